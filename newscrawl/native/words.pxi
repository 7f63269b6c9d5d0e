# Does a text hold one of many words? Most lines and most class names hold none, which is told without making any word.

cdef extern from "Python.h":
    int Py_UNICODE_ISDECIMAL(uint32_t character) nogil
    uint32_t Py_UNICODE_TOLOWER(uint32_t character) nogil

cdef enum:
    BITS = 0x40000  # of a table; 3,000 words set two each: of 2,000 other words one is taken for one of them
    OCTETS = 0x8000
    SEED = 5381
    PRIME = 16_777_619


cdef class Words:
    """A set of words in small letters. What it says it does not hold, it does not; the rest is for Python to find out."""

    cdef uint8_t bits[OCTETS]

    def __cinit__(self, words, Words others=None):
        """Take *words*, and with them those that *others* holds, which is no work."""
        cdef uint32_t key
        if others is None:
            memset(self.bits, 0, sizeof(self.bits))
        else:
            memcpy(self.bits, others.bits, sizeof(self.bits))
        for word in words:
            key = SEED
            for letter in word:
                key = (key ^ one_form(<uint32_t> ord(letter))) * PRIME
            self.bits[first_place(key) >> 3] |= 1 << (first_place(key) & 7)
            self.bits[second_place(key) >> 3] |= 1 << (second_place(key) & 7)

    cdef inline bint may_hold(self, uint32_t key) noexcept nogil:
        return (
            self.bits[first_place(key) >> 3] >> (first_place(key) & 7)
            & self.bits[second_place(key) >> 3] >> (second_place(key) & 7)
            & 1
        )

    def may_be_in(self, str text not None):
        """Tell whether one of the words may stand among the letters of *text*; True where its letters are unusual."""
        cdef int kind = PyUnicode_KIND(text)
        cdef void *data = PyUnicode_DATA(text)
        cdef Py_ssize_t at, size = len(text)
        cdef uint32_t letter, key = SEED
        cdef bint is_word = False
        for at in range(size):
            letter = small(<uint32_t> PyUnicode_READ(kind, data, at))
            if letter >= 0x80:
                if not is_told_alone(letter):
                    return True
                letter = one_form(Py_UNICODE_TOLOWER(letter))
            if c"a" <= letter <= c"z" or (
                letter >= 0x80 and Py_UNICODE_ISALNUM(letter) and not Py_UNICODE_ISDECIMAL(letter)
            ):
                key = (key ^ letter) * PRIME
                is_word = True
            elif is_word:
                if self.may_hold(key):
                    return True
                key, is_word = SEED, False
        return is_word and self.may_hold(key)

    def may_be_in_name(self, str name not None):
        """Tell whether one of the words may be one that ``html.naming`` finds in a class name; True beyond ASCII."""
        cdef Py_ssize_t at, size = len(name)
        cdef const uint8_t *letters
        cdef uint8_t letter
        cdef uint32_t key = SEED
        cdef bint is_word = False, is_small = False  # a word has begun; a small letter or a digit stands in it
        if PyUnicode_KIND(name) != 1:
            return True
        letters = <const uint8_t *> PyUnicode_DATA(name)
        for at in range(size):
            letter = letters[at]
            if letter >= 0x80:
                return True
            if c"A" <= letter <= c"Z":
                if is_small:
                    if self.may_hold(key):
                        return True
                    key, is_small = SEED, False
                key = (key ^ (letter + 0x20)) * PRIME
                is_word = True
            elif c"a" <= letter <= c"z" or c"0" <= letter <= c"9":
                key = (key ^ letter) * PRIME
                is_word = is_small = True
            elif is_word:
                if self.may_hold(key):
                    return True
                key, is_word, is_small = SEED, False, False
        return is_word and self.may_hold(key)


cdef inline uint32_t first_place(uint32_t key) noexcept nogil:
    return (key ^ key >> 15) & (BITS - 1)


cdef inline uint32_t second_place(uint32_t key) noexcept nogil:
    return <uint32_t> ((key ^ key >> 13) * 0x5BD1E995) >> 14


cdef inline uint32_t one_form(uint32_t letter) noexcept nogil:
    """Return one of those letters that are the same to a pattern that ignores case, as the two small forms of sigma."""
    if letter == 0x3C2:
        return 0x3C3
    if letter == 0xB5:
        return 0x3BC
    if letter == 0x131:
        return c"i"
    return c"s" if letter == 0x17F else letter


cdef inline bint is_told_alone(uint32_t letter) noexcept nogil:
    """Tell a sign between words, or a letter whose small form is one letter, whatever stands beside it."""
    return (
        (0xA0 <= letter < 0x250 and letter != 0xAD and letter != 0x130)
        or 0x370 <= letter < 0x3D0
        or 0x400 <= letter < 0x530
        or 0x2010 <= letter <= 0x2027
        or letter == 0x20AC
    )
