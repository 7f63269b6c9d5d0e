"""One run of a job: alone, in its own folder, begun again when it dies."""

from __future__ import annotations

import shlex
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from typing import IO, TYPE_CHECKING, Any

from newscrawl.job.job import Job as OwnJob
from newscrawl.job.lock import RUN_LOCK, hold
from newscrawl.job.outcome import GOOD, PARTIAL, UNHEALTHY
from newscrawl.job.run import read_runs
from newscrawl.reporting.redact import redacted
from newscrawl.schedule.runs import LOG, RunNote, begin_run, prune_runs, write_note

if TYPE_CHECKING:
    from pathlib import Path
    from types import FrameType

    from newscrawl.schedule.jobs import Job

# Seconds before a crawl that died (kill -9, out of memory, a crash of Python) is begun again in the same run, and
# before a note that could not be written is tried again.
_PAUSES = (1.0, 10.0)
_TABLE_PAUSE = 5.0  # before a table that could not be filled is tried once more; after that the next run does it
INTERRUPTED = 130  # a crawl's exit code after a stop: the next run goes on
_PUBLISHED = frozenset({GOOD, PARTIAL, UNHEALTHY})  # exit codes of runs whose articles are for everybody
_STOPS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class Run:
    """A run that goes on; stop signals to this process are passed on to the crawl, which ends resumable."""

    def __init__(self, job: Job, lock: int) -> None:
        self._job = job
        self._lock = lock
        self._crawl: subprocess.Popen[bytes] | None = None
        self._is_stopped = False
        began = datetime.now(UTC)
        self.folder = begin_run(job.run_folders, began)
        self._note = RunNote(job.name, _stamp(began))
        self._keep(self._note)

    def finish(self) -> int:
        """Crawl to the end, keep the books, and return the last crawl's exit code: 128 + N where signal N killed it."""
        for number in _STOPS:
            signal.signal(number, self._stop)
        code = self._attempt()
        for pause in _PAUSES:
            if not self._has_died(code):
                break
            time.sleep(pause)
            if not self._is_stopped:
                code = self._attempt()
        if self._is_stopped and code > 128:  # also where the signal came before Scrapy listened
            code = INTERRUPTED
        line = self._line()
        verdict = line.get("verdict")
        if code in _PUBLISHED and (missed := self._tables_not_filled()):
            code = PARTIAL if code == GOOD else code
            verdict = f"published, but not to {', '.join(missed)}: the log says why"
        note = replace(self._note, ended=_stamp(datetime.now(UTC)), exit=code)
        self._keep(replace(note, verdict=verdict, sites=tuple(line.get("sites", ()))))
        prune_runs(self._job.run_folders, self._job.keep)
        return code

    def _line(self) -> dict[str, Any]:
        """Return the line of the job's last run, if it ended after this one began."""
        lines = read_runs(OwnJob.at(self._job.home))
        return lines[-1] if lines and lines[-1].get("ended", "") >= self._note.began else {}

    def _tables_not_filled(self) -> list[str]:
        """Bring the job's tables up to date, and return those that could not be, without passwords."""
        return [redacted(table) for table in self._job.tables if not self._is_filled(table)]

    def _is_filled(self, table: str) -> bool:
        """Whether a table could be brought up to date; a place that is locked or away for a moment is tried again."""
        for pause in (0.0, _TABLE_PAUSE):
            time.sleep(pause)
            if self._is_stopped:
                return False
            with (self.folder / LOG).open("ab", buffering=0) as log:
                if self._run(table_command(self._job, table), log) == GOOD:
                    return True
        return False

    def _keep(self, note: RunNote) -> None:
        """Write the run's note; where the disk does not take it for a while, say so: the run's code is what counts."""
        for pause in (*_PAUSES, None):
            try:
                write_note(self.folder, note)
            except OSError as error:
                if pause is None or self._is_stopped:
                    sys.stderr.write(f"newscrawl: the run is not noted in {self.folder}: {error.strerror}\n")
                    return
                time.sleep(pause)
            else:
                return

    def _run(self, command: list[str], log: IO[bytes]) -> int:
        """Run a command as the crawl of this run; its exit code, 128 + N where signal N killed it."""
        self._crawl = subprocess.Popen(  # noqa: S603 - our own command
            command,
            cwd=self._job.folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            pass_fds=(self._lock,),  # the crawl holds the lock on when this process is killed
            process_group=0,  # a Ctrl-C reaches it once, from us
        )
        if self._is_stopped:  # since the last look
            self._crawl.terminate()
        code = self._crawl.wait()
        return 128 - code if code < 0 else code

    def _attempt(self) -> int:
        with (self.folder / LOG).open("ab", buffering=0) as log:
            code = self._run(crawl_command(self._job, self.folder), log)
            if self._has_died(code):
                log.write(f"newscrawl: the crawl was killed by signal {code - 128}\n".encode())
        self._note = replace(self._note, exits=(*self._note.exits, code))
        self._keep(self._note)
        return code

    def _has_died(self, code: int) -> bool:
        return code > 128 and code != INTERRUPTED and not self._is_stopped

    def _stop(self, number: int, _frame: FrameType | None) -> None:
        self._is_stopped = True
        if self._crawl is not None and self._crawl.returncode is None:
            self._crawl.send_signal(number)


def start_run(job: Job) -> Run | None:
    """Begin a run; None where another one goes on, also one whose starter was killed."""
    lock = hold(job.home / RUN_LOCK)
    return Run(job, lock) if lock is not None else None


def crawl_command(job: Job, run: Path) -> list[str]:
    """Return the command of the job's crawl in a run folder."""
    words = [sys.executable, "-m", "newscrawl", "crawl", job.spider, *job.outputs]
    for name, value in job.arguments.items():
        words += ["-a", f"{name}={value}"]
    ours = {"NEWSCRAWL_STATE": job.state, "NEWSCRAWL_JOB": job.name, "NEWSCRAWL_RUN_DIR": str(run)}
    for name, value in {**job.settings, **ours}.items():
        words += ["-s", f"{name}={value}"]
    return words


def table_command(job: Job, table: str) -> list[str]:
    """Return the command that brings one table, ``FORM:PLACE``, up to date."""
    form, _, place = table.partition(":")
    words = [sys.executable, "-m", "newscrawl", "export", job.name, "--to", form, "--flat", "--append", place]
    for name, value in {**job.settings, "NEWSCRAWL_STATE": job.state}.items():
        words += ["-s", f"{name}={value}"]
    return words


def run_command(job: Job) -> list[str]:
    """Return the command by which a clock begins a run."""
    words = [sys.executable, "-m", "newscrawl", "schedule", "run", job.name]
    return [*words, "-s", f"NEWSCRAWL_STATE={job.state}"]


def shell_line(job: Job) -> str:
    """Return ``run_command`` as a line of ``sh``, in the folder where the crawl's paths begin."""
    return f"cd {shlex.quote(job.folder)} && {shlex.join(run_command(job))}"


def _stamp(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
