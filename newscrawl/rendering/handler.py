"""The download handler: marked requests go to their engine, all others to the handler that was there before.

A request is rendered where it would have been fetched, so whatever comes before holds as it does without a browser:
robots.txt, offsite, the slot of its host with its delay, retries, redirects, cookies, the HTTP cache.
"""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Any

from scrapy.utils.misc import build_from_crawler, load_object

from newscrawl.rendering.middleware import RenderingMiddleware
from newscrawl.request_meta import DOWNLOAD_LATENCY, ENGINE

if TYPE_CHECKING:
    from typing import Self

    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from scrapy.settings import BaseSettings

SCHEMES = ("http", "https")
_PLAIN = "NEWSCRAWL_RENDERING_PLAIN_HANDLERS"


def install(settings: BaseSettings, priority: str) -> None:
    """Put the handler before those that the settings name for http and https."""
    handlers = settings.getwithbase("DOWNLOAD_HANDLERS")
    settings.set(_PLAIN, {scheme: handlers[scheme] for scheme in SCHEMES}, priority)
    ours = {**settings.getdict("DOWNLOAD_HANDLERS"), **dict.fromkeys(SCHEMES, RenderingHandler)}
    settings.set("DOWNLOAD_HANDLERS", ours, max(settings.getpriority("DOWNLOAD_HANDLERS") or 0, 15))


class RenderingHandler:
    """One for each scheme."""

    lazy = False

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._plain: dict[str, Any] = {}
        self._paths: dict[str, Any] = crawler.settings.getdict(_PLAIN)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read which handlers were there before."""
        return cls(crawler)

    async def download_request(self, request: Request) -> Response:
        """Return the page, rendered if it was marked for it."""
        name = request.meta.get(ENGINE)
        if name is None:
            plain: Response = await self._handler(request.url.partition(":")[0]).download_request(request)
            return plain
        middleware = self._crawler.get_downloader_middleware(RenderingMiddleware)
        assert middleware is not None
        began = monotonic()
        response = await middleware.engine(name).render(request)
        request.meta[DOWNLOAD_LATENCY] = monotonic() - began  # s; Scrapy's own handlers set it, an engine does not
        return response

    async def close(self) -> None:
        """Close the plain handlers; the engines are the middleware's."""
        for handler in self._plain.values():
            await handler.close()

    def _handler(self, scheme: str) -> Any:
        if scheme not in self._plain:
            self._plain[scheme] = build_from_crawler(load_object(self._paths[scheme]), self._crawler)
        return self._plain[scheme]
