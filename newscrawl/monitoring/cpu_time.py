"""Leaves what the CPU was spent on as stats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from scrapy import signals

from newscrawl.cpu_time import cpu_spent
from newscrawl.stat_names import CPU_MS

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


class CpuTimeStats:
    """Stats ``newscrawl/cpu_ms/fetch``, ``parse``, ``extract`` and ``export``: milliseconds of the crawl's thread.

    ``fetch`` is all that no other part is: the engine, the download, the frontier.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._before = cpu_spent()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Connect to the crawler's signals."""
        cpu_stats = cls(crawler)
        crawler.signals.connect(cpu_stats.engine_started, signals.engine_started)
        crawler.signals.connect(cpu_stats.spider_closed, signals.spider_closed)
        return cpu_stats

    def engine_started(self) -> None:
        """Begin to count."""
        self._before = cpu_spent()

    def spider_closed(self) -> None:
        """Leave the figures."""
        assert self._crawler.stats is not None
        for part, seconds in cpu_spent().items():
            self._crawler.stats.set_value(f"{CPU_MS}{part}", round(1_000 * (seconds - self._before[part])))
