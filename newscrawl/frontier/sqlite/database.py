"""The file behind the SQLite frontier: its tables, its version, its transactions."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newscrawl.frontier.contract import FrontierError
from newscrawl.job.sqlite import open_sqlite

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SCHEMA_VERSION = 1

# An entry is stored once, in the order in which its host hands it out, and deleted when it is settled: taking it writes
# nothing. ``ready_at`` is when a host may be leased: its rest is over, or the lease of its holder.
_SCHEMA = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO facts VALUES ('run', 0), ('serial', 0), ('waiting', 0), ('paused', 0);
CREATE TABLE seen (key INTEGER PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE seen_in_run (key INTEGER PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE hosts (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,
  waiting INTEGER NOT NULL DEFAULT 0, given INTEGER NOT NULL DEFAULT 0,
  next_at REAL NOT NULL DEFAULT 0, delay REAL NOT NULL DEFAULT 0,
  fence INTEGER NOT NULL DEFAULT 0, owner INTEGER, expires REAL NOT NULL DEFAULT 0,
  ready_at REAL AS (CASE WHEN waiting > 0 THEN iif(owner IS NULL, next_at, max(next_at, expires)) END)
);
CREATE INDEX ready ON hosts (ready_at) WHERE ready_at IS NOT NULL;
CREATE TABLE queue (
  host INTEGER, score INTEGER, serial INTEGER, tries INTEGER, payload BLOB NOT NULL,
  PRIMARY KEY (host, score, serial)
) WITHOUT ROWID;
CREATE TABLE dead (
  id INTEGER PRIMARY KEY, host INTEGER NOT NULL, score INTEGER NOT NULL, tries INTEGER NOT NULL, payload BLOB NOT NULL,
  outcome TEXT NOT NULL, reason TEXT NOT NULL, at REAL NOT NULL
);
CREATE TABLE workers (id INTEGER PRIMARY KEY AUTOINCREMENT, expires REAL NOT NULL);
"""


class Database:
    """One connection to a frontier file, which is made when it is not there.

    Raises :class:`FrontierError` for a file of another schema or no database at all. With ``durable``
    every commit waits for the disk; without, a power cut may undo the last ones, a crash of the
    process never.
    """

    def __init__(self, path: Path | None, *, durable: bool = False) -> None:
        self.path = path
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        try:
            # 30 s is far beyond what any transaction here takes.
            self.connection = open_sqlite(path, timeout=30)
            try:
                self._prepare(durable=durable)
            except BaseException:
                self.connection.close()
                raise
        except sqlite3.DatabaseError as error:
            raise FrontierError(f"The frontier {path} cannot be read ({error}); move it away to start anew.") from error

    def _prepare(self, *, durable: bool) -> None:
        execute = self.connection.execute
        execute(f"PRAGMA synchronous={'FULL' if durable else 'NORMAL'}")
        execute("PRAGMA cache_size=-2000")
        with self.transaction():
            if self.version() == 0:
                for statement in _SCHEMA.split(";\n"):
                    execute(statement)
                execute(f"PRAGMA user_version={SCHEMA_VERSION}")
        if self.version() != SCHEMA_VERSION:
            raise FrontierError(
                f"The frontier {self.path} has schema {self.version()} and this newscrawl knows {SCHEMA_VERSION}; "
                "go on with the version that wrote it, or move the file away to start anew."
            )

    def version(self) -> int:
        """Return the schema version of the file, 0 when it is new."""
        return int(self.connection.execute("PRAGMA user_version").fetchone()[0])

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Do all of the block or nothing of it, alone among all writers of the file."""
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield self.connection
        except BaseException:
            self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")

    def fact(self, name: str) -> int:
        """Return one number of the job: run, serial, waiting, paused."""
        return int(self.connection.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()[0])

    def state(self, name: str, value: int) -> None:
        """Set one number of the job."""
        self.connection.execute("UPDATE facts SET value = ? WHERE name = ?", (value, name))

    def add(self, name: str, amount: int) -> None:
        """Add to one number of the job."""
        if amount:
            self.connection.execute("UPDATE facts SET value = value + ? WHERE name = ?", (amount, name))

    def revive(self, outcomes: tuple[str, ...], tries: int) -> int:
        """Put dead letters with fewer *tries* than that back into the queue, within a transaction; their number."""
        marks = ",".join("?" * len(outcomes))
        chosen = f"outcome IN ({marks}) AND tries < ?"
        bound = (*outcomes, tries)
        base = self.fact("serial")
        execute = self.connection.execute
        execute(
            f"INSERT INTO queue SELECT host, score, ? + row_number() OVER (ORDER BY id), tries, payload"  # noqa: S608 - only question marks
            f" FROM dead WHERE {chosen}",
            (base, *bound),
        )
        execute(
            f"UPDATE hosts SET waiting = waiting + d.n FROM (SELECT host, count(*) n FROM dead WHERE {chosen}"  # noqa: S608 - only question marks
            " GROUP BY host) d WHERE d.host = hosts.id",
            bound,
        )
        number = execute(f"DELETE FROM dead WHERE {chosen}", bound).rowcount  # noqa: S608 - only question marks
        self.add("serial", number)
        self.add("waiting", number)
        return number

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()
