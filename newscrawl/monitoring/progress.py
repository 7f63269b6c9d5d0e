"""The live panel on a terminal, a log line a minute elsewhere, and the snapshots that ``newscrawl top`` reads."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING, Self

from scrapy import signals
from scrapy.exceptions import UsageError
from scrapy.utils.asyncio import create_looping_call

from newscrawl.crawl_run import job_of
from newscrawl.monitoring.live import LiveFile
from newscrawl.monitoring.rates import Rates
from newscrawl.monitoring.run_stats import RunStatsCollector
from newscrawl.monitoring.snapshot import Snapshot, now, sentence
from newscrawl.reporting.run_stats import RunStats
from newscrawl.scheduling import scheduler_of

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from newscrawl.monitoring.screen import Screen

logger = logging.getLogger(__name__)

MODES = ("none", "log", "panel")
_LOG_SECONDS = 60


class Progress:
    """Shows how far the crawl is: ``NEWSCRAWL_PROGRESS`` is ``none`` (default), ``log`` or ``panel``.

    ``newscrawl crawl`` chooses panel on a terminal and log elsewhere.
    """

    def __init__(self, crawler: Crawler, job: str, mode: str, live: LiveFile | None) -> None:
        self.crawler = crawler
        self._job = job
        self._mode = mode
        self._live = live
        self._screen = _screen() if mode == "panel" else None
        self._began = now()
        self._run_stats = RunStats()  # the crawl's own, from its start on
        self._rates = Rates(self._run_stats, self._began)
        self._ticks = 0
        self._task = create_looping_call(self._tick)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read ``NEWSCRAWL_PROGRESS``."""
        settings = crawler.settings
        mode = settings.get("NEWSCRAWL_PROGRESS", "none")
        if mode not in MODES:
            raise UsageError(f"NEWSCRAWL_PROGRESS is one of {', '.join(MODES)}, not {mode!r}")
        job = job_of(crawler)
        progress = cls(crawler, job.title, mode, LiveFile(job.folder) if job.folder else None)
        connect = crawler.signals.connect
        connect(progress._start, signals.spider_opened)
        connect(progress._stop, signals.spider_closed)
        connect(progress._over, signals.engine_stopped)
        return progress

    def snapshot(self) -> Snapshot:
        """Return how far the crawl is now."""
        rates, counted = self._rates, self._run_stats
        article_rate, request_rate = rates.rates()
        return Snapshot(
            job=self._job,
            pid=os.getpid(),
            began=self._began,
            at=now(),
            articles=counted.articles,
            requests=counted.requests,
            left=self._left(),
            article_rate=article_rate,
            request_rate=request_rate,
            errors=counted.errors,
            newest=counted.newest_date,
            seconds_left=rates.seconds_left(),
            sites=rates.rows(),
            site_count=len(counted.sites),
        )

    def _start(self) -> None:
        if (collector := self.crawler.get_extension(RunStatsCollector)) is not None:
            self._run_stats = collector.run_stats
            self._rates = Rates(self._run_stats, self._began)
        if self._screen is not None:
            self._screen.start()
        self._task.start(1.0, now=True)

    def _stop(self) -> None:
        if self._task.running:
            self._task.stop()
        if self._screen is not None:
            self._screen.stop()

    def _over(self) -> None:
        if self._live is not None:
            self._live.clear()

    def _tick(self) -> None:
        self._rates.mark(now(), self._left())
        snapshot = self.snapshot()
        if self._live is not None:
            self._write(self._live, snapshot)
        if self._screen is not None:
            self._screen.show(snapshot)
        elif self._mode == "log" and self._ticks and self._ticks % _LOG_SECONDS == 0:
            logger.info("%s", sentence(snapshot))
        self._ticks += 1

    def _write(self, live: LiveFile, snapshot: Snapshot) -> None:
        try:
            live.write(snapshot)
        except OSError as error:  # a full disk: the export says so and stops the crawl
            logger.debug("The live file: %s", error)

    def _left(self) -> int | None:
        """Return what waits, where the scheduler can tell: ours does."""
        return scheduler_of(self.crawler).left()


def _screen() -> Screen:
    from newscrawl.monitoring.screen import Screen  # noqa: PLC0415 - only where there is a terminal

    return Screen()
