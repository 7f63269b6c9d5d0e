"""``newscrawl crawl`` as Scrapy has it, with an exit code that tells how the run went."""

from __future__ import annotations

import asyncio
import gc
import logging
import sqlite3
import sys
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from scrapy.commands import crawl
from scrapy.exceptions import UsageError

from newscrawl import default_settings, early_stop
from newscrawl import signals as own_signals
from newscrawl.command_line import crawl_help
from newscrawl.commands.start_check import (
    check_job,
    check_outputs,
    check_server,
    check_settings,
    check_spider,
    hint_at_other_jobs,
    warn_of_spelling,
)
from newscrawl.errors import NewscrawlError
from newscrawl.export.lines import with_format
from newscrawl.export.targets import TargetError, take_over
from newscrawl.garbage import rest
from newscrawl.job.database import sentence_of
from newscrawl.job.files import is_disk_full
from newscrawl.job.job import Job, names_job, state_folder
from newscrawl.job.lock import BUSY, RUN_LOCK, hold
from newscrawl.job.names import job_name
from newscrawl.job.outcome import CRASHED, DISK_FULL, GOOD, ending_of, judge
from newscrawl.job.sqlite import file_of
from newscrawl.monitoring.secrets import secrets_among
from newscrawl.processes.worker_pool import PROCESSES, WorkerPool
from newscrawl.reporting.redact import redacted
from newscrawl.sites.catalogue import load_sites
from newscrawl.sites.site import SiteError
from newscrawl.spiders.arguments import START
from newscrawl.spiders.site import SiteSpider

if TYPE_CHECKING:
    import argparse

    from scrapy.crawler import Crawler
    from scrapy.settings import BaseSettings

logger = logging.getLogger(__name__)


class Command(crawl.Command):
    """Exit codes: 0 good, 2 wrong arguments, 3 partial, 4 under the gate, 5 disk full, 6 unhealthy, 130 interrupted.

    7: no renderer. 75: another run of the job goes on (``NEWSCRAWL_RUN_ALONE``).
    """

    requires_project = False  # the settings that name this command are project enough

    def short_desc(self) -> str:
        """Return the line of ``newscrawl --help``."""
        return "Crawl papers by the spider called site; without any, the demo newsroom on this machine"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add ours to Scrapy's."""
        super().add_options(parser)
        parser.epilog = crawl_help.epilog()
        parser.usage = "newscrawl crawl [options] site [-a url=https://example.com]"
        parser.add_argument("-q", "--quiet", action="store_true", help="no live panel; warnings and errors only")
        parser.add_argument("--json-logs", action="store_true", help="write the log as JSON, one object a line")

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Add compressed JSON lines to the outputs Scrapy knows, name the job after the arguments, check the start."""
        early_stop.remember()
        rest()  # until the engine runs: the components are still to be imported
        opts.output = with_format(opts.output)
        opts.overwrite_output = with_format(opts.overwrite_output)
        super().process_options(args, opts)
        assert self.settings is not None
        check_settings(self.settings)
        warn_of_spelling([word.partition("=")[0] for word in opts.set])
        if opts.json_logs:
            self.settings.set("NEWSCRAWL_LOG_JSON", value=True, priority="cmdline")
        self._choose_progress(opts)
        if args == [SiteSpider.name] and not opts.spargs.keys() & START and not self._configured_sites():
            self._use_demo(opts)
        arguments = {name: value for name, value in opts.spargs.items() if not name.startswith("_")}
        self.settings.set("NEWSCRAWL_RUN_ARGUMENTS", arguments, priority="cmdline")
        if args and not names_job(self.settings):
            name = job_name(args[0], opts.spargs, state_folder(self.settings))
            self.settings.set("NEWSCRAWL_JOB", name, priority="cmdline")
        check_server(self.settings)
        check_outputs(self.settings)

    def _choose_progress(self, opts: argparse.Namespace) -> None:
        """Show a panel on a terminal and a log line a minute elsewhere, in the place of Scrapy's own."""
        assert self.settings is not None
        is_plain = self.settings.getbool("NEWSCRAWL_LOG_JSON") or not sys.stderr.isatty()
        mode = "log" if is_plain else "panel"
        self.settings.set("NEWSCRAWL_PROGRESS", "none" if opts.quiet else mode, priority="addon")
        self.settings.set("LOGSTATS_INTERVAL", 0, priority="addon")
        if opts.quiet and not opts.loglevel:
            self.settings.set("LOG_LEVEL", "WARNING", priority="cmdline")

    def _configured_sites(self) -> bool:
        """Whether there is any; a file that cannot be read counts, for the spider to say so."""
        assert self.settings is not None
        try:
            return bool(load_sites(self.settings.get("NEWSCRAWL_SITES_DIR", "sites")))
        except SiteError:
            return True

    def _use_demo(self, opts: argparse.Namespace) -> None:
        """Crawl the bundled newsroom, from the beginning each time: its address is a new one in every run."""
        from newscrawl.demo import TIMEZONE, DemoNewsroom  # noqa: PLC0415 - no other crawl needs it

        assert self.settings is not None
        if default_settings.value(self.settings, "NEWSCRAWL_KEEP") != "no":  # its job's folder goes at the end
            raise UsageError("NEWSCRAWL_KEEP needs a site: -a url=https://example.com", print_help=False)
        newsroom = DemoNewsroom()
        newsroom.start()
        opts.spargs["url"] = newsroom.url
        self._demo_state = TemporaryDirectory(prefix="newscrawl-demo-")
        for name, value in {
            "NEWSCRAWL_JOB": "demo",
            "NEWSCRAWL_STATE": self._demo_state.name,
            "NEWSCRAWL_TIMEZONE": TIMEZONE,
            "NEWSCRAWL_REPORT_DIR": "output",  # the state, where the report would be, goes with the newsroom
            "REDIS_URL": "",
            "DOWNLOAD_DELAY": 0.02,  # it is our own machine
        }.items():
            self.settings.set(name, value, priority="spider")
        sys.stderr.write(
            f"newscrawl: no site named, so this crawls the demo newsroom at {newsroom.url}; "
            "name a real one with -a url=https://example.com\n"
        )

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Run to the end and leave the run's exit code in ``exitcode``."""
        if len(args) != 1:
            raise UsageError("name one spider, as in: newscrawl crawl site -a url=https://example.com")
        assert self.settings is not None
        check_spider(self.settings, args[0])
        job = Job.from_settings(self.settings, args[0])
        is_new = job.folder is not None and not job.folder.exists()
        try:
            check_job(job)
            hint_at_other_jobs(job, opts.spargs)
            if not self._is_alone(job):
                sys.stderr.write("newscrawl: another run of the job goes on\n")
                self.exitcode = BUSY
                return
            self.exitcode = self._crawl(args[0], opts)
        except UsageError:
            if is_new:
                job.unmake()
            raise
        except (OSError, sqlite3.Error) as error:
            if not is_disk_full(error):
                raise _as_sentence(error) from None
            self.exitcode = _disk_full()

    def _crawl(self, spider: str, opts: argparse.Namespace) -> int:
        assert self.crawler_process is not None
        crawler = self._create_crawler(spider)
        worker_pool = self._worker_pool(crawler, opts)
        crawling = self.crawler_process.crawl(crawler, **opts.spargs)
        try:
            early_stop.obey(crawling)
            self.crawler_process.start()
        finally:
            if worker_pool is not None:
                worker_pool.stop()
            gc.freeze()  # the process ends: what it holds goes without a search for cycles, which takes 0.3 s
        error = _error_of(crawling)
        if isinstance(error, UsageError | NewscrawlError | TargetError):
            raise UsageError(str(error), print_help=False)
        if error is not None and is_disk_full(error):
            return _disk_full()
        if isinstance(error, sqlite3.Error):
            raise _as_sentence(error)
        if error is not None or self.crawler_process.bootstrap_failed:
            logger.critical("The crawl could not start", exc_info=error)
            return CRASHED
        return _judge(crawler)

    def _is_alone(self, job: Job) -> bool:
        """Whether this may run; with ``NEWSCRAWL_RUN_ALONE`` it must get the job's lock, and holds it to its end."""
        assert self.settings is not None
        if job.folder is None or not default_settings.flag(self.settings, "NEWSCRAWL_RUN_ALONE"):
            return True
        return hold(job.folder / RUN_LOCK) is not None

    def _worker_pool(self, crawler: Crawler, opts: argparse.Namespace) -> WorkerPool | None:
        """Start the helpers that ``NEWSCRAWL_PROCESSES`` asks for, 1 of them being this process."""
        assert self.settings is not None
        size = default_settings.count(self.settings, PROCESSES)
        if size <= 1:
            return None
        for is_wrong, sentence in (
            (hasattr(self, "_demo_state"), "needs a site: -a url=https://example.com"),
            (state_folder(self.settings) is None, "needs NEWSCRAWL_STATE: a folder to share"),
            ("max_articles" in opts.spargs, "and max_articles do not go together: each process counts its own"),
            (
                _has_other_feeds(self.settings),
                "writes documents of the job only: leave out -o -:jsonl, and names with %(…)s",
            ),
        ):
            if is_wrong:
                raise UsageError(f"{PROCESSES} {sentence}", print_help=False)
        worker_pool = WorkerPool(crawler, size)
        crawler.signals.connect(worker_pool.gather, own_signals.gathering)
        worker_pool.start()
        return worker_pool


def _has_other_feeds(settings: BaseSettings) -> bool:
    return bool(take_over(settings.getdict("FEEDS"))[1])


def _judge(crawler: Crawler) -> int:
    """Return the exit code; what is not good is said in one line, whatever goes into the log."""
    outcome = judge(crawler.stats.get_stats())
    if outcome.code != GOOD and not crawler.settings.getbool("NEWSCRAWL_LOG_JSON"):  # the log has it, for programs
        sys.stderr.write(f"newscrawl: {redacted(outcome.sentence, secrets_among(crawler.settings))}\n")
    return outcome.code


def _disk_full() -> int:
    sys.stderr.write(f"newscrawl: {ending_of('disk_full').words}\n")
    return DISK_FULL


def _as_sentence(error: OSError | sqlite3.Error) -> Exception:
    """Return an error of a state file as a sentence; another one as it is."""
    if not isinstance(error, sqlite3.Error) or (path := file_of(error)) is None:
        return error
    return UsageError(sentence_of(path, error), print_help=False)


def _error_of(crawling: Any) -> BaseException | None:
    """Tell what ended a crawl task before its time; None where it ran, or was stopped by hand."""
    if not isinstance(crawling, asyncio.Task) or not crawling.done() or crawling.cancelled():
        return None
    return crawling.exception()
