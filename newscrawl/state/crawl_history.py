"""``sites.sqlite``: what a job learned of its sites: their sources, the addresses of known articles, their patterns."""

from __future__ import annotations

from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING, Any

import orjson

from newscrawl.job.database import Schema, open_database
from newscrawl.job.sqlite import open_sqlite
from newscrawl.state import copies, history_versions
from newscrawl.state.addresses import AddressStore
from newscrawl.state.extents import ExtentStore
from newscrawl.state.mentions import MentionStore
from newscrawl.state.sources import SourceStore

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Iterator
    from pathlib import Path

    from newscrawl.job.writable import Writable
    from newscrawl.state.copies import Row

NAME = "sites.sqlite"
_CLOCK_SLACK = 60.0  # seconds by which clocks may differ

# ``addresses``: what listings name, by its key, and the id of the article there: ``articles.sqlite`` has the articles.
# ``due``: when to ask again, seconds of the Unix epoch, NULL for never. ``met`` is the last run in which some
# listing showed the article; ``listed`` is what a sitemap names, known or not.
_TABLES = """
CREATE TABLE IF NOT EXISTS sources (
  url TEXT PRIMARY KEY, home TEXT NOT NULL, site TEXT NOT NULL, source_type TEXT NOT NULL, parent TEXT,
  visited REAL, interval REAL, due REAL, empty INTEGER NOT NULL DEFAULT 0, etag TEXT, modified TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS children ON sources (parent);
CREATE TABLE IF NOT EXISTS addresses (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL, url TEXT NOT NULL, home TEXT NOT NULL, fetched REAL NOT NULL,
  due REAL, met INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS due ON addresses (due) WHERE due IS NOT NULL;
CREATE TABLE IF NOT EXISTS listed (lister INTEGER, key INTEGER, PRIMARY KEY (lister, key)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS planned (
  serial INTEGER PRIMARY KEY, home TEXT NOT NULL, url TEXT NOT NULL, priority INTEGER NOT NULL, context BLOB NOT NULL,
  UNIQUE (home, url)
);
CREATE TABLE IF NOT EXISTS url_patterns (home TEXT PRIMARY KEY, patterns BLOB NOT NULL) WITHOUT ROWID;
"""
#: A file without a version is of version 1.
SCHEMA = Schema(version=2, tables=_TABLES, migrations={1: history_versions.FROM_1})


class CrawlHistory(SourceStore, AddressStore, ExtentStore):
    """The file, made if absent; ``None`` remembers for the life of the object only.

    What is written waits *patience* seconds for other programs, then raises ``sqlite3.OperationalError``.
    """

    def __init__(self, path: Path | None, patience: float = 30) -> None:
        db = open_sqlite(None) if path is None else open_database(path, SCHEMA)
        SourceStore.__init__(self, db)
        AddressStore.__init__(self, db)
        self._db.execute("PRAGMA synchronous = NORMAL")
        self._db.executescript(_TABLES)  # another part of the job may have made the file
        ExtentStore.__init__(self, db)
        self.mentions = MentionStore(self._db)
        self._db.execute(f"PRAGMA busy_timeout = {round(1000 * patience)}")

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Write all of the block or nothing of it, for the price of one writing; such blocks may nest."""
        if self._db.in_transaction:
            yield
            return
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:  # nothing half written stays, whatever ended it
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    @asynccontextmanager
    async def writing(self, file: Writable) -> AsyncIterator[None]:
        """Do the same as soon as no other program writes *file*; nothing in the block waits."""
        async with file.begun(self._db):
            yield
            self._db.execute("COMMIT")

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def end_future(self, now: float, longest: float) -> int:
        """Correct what a clock that was ahead has left; return the number of rows.

        Nothing was visited or fetched later than *now*, and no source is due later than *longest* seconds from now.
        """
        sources = self._db.execute(
            "UPDATE sources SET visited = min(visited, ?1), due = iif(due IS NULL, NULL, min(due, ?1))"
            " WHERE visited > ?1 + ?3 OR due > ?1 + ?2 + ?3",
            (now, longest, _CLOCK_SLACK),
        )
        articles = self._db.execute(
            "UPDATE addresses SET fetched = ?1, due = iif(due IS NULL, NULL, ?1) WHERE fetched > ?1 + ?2",
            (now, _CLOCK_SLACK),
        )
        return sources.rowcount + articles.rowcount

    # Passed on between machines

    def watch(self) -> None:
        """Note from now on what changes."""
        copies.watch(self._db)

    def changes(self) -> list[Row]:
        """Return what changed since the last call."""
        return copies.changes(self._db)

    def homes(self) -> list[str]:
        """Return the start addresses of the sites."""
        return [home for (home,) in self._db.execute("SELECT DISTINCT home FROM sources")]

    def replace(self, homes: Iterable[str], rows: Iterable[Row]) -> None:
        """Put rows from elsewhere in the place of what is known of these sites."""
        copies.replace(self._db, homes, rows)

    def take_dues(self) -> list[tuple[str, str, float]]:
        """Return url, home and time of the sources that are due some time; here they are not any more."""
        dues = self._db.execute("SELECT url, home, due FROM sources WHERE due IS NOT NULL").fetchall()
        self._db.execute("UPDATE sources SET due = NULL WHERE due IS NOT NULL")
        return dues

    # Listings to read when those before them have shown that it is worth it

    def plan_listing(self, home: str, url: str, priority: int, context: dict[str, Any]) -> None:
        """Keep a listing to be read later; a higher priority goes first, and first in first out."""
        query = "INSERT OR IGNORE INTO planned (home, url, priority, context) VALUES (?, ?, ?, ?)"
        self._db.execute(query, (home, url, priority, orjson.dumps(context)))

    def next_listing(self, home: str) -> tuple[str, dict[str, Any]] | None:
        """Take the next listing of a site."""
        first = "SELECT serial FROM planned WHERE home = ? ORDER BY priority DESC, serial LIMIT 1"
        query = f"DELETE FROM planned WHERE serial = ({first}) RETURNING url, context"  # noqa: S608 - constant text
        row = self._db.execute(query, (home,)).fetchone()
        return (row[0], orjson.loads(row[1])) if row else None

    def forget_listings(self, home: str) -> None:
        """Forget what an earlier run did not come to."""
        self._db.execute("DELETE FROM planned WHERE home = ?", (home,))

    def sites_with_plans(self) -> list[str]:
        """Return the sites with listings that are still to be read."""
        return [home for (home,) in self._db.execute("SELECT DISTINCT home FROM planned")]

    # Shapes of addresses

    def url_patterns(self, home: str) -> object:
        """Return what ``put_url_patterns`` kept, as plain data; ``None`` for nothing."""
        row = self._db.execute("SELECT patterns FROM url_patterns WHERE home = ?", (home,)).fetchone()
        return orjson.loads(row[0]) if row else None

    def put_url_patterns(self, home: str, shapes: object) -> None:
        """Keep the shapes of a site's addresses."""
        self._db.execute("INSERT OR REPLACE INTO url_patterns VALUES (?, ?)", (home, orjson.dumps(shapes)))
