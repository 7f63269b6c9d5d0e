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
