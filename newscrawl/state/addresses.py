"""Where the articles of a job were found: their addresses in ``sites.sqlite``, and what each sitemap names."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from newscrawl.job.database import transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable
    from pathlib import Path

_MAX_VARIABLES = 500  # of one statement
_ARTICLE = "key, id, url, home, fetched"


class KnownArticle(NamedTuple):
    """An article on disk; ``fetched`` is when it was last asked for."""

    key: int
    id: str
    url: str
    home: str
    fetched: float


class AddressStore:
    """The tables ``addresses`` and ``listed`` of the file behind *db*."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._asked: set[int] = set()

    def knows(self, home: str) -> bool:
        """Tell whether articles of the site are known."""
        return self._db.execute("SELECT 1 FROM addresses WHERE home = ? LIMIT 1", (home,)).fetchone() is not None

    def articles(self, keys: Collection[int]) -> dict[int, KnownArticle]:
        """Return the known ones of *keys*."""
        wanted = list(keys)
        found: dict[int, KnownArticle] = {}
        for start in range(0, len(wanted), _MAX_VARIABLES):
            part = wanted[start : start + _MAX_VARIABLES]
            query = f"SELECT {_ARTICLE} FROM addresses WHERE key IN ({','.join('?' * len(part))})"  # noqa: S608 - only question marks
            found.update((row[0], KnownArticle(*row)) for row in self._db.execute(query, part))
        return found

    def put_article(self, article: KnownArticle, due: float | None, run: int) -> None:
        """Remember an article that is on disk, and when to fetch it again."""
        self._db.execute(
            "INSERT INTO addresses (key, id, url, home, fetched, due, met) VALUES (?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (key) DO UPDATE"
            " SET id = excluded.id, fetched = excluded.fetched, due = excluded.due, met = excluded.met",
            (*article, due, run),
        )

    def note_due(self, key: int, due: float) -> None:
        """Have an article fetched again from *due* on, seconds of the Unix epoch."""
        self._db.execute("UPDATE addresses SET due = ? WHERE key = ?", (due, key))

    def forget_article(self, key: int) -> None:
        """Forget an article that is gone."""
        self._db.execute("DELETE FROM addresses WHERE key = ?", (key,))

    def note_asked(self, key: int, now: float) -> None:
        """Remember that an article is being fetched again, so that no other source asks for it, too.

        One whose line is lost stays due until it is on disk again: whoever stops before finds it so.
        """
        self._db.execute("UPDATE addresses SET fetched = ?, due = iif(due <= 0, due, NULL) WHERE key = ?", (now, key))
        self._asked.add(key)

    def is_asked(self, key: int) -> bool:
        """Tell whether an article is being fetched again."""
        return key in self._asked

    def note_come(self, key: int) -> None:
        """Remember that the page is here."""
        self._asked.discard(key)

    def due_articles(self, now: float, most: int) -> list[KnownArticle]:
        """Return articles whose time has come to be fetched again, the longest due first."""
        query = f"SELECT {_ARTICLE} FROM addresses WHERE due > 0 AND due <= ? ORDER BY due LIMIT ?"  # noqa: S608 - constant columns
        return [KnownArticle(*row) for row in self._db.execute(query, (now, most))]

    def lost_articles(self, most: int) -> list[KnownArticle]:
        """Return articles whose lines are lost (`newscrawl.state.ask_again`) and that nobody here asks for yet."""
        rows = self._db.execute(f"SELECT {_ARTICLE} FROM addresses WHERE due <= 0")  # noqa: S608 - constant columns
        return list(islice((KnownArticle(*row) for row in rows if row[0] not in self._asked), most))

    def meet(self, keys: Iterable[int], run: int) -> int:
        """Note that listings show these articles; return how many of them no listing of this run had shown."""
        query = "UPDATE addresses SET met = ? WHERE key = ? AND met < ?"
        return sum(self._db.execute(query, (run, key, run)).rowcount for key in keys)

    def meet_all(self, home: str, run: int) -> int:
        """Note the same of all articles of a site, where a listing shows known ones only."""
        return self._db.execute("UPDATE addresses SET met = ? WHERE home = ? AND met < ?", (run, home, run)).rowcount

    def met_since(self, run: int, articles_file: Path) -> dict[str, int]:
        """Return by start address how many articles listings showed in that run or later, and no page was fetched of.

        ``articles_file`` is the job's ``articles.sqlite``, which says what was fetched.
        """
        if not articles_file.exists():
            return {}
        self._db.execute("ATTACH ? AS fetched", (str(articles_file),))
        try:
            query = (
                "SELECT home, count(*) FROM addresses WHERE met >= ?1 AND id NOT IN"
                " (SELECT id FROM fetched.articles WHERE run >= ?1) GROUP BY home"
            )
            return dict(self._db.execute(query, (run,)))
        finally:
            self._db.execute("DETACH fetched")

    def met_or_fetched(self, run: int) -> dict[str, int]:
        """Return by start address how many articles listings showed, or were fetched, in that run or later."""
        return dict(self._db.execute("SELECT home, count(*) FROM addresses WHERE met >= ? GROUP BY home", (run,)))

    def relist(self, lister: int, keys: Collection[int]) -> list[KnownArticle]:
        """Keep what a sitemap names; return the known articles that it named before and does no more."""
        execute = self._db.execute
        with transaction(self._db):
            execute("CREATE TEMP TABLE IF NOT EXISTS listed_now (key INTEGER PRIMARY KEY)")
            execute("DELETE FROM listed_now")
            self._db.executemany("INSERT OR IGNORE INTO listed_now VALUES (?)", ((key,) for key in keys))
            gone = "lister = ? AND key NOT IN (SELECT key FROM listed_now)"
            query = f"SELECT {_ARTICLE} FROM addresses WHERE key IN (SELECT key FROM listed WHERE {gone})"  # noqa: S608 - constant text
            missing = [KnownArticle(*row) for row in execute(query, (lister,))]
            execute(f"DELETE FROM listed WHERE {gone}", (lister,))  # noqa: S608 - constant text
            execute("INSERT OR IGNORE INTO listed SELECT ?, key FROM listed_now", (lister,))
        return missing

    def share_listed(self, home: str) -> float:
        """Return the share of a site's known articles that sitemaps named when they were read; 0 of none."""
        query = "SELECT avg(key IN (SELECT key FROM listed)) FROM addresses WHERE home = ?"
        return self._db.execute(query, (home,)).fetchone()[0] or 0.0

    def meet_listed(self, lister: int, run: int) -> int:
        """Note that an unchanged sitemap still shows its articles; return how many nothing in this run had shown."""
        query = "UPDATE addresses SET met = ? WHERE key IN (SELECT key FROM listed WHERE lister = ?) AND met < ?"
        return self._db.execute(query, (run, lister, run)).rowcount
