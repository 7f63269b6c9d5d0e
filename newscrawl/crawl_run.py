"""The job of a crawl, and its run: begun once, by whoever asks first, and the same for frontier, export and report."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from newscrawl.job.job import Job
from newscrawl.job.run import Run

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

_RUNS: WeakKeyDictionary[Crawler, Run] = WeakKeyDictionary()


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
    return run
