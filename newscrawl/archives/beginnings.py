"""What bytes are, told by how they begin: archives, lines of JSON, markup, packed or not."""

from __future__ import annotations

import io
import re
from typing import Literal

from newscrawl.archives.compression import Chunk, Damage, plain_chunks
from newscrawl.archives.unpackers import PACKED

Kind = Literal["warc", "zip", "jsonl", "html", "parquet", "packed", "empty", "other"]

_LOOK = 2_000  # plain bytes that tell what a file is
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_PARQUET = b"PAR1"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_BLANK = b"\xef\xbb\xbf \t\r\n\0"
_BY_ENDING: tuple[tuple[str, Kind], ...] = (
    *((".warc", "warc"), (".arc", "warc"), (".wacz", "zip"), (".parquet", "parquet"), (".jsonl", "jsonl")),
    *((".ndjson", "jsonl"), (".html", "html"), (".htm", "html"), (".xhtml", "html"), (".shtml", "html")),
)
_PACKED_ENDINGS = (".gz", ".zst", ".xz", ".bz2")
_MARKUP = re.compile(rb"<(?:!doctype\s{1,9}html|html|head|body)\b", re.IGNORECASE)
_ELEMENT = re.compile(rb"<[a-z][a-z0-9]{0,9}[\s/>]|<!--", re.IGNORECASE)
_LONGEST = 9  # of what follows, in capitals
_BEGINNINGS: tuple[tuple[bytes, Kind], ...] = (
    *((b"WARC/", "warc"), (b"FILEDESC:", "warc"), (b"PK\x03\x04", "packed"), (b"{\\RTF", "other"), (b"{", "jsonl")),
    *((b"%PDF", "other"), (b"%!PS", "other"), (b"[", "other")),  # text that is no page
)
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\f\r\x1b")  # ISO-2022 changes alphabets by escapes


def kind_by_name(name: str) -> Kind | None:
    """Return what a file's name says that it holds; None for a name that says nothing."""
    lower = name.lower()
    for packed in _PACKED_ENDINGS:
        lower = lower.removesuffix(packed)
    return next((kind for ending, kind in _BY_ENDING if lower.endswith(ending)), None)


def kind_of(head: bytes, name: str) -> Kind:
    """Return what a file holds by its first bytes, packed or not; its name decides only where they do not tell."""
    if head.startswith((*_ZIP, _PARQUET)):
        return "parquet" if head.startswith(_PARQUET) else "zip"
    first = next(iter(plain_chunks(io.BytesIO(head))), None)
    if isinstance(first, Damage):  # read on, so that it is said
        return kind_by_name(name) or "warc"
    return _kind_of_plain(first, name)


def _kind_of_plain(first: Chunk | None, name: str) -> Kind:
    begin = first.data[:_LOOK] if first else b""
    plain, named = begin.lstrip(_BLANK), kind_by_name(name)
    told = next((kind for begins, kind in _BEGINNINGS if plain[:_LONGEST].upper().startswith(begins)), None)
    if not plain or plain.startswith(PACKED):
        return "packed" if plain else "empty"
    if told is not None or named == "warc":
        return told or "warc"
    if _MARKUP.match(_without_zeros(plain[:_LOOK])):
        return "html"  # whatever control characters follow: browsers drop them
    if not is_text(begin):
        return "other"
    return "html" if named == "html" or _ELEMENT.search(_without_zeros(plain)) else named or "other"


def is_page(head: bytes) -> bool:
    """Tell whether a file whose name says nothing is an HTML page, by its first bytes, packed or not."""
    first = next(iter(plain_chunks(io.BytesIO(head))), None)
    return isinstance(first, Chunk) and _MARKUP.search(_without_zeros(first.data[:_LOOK])) is not None


def is_text(data: bytes) -> bool:
    """Tell whether bytes are text of some encoding: hardly any control characters, or UTF-16."""
    begin = data[:_LOOK]
    if begin.startswith(_UTF_16):
        return True
    controls = len(begin) - len(begin.translate(None, _CONTROLS))
    few, many = sorted((begin[::2].count(0), begin[1::2].count(0)))
    is_utf_16 = many * 4 >= len(begin) and few * 10 <= many  # every other byte of Latin letters
    return controls * 20 <= len(begin) or is_utf_16


def may_be_page(data: bytes) -> bool:
    """Tell whether a browser might show these bytes as a page: text, or markup with whatever letters in it."""
    begin = data[:_LOOK]
    return is_text(_without_zeros(begin)) or _MARKUP.match(_without_zeros(begin).lstrip(_BLANK)) is not None


def _without_zeros(begin: bytes) -> bytes:
    return begin.replace(b"\0", b"")
