"""Counts a run for the summary, the panel, the report, the checks and the metrics."""

from __future__ import annotations

import time
from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from scrapy import signals

from newscrawl.adapted import ItemAdapter
from newscrawl.crawl_run import job_of, run_of
from newscrawl.job.outcome import DEAD_LETTERS_STAT
from newscrawl.normalize.urls.canonical import registered_domain
from newscrawl.reporting.figures import RunFigures
from newscrawl.reporting.run_stats import RunStats
from newscrawl.request_meta import DOWNLOAD_LATENCY, DOWNLOAD_SLOT
from newscrawl.signals import RECORD_COMPLETED
from newscrawl.stat_names import ARTICLES, AUTHORS, DATES_REJECTED, FINISH_REASON, RETRIED, RUN_EXIT, RUN_VERDICT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self

    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

# stats (a prefix ends in "/") -> what a person calls them
_FAILURES = {
    "downloader/exception_type_count/": "",
    "spider_exceptions/": "spider: ",
    DATES_REJECTED: "date: ",
    "newscrawl/export/item_errors": "items lost in a pipeline",
    DEAD_LETTERS_STAT: "requests given up",
    "robotstxt/forbidden": "left because of robots.txt",
    RETRIED: "tried again",
}


class RunStatsCollector:
    """Listens to the crawl. A response costs 4 µs of CPU, an article 10, besides what Scrapy takes to send a signal."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self.run_stats = RunStats()
        self.began = datetime.now(UTC)
        self._clock = time.monotonic()
        self._answered_now: set[int] = set()  # requests that have not left the downloader yet

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Connect to the signals; reads ``NEWSCRAWL_JOB`` when asked for figures."""
        run_stats = cls(crawler)
        for handler, signal in (
            (run_stats._sent, signals.request_reached_downloader),
            (run_stats._began, signals.headers_received),
            (run_stats._answered, signals.response_downloaded),
            (run_stats._left, signals.request_left_downloader),
            (run_stats._broke, signals.spider_error),
            (run_stats._scraped, signals.item_scraped),
            (run_stats._completed, RECORD_COMPLETED),
            (run_stats._dropped, signals.item_dropped),
            (run_stats._lost, signals.item_error),
            (run_stats.leave_stats, signals.spider_closed),
        ):
            crawler.signals.connect(handler, signal)
        return run_stats

    def figures(self) -> RunFigures:
        """Return what the run has come to so far; the run's number, exit and verdict as the stats have them.

        Safe to call from another thread: whatever the crawl may add to meanwhile is copied first.
        """
        assert self._crawler.stats is not None
        stats = self._crawler.stats.get_stats()
        return RunFigures(
            job=job_of(self._crawler).title,
            run=run_of(self._crawler).number,
            started=_written(self.began),
            ended=_written(datetime.now(UTC)),
            seconds=round(time.monotonic() - self._clock, 2),
            reason=stats.get(FINISH_REASON),
            exit=stats.get(RUN_EXIT),
            verdict=stats.get(RUN_VERDICT, ""),
            articles=self.run_stats.articles,
            people=len(self.run_stats.people),
            changes=dict(self.run_stats.changes),
            rejected=dict(Counter(dict(self.run_stats.rejected)).most_common(30)),
            failures=_failures(stats),
            latency_p50=self.run_stats.latency.quantile(0.5),
            latency_p95=self.run_stats.latency.quantile(0.95),
            sites={name: site.finished() for name, site in list(self.run_stats.sites.items())},
        )

    def merge(self, told: Mapping[str, Any]) -> None:
        """Count what another process of the worker pool counted, as ``RunStats.plain`` tells it."""
        self.run_stats.merge(told)
        self.leave_stats()

    def leave_stats(self) -> None:
        """Leave the sums as stats of Scrapy's: articles, and different people as ``newscrawl/authors``."""
        assert self._crawler.stats is not None
        self._crawler.stats.set_value(ARTICLES, self.run_stats.articles)
        self._crawler.stats.set_value(AUTHORS, len(self.run_stats.people))

    def _sent(self, request: Request) -> None:
        self.run_stats.sent(_site(request))

    def _began(self, request: Request) -> None:
        """Headers are there: ``download_latency``, set this moment, says when the request went out."""
        latency = request.meta.get(DOWNLOAD_LATENCY)
        if latency is not None:
            self.run_stats.began(_site(request), time.monotonic() - latency, self._pause(request))

    def _answered(self, response: Response, request: Request) -> None:
        date = (response.headers.get("Date") or b"").decode("latin-1")
        latency = request.meta.get(DOWNLOAD_LATENCY)
        self.run_stats.answered(_site(request), response.status, latency, date, request.url)
        self._answered_now.add(id(request))

    def _left(self, request: Request) -> None:
        is_answered = id(request) in self._answered_now
        self._answered_now.discard(id(request))
        self.run_stats.left(_site(request), "" if is_answered else request.url)

    def _broke(self, response: Any) -> None:
        url = getattr(response, "url", None) or getattr(getattr(response, "request", None), "url", None)
        self.run_stats.broke(registered_domain(url or ""))

    def _pause(self, request: Request) -> float | None:
        """Return the shortest pause that the host's queue is to keep, seconds."""
        engine = self._crawler.engine
        slot = engine.downloader.slots.get(request.meta.get(DOWNLOAD_SLOT, "")) if engine else None
        return round(slot.delay * (1 - slot.jitter), 3) if slot else None

    def _scraped(self, item: Any) -> None:
        adapter = ItemAdapter(item)
        if "headline" in adapter:
            site, moment = registered_domain(str(adapter.get("url") or "")), time.monotonic() - self._clock
            self.run_stats.article(site, adapter, moment, _written(datetime.now(UTC)))

    def _completed(self, before: Mapping[str, Any], record: Mapping[str, Any]) -> None:
        """Count what a record says at last; a line of an earlier run is not counted in this one."""
        if (before["metadata"]["crawl"] or {}).get("runId") == run_of(self._crawler).id:
            site = registered_domain(str(record["url"]))
            self.run_stats.completed(site, before, record, _written(datetime.now(UTC)))

    def _dropped(self, item: Any, exception: Exception) -> None:
        self.run_stats.reject(str(exception), ItemAdapter(item).get("url"))

    def _lost(self, item: Any) -> None:
        self.run_stats.reject("error in a pipeline", ItemAdapter(item).get("url"))


def _site(request: Request) -> str:
    """Return the registered domain; the downloader's slot is named after it as a rule."""
    return registered_domain(request.url)


def _written(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _failures(stats: dict[str, Any]) -> dict[str, int]:
    found: dict[str, int] = {}
    for stat, count in list(stats.items()):
        for prefix, words in _FAILURES.items():
            if stat == prefix:
                found[words] = count
            elif prefix.endswith("/") and stat.startswith(prefix) and not stat.endswith("/count"):
                found[words + stat.removeprefix(prefix).rpartition(".")[2].replace("_", " ")] = count
    return dict(sorted(found.items(), key=lambda pair: -pair[1])[:30])
