"""The text of a sitemap piece by piece, unpacked, decoded and cut between entries: 50 MB never stand in memory."""

from __future__ import annotations

import codecs
import zlib
from typing import TYPE_CHECKING, Final

from newscrawl.discovery.charsets import MAX_BYTES, declared_charset, marked_charset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PIECE: Final = 262_144  # bytes or characters
MAX_HELD: Final = 2_000_000  # characters of one entry; of a longer one the rest is left out


def entries_apart(texts: Iterable[str], end: str, start: str | None = None) -> Iterator[str]:
    """Yield the same text in pieces that end behind *end* or, where there is none, before *start*.

    No piece ends inside a comment. Of an entry longer than ``MAX_HELD`` the rest is left out.
    """
    held = ""
    for text in texts:
        held += text
        at = _cut(held, end, start)
        if at > 0:
            yield held[:at]
            held = held[at:]
        elif len(held) > MAX_HELD:
            held = held[: MAX_HELD // 2]
    if held:
        yield held


def _cut(held: str, end: str, start: str | None) -> int:
    """Return where a piece may end, 0 for nowhere."""
    comment = held.rfind("<!--")
    stop = comment if comment > held.rfind("-->") else len(held)
    found = held.rfind(end, 0, stop)
    if found >= 0:
        return found + len(end)
    return max(0, held.rfind(start, 0, stop)) if start else 0


def texts(body: bytes | str, limit: int = MAX_BYTES) -> Iterator[str]:
    """Yield the text of *body*, gzip unpacked, in pieces; *limit* bytes at most. Never raises."""
    if isinstance(body, str):
        text = body.removeprefix("\ufeff")[:limit]
        for at in range(0, len(text), PIECE):
            yield text[at : at + PIECE]
        return
    decoder = None
    for data in unpacked(body, limit):
        if decoder is None:
            mark, charset = marked_charset(data)
            fallback = charset or declared_charset(data) or "cp1252"
            decoder = _Decoder(charset or "utf-8", fallback)
            data = data[len(mark) :]  # noqa: PLW2901 - the first piece without its mark
        yield decoder.decode(data)


class _Decoder:
    """UTF-8 as long as the bytes are that, then what the document declares."""

    def __init__(self, charset: str, fallback: str) -> None:
        self._strict = codecs.getincrementaldecoder(charset)("strict")
        self._fallback = codecs.getincrementaldecoder(fallback)("replace")
        self._is_strict = True

    def decode(self, data: bytes) -> str:
        """Return the text of the next bytes."""
        if self._is_strict:
            waiting = self._strict.getstate()[0]
            try:
                return self._strict.decode(data)
            except UnicodeDecodeError:
                self._is_strict = False
                data = waiting + data
        return self._fallback.decode(data)


def unpacked(body: bytes, limit: int = MAX_BYTES) -> Iterator[bytes]:
    """Yield the first *limit* bytes of a gzip body's content in pieces; what is not gzip comes as it is.

    A torn body gives what could be read.
    """
    if not body.startswith(b"\x1f\x8b"):
        for at in range(0, min(len(body), limit), PIECE):
            yield body[at : min(at + PIECE, limit)]
        return
    while body.startswith(b"\x1f\x8b") and limit > 0:
        member = zlib.decompressobj(wbits=31)
        rest = body
        while not member.eof and limit > 0:
            try:
                data = member.decompress(rest, min(PIECE, limit))
            except zlib.error:  # torn: what was read before is out already
                return
            rest = member.unconsumed_tail
            if not data:
                break
            limit -= len(data)
            yield data
        body = member.unused_data
