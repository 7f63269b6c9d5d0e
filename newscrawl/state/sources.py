"""The sources of a job's sites in ``sites.sqlite``: listings, when each was visited and when it is due again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection

    from newscrawl.crawl_plan.source_plan import SourceType

_SOURCE = "url, home, site, source_type, visited, interval, empty, etag, modified"


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


class Visit(NamedTuple):
    """What came of asking a source: ``at`` and ``due`` in seconds of the Unix epoch, its new validators."""

    at: float
    new: int
    interval: float
    etag: str | None = None
    modified: str | None = None


class SourceStore:
    """The table ``sources`` of the file behind *db*."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def source(self, url: str) -> KnownSource | None:
        """Return what is known of a source."""
        row = self._db.execute(f"SELECT {_SOURCE} FROM sources WHERE url = ?", (url,)).fetchone()  # noqa: S608 - constant columns
        return KnownSource(*row) if row else None

    def add_source(self, url: str, place: Place, parent: str | None) -> None:
        """Remember that there is such a source, and which other names it."""
        query = "INSERT OR IGNORE INTO sources (url, home, site, source_type, parent) VALUES (?, ?, ?, ?, ?)"
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
        self._db.execute("DELETE FROM sources WHERE url = ? AND source_type = 'section'", (url,))

    def keep_children(self, parent: str, urls: Collection[str]) -> None:
        """Forget the sitemaps that another sitemap named and does no more."""
        rows = self._db.execute(
            "SELECT url FROM sources WHERE parent = ? AND source_type = 'sitemap'", (parent,)
        ).fetchall()
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
