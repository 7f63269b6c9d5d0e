"""A part of a page (206) that nobody asked for is not a page: it is asked for again, whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Self

from scrapy.downloadermiddlewares.retry import get_retry_request
from scrapy.exceptions import IgnoreRequest

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

PARTIAL = 206
_RANGE = re.compile(r"bytes 0-(\d{1,15})/(\d{1,15})$")


class PartialContentMiddleware:
    """Downloader middleware: asks again for an answer with status 206, as often as ``RETRY_TIMES`` says.

    One whose ``Content-Range`` is the whole passes, as does any that the request asked for by ``Range``.
    Stat: ``newscrawl/partial/asked_again``.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read no settings."""
        return cls(crawler)

    def process_response(self, request: Request, response: Response) -> Request | Response:
        """Return the answer, or the request again; ``IgnoreRequest`` when a server sends nothing but parts."""
        if response.status != PARTIAL or "Range" in request.headers or _is_whole(response):
            return response
        assert self._crawler.spider is not None
        again = get_retry_request(request, spider=self._crawler.spider, reason="partial content")
        if again is None:
            message = f"{response.url} answers with parts of the page only (206)"
            raise IgnoreRequest(message)
        if self._crawler.stats is not None:
            self._crawler.stats.inc_value("newscrawl/partial/asked_again")
        return again


def _is_whole(response: Response) -> bool:
    match = _RANGE.match((response.headers.get("Content-Range") or b"").decode("latin-1").strip())
    return match is not None and int(match[1]) + 1 == int(match[2])
