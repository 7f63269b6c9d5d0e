"""The scheduled jobs: ``schedule.json`` in the folder of each job, whoever keeps the clock."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self

import orjson

from newscrawl.errors import NewscrawlError
from newscrawl.job.names import job_folder
from newscrawl.schedule.every import Every

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "schedule.json"
Clock = Literal["systemd-user", "systemd-system", "cron", "serve"]


class JobError(NewscrawlError, LookupError):
    """A scheduled job is not there or cannot be read; the message says what is."""


class ClockError(NewscrawlError, RuntimeError):
    """A clock cannot be set; the message says why."""


@dataclass(frozen=True, slots=True)
class Job:
    """What runs and when. ``jitter`` is in seconds, ``keep`` in run folders, ``folder`` where the crawl's paths begin.

    ``missed`` says what becomes of runs that fell into a time when the clock was off: "once" makes
    up for them by one run, "skip" does not. ``server`` is the address of a scrapyd
    that crawls instead of this machine, ``project`` the name our egg has there. ``tables`` are tables that grow after
    each run that published, each as ``FORM:PLACE``.
    """

    name: str
    spider: str
    period: int
    at: int
    state: str
    folder: str
    runs: str
    clock: Clock
    added: str
    arguments: dict[str, str] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    outputs: list[str] = field(default_factory=list)
    tables: list[str] = field(default_factory=list)
    jitter: int = 0
    missed: Literal["once", "skip"] = "once"
    keep: int = 100
    server: str | None = None
    project: str = "newscrawl"

    @property
    def every(self) -> Every:
        """The times of its runs."""
        return Every(self.period, self.at)

    @property
    def home(self) -> Path:
        """The folder of what the job remembers."""
        return job_folder(self.state, self.name)

    @property
    def run_folders(self) -> Path:
        """The folder of its run folders."""
        return job_folder(self.runs, self.name)

    @classmethod
    def read(cls, path: Path) -> Self:
        """Raise :class:`JobError` for a file that is not a job."""
        try:
            facts: dict[str, Any] = orjson.loads(path.read_bytes())
            return cls(**{each.name: facts[each.name] for each in fields(cls) if each.name in facts})
        except (OSError, ValueError, TypeError) as error:
            raise JobError(f"{path} is not a scheduled job: {error}") from None

    def write(self) -> None:
        """Keep the job; only its owner may read the file, for arguments and settings may hold what is secret."""
        self.home.mkdir(parents=True, exist_ok=True)
        new = self.home / f".{NAME}.new"
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(orjson.dumps(asdict(self), option=orjson.OPT_INDENT_2))
            file.flush()
            os.fsync(file.fileno())
        new.replace(self.home / NAME)

    def forget(self) -> None:
        """Schedule the job no more; what it remembers and its runs stay."""
        (self.home / NAME).unlink(missing_ok=True)


def scheduled_jobs(state: str | Path) -> Iterator[Job]:
    """Yield the jobs that are scheduled, by name."""
    for path in sorted(Path(state).glob(f"*/{NAME}")):
        yield Job.read(path)


def scheduled_job(state: str | Path, name: str) -> Job:
    """Return a job by its name; :class:`JobError`, naming those there are, if there is no such job."""
    path = job_folder(state, name) / NAME
    if not path.exists():
        names = ", ".join(path.parent.name for path in sorted(Path(state).glob(f"*/{NAME}"))) or "none"
        raise JobError(f"no job {name!r} is scheduled in {state}; scheduled: {names}")
    return Job.read(path)
