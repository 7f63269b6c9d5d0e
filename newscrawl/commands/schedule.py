"""``newscrawl schedule``: crawls at set times, each run in a folder of its own."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
from collections import deque
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError
from scrapy.spiderloader import get_spider_loader
from scrapy.utils.conf import arglist_to_dict

from newscrawl.commands.schedule_options import CLOCKS, add_options
from newscrawl.export.growing.errors import TableError
from newscrawl.export.growing.tables import Growing
from newscrawl.job.job import state_folder
from newscrawl.job.lock import BUSY, RUN_LOCK, is_held
from newscrawl.job.names import job_folder, job_name
from newscrawl.monitoring.lost_run import tell_lost_run
from newscrawl.reporting.figures import RunFigures
from newscrawl.schedule import clocks, scrapyd
from newscrawl.schedule.every import Every, EveryError
from newscrawl.schedule.jobs import ClockError, Job, JobError, scheduled_job, scheduled_jobs
from newscrawl.schedule.run import INTERRUPTED, start_run
from newscrawl.schedule.runs import LATEST, LOG, read_note, run_folders
from newscrawl.sites.catalogue import load_sites
from newscrawl.sites.site import SiteError
from newscrawl.spelling import nearest
from newscrawl.spiders.arguments import ArgumentError, read_arguments
from newscrawl.spiders.site import SiteSpider

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

_LOG_LINES = 40
_CRASHED = 1  # a crawl that could not start
_OWN_SETTINGS = frozenset({"NEWSCRAWL_STATE", "NEWSCRAWL_RUNS", "NEWSCRAWL_JOB"})  # they are the job's, not the crawl's


class Command(ScrapyCommand):
    """Exit codes: 0 done, 2 wrong arguments, 75 the job runs already; ``run`` ends with the crawl's own."""

    requires_crawler_process = False

    def syntax(self) -> str:
        """Return the arguments."""
        return "add SPIDER --every 15m -a url=… | list | remove JOB | run JOB | logs JOB | serve"

    def short_desc(self) -> str:
        """Return the line of ``newscrawl --help``."""
        return "Crawl at set times, by systemd, cron or a loop of our own"

    def long_desc(self) -> str:
        """Return the text of --help."""
        return (
            "add: schedule a crawl. list: what is scheduled, its next and its last run. remove: schedule it no more; "
            "what it remembers stays. run: one run now, in runs/JOB/START/. logs: of its latest run. serve: keep the "
            "clock of jobs added --via serve, in the foreground."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add the options of all actions."""
        super().add_options(parser)
        add_options(parser)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Do one action."""
        actions: dict[str, tuple[int, Callable[..., None]]] = {
            "add": (1, self._add),
            "list": (0, self._list),
            "remove": (1, self._remove),
            "run": (1, self._run),
            "logs": (1, self._logs),
            "serve": (0, self._serve),
        }
        number, action = actions.get(args[0] if args else "", (-1, None))
        if action is None or len(args) != number + 1:
            meant = f"did you mean {near}? " if args and not action and (near := nearest(args[0], actions)) else ""
            raise UsageError(f"{meant}say: newscrawl schedule {self.syntax()}", print_help=False)
        if not self._state():
            raise UsageError(
                "NEWSCRAWL_STATE is empty: a job that remembers nothing cannot be scheduled", print_help=False
            )
        try:
            action(*args[1:], opts)
        except (EveryError, JobError, ClockError, ArgumentError, SiteError, TableError) as error:
            raise UsageError(str(error), print_help=False) from None

    def _state(self) -> str:
        assert self.settings is not None
        state = state_folder(self.settings)
        return str(state.resolve()) if state else ""

    def _add(self, spider: str, opts: argparse.Namespace) -> None:
        job = self._job(spider, opts)
        if opts.print_only:
            sys.stdout.write(clocks.printed(job))
            return
        if (job.home / "schedule.json").exists():
            clocks.disable(scheduled_job(job.state, job.name))
        clocks.enable(job)
        job.write()
        _say(f"{job.name}: every {job.every} by {job.clock}, next {_local(_next_run(job))}")
        if advice := clocks.advice(job):
            _say(advice)

    def _job(self, spider: str, opts: argparse.Namespace) -> Job:
        """Return the job that the options describe; what cannot be crawled is not scheduled."""
        assert self.settings is not None
        arguments = self._arguments(spider, opts)
        if not opts.every:
            raise EveryError("say how often: --every 15m")
        if opts.via == "scrapyd" and not opts.server.startswith(("http://", "https://")):
            raise ClockError(f"--server {opts.server!r} is not an address: write http://HOST:6800")
        name = job_folder("", opts.name or job_name(spider, arguments)).name
        every = Every.read(opts.every, opts.at, name)
        if not 0 <= opts.jitter < every.period:
            raise EveryError(f"--jitter {opts.jitter} is not part of {every}: write seconds below {every.period}")
        outputs = [
            part for flag, file in (("-O", opts.overwrite), ("-o", opts.append)) if file for part in (flag, file)
        ]
        return Job(
            name=name,
            spider=spider,
            period=every.period,
            at=every.at,
            state=self._state(),
            folder=str(Path.cwd()),
            runs=str(Path(self.settings.get("NEWSCRAWL_RUNS", "runs")).resolve()),
            clock=opts.via if opts.via in CLOCKS else clocks.choose_clock(),
            added=datetime.now(UTC).isoformat(timespec="seconds"),
            arguments=arguments,
            settings={key: value for key, value in arglist_to_dict(opts.set).items() if key not in _OWN_SETTINGS},
            outputs=outputs,
            tables=[Growing.read(text, is_here=opts.via != "scrapyd").told for text in opts.tables],
            jitter=opts.jitter,
            missed=opts.missed,
            keep=max(1, opts.keep),
            server=opts.server if opts.via == "scrapyd" else None,
            project=opts.project,
        )

    def _arguments(self, spider: str, opts: argparse.Namespace) -> dict[str, str]:
        """Return the spider's arguments, as checked as they can be before it runs."""
        assert self.settings is not None
        try:
            arguments = arglist_to_dict(opts.spargs)
        except ValueError:
            raise UsageError("write -a NAME=VALUE", print_help=False) from None
        if spider == SiteSpider.name:
            read_arguments(arguments, load_sites(self.settings.get("NEWSCRAWL_SITES_DIR", "sites")))
        elif spider not in get_spider_loader(self.settings).list():
            raise JobError(f"there is no spider {spider!r}")
        return arguments

    def _list(self, _opts: argparse.Namespace) -> None:
        for job in scheduled_jobs(self._state()):
            where = f"{job.clock}, on {job.server}" if job.server else job.clock
            _say(f"{job.name}\n  every {job.every} by {where}, next {_local(_next_run(job))}")
            _say(f"  {_last(job)}")

    def _remove(self, name: str, _opts: argparse.Namespace) -> None:
        job = scheduled_job(self._state(), name)
        clocks.disable(job)
        job.forget()
        _say(f"removed {name}; what it remembers stays in {job.home}, its runs in {job.run_folders}")

    def _run(self, name: str, _opts: argparse.Namespace) -> None:
        job = scheduled_job(self._state(), name)
        if job.server is not None:
            number = scrapyd.queue_run(job)
            _say(f"{name}: queued at {job.server} as {number}" if number else f"{name}: a run waits or goes on there")
            self.exitcode = 0 if number else BUSY
            return
        run = start_run(job)
        if run is None:
            _say(f"{name}: a run goes on already")
            self.exitcode = BUSY
            return
        self.exitcode = run.finish()
        if self.exitcode == _CRASHED or self.exitcode > INTERRUPTED:
            self._tell_lost(job, run.folder)
        _say(f"{name}: exit code {self.exitcode}, {run.folder}")

    def _tell_lost(self, job: Job, folder: Path) -> None:
        """Tell whoever the job's settings name of a run whose crawl did not live to judge it."""
        assert self.settings is not None
        settings = self.settings.copy()
        settings.setdict(job.settings, priority="cmdline")
        note = read_note(folder)
        assert note is not None
        verdict = f"the crawl died with exit code {note.exit}, see {folder / LOG}"
        run = RunFigures(job.name, started=note.began, ended=note.ended or "", exit=note.exit, verdict=verdict)
        tell_lost_run(settings, job.home, run)

    def _logs(self, name: str, opts: argparse.Namespace) -> None:
        log = scheduled_job(self._state(), name).run_folders / LATEST / LOG
        if not log.exists():
            raise JobError(f"{name} has not run here yet: there is no {log}")
        if opts.follow:
            if shutil.which("tail") is None:
                raise JobError(f"there is no program tail here to follow a log with: read {log}")
            self.exitcode = subprocess.call(["tail", "-n", str(_LOG_LINES), "-F", str(log)])  # noqa: S603, S607 - tail knows rotation and links
            return
        with log.open(encoding="utf-8", errors="replace") as lines:
            sys.stdout.writelines(deque(lines, _LOG_LINES))

    def _serve(self, opts: argparse.Namespace) -> None:
        logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
        logging.getLogger("apscheduler").setLevel(logging.WARNING)
        _say(f"process {os.getpid()} keeps the clock of the jobs in {self._state()}; Ctrl-C ends it and its runs")
        from newscrawl.schedule.serve import Server  # noqa: PLC0415 - APScheduler takes 30 ms, at every command

        Server(Path(self._state()), max(1, opts.at_once)).serve()


def _last(job: Job) -> str:
    """Return what is known of a job's last run."""
    if job.server is not None:
        return "its runs are scrapyd's to list"
    folders = run_folders(job.run_folders)
    note = read_note(folders[-1]) if folders else None
    if note is None:
        return "has not run yet"
    if note.ended is None:
        return f"runs since {note.began}" if is_held(job.home / RUN_LOCK) else f"was killed, begun {note.began}"
    return f"last run {note.began} to {note.ended}, exit code {note.exit}"


def _local(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M:%S %Z}"


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _next_run(job: Job) -> datetime:
    from newscrawl.schedule.serve import next_run  # noqa: PLC0415 - as above

    return next_run(job, datetime.now(UTC))
