"""Ends a crawl whose queue, disk or server failed, once, with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.utils.defer import deferred_from_coro

from newscrawl import signals
from newscrawl.crawl_run import job_of
from newscrawl.frontier.failure import failure_of
from newscrawl.job.outcome import DISK_STAT, FRONTIER_STAT

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


class CrawlStopper:
    """Closes the spider at the first failure; what fails while it closes changes nothing."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self.is_stopping = False

    def stop(self, error: BaseException) -> None:
        """Close the spider, unless it is closing."""
        if self.is_stopping:
            return
        self.is_stopping = True
        if self._is_told_of():
            return
        reason = self.tell(error)
        assert self._crawler.engine is not None
        deferred_from_coro(self._crawler.engine.close_spider_async(reason=reason))

    def _is_told_of(self) -> bool:
        """Whether somebody else closes the crawl already, because a file of the job cannot be written."""
        assert self._crawler.stats is not None
        return not {DISK_STAT, FRONTIER_STAT}.isdisjoint(self._crawler.stats.get_stats())

    def tell(self, error: BaseException) -> str:
        """Leave in the stats how the queue was lost, and return the finish reason."""
        failure = failure_of(error, job_of(self._crawler))
        if failure.sentence:
            assert self._crawler.stats is not None
            self._crawler.stats.set_value(FRONTIER_STAT, failure.sentence)
        return failure.reason

    async def may_settle(self) -> bool:
        """Let others make durable what is finished; when they cannot, the crawl stops and these pages are not done."""
        results = await self._crawler.signals.send_catch_log_async(signals.settling)
        failures = [result for _, result in results if isinstance(result, BaseException)]
        if failures:
            self.stop(failures[0])
        return not failures
