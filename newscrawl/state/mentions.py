"""What sources say of articles, kept by page: before the page is fetched, and for as long as they may add to it."""

from __future__ import annotations

import zlib
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, NamedTuple

import orjson

from newscrawl.normalize.urls.canonical import same_page_key

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from newscrawl.discovery.mentions import Mentions

_MAX_VARIABLES = 500  # of one statement

# ``mentions``: what was told of a page, counted by ``serial``; ``judged`` is what the page turned out to be.
# ``drafts``: of an article on disk, what its page alone said, the serial that its line knows, and a digest of both
# together. ``page_names``: other addresses of the page.
TABLES = """
CREATE TABLE IF NOT EXISTS mentions (
  page INTEGER PRIMARY KEY, home TEXT NOT NULL, told BLOB NOT NULL, serial INTEGER NOT NULL DEFAULT 1, judged TEXT
);
CREATE TABLE IF NOT EXISTS drafts (
  page INTEGER PRIMARY KEY, id TEXT NOT NULL, fields BLOB NOT NULL, serial INTEGER NOT NULL, digest TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS texts (text INTEGER PRIMARY KEY, page INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS page_names (name INTEGER PRIMARY KEY, page INTEGER NOT NULL);
"""


class Told(NamedTuple):
    """What is known of a page: its mentions by kind, their serial, and how it was judged."""

    mentions: Mentions
    serial: int
    judged: str | None


class Draft(NamedTuple):
    """An article whose sources told more since its line was written: ``fields`` are the page's own."""

    page: int
    id: str
    fields: dict[str, Any]
    told: Told
    digest: str


NOTHING = Told({}, 0, None)


def page_key(url: str) -> int:
    """Return 64 signed bits that are equal for all spellings and variants of one address."""
    digest = blake2b(same_page_key(url).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


class MentionStore:
    """The tables in a crawl's history."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        db.executescript(TABLES)

    def pages(self, keys: Collection[int]) -> dict[int, int]:
        """Return the page behind each key: itself, or the page that it is another name of."""
        names = dict(self._chunked("SELECT name, page FROM page_names WHERE name IN ({})", keys))
        return {key: names.get(key, key) for key in keys}

    def told(self, pages: Collection[int]) -> dict[int, Told]:
        """Return what is known of these pages."""
        rows = self._chunked("SELECT page, told, serial, judged FROM mentions WHERE page IN ({})", pages)
        return {page: Told(orjson.loads(told), serial, judged) for page, told, serial, judged in rows}

    def tell(self, home: str, told: Mapping[int, Mentions]) -> None:
        """Keep what is told of pages now."""
        self._db.executemany(
            "INSERT INTO mentions (page, home, told) VALUES (?, ?, ?) ON CONFLICT (page) DO UPDATE SET"
            " told = excluded.told, serial = serial + 1",
            ((page, home, orjson.dumps(mentions)) for page, mentions in told.items()),
        )

    def judge(self, page: int, home: str, judged: str) -> None:
        """Remember what a page turned out to be."""
        self._db.execute(
            "INSERT INTO mentions (page, home, told, judged) VALUES (?, ?, '{}', ?) ON CONFLICT (page) DO UPDATE SET"
            " judged = excluded.judged",
            (page, home, judged),
        )

    def name(self, page: int, names: Iterable[int]) -> None:
        """Remember other names of a page."""
        rows = [(name, page) for name in names if name != page]
        if rows:
            self._db.executemany("INSERT OR REPLACE INTO page_names VALUES (?, ?)", rows)

    def page_of_text(self, text: str, page: int) -> int:
        """Return the page where a text was met first; *page* from now on, where it was not."""
        key = int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)
        self._db.execute("INSERT OR IGNORE INTO texts VALUES (?, ?)", (key, page))
        return int(self._db.execute("SELECT page FROM texts WHERE text = ?", (key,)).fetchone()[0])

    def keep_draft(self, draft: Draft) -> bool:
        """Keep what a page alone said, for what is told of it later; return whether there was a draft of it before.

        Then the serial and the digest stay as they are until it is known that another line is written.
        """
        is_known = self._db.execute("SELECT 1 FROM drafts WHERE page = ?", (draft.page,)).fetchone() is not None
        row = (draft.page, draft.id, zlib.compress(orjson.dumps(draft.fields), 1), draft.told.serial, draft.digest)
        self._db.execute(
            "INSERT INTO drafts VALUES (?, ?, ?, ?, ?) ON CONFLICT (page) DO UPDATE SET"
            " id = excluded.id, fields = excluded.fields",
            row,
        )
        return is_known

    def retold(self) -> Iterator[Draft]:
        """Return the articles of which more was told since their lines were written."""
        query = (
            "SELECT d.page, d.id, d.fields, d.digest, m.told, m.serial, m.judged FROM drafts d"
            " JOIN mentions m ON m.page = d.page WHERE m.serial > d.serial ORDER BY d.page"
        )
        for page, article, fields, digest, told, serial, judged in self._db.execute(query).fetchall():
            mentions = Told(orjson.loads(told), serial, judged)
            yield Draft(page, article, orjson.loads(zlib.decompress(fields)), mentions, digest)

    def completed(self, page: int, serial: int, digest: str) -> None:
        """Remember that the line of an article knows what was told of it."""
        self._db.execute("UPDATE drafts SET serial = ?, digest = ? WHERE page = ?", (serial, digest, page))

    def _chunked(self, query: str, keys: Collection[int]) -> Iterator[tuple[Any, ...]]:
        wanted = list(keys)
        for start in range(0, len(wanted), _MAX_VARIABLES):
            part = wanted[start : start + _MAX_VARIABLES]
            yield from self._db.execute(query.format(",".join("?" * len(part))), part)
