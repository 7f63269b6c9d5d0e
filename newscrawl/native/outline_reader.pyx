# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
# cython: freethreading_compatible=False
"""The walk of ``outline_reader.py`` in C, over lexbor's own tree; docs/explanation/native.md explains it.

``read_outline`` is the whole of it. Where the Python walk asks something that pages seldom hold, this one calls the
very same function; what every element costs (tags, attributes, names, text) is read from lexbor's structures.
"""

from libc.stdint cimport uint32_t, uintptr_t
from libc.stdlib cimport free, realloc
from libc.string cimport memcmp
from cpython.dict cimport PyDict_GetItemWithError
from cpython.object cimport PyObject
from cpython.unicode cimport PyUnicode_DecodeUTF8
from selectolax.lexbor cimport (
    LexborHTMLParser,
    LexborNode,
    lxb_char_t,
    lxb_dom_attr_t,
    lxb_dom_character_data_t,
    lxb_dom_element_t,
    lxb_dom_node_t,
)

from newscrawl.html import naming, outline_reader, outline_writer, roles, tags
from newscrawl.html import outline as outline_page
from newscrawl.html.opened_parts import Shown
from newscrawl.html.outline import Box, Line, Link, Mark, Outline, Picture, reads_as_prose
from newscrawl.normalize.text import squash

cdef extern from *:
    """
    #include "lexbor/dom/dom.h"
    #include "lexbor/dom/interfaces/attr_res.h"
    #ifndef SELECTOLAX_VERSION
    #error "tell the release of selectolax whose headers these are"
    #endif
    static const lxb_dom_attr_data_t *attr_name(const lxb_dom_attr_t *attr) {
        uintptr_t id = attr->qualified_name != 0 ? attr->qualified_name : attr->node.local_name;
        if (id > LXB_DOM_ATTR__LAST_ENTRY) return (const lxb_dom_attr_data_t *) id;
        return &lxb_dom_attr_res_data_default[id == LXB_DOM_ATTR__LAST_ENTRY ? 0 : id];
    }
    static const lxb_char_t *attr_chars(const lxb_dom_attr_data_t *name) {
        return lexbor_hash_entry_str(&name->entry);
    }
    static size_t attr_length(const lxb_dom_attr_data_t *name) { return name->entry.length; }
    static lxb_dom_attr_t *first_attr(lxb_dom_node_t *node) {
        return node->type == LXB_DOM_NODE_TYPE_ELEMENT ? ((lxb_dom_element_t *) node)->first_attr : NULL;
    }
    """
    const char *SELECTOLAX_VERSION
    ctypedef struct lxb_dom_attr_data_t:
        pass
    uintptr_t ATTR_CLASS "LXB_DOM_ATTR_CLASS"
    uintptr_t ATTR_HREF "LXB_DOM_ATTR_HREF"
    uintptr_t ATTR_ID "LXB_DOM_ATTR_ID"
    uintptr_t ATTR_REL "LXB_DOM_ATTR_REL"
    uintptr_t ATTR_STYLE "LXB_DOM_ATTR_STYLE"
    uintptr_t ATTR_END "LXB_DOM_ATTR__LAST_ENTRY"
    const lxb_dom_attr_data_t *attr_name(const lxb_dom_attr_t *attr) nogil
    const lxb_char_t *attr_chars(const lxb_dom_attr_data_t *name) nogil
    size_t attr_length(const lxb_dom_attr_data_t *name) nogil
    lxb_dom_attr_t *first_attr(lxb_dom_node_t *node) nogil

BUILT_FOR = SELECTOLAX_VERSION.decode("ascii")  # the release of selectolax whose headers were used

include "attributes.pxi"
include "squash.pxi"
include "outline_writer.pxi"

cdef enum:
    ELEMENT = 1  # a type of node, as DOM numbers them
    TEXT_NODE = 3
    TEXT = 2  # lexbor's number of a text's tag
    BLOCK = 0
    INLINE = 1
    ANCHOR = 2
    STRONG = 3
    PRESERVED = 4
    NOSCRIPT = 5
    FACT = 6
    SKIPPED = 8
    DEEPEST = 400  # MAX_DEPTH

cdef Py_ssize_t MAX_LINES = outline_reader.MAX_LINES
cdef Py_ssize_t MAX_FACTS = outline_reader.MAX_FACTS
cdef Py_ssize_t MAX_NODES = outline_reader.MAX_NODES
cdef long HIDDEN = roles.HIDDEN
_note_property, _is_title = outline_reader.note_property, outline_reader.is_title
_is_permalink, _unusual_block = outline_reader.is_permalink, outline_reader.unusual_block
_role_of, _role_of_tag, _for_screen_readers = naming.role_of, naming.role_of_tag, naming.is_for_screen_readers
assert (tags.TEXT, tags.BLOCK, tags.INLINE, tags.ANCHOR, tags.STRONG) == (TEXT, BLOCK, INLINE, ANCHOR, STRONG)
assert (tags.PRESERVED, tags.NOSCRIPT, tags.FACT, tags.SKIPPED) == (PRESERVED, NOSCRIPT, FACT, SKIPPED)
assert outline_reader.MAX_DEPTH == DEEPEST and len(naming.SPEAKING) == 5


cdef struct Open:  # an element that is open, and how it is to be left
    lxb_dom_node_t *node
    int kind


cdef class Tag:
    """What the tables say of a tag; ``by_twin``: Python reads its names."""

    cdef str name
    cdef int kind
    cdef long roles
    cdef bint by_twin, is_cell, is_picture, is_break, is_parting, is_time, is_button

    def __init__(self, str name):
        self.name = name
        self.kind = tags.KINDS.get(name, BLOCK)
        self.roles = roles.ELEMENTS.get(name, 0)
        self.by_twin = name in roles.PAGE_LEVEL or name in roles.ANCHORED
        self.is_cell = name in roles.CELLS
        self.is_picture = name in outline_reader.PICTURES
        self.is_break = name == "br"
        self.is_parting = name in outline_reader.PARTING
        self.is_time = name == "time"
        self.is_button = name == "button"


cdef list _TAGS = [None] * tags.MAX_NUMBER  # by lexbor's number, filled as they are met


cdef Tag tag_of(lxb_dom_node_t *node, LexborHTMLParser tree):
    cdef uintptr_t number = node.local_name
    cdef Tag tag
    if 0 < number < <uintptr_t> len(_TAGS):
        tag = <Tag> _TAGS[number]
        if tag is None:
            name = tags.NAMES_BY_NUMBER.get(number) or tags.tag_of(LexborNode.new(node, tree), number)
            tag = _TAGS[number] = Tag(name)
        return tag
    return Tag(LexborNode.new(node, tree).tag or "")


def read_outline(LexborHTMLParser tree, shown=None):
    """Return what ``outline_reader.read_outline`` returns, object for object."""
    shown = shown or Shown()
    cdef Writer writer = Writer(shown.opens)
    head, body = tree.head, tree.body
    if head is not None:
        take_facts(writer, tree, (<LexborNode> head).node.first_child)
    if body is None:
        return writer.outline
    _note_property(writer.outline, body, body.attributes)
    writer.open_box("body", (<LexborNode> body).node, "", 0, 0)
    descend(writer, tree, (<LexborNode> body).node.first_child, NOSCRIPT if shown.noscript else PRESERVED)
    while writer.box >= 0:
        writer.close_box()
    writer.make_boxes(tree)
    return writer.outline


cdef int take_facts(Writer writer, LexborHTMLParser tree, lxb_dom_node_t *node) except -1:
    """Keep the meta, link and base elements of the head."""
    while node != NULL:
        if <int> node.type == ELEMENT and tag_of(node, tree).kind == FACT:
            note_fact(writer, tree, node)
        node = node.next
    return 0


cdef int note_fact(Writer writer, LexborHTMLParser tree, lxb_dom_node_t *node) except -1:
    cdef list facts = writer.outline.facts
    cdef Attributes found
    if len(facts) >= MAX_FACTS:
        writer.outline.cut = True
        return 0
    attributes = attributes_of(node)
    facts.append((tag_of(node, tree).name, attributes))
    look_over(node, &found)
    if found.seen & (HAS_ITEMPROP | HAS_PROPERTY):
        _note_property(writer.outline, LexborNode.new(node, tree), attributes)
    return 0


cdef int note_unseen(Writer writer, LexborHTMLParser tree, lxb_dom_node_t *part) except -1:
    """Note what a part that readers do not see tells machines; an element that two selectors name is noted twice."""
    cdef lxb_dom_node_t *node = part
    cdef int pictures = 5 if tag_of(part, tree).name == "noscript" else 0
    while True:
        if <int> node.type == ELEMENT:
            pictures -= note_inside(writer, tree, node, pictures)
        if node.first_child != NULL:
            node = node.first_child
            continue
        while node != part and node.next == NULL:
            node = node.parent
        if node == part:
            return 0
        node = node.next


cdef int note_inside(Writer writer, LexborHTMLParser tree, lxb_dom_node_t *node, int pictures) except -1:
    """Note one element of such a part; return 1 for a picture that was taken."""
    cdef Tag tag = tag_of(node, tree)
    cdef Attributes found
    cdef bint is_fact = tag.name in ("meta", "link"), is_picture = pictures > 0 and tag.name == "img"
    cdef int times = is_fact
    look_over(node, &found)
    times += found.seen & HAS_ITEMPROP != 0
    times += found.seen & HAS_PROPERTY != 0 and tag.name in ("span", "time", "div")
    for _ in range(times):
        if is_fact:
            note_fact(writer, tree, node)
        else:
            writer.outline.properties.append(LexborNode.new(node, tree))
    if is_picture:
        writer.outline.pictures.append(Picture(LexborNode.new(node, tree), writer.box, len(writer.lines)))
    return is_picture


cdef int descend(Writer writer, LexborHTMLParser tree, lxb_dom_node_t *node, int last) except -1:
    """Visit every node from *node* on once, without recursion; open elements wait on a stack."""
    cdef Open stack[DEEPEST]
    cdef lxb_dom_node_t *following
    cdef Py_ssize_t visit
    cdef int depth = 0, kind
    cdef Tag tag
    for visit in range(MAX_NODES):
        if node == NULL:
            return 0
        if node.local_name == TEXT:
            take_text(writer, node)
        else:
            tag = tag_of(node, tree)
            kind = tag.kind
            if kind <= last:
                if node.first_child == NULL:
                    take_empty(writer, tree, tag, node)
                else:
                    kind = enter(writer, tree, tag, node, depth)
                    if kind != SKIPPED:
                        stack[depth] = Open(node, kind)
                        depth += 1
                        node = node.first_child
                        continue
            elif kind == FACT:
                note_fact(writer, tree, node)
            elif kind != SKIPPED:
                note_unseen(writer, tree, node)
            elif tag.is_button and depth < DEEPEST and _is_title(LexborNode.new(node, tree)):
                stack[depth] = Open(node, INLINE)
                depth += 1
                node = node.first_child
                continue
        following = node.next
        while following == NULL and depth > 0:
            depth -= 1
            leave(writer, stack[depth].kind)
            following = stack[depth].node.next
        node = following
    writer.outline.cut = True
    return 0


cdef int take_text(Writer writer, lxb_dom_node_t *node) except -1:
    cdef const lxb_char_t *chars = NULL
    cdef size_t length = 0
    cdef int looks = BLANK
    if <int> node.type == TEXT_NODE:
        chars = (<lxb_dom_character_data_t *> node).data.data
        length = (<lxb_dom_character_data_t *> node).data.length if chars != NULL else 0
    if writer.preserved:
        writer.preserved_text(PyUnicode_DecodeUTF8(<const char *> chars, length, "replace") if length else "")
        return 0
    looks = look_at(chars, length)
    if looks == BLANK:
        writer.blank = True
        return 0
    text = PyUnicode_DecodeUTF8(<const char *> chars, length, "replace")
    if looks == DOUBTFUL and text.isspace():
        writer.blank = True
    else:
        writer.text(text)
    return 0


cdef int enter(Writer writer, LexborHTMLParser tree, Tag tag, lxb_dom_node_t *node, int depth) except -1:
    """Open an element that has content; return how it is to be left, ``SKIPPED`` when its content is left out."""
    cdef int kind = tag.kind
    cdef Attributes found
    if depth >= DEEPEST or len(writer.lines) > MAX_LINES:
        writer.outline.cut = True
        return SKIPPED
    if kind == STRONG:
        writer.strong += 1
        return kind
    look_over(node, &found)
    if not found.seen and kind == INLINE:
        return kind
    if found.seen & (HAS_ITEMPROP | HAS_PROPERTY):
        _note_property(writer.outline, LexborNode.new(node, tree), attributes_of(node))
    if INLINE <= kind <= ANCHOR:
        return enter_inline(writer, tree, tag, node, &found)
    return enter_block(writer, tree, tag, node, &found, depth)


cdef int enter_inline(
    Writer writer, LexborHTMLParser tree, Tag tag, lxb_dom_node_t *node, Attributes *found
) except -1:
    cdef long named = 0
    cdef int kind = tag.kind
    cdef dict attributes = None
    if found.seen & SPEAKING:
        attributes = attributes_of(node)
        named = _role_of(attributes)
    elif found.classes != NULL:
        names = value_of(found.classes)
        named = roles_of(names) if names else 0
    if named & HIDDEN and kind == INLINE and _for_screen_readers(attributes_of(node)):
        return SKIPPED
    if starts_with_hash(found.href) and _is_permalink(LexborNode.new(node, tree)):
        return SKIPPED
    if kind == ANCHOR:
        writer.open_anchor(value_of(found.href).strip(), value_of(found.rel), named)
    if named & ~HIDDEN or tag.is_time or found.seen & (HAS_ITEMPROP | HAS_REL):
        writer.mark(named, LexborNode.new(node, tree), attributes_of(node) if attributes is None else attributes)
    return kind


cdef int enter_block(
    Writer writer, LexborHTMLParser tree, Tag tag, lxb_dom_node_t *node, Attributes *found, int depth
) except -1:
    cdef str name = ""
    cdef long own = tag.roles
    cdef int kind = tag.kind
    if kind == BLOCK and not found.seen & (HAS_HIDDEN | HAS_STYLE):
        if found.seen and not tag.is_cell:
            if tag.by_twin or found.seen & (HAS_ITEMPROP | HAS_REL | HAS_ROLE):
                name, own = _role_of_tag(tag.name, attributes_of(node))
            else:
                name = value_of(found.classes)
                if found.seen & HAS_ID:
                    name = name + " " + value_of(found.id)
                own |= roles_of(name)
        if not found.seen or not (own & HIDDEN or "whitespace-" in name):
            writer.open_box(tag.name, node, name, own, depth)
            return kind
    block = _unusual_block(tag.name, LexborNode.new(node, tree), kind, writer.is_opened)
    if block is None:
        note_unseen(writer, tree, node)
        return SKIPPED
    name, own, kind = block
    writer.open_box(tag.name, node, name, own, depth)
    writer.preserved += kind == PRESERVED
    return kind


cdef int leave(Writer writer, int kind) except -1:
    if kind == BLOCK:
        writer.close_box()
    elif kind == ANCHOR:
        writer.close_anchor()
    elif kind == PRESERVED:
        writer.close_box()
        writer.preserved -= 1
    elif kind != INLINE:
        writer.strong -= 1
    return 0


cdef int take_empty(Writer writer, LexborHTMLParser tree, Tag tag, lxb_dom_node_t *node) except -1:
    """Take in an element without content: a line break, a picture, or what only its attributes say."""
    cdef Attributes found
    if tag.is_break:
        writer.line_break()
        return 0
    if tag.is_parting:
        writer.flush()
    look_over(node, &found)
    if (
        tag.is_picture
        or found.seen & HAS_DATA_BG
        or (found.style != NULL and "background" in value_of(found.style))
    ):
        writer.outline.pictures.append(Picture(LexborNode.new(node, tree), writer.box, len(writer.lines)))
    if found.seen & (HAS_ITEMPROP | HAS_PROPERTY):
        _note_property(writer.outline, LexborNode.new(node, tree), attributes_of(node))
    return 0
