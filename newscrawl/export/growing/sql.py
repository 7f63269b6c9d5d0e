"""One transaction that brings the tables ``articles`` and ``article_authors`` of a database up to date.

Rows come into tables of their own first, so that a row is taken once however often its key comes, and only where it
was seen no earlier than the one that is there: two jobs may fill one table.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, Protocol

from newscrawl.export.flat import AUTHOR_COLUMNS, COLUMNS, Column, author_rows, row_of
from newscrawl.export.growing.errors import TableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from newscrawl.export.flat import Record, Row

_BATCH = 500  # records in memory at once
_ORDER = Column("n", "integer", lambda record: record["n"])


class Database(Protocol):
    """What differs from database to database."""

    @property
    def types(self) -> Mapping[str, str]:
        """The database's types by a column's kind."""

    def execute(self, statement: str) -> Any:
        """Run a statement inside the transaction."""

    def load(self, table: str, columns: Sequence[Column], rows: list[Row]) -> None:
        """Put rows into a table, fast."""

    def columns(self, table: str) -> list[str]:
        """Return the names of the columns of a table; none where there is no such table."""

    def key(self, table: str) -> list[str]:
        """Return the names of the columns of its primary key."""


@dataclass(frozen=True, slots=True)
class Names:
    """The table of articles (that of authors has the singular of its name), and what one row is."""

    articles: str = "articles"
    history: bool = False

    @property
    def authors(self) -> str:
        """The table of authors."""
        return f"{self.articles.removesuffix('s')}_authors"

    @property
    def key(self) -> tuple[str, ...]:
        """The columns of the primary key."""
        return ("id", "version") if self.history else ("id",)


def bring_up_to_date(database: Database, records: Iterable[Record], names: Names) -> int:
    """Add and replace rows, inside of a transaction of the caller's; how many records came."""
    _make(database, names.articles, COLUMNS, names.key)
    _make(database, names.authors, AUTHOR_COLUMNS, ())
    database.execute(f"CREATE TEMPORARY TABLE incoming ({_declared(database, (_ORDER, *COLUMNS))})")
    database.execute(f"CREATE TEMPORARY TABLE incoming_authors ({_declared(database, (_ORDER, *AUTHOR_COLUMNS))})")
    count = _load(database, iter(records))
    _keep_last(database, names.key)
    _take(database, names)
    database.execute("DROP TABLE incoming")
    database.execute("DROP TABLE incoming_authors")
    return count


def _make(database: Database, table: str, columns: Sequence[Column], key: Sequence[str]) -> None:
    """Make the table, or add the columns that an earlier version did not know."""
    there = database.columns(table)
    if not there:
        keys = f", PRIMARY KEY ({', '.join(key)})" if key else ""
        database.execute(f"CREATE TABLE {table} ({_declared(database, columns)}{keys})")
        return
    if key and database.key(table) != list(key):
        told = "without" if len(key) > 1 else "with"
        raise TableError(f"the table {table} was made {told} --history: name another one, or say it as it was")
    for column in columns:
        if column.name not in there:
            database.execute(f"ALTER TABLE {table} ADD COLUMN {_declared(database, [column])}")


def _declared(database: Database, columns: Iterable[Column]) -> str:
    return ", ".join(f'"{column.name}" {database.types[column.kind]}' for column in columns)


def _load(database: Database, records: Iterator[Record]) -> int:
    count = 0
    while batch := list(islice(records, _BATCH)):
        numbered = list(enumerate(batch, start=count))
        database.load("incoming", (_ORDER, *COLUMNS), [(n, *row_of(record)) for n, record in numbered])
        authors = [(n, *row) for n, record in numbered for row in author_rows(record)]
        if authors:
            database.load("incoming_authors", (_ORDER, *AUTHOR_COLUMNS), authors)
        count += len(batch)
    return count


def _keep_last(database: Database, key: Sequence[str]) -> None:
    """Of rows with one key the last counts."""
    last = f"SELECT max(n) FROM incoming GROUP BY {', '.join(key)}"  # noqa: S608 - constant columns
    database.execute(f"DELETE FROM incoming WHERE n NOT IN ({last})")  # noqa: S608 - the same
    database.execute("DELETE FROM incoming_authors WHERE n NOT IN (SELECT n FROM incoming)")


def _take(database: Database, names: Names) -> None:
    articles, authors = names.articles, names.authors
    columns = ", ".join(f'"{column.name}"' for column in COLUMNS)
    changes = ", ".join(f'"{each.name}" = excluded."{each.name}"' for each in COLUMNS if each.name not in names.key)
    same = " AND ".join(f"i.{name} = a.{name}" for name in names.key)
    later = "a.last_seen_at IS NOT NULL AND (i.last_seen_at IS NULL OR i.last_seen_at < a.last_seen_at)"
    stale = f"SELECT i.n FROM incoming i JOIN {articles} a ON {same} WHERE {later}"  # noqa: S608 - checked names
    database.execute(f"DELETE FROM incoming WHERE n IN ({stale})")  # noqa: S608 - the same
    database.execute("DELETE FROM incoming_authors WHERE n NOT IN (SELECT n FROM incoming)")
    own = "i.id = a.article_id" + (" AND i.version = a.article_version" if names.history else "")
    database.execute(
        f"DELETE FROM {authors} AS a WHERE EXISTS (SELECT 1 FROM incoming i WHERE {own})"  # noqa: S608 - the same
    )
    database.execute(
        f"INSERT INTO {articles} ({columns}) SELECT {columns} FROM incoming WHERE true "  # noqa: S608 - the same
        f"ON CONFLICT ({', '.join(names.key)}) DO UPDATE SET {changes}"
    )
    columns = ", ".join(f'"{column.name}"' for column in AUTHOR_COLUMNS)
    database.execute(
        f"INSERT INTO {authors} ({columns}) SELECT {columns} FROM incoming_authors"  # noqa: S608 - the same
    )
