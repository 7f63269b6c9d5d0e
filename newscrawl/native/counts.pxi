# Letters of whole pages counted, in loops that a C compiler makes of several letters a step.

def count_of(str text not None, str letter not None):
    """Return what ``text.count(letter)`` returns, for one letter."""
    cdef int kind = PyUnicode_KIND(text)
    cdef void *data = PyUnicode_DATA(text)
    cdef uint32_t looked_for = ord(letter)
    if kind == 1:
        return counted(<uint8_t *> data, len(text), looked_for)
    if kind == 2:
        return counted(<uint16_t *> data, len(text), looked_for)
    return counted(<uint32_t *> data, len(text), looked_for)


def has_digit(str text not None):
    """Return what ``normalize.text.has_digit`` returns."""
    cdef int kind = PyUnicode_KIND(text)
    cdef void *data = PyUnicode_DATA(text)
    cdef Py_ssize_t at
    cdef uint32_t letter
    for at in range(len(text)):
        letter = PyUnicode_READ(kind, data, at)
        if c"0" <= letter <= c"9" or (letter >= 0x80 and Py_UNICODE_ISDECIMAL(letter)):
            return True
    return False


def pieces_of(str text not None):
    """Return what ``html.page_names.pieces_of`` returns."""
    cdef int kind = PyUnicode_KIND(text)
    cdef void *data = PyUnicode_DATA(text)
    if kind == 1:
        return counted_pieces(<uint8_t *> data, len(text))
    if kind == 2:
        return counted_pieces(<uint16_t *> data, len(text))
    return counted_pieces(<uint32_t *> data, len(text))


cdef Py_ssize_t counted(const Letter *text, Py_ssize_t size, uint32_t looked_for) noexcept nogil:
    cdef Py_ssize_t at
    cdef uint32_t found = 0
    for at in range(size):
        found += text[at] == looked_for
    return found


cdef Py_ssize_t counted_pieces(const Letter *text, Py_ssize_t size) noexcept nogil:
    """Count slashes, and letters that no blank but a blank stands before."""
    cdef Py_ssize_t at
    cdef uint32_t found = 0
    if size:
        found = (not is_blank(text[0])) + (text[0] == c"/")
    for at in range(1, size):
        found += (is_blank(text[at - 1]) & (not is_blank(text[at]))) + (text[at] == c"/")
    return found


cdef inline bint is_blank(uint32_t letter) noexcept nogil:
    return (letter == 32) | (letter - 9 < 5)
