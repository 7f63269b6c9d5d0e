"""The stories of a window of days, in one SQLite file: which texts belong together, found by the runs they share."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Self

from newscrawl.job.database import Schema, open_database, transaction
from newscrawl.stories import furniture
from newscrawl.stories.entries import Match, Member, Placed, Print, Stored, parts_of
from newscrawl.stories.likeness import Likeness, Relation, compare
from newscrawl.stories.signature import POSTED, Signature, packed, sign, unpacked

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

COMMON = 8  # a run of more stories than that is an agency's note or a site's furniture, and says nothing
CANDIDATES = 20  # stories that are compared, those with most shared runs first
FEWEST_HITS = 2  # posted runs that a story must share to be compared
SHORT = 250  # runs: of a longer text one of the shared runs may be left out, of a shorter one it may be the only one
APART = 0.1  # two members that share less have nothing in common
DAY = 86_400
CACHE = 8_000  # KB; the inner pages of the runs of a million articles: 7 % less CPU there than with 1,000
_PART = 500  # rows deleted at a time, so that no writer waits long

_SCHEMA = Schema(
    1,
    """CREATE TABLE article (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, story INTEGER NOT NULL, site TEXT NOT NULL, url TEXT NOT NULL,
  published TEXT, seen REAL NOT NULL, relation TEXT NOT NULL, likeness REAL NOT NULL, source TEXT, evidence TEXT,
  original TEXT, runs INTEGER NOT NULL, sketch BLOB NOT NULL, facts BLOB NOT NULL
);
CREATE INDEX article_story ON article (story, runs);
CREATE INDEX article_seen ON article (seen);
CREATE TABLE run (hash INTEGER NOT NULL, story INTEGER NOT NULL, PRIMARY KEY (hash, story)) WITHOUT ROWID;
CREATE TABLE contained (article INTEGER NOT NULL, story INTEGER NOT NULL, PRIMARY KEY (article, story)) WITHOUT ROWID;
"""
    + furniture.TABLE,
)


class StoryIndex:
    """All stories of the last *days* days in the file *path*; several processes may use it at once.

    Memory does not grow with the number of articles; the file takes about 1.3 KB an article.
    """

    def __init__(self, path: Path, days: float = 14) -> None:
        self._db = open_database(path, _SCHEMA)
        # A power cut may cost the last moments, which the next look at the articles brings back; a kill costs nothing.
        self._db.execute("PRAGMA synchronous = NORMAL")
        self._db.execute(f"PRAGMA cache_size = -{CACHE}")
        self._window = days * DAY

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def connection(self) -> sqlite3.Connection:
        """The open file, for a transaction around many articles."""
        return self._db

    def learn(self, text: str) -> None:
        """Note what stands at the ends of a text; what many different texts have there is left out by ``sign``."""
        furniture.learn(self._db, text)

    def sign(self, text: str) -> Signature | None:
        """Return the signature of a text without the lines that are not part of it, None where it is too short."""
        return sign(furniture.without_furniture(self._db, text))

    def matches(self, signature: Signature) -> list[Match]:
        """Return the stories that a text belongs to, the likest first; more than one for a text made of several."""
        stories = self._stories_of(signature.sketch)
        common = frozenset(run for run, among in stories.items() if len(among) > COMMON)
        hits = Counter(story for run, among in stories.items() if run not in common for story in among)
        found = []
        fewest = FEWEST_HITS if signature.runs > SHORT else 1
        for story, number in hits.most_common(CANDIDATES):
            if number < fewest:
                break
            likeness = self._likeness(signature, story, common)
            if likeness is not None:
                found.append(Match(story, likeness))
        return sorted(found, key=lambda match: (-match.likeness.score, -match.likeness.shared, match.story))

    def add(self, article: Print, signature: Signature) -> Placed:
        """Put an article into its story, or begin one with it; a new version replaces the one before."""
        self.forget(article.key)
        matches = self.matches(signature)
        parts = parts_of(matches)
        if len(parts) > 1:
            placed = self._begin(article, signature, "merged", tuple(match.story for match in parts))
        elif matches and not self._is_of_another(signature, matches[0]):
            placed = self._join(article, signature, matches[0])
        else:
            placed = self._begin(article, signature, "same", ())
        return placed

    def forget(self, key: str) -> None:
        """Take an article out; a story without articles goes, too."""
        row = self._db.execute("SELECT id, story FROM article WHERE key = ?", (key,)).fetchone()
        if row:
            self._delete([row])

    def expire(self, now: float) -> int:
        """Take out articles of stories that had no new member within the window; return how many.

        A story lives on while members arrive. At most 500 articles a call, so call it with each batch.
        """
        query = (
            "SELECT id, story FROM article AS old WHERE seen < ? AND NOT EXISTS"
            " (SELECT 1 FROM article WHERE story = old.story AND seen >= ?) LIMIT ?"
        )
        rows = self._db.execute(query, (now - self._window, now - self._window, _PART)).fetchall()
        self._delete(rows)
        return len(rows)

    def stories(self) -> Iterator[int]:
        """Yield the stories, in the order in which they began."""
        last = -1
        while rows := self._db.execute(
            "SELECT DISTINCT story FROM article WHERE story > ? ORDER BY story LIMIT 1000", (last,)
        ).fetchall():
            for (last,) in rows:
                yield last

    def members(self, story: int) -> list[Member]:
        """Return the articles of a story, in the order in which they came."""
        query = (
            "SELECT key, url, site, published, seen, relation, likeness, source, evidence, original"
            " FROM article WHERE story = ? ORDER BY seen, id"
        )
        return [Member(*row) for row in self._db.execute(query, (story,))]

    def story_of(self, key: str) -> Placed | None:
        """Return where an article stands; None for one that is not in the index."""
        row = self._db.execute("SELECT story, relation, likeness, id FROM article WHERE key = ?", (key,)).fetchone()
        if row is None:
            return None
        parts = self._db.execute("SELECT story FROM contained WHERE article = ? ORDER BY story", (row[3],)).fetchall()
        return Placed(row[0], row[1], row[2], tuple(story for (story,) in parts))

    def _stories_of(self, sketch: Sequence[int]) -> dict[int, list[int]]:
        """Return the stories that posted each of these runs."""
        marks = ",".join("?" * len(sketch))
        found: dict[int, list[int]] = defaultdict(list)
        for run, story in self._db.execute(f"SELECT hash, story FROM run WHERE hash IN ({marks})", sketch):  # noqa: S608 - question marks only
            found[run].append(story)
        return found

    def _likeness(self, signature: Signature, story: int, common: frozenset[int]) -> Likeness | None:
        """Return how alike a text is to a story: to its fullest text, which no chain of edits can lead away from."""
        fullest = self._fullest(story)
        if fullest is None:
            return None
        common |= self._common_among(fullest.signature.sketch)
        likeness = compare(signature, fullest.signature, common)
        return likeness if likeness.is_story else None

    def _is_of_another(self, signature: Signature, match: Match) -> bool:
        """Tell whether a part of a story's text has nothing in common with the other parts met.

        Then that text was made of two: it becomes a merged one, and the part begins a story of its own.
        """
        if match.likeness.relation != "shortened":
            return False
        whole, *others = self._texts(match.story)
        if not others or any(compare(signature, other.signature).score >= APART for other in others):
            return False
        self._db.execute("UPDATE article SET relation = 'merged' WHERE id = ?", (whole.id,))
        contained = [(whole.id, match.story), (whole.id, self._next_story())]
        self._db.executemany("INSERT OR IGNORE INTO contained VALUES (?, ?)", contained)
        return True

    def _fullest(self, story: int) -> Stored | None:
        found = self._texts(story, 1)
        return found[0] if found else None

    def _texts(self, story: int, most: int = 6) -> list[Stored]:
        """Return texts of a story, the fullest first, but one made of several stories last."""
        query = (
            "SELECT id, runs, sketch, facts FROM article WHERE story = ?"
            " ORDER BY relation = 'merged', runs DESC, id LIMIT ?"
        )
        rows = self._db.execute(query, (story, most))
        return [Stored(number, unpacked(runs, sketch, facts)) for number, runs, sketch, facts in rows]

    def _common_among(self, sketch: Sequence[int]) -> frozenset[int]:
        marks = ",".join("?" * len(sketch))
        query = f"SELECT hash FROM run WHERE hash IN ({marks}) GROUP BY hash HAVING count(*) > {COMMON}"  # noqa: S608 - question marks and a constant
        return frozenset(run for (run,) in self._db.execute(query, sketch))

    def _begin(self, article: Print, signature: Signature, relation: Relation, parts: tuple[int, ...]) -> Placed:
        placed = Placed(self._next_story(), relation, 1.0, parts)
        self._write(article, signature, placed)
        return placed

    def _next_story(self) -> int:
        return int(self._db.execute("SELECT ifnull(max(story), 0) + 1 FROM article").fetchone()[0])

    def _join(self, article: Print, signature: Signature, match: Match) -> Placed:
        placed = Placed(match.story, match.likeness.relation, round(match.likeness.score, 3))
        self._write(article, signature, placed)
        return placed

    def _write(self, article: Print, signature: Signature, placed: Placed) -> None:
        sketch, facts = packed(signature)
        row = (
            *(article.key, placed.story, article.site, article.url, article.published, article.seen),
            *(placed.relation, placed.likeness, article.source, article.evidence, article.original),
            *(signature.runs, sketch, facts),
        )
        query = (
            "INSERT INTO article (key, story, site, url, published, seen, relation, likeness, source, evidence,"
            " original, runs, sketch, facts) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
        )
        number = self._db.execute(query, row).lastrowid
        self._post(placed.story, signature)
        parts = [(number, story) for story in placed.contains]
        self._db.executemany("INSERT INTO contained VALUES (?, ?)", parts)

    def _delete(self, rows: Iterable[tuple[int, int]]) -> None:
        for number, story in rows:
            gone = self._db.execute("DELETE FROM article WHERE id = ? RETURNING sketch", (number,)).fetchone()
            self._db.execute("DELETE FROM contained WHERE article = ?", (number,))
            posted = unpacked(0, gone[0][: 6 * POSTED], b"").sketch
            self._db.executemany("DELETE FROM run WHERE hash = ? AND story = ?", [(run, story) for run in posted])
            left = self._fullest(story)
            if left:
                self._post(story, left.signature)

    def _post(self, story: int, signature: Signature) -> None:
        posted = [(run, story) for run in signature.sketch[:POSTED]]
        self._db.executemany("INSERT OR IGNORE INTO run VALUES (?, ?)", posted)


def batch(index: StoryIndex, articles: Iterable[tuple[Print, Signature]]) -> list[Placed]:
    """Add articles in one transaction: all of them are in the index afterwards, or none."""
    with transaction(index.connection):
        return [index.add(article, signature) for article, signature in articles]
