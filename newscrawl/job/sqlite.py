"""SQLite files that several processes of one machine open at once."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path
from typing import Any

_AGAIN = 0.01  # seconds between two tries
_BASE_CODE = 0xFF  # of an extended result code
# KB of pages that a connection keeps: half of SQLite's own, and the system keeps the file, too.
_CACHE = 1_000
_FILE = "newscrawl_file"  # an attribute of errors


class NamedConnection(sqlite3.Connection):
    """A connection whose errors know the file that they came from; SQLite's own name none."""

    path: Path | None = None

    def execute(self, *arguments: Any) -> sqlite3.Cursor:
        """Do what the base class does."""
        try:
            return super().execute(*arguments)
        except sqlite3.Error as error:
            setattr(error, _FILE, self.path)
            raise

    def executemany(self, *arguments: Any) -> sqlite3.Cursor:
        """Do what the base class does."""
        try:
            return super().executemany(*arguments)
        except sqlite3.Error as error:
            setattr(error, _FILE, self.path)
            raise


def file_of(error: BaseException) -> Path | None:
    """Return the state file that an error of SQLite came from; None where it is not known, or no state file."""
    found = getattr(error, _FILE, None)
    return found if isinstance(found, Path) else None


def open_sqlite(path: Path | None, *, timeout: float = 30) -> sqlite3.Connection:
    """Return a connection in autocommit mode to *path* (``None``: memory), journal ahead of writing.

    Whatever it waits for another process, it waits *timeout* seconds at most, then raises
    ``sqlite3.OperationalError``. It may be handed to another thread, for one thread at a time.
    """
    connection = sqlite3.connect(
        path or ":memory:", timeout=timeout, isolation_level=None, check_same_thread=False, factory=NamedConnection
    )
    connection.path = path
    try:
        connection.execute(f"PRAGMA cache_size = -{_CACHE}")
        _write_ahead(connection, time.monotonic() + timeout)
    except BaseException:  # no open file is left, whatever ended it
        connection.close()
        raise
    return connection


def _write_ahead(connection: sqlite3.Connection, end: float) -> None:
    """Switch the journal; SQLite's own timeout does not cover this lock, which two first users of a file both want."""
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & _BASE_CODE != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(_AGAIN)
        else:
            return
