"""The file behind the SQLite frontier: its tables, its version, its transactions."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from newscrawl.frontier.contract import FrontierError
from newscrawl.job.database import Schema, make_tables, open_database, transaction
from newscrawl.job.errors import JobError
from newscrawl.job.sqlite import open_sqlite

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

_MAX_VARIABLES = 500  # of one statement; SQLite takes more, the plan is no better

# An entry is stored once, in the order in which its host hands it out, and deleted when it is settled: taking it writes
# nothing. ``ready_at`` is when a host may be leased: its rest is over, or the lease of its holder.
SCHEMA = Schema(
    version=2,
    tables="""
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
CREATE TABLE workers (
  id INTEGER PRIMARY KEY AUTOINCREMENT, expires REAL NOT NULL,
  name TEXT NOT NULL DEFAULT '', ttl REAL NOT NULL DEFAULT 60, told TEXT NOT NULL DEFAULT '{}'
);
CREATE TABLE words (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
""",
    migrations={
        1: """
ALTER TABLE workers ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE workers ADD COLUMN ttl REAL NOT NULL DEFAULT 60;
ALTER TABLE workers ADD COLUMN told TEXT NOT NULL DEFAULT '{}';
CREATE TABLE words (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""
    },
)


class Database:
    """One connection to a frontier file, which is made when it is not there.

    Raises :class:`FrontierError` for a file that cannot be used. With ``durable`` every commit waits for the disk;
    without, a power cut may undo the last ones, a crash of the process never.
    """

    def __init__(self, path: Path | None, *, durable: bool = False) -> None:
        self.path = path
        self.connection = self._open(path)
        self.connection.execute(f"PRAGMA synchronous={'FULL' if durable else 'NORMAL'}")
        self.connection.execute("PRAGMA cache_size=-2000")

    @staticmethod
    def _open(path: Path | None) -> sqlite3.Connection:
        if path is None:
            connection = open_sqlite(None)
            make_tables(connection, SCHEMA)
            return connection
        try:
            return open_database(path, SCHEMA)
        except JobError as error:
            raise FrontierError(str(error)) from error

    def transaction(self) -> AbstractContextManager[sqlite3.Connection]:
        """Do all of the block or nothing of it, alone among all writers of the file."""
        return transaction(self.connection)

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

    def change_word(self, name: str, value: str) -> bool:
        """Keep a text of the job; return whether another one was kept before."""
        row = self.connection.execute("SELECT value FROM words WHERE name = ?", (name,)).fetchone()
        self.connection.execute("INSERT OR REPLACE INTO words VALUES (?, ?)", (name, value))
        return row is not None and row[0] != value

    def revive(self, outcomes: Collection[str]) -> int:
        """Put dead letters back into the queue, within a transaction, and return their number."""
        chosen = f"outcome IN ({','.join('?' * len(outcomes))})"
        bound = tuple(outcomes)
        execute = self.connection.execute
        execute(
            "INSERT INTO queue SELECT host, score, ? + row_number() OVER (ORDER BY id), tries, payload"  # noqa: S608 - only question marks
            f" FROM dead WHERE {chosen}",
            (self.fact("serial"), *bound),
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

    def abandon(self, mine: tuple[str, int | None, int], reason: str) -> int:
        """Leave what waits on a host, by its name, owner and fence, to the next run; return the number of entries."""
        ours = "(SELECT id FROM hosts WHERE name = ? AND owner = ? AND fence = ?)"
        number = self.connection.execute(
            "INSERT INTO dead (host, score, tries, payload, outcome, reason, at)"  # noqa: S608 - a constant
            f" SELECT host, score, ifnull(tries, 0), payload, 'abandoned', ?, ? FROM queue WHERE host = {ours}",
            (reason[:200], time.time(), *mine),
        ).rowcount
        self.connection.execute(f"DELETE FROM queue WHERE host = {ours}", mine)  # noqa: S608 - a constant
        self.connection.execute(f"UPDATE hosts SET waiting = 0 WHERE id = {ours}", mine)  # noqa: S608 - a constant
        self.add("waiting", -number)
        return number

    def fence(self, host: str, worker: int | None) -> int | None:
        """Return the fence of a host as long as it is the worker's."""
        row = self.connection.execute("SELECT fence FROM hosts WHERE name = ? AND owner = ?", (host, worker)).fetchone()
        return row and int(row[0])

    def set_aside(self, budget: int, now: float) -> int:
        """Leave of each host no more waiting than a *budget*, the best; the others are dead letters of this run."""
        execute = self.connection.execute
        ranked = (
            "SELECT host, score, serial, tries, payload, row_number() OVER (PARTITION BY host ORDER BY score, serial) n"
            " FROM queue WHERE host IN (SELECT id FROM hosts WHERE waiting > ?1)"
        )
        number = execute(
            "INSERT INTO dead (host, score, tries, payload, outcome, reason, at)"  # noqa: S608 - a constant
            " SELECT host, score, ifnull(tries, 0), payload, 'over_budget', 'NEWSCRAWL_FRONTIER_HOST_BUDGET', ?2"
            f" FROM ({ranked}) WHERE n > ?1",
            (budget, now),
        ).rowcount
        execute(
            "DELETE FROM queue WHERE (host, score, serial) IN"  # noqa: S608 - a constant
            f" (SELECT host, score, serial FROM ({ranked}) WHERE n > ?1)",
            (budget,),
        )
        execute("UPDATE hosts SET waiting = ?1 WHERE waiting > ?1", (budget,))
        self.add("waiting", -number)
        return number

    def cut_rests(self, most: float, now: float) -> int:
        """End the rests that are longer than any may be: a clock was ahead. Returns the number of hosts."""
        query = "UPDATE hosts SET next_at = ?1 WHERE next_at > ?1 + ?2 + delay"
        return self.connection.execute(query, (now, most)).rowcount

    def seen(self, keys: Sequence[int]) -> set[int]:
        """Return those of *keys* that were ever stored."""
        found: set[int] = set()
        for start in range(0, len(keys), _MAX_VARIABLES):
            part = keys[start : start + _MAX_VARIABLES]
            marks = ",".join("?" * len(part))
            for table in ("seen", "seen_in_run"):
                query = f"SELECT key FROM {table} WHERE key IN ({marks})"  # noqa: S608 - only question marks
                found.update(key for (key,) in self.connection.execute(query, part))
        return found

    def ready(self, now: float) -> tuple[int, float | None, int]:
        """Return how many hosts can be leased, when the first of them, and how many workers there are."""
        hosts, earliest = self.connection.execute(
            "SELECT count(*), min(ready_at) FROM hosts WHERE ready_at IS NOT NULL"
        ).fetchone()
        (workers,) = self.connection.execute("SELECT count(*) FROM workers WHERE expires > ?", (now,)).fetchone()
        return hosts, earliest, workers

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()
