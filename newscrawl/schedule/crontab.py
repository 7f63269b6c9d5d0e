"""A line of the user's crontab for a job."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

from newscrawl.schedule.jobs import ClockError
from newscrawl.schedule.run import shell_line

if TYPE_CHECKING:
    from newscrawl.schedule.jobs import Job


def line(job: Job) -> str:
    """Return the job's line; what it would say is in the run's log, so that cron sends no mail."""
    command = shell_line(job).replace("%", "\\%")  # crontab(5): a plain % is a line break
    return f"{job.every.cron()} {command} >/dev/null 2>&1 {_mark(job)}"


def with_job(crontab: str, job: Job) -> str:
    """Return a crontab that has the job's line, once, and all else as it was."""
    return f"{without_job(crontab, job)}{line(job)}\n"


def without_job(crontab: str, job: Job) -> str:
    """Return a crontab without the job's line."""
    return "".join(f"{each}\n" for each in crontab.splitlines() if not each.endswith(f" {_mark(job)}"))


def enable(job: Job) -> None:
    """Add the line to the crontab of whoever runs this; :class:`ClockError` where there is no cron."""
    _write(with_job(_read(), job))


def disable(job: Job) -> None:
    """Take the line out of the crontab."""
    _write(without_job(_read(), job))


def _mark(job: Job) -> str:
    return f"# newscrawl: {job.name}"


def _program() -> str:
    program = shutil.which("crontab")
    if program is None:
        raise ClockError("there is no crontab on this machine: say --via serve, or --print to see the line")
    return program


def _read() -> str:
    done = subprocess.run([_program(), "-l"], capture_output=True, text=True, check=False)  # noqa: S603 - no input
    if done.returncode and "no crontab" not in done.stderr:
        raise ClockError(f"crontab -l: {done.stderr.strip()}")
    return done.stdout if done.returncode == 0 else ""


def _write(crontab: str) -> None:
    done = subprocess.run([_program(), "-"], input=crontab, capture_output=True, text=True, check=False)  # noqa: S603 - no shell
    if done.returncode:
        raise ClockError(f"crontab: {done.stderr.strip()}")
