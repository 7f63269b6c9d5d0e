"""The text of a page, whatever its server says of the encoding."""

from __future__ import annotations


def utf8_text(body: bytes) -> str | None:
    """Return the text of a body that can be nothing but UTF-8, ``None`` for any other.

    Servers that declare another encoding for UTF-8 are common; text in another encoding that is valid UTF-8 by
    chance is not. Bytes of ASCII alone say nothing: escapes in ISO-2022-JP and half of UTF-16 are such.
    """
    if body.isascii():
        return None
    try:
        return body.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError:
        return None


def reread(text: str) -> str:
    r"""Return *text* as it was meant where all of it is UTF-8 that somebody read as Latin-1 ("â\x80\x99" for "’").

    Such text comes from stored pages and from systems that do this to their own. Latin-1's letters are UTF-8 by chance
    as seldom here as above, so real Latin-1 stays.
    """
    try:
        return utf8_text(text.encode("latin-1")) or text
    except UnicodeEncodeError:
        return text
