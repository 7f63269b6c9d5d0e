"""What unpacks gzip members, Zstandard frames, xz and bzip2 streams, all in one way; the first bytes tell which."""

from __future__ import annotations

import bz2
import lzma
import sys
import zlib
from typing import Protocol

try:
    from isal import isal_zlib as quick
except ImportError:  # made for x86-64 and ARM64 only
    quick = zlib  # type: ignore[misc]  # a module elsewhere

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd  # comes with Scrapy, which needs it for Content-Encoding: zstd

GZIP = b"\x1f\x8b\x08"
ZSTD = b"\x28\xb5\x2f\xfd"
XZ = b"\xfd7zXZ\x00"
BZIP2 = tuple(b"BZh%d1AY&SY" % level for level in range(1, 10))
PACKED = (GZIP, ZSTD, XZ, *BZIP2)
LONGEST_MAGIC = len(BZIP2[0])
MAX_DICTIONARY = 8 << 20
#: What unpackers raise.
ERRORS: tuple[type[Exception], ...] = (
    *(zlib.error, quick.error),  # type: ignore[assignment]  # its stub takes the class for an instance
    *(lzma.LZMAError, zstd.ZstdError, EOFError, OSError, ValueError),
)
_DICTIONARY = b"\x37\xa4\x30\xec"  # a dictionary with tables; without this mark it is plain content


class Unpacker(Protocol):
    """Unpacks one member or frame a piece at a time; raises what ``ERRORS`` names."""

    @property
    def eof(self) -> bool:
        """Whether the part is at its end."""
        ...

    @property
    def needs_input(self) -> bool:
        """Whether it waits for more."""
        ...

    @property
    def unused_data(self) -> bytes:
        """What came after the end."""
        ...

    def decompress(self, data: bytes, max_length: int = ...) -> bytes:
        """Return at most *max_length* plain bytes."""
        ...


class _Gzip:
    """The unpacker of ISA-L or zlib, used as those of the other forms are."""

    def __init__(self) -> None:
        self._inner = quick.decompressobj(wbits=31)

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


def unpacker_of(head: bytes, dictionary: bytes = b"") -> Unpacker:
    """Return what unpacks a part that begins with *head*; *dictionary* as a WARC's skippable frame holds it."""
    if head.startswith(GZIP):
        return _Gzip()
    if head.startswith(BZIP2):
        return bz2.BZ2Decompressor()
    if head.startswith(XZ):
        return lzma.LZMADecompressor()
    loaded = zstd.ZstdDict(dictionary, is_raw=not dictionary.startswith(_DICTIONARY)) if dictionary else None
    unpacker: Unpacker = zstd.ZstdDecompressor(loaded)
    return unpacker


def unpacked_dictionary(content: bytes) -> bytes:
    """Return a dictionary, unpacked if it is a frame itself; nothing where it is damaged."""
    try:
        return zstd.ZstdDecompressor().decompress(content, MAX_DICTIONARY) if content.startswith(ZSTD) else content
    except ERRORS:  # without it the frames cannot be unpacked, and say so
        return b""


def zstd_frame(data: bytes) -> bytes:
    """Return *data* packed as one frame."""
    return zstd.compress(data)
