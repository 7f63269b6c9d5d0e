"""scrapy-splash 0.11.1, mended for today's Scrapy: the classes to name in settings where its own would be named.

=====================================================  =========================================================
seen                                                   upstream
=====================================================  =========================================================
``import scrapy_splash`` fails on Scrapy 2.16          scrapy-plugins/scrapy-splash#332
the slot key is asked of a method that is gone         scrapy-plugins/scrapy-splash#330
a rewritten request is dropped as offsite              scrapy-plugins/scrapy-splash#315
methods take ``spider`` and start requests             scrapy-plugins/scrapy-splash#331
=====================================================  =========================================================

``tests/integration/rendering/test_scrapy_splash.py`` fails when one of them is mended there, so that it goes from here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

import scrapy.utils.url
import w3lib.url
from scrapy import Request

if not hasattr(scrapy.utils.url, "canonicalize_url"):  # it has moved to w3lib, where scrapy-splash does not look
    vars(scrapy.utils.url)["canonicalize_url"] = w3lib.url.canonicalize_url

from scrapy_splash import SplashRequest, SplashRequestFingerprinter
from scrapy_splash import middleware as upstream

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Iterator

    from scrapy.crawler import Crawler
    from scrapy.http import Response

__all__ = [
    "SplashCookiesMiddleware",
    "SplashDeduplicateArgsMiddleware",
    "SplashMiddleware",
    "SplashRequest",
    "SplashRequestFingerprinter",
]


class SplashMiddleware(upstream.SplashMiddleware):  # type: ignore[misc]  # upstream has no types
    """Order 725: sends requests that carry ``meta["splash"]`` to Splash, in the slot of the page's own host."""

    def process_request(self, request: Request) -> Request | None:
        """Return the request to Splash; the address in it has passed the offsite check already."""
        rewritten: Request | None = super().process_request(request, self.crawler.spider)
        if rewritten is not None:
            rewritten.meta["allow_offsite"] = True
        return rewritten

    def process_response(self, request: Request, response: Response) -> Request | Response:
        """Return the page."""
        result: Request | Response = super().process_response(request, response, self.crawler.spider)
        return result

    def _set_download_slot(self, request: Request, meta: dict[str, Any], slot_policy: str) -> None:
        """Keep the slot that the courtesy middleware or the scheduler gave the page's host."""
        if "download_slot" not in meta:
            super()._set_download_slot(request, meta, slot_policy)

    def _get_slot_key(self, request: Request) -> str:
        return str(self.crawler.engine.downloader.get_slot_key(request))


class SplashCookiesMiddleware(upstream.SplashCookiesMiddleware):  # type: ignore[misc]  # as above
    """Order 723: keeps the cookies of Splash sessions."""

    crawler: Crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read ``SPLASH_COOKIES_DEBUG``."""
        middleware: Self = super().from_crawler(crawler)
        middleware.crawler = crawler
        return middleware

    def process_request(self, request: Request) -> None:
        """Send the session's cookies."""
        super().process_request(request, self.crawler.spider)

    def process_response(self, request: Request, response: Response) -> Response:
        """Keep the session's cookies."""
        result: Response = super().process_response(request, response, self.crawler.spider)
        return result


class SplashDeduplicateArgsMiddleware:
    """Spider middleware, order 100: arguments named in ``cache_args`` are sent to Splash once."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._upstream = upstream.SplashDeduplicateArgsMiddleware()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Reads no setting."""
        return cls(crawler)

    async def process_start(self, start: AsyncIterator[Any]) -> AsyncIterator[Any]:
        """Replace the arguments of the first requests."""
        async for found in start:
            yield self._replaced(found)

    async def process_spider_output_async(self, response: Response, result: AsyncIterator[Any]) -> AsyncIterator[Any]:  # noqa: ARG002 - Scrapy's signature
        """Replace the arguments of requests."""
        async for found in result:
            yield self._replaced(found)

    def process_spider_output(self, response: Response, result: Iterable[Any]) -> Iterator[Any]:  # noqa: ARG002 - Scrapy's signature
        """Replace the arguments of requests."""
        return map(self._replaced, result)

    def _replaced(self, found: Any) -> Any:
        if not isinstance(found, Request):
            return found
        spider: Any = self._crawler.spider
        if not hasattr(spider, "state"):
            spider.state = {}
        spider.state.setdefault(self._upstream.local_values_key, {})
        return self._upstream._process_request(found, spider)  # noqa: SLF001 - upstream's public ones take start requests, which Scrapy has no more
