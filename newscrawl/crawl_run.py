"""The job of a crawl, and its run: begun once, by whoever asks first, and the same for frontier, export and report."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from newscrawl.job.database import said_of
from newscrawl.job.files import is_disk_full
from newscrawl.job.job import Job
from newscrawl.job.outcome import DISK_STAT, FRONTIER_STAT
from newscrawl.job.run import Run

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrapy.crawler import Crawler

logger = logging.getLogger(__name__)

_RUNS: WeakKeyDictionary[Crawler, Run] = WeakKeyDictionary()
_when_begun: WeakKeyDictionary[Crawler, Callable[[Run], None]] = WeakKeyDictionary()
_closing: WeakKeyDictionary[Crawler, asyncio.Future[None]] = WeakKeyDictionary()


def job_of(crawler: Crawler) -> Job:
    """Return the crawl's job, as ``NEWSCRAWL_STATE`` and ``NEWSCRAWL_JOB`` name it."""
    spider_class = crawler.spidercls
    return Job.from_settings(crawler.settings, spider_class.name if spider_class is not None else "spider")


def run_of(crawler: Crawler) -> Run:
    """Return the crawl's run; `JobError` where the job's folder cannot be used."""
    run = _RUNS.get(crawler)
    if run is None:
        run = _RUNS[crawler] = Run.begin(job_of(crawler))
        if crawler.stats is not None:
            crawler.stats.set_value("newscrawl/run/number", run.number)
        if crawler in _when_begun:
            _when_begun[crawler](run)
    return run


def when_run_begins(crawler: Crawler, tell: Callable[[Run], None]) -> None:
    """Have the spider told of the crawl's run when it begins: nobody has asked for it when the spider is made."""
    _when_begun[crawler] = tell


def stop_crawl(crawler: Crawler, error: Exception) -> None:
    """Close the crawl, once, because a state file cannot be written; the sentence that says why decides its end."""
    stats, reason = crawler.stats, "frontier_failed"
    if stats is None or FRONTIER_STAT in stats.get_stats() or DISK_STAT in stats.get_stats():
        return
    if is_disk_full(error):
        reason = "disk_full"
        stats.set_value(DISK_STAT, reason)
    else:
        stats.set_value(FRONTIER_STAT, said_of(error))
    logger.error("The crawl stops: %s", stats.get_value(FRONTIER_STAT) or error)
    if crawler.engine is not None:
        _closing[crawler] = asyncio.ensure_future(crawler.engine.close_spider_async(reason=reason))
