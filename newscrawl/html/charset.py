"""The text of a page, whatever its server says of the encoding."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Final

import webencodings

MAX_HEAD: Final = 4_096  # bytes that may hold the meta tag
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xfe\xff", "utf-16-be"), (b"\xff\xfe", "utf-16-le"))
_WESTERN: Final = frozenset({"cp1252", "latin-1", "iso8859-1"})
_META: Final = re.compile(rb"""<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{1,40})""", re.IGNORECASE)


def utf8_text(body: bytes) -> str | None:
    """Return the text of a body that can be nothing but UTF-8, ``None`` for any other.

    Servers that declare another encoding for UTF-8 are common; text in another encoding that is valid UTF-8 by
    chance is not. Bytes of ASCII alone say nothing: escapes in ISO-2022-JP and half of UTF-16 are such.
    """
    if body.isascii():
        return None
    try:
        return body.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError:  # then what the page declares decides
        return None


def reread(text: str) -> str:
    r"""Return *text* as it was meant where all of it is UTF-8 that somebody read as Latin-1 ("â\x80\x99" for "’").

    Such text comes from stored pages and from systems that do this to their own. Latin-1's letters are UTF-8 by chance
    as seldom here as above, so real Latin-1 stays.
    """
    if text.isascii():
        return text
    try:
        return utf8_text(text.encode("latin-1")) or text
    except UnicodeEncodeError:
        return text


def page_text(body: bytes, declared: str | None) -> str:
    """Return the text of a page as a browser would, or better: *declared* is the charset of the Content-Type header.

    A byte order mark decides, then valid UTF-8, then the header, then the page's meta tag; the names are those of the
    Encoding Standard, and others (``idna``, ``base64``) are none. A header that says Latin-1, which many servers add to
    everything, yields to a meta tag whose charset the whole page is in; one that says UTF-16 must be true.
    """
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    text = utf8_text(body)
    if text is not None:
        return text
    header, meta = _codec(declared), _codec(_of_meta(body))
    if header and header.startswith("utf-16") and b"\0" not in body[:200]:
        header = None
    if meta and meta not in _WESTERN and (header is None or header in _WESTERN):
        with suppress(UnicodeDecodeError):  # the page is not wholly in it
            return body.decode(meta)
    return body.decode(header or meta or ("utf-8" if body.isascii() else "cp1252"), "replace")


def _of_meta(body: bytes) -> str | None:
    match = _META.search(body[:MAX_HEAD])
    name = match[1].decode("ascii", "replace") if match else None
    return "utf-8" if name and name.lower().startswith("utf-16") else name  # a tag that was read is not in UTF-16


def _codec(label: str | None) -> str | None:
    """Return Python's name of the charset that browsers take *label* for, ``None`` for no charset."""
    found = webencodings.lookup(label.strip("\"' ")[:60]) if label else None
    return found.codec_info.name if found is not None and found.name != "x-user-defined" else None
