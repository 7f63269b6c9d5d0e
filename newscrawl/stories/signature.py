"""What is kept of a text to find it again, whole, cut or edited: less than 800 bytes, however long it is."""

from __future__ import annotations

import re
from array import array
from sys import byteorder
from typing import NamedTuple
from zlib import crc32

from newscrawl.normalize.fingerprint import run_hashes

SKETCH = 92  # hashes of runs that are kept: the smallest, so that two texts keep the same ones
POSTED = 27  # of these the index lists so many
FACTS = 24  # hashes of facts that are kept
LEAST_RUNS = 18  # a shorter text says too little to be told from others
BITS = 48  # of a run's hash: one of a million articles' runs is met by chance once in 1e7 questions
_SPARE = 1.6  # times the wanted share of the hashes is looked at, since repeated runs count once
_LANE = 8  # bytes
# Odd numbers of 32 bits without a pattern: xxHash's and MurmurHash3's.
_FIRST = (0x9E3779B1, 0xCC9E2D51)
_SECOND = (0x85EBCA77, 0x1B873593)
_LONGEST = 100_000  # characters that are searched for facts
_LOW = 0xFFFFFFFF
# A word after the end of a sentence is capitalised whatever it is. A pattern that begins with a blank is found three
# times as fast as one that begins with a class.
_FACT = re.compile(r" (?<=[^\s.!?…:] )([0-9A-ZÀ-ÖØ-ÞΑ-ΫА-Я][^\s]{0,40})")
_MARKS = ".,;:!?\"'()[]«»‹›„“”‚‘’…–—-¿¡。、「」『』（）"


class Signature(NamedTuple):
    """``runs`` counts the runs of three words; ``sketch`` and ``facts`` are sorted hashes, the smallest of all."""

    runs: int
    sketch: tuple[int, ...]
    facts: tuple[int, ...]


def sign(text: str) -> Signature | None:
    """Return the signature of an article's text; None for a text of fewer than 18 runs of three words."""
    hashes = run_hashes(text)
    count = len(hashes) // _LANE
    if count < LEAST_RUNS:
        return None
    return Signature(count, _smallest(_mixed(hashes), SKETCH), _facts(text[:_LONGEST]))


def packed(signature: Signature) -> tuple[bytes, bytes]:
    """Return sketch and facts as bytes: 6 for a run, 4 for a fact, the lowest byte first."""
    sketch = b"".join(each.to_bytes(6, "little") for each in signature.sketch)
    return sketch, b"".join(each.to_bytes(4, "little") for each in signature.facts)


def unpacked(runs: int, sketch: bytes, facts: bytes) -> Signature:
    """Return what ``packed`` wrote."""
    return Signature(
        runs,
        tuple(int.from_bytes(sketch[at : at + 6], "little") for at in range(0, len(sketch) - 5, 6)),
        tuple(int.from_bytes(facts[at : at + 4], "little") for at in range(0, len(facts) - 3, 4)),
    )


def _mixed(hashes: bytes) -> array[int]:
    """Return the hashes spread evenly over 48 bits; all at once, as lanes of one long integer."""
    count = len(hashes) // _LANE
    low = int.from_bytes(b"\xff\xff\xff\xff\0\0\0\0" * count, "little")
    number = int.from_bytes(hashes, "little")
    left, right = number & low, (number >> 32) & low
    lanes = (_folded(left, right, _FIRST, low) << 16) ^ _folded(left, right, _SECOND, low)
    mixed = array("Q", lanes.to_bytes(_LANE * count, "little"))
    if byteorder == "big":
        mixed.byteswap()
    return mixed


def _folded(left: int, right: int, by: tuple[int, int], low: int) -> int:
    """Return 32 well-spread bits a lane: two products, the upper half of their sum on the lower.

    Two numbers of 32 bits give a product of 64 at most, and their XOR no more, so no lane touches the next.
    """
    product = left * by[0] ^ right * by[1]
    return (product ^ product >> 32) & low


def _smallest(numbers: array[int], most: int) -> tuple[int, ...]:
    limit = int((1 << BITS) * min(1.0, _SPARE * most / len(numbers)))
    kept = sorted({each for each in numbers if each < limit})
    if len(kept) < most and limit < 1 << BITS:
        kept = sorted(set(numbers))
    return tuple(kept[:most])


def _facts(text: str) -> tuple[int, ...]:
    """Return the hashes of the numbers, and of the words that stand capitalised within a sentence."""
    facts = {word.rstrip(_MARKS) for word in _FACT.findall(text)}
    hashes = map(crc32, "\n".join(facts).encode("utf-8", "replace").split(b"\n"))
    # A CRC's low bits are spread well enough; the multiplication moves them up, where "smallest" looks.
    return tuple(sorted({each * _FIRST[0] & _LOW for each in hashes if each})[:FACTS])
