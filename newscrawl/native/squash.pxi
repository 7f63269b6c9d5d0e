# ``normalize.text.squash`` for texts of everyday characters; Python does the others.

from cpython.unicode cimport PyUnicode_DATA, PyUnicode_KIND, PyUnicode_READ

cdef extern from *:
    object PyUnicode_New(Py_ssize_t size, uint32_t most)
    void PyUnicode_WRITE(int kind, void *data, Py_ssize_t index, uint32_t value) nogil


cdef str squashed(str text):
    """Return what ``squash`` returns."""
    cdef Py_ssize_t size = len(text), at, long = 0
    cdef int kind = PyUnicode_KIND(text)
    cdef void *data = PyUnicode_DATA(text)
    cdef uint32_t character, most = 0
    cdef bint parted = True, same = True  # white space came last; the text is its own answer so far
    for at in range(size):
        character = <uint32_t> PyUnicode_READ(kind, data, at)
        if 0x20 < character < 0x7F or is_everyday(character):
            parted = False
            most |= character
            long += 1
        elif character == 0x20 or 0x09 <= character <= 0x0D or character == 0xA0:
            same = same and not parted and character == 0x20
            long += not parted
            parted = True
        else:
            return squash(text)
    if size and not parted and same:
        return text
    return collapsed(text, long - (parted and long > 0), most)


cdef str collapsed(str text, Py_ssize_t long, uint32_t most):
    """Return *text*, of *long* characters when each run of white space is one space."""
    cdef int kind = PyUnicode_KIND(text), own
    cdef void *data = PyUnicode_DATA(text)
    cdef void *written
    cdef Py_ssize_t at = 0, to = 0
    cdef uint32_t character
    cdef bint parted = True
    if long == 0:
        return ""
    found = PyUnicode_New(long, most | 0x7F)
    own, written = PyUnicode_KIND(found), PyUnicode_DATA(found)
    while to < long:
        character = <uint32_t> PyUnicode_READ(kind, data, at)
        at += 1
        if character == 0x20 or 0x09 <= character <= 0x0D or character == 0xA0:
            if not parted:
                PyUnicode_WRITE(own, written, to, 0x20)
                to += 1
            parted = True
        else:
            PyUnicode_WRITE(own, written, to, character)
            to += 1
            parted = False
    return found


cdef bint is_everyday(uint32_t character) noexcept nogil:
    """Tell a character that prints, is not a space, and that no normal form changes, alone or beside another such one."""
    return (
        (0xA1 <= character <= 0x17F and character != 0xAD)
        or 0x2010 <= character <= 0x2027
        or character == 0x20AC
        or 0x400 <= character <= 0x481
        or 0x4E00 <= character <= 0x9FA5
        or 0xAC00 <= character <= 0xD7A3
    )
