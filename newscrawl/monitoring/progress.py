"""The live panel on a terminal, a log line a minute elsewhere, and the snapshots that ``newscrawl top`` reads."""

from __future__ import annotations

import logging
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self

from scrapy import signals
from scrapy.exceptions import UsageError
from scrapy.utils.asyncio import create_looping_call

from newscrawl.adapted import ItemAdapter
from newscrawl.crawl_run import job_of
from newscrawl.monitoring.live import LiveFile
from newscrawl.monitoring.rates import Rates
from newscrawl.monitoring.snapshot import Snapshot, now, sentence
from newscrawl.normalize.urls.canonical import registered_domain
from newscrawl.scheduling import scheduler_of

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

    from newscrawl.monitoring.screen import Screen

logger = logging.getLogger(__name__)

MODES = ("none", "log", "panel")
_LOG_SECONDS = 60
_GONE = frozenset({404, 410})  # what is not there, guessed sources among it, is no failure


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
        self._rates = Rates(self._began)
        self._unanswered: set[Request] = set()
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
        connect(progress._asked, signals.request_reached_downloader)
        connect(progress._answered, signals.response_downloaded)
        connect(progress._left_downloader, signals.request_left_downloader)
        connect(progress._scraped, signals.item_scraped)
        connect(progress._broke, signals.spider_error)
        connect(progress._stop, signals.spider_closed)
        connect(progress._over, signals.engine_stopped)
        return progress

    def snapshot(self) -> Snapshot:
        """Return how far the crawl is now."""
        rates = self._rates
        article_rate, request_rate = rates.rates()
        return Snapshot(
            job=self._job,
            pid=os.getpid(),
            began=self._began,
            at=now(),
            articles=rates.all.articles,
            requests=rates.all.requests,
            left=self._left(),
            article_rate=article_rate,
            request_rate=request_rate,
            errors=rates.all.errors,
            newest=rates.all.newest,
            seconds_left=rates.seconds_left(),
            sites=rates.rows(),
        )

    def _start(self) -> None:
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

    def _asked(self, request: Request) -> None:
        self._unanswered.add(request)
        self._rates.asked(registered_domain(request.url))

    def _answered(self, response: Response, request: Request) -> None:
        self._unanswered.discard(request)
        if response.status >= 400 and response.status not in _GONE:
            self._rates.failed(registered_domain(request.url))

    def _left_downloader(self, request: Request) -> None:
        if request in self._unanswered:
            self._unanswered.discard(request)
            self._rates.failed(registered_domain(request.url))

    def _broke(self, response: Any) -> None:
        url = getattr(response, "url", None) or getattr(getattr(response, "request", None), "url", None)
        self._rates.failed(registered_domain(url or ""))

    def _scraped(self, item: Any) -> None:
        adapter = ItemAdapter(item)
        if "headline" in adapter:
            site = registered_domain(str(adapter.get("url") or ""))
            self._rates.article(site, adapter.get("datePublished"), datetime.now(UTC).isoformat())


def _screen() -> Screen:
    from newscrawl.monitoring.screen import Screen  # noqa: PLC0415 - only where there is a terminal

    return Screen()
