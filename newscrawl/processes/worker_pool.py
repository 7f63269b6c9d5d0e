"""All cores of one machine: one process leads, publishes and sums up; its workers crawl the same job beside it.

They share nothing but the job's files: the frontier lends each host to one process at a time, and each writes
shards of its own. A worker that dies loses nothing, for the others take over what it had not finished.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Self

import orjson
from scrapy import signals
from scrapy.exceptions import DontCloseSpider, NotConfigured

from newscrawl import signals as own_signals
from newscrawl.job.outcome import DISK_STAT, FRONTIER_STAT, GIVEN_UP_STAT
from newscrawl.monitoring.run_stats import RunStatsCollector
from newscrawl.monitoring.site_evidence import SiteEvidenceCollector
from newscrawl.scheduling import scheduler_of
from newscrawl.stat_names import ARTICLES, AUTHORS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scrapy.crawler import Crawler

logger = logging.getLogger(__name__)

PROCESSES = "NEWSCRAWL_PROCESSES"
REPORT = "NEWSCRAWL_WORKER_REPORT"  # in a worker: the file that it leaves its figures in
# The main process holds the job's lock and speaks for all.
_WORKERS = {PROCESSES: "1", "NEWSCRAWL_RUN_ALONE": "False", "NEWSCRAWL_PROGRESS": "none", "STATS_DUMP": "False"}
# Figures that are not sums over processes, by how their names begin or end; text and times are the main process's own.
_LARGEST = ("_max", "/max", "/startup", "frontier/run", "_per_minute", "/p50", "/p95")
_SAID = (GIVEN_UP_STAT, FRONTIER_STAT, DISK_STAT)  # lists and sentences: what went wrong
_OWN = ("elapsed_time_seconds", ARTICLES, AUTHORS)


class WorkerPool:
    """The workers of the process that leads."""

    def __init__(self, crawler: Crawler, size: int) -> None:
        self._crawler = crawler
        self._size = size
        self._folder = TemporaryDirectory(prefix="newscrawl-workers-")
        self._workers: list[tuple[subprocess.Popen[bytes], Path]] = []
        self._watching: asyncio.Task[None] | None = None
        crawler.signals.connect(self.spider_idle, signals.spider_idle)
        crawler.signals.connect(self.stop, own_signals.stopping)

    def start(self) -> None:
        """Start the workers: the same command, with a pipe whose end tells them to stop."""
        for number in range(1, self._size):
            report = Path(self._folder.name) / f"{number}.json"
            marks = {REPORT: str(report), **_WORKERS}
            options = [word for name, value in marks.items() for word in ("-s", f"{name}={value}")]
            command = [sys.executable, *sys.orig_argv[1:], *options]
            # a session of their own: the main process alone hears Ctrl-C, and tells them
            process = subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True)  # noqa: S603 - ourselves
            self._workers.append((process, report))

    def spider_idle(self) -> None:
        """Stay as long as a worker is at work: it may come upon pages of a host that is ours."""
        if self._alive():
            if self._watching is None:
                self._watching = asyncio.ensure_future(self._watch())
            raise DontCloseSpider

    async def gather(self) -> None:
        """Tell the workers to stop, wait for them and take over their figures."""
        self.stop()
        stats = self._crawler.stats
        assert stats is not None
        for process, report in self._workers:
            code = await asyncio.to_thread(process.wait)
            told = orjson.loads(report.read_bytes()) if report.exists() else None
            if told is None:
                logger.warning("A worker ended early, with exit code %d; the others did its work", code)
                stats.inc_value("newscrawl/workers/lost")
                continue
            self._take(told)
        stats.set_value("newscrawl/workers/processes", self._size)

    def _take(self, told: Mapping[str, Any]) -> None:
        """Add the figures of a worker to ours, and what it saw go wrong."""
        stats = self._crawler.stats
        assert stats is not None
        for name, value in told["stats"].items():
            stats.set_value(name, _sum(name, stats.get_value(name), value))
        for name, value in told["said"].items():
            stats.set_value(name, _joined(stats.get_value(name), value))
        counted = self._crawler.get_extension(RunStatsCollector)
        if counted is not None and told["counted"]:
            counted.merge(told["counted"])
        sites = self._crawler.get_extension(SiteEvidenceCollector)
        if sites is not None and told["sites"]:
            sites.merge(told["sites"])

    def stop(self) -> None:
        """Tell the workers to stop in good order."""
        for process, _ in self._workers:
            assert process.stdin is not None
            with contextlib.suppress(OSError):  # it is gone
                process.stdin.close()

    def _alive(self) -> bool:
        return any(process.poll() is None for process, _ in self._workers)

    async def _watch(self) -> None:
        for process, _ in self._workers:
            await asyncio.to_thread(process.wait)
        scheduler_of(self._crawler).wake()


class Worker:
    """Stops with the process that leads, and leaves it the figures of this one."""

    def __init__(self, crawler: Crawler, report: Path) -> None:
        self._crawler = crawler
        self._report = report
        self._stopping: asyncio.Future[None] | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read ``NEWSCRAWL_WORKER_REPORT``, which the main process sets."""
        report = crawler.settings.get(REPORT)
        if not report:
            raise NotConfigured
        worker = cls(crawler, Path(report))
        crawler.signals.connect(worker.engine_started, signals.engine_started)
        crawler.signals.connect(worker.engine_stopped, signals.engine_stopped)
        return worker

    def engine_started(self) -> None:
        """Listen for the end of the main process."""
        asyncio.get_running_loop().add_reader(sys.stdin.fileno(), self._hear)

    def engine_stopped(self) -> None:
        """Leave the figures, whole or not at all."""
        asyncio.get_running_loop().remove_reader(sys.stdin.fileno())
        told = self._told()
        draft = self._report.with_suffix(".draft")
        with contextlib.suppress(FileNotFoundError):  # the main process is gone, and its folder with it
            draft.write_bytes(orjson.dumps(told, option=orjson.OPT_NON_STR_KEYS))
            draft.replace(self._report)

    def _told(self) -> dict[str, Any]:
        stats = self._crawler.stats
        assert stats is not None
        counted = self._crawler.get_extension(RunStatsCollector)
        sites = self._crawler.get_extension(SiteEvidenceCollector)
        return {
            "stats": _numbers(stats.get_stats()),
            "said": {name: stats.get_value(name) for name in _SAID if stats.get_value(name)},
            "counted": counted.run_stats.plain() if counted is not None else {},
            "sites": sites.plain() if sites is not None else {},
        }

    def _hear(self) -> None:
        if os.read(sys.stdin.fileno(), 1):
            return
        asyncio.get_running_loop().remove_reader(sys.stdin.fileno())
        engine = self._crawler.engine
        if engine is not None and engine.running:
            self._crawler.signals.send_catch_log(own_signals.stopping)
            self._stopping = asyncio.ensure_future(engine.close_spider_async(reason="shutdown"))


def _numbers(stats: Mapping[str, Any]) -> dict[str, int | float]:
    return {
        name: value
        for name, value in stats.items()
        if isinstance(value, int | float) and not isinstance(value, bool) and name not in _OWN
    }


def _sum(name: str, ours: Any, theirs: float) -> Any:
    if not isinstance(ours, int | float):
        return theirs
    return max(ours, theirs) if name.endswith(_LARGEST) else ours + theirs


def _joined(ours: Any, theirs: Any) -> Any:
    """Lists are put together, each entry once; of two sentences the main process's own stays."""
    return list(dict.fromkeys([*ours, *theirs])) if isinstance(ours, list) else ours or theirs
