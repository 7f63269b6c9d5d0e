"""Cookies that sites set, bounded: Scrapy keeps all of them and sends them back with every request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from newscrawl.normalize.urls.canonical import registered_domain

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

MAX_COOKIES = 60  # of a domain; RFC 6265, 6.1, asks for 50
MAX_COOKIE = 4_096  # bytes of one; the same
MAX_DOMAINS = 50_000


class CookieBoundsMiddleware:
    """Sits below Scrapy's cookies (700), so that it sees an answer first."""

    def __init__(self, crawler: Crawler) -> None:
        assert crawler.stats is not None
        self._stats = crawler.stats
        self._names: dict[str, set[bytes]] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Build it."""
        return cls(crawler)

    def process_response(self, request: Request, response: Response) -> Response:
        """Return the response without the cookies beyond the bounds."""
        given = response.headers.getlist("Set-Cookie")
        if not given:
            return response
        kept = self._kept(given, registered_domain(request.url))
        if len(kept) < len(given):
            self._stats.inc_value("newscrawl/network/cookies_left", len(given) - len(kept))
            response.headers.setlist("Set-Cookie", kept)
        return response

    def _kept(self, given: list[bytes], domain: str) -> list[bytes]:
        if domain not in self._names and len(self._names) >= MAX_DOMAINS:
            del self._names[next(iter(self._names))]
        names = self._names.setdefault(domain, set())
        kept = []
        for cookie in given:
            name = cookie.partition(b"=")[0].strip()
            if len(cookie) <= MAX_COOKIE and (name in names or len(names) < MAX_COOKIES):
                names.add(name)
                kept.append(cookie)
        return kept
