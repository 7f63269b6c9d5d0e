"""A service and a timer of systemd for a job, of the user or of the system."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from newscrawl.job.lock import BUSY
from newscrawl.schedule.every import EveryError
from newscrawl.schedule.jobs import ClockError
from newscrawl.schedule.run import run_command

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newscrawl.schedule.jobs import Clock, Job

BOOTED = Path("/run/systemd/system")  # sd_booted(3)
_SERVICE = """\
[Unit]
Description=newscrawl: {job}
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
WorkingDirectory={folder}
# Secrets, one NAME=VALUE a line, owner-only; the file may be absent.
EnvironmentFile=-{environment}
ExecStart={command}
# 130: stopped, goes on next time; {busy}: a run begun by hand goes on
SuccessExitStatus=130 {busy}
# The run passes the signal on to its crawl, which ends with everything on disk.
KillMode=mixed
TimeoutStopSec=120
Nice=10
NoNewPrivileges=true
"""
_TIMER = """\
[Unit]
Description=newscrawl: {job}, every {every}

[Timer]
OnCalendar={calendar}
RandomizedDelaySec={jitter}
AccuracySec=1s
# A run missed while the machine was off is made up for by one run: {missed}
Persistent={persistent}

[Install]
WantedBy=timers.target
"""


def unit_folder(clock: Clock, environment: Mapping[str, str] = os.environ) -> Path:
    """Return where units of a person, or of the administrator, lie (systemd.unit(5))."""
    if clock == "systemd-system":
        return Path("/etc/systemd/system")
    home = environment.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(home) / "systemd" / "user"


def units(job: Job) -> dict[str, str]:
    """Return the texts of the job's units by file name."""
    service = _SERVICE.format(
        job=_literal(job.name),
        folder=_literal(job.folder),
        environment=_literal(f"{job.folder}/newscrawl.env"),
        command=" ".join(_quoted(word) for word in run_command(job)),
        busy=BUSY,
    )
    timer = _TIMER.format(
        job=_literal(job.name),
        every=job.every,
        calendar=job.every.calendar(),
        jitter=job.jitter,
        missed=job.missed,
        persistent=str(job.missed == "once").lower(),
    )
    return {f"{_unit(job)}.service": service, f"{_unit(job)}.timer": timer}


def enable(job: Job) -> None:
    """Write the units and start the timer; :class:`ClockError` where systemd does not take them."""
    if not BOOTED.is_dir():
        raise ClockError(
            "systemd does not run this machine: say --via cron or --via serve, or --print to see the units"
        )
    write_units(job, unit_folder(job.clock))
    _systemctl(job, "daemon-reload")
    _systemctl(job, "enable", "--now", f"{_unit(job)}.timer")


def write_units(job: Job, folder: Path) -> None:
    """Write the job's units into a folder of units."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in units(job).items():
        (folder / name).write_text(text, encoding="utf-8")


def disable(job: Job) -> None:
    """Stop the timer and remove the units; a run that goes on is left alone."""
    if BOOTED.is_dir():
        _systemctl(job, "disable", "--now", f"{_unit(job)}.timer")
    for name in units(job):
        (unit_folder(job.clock) / name).unlink(missing_ok=True)
    if BOOTED.is_dir():
        _systemctl(job, "daemon-reload")


def _unit(job: Job) -> str:
    return f"newscrawl-{job.name}"


def _systemctl(job: Job, *words: str) -> None:
    program = shutil.which("systemctl")
    if program is None:
        raise ClockError("there is no systemctl on this machine")
    scope = ["--user"] if job.clock == "systemd-user" else []
    done = subprocess.run([program, *scope, *words], capture_output=True, text=True, check=False)  # noqa: S603 - names are file names, no shell
    if done.returncode:
        raise ClockError(f"systemctl {' '.join((*scope, *words))}: {done.stderr.strip() or done.returncode}")


def _literal(text: str) -> str:
    if "\n" in text:
        raise EveryError(f"{text!r} cannot stand in a unit: it holds a line break")
    return text.replace("%", "%%")


def _quoted(word: str) -> str:
    """Return a word as systemd.service(5) quotes it: backslashes, quotes, specifiers and variables taken literally."""
    return '"' + _literal(word).replace("\\", "\\\\").replace('"', '\\"').replace("$", "$$") + '"'
