# cython: language_level=3, boundscheck=False, wraparound=False, initializedcheck=False
# cython: freethreading_compatible=False
"""What ``normalize.text`` and ``normalize.fingerprint`` do letter by letter, in C; named as there.

docs/explanation/native.md explains it. A text with a letter that is not in the tables here goes to the twin in Python.
"""

from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t
from libc.stdlib cimport free, malloc
from libc.string cimport memcpy, memset
from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_FromStringAndSize, PyBytes_GET_SIZE
from cpython.unicode cimport PyUnicode_FromKindAndData

include "squash.pxi"
include "signs.pxi"
include "counts.pxi"
include "page_names.pxi"
include "words.pxi"

cdef extern from "Python.h":
    int Py_UNICODE_ISSPACE(uint32_t character) nogil
    int Py_UNICODE_ISALNUM(uint32_t character) nogil

cdef enum:
    FIRST = 0x80  # letters from here to END are folded by a table, as are those of some blocks behind it
    END = 0x2400
    PLACES = 0x25A0  # of the table, with these blocks
    ROOM = 6  # characters that one letter becomes at most
    SMALL = 256  # characters of a text that needs no memory of its own
    LONG = 20_000  # characters of a text that goes to the twin

cdef struct Folded:
    uint8_t is_known, is_odd, size
    uint32_t letters[ROOM]

cdef Folded TABLE[PLACES]
cdef uint32_t CRC[256]
cdef object twin_of_fold = None
squash = None  # the twin, which squash.pxi asks


def prepare(python_fold, python_squash):
    """Take the twins, before anything else is asked for."""
    global squash, twin_of_fold
    twin_of_fold, squash = python_fold, python_squash
    memset(TABLE, 0, sizeof(TABLE))


def squash_text(str text not None):
    """Return what ``normalize.text.squash`` returns."""
    return squashed(text)


def fold(str text not None):
    """Return what ``normalize.text.fold`` returns."""
    cdef Py_ssize_t size = len(text), at, long = 0
    cdef int kind = PyUnicode_KIND(text)
    cdef void *data = PyUnicode_DATA(text)
    cdef uint32_t small[SMALL * ROOM]
    cdef uint32_t *found = small
    cdef uint32_t character
    cdef bint parted = False
    cdef Folded *entry
    cdef Py_ssize_t each, place
    if size > LONG:
        return twin_of_fold(text)
    if size > SMALL:
        found = <uint32_t *> malloc(size * ROOM * sizeof(uint32_t))
        if found == NULL:
            raise MemoryError
    try:
        for at in range(size):
            character = <uint32_t> PyUnicode_READ(kind, data, at)
            if character < FIRST:
                if 0x41 <= character <= 0x5A:
                    character += 0x20
                elif not (0x61 <= character <= 0x7A or 0x30 <= character <= 0x39):
                    parted = parted or not (character == 0x27 or character == 0x60)
                    continue
            elif (place := place_of(character)) >= 0:
                entry = &TABLE[place]
                if not entry.is_known:
                    learn(entry, character)
                if entry.is_odd:
                    return twin_of_fold(text)
                for each in range(entry.size):
                    if entry.letters[each] == 0x20:
                        parted = True
                    else:
                        if parted and long:
                            found[long] = 0x20
                            long += 1
                        parted = False
                        found[long] = entry.letters[each]
                        long += 1
                continue
            elif not is_word_sign(character):
                return twin_of_fold(text)
            if parted and long:
                found[long] = 0x20
                long += 1
            parted = False
            found[long] = character
            long += 1
        return PyUnicode_FromKindAndData(4, found, long)
    finally:
        if found != small:
            free(found)


cdef inline Py_ssize_t place_of(uint32_t character) noexcept nogil:
    """Return where a letter stands in the table, -1 for one that has no place there."""
    if character < END:
        return character - FIRST
    if 0x3000 <= character < 0x302A:  # 、。「」【】
        return character - 0x3000 + 0x2400
    if 0xFF01 <= character < 0xFF5F:  # letters and signs of full width
        return character - 0xFF01 + 0x2430
    if 0x2500 <= character < 0x2600:  # ■●◆
        return character - 0x2500 + 0x24A0
    if character == 0x30FB:  # ・
        return 0x2490
    return -1


cdef bint is_word_sign(uint32_t character) noexcept nogil:
    """Tell a letter of Han, kana or Korean, which is its own key: nothing is taken from it, and nothing joins it."""
    return (
        0x4E00 <= character <= 0x9FA5
        or 0xAC00 <= character <= 0xD7A3
        or 0x3041 <= character <= 0x3094
        or 0x30A1 <= character <= 0x30FA
        or character == 0x30FC
    )


cdef int learn(Folded *entry, uint32_t character) except -1:
    """Take the twin's answer for one letter between two others; letters that others may join stay with the twin."""
    cdef str whole, answer
    cdef Py_ssize_t at
    entry.is_known = entry.is_odd = 1
    if not (
        0xA0 <= character <= 0x17F
        or 0x391 <= character <= 0x3C9
        or 0x400 <= character <= 0x481
        or 0x2010 <= character <= 0x2027
        or character == 0x20AC
        or character >= END
    ):
        return 0
    whole = twin_of_fold(f"x{chr(character)}x")
    answer = whole[1 : len(whole) - 1]
    if len(answer) > ROOM:
        return 0
    for at in range(len(answer)):
        entry.letters[at] = <uint32_t> answer[at]
    entry.size, entry.is_odd = <uint8_t> len(answer), 0
    return 0


def count_words(str text not None):
    """Count the words, parted by white space, that hold a letter or digit."""
    cdef Py_ssize_t size = len(text), at, count = 0
    cdef int kind = PyUnicode_KIND(text)
    cdef void *data = PyUnicode_DATA(text)
    cdef uint32_t character
    cdef bint is_counted = False
    for at in range(size):
        character = <uint32_t> PyUnicode_READ(kind, data, at)
        if Py_UNICODE_ISSPACE(character):
            is_counted = False
        elif not is_counted and Py_UNICODE_ISALNUM(character):
            is_counted = True
            count += 1
    return count


def hashes_of_runs(list words not None, tuple multipliers not None):
    """Return eight bytes for each run of three words, as the twin does with one long integer."""
    cdef uint64_t first = multipliers[0], second = multipliers[1], third = multipliers[2]
    cdef Py_ssize_t count = len(words) - 2, at, place, byte
    cdef uint64_t value
    cdef uint64_t *sums
    cdef uint8_t *written
    if count <= 0:
        return b""
    sums = <uint64_t *> malloc((count + 2) * sizeof(uint64_t))
    if sums == NULL:
        raise MemoryError
    try:
        for at in range(count + 2):
            sums[at] = crc_of(<bytes> words[at])
        found = PyBytes_FromStringAndSize(NULL, 8 * count)
        written = <uint8_t *> PyBytes_AS_STRING(found)
        for at in range(count):
            value = sums[at] * first ^ sums[at + 1] * second ^ sums[at + 2] * third
            for byte in range(8):
                written[8 * at + byte] = <uint8_t> (value >> (8 * byte))
        return found
    finally:
        free(sums)


def majority(bytes hashes not None):
    """Return the 64 bits that are set in more than half of the hashes, eight bytes each."""
    cdef Py_ssize_t count = PyBytes_GET_SIZE(hashes) // 8, at
    cdef uint32_t[64] counts
    cdef const uint8_t *read = <const uint8_t *> PyBytes_AS_STRING(hashes)
    cdef int byte, bit
    cdef uint8_t octet
    cdef uint64_t value = 0
    memset(counts, 0, sizeof(counts))
    for at in range(count):
        for byte in range(8):
            octet = read[8 * at + byte]
            for bit in range(8):
                counts[8 * byte + bit] += (octet >> (7 - bit)) & 1
    for bit in range(64):
        value = value << 1 | (counts[bit] > count // 2)
    return value


cdef uint32_t crc_of(bytes word) noexcept:
    """The CRC-32 of zlib and PNG."""
    cdef uint32_t value = 0xFFFFFFFF
    cdef const uint8_t *read = <const uint8_t *> PyBytes_AS_STRING(word)
    cdef Py_ssize_t at
    for at in range(PyBytes_GET_SIZE(word)):
        value = CRC[(value ^ read[at]) & 0xFF] ^ (value >> 8)
    return ~value


cdef int make_crc_table() except -1:
    cdef uint32_t value
    cdef int octet, bit
    for octet in range(256):
        value = octet
        for bit in range(8):
            value = (value >> 1) ^ 0xEDB88320 if value & 1 else value >> 1
        CRC[octet] = value
    return 0


make_crc_table()
