"""A table of PostgreSQL, filled by COPY in one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from newscrawl.export.growing.errors import TableError
from newscrawl.export.growing.sql import Names, bring_up_to_date
from newscrawl.export.libraries import library

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newscrawl.export.flat import Column, Record, Row

_LOCK = 0x6E657773  # of the advisory lock: two exports into one database wait for each other


class PostgresDatabase:
    """A connection, of which the caller ends the transaction. Texts lose U+0000, which PostgreSQL holds in none."""

    types: ClassVar[Mapping[str, str]] = {
        "text": "text",
        "integer": "bigint",
        "number": "double precision",
        "boolean": "boolean",
        "timestamp": "timestamptz",
        "date": "date",
    }

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def execute(self, statement: str) -> Any:
        """Run a statement."""
        return self._connection.execute(statement)

    def load(self, table: str, columns: Sequence[Column], rows: list[Row]) -> None:
        """Put rows into a table by COPY."""
        names = ", ".join(f'"{column.name}"' for column in columns)
        with self._connection.cursor() as cursor, cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row([value.replace("\0", "") if isinstance(value, str) else value for value in row])

    def columns(self, table: str) -> list[str]:
        """Return the names of the columns."""
        query = (
            "SELECT attname FROM pg_attribute WHERE attrelid = to_regclass(%s) AND attnum > 0 AND NOT attisdropped "
            "ORDER BY attnum"
        )
        return [row[0] for row in self._connection.execute(query, [table])]

    def key(self, table: str) -> list[str]:
        """Return the names of those of the primary key."""
        query = (
            "SELECT attname FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY(indkey) "
            "WHERE indrelid = to_regclass(%s) AND indisprimary ORDER BY array_position(indkey::int2[], attnum)"
        )
        return [row[0] for row in self._connection.execute(query, [table])]


def grow_postgres(records: Iterable[Record], address: str, names: Names) -> int:
    """Bring the tables at ``postgresql://…`` up to date; `TableError` with the server's words where it refuses."""
    psycopg = library("psycopg", "postgres")
    try:
        with psycopg.connect(address) as connection:  # commits at the end of the block, rolls back on an error
            connection.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
            return bring_up_to_date(PostgresDatabase(connection), records, names)
    except psycopg.Error as error:
        reason = " ".join(str(error).split())[:300]
        raise TableError(
            f"PostgreSQL does not take the articles ({reason}): see that address and rights are right"
        ) from None
