"""The last look before a request leaves: whether its host still belongs to this worker.

A request may wait in Scrapy's downloader for its delay. A process that was stopped for longer than its lease would send
it on waking, to a host that is another worker's by then. Scrapy has no hook between that wait and the sending; the
download handlers stand right there.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from scrapy.exceptions import IgnoreRequest

from newscrawl import signals
from newscrawl.frontier.contract import FrontierError
from newscrawl.request_meta import RequestMeta

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

_LOOK_AGAIN = 0.05


class LeaseGuard:
    """Stands in for the downloader's handlers.

    ``holds(request)``: ``True`` for go, ``False`` for never, ``None`` while nobody can say. A crawl that was told to
    stop does not wait for an answer.
    """

    def __init__(self, handlers: Any, holds: Callable[[Request], bool | None]) -> None:
        self._handlers = handlers
        self._holds = holds
        self._is_stopping = False

    @classmethod
    def install(cls, crawler: Crawler, holds: Callable[[Request], bool | None]) -> None:
        """Put a gate before the handlers; :class:`FrontierError` where this Scrapy has none to put it before."""
        downloader: Any = getattr(crawler.engine, "downloader", None)
        handlers = getattr(downloader, "handlers", None)
        if not callable(getattr(handlers, "download_request_async", None)):
            raise FrontierError(
                "The frontier of newscrawl does not work with the downloader of this Scrapy: install Scrapy 2.19."
            )
        downloader.handlers = guard = cls(handlers, holds)
        crawler.signals.connect(guard.stop, signals.stopping)

    def stop(self) -> None:
        """Send nothing any more whose host is not surely ours."""
        self._is_stopping = True

    def __getattr__(self, name: str) -> Any:
        return getattr(self._handlers, name)

    async def download_request_async(self, request: Request) -> Response:
        """Send *request* when its host is surely ours; drop it, undone, when it is another worker's."""
        while not (holds := self._holds(request)):
            if holds is False or self._is_stopping:
                RequestMeta.of(request).mark_undone()
                raise IgnoreRequest("its host is another worker's now, or may be")
            await asyncio.sleep(_LOOK_AGAIN)
        response: Response = await self._handlers.download_request_async(request)
        return response
