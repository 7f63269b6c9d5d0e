"""Our own clock, for containers and machines without systemd and cron: APScheduler in the foreground.

It keeps nothing in memory that would be missed: the jobs are their files, and when a job ran last
is told by its run folders. Runs are processes of their own: they outlive a clock that is killed,
and their lock keeps the next clock from starting a second one.
"""

from __future__ import annotations

import logging
import signal
import subprocess
import threading
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.cron import CronTrigger

from newscrawl.job.lock import BUSY
from newscrawl.schedule.jobs import JobError, scheduled_jobs
from newscrawl.schedule.run import run_command
from newscrawl.schedule.runs import run_folders, started

if TYPE_CHECKING:
    from pathlib import Path

    from newscrawl.schedule.jobs import Job

logger = logging.getLogger(__name__)

_LOOK_SECONDS = 5  # between two looks at the job files
_LATE_SECONDS = 60  # a run that begins later than this counts as missed


def trigger(job: Job) -> CronTrigger:
    """Return the job's times, in local time."""
    return CronTrigger(**job.every.fields(), jitter=job.jitter or None)


def next_run(job: Job, now: datetime) -> datetime:
    """Return the job's next time after *now*, its jitter apart."""
    moment: datetime = CronTrigger(**job.every.fields()).get_next_fire_time(None, now)
    return moment


def is_missed(job: Job, now: datetime) -> bool:
    """Whether a time of the job has passed since it last ran, or was added, and its policy makes up for that."""
    folders = run_folders(job.run_folders)
    last = started(folders[-1]) if folders else datetime.fromisoformat(job.added)
    due = next_run(job, last + timedelta(seconds=job.jitter + 1))
    return job.missed == "once" and due + timedelta(seconds=job.jitter) < now


class Server:
    """Runs the jobs of a state folder whose clock is "serve", at most *at_once* at a time, until stopped."""

    def __init__(self, state: Path, at_once: int) -> None:
        self._state = state
        self._known: dict[str, Job] = {}
        self._runs: dict[str, subprocess.Popen[bytes]] = {}
        self._end = threading.Event()
        executor = {"type": "threadpool", "max_workers": at_once}
        self._scheduler = BackgroundScheduler({"apscheduler.executors.default": executor})

    def serve(self) -> None:
        """Keep the clock until SIGTERM or Ctrl-C; then stop the runs, resumable, and return."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: self._end.set())
        self._scheduler.start()
        while not self._end.is_set():
            self._look()
            self._end.wait(_LOOK_SECONDS)
        for run in list(self._runs.values()):
            run.terminate()
        self._scheduler.shutdown(wait=True)

    def _look(self) -> None:
        """Take over what was added, changed or removed since the last look."""
        try:
            jobs = {job.name: job for job in scheduled_jobs(self._state) if job.clock == "serve"}
        except JobError as error:
            logger.error("%s", error)  # noqa: TRY400 - the sentence says it all
            return
        for name in self._known.keys() - jobs.keys():
            self._scheduler.remove_job(name)
            logger.info("%s: scheduled no more", name)
        for name, job in jobs.items():
            if self._known.get(name) != job:
                self._schedule(job)
        self._known = jobs

    def _schedule(self, job: Job) -> None:
        now = datetime.now(UTC)
        late = is_missed(job, now)
        self._scheduler.add_job(
            self._run,
            trigger(job),
            args=(job,),
            id=job.name,
            replace_existing=True,
            max_instances=1,
            coalesce=True,
            misfire_grace_time=None if job.missed == "once" else _LATE_SECONDS,
            **({"next_run_time": now} if late else {}),
        )
        moment = self._scheduler.get_job(job.name).next_run_time
        logger.info("%s: every %s, next %s%s", job.name, job.every, moment, ", for one that was missed" if late else "")

    def _run(self, job: Job) -> None:
        if self._end.is_set():
            return
        logger.info("%s: begins", job.name)
        run = subprocess.Popen(run_command(job), cwd=job.folder, stdin=subprocess.DEVNULL, process_group=0)  # noqa: S603 - our own command
        self._runs[job.name] = run
        if self._end.is_set():  # since we looked
            run.terminate()
        try:
            code = run.wait()
        finally:
            self._runs.pop(job.name, None)
        logger.log(
            logging.INFO if code == 0 else logging.WARNING,
            "%s: %s",
            job.name,
            "skipped, the run before goes on" if code == BUSY else f"ended with exit code {code}",
        )
