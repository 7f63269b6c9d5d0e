"""At the end of a run: ``report.html``, ``stats.json``, and a line in the job's history."""

from __future__ import annotations

import logging
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import orjson
from scrapy import signals
from scrapy.exceptions import NotConfigured

from newscrawl.crawl_run import job_of
from newscrawl.job.files import replace_file
from newscrawl.job.outcome import GIVEN_UP_STAT, SHUT_STAT, SITES_STAT
from newscrawl.monitoring.health import Health
from newscrawl.monitoring.run_stats import RunStatsCollector
from newscrawl.monitoring.secrets import secrets_among
from newscrawl.reporting.history import append_history, read_history
from newscrawl.reporting.newest import Headline
from newscrawl.reporting.page import Report, page
from newscrawl.reporting.redact import redacted_tree

if TYPE_CHECKING:
    from typing import Self

    from scrapy.crawler import Crawler

    from newscrawl.reporting.figures import RunFigures

logger = logging.getLogger(__name__)


class RunReport:
    """Writes what the run came to into ``folder`` (the one asked for, the run's or the job's), history into ``job``."""

    def __init__(self, crawler: Crawler, job: Path | None, folder: Path) -> None:
        self._crawler = crawler
        self._job = job
        self._folder = folder

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read ``NEWSCRAWL_REPORT_DIR``, ``_RUN_DIR``, ``_STATE`` and ``_JOB``; without a folder there is no report."""
        job = job_of(crawler).folder
        settings = crawler.settings
        folder = settings.get("NEWSCRAWL_REPORT_DIR") or settings.get("NEWSCRAWL_RUN_DIR") or job
        if not folder:
            raise NotConfigured  # without words: whoever keeps nothing wants none
        report = cls(crawler, job, Path(folder))
        crawler.signals.connect(report.spider_opened, signals.spider_opened)
        return report

    def spider_opened(self) -> None:
        """Listen for the end behind everybody else: handlers run in the order in which they were connected."""
        self._crawler.signals.connect(self.engine_stopped, signals.engine_stopped)

    def engine_stopped(self) -> None:
        """Write; what cannot be written is a warning, and spoils no run."""
        counted = self._crawler.get_extension(RunStatsCollector)
        health = self._crawler.get_extension(Health)
        if counted is None:
            return
        run = counted.figures()
        run.findings = [finding.sentence for finding in health.findings] if health else []
        secrets = secrets_among(self._crawler.settings)
        try:
            self._write(_clean(run, secrets), counted, secrets)
        except OSError as error:
            logger.warning("No report: %s", error)

    def _write(self, run: RunFigures, counted: RunStatsCollector, secrets: frozenset[str]) -> None:
        stats = redacted_tree(self._crawler.stats.get_stats(), secrets)
        run_stats = counted.run_stats
        report = Report(
            run,
            read_history(self._job) if self._job else (),
            run_stats.timeline.seconds,
            run_stats.timeline.counts,
            run_stats.latency.counts,
            redacted_tree(run_stats.examples, secrets),
            stats,
            [Headline(*map(str, redacted_tree(list(each), secrets))) for each in run_stats.newest.headlines()],
            [str(each) for name in (SITES_STAT, GIVEN_UP_STAT, SHUT_STAT) for each in stats.get(name) or ()],
        )
        replace_file(self._folder / "report.html", page(report).encode())
        replace_file(self._folder / "stats.json", _json(asdict(run) | {"stats": stats}))
        if self._job:
            append_history(self._job, run)
        logger.info("Report: %s", self._folder / "report.html")


def _clean(run: RunFigures, secrets: frozenset[str]) -> RunFigures:
    return type(run).of(redacted_tree(asdict(run), secrets))


def _json(value: object) -> bytes:
    return orjson.dumps(value, default=str, option=orjson.OPT_INDENT_2 | orjson.OPT_NON_STR_KEYS) + b"\n"
