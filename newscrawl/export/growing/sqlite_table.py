"""A table in a SQLite file; instants and days are text in ISO 8601, as SQLite's own functions take them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, ClassVar

from newscrawl.export.growing.errors import TableError
from newscrawl.export.growing.sql import Names, bring_up_to_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from newscrawl.export.flat import Column, Record, Row


class SqliteDatabase:
    """A connection, of which the caller ends the transaction."""

    types: ClassVar[Mapping[str, str]] = {
        "text": "TEXT",
        "integer": "INTEGER",
        "number": "REAL",
        "boolean": "INTEGER",
    } | dict.fromkeys(("timestamp", "date"), "TEXT")

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def execute(self, statement: str) -> Any:
        """Run a statement."""
        return self._connection.execute(statement)

    def load(self, table: str, columns: Sequence[Column], rows: list[Row]) -> None:
        """Put rows into a table."""
        marks = ", ".join("?" * len(columns))
        cells = (tuple(map(_cell, row)) for row in rows)
        self._connection.executemany(f"INSERT INTO {table} VALUES ({marks})", cells)  # noqa: S608 - our own name

    def columns(self, table: str) -> list[str]:
        """Return the names of the columns."""
        return [row[1] for row in self._connection.execute(f"PRAGMA table_info({table})")]

    def key(self, table: str) -> list[str]:
        """Return the names of those of the primary key."""
        ordered = sorted((row[5], row[1]) for row in self._connection.execute(f"PRAGMA table_info({table})") if row[5])
        return [name for _, name in ordered]


def grow_sqlite(records: Iterable[Record], path: Path, names: Names) -> int:
    """Bring the file's tables up to date in one transaction; `TableError` where it is not a database."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with closing(sqlite3.connect(path, isolation_level=None, timeout=600)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            count = bring_up_to_date(SqliteDatabase(connection), records, names)
            connection.execute("COMMIT")
            return count
    except sqlite3.Error as error:
        raise TableError(f"{path} cannot be written by SQLite ({error}): name another file") from None


def _cell(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.isoformat() if isinstance(value, date) else value
