"""A table in a DuckDB file, which no other process can read while it is written."""

from __future__ import annotations

import time
from contextlib import closing
from typing import TYPE_CHECKING, Any, ClassVar

from newscrawl.export.growing.arrow import flat_table
from newscrawl.export.growing.errors import TableError
from newscrawl.export.growing.sql import Names, bring_up_to_date
from newscrawl.export.libraries import library

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from newscrawl.export.flat import Column, Record, Row

LOCK_WAIT = 30.0  # seconds for which others may read the file before it is given up


class DuckDatabase:
    """A connection, of which the caller ends the transaction."""

    types: ClassVar[Mapping[str, str]] = {
        "text": "VARCHAR",
        "integer": "BIGINT",
        "number": "DOUBLE",
        "boolean": "BOOLEAN",
        "timestamp": "TIMESTAMPTZ",
        "date": "DATE",
    }

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def execute(self, statement: str) -> Any:
        """Run a statement."""
        return self._connection.execute(statement)

    def load(self, table: str, columns: Sequence[Column], rows: list[Row]) -> None:
        """Put rows into a table, by Arrow."""
        self._connection.register("batch", flat_table(columns, rows))
        self._connection.execute(f"INSERT INTO {table} SELECT * FROM batch")  # noqa: S608 - our own name
        self._connection.unregister("batch")

    def columns(self, table: str) -> list[str]:
        """Return the names of the columns."""
        query = "SELECT column_name FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index"
        return [row[0] for row in self._connection.execute(query, [table]).fetchall()]

    def key(self, table: str) -> list[str]:
        """Return the names of those of the primary key."""
        query = (
            "SELECT constraint_column_names FROM duckdb_constraints() "
            "WHERE table_name = ? AND constraint_type = 'PRIMARY KEY'"
        )
        row = self._connection.execute(query, [table]).fetchone()
        return list(row[0]) if row else []


def grow_duckdb(records: Iterable[Record], path: Path, names: Names) -> int:
    """Bring the file's tables up to date in one transaction.

    Raises `TableError` where the file is not a database, or where others have it open for more than 30 seconds.
    """
    duckdb = library("duckdb", "duckdb")
    library("pyarrow", "duckdb")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with closing(_opened(duckdb, path)) as connection:
            connection.execute("BEGIN")
            count = bring_up_to_date(DuckDatabase(connection), records, names)
            connection.execute("COMMIT")
            return count
    except duckdb.Error as error:
        reason = str(error).partition("\n")[0]
        raise TableError(
            f"{path} cannot be written by DuckDB ({reason}): close who has it open, or name another"
        ) from None


def _opened(duckdb: Any, path: Path) -> Any:
    """Open the file as soon as nobody else has it open: DuckDB lets one process write, or several read."""
    end = time.monotonic() + LOCK_WAIT
    while True:
        try:
            return duckdb.connect(str(path))
        except duckdb.IOException as error:
            if "lock" not in str(error) or time.monotonic() > end:
                raise
        time.sleep(0.05)
