"""Fingerprints of a text: one for "exactly the same", one for "nearly the same"."""

from __future__ import annotations

import re
from array import array
from functools import lru_cache
from hashlib import sha256
from sys import byteorder
from typing import Final
from zlib import crc32

from newscrawl.native import native_part
from newscrawl.normalize.text import has_spaces, squash

_NATIVE: Final = native_part("text")
_LONGEST: Final = 100_000  # characters; the first of a very long text tell as much as all of them
_WORD: Final = re.compile(r"\w+")
# Punctuation of scripts with spaces; replacing each takes a twentieth of a pattern's time.
_OTHER_MARKS: Final = "\u00a0\u202f“”„‟‘’‚‛«»‹›–—―‑…·•¡¿،؛؟۔।॥־׳״"
_ASCII_MARKS = bytes(code if chr(code).isalnum() or code == ord("_") or code > 127 else ord(" ") for code in range(256))
_MULTIPLIERS = (0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D)  # xxHash's primes: odd, 32 bits, without a pattern


def content_hash(headline: str | None, body: str | None) -> str:
    """Return ``sha256:`` and the hexadecimal SHA-256 of headline, line feed, body; both squashed (NFC, one space)."""
    flat = (body or "").replace("\n\n", " ")  # paragraphs are squashed already: the rest is then no more than a look
    text = f"{squash(headline or '')}\n{squash(flat)}"
    return "sha256:" + sha256(text.encode()).hexdigest()


def simhash(text: str) -> str | None:
    """Return 16 hexadecimal digits whose Hamming distance says how unlike two texts are; None without a word.

    Charikar's simhash over runs of three words, or three characters where words are not parted by spaces.
    All runs are hashed at once, as lanes of one long integer: a fifth of the cost of one hash a run.
    """
    hashes = run_hashes(text)
    majority = _majority if _NATIVE is None else _NATIVE.majority
    return f"{majority(hashes):016x}" if hashes else None


@lru_cache(maxsize=2)
def run_hashes(text: str) -> bytes:
    """Return eight bytes for each run of three words (or characters) in order; nothing where there is no word.

    Equal runs have equal hashes. The hashes are not spread evenly: mix them before the smallest are picked.
    """
    words = _words(text[:_LONGEST].casefold())
    if not words:
        return b""
    words += words[-1:] * (3 - len(words))
    if _NATIVE is not None:
        hashes: bytes = _NATIVE.hashes_of_runs(words, _MULTIPLIERS)
        return hashes
    return _run_hashes(words)


def _words(text: str) -> list[bytes]:
    """Return the words, in UTF-8, or the letters where words are not parted by spaces."""
    if not has_spaces(text):
        return [letter.encode() for letter in "".join(_WORD.findall(text))]
    for mark in "" if text.isascii() else _OTHER_MARKS:
        text = text.replace(mark, " ")
    return text.encode("utf-8", "replace").translate(_ASCII_MARKS).split()


def _run_hashes(words: list[bytes]) -> bytes:
    """Return eight bytes for each run of three words: the XOR of each word's CRC times its place's multiplier.

    A 32-bit CRC times a 32-bit multiplier fits its 64-bit lane, so no lane touches the next.
    """
    sums = array("Q", list(map(crc32, words)))
    if byteorder == "big":
        sums.byteswap()
    lanes = sums.tobytes()
    count = len(sums) - 2
    mixed = 0
    for place, multiplier in enumerate(_MULTIPLIERS):
        mixed ^= int.from_bytes(lanes[8 * place : 8 * (place + count)], "little") * multiplier
    return mixed.to_bytes(8 * count, "little")


def _majority(hashes: bytes) -> int:
    """Return the 64 bits that are set in more than half of the hashes, eight bytes each."""
    half = len(hashes) // 16
    lowest = int.from_bytes(b"\x01" * (len(hashes) // 8), "big")  # the lowest bit of every byte
    bits = [lowest << bit for bit in range(7, -1, -1)]
    value = 0
    for column in range(8):
        octets = int.from_bytes(hashes[column::8], "big")
        for bit in bits:
            value = value << 1 | ((octets & bit).bit_count() > half)
    return value
