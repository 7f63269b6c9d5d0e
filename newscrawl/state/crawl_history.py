"""``sites.sqlite``: what a job learned of its sites: their sources, known articles, the shapes of their addresses."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

import orjson

from newscrawl.job.database import Schema, open_database
from newscrawl.job.sqlite import open_sqlite
from newscrawl.state import copies
from newscrawl.state.mentions import MentionStore

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

    from newscrawl.crawl_plan.source_plan import SourceType
    from newscrawl.state.copies import Row

NAME = "sites.sqlite"
_CLOCK_SLACK = 60.0  # seconds by which clocks may differ
_MAX_VARIABLES = 500  # of one statement

# ``due``: when to ask again, seconds of the Unix epoch, NULL for never. ``met`` is the last run in which some
# listing showed the article; ``listed`` is what a sitemap names, known or not.
_TABLES = """
CREATE TABLE IF NOT EXISTS sources (
  url TEXT PRIMARY KEY, home TEXT NOT NULL, site TEXT NOT NULL, rung TEXT NOT NULL, parent TEXT,
  visited REAL, interval REAL, due REAL, empty INTEGER NOT NULL DEFAULT 0, etag TEXT, modified TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS children ON sources (parent);
CREATE TABLE IF NOT EXISTS articles (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL, url TEXT NOT NULL, home TEXT NOT NULL, fetched REAL NOT NULL,
  due REAL, met INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS due ON articles (due) WHERE due IS NOT NULL;
CREATE TABLE IF NOT EXISTS listed (lister INTEGER, key INTEGER, PRIMARY KEY (lister, key)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS walk (
  serial INTEGER PRIMARY KEY, home TEXT NOT NULL, url TEXT NOT NULL, priority INTEGER NOT NULL, trail BLOB NOT NULL,
  UNIQUE (home, url)
);
CREATE TABLE IF NOT EXISTS books (home TEXT PRIMARY KEY, shapes BLOB NOT NULL) WITHOUT ROWID;
"""
#: A file without a version is of version 1.
SCHEMA = Schema(version=1, tables=_TABLES)
_SOURCE = "url, home, site, rung, visited, interval, empty, etag, modified"
_ARTICLE = "key, id, url, home, fetched"


class Place(Protocol):
    """Where a source stands: the site's start address and configured name, the source type of the source plan."""

    @property
    def home(self) -> str: ...  # noqa: D102 - the class says what they are
    @property
    def site(self) -> str: ...  # noqa: D102 - the class says what they are
    @property
    def source_type(self) -> SourceType: ...  # noqa: D102 - the class says what they are


class KnownSource(NamedTuple):
    """A listing; ``empty`` counts its visits in a row that brought nothing, ``etag`` and ``modified`` are its last."""

    url: str
    home: str
    site: str
    source_type: SourceType
    visited: float | None
    interval: float | None
    empty: int
    etag: str | None
    modified: str | None

    @property
    def validators(self) -> dict[str, str]:
        """The headers of a conditional request (RFC 9110, 13.1)."""
        named = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in named.items() if value}


class KnownArticle(NamedTuple):
    """An article on disk; ``fetched`` is when it was last asked for."""

    key: int
    id: str
    url: str
    home: str
    fetched: float


class Visit(NamedTuple):
    """What came of asking a source: ``at`` and ``due`` in seconds of the Unix epoch, its new validators."""

    at: float
    new: int
    interval: float
    etag: str | None = None
    modified: str | None = None


class CrawlHistory:
    """The file, made if absent; ``None`` remembers for the life of the object only."""

    def __init__(self, path: Path | None) -> None:
        self._db = open_sqlite(None) if path is None else open_database(path, SCHEMA)
        self._asked: set[int] = set()
        self._db.execute("PRAGMA synchronous = NORMAL")
        self._db.executescript(_TABLES)  # another part of the job may have made the file
        self.mentions = MentionStore(self._db)

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Write all of the block or nothing of it, for the price of one writing."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
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
            "UPDATE articles SET fetched = ?1, due = iif(due IS NULL, NULL, ?1) WHERE fetched > ?1 + ?2",
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

    # Sources

    def source(self, url: str) -> KnownSource | None:
        """Return what is known of a source."""
        row = self._db.execute(f"SELECT {_SOURCE} FROM sources WHERE url = ?", (url,)).fetchone()  # noqa: S608 - constant columns
        return KnownSource(*row) if row else None

    def add_source(self, url: str, place: Place, parent: str | None) -> None:
        """Remember that there is such a source, and which other names it."""
        query = "INSERT OR IGNORE INTO sources (url, home, site, rung, parent) VALUES (?, ?, ?, ?, ?)"
        self._db.execute(query, (url, place.home, place.site, place.source_type, parent))

    def note_visit(self, url: str, visit: Visit) -> None:
        """Remember a visit whose links are all taken."""
        self._db.execute(
            "UPDATE sources SET visited = ?, interval = ?, due = ?, etag = ?, modified = ?,"
            " empty = CASE WHEN ? THEN 0 ELSE empty + 1 END WHERE url = ?",
            (visit.at, visit.interval, visit.at + visit.interval, visit.etag, visit.modified, visit.new, url),
        )

    def children(self, parent: str) -> list[KnownSource]:
        """Return the sources that another named, those that brought something lately first."""
        query = f"SELECT {_SOURCE} FROM sources WHERE parent = ? ORDER BY empty, visited"  # noqa: S608 - constant columns
        return [KnownSource(*row) for row in self._db.execute(query, (parent,))]

    def forget_source(self, url: str) -> None:
        """Forget a listing that turned out to be something else."""
        self._db.execute("DELETE FROM sources WHERE url = ? AND rung = 'section'", (url,))

    def keep_children(self, parent: str, urls: Collection[str]) -> None:
        """Forget the sitemaps that another sitemap named and does no more."""
        rows = self._db.execute("SELECT url FROM sources WHERE parent = ? AND rung = 'sitemap'", (parent,)).fetchall()
        gone = [(url,) for (url,) in rows if url not in urls]
        self._db.executemany("DELETE FROM sources WHERE url = ?", gone)

    def take_due_sources(self, now: float, later: float) -> list[KnownSource]:
        """Return the sources to be asked now; they are due again *later*, should nothing come of it."""
        query = f"UPDATE sources SET due = ? WHERE due <= ? RETURNING {_SOURCE}"  # noqa: S608 - constant columns
        return [KnownSource(*row) for row in self._db.execute(query, (later, now)).fetchall()]

    def next_due(self) -> float | None:
        """Return when the next source is due."""
        row = self._db.execute("SELECT min(due) FROM sources").fetchone()
        return float(row[0]) if row[0] is not None else None

    def last_look(self) -> float | None:
        """Return when any source was last visited."""
        row = self._db.execute("SELECT max(visited) FROM sources").fetchone()
        return None if row[0] is None else float(row[0])

    # The walk: listings to look at when those before them have shown that it is worth it

    def plan_walk(self, home: str, url: str, priority: int, context: dict[str, Any]) -> None:
        """Keep a listing to be walked; a higher priority goes first, and first in first out."""
        query = "INSERT OR IGNORE INTO walk (home, url, priority, trail) VALUES (?, ?, ?, ?)"
        self._db.execute(query, (home, url, priority, orjson.dumps(context)))

    def next_of_walk(self, home: str) -> tuple[str, dict[str, Any]] | None:
        """Take the next listing of a site's walk."""
        first = "SELECT serial FROM walk WHERE home = ? ORDER BY priority DESC, serial LIMIT 1"
        row = self._db.execute(f"DELETE FROM walk WHERE serial = ({first}) RETURNING url, trail", (home,)).fetchone()  # noqa: S608 - constant text
        return (row[0], orjson.loads(row[1])) if row else None

    def forget_walk(self, home: str) -> None:
        """Forget what an earlier run did not come to."""
        self._db.execute("DELETE FROM walk WHERE home = ?", (home,))

    def walks(self) -> list[str]:
        """Return the sites with a walk that goes on."""
        return [home for (home,) in self._db.execute("SELECT DISTINCT home FROM walk")]

    # Articles

    def knows(self, home: str) -> bool:
        """Tell whether articles of the site are known."""
        return self._db.execute("SELECT 1 FROM articles WHERE home = ? LIMIT 1", (home,)).fetchone() is not None

    def articles(self, keys: Collection[int]) -> dict[int, KnownArticle]:
        """Return the known ones of *keys*."""
        wanted = list(keys)
        found: dict[int, KnownArticle] = {}
        for start in range(0, len(wanted), _MAX_VARIABLES):
            part = wanted[start : start + _MAX_VARIABLES]
            query = f"SELECT {_ARTICLE} FROM articles WHERE key IN ({','.join('?' * len(part))})"  # noqa: S608 - only question marks
            found.update((row[0], KnownArticle(*row)) for row in self._db.execute(query, part))
        return found

    def put_article(self, article: KnownArticle, due: float | None, run: int) -> None:
        """Remember an article that is on disk, and when to fetch it again."""
        self._db.execute(
            "INSERT INTO articles (key, id, url, home, fetched, due, met) VALUES (?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (key) DO UPDATE"
            " SET id = excluded.id, fetched = excluded.fetched, due = excluded.due, met = excluded.met",
            (*article, due, run),
        )

    def note_due(self, key: int, due: float) -> None:
        """Have an article fetched again from *due* on, seconds of the Unix epoch."""
        self._db.execute("UPDATE articles SET due = ? WHERE key = ?", (due, key))

    def forget_article(self, key: int) -> None:
        """Forget an article that is gone."""
        self._db.execute("DELETE FROM articles WHERE key = ?", (key,))

    def note_asked(self, key: int, now: float) -> None:
        """Remember that an article is being fetched again, so that no other source asks for it, too."""
        self._asked.add(key)
        self._db.execute("UPDATE articles SET fetched = ?, due = NULL WHERE key = ?", (now, key))

    def is_asked(self, key: int) -> bool:
        """Tell whether an article is being fetched again."""
        return key in self._asked

    def note_come(self, key: int) -> None:
        """Remember that the page is here."""
        self._asked.discard(key)

    def due_articles(self, now: float, most: int) -> list[KnownArticle]:
        """Return articles whose time has come to be fetched again, the longest due first."""
        query = f"SELECT {_ARTICLE} FROM articles WHERE due <= ? ORDER BY due LIMIT ?"  # noqa: S608 - constant columns
        return [KnownArticle(*row) for row in self._db.execute(query, (now, most))]

    def meet(self, keys: Iterable[int], run: int) -> int:
        """Note that listings show these articles; return how many of them no listing of this run had shown."""
        query = "UPDATE articles SET met = ? WHERE key = ? AND met < ?"
        return sum(self._db.execute(query, (run, key, run)).rowcount for key in keys)

    def meet_all(self, home: str, run: int) -> int:
        """Note the same of all articles of a site: a listing of known articles only stands for what is behind it."""
        return self._db.execute("UPDATE articles SET met = ? WHERE home = ? AND met < ?", (run, home, run)).rowcount

    def relist(self, lister: int, keys: Collection[int]) -> list[KnownArticle]:
        """Keep what a sitemap names; return the known articles that it named before and does no more."""
        execute = self._db.execute
        execute("BEGIN IMMEDIATE")
        execute("CREATE TEMP TABLE IF NOT EXISTS listed_now (key INTEGER PRIMARY KEY)")
        execute("DELETE FROM listed_now")
        self._db.executemany("INSERT OR IGNORE INTO listed_now VALUES (?)", ((key,) for key in keys))
        gone = "lister = ? AND key NOT IN (SELECT key FROM listed_now)"
        query = f"SELECT {_ARTICLE} FROM articles WHERE key IN (SELECT key FROM listed WHERE {gone})"  # noqa: S608 - constant text
        missing = [KnownArticle(*row) for row in execute(query, (lister,))]
        execute(f"DELETE FROM listed WHERE {gone}", (lister,))  # noqa: S608 - constant text
        execute("INSERT OR IGNORE INTO listed SELECT ?, key FROM listed_now", (lister,))
        execute("COMMIT")
        return missing

    def meet_listed(self, lister: int, run: int) -> int:
        """Note that an unchanged sitemap still shows its articles; return how many nothing in this run had shown."""
        query = "UPDATE articles SET met = ? WHERE key IN (SELECT key FROM listed WHERE lister = ?) AND met < ?"
        return self._db.execute(query, (run, lister, run)).rowcount

    # Shapes of addresses

    def url_patterns(self, home: str) -> object:
        """Return what ``put_url_patterns`` kept, as plain data; ``None`` for nothing."""
        row = self._db.execute("SELECT shapes FROM books WHERE home = ?", (home,)).fetchone()
        return orjson.loads(row[0]) if row else None

    def put_url_patterns(self, home: str, shapes: object) -> None:
        """Keep the shapes of a site's addresses."""
        self._db.execute("INSERT OR REPLACE INTO books VALUES (?, ?)", (home, orjson.dumps(shapes)))
