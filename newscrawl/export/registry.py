"""The author registry: one person a publisher, in whatever spelling and under whatever profile link.

Two mentions of a name are one person if they share a profile link and the names are akin, or if their
folded names are equal, inside one publisher; never across publishers. Each merge keeps its reason,
and people can merge and split by hand: what a hand did, no later crawl undoes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newscrawl.export.author_cache import AuthorCache
from newscrawl.export.author_mention import LINK, AuthorMention, are_akin, link_id, link_key, mention_of, name_key
from newscrawl.export.person import Person
from newscrawl.export.store import transaction
from newscrawl.normalize.authors.merging import author_id

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping


RENAME = (
    "UPDATE people SET id = ? WHERE id = ?",
    "UPDATE keys SET person = ? WHERE person = ?",
    "UPDATE links SET person = ? WHERE person = ?",
)
_FOLDED = "same name but for case, accents and spaces"


class Registry:
    """The store's persons. Methods that write belong inside a transaction."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._author_cache = AuthorCache()
        self._fresh: set[str] = set()  # ids given since the last `settle`, which nobody has read yet

    def forget(self) -> None:
        """Believe only what the store says, after a transaction that was rolled back."""
        self._author_cache.forget()

    def settle(self) -> None:
        """Name each new person by all that was told of them, before anybody reads it: after that ids stay.

        Whichever article came first, a profile counts before a name, the first of several in order.
        """
        if self._fresh:
            with transaction(self._db):
                for person in sorted(self._fresh):
                    self._rename(person)
            self._fresh.clear()

    def keep_ids(self) -> None:
        """Take all ids for read: they come from lines that were written before."""
        self._fresh.clear()

    def _rename(self, person: str) -> None:
        query = "SELECT publisher, key FROM keys WHERE person = ? AND NOT by_hand ORDER BY key"
        links = [(publisher, key) for publisher, key in self._db.execute(query, (person,)) if key.startswith(LINK)]
        wanted = link_id(*links[0]) if links else person
        if self._db.execute("SELECT 1 FROM people WHERE id = ?", (wanted,)).fetchone() is None:
            for change in RENAME:
                self._db.execute(change, (wanted, person))
            self._author_cache.forget()

    def find(self, publisher: str, author: Mapping[str, Any]) -> str | None:
        """Return the id of the person whom this author of a record is; None for organisations and unknown names."""
        mention = mention_of(publisher, author)
        return self._match(mention)[0] if mention else None

    def sign(self, record: Mapping[str, Any], told: Mapping[AuthorMention, str] | None = None) -> None:
        """Learn the persons of a record, point its ``authors[].id`` to them and remember who wrote it.

        *told* are the ids by which other machines know those who are new here.
        """
        self._db.execute("DELETE FROM bylines WHERE article = ?", (record["id"],))
        for author in record["authors"]:
            if mention := mention_of(record["publisher"]["domain"], author):
                author["id"], key = self._author_cache.get(mention) or self._learn_anew(
                    mention, (told or {}).get(mention)
                )
                self._db.execute("INSERT OR IGNORE INTO bylines VALUES (?,?,?)", (record["id"], mention.publisher, key))

    def people(self, person: str | None = None) -> Iterator[Person]:
        """Everyone, or the one with that id, by publisher and name, counted over the articles of the job."""
        # CROSS JOIN keeps the order of the joins: one look at each byline, not at all of them for each person.
        query = """
            WITH written AS (
              SELECT k.person, count(DISTINCT a.id) AS number, min(a.first_seen) AS first, max(a.last_seen) AS last
              FROM bylines b CROSS JOIN keys k ON k.publisher = b.publisher AND k.key = b.key
              CROSS JOIN articles a ON a.id = b.article WHERE ?1 IS NULL OR k.person = ?1 GROUP BY k.person
            )
            SELECT id, name, url, bio, publisher, ifnull(number, 0), first, last
            FROM people LEFT JOIN written ON person = id WHERE ?1 IS NULL OR id = ?1 ORDER BY publisher, name"""
        for row in self._db.execute(query, (person,)).fetchall():
            id_, name, url, bio, publisher, count, first, last = row
            aliases = [spelling for spelling in self._spellings(id_) if spelling != name]
            because = self._reasons(id_)
            yield Person(id_, name, aliases, url, bio, self._links(id_), publisher, count, first, last, because)

    def merge(self, into: str, other: str) -> None:
        """Make two persons of one publisher one. ``LookupError`` with a sentence if that cannot be."""
        first, second = self._publisher(into), self._publisher(other)
        if first != second or into == other:
            raise LookupError(f"{into} and {other} are not two persons of one publisher")
        self._join(into, other, "merged by hand", by_hand=True)

    def split(self, person: str, alias: str) -> str:
        """Make a spelling or profile link of a person a person of its own; the id of that one.

        ``LookupError`` with a sentence if the person has no such alias, or no other.
        """
        publisher = self._publisher(person)
        wanted = {name_key(alias), link_key(alias)}
        known = [row[0] for row in self._db.execute("SELECT key FROM keys WHERE person = ?", (person,))]
        key = next((key for key in known if key in wanted), None)
        if key is None or len(known) == 1:
            raise LookupError(f"{person} has no alias {alias!r} that could be split off; it has: {', '.join(known)}")
        url = alias if key == link_key(alias) else None
        fresh = author_id(publisher, f"{alias} (split from {person})", None)
        name = next(self.people(person)).name if url else alias
        self._db.execute("INSERT OR IGNORE INTO people VALUES (?,?,?,?,NULL)", (fresh, publisher, name, url))
        self._db.execute(
            "UPDATE keys SET person = ?, because = ?, by_hand = 1 WHERE publisher = ? AND key = ?",
            (fresh, f"split by hand from {person}", publisher, key),
        )
        return fresh

    def _match(self, mention: AuthorMention) -> tuple[str | None, str]:
        """Return the person, and the key that names them in this mention."""
        by_name, by_link = self._holder(mention.publisher, mention.name), self._holder(mention.publisher, mention.link)
        if mention.link and by_link and (by_link == by_name or self._answers_to(by_link, mention)):
            return by_link, mention.link
        return by_name, mention.name

    def _learn_anew(self, mention: AuthorMention, told: str | None) -> tuple[str, str]:
        before = self._db.total_changes
        found = self._learn(mention, told)
        if self._db.total_changes == before:
            self._author_cache.keep(mention, found)
        else:
            self._author_cache.forget(mention.publisher)
        return found

    def _learn(self, mention: AuthorMention, told: str | None) -> tuple[str, str]:
        person, key = self._match(mention)
        if person is None:
            is_own_link = mention.link is not None and self._holder(mention.publisher, mention.link) is None
            url = mention.url if is_own_link else None
            person = told or author_id(mention.publisher, mention.spelling, url)
            if told is None:
                self._fresh.add(person)
            self._db.execute(
                "INSERT OR IGNORE INTO people VALUES (?,?,?,?,?)",
                (person, mention.publisher, mention.spelling, url, mention.bio),
            )
            self._name(mention, mention.name, person, None)
            self._name(mention, mention.link, person, None)
        elif key == mention.name:
            self._name(mention, mention.link, person, f"same name {mention.spelling!r}")
        else:
            self._take_name(mention, person)
        self._enrich(mention, person)
        return person, self._match(mention)[1]

    def _take_name(self, mention: AuthorMention, person: str) -> None:
        """Give a person the name that their profile link shows, and whoever went by it without a link."""
        holder = self._holder(mention.publisher, mention.name)
        because = f"same profile link {mention.url}"
        if holder is None:
            self._name(mention, mention.name, person, because)
        elif holder != person and not self._is_by_hand(holder) and not self._is_by_hand(person):
            self._join(person, holder, because, by_hand=False)

    def _name(self, mention: AuthorMention, key: str | None, person: str, because: str | None) -> None:
        if key is not None:
            row = (mention.publisher, key, person, because)
            self._db.execute("INSERT OR IGNORE INTO keys (publisher, key, person, because) VALUES (?,?,?,?)", row)

    def _join(self, into: str, other: str, because: str, *, by_hand: bool) -> None:
        self._db.execute(
            "UPDATE keys SET person = ?, because = ?, by_hand = max(by_hand, ?) WHERE person = ?",
            (into, because, by_hand, other),
        )
        self._db.execute("UPDATE OR IGNORE links SET person = ? WHERE person = ?", (into, other))
        self._db.execute("DELETE FROM links WHERE person = ?", (other,))
        self._db.execute(
            "UPDATE people SET url = coalesce(url, (SELECT url FROM people WHERE id = ?2)),"
            " bio = coalesce(bio, (SELECT bio FROM people WHERE id = ?2)) WHERE id = ?1",
            (into, other),
        )
        self._db.execute("DELETE FROM people WHERE id = ?", (other,))

    def _enrich(self, mention: AuthorMention, person: str) -> None:
        """Keep the spelling, the longest bio, the first profile link and all other links of a mention."""
        name, url, bio = self._db.execute("SELECT name, url, bio FROM people WHERE id = ?", (person,)).fetchone()
        own = mention.url if self._holder(mention.publisher, mention.link) == person else None
        best = mention.spelling if _is_plain_case(name) < _is_plain_case(mention.spelling) else name
        longer = max(bio or "", mention.bio or "", key=len) or None
        if (best, url or own, longer) != (name, url, bio):
            values = (best, url or own, longer, person)
            self._db.execute("UPDATE people SET name = ?, url = ?, bio = ? WHERE id = ?", values)
        spelling = (mention.publisher, mention.name, mention.spelling)
        self._db.execute("INSERT OR IGNORE INTO spellings VALUES (?,?,?)", spelling)
        for link in {own, *mention.links} - {None}:
            self._db.execute("INSERT OR IGNORE INTO links VALUES (?,?)", (person, link))

    def _answers_to(self, person: str, mention: AuthorMention) -> bool:
        """Whether a link's holder may be called so. A desk's link stands under the names of many guests."""
        name = self._db.execute("SELECT name FROM people WHERE id = ?", (person,)).fetchone()[0]
        return any(are_akin(spelling, mention.spelling) for spelling in (name, *self._spellings(person)))

    def _holder(self, publisher: str, key: str | None) -> str | None:
        query = "SELECT person FROM keys WHERE publisher = ? AND key = ?"
        row = self._db.execute(query, (publisher, key)).fetchone()
        return row[0] if row else None

    def _is_by_hand(self, person: str) -> bool:
        query = "SELECT 1 FROM keys WHERE person = ? AND by_hand = 1 LIMIT 1"
        return self._db.execute(query, (person,)).fetchone() is not None

    def _publisher(self, person: str) -> str:
        row = self._db.execute("SELECT publisher FROM people WHERE id = ?", (person,)).fetchone()
        if row is None:
            raise LookupError(f"there is no person {person}")
        publisher: str = row[0]
        return publisher

    def _spellings(self, person: str) -> list[str]:
        query = "SELECT spelling FROM spellings JOIN keys USING (publisher, key) WHERE person = ? ORDER BY spelling"
        return [row[0] for row in self._db.execute(query, (person,))]

    def _links(self, person: str) -> list[str]:
        query = "SELECT link FROM links LEFT JOIN people ON id = person AND url = link WHERE person = ? AND id IS NULL"
        return sorted(row[0] for row in self._db.execute(query, (person,)))

    def _reasons(self, person: str) -> list[str]:
        query = """
            SELECT spelling, NULL FROM spellings JOIN keys USING (publisher, key) JOIN people ON id = person
            WHERE person = ?1 AND because IS NULL AND spelling != name
            UNION ALL SELECT key, because FROM keys WHERE person = ?1 AND because IS NOT NULL ORDER BY 1"""
        return [f"{alias}: {because or _FOLDED}" for alias, because in self._db.execute(query, (person,))]


def _is_plain_case(name: str) -> bool:
    """Neither all capitals nor all small, as far as the script has both."""
    return not (name.isupper() or name.islower())
