"""robots.txt as RFC 9309 bounds it: the first 500 KiB are read, and a question to it takes no longer for a longer file.

A rule with a wildcard is tried on every address. Of the first ``MAX_WILDCARDS`` such rules each is; of later ones the
part before the wildcard holds, which forbids more than was asked and never less.
"""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from scrapy import signals
from scrapy.exceptions import StopDownload
from scrapy.http.request import NO_CALLBACK
from scrapy.robotstxt import ProtegoRobotParser

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Self

    from scrapy import Request
    from scrapy.crawler import Crawler

logger = logging.getLogger(__name__)

MAX_BYTES = 512_000  # RFC 9309, 2.5: at least 500 KiB
MAX_WILDCARDS = 2_000
MAX_RULE = 2_000  # bytes of a line; no address that is crawled is longer
_BOM = b"\xef\xbb\xbf"


def bounded(body: bytes) -> bytes:
    """Return the part of a robots.txt that is read; a line that the end tears is left out."""
    if len(body) > MAX_BYTES:
        body = body[: body.rfind(b"\n", 0, MAX_BYTES) + 1]
    if body.count(b"*") <= MAX_WILDCARDS and max(map(len, body.splitlines()), default=0) <= MAX_RULE:
        return body
    left = MAX_WILDCARDS
    lines = []
    for line in body.removeprefix(_BOM).splitlines():
        kept = line if len(line) <= MAX_RULE else _cut(line)
        if b"*" in kept and not kept.lstrip()[:5].lower().startswith(b"user"):
            left -= 1
            kept = kept if left >= 0 else _cut(kept)
        lines.append(kept)
    return b"\n".join([*lines, b""])


def _cut(line: bytes) -> bytes:
    """Return a rule without what follows its first wildcard; an allowing one goes, as it would allow too much."""
    if not line.lstrip()[:8].lower().startswith(b"dis"):
        return b""
    return line[:MAX_RULE].partition(b"*")[0]


def is_robots(request: Request) -> bool:
    """Tell whether Scrapy's middleware asks for a robots.txt."""
    return request.callback is NO_CALLBACK and request.url.endswith("/robots.txt")


@contextmanager
def first_part(request: Request, crawler: Crawler, most: int) -> Iterator[None]:
    """Stop the download of *request* behind *most* bytes; what came until then is its answer."""
    left = most

    def received(data: bytes, request: Request) -> None:
        nonlocal left
        if request is asked:
            left -= len(data)
            if left < 0:
                raise StopDownload(fail=False)

    asked: Any = request
    crawler.signals.connect(received, signals.bytes_received)
    try:
        yield
    finally:
        crawler.signals.disconnect(received, signals.bytes_received)


class BoundedRobotParser(ProtegoRobotParser):
    """``ROBOTSTXT_PARSER``: Protego with bounds."""

    @classmethod
    def from_crawler(cls, crawler: Crawler, robotstxt_body: bytes) -> Self:
        """Read a robots.txt."""
        if len(robotstxt_body) > MAX_BYTES:
            logger.info("A robots.txt of %d bytes is read to %d (RFC 9309)", len(robotstxt_body), MAX_BYTES)
        return super().from_crawler(crawler, bounded(robotstxt_body))
