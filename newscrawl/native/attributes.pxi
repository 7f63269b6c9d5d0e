# What an element's attributes say, looked at once; values become strings only where they are asked for.

cdef enum:
    HAS_OTHER = 1
    HAS_CLASS = 2
    HAS_ID = 4
    HAS_STYLE = 8
    HAS_REL = 16
    HAS_HREF = 32
    HAS_ROLE = 64
    HAS_HIDDEN = 128
    HAS_ITEMPROP = 256
    HAS_PROPERTY = 512
    HAS_DATA_BG = 1024
    SPEAKING = HAS_ID | HAS_ITEMPROP | HAS_REL | HAS_ROLE | HAS_STYLE  # as in roles.py

cdef enum:
    BLANK = 0
    DOUBTFUL = 1
    FULL = 2


cdef struct Attributes:  # ``seen``: which are there; NULL: not there
    int seen
    lxb_dom_attr_t *classes
    lxb_dom_attr_t *id
    lxb_dom_attr_t *style
    lxb_dom_attr_t *rel
    lxb_dom_attr_t *href


cdef list _KEYS = [None] * ATTR_END  # names of lexbor's own attributes, filled as they are met
cdef object _ROLES = naming.ROLES_OF_NAMES


cdef void look_over(lxb_dom_node_t *node, Attributes *found) noexcept nogil:
    cdef lxb_dom_attr_t *attr = first_attr(node)
    cdef uintptr_t number
    found.seen = 0
    found.classes = found.id = found.style = found.rel = found.href = NULL
    while attr != NULL:
        number = attr.qualified_name if attr.qualified_name else attr.node.local_name
        if number == ATTR_CLASS:
            found.seen |= HAS_CLASS
            found.classes = attr
        elif number == ATTR_ID:
            found.seen |= HAS_ID
            found.id = attr
        elif number == ATTR_HREF:
            found.seen |= HAS_HREF
            found.href = attr
        elif number == ATTR_REL:
            found.seen |= HAS_REL
            found.rel = attr
        elif number == ATTR_STYLE:
            found.seen |= HAS_STYLE
            found.style = attr
        else:
            found.seen |= seen_by_name(attr)
        attr = attr.next


cdef int seen_by_name(lxb_dom_attr_t *attr) noexcept nogil:
    cdef const lxb_dom_attr_data_t *name = attr_name(attr)
    cdef const lxb_char_t *chars = attr_chars(name)
    cdef size_t length = attr_length(name)
    if length == 4 and memcmp(chars, b"role", 4) == 0:
        return HAS_ROLE
    if length == 6 and memcmp(chars, b"hidden", 6) == 0:
        return HAS_HIDDEN
    if length == 7 and memcmp(chars, b"data-bg", 7) == 0:
        return HAS_DATA_BG
    if length == 8 and memcmp(chars, b"itemprop", 8) == 0:
        return HAS_ITEMPROP
    if length == 8 and memcmp(chars, b"property", 8) == 0:
        return HAS_PROPERTY
    return HAS_OTHER


cdef str value_of(lxb_dom_attr_t *attr):
    """Return an attribute's value, "" where it has none or is not there."""
    if attr == NULL or attr.value == NULL or attr.value.data == NULL:
        return ""
    return PyUnicode_DecodeUTF8(<const char *> attr.value.data, attr.value.length, "replace")


cdef bint starts_with_hash(lxb_dom_attr_t *href) noexcept nogil:
    return (
        href != NULL
        and href.value != NULL
        and href.value.data != NULL
        and href.value.length > 0
        and href.value.data[0] == 35
    )


cdef dict attributes_of(lxb_dom_node_t *node):
    """Return what ``LexborNode.attributes`` returns."""
    cdef dict found = {}
    cdef lxb_dom_attr_t *attr = first_attr(node)
    while attr != NULL:
        if attr.value == NULL or attr.value.data == NULL:
            found[key_of(attr)] = None
        else:
            found[key_of(attr)] = value_of(attr)
        attr = attr.next
    return found


cdef str key_of(lxb_dom_attr_t *attr):
    cdef uintptr_t number = attr.qualified_name if attr.qualified_name else attr.node.local_name
    cdef const lxb_dom_attr_data_t *name
    cdef str key = <str> _KEYS[number] if number < ATTR_END else None
    if key is None:
        name = attr_name(attr)
        key = PyUnicode_DecodeUTF8(<const char *> attr_chars(name), attr_length(name), "replace")
        if number < ATTR_END:
            _KEYS[number] = key
    return key


cdef long roles_of(str names) except -1:
    """Return the roles that class names and an id speak of; naming.py works them out where they are new."""
    cdef PyObject *known = PyDict_GetItemWithError(_ROLES, names)
    return <object> known if known != NULL else naming.ROLES_OF_NAMES[names]


cdef int look_at(const lxb_char_t *chars, size_t length) noexcept nogil:
    """Tell a text that is white space of HTML from one that has a printed letter of ASCII, and the rest."""
    cdef size_t at
    cdef int looks = BLANK
    for at in range(length):
        if 0x20 < chars[at] < 0x7F:
            return FULL
        if chars[at] != 32 and not 9 <= chars[at] <= 10 and not 12 <= chars[at] <= 13:
            looks = DOUBTFUL
    return looks
