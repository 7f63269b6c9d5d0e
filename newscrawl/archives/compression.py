"""Compressed files as one stream of plain bytes, whatever was joined to what: gzip, Zstandard, xz and plain parts.

gzip: any number of members, empty ones and padding included. Zstandard: any number of frames, with the dictionary of a
WARC in a skippable frame before them (WARC zstd specification, 2019). A part that is cut or damaged ends with a
``Damage``, and reading goes on at the next part that begins as an archive does.
"""

from __future__ import annotations

import io
import lzma
import sys
import zlib
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, Protocol

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd  # comes with Scrapy, which needs it for Content-Encoding: zstd

if TYPE_CHECKING:
    from collections.abc import Iterator

GZIP = b"\x1f\x8b\x08"
ZSTD = b"\x28\xb5\x2f\xfd"
XZ = b"\xfd7zXZ\x00"
_SKIPPABLE = tuple(bytes([0x50 + number, 0x2A, 0x4D, 0x18]) for number in range(16))
_DICTIONARY_FRAME = b"\x5d\x2a\x4d\x18"
_DICTIONARY = b"\x37\xa4\x30\xec"  # a dictionary with tables; without this mark it is plain content
_MAX_DICTIONARY = 8 << 20
_CHUNK = 1 << 16
_KEPT = 4 << 20  # bytes of a part that are looked through again where it proves damaged
_MAX_OUT = 1 << 18  # bytes of one step, so that a bomb takes time and no memory
_PADDING = b"\0\r\n \t"
_STARTS = (b"WARC/", b"filedesc:")
_PACKED = (GZIP, ZSTD, XZ)
LONGEST_MAGIC = len(XZ)
_ERRORS = (zlib.error, lzma.LZMAError, zstd.ZstdError, EOFError, OSError, ValueError)


class Chunk(NamedTuple):
    """Plain bytes; ``member`` is the byte of the file at which their part begins, ``is_first`` of that part."""

    data: bytes
    member: int
    is_first: bool


class Damage(NamedTuple):
    """What was wrong with the part that begins at byte ``member``."""

    member: int
    reason: str


class _Unpacker(Protocol):
    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = ...) -> bytes: ...


class _Gzip:
    """zlib's unpacker, used as those of the other forms are."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(wbits=31)

    @property
    def eof(self) -> bool:
        return self._inner.eof

    @property
    def needs_input(self) -> bool:
        return not self._inner.unconsumed_tail

    @property
    def unused_data(self) -> bytes:
        return self._inner.unused_data

    def decompress(self, data: bytes, max_length: int = 0) -> bytes:
        return self._inner.decompress(self._inner.unconsumed_tail + data, max_length)


class _Raw:
    """The file's bytes, with a look ahead; ``at`` is the place of the next one."""

    def __init__(self, file: BinaryIO, at: int) -> None:
        self._file = file
        self.at = at
        self.data = b""

    def fill(self, least: int = 1) -> bool:
        """Read until there are *least* bytes; False where the file ends before."""
        while len(self.data) < least:
            more = self._file.read(_CHUNK)
            if not more:
                return False
            self.data += more
        return True

    def use(self, size: int) -> bytes:
        """Take bytes."""
        used, self.data = self.data[:size], self.data[size:]
        self.at += len(used)
        return used

    def give_back(self, data: bytes) -> None:
        """Put bytes back that were taken last."""
        self.data = data + self.data
        self.at -= len(data)


class PlainChunks:
    """The plain bytes of a file whose next byte is number *at*, and what of it is damaged."""

    def __init__(self, file: BinaryIO, at: int = 0) -> None:
        self._raw = _Raw(file, at)
        self._dictionary = b""
        self.is_plain = False
        self._chunks = self._parts()

    def __iter__(self) -> Iterator[Chunk | Damage]:
        return self._chunks

    def part_begins(self, plain: bytes) -> bool:
        """Tell whether plain bytes that end the last chunk begin a packed part, and if so take them back.

        Asked between two records only: a page may be stored packed in a plain file.
        """
        if not self.is_plain or not plain.startswith(_PACKED):
            return False
        self._raw.give_back(plain)
        self.is_plain = False
        return True

    def _parts(self) -> Iterator[Chunk | Damage]:
        raw = self._raw
        while raw.fill(8) or raw.data:
            if raw.data.startswith(_SKIPPABLE):
                self._dictionary = _skippable(raw) or self._dictionary
            elif raw.data.startswith(_PACKED):
                yield from _packed(raw, self._dictionary)
            else:
                yield from self._plain()

    def _plain(self) -> Iterator[Chunk]:
        member, is_first, self.is_plain = self._raw.at, True, True
        while self.is_plain and self._raw.fill():
            yield Chunk(self._raw.use(len(self._raw.data)), member, is_first)
            is_first = False


def plain_chunks(file: BinaryIO, at: int = 0) -> PlainChunks:
    """Return the plain bytes of a file whose next byte is number *at*, and what of it is damaged."""
    return PlainChunks(file, at)


def _packed(raw: _Raw, dictionary: bytes) -> Iterator[Chunk | Damage]:
    """Yield what one member or frame holds."""
    member, is_first, used = raw.at, True, bytearray()
    unpacker = _unpacker(raw, dictionary)
    while not unpacker.eof:
        if unpacker.needs_input and not raw.fill():
            # A cut part takes what follows it for its own, so what was used of it is looked through again.
            yield from _damaged(raw, bytes(used), Damage(member, "is cut"))
            return
        data = raw.use(len(raw.data)) if unpacker.needs_input else b""
        used += data
        if len(used) > 2 * _KEPT:
            del used[:-_KEPT]
        try:
            plain = unpacker.decompress(data, _MAX_OUT)
        except _ERRORS as error:
            yield from _damaged(raw, bytes(used), Damage(member, f"is damaged ({error})"))
            return
        if plain:
            yield Chunk(plain, member, is_first)
            is_first = False
    raw.give_back(unpacker.unused_data)
    _pass_padding(raw)


def _damaged(raw: _Raw, used: bytes, damage: Damage) -> Iterator[Damage]:
    raw.give_back(used)
    _go_on_after(raw, damage.member)
    yield damage


def _unpacker(raw: _Raw, dictionary: bytes) -> _Unpacker:
    if raw.data.startswith(GZIP):
        return _Gzip()
    if raw.data.startswith(XZ):
        return lzma.LZMADecompressor()
    loaded = zstd.ZstdDict(dictionary, is_raw=not dictionary.startswith(_DICTIONARY)) if dictionary else None
    unpacker: _Unpacker = zstd.ZstdDecompressor(loaded)
    return unpacker


def _skippable(raw: _Raw) -> bytes:
    """Pass a skippable frame; return the dictionary that stands in it, unpacked, if one does."""
    is_dictionary = raw.data.startswith(_DICTIONARY_FRAME)
    size = int.from_bytes(raw.use(8)[4:], "little")
    if not is_dictionary or size > _MAX_DICTIONARY:
        while size > 0 and raw.fill():
            size -= len(raw.use(min(size, len(raw.data))))
        return b""
    raw.fill(size)
    content = raw.use(size)
    try:
        return zstd.ZstdDecompressor().decompress(content, _MAX_DICTIONARY) if content.startswith(ZSTD) else content
    except _ERRORS:
        return b""


def _pass_padding(raw: _Raw) -> None:
    """Leave out zeros and line ends between parts."""
    while raw.fill() and (stripped := raw.data.lstrip(_PADDING)) != raw.data:
        raw.use(len(raw.data) - len(stripped))


def _go_on_after(raw: _Raw, member: int) -> None:
    """Go to the next gzip member that begins as an archive does, or to the end."""
    while raw.fill(len(GZIP)):
        found = raw.data.find(GZIP)
        if found < 0:
            raw.use(len(raw.data) - len(GZIP) + 1)
            continue
        raw.use(found)
        if raw.at > member and _begins_archive(raw):
            return
        raw.use(1)
    raw.use(len(raw.data))


def _begins_archive(raw: _Raw) -> bool:
    raw.fill(512)
    try:
        return zlib.decompressobj(wbits=31).decompress(raw.data[:_CHUNK], 16).startswith(_STARTS)
    except zlib.error:
        return False


def all_parts(body: bytes, most: int) -> bytes:
    """Return what the packed members or frames at the beginning of *body* hold, as far as they are whole."""
    parts: list[bytes] = []
    size = 0
    for chunk in plain_chunks(io.BytesIO(body)):
        if isinstance(chunk, Damage) or not body.startswith(_PACKED, chunk.member) or size > most:
            break
        parts.append(chunk.data)
        size += len(chunk.data)
    return b"".join(parts)[:most]


def zstd_frame(data: bytes) -> bytes:
    """Return *data* packed as one frame."""
    return zstd.compress(data)
