# Many words looked for in one pass over a text: the algorithm of Wu and Manber (1994), over pairs of letters.

ctypedef fused Letter:
    uint8_t
    uint16_t
    uint32_t

cdef enum:
    PAIRS = 0x1000  # places for pairs of letters; pairs that share one cost a look more
    MOST_SIGNS = 64


cdef class Signs:
    """Words of ASCII; ``places_in`` tells which of them a text holds, and where each stands first."""

    cdef tuple words, encoded
    cdef Py_ssize_t shortest
    cdef uint8_t shifts[PAIRS]  # how far the text may be moved on when it shows this pair at the end of a window
    cdef uint64_t ending[PAIRS]  # the words, as bits, whose first window ends in this pair

    def __cinit__(self, tuple words not None):
        cdef Py_ssize_t at, number
        cdef uint32_t pair
        self.words = words
        self.encoded = tuple([word.encode("ascii") for word in words])
        self.shortest = min([len(word) for word in words])
        if not 2 <= self.shortest <= 200 or len(words) > MOST_SIGNS:
            raise ValueError(f"there are at most {MOST_SIGNS} signs, the shortest of them of 2 to 200 letters")
        memset(self.shifts, <int> (self.shortest - 1), PAIRS)
        memset(self.ending, 0, sizeof(self.ending))
        for number, word in enumerate(self.encoded):
            for at in range(1, self.shortest):
                pair = place_of_pair(word[at - 1], word[at])
                self.shifts[pair] = min(self.shifts[pair], self.shortest - 1 - at)
            self.ending[pair] |= <uint64_t> 1 << number

    def places_in(self, str text not None):
        """Return where those of the words that stand in *text* do so first."""
        cdef Py_ssize_t places[MOST_SIGNS]
        cdef uint64_t found = self.found_in(text, places, False)
        cdef Py_ssize_t number
        return {word: places[number] for number, word in enumerate(self.words) if found >> number & 1}

    def is_any_in(self, str text not None):
        """Tell whether one of the words stands in *text*."""
        cdef Py_ssize_t places[MOST_SIGNS]
        return self.found_in(text, places, True) != 0

    cdef uint64_t found_in(self, str text, Py_ssize_t *places, bint first) noexcept:
        cdef int kind = PyUnicode_KIND(text)
        cdef void *data = PyUnicode_DATA(text)
        if kind == 1:
            return self.look(<uint8_t *> data, len(text), places, first)
        if kind == 2:
            return self.look(<uint16_t *> data, len(text), places, first)
        return self.look(<uint32_t *> data, len(text), places, first)

    cdef uint64_t look(self, Letter *text, Py_ssize_t size, Py_ssize_t *places, bint first) noexcept:
        """Return the words found, as bits; with *first* one of them."""
        cdef Py_ssize_t at = self.shortest - 1, shift, number
        cdef uint64_t found = 0, left
        cdef uint32_t pair
        while at < size:
            pair = place_of_pair(text[at - 1], text[at])
            shift = self.shifts[pair]
            if shift:
                at += shift
                continue
            left, number = self.ending[pair] & ~found, 0
            while left:
                if left & 1 and stands(<bytes> self.encoded[number], text, at + 1 - self.shortest, size):
                    found |= <uint64_t> 1 << number
                    places[number] = at + 1 - self.shortest
                    if first:
                        return found
                left >>= 1
                number += 1
            at += 1
        return found


cdef inline uint32_t place_of_pair(uint32_t first, uint32_t second) noexcept nogil:
    return (first << 5 ^ second) & (PAIRS - 1)


cdef bint stands(bytes word, Letter *text, Py_ssize_t at, Py_ssize_t size) noexcept:
    """Tell whether *word* stands in *text* at *at*."""
    cdef const uint8_t *letters = <const uint8_t *> PyBytes_AS_STRING(word)
    cdef Py_ssize_t length = PyBytes_GET_SIZE(word), each
    if at + length > size:
        return False
    for each in range(length):
        if text[at + each] != letters[each]:
            return False
    return True
