"""A job: one crawl that goes on where it stopped, run after run. Its name, its folder, every path in it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, Self

from newscrawl.job import lock
from newscrawl.job.errors import JobError
from newscrawl.job.files import is_disk_full
from newscrawl.job.names import job_folder

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

STATE_DEFAULT = ".newscrawl"


class SettingsReader(Protocol):
    """What answers for a setting by its name, such as Scrapy's settings or a dict's ``get``."""

    def get(self, name: Any, default: Any = None) -> Any:
        """Return the value of a setting, or the default."""


def state_folder(settings: SettingsReader) -> Path | None:
    """Return the folder of all jobs (``NEWSCRAWL_STATE``); None where it is empty and nothing is kept."""
    state = settings.get("NEWSCRAWL_STATE", STATE_DEFAULT)
    return Path(state) if state else None


def names_job(settings: SettingsReader) -> bool:
    """Whether somebody named the job."""
    return bool(_job_setting(settings))


def job_name_problems(settings: SettingsReader) -> list[str]:
    """Return a sentence where the name that somebody gave is a path: the job's folder would be another one."""
    name = _job_setting(settings)
    if not name.startswith(".") and not {*name} & {"/", "\\", "\0"}:
        return []
    return [
        f"NEWSCRAWL_JOB={name!r} is a path: write a name such as papers, and the folder above it as NEWSCRAWL_STATE"
    ]


def _job_setting(settings: SettingsReader) -> str:
    return str(settings.get("NEWSCRAWL_JOB") or "")


@dataclass(frozen=True, slots=True)
class Job:
    """A job's *name*, as it stands in folders and on servers, and its *folder*; None where nothing is kept."""

    name: str
    folder: Path | None
    title: str = ""

    @classmethod
    def from_settings(cls, settings: SettingsReader, spider_name: str) -> Self:
        """Return the job that ``NEWSCRAWL_JOB`` names, else the spider, in the folder ``NEWSCRAWL_STATE``."""
        title = _job_setting(settings) or spider_name
        state = state_folder(settings)
        return cls(job_folder("", title).name, job_folder(state, title) if state else None, title)

    @classmethod
    def at(cls, folder: Path) -> Self:
        """Return the job whose folder that is."""
        return cls(folder.name, folder, folder.name)

    @property
    def home(self) -> Path:
        """The folder; `JobError` where nothing is kept."""
        if self.folder is None:
            raise JobError("NEWSCRAWL_STATE is empty, so nothing of this job is kept: name a folder")
        return self.folder

    @property
    def frontier_file(self) -> Path:
        """What waits, was seen, was given up."""
        return self.home / "frontier.sqlite"

    @property
    def articles_file(self) -> Path:
        """Which line of which shard is the latest of each article; its people; what was appended where."""
        return self.home / "articles.sqlite"

    @property
    def sites_file(self) -> Path:
        """What was learned of sites: sources, address patterns, articles listed."""
        return self.home / "sites.sqlite"

    @property
    def runs_file(self) -> Path:
        """The numbers of the runs, and which of them have come to their end."""
        return self.home / "runs.sqlite"

    @property
    def run_lines(self) -> Path:
        """What each run came to, a JSON line each."""
        return self.home / "runs.jsonl"

    @property
    def history(self) -> Path:
        """The figures of the last runs, a JSON line each."""
        return self.home / "history.jsonl"

    @property
    def rejects(self) -> Path:
        """Items that could not be exported, a JSON line each."""
        return self.home / "rejects.jsonl"

    @property
    def shards(self) -> Path:
        """The folder of all lines that the job ever exported."""
        return self.home / "shards"

    def lock(self, name: str) -> AbstractContextManager[None]:
        """Hold the lock of that name for a block, after whoever has it now."""
        return lock.waiting_for(self.home / f".{name}.lock")

    def unmake(self) -> None:
        """Remove the folder, and the state folder, that `make` made for nothing; what is in use stays."""
        if self.folder is not None:
            with suppress(OSError):  # it is not empty
                self.folder.rmdir()
                self.folder.parent.rmdir()

    def make(self) -> None:
        """Make the folder; `JobError` where it cannot be written, ``OSError`` where the disk is full."""
        if self.folder is None:
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            probe = self.folder / ".writable"
            probe.write_bytes(b"")
            probe.unlink(missing_ok=True)
        except OSError as error:
            if is_disk_full(error):
                raise
            raise JobError(
                f"the folder {self.folder} cannot be written ({error.strerror}): "
                "name another one with -s NEWSCRAWL_STATE=FOLDER, or give this user the right to write it"
            ) from error
