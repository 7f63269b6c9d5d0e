"""The charset of a feed or sitemap, and its gzip: what it says of them is often untrue."""

from __future__ import annotations

import codecs
import re
import zlib
from typing import Final

from w3lib.encoding import resolve_encoding

#: What the sitemap protocol allows (sitemaps.org: 50 MB uncompressed); feeds are far below it.
MAX_BYTES: Final = 52_428_800
_DECLARED: Final = re.compile(rb"""<\?xml[^>]{0,100}?encoding\s{0,5}=\s{0,5}["']([\w.:-]{1,40})""")

_MARKS: Final = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}

# How Python's names of charsets begin; "punycode" takes quadratic time, "base64" and "undefined" raise.
_CHARSETS = ("cp", "iso8859", "iso2022", "utf", "gb", "big5", "euc", "shift_jis", "koi8", "mac", "tis", "ascii", "hz")


def decode(body: bytes | str) -> str:
    """Return the text of a feed or sitemap, whatever charset it claims; never raises.

    A byte order mark decides; else UTF-8 if the bytes are that, else what the XML declaration says, else
    windows-1252. Many feeds declare a charset that they are not in; what is valid UTF-8 is UTF-8.
    """
    if isinstance(body, str):
        return body[:MAX_BYTES].removeprefix("\ufeff")
    mark, charset = marked_charset(body)
    body = body[len(mark) : MAX_BYTES]
    if charset:
        return body.decode(charset, "replace")
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(body)  # a character torn at the end is left out
    except UnicodeDecodeError:
        return body.decode(declared_charset(body) or "cp1252", "replace")


def marked_charset(body: bytes) -> tuple[bytes, str | None]:
    """Return the byte order mark of *body* and the charset that it, or a null byte of UTF-16, tells."""
    for mark, charset in _MARKS.items():
        if body.startswith(mark):
            return mark, charset
    if b"\x00" in body[:4]:
        return b"", "utf-16-be" if body[:1] == b"\x00" else "utf-16-le"
    return b"", None


def declared_charset(body: bytes) -> str | None:
    """Return Python's name of the declared charset; ``None`` for none, and for codecs that are not charsets."""
    declared = _DECLARED.search(body[:500])
    name = resolve_encoding(declared[1].decode("ascii")) if declared else None
    return name if name and name.startswith(_CHARSETS) else None


def gunzip(body: bytes, limit: int = MAX_BYTES) -> bytes:
    """Return the first *limit* bytes of a gzip body's content; what is not gzip comes back as it is.

    A torn body gives what could be read. Never more than *limit* bytes are unpacked, whatever the body says.
    """
    parts: list[bytes] = []
    room = limit
    while body.startswith(b"\x1f\x8b") and room > 0:
        member = zlib.decompressobj(wbits=31)
        try:
            parts.append(member.decompress(body, room))
        except zlib.error:  # torn: what was read before is kept
            break
        room -= len(parts[-1])
        body = member.unused_data
    return b"".join(parts) if parts else body[:limit]
