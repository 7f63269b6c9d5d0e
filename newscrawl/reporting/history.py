"""``history.jsonl`` of a job: the figures of its last runs, oldest first."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import orjson

from newscrawl.job.files import replace_file
from newscrawl.job.lock import waiting_for
from newscrawl.reporting.figures import RunFigures

if TYPE_CHECKING:
    from pathlib import Path

NAME = "history.jsonl"
_MAX_RUNS = 2000  # three weeks of a run each quarter of an hour
_MAX_BYTES = 8 << 20


def read_history(folder: Path) -> list[RunFigures]:
    """Return the runs of the file, oldest first; what cannot be read, such as a line cut by a crash, is left out."""
    try:
        lines = (folder / NAME).read_bytes().splitlines()
    except FileNotFoundError:  # no run has ended yet
        return []
    return [run for line in lines if (run := _read(line)) is not None]


def append_history(folder: Path, run: RunFigures) -> None:
    """Add a run; the oldest go when there are too many. ``OSError`` where it cannot be written."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / NAME
    with waiting_for(folder / ".history.lock"):  # workers of one job may end in the same moment
        old = path.read_bytes() if path.exists() else b""
        lines = [line for line in old.split(b"\n") if line][-_MAX_RUNS + 1 :]
        lines.append(orjson.dumps(asdict(run)))
        while len(lines) > 1 and sum(map(len, lines)) > _MAX_BYTES:
            del lines[: len(lines) // 10 + 1]
        replace_file(path, b"\n".join(lines) + b"\n")


def _read(line: bytes) -> RunFigures | None:
    try:
        value = orjson.loads(line)
        return RunFigures.of(value) if isinstance(value, dict) else None
    except (ValueError, TypeError, AttributeError):  # a line cut by a crash, or of another version
        return None
