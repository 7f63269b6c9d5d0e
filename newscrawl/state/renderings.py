"""What pages of a site needed, run after run: nothing, the JSON of their lists, or the engine that showed them."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newscrawl.job.database import transaction
from newscrawl.job.sqlite import open_sqlite

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

PLAIN = "plain"
#: After so many pages in a row an engine is asked at once, without a plain look at the page before …
SURE_AFTER = 3
#: … but for each so manieth page, to learn when the site needs it no more.
LOOK_AGAIN = 25
_MAX_PLACES = 10_000
_MAX_DATA = 3  # addresses of JSON that a page's list is asked from

_Row = tuple[Any, ...]
_DATA_TABLE = """
CREATE TABLE IF NOT EXISTS list_data (
  host TEXT, path TEXT, url TEXT NOT NULL, PRIMARY KEY (host, path)
) WITHOUT ROWID
"""
_SHELL_TABLE = "CREATE TABLE IF NOT EXISTS shell_texts (host TEXT, text TEXT, PRIMARY KEY (host, text)) WITHOUT ROWID"
_MAX_TEXTS = 60  # of a host
_TABLE = """
CREATE TABLE IF NOT EXISTS renderings (
  host TEXT, kind TEXT, way TEXT NOT NULL, streak INTEGER NOT NULL, PRIMARY KEY (host, kind)
) WITHOUT ROWID
"""


@dataclass(slots=True)
class Habit:
    """``way`` is PLAIN or the name of an engine, ``streak`` how many pages in a row needed just that."""

    way: str = PLAIN
    streak: int = 0

    @property
    def engine(self) -> str | None:
        """The engine to ask at once; ``None`` when the page is to be looked at plainly first."""
        is_sure = self.way != PLAIN and self.streak >= SURE_AFTER and self.streak % LOOK_AGAIN
        return self.way if is_sure else None


class Renderings:
    """One table of ``sites.sqlite``, read at the start and written at the end; ``None`` for no file."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._habits: dict[tuple[str, str], Habit] = {}
        self._data: dict[tuple[str, str], str] = {}
        self._asked: dict[str, int] = {}
        self._texts: dict[str, frozenset[str]] = {}
        if path is not None and path.exists():
            with closing(self._database()) as db:
                rows = db.execute("SELECT host, kind, way, streak FROM renderings LIMIT ?", (_MAX_PLACES,)).fetchall()
                data = db.execute("SELECT host, path, url FROM list_data LIMIT ?", (_MAX_PLACES,)).fetchall()
                for host, text in db.execute("SELECT host, text FROM shell_texts LIMIT ?", (_MAX_PLACES,)):
                    self.learn_shell(host, frozenset({text}))
            self._data = {(host, path): url for host, path, url in data}
            self._habits = {(host, kind): Habit(way, streak) for host, kind, way, streak in rows}
        self._saved = self._kept()

    def habit(self, host: str, kind: str) -> Habit:
        """Return what the last pages of this *kind* on *host* needed."""
        place = (host, kind)
        if place not in self._habits:
            if len(self._habits) >= _MAX_PLACES:
                del self._habits[next(iter(self._habits))]
            self._habits[place] = Habit()
        return self._habits[place]

    def note(self, host: str, kind: str, way: str) -> None:
        """Remember what one more page needed."""
        habit = self.habit(host, kind)
        habit.way, habit.streak = way, habit.streak + 1 if habit.way == way else 1

    def list_data(self, host: str) -> tuple[str, ...]:
        """Return the addresses of JSON that lists of *host* are filled from; nothing each 25th time, to look again."""
        found = tuple(url for (where, _), url in self._data.items() if where == host)[:_MAX_DATA]
        if found:
            self._asked[host] = self._asked.get(host, 0) + 1
        return found if self._asked.get(host, 0) % LOOK_AGAIN else ()

    def is_list_data(self, host: str, path: str) -> bool:
        """Tell whether it is the address of such JSON."""
        return (host, path) in self._data

    def learn_list_data(self, host: str, path: str, url: str) -> None:
        """Keep the address of JSON that lists articles."""
        if len(self._data) < _MAX_PLACES:
            self._data[host, path] = url

    @property
    def is_news(self) -> bool:
        """Whether something was learned since it was last written."""
        return self._kept() != self._saved

    def shell_texts(self, host: str) -> frozenset[str]:
        """Return what stands in pages of *host* before any script ran."""
        return self._texts.get(host, frozenset())

    def learn_shell(self, host: str, texts: frozenset[str]) -> None:
        """Keep texts that stand in more than one page of *host* before any script ran."""
        known = self.shell_texts(host)
        if texts and len(self._texts) < _MAX_PLACES and len(known) < _MAX_TEXTS:
            self._texts[host] = frozenset(sorted(known | texts)[:_MAX_TEXTS])

    def save(self) -> None:
        """Keep what was learned of pages that needed an engine, and forget those that do no more."""
        if self.path is None or not self.is_news:
            return
        habits, data, texts = self._saved = self._kept()
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with closing(self._database()) as db, transaction(db):
            db.execute("DELETE FROM renderings")
            db.executemany("INSERT INTO renderings VALUES (?, ?, ?, ?)", habits)
            db.executemany("INSERT OR REPLACE INTO list_data VALUES (?, ?, ?)", data)
            db.executemany("INSERT OR REPLACE INTO shell_texts VALUES (?, ?)", texts)

    def _kept(self) -> tuple[list[_Row], list[_Row], list[_Row]]:
        """Return the rows of the three tables."""
        habits = [(*place, habit.way, habit.streak) for place, habit in self._habits.items() if habit.way != PLAIN]
        texts = [(host, text) for host, found in self._texts.items() for text in sorted(found)]
        return habits, [(*place, url) for place, url in self._data.items()], texts

    def _database(self) -> sqlite3.Connection:
        assert self.path is not None
        db = open_sqlite(self.path)
        for table in (_TABLE, _DATA_TABLE, _SHELL_TABLE):
            db.execute(table)
        return db
