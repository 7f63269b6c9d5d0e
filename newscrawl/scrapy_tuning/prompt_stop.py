"""A stop that a person, or a program, asks for: whoever waits is told of it, whenever it comes.

Scrapy forgets one that comes while the spider opens, and leaves the crawl half open; of one that comes while others are
told that the engine has started, it does not wait for the end, and the process goes while the run is being closed.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from scrapy import signals

from newscrawl import signals as own_signals

if TYPE_CHECKING:
    from typing import Self

    from scrapy.core.engine import ExecutionEngine
    from scrapy.crawler import Crawler

_LOOK = 0.01  # seconds


class PromptStop:
    """Stands in for a crawler's ``stop_async()``, by which Scrapy's process asks each crawler to stop."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._stop = crawler.stop_async
        self._engine: ExecutionEngine | None = None
        self._is_asked = self._is_closed = False
        self._is_open_or_closed = asyncio.Event()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Take the place of ``crawler.stop_async()``."""
        stop = cls(crawler)
        crawler.signals.connect(stop.engine_started, signals.engine_started)
        crawler.signals.connect(stop.spider_closed, signals.spider_closed)
        crawler.stop_async = stop.stop_async  # type: ignore[method-assign]  # Scrapy has no other way in
        return stop

    def engine_started(self) -> None:
        """Let no request go where a stop waits."""
        self._engine = self._crawler.engine
        if self._is_asked:
            self._engine.pause()
        self._is_open_or_closed.set()

    def spider_closed(self) -> None:
        """Wait for nothing more: Scrapy calls ``stop_async()`` when it has closed a spider, too."""
        self._engine, self._is_closed = None, True
        self._is_open_or_closed.set()

    async def stop_async(self) -> None:
        """Stop the crawl; one that is not open yet when it is."""
        self._is_asked = True
        if not self._is_closed:
            self._crawler.signals.send_catch_log(own_signals.stopping)
        if self._crawler.crawling:
            await self._is_open_or_closed.wait()
        while self._crawler.crawling and self._engine is not None and not self._engine.running:
            self._engine.pause()
            await asyncio.sleep(_LOOK)  # others are still being told that the engine has started
        await self._stop()
