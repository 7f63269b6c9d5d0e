"""Checks a run against the runs before it, and tells somebody when a job fails or recovers."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from scrapy import signals
from scrapy.exceptions import NotConfigured, UsageError

from newscrawl import signals as own_signals
from newscrawl.crawl_run import job_of
from newscrawl.job.outcome import HEALTH_STAT, WALLS_STAT, is_over
from newscrawl.monitoring.notifiers import Notifier, notifiers
from newscrawl.monitoring.run_stats import RunStatsCollector
from newscrawl.monitoring.site_evidence import SiteEvidenceCollector
from newscrawl.reporting.alert import AlertState, message
from newscrawl.reporting.health import Finding, Limits, findings
from newscrawl.reporting.history import read_history

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from typing import Self

    from scrapy.crawler import Crawler
    from scrapy.settings import BaseSettings

    from newscrawl.reporting.figures import RunFigures

MIN_WALLS = 3  # pages of a site: one may be an article's own
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Rules:
    """What a run must keep, and who is told when it does not."""

    limits: Limits
    notifiers: Sequence[Notifier]


class Health:
    """Finds what is wrong when the crawl is over, and tells it when the run has been judged.

    Settings: ``NEWSCRAWL_HEALTH_MAX_UNDATED``, ``_MAX_UNSIGNED``, ``_MAX_ERRORS`` (shares; 1 means no limit),
    ``_MAX_AGE`` (hours; learnt from the site's rhythm if none), ``_SAMPLE``; ``_WEBHOOK`` and ``_COMMAND``, which
    may stand in the environment instead. Stat: ``newscrawl/health/failed``, the sentences.
    """

    def __init__(self, crawler: Crawler, job: Path, rules: Rules) -> None:
        self._crawler = crawler
        self._job = job
        self._rules = rules
        self.findings: list[Finding] = []
        self._is_checked = False

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read the settings. ``UsageError`` for a value that means nothing."""
        job = job_of(crawler).folder
        if job is None:
            raise NotConfigured  # without words: there are no earlier runs to compare with
        health = cls(crawler, job, Rules(_limits(crawler.settings), notifiers(crawler.settings)))
        crawler.signals.connect(health.spider_opened, signals.spider_opened)
        crawler.signals.connect(health.check, own_signals.gathered)
        return health

    def spider_opened(self) -> None:
        """Listen for the end behind everybody else: handlers run in the order in which they were connected."""
        self._crawler.signals.connect(self.engine_stopped, signals.engine_stopped)

    def check(self) -> None:
        """Find what is wrong, once everybody's figures are there."""
        self._is_checked = True
        run = self._figures()
        if run is None:
            return
        sites = self._crawler.get_extension(SiteEvidenceCollector)
        failed = sites.failed_sites() if sites is not None and is_over(run.reason) else {}
        dead = [Finding("site", sentence, domain) for domain, sentence in failed.items()]
        others = findings(run, read_history(self._job), self._rules.limits)
        walls = [found for found in self._walls() if found.site not in failed]
        self.add([*dead, *walls, *(found for found in others if found.check != "errors" or found.site not in failed)])

    def _walls(self) -> Iterator[Finding]:
        """Yield the sites before whose pages something stood."""
        for name, number in self._crawler.stats.get_stats().items():
            if name.startswith(WALLS_STAT) and number >= MIN_WALLS:
                domain = name.removeprefix(WALLS_STAT)
                what = "walls (consent, login, payment, age, robots) or say that the site is out of order"
                yield Finding("walls", f"{domain}: {number} pages are {what}", domain)

    def add(self, found: Sequence[Finding]) -> None:
        """Take what was found into the verdict on the run, by us or by somebody else."""
        self.findings.extend(found)
        for finding in found:
            logger.warning("Health: %s", finding.sentence)
        if self.findings:
            self._crawler.stats.set_value(HEALTH_STAT, "; ".join(finding.sentence for finding in self.findings))

    async def engine_stopped(self) -> None:
        """Tell it, if it is news. Somebody who could not be told is told by the next run."""
        if not self._is_checked:  # a crawl without our export
            self.check()
        run = self._figures()
        if run is None:
            return
        before = AlertState.read(self._job)
        after = before.after(run, self.findings)
        event = before.event(after)
        if event is not None:
            news = message(event, run, self.findings)
            told = await asyncio.gather(*(asyncio.to_thread(send, news) for send in self._rules.notifiers))
            if not all(told):
                return
        if before != after:
            self._remember(after)

    def _remember(self, trouble: AlertState) -> None:
        try:
            trouble.write(self._job)
        except OSError as error:
            logger.warning("%s is not kept: %s", trouble, error)

    def _figures(self) -> RunFigures | None:
        counted = self._crawler.get_extension(RunStatsCollector)
        return counted.figures() if counted else None


def _limits(settings: BaseSettings) -> Limits:
    values: dict[str, Any] = {}
    for part in fields(Limits):
        given = settings.get(f"NEWSCRAWL_HEALTH_{part.name.upper()}")
        if given in (None, ""):
            continue
        try:
            values[part.name] = float(given)
        except (TypeError, ValueError):
            raise UsageError(
                f"NEWSCRAWL_HEALTH_{part.name.upper()} is a number, not {given!r}", print_help=False
            ) from None
    return Limits(**values)
