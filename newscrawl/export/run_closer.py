"""The end of a run: publish what the job holds, if it may be, judge, remember. In follow mode also meanwhile."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import suppress
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from newscrawl.export.foreign_items import is_foreign
from newscrawl.export.formats import Formats
from newscrawl.export.integrity import DamagedShardError
from newscrawl.export.publish import publish, show_shards
from newscrawl.export.publish_check import last_figures, publish_check
from newscrawl.export.remote_documents import RemoteDocuments
from newscrawl.export.scrapy_feeds import ScrapyFeeds
from newscrawl.job.database import said_of, sentence_of
from newscrawl.job.errors import JobError
from newscrawl.job.files import is_disk_full
from newscrawl.job.outcome import (
    DISK_ERROR_STAT,
    DISK_STAT,
    END_STAT,
    FRONTIER_STAT,
    GATE_STAT,
    GOOD,
    PUBLISH_STAT,
    TARGET_FAILED_STAT,
    is_over,
    judge,
)
from newscrawl.job.run import RunLine, read_runs
from newscrawl.job.writable import Writable
from newscrawl.signals import completing
from newscrawl.stat_names import FINISH_REASON, HELD_ARTICLES, KNOWN_ARTICLES, RUN_EXIT, RUN_VERDICT

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from newscrawl.export.exporter import Exporter
    from newscrawl.export.plan import Plan
    from newscrawl.export.seen import Figures
    from newscrawl.export.store_turns import StoreTurns
    from newscrawl.job.outcome import RunOutcome
    from newscrawl.job.run import Run

logger = logging.getLogger(__name__)


class RunCloser:
    """Publishes and ends the run of a crawl, of which *exporter* holds the articles."""

    def __init__(self, crawler: Crawler, plan: Plan, run: Run, exporter: Exporter, turns: StoreTurns) -> None:
        self._crawler = crawler
        self._plan = plan
        self._run = run
        self._exporter = exporter
        self._turns = turns
        self._formats = Formats(crawler.settings)
        self._documents = RemoteDocuments(crawler, plan.targets)
        self._feeds = ScrapyFeeds(crawler)
        self._published_lines = -1
        exporter.since = run.since

    async def complete(self) -> None:
        """Have the records written that say more than their lines."""
        await self._crawler.signals.send_catch_log_async(completing, exporter=self._exporter)

    async def finish(self, reason: str) -> None:
        """Finish the shard; publish if the run came to its end, or would have none by itself (follow mode)."""
        try:
            await self._turns.beside(self._finish_shard)
            if self._may_publish(reason):
                await self._publish()
        except Exception as error:  # noqa: BLE001 - whatever it is, the run is not good and says why
            self._note_failure(error)

    def _finish_shard(self) -> None:
        self._exporter.rotate()
        if self._plan.run_folder is not None:
            show_shards(self._exporter, self._plan.run_folder / "shards", self._run.since)

    @property
    def is_following(self) -> bool:
        """Whether the crawl stays on until it is stopped."""
        return bool(getattr(getattr(self._crawler.spider, "arguments", None), "follow", False))

    def _may_publish(self, reason: str) -> bool:
        """Tell whether the run came to its end, with its queue whole until then; a worker leaves it to others.

        The feeds of a spider that yields items of its own are Scrapy's.
        """
        if self._plan.is_worker or FRONTIER_STAT in self._stats or is_foreign(self._crawler.stats):
            return False
        return is_over(reason) or (self.is_following and reason == "shutdown")

    async def publish_meanwhile(self) -> None:
        """Publish what is new since the last time; what fails now is tried again, and counts at the end."""
        if self._exporter.lines == self._published_lines or self._plan.is_worker:
            return
        try:
            await self.complete()
            self._published_lines = await self._publish()
        except Exception as error:  # noqa: BLE001 - the crawl goes on
            logger.warning("Cannot publish just now: %s", _sentence(error))
        for stat in (GATE_STAT, PUBLISH_STAT):
            self._stats.pop(stat, None)

    async def wait_for_runs(self) -> None:
        """Return when the end of the run can be noted; where it cannot, the judge is told."""
        path = self._run.job.runs_file
        runs = Writable(path)
        try:
            await runs.done(self._run.try_end)
        except (JobError, OSError) as error:
            self._crawler.stats.set_value(END_STAT, said_of(error))
        except sqlite3.Error as error:
            self._crawler.stats.set_value(END_STAT, sentence_of(path, error))
        finally:
            runs.close()

    def judge(self) -> RunOutcome:
        """Return how the run went, and leave it as stats; every feed is closed by now."""
        self._feeds.tell()
        with suppress(sqlite3.Error):  # a store that cannot be read has been told of by then
            self._crawler.stats.set_value(HELD_ARTICLES, self._exporter.seen.figures(0).seen)
        outcome = judge(self._stats)
        self._crawler.stats.set_value(RUN_EXIT, outcome.code)
        self._crawler.stats.set_value(RUN_VERDICT, outcome.sentence)
        logger.log(logging.INFO if outcome.code == GOOD else logging.WARNING, "Run: %s", outcome.sentence)
        return outcome

    def remember(self, outcome: RunOutcome) -> None:
        """End the run, with its line in ``runs.jsonl``.

        Nothing goes on beside it any more, so a file that is locked in this last moment is waited for right here.
        """
        line = RunLine(
            run=self._run.number,
            ended="",
            reason=self._stats.get(FINISH_REASON),
            exit=outcome.code,
            verdict=outcome.sentence,
            lines=self._stats.get("newscrawl/export/lines", 0),
            arguments=dict(self._plan.arguments),
            **asdict(self._figures()),
        )
        try:
            self._run.end(outcome, line, is_noted=END_STAT not in self._stats)
        except (OSError, sqlite3.Error, JobError) as error:
            if END_STAT not in self._stats:  # it came in the last moment
                self._crawler.stats.set_value(END_STAT, said_of(error))
                self.judge()

    @property
    def _stats(self) -> dict[str, Any]:
        return self._crawler.stats.get_stats()

    async def _publish(self) -> int:
        """Publish, and return how many of the run's lines that were; -1 where the gate is closed."""
        history = last_figures(read_runs(self._plan.job), dict(self._plan.arguments), self._run.since)
        if failed := publish_check(self._figures(), history, self._plan.limits):
            self._crawler.stats.set_value(GATE_STAT, failed)
            return -1
        lines = await self._turns.beside(self._bring_up_to_date)
        await self._documents.store()
        logger.info("Published %s", ", ".join(target.name for target in self._plan.targets))
        return lines

    def _bring_up_to_date(self) -> int:
        """Publish all lines that are written by now, whose shard is finished first; their number."""
        self._exporter.rotate()
        publish(self._exporter, self._plan.targets, self._formats)
        return self._exporter.lines

    def _figures(self) -> Figures:
        figures = self._exporter.seen.figures(self._run.since)
        return replace(figures, known=self._stats.get(KNOWN_ARTICLES, 0))

    def _note_failure(self, error: Exception) -> None:
        stats = self._crawler.stats
        if is_disk_full(error):
            stats.set_value(DISK_STAT, "disk_full")
            stats.set_value(DISK_ERROR_STAT, said_of(error))
        if isinstance(error, DamagedShardError | JobError | OSError | sqlite3.Error):
            logger.error("Cannot publish: %s", _sentence(error))
        else:
            logger.error("Cannot publish", exc_info=error)
        stats.inc_value(TARGET_FAILED_STAT)
        stats.set_value(PUBLISH_STAT, _sentence(error))


def _sentence(error: Exception) -> str:
    if isinstance(error, OSError) and error.filename is not None:
        return f"{error.filename}: {error.strerror}"
    if isinstance(error, sqlite3.Error):
        return said_of(error)
    return str(error) if isinstance(error, DamagedShardError | JobError) else f"{type(error).__name__}: {error}"
