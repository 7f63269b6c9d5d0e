"""The articles a job has seen: what is new, what changed, and which line of which shard is the latest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal
from zlib import crc32

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

_MAX_SHAPES = 5_000  # remembered, 0.5 MB
# Whose text has several forms, told by its length: an instant, a day, a month, a year.
_DATES = frozenset({"datePublished", "dateModified"})

Change = Literal["new", "updated", "dated", "completed", "reread", "unchanged"]


@dataclass(frozen=True, slots=True)
class Known:
    """What is remembered of an article; times are ``YYYY-MM-DDThh:mm:ssZ``, lines count from 0."""

    hash: str | None
    version: int
    date: str | None
    first_seen: str
    shard: int
    line: int

    @property
    def rank(self) -> tuple[int, bool]:
        """Later lines of one article rank higher: by version, then by having a date."""
        return self.version, self.date is not None


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a line stands; lines count from 0."""

    shard: int
    line: int


@dataclass(frozen=True, slots=True)
class Figures:
    """Articles fetched in a run, how many of those bear a date and an author, and known ones that listings showed."""

    seen: int
    dated: int
    signed: int
    known: int = 0

    @property
    def alive(self) -> int:
        """Articles that are there, fetched or not."""
        return self.seen + self.known


def change_of(known: Known | None, record: Mapping[str, Any]) -> Change:
    """How the record differs from what is known. A date that was known and is gone is not a change."""
    if known is None:
        return "new"
    if record["changeType"] == "reread":
        return "reread"
    if record["contentHash"] != known.hash:
        return "updated"
    if record["changeType"] == "completed":
        return "completed"
    return "dated" if known.date is None and record["datePublished"] else "unchanged"


def rank_of(record: Mapping[str, Any]) -> tuple[int, bool]:
    """`Known.rank` of a record."""
    return record["version"], record["datePublished"] is not None


class SeenArticles:
    """The store's articles. Methods that write belong inside a transaction."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._shapes: dict[int, int] = {}  # by the hash of an outline

    def get(self, article: str) -> Known | None:
        """Tell what is known of the article with this id."""
        columns = "hash, version, date, first_seen, shard, line"
        row = self._db.execute(f"SELECT {columns} FROM articles WHERE id = ?", (article,)).fetchone()  # noqa: S608 - constant columns
        return Known(*row) if row else None

    def put(self, record: Mapping[str, Any], place: Place, run: int, line: bytes) -> None:
        """Remember the record as the latest line of its article, and the CRC-32 of that *line*."""
        metadata = record["metadata"]
        self._db.execute(
            "INSERT OR REPLACE INTO articles VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
            (
                record["id"],
                record["contentHash"],
                record["version"],
                record["datePublished"],
                bool(record["authors"]),
                metadata["firstSeen"],
                metadata["lastSeen"],
                run,
                place.shard,
                place.line,
                self._shape(record),
                crc32(line),
            ),
        )

    def touch(self, article: str, now: str, run: int) -> None:
        """Remember that an unchanged article is still there."""
        self._db.execute("UPDATE articles SET last_seen = ?, run = ? WHERE id = ?", (now, run, article))

    def forget_behind(self, place: Place) -> set[str]:
        """Forget articles whose latest line should stand at this place of a shard or behind it; their ids."""
        query = "DELETE FROM articles WHERE shard = ? AND line >= ? RETURNING id"
        return {row[0] for row in self._db.execute(query, (place.shard, place.line)).fetchall()}

    def forget(self, articles: Iterable[str]) -> None:
        """Forget articles, by their ids."""
        self._db.executemany("DELETE FROM articles WHERE id = ?", ((article,) for article in articles))

    def last_shard(self) -> int:
        """Return the highest number of a shard that holds, or held, an article; its file may be lost."""
        return int(self._db.execute("SELECT coalesce(max(shard), 0) FROM articles").fetchone()[0])

    def places(self) -> dict[int, dict[int, str]]:
        """Shard number -> line number -> id, for the latest line of every article."""
        found: dict[int, dict[int, str]] = {}
        for article, shard, line in self._db.execute("SELECT id, shard, line FROM articles"):
            found.setdefault(shard, {})[line] = article
        return found

    def checksums(self, shard: int) -> dict[int, int]:
        """Line number -> CRC-32, for the lines of a shard that are the latest of their articles and have one noted."""
        query = "SELECT line, checksum FROM articles WHERE shard = ? AND checksum IS NOT NULL"
        return dict(self._db.execute(query, (shard,)))

    def figures(self, since: int) -> Figures:
        """Return counts over the articles seen alive in that run or a later one."""
        query = "SELECT count(*), count(date), coalesce(sum(signed), 0) FROM articles WHERE run >= ?"
        return Figures(*self._db.execute(query, (since,)).fetchone())

    def latest(self) -> dict[int, dict[int, str]]:
        """Shard number -> line number -> time last seen, for the latest line of every article."""
        places: dict[int, dict[int, str]] = {}
        for shard, line, last_seen in self._db.execute("SELECT shard, line, last_seen FROM articles"):
            places.setdefault(shard, {})[line] = last_seen
        return places

    def exemplars(self) -> list[Place]:
        """Return a few latest lines that together hold a value at every path where any does, and each form of date.

        Readers that infer column types from the first lines need these first.
        """
        rows = self._db.execute(
            "SELECT paths, min(shard * 10000000000 + line) FROM articles JOIN shapes ON number = shape GROUP BY shape"
        )
        shapes = [(frozenset(paths.split("\n")), place) for paths, place in rows]
        return [Place(*divmod(place, 10_000_000_000)) for place in _cover(shapes)]

    def _shape(self, record: Mapping[str, Any]) -> int:
        outline = hash(_outline(record))
        if outline not in self._shapes:
            paths = "\n".join(sorted(filled_paths(record)))
            inserted = self._db.execute("INSERT OR IGNORE INTO shapes (paths) VALUES (?)", (paths,)).rowcount
            number: int = self._db.execute("SELECT number FROM shapes WHERE paths = ?", (paths,)).fetchone()[0]
            if inserted or len(self._shapes) >= _MAX_SHAPES:  # the transaction may still be rolled back
                return number
            self._shapes[outline] = number
        return self._shapes[outline]


def _outline(value: Any) -> Any:
    """Return what is equal only for values that are filled at the same paths, for half the price of the paths."""
    kind = type(value)
    if kind is dict:
        outline = (*value, *[each if each is None else _outline(each) for each in value.values()])
        return (outline, *[len(value[name] or "") for name in _DATES if name in value])
    return frozenset(map(_outline, value)) if kind is list else True


def filled_paths(value: Any) -> set[str]:
    """Return the paths (``.authors[].bio``) at which a JSON value holds something other than null or an empty list.

    Those of a date end in the length of its text.
    """
    found: set[str] = set()
    _add_paths(value, "", found)
    return found


def _add_paths(value: Any, path: str, found: set[str]) -> None:
    if isinstance(value, dict):
        for key, inner in value.items():
            if inner is not None:
                form = f"#{len(inner)}" if key in _DATES and isinstance(inner, str) else ""
                _add_paths(inner, f"{path}.{key}{form}", found)
    elif isinstance(value, list):
        for inner in value:
            _add_paths(inner, f"{path}[]", found)
    elif value is not None:
        found.add(path)


def _cover(shapes: list[tuple[frozenset[str], int]]) -> list[int]:
    """Greedy set cover: the places whose shapes together hold every path, richest first."""
    missing = frozenset[str]().union(*(paths for paths, _ in shapes))
    chosen = []
    while missing:
        paths, place = max(shapes, key=lambda shape: len(shape[0] & missing))
        chosen.append(place)
        missing -= paths
    return chosen
