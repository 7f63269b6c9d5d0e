"""Who keeps a job's times: systemd, cron, or ``newscrawl schedule serve``."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from newscrawl.schedule import crontab, systemd
from newscrawl.schedule.run import shell_line

if TYPE_CHECKING:
    from newscrawl.schedule.jobs import Clock, Job

_CRON_RUNS = Path("/run/crond.pid")  # of Debian's cron and of cronie


def choose_clock() -> Clock:
    """Return the first clock that runs here; ours works everywhere, as long as somebody starts it."""
    if systemd.BOOTED.is_dir():
        return "systemd-system" if os.geteuid() == 0 else "systemd-user"
    return "cron" if shutil.which("crontab") and _CRON_RUNS.exists() else "serve"


def enable(job: Job) -> None:
    """Set the job's clock; ``ClockError`` where that cannot be, and then nothing is set."""
    if job.clock == "cron":
        crontab.enable(job)
    elif job.clock != "serve":
        systemd.enable(job)


def disable(job: Job) -> None:
    """Take the job from its clock."""
    if job.clock == "cron":
        crontab.disable(job)
    elif job.clock != "serve":
        systemd.disable(job)


def printed(job: Job) -> str:
    """Return what ``enable`` would set, as text."""
    if job.clock == "cron":
        return crontab.line(job) + "\n"
    if job.clock == "serve":
        return (
            f"# newscrawl schedule serve would run, every {job.every} at {job.every.calendar()}:\n{shell_line(job)}\n"
        )
    folder = systemd.unit_folder(job.clock)
    return "\n".join(f"# {folder / name}\n{text}" for name, text in systemd.units(job).items())


def advice(job: Job) -> str | None:
    """Return what the person has to do, for the clock to tick; None if nothing."""
    if job.clock == "serve":
        return "keep this running in the same folder: newscrawl schedule serve"
    if job.clock == "systemd-user":
        return "it ticks while you are logged in; for always: loginctl enable-linger"
    return None
