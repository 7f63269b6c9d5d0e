"""The runs of a job: which one is going on, and ``runs.jsonl``, what each came to."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

import orjson

from newscrawl.export.lines import append_durably, whole_lines
from newscrawl.export.run_outcome import GOOD, PARTIAL, UNHEALTHY
from newscrawl.export.seen import Figures
from newscrawl.export.store import transaction

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

NAME = "runs.jsonl"
_REMEMBERED = 7  # runs whose median is the measure: a week of daily runs


@dataclass(frozen=True, slots=True)
class Run:
    """One line of ``runs.jsonl``; times are ``YYYY-MM-DDThh:mm:ssZ``, ``lines`` is what its processes wrote."""

    run: int
    ended: str
    reason: str | None
    exit: int
    verdict: str
    seen: int
    dated: int
    signed: int
    lines: int
    known: int = 0
    arguments: dict[str, str] = field(default_factory=dict)


def current_run(db: sqlite3.Connection, now: str) -> int:
    """Return the number of the run that goes on after a stop or in another process, else of a new one, from 1."""
    with transaction(db):
        row = db.execute("SELECT max(number) FROM runs WHERE ended IS NULL").fetchone()
        if row[0] is None:
            row = (db.execute("INSERT INTO runs (started) VALUES (?)", (now,)).lastrowid,)
    number: int = row[0]
    return number


def end_run(db: sqlite3.Connection, run: int, now: str) -> None:
    """Note that the run has come to its end: the next process begins a new one."""
    with transaction(db):
        db.execute("UPDATE runs SET ended = ? WHERE number = ?", (now, run))


def append_run(folder: Path, run: Run) -> None:
    """Add the line, durably."""
    append_durably(folder / NAME, orjson.dumps(asdict(run)) + b"\n")


def last_figures(folder: Path, arguments: dict[str, str], before: int) -> list[Figures]:
    """Return the figures of the last good runs with these arguments and a lower number, oldest first."""
    path = folder / NAME
    lines: list[dict[str, Any]] = [orjson.loads(line) for line in whole_lines(path)] if path.exists() else []
    runs = {
        line["run"]: Figures(line["seen"], line["dated"], line["signed"], line.get("known", 0))
        for line in lines
        if line["exit"] in {GOOD, PARTIAL, UNHEALTHY} and line["arguments"] == arguments and line["run"] < before
    }
    return list(runs.values())[-_REMEMBERED:]
