"""The runs of a job: one number each, begun once at each start, and ended by one function."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import orjson

from newscrawl.job import lock
from newscrawl.job.database import Schema, open_database, transaction
from newscrawl.job.files import append_durably
from newscrawl.job.outcome import is_over
from newscrawl.job.writable import try_writing

if TYPE_CHECKING:
    from pathlib import Path

    from newscrawl.job.job import Job
    from newscrawl.job.outcome import RunOutcome

_FILES = "CREATE TABLE files (name TEXT PRIMARY KEY) WITHOUT ROWID;"
SCHEMA = Schema(
    version=2,
    # ``since``: the first of the interrupted runs that this one goes on with, itself if there is none. ``files``: what
    # was there at the end of the last run.
    tables=f"""{_FILES}
CREATE TABLE runs (
  number INTEGER PRIMARY KEY, since INTEGER NOT NULL, started TEXT NOT NULL, ended TEXT, reason TEXT, exit INTEGER
);
""",
    migrations={1: _FILES},
)
_NEEDED = {"run": int, "exit": int, "seen": int, "dated": int, "signed": int, "arguments": dict}
ALIVE = ".run.alive"  # held, together, by all processes that work on the run


@dataclass(frozen=True, slots=True)
class RunLine:
    """One line of ``runs.jsonl``; times are ``YYYY-MM-DDThh:mm:ssZ``, ``lines`` is what its processes wrote.

    ``sites`` says which sites gave nothing and why, a sentence each.
    """

    run: int
    ended: str
    reason: str | None
    exit: int
    verdict: str
    seen: int = 0
    dated: int = 0
    signed: int = 0
    lines: int = 0
    known: int = 0
    arguments: dict[str, str] = field(default_factory=dict)
    started: str = ""
    sites: list[str] = field(default_factory=list)


class Run:
    """A run that goes on. *number* is its own; figures count from the run *since*, where that was interrupted."""

    def __init__(self, job: Job, number: int, since: int, *, is_first: bool = True) -> None:
        self.job = job
        self.number = number
        self.since = since
        self.is_first = is_first  # no other process was at work on the job when this one began
        self.reads_anew = False  # it goes on with an interrupted run, and reads again the listings that that one read
        self.started = now()
        self._alive: int | None = None

    @classmethod
    def begin(cls, job: Job) -> Run:
        """Begin the job's next run; the one that goes on where another process of this machine is at work on it.

        `JobError` where the job's folder or its file of runs cannot be used.
        """
        if job.folder is None:
            return cls(job, 1, 1)
        job.make()
        database = open_runs(job.runs_file)
        try:
            with transaction(database):  # so that processes that start together do it one by one
                descriptor, is_first = lock.share(job.folder / ALIVE)
                number, since = _begun(database, job, is_first=is_first)
        finally:
            database.close()
        run = cls(job, number, since, is_first=is_first)
        run._alive = descriptor
        return run

    @property
    def is_new(self) -> bool:
        """Whether it does not go on with an interrupted one."""
        return self.since == self.number

    @property
    def id(self) -> str:
        """What records call it: job and number."""
        return f"{self.job.title}/{self.number}"

    def renumber(self, number: int) -> None:
        """Take the number that the machines of a shared job agreed upon."""
        if number == self.number:
            return
        since = number if self.since == self.number else self.since
        if self.job.folder is not None:
            self._change(
                "UPDATE OR REPLACE runs SET number = ?, since = ? WHERE number = ?", number, since, self.number
            )
        self.number, self.since = number, since

    def end(self, outcome: RunOutcome, line: RunLine, *, is_noted: bool = True) -> None:
        """Note how the run ended, and add its line to ``runs.jsonl``; a run that is over is not gone on with.

        Not *is_noted*: the file of runs cannot be written, so there is only the line. ``OSError``, ``sqlite3.Error`` or
        `JobError` where the disk fails.
        """
        if self.job.folder is None:
            return
        line = replace(line, run=self.number, started=self.started, ended=now(), exit=outcome.code)
        line = replace(line, verdict=outcome.sentence, sites=list(outcome.sites))
        if is_noted:
            ended = line.ended if is_over(line.reason) else None
            change = "UPDATE runs SET ended = ?, reason = ?, exit = ? WHERE number = ?"
            self._change(change, ended, line.reason, outcome.code, self.number)
            for file in filter(_is_there, _files(self.job)):
                self._change("INSERT OR IGNORE INTO files VALUES (?)", file.name)
        append_durably(self.job.run_lines, orjson.dumps(asdict(line)) + b"\n")

    def try_end(self) -> None:
        """Return where the end of the run can be noted; else raise what `end` would."""
        if self.job.folder is None:
            return
        try_writing(self.job.runs_file, timeout=0.2)
        os.close(os.open(self.job.run_lines, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644))

    def leave(self) -> None:
        """Let the run go: this process works on it no more."""
        if self._alive is not None:
            os.close(self._alive)
            self._alive = None

    def _change(self, statement: str, *values: Any) -> None:
        database = open_runs(self.job.runs_file)
        try:
            with transaction(database):
                database.execute(statement, values)
        finally:
            database.close()


def open_runs(path: Path) -> sqlite3.Connection:
    """Return the file of a job's runs; `JobError` where it cannot be used."""
    return open_database(path, SCHEMA)


def now() -> str:
    """Return this second, ``YYYY-MM-DDThh:mm:ssZ``."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def read_runs(job: Job) -> list[dict[str, Any]]:
    """Return the lines of ``runs.jsonl``, oldest first; what cannot be read is left out."""
    try:
        lines = job.run_lines.read_bytes().split(b"\n")
    except FileNotFoundError:  # no run has ended yet
        return []
    return [run for line in lines if (run := _read(line)) is not None]


def _read(line: bytes) -> dict[str, Any] | None:
    try:
        value = orjson.loads(line)
    except ValueError:  # a line cut by a crash; the other runs count
        return None
    is_whole = isinstance(value, dict) and all(isinstance(value.get(name), kind) for name, kind in _NEEDED.items())
    return value if is_whole else None


def _begun(database: sqlite3.Connection, job: Job, *, is_first: bool) -> tuple[int, int]:
    """Return number and ``since`` of a new run, or of the one that goes on."""
    row = database.execute("SELECT number, since, ended FROM runs ORDER BY number DESC LIMIT 1").fetchone()
    if row is not None and not is_first:
        return int(row[0]), int(row[1])
    last, since, ended = row or _before(job)
    number = int(last) + 1
    since = number if since is None or ended is not None else int(since)
    database.execute("INSERT INTO runs (number, since, started) VALUES (?, ?, ?)", (number, since, now()))
    return number, since


def _before(job: Job) -> tuple[int, int | None, str | None]:
    """Return last number, ``since`` and end of a job whose file of runs is new: of an older newscrawl, or lost."""
    last = max((run["run"] for run in read_runs(job)), default=0)
    if not job.articles_file.exists():
        return last, None, None
    query = "SELECT number, number, ended FROM runs ORDER BY number DESC LIMIT 1"
    address = f"{job.articles_file.resolve().as_uri()}?mode=ro"
    with suppress(sqlite3.Error), closing(sqlite3.connect(address, uri=True)) as old:  # one without runs, or damaged
        number, since, ended = old.execute(query).fetchone() or (0, None, None)
        if number >= last:
            return number, since, ended
    return last, None, None


def _files(job: Job) -> tuple[Path, ...]:
    return job.frontier_file, job.articles_file, job.sites_file, job.run_lines, job.shards / "manifest.jsonl"


def _is_there(file: Path) -> bool:
    """Whether there is anything in the file: an empty one is as good as none."""
    return file.exists() and file.stat().st_size > 0


def gone_since(job: Job) -> list[str]:
    """Return which files of the job are gone since its last run, once: after that it is known."""
    if job.folder is None or not job.runs_file.exists():
        return []
    with closing(open_runs(job.runs_file)) as database, transaction(database):
        return _gone(database, job)


def _gone(database: sqlite3.Connection, job: Job) -> list[str]:
    noted = {name for (name,) in database.execute("SELECT name FROM files")}
    gone = [file.name for file in _files(job) if file.name in noted and not _is_there(file)]
    database.executemany("DELETE FROM files WHERE name = ?", ((name,) for name in gone))
    return gone
