# The names of a page's tags and attributes counted, as ``html.page_names`` reads them; see its patterns.

cdef enum:
    NAME_PLACES = 0x2000  # of the table of names; it is never more than a quarter full


cdef struct Name:
    Py_ssize_t at, size


cdef class Names:
    """Those of one page, each once; a letter beyond ASCII in two cases counts as two."""

    cdef Name places[NAME_PLACES]
    cdef Py_ssize_t count, most

    cdef bint has_room_for(self, Letter *text, Py_ssize_t at, Py_ssize_t end) noexcept nogil:
        """Take a name; False: there are too many."""
        cdef uint32_t place = 2_166_136_261
        cdef Py_ssize_t each
        for each in range(at, end):
            place = (place ^ small(text[each])) * 16_777_619
        place = (place ^ place >> 15) & (NAME_PLACES - 1)
        while self.places[place].size:
            if self.places[place].size == end - at and is_same(text, self.places[place].at, at, end - at):
                return True
            place = (place + 1) & (NAME_PLACES - 1)
        self.places[place].at, self.places[place].size = at, end - at
        self.count += 1
        return self.count <= self.most


def raw_parts(str page not None, Py_ssize_t most_names, Py_ssize_t most_attributes):
    """Return where comments and the texts of scripts and styles stand, (begin, end, is a script).

    ``None`` for a page of which something is to be cut, or that Python has to look at.
    """
    cdef Names names = Names()
    cdef int kind = PyUnicode_KIND(page)
    cdef void *data = PyUnicode_DATA(page)
    cdef list found = []
    cdef bint fits
    if most_names > NAME_PLACES // 4:
        return None
    memset(names.places, 0, sizeof(names.places))
    names.count, names.most = 0, most_names
    if kind == 1:
        fits = read_tags(<uint8_t *> data, len(page), names, most_attributes, found)
    elif kind == 2:
        fits = read_tags(<uint16_t *> data, len(page), names, most_attributes, found)
    else:
        fits = read_tags(<uint32_t *> data, len(page), names, most_attributes, found)
    return found if fits else None


cdef bint read_tags(Letter *text, Py_ssize_t size, Names names, Py_ssize_t most, list found) except -1:
    cdef Py_ssize_t at = 0, start, end, first
    cdef bint is_closing
    while at < size:
        if text[at] != c"<":
            at += 1
            continue
        at += 1
        if at + 3 <= size and text[at] == c"!" and text[at + 1] == c"-" and text[at + 2] == c"-":
            first, at = at - 1, end_of_comment(text, size, at + 3)
            found.append((first, at, False))
            continue
        is_closing = at < size and text[at] == c"/"
        start = at + is_closing
        if start >= size:
            break
        if is_odd(text[start]):
            return False
        if not c"a" <= small(text[start]) <= c"z":
            at = start  # where a "<" may stand
            continue
        at = start
        while at < size and not ends_name(text[at]):
            at += 1
        end = at
        if not names.has_room_for(text, start, end):
            return False
        at = end_of_tag(text, size, at, names, most)
        if at < 0:
            return False
        if is_closing:
            continue
        if is_word(text, start, end, b"script"):
            first, at = at, end_of_raw(text, size, at, b"script")
            if at < 0:
                return False
            found.append((first, at, True))
        elif is_word(text, start, end, b"style"):
            first, at = at, end_of_raw(text, size, at, b"style")
            if at < 0:
                return False
            found.append((first, at, False))
    return True


cdef Py_ssize_t end_of_comment(Letter *text, Py_ssize_t size, Py_ssize_t at) noexcept nogil:
    if at < size and text[at] == c">":
        return at + 1
    if at + 1 < size and text[at] == c"-" and text[at + 1] == c">":
        return at + 2
    while at + 2 < size:
        if text[at] == c"-" and text[at + 1] == c"-":
            if text[at + 2] == c">":
                return at + 3
            if at + 3 < size and text[at + 2] == c"!" and text[at + 3] == c">":
                return at + 4
        at += 1
    return size


cdef Py_ssize_t end_of_tag(Letter *text, Py_ssize_t size, Py_ssize_t at, Names names, Py_ssize_t most) noexcept nogil:
    """Return where the tag ends whose attributes begin; -1: they, or their names, are too many."""
    cdef Py_ssize_t start, count = 0
    cdef uint32_t quote
    while at < size and text[at] != c">":
        if is_html_blank(text[at]) or text[at] == c"/":
            at += 1
            continue
        start = at
        at += 1  # it may be a "="
        while at < size and not (ends_name(text[at]) or text[at] == c"="):
            at += 1
        count += 1
        if count > most or not names.has_room_for(text, start, at):
            return -1
        start = at
        while at < size and is_html_blank(text[at]):
            at += 1
        if at >= size or text[at] != c"=":
            at = start  # it has no value
            continue
        at += 1
        while at < size and is_html_blank(text[at]):
            at += 1
        if at < size and (text[at] == c'"' or text[at] == c"'"):
            quote = text[at]
            at += 1
            while at < size and text[at] != quote:
                at += 1
            at += at < size
        else:
            while at < size and not is_html_blank(text[at]) and text[at] != c">":
                at += 1
    return at + (at < size)


cdef Py_ssize_t end_of_raw(Letter *text, Py_ssize_t size, Py_ssize_t at, bytes name) noexcept:
    """Return where the closing tag of *name* begins, or the page ends; -1: Python has to look."""
    cdef Py_ssize_t long = PyBytes_GET_SIZE(name), behind, each
    while at < size:
        if text[at] == c"<" and at + 1 < size and text[at + 1] == c"/":
            behind = at + 2 + long
            for each in range(at + 2, min(behind, size)):
                if is_odd(text[each]):
                    return -1
            if behind < size and ends_name(text[behind]) and is_word(text, at + 2, behind, name):
                return at
        at += 1
    return size


cdef bint is_word(Letter *text, Py_ssize_t at, Py_ssize_t end, bytes word) noexcept:
    """Tell whether *word*, in small letters, stands there in any case."""
    cdef const uint8_t *letters = <const uint8_t *> PyBytes_AS_STRING(word)
    cdef Py_ssize_t each
    if end - at != PyBytes_GET_SIZE(word):
        return False
    for each in range(end - at):
        if small(text[at + each]) != letters[each]:
            return False
    return True


cdef bint is_same(Letter *text, Py_ssize_t one, Py_ssize_t other, Py_ssize_t size) noexcept nogil:
    cdef Py_ssize_t each
    for each in range(size):
        if small(text[one + each]) != small(text[other + each]):
            return False
    return True


cdef inline bint is_odd(uint32_t letter) noexcept nogil:
    """Tell a letter that is the same as "i", "s" or "k" to a pattern that ignores case."""
    return letter == 0x130 or letter == 0x131 or letter == 0x17F or letter == 0x212A


cdef inline uint32_t small(uint32_t letter) noexcept nogil:
    return letter + 0x20 if c"A" <= letter <= c"Z" else letter


cdef inline bint is_html_blank(uint32_t letter) noexcept nogil:
    return letter == 32 or letter == 9 or letter == 10 or letter == 12 or letter == 13


cdef inline bint ends_name(uint32_t letter) noexcept nogil:
    return is_html_blank(letter) or letter == c"/" or letter == c">"
