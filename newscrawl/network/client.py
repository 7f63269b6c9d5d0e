"""Twisted's HTTP/1.1 client, but what stands before, between and after the body of an answer is counted and capped.

Scrapy counts the body alone. A server that sends headers without end filled 2 GB in 80 seconds (Scrapy 2.19, Twisted
26.10); informational answers (1xx) have no limit either, and a body in chunks of one byte costs 30 µs a byte.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from twisted.web.http import _ChunkedTransferDecoder

from newscrawl.network.http11 import (
    _LenientHTTP11ClientFactory,
    _LenientHTTP11ClientProtocol,
    _LenientHTTPClientParser,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from twisted.internet.defer import Deferred
    from twisted.internet.interfaces import IAddress

MAX_HEAD = 262_144  # bytes of status line and headers, informational answers included (Chromium's limit)
MAX_LINES = 1_000  # header lines of one answer
MAX_INFORMATIONAL = 16  # answers of 1xx before the answer
MAX_OVERHEAD = 1_048_576  # bytes of chunk sizes and trailers beyond the length of the body itself


class AnswerTooLongError(Exception):
    """An answer has more around its body than any honest server sends."""


class GatheredChunks(_ChunkedTransferDecoder):
    """Chunks that arrive together are handed on together, and what is around them is bounded."""

    def __init__(self, deliver: Callable[[bytes], None], finish: Callable[[bytes], None]) -> None:
        self._parts: list[bytes] = []
        self._deliver, self._finish = deliver, finish
        self._wire = self._body = 0
        super().__init__(self._parts.append, self._finished)

    def dataReceived(self, data: bytes) -> None:
        """Take what came over the wire; raises ``AnswerTooLongError``."""
        self._wire += len(data)
        super().dataReceived(data)
        self._flush()
        if self._wire - self._body > MAX_OVERHEAD + self._body:
            raise AnswerTooLongError(f"more than {MAX_OVERHEAD} bytes of chunk sizes beyond the body itself")

    def _flush(self) -> None:
        if self._parts:
            data = b"".join(self._parts)
            self._parts.clear()
            self._body += len(data)
            self._deliver(data)

    def _finished(self, rest: bytes) -> None:
        self._flush()
        self._finish(rest)


class BoundedParser(_LenientHTTPClientParser):
    """Takes the place of Scrapy's parser; without an ``__init__``, as an object of that class becomes one of this."""

    _transferDecoders = {b"chunked": GatheredChunks}  # type: ignore[dict-item]  # noqa: RUF012 - its type there
    _head_bytes = 0
    _head_lines = 0
    _informational = 0

    def lineReceived(self, line: bytes) -> None:
        """Read a line of the head; raises ``AnswerTooLongError``."""
        self._head_bytes += len(line) + 1
        self._head_lines += 1
        if self._head_bytes > MAX_HEAD or self._head_lines > MAX_LINES:
            raise AnswerTooLongError(f"headers of more than {MAX_HEAD} bytes or {MAX_LINES} lines")
        super().lineReceived(line)

    def lineLengthExceeded(self, line: bytes) -> None:
        """Refuse a line longer than Twisted's limit (16 KB)."""
        raise AnswerTooLongError(f"a header line of more than {len(line) - 1} bytes")

    def allHeadersReceived(self) -> None:
        """Begin the body; raises ``AnswerTooLongError`` for informational answers without end."""
        if 100 <= self.response.code < 200:
            self._informational += 1
            if self._informational > MAX_INFORMATIONAL:
                raise AnswerTooLongError(f"more than {MAX_INFORMATIONAL} informational answers")
        super().allHeadersReceived()  # type: ignore[no-untyped-call]  # Twisted has no types


class BoundedProtocol(_LenientHTTP11ClientProtocol):
    """Reads answers with ``BoundedParser``."""

    def request(self, request: Any) -> Deferred[Any]:
        """Send *request* (Twisted's), and return its answer."""
        answer = super().request(request)
        if self._parser is not None:
            self._parser.__class__ = BoundedParser
        return answer


class BoundedFactory(_LenientHTTP11ClientFactory):
    """Builds them, for Twisted's connection pool."""

    def buildProtocol(self, addr: IAddress | None) -> BoundedProtocol:
        """Return the protocol of a new connection."""
        del addr
        return BoundedProtocol(self._quiescentCallback)  # type: ignore[no-untyped-call]  # Twisted has no types
