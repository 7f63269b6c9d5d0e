"""Packed files as one stream of plain bytes, whatever was joined to what: gzip, Zstandard, xz, bzip2 and plain parts.

gzip: any number of members, empty ones and padding included. Zstandard: any number of frames, with the dictionary of a
WARC in a skippable frame before them (WARC zstd specification, 2019). A part that is cut or damaged ends with a
``Damage``, and reading goes on at the next part that begins as an archive does.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from newscrawl.archives.raw_bytes import CHUNK, RawBytes
from newscrawl.archives.unpackers import (
    ERRORS,
    GZIP,
    LONGEST_MAGIC,
    MAX_DICTIONARY,
    PACKED,
    ZSTD,
    unpacked_dictionary,
    unpacker_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_SKIPPABLE = tuple(bytes([0x50 + number, 0x2A, 0x4D, 0x18]) for number in range(16))
_DICTIONARY_FRAME = b"\x5d\x2a\x4d\x18"
_KEPT = 4 << 20  # bytes of a part that are looked through again where it proves damaged
_MAX_OUT = 1 << 18  # bytes of one step, so that a bomb takes time and no memory
_STARTS = (b"WARC/", b"filedesc:")


class Chunk(NamedTuple):
    """Plain bytes; ``member`` is the byte of the file at which their part begins, ``is_first`` of that part."""

    data: bytes
    member: int
    is_first: bool


class Damage(NamedTuple):
    """What was wrong with the part that begins at byte ``member``."""

    member: int
    reason: str


class PlainChunks:
    """The plain bytes of a file whose next byte is number *at*, and what of it is damaged."""

    def __init__(self, file: BinaryIO, at: int = 0, dictionary: bytes = b"") -> None:
        self._raw = RawBytes(file, at)
        self._dictionary = dictionary
        #: Where dictionaries stand that were met, each before the parts that want it.
        self.dictionaries: list[int] = []
        self.is_plain = False
        self._chunks = self._parts()

    def __iter__(self) -> Iterator[Chunk | Damage]:
        return self._chunks

    @property
    def at(self) -> int:
        """The number of the file's bytes that were used: at the end its size, if nothing was left out."""
        return self._raw.at

    def part_begins(self, plain: bytes) -> bool:
        """Tell whether plain bytes that end the last chunk begin a packed part, and if so take them back.

        Asked between two records only: a page may be stored packed in a plain file.
        """
        if not self.is_plain or not plain.startswith((*PACKED, _DICTIONARY_FRAME)):
            return False
        self._raw.give_back(plain)
        self.is_plain = False
        return True

    def _parts(self) -> Iterator[Chunk | Damage]:
        raw = self._raw
        while raw.fill(LONGEST_MAGIC) or raw.data:
            if raw.data.startswith(_SKIPPABLE):
                self._skippable()
            elif raw.data.startswith(PACKED):
                yield from _packed(raw, self._dictionary)
            else:
                yield from self._plain()

    def _skippable(self) -> None:
        """Pass a skippable frame, and keep the dictionary that stands in it, if one does."""
        at = self._raw.at
        dictionary = _skipped(self._raw)
        if dictionary:
            self._dictionary = dictionary
            self.dictionaries.append(at)

    def _plain(self) -> Iterator[Chunk]:
        member, is_first, self.is_plain = self._raw.at, True, True
        while self.is_plain and self._raw.fill():
            yield Chunk(self._raw.use(len(self._raw.data)), member, is_first)
            is_first = False


def plain_chunks(file: BinaryIO) -> PlainChunks:
    """Return the plain bytes of a file from its beginning, and what of it is damaged."""
    return PlainChunks(file)


def plain_chunks_at(file: BinaryIO, at: int, dictionary_at: int | None = None) -> PlainChunks:
    """Return the plain bytes of a file that can be sought in, from a part that begins at byte *at*.

    *dictionary_at* is where the dictionary stands that its parts are packed with.
    """
    dictionary = b""
    if dictionary_at is not None:
        file.seek(dictionary_at)
        dictionary = _skipped(RawBytes(file, dictionary_at))
    file.seek(at)
    return PlainChunks(file, at, dictionary)


def _packed(raw: RawBytes, dictionary: bytes) -> Iterator[Chunk | Damage]:
    """Yield what one member or frame holds."""
    member, is_first, used = raw.at, True, bytearray()
    raw.fill(LONGEST_MAGIC)
    unpacker = unpacker_of(raw.data, dictionary)
    while not unpacker.eof:
        if unpacker.needs_input and not raw.fill():
            # A cut part takes what follows it for its own, so what was used of it is looked through again.
            yield from _damaged(raw, dictionary, bytes(used), Damage(member, "is cut"))
            return
        data = raw.use(len(raw.data)) if unpacker.needs_input else b""
        used += data
        if len(used) > 2 * _KEPT:
            del used[:-_KEPT]
        try:
            plain = unpacker.decompress(data, _MAX_OUT)
        except ERRORS as error:
            yield from _damaged(raw, dictionary, bytes(used), Damage(member, f"is damaged ({error})"))
            return
        if plain:
            yield Chunk(plain, member, is_first)
            is_first = False
    raw.give_back(unpacker.unused_data)
    raw.pass_padding()


def _damaged(raw: RawBytes, dictionary: bytes, used: bytes, damage: Damage) -> Iterator[Damage]:
    raw.give_back(used)
    _go_on_after(raw, damage.member, dictionary)
    yield damage


def _skipped(raw: RawBytes) -> bytes:
    """Pass a skippable frame; return the dictionary that stands in it, unpacked, if one does."""
    raw.fill(8)
    is_dictionary = raw.data.startswith(_DICTIONARY_FRAME)
    size = int.from_bytes(raw.use(8)[4:], "little")
    if is_dictionary and size <= MAX_DICTIONARY:
        raw.fill(size)
        return unpacked_dictionary(raw.use(size))
    while size > 0 and raw.fill():
        size -= len(raw.use(min(size, len(raw.data))))
    return b""


def _go_on_after(raw: RawBytes, member: int, dictionary: bytes) -> None:
    """Go to the next gzip member or Zstandard frame that begins as an archive does, or to the end."""
    while raw.fill(len(ZSTD)):
        places = [place for magic in (GZIP, ZSTD) if (place := raw.data.find(magic)) >= 0]
        if not places:
            raw.use(len(raw.data) - len(ZSTD) + 1)
            continue
        raw.use(min(places))
        if raw.at > member and _begins_archive(raw, dictionary):
            return
        raw.use(1)
    raw.use(len(raw.data))


def _begins_archive(raw: RawBytes, dictionary: bytes) -> bool:
    raw.fill(512)
    try:
        return unpacker_of(raw.data, dictionary).decompress(raw.data[:CHUNK], 16).startswith(_STARTS)
    except ERRORS:
        return False


def all_parts(body: bytes, most: int) -> bytes:
    """Return what the packed members or frames at the beginning of *body* hold, as far as they are whole."""
    parts: list[bytes] = []
    size = 0
    for chunk in plain_chunks(io.BytesIO(body)):
        if isinstance(chunk, Damage) or not body.startswith(PACKED, chunk.member) or size > most:
            break
        parts.append(chunk.data)
        size += len(chunk.data)
    return b"".join(parts)[:most]
