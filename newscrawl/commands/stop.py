"""``newscrawl stop JOB``: end a running crawl so that the next run goes on where it stopped."""

from __future__ import annotations

import os
import signal
import sys
import time
from typing import TYPE_CHECKING

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newscrawl.job.job import state_folder
from newscrawl.job.names import job_folder
from newscrawl.monitoring.live import is_live, live_crawls
from newscrawl.schedule.jobs import NAME, ClockError, JobError, scheduled_job
from newscrawl.schedule.scrapyd import cancel_runs

if TYPE_CHECKING:
    import argparse

    from newscrawl.monitoring.snapshot import Snapshot

_STILL_RUNNING = 1


class Command(ScrapyCommand):
    """Exit codes: 0 stopped, 1 still running after --wait, 2 no such crawl."""

    requires_crawler_process = False

    def syntax(self) -> str:
        """Return the arguments."""
        return "JOB [--wait SECONDS]"

    def short_desc(self) -> str:
        """Return the line of ``newscrawl --help``."""
        return "Stop a running crawl; the next run goes on where it stopped"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add ``--wait``."""
        super().add_options(parser)
        parser.add_argument("--wait", type=float, default=120, metavar="SECONDS", help="for its end (default: 120)")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Stop every process of the job, and wait for them."""
        if len(args) != 1:
            raise UsageError("name one job, as newscrawl top shows it", print_help=False)
        assert self.settings is not None
        state = str(state_folder(self.settings) or "")
        crawls = list(live_crawls(state, job_folder(state, args[0]).name))
        if not crawls and (numbers := _cancelled(state, args[0])):
            sys.stdout.write(f"told scrapyd to stop {', '.join(numbers)}; the next run goes on\n")
            return
        if not crawls:
            running = ", ".join(sorted({crawl.job for crawl in live_crawls(state)})) or "none"
            raise UsageError(f"no crawl of {args[0]!r} runs in {state}; running: {running}", print_help=False)
        _stop(crawls)
        end = time.monotonic() + opts.wait
        while (rest := [crawl for crawl in crawls if is_live(state, crawl)]) and time.monotonic() < end:
            time.sleep(0.1)
        if rest:
            sys.stderr.write(f"newscrawl: process {', '.join(str(crawl.pid) for crawl in rest)} is still at it\n")
            self.exitcode = _STILL_RUNNING
            return
        sys.stdout.write(f"stopped {args[0]}; its next run goes on\n")


def _cancelled(state: str, name: str) -> list[str]:
    """Return the runs that scrapyd was told to stop; none for a job that is not scheduled there."""
    if not (job_folder(state, name) / NAME).exists():
        return []
    try:
        job = scheduled_job(state, name)
        return cancel_runs(job) if job.server else []
    except (JobError, ClockError) as error:
        raise UsageError(str(error), print_help=False) from None


def _stop(crawls: list[Snapshot]) -> None:
    for crawl in crawls:
        try:
            os.kill(crawl.pid, signal.SIGTERM)
        except ProcessLookupError:
            continue  # it has ended since
        except PermissionError:
            raise UsageError(f"process {crawl.pid} is another user's", print_help=False) from None
