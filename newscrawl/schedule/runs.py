"""The folders of a job's runs: ``runs/JOB/START/``, the ``latest`` link, and how long they are kept."""

from __future__ import annotations

import re
import shutil
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import orjson

if TYPE_CHECKING:
    from pathlib import Path

LATEST = "latest"
LOG = "log"
_NOTE = "run.json"
_START = re.compile(r"(\d{8}T\d{6}Z)(-\d+)?")
_FORMAT = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class RunNote:
    """``run.json``: when a run began and ended (``YYYY-MM-DDThh:mm:ssZ``), with which exit code.

    ``exits`` are the exit codes of its processes: more than one where a crawl died and was begun again. ``verdict`` is
    the run's sentence, ``sites`` says of each site that gave nothing why, as in the job's ``runs.jsonl``.
    """

    job: str
    began: str
    ended: str | None = None
    exit: int | None = None
    exits: tuple[int, ...] = ()
    verdict: str | None = None
    sites: tuple[str, ...] = ()


def begin_run(folder: Path, now: datetime) -> Path:
    """Make the folder of a run and point ``latest`` at it."""
    start, number = now.astimezone(UTC).strftime(_FORMAT), 1
    while True:
        path = folder / (start if number == 1 else f"{start}-{number}")
        try:
            path.mkdir(parents=True)
            break
        except FileExistsError:
            number += 1
    link = folder / f".{LATEST}"
    link.unlink(missing_ok=True)  # left by a crash
    link.symlink_to(path.name)
    link.replace(folder / LATEST)
    return path


def run_folders(folder: Path) -> list[Path]:
    """Return the folders of a job's runs, oldest first."""
    found = [path for path in folder.glob("*T*Z*") if _START.fullmatch(path.name) and path.is_dir()]
    return sorted(found, key=_order)


def started(run: Path) -> datetime:
    """Return when a run began, to the second, by the name of its folder."""
    return datetime.strptime(run.name.partition("-")[0], _FORMAT).replace(tzinfo=UTC)


def prune_runs(folder: Path, keep: int) -> None:
    """Remove the oldest run folders, so that *keep* stay. What a job remembers is elsewhere and stays."""
    for path in run_folders(folder)[: -max(1, keep)]:
        shutil.rmtree(path, ignore_errors=True)


def write_note(run: Path, note: RunNote) -> None:
    """Replace the run's note."""
    new = run / f".{_NOTE}"
    new.write_bytes(orjson.dumps(asdict(note)))
    new.replace(run / _NOTE)


def read_note(run: Path) -> RunNote | None:
    """Return the run's note; None if there is none that can be read."""
    with suppress(OSError, ValueError, TypeError):  # none, or of another version
        facts = orjson.loads((run / _NOTE).read_bytes())
        return RunNote(**{**facts, "exits": tuple(facts["exits"])})
    return None


def _order(run: Path) -> tuple[str, int]:
    start, _, number = run.name.partition("-")
    return start, int(number or 1)
