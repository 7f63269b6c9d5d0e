"""Looks into a SQLite file of a job, and saves what can be read of a damaged one."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from newscrawl.job.database import open_database, sentence_of, transaction
from newscrawl.job.errors import JobError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from newscrawl.job.database import Schema

_ASIDE = ".damaged"
_PATIENCE = 1.0  # seconds to wait for another process: a person waits at the other end
_BESIDE = ("", "-wal", "-shm")  # what belongs to a SQLite file


def trouble_of(path: Path, schema: Schema) -> str | None:
    """Return what is wrong with a file, a sentence; None where it is whole, or not there. Reads all of it."""
    if not path.exists():
        return None
    try:
        with closing(open_database(path, schema, timeout=_PATIENCE)) as database:
            (said,) = database.execute("PRAGMA quick_check(1)").fetchone()
    except JobError as error:
        return str(error)
    except sqlite3.Error as error:
        return sentence_of(path, error)
    return None if said == "ok" else f"{path} is damaged ({said})"


def set_aside(path: Path) -> Path:
    """Rename a file, and what belongs to it, so that a new one can take its place; nothing is deleted."""
    number = 1
    while (aside := path.with_name(f"{path.name}{_ASIDE}-{number}")).exists():
        number += 1
    for suffix in _BESIDE:
        there = path.with_name(path.name + suffix)
        if there.exists():
            there.rename(aside.with_name(aside.name + suffix))
    return aside


def salvage(path: Path, schema: Schema) -> tuple[dict[str, int], bool]:
    """Put a new file in the place of a damaged one, with the rows that can be read; the old one is set aside.

    Returns the number of rows by table, and whether all could be read.
    """
    aside = set_aside(path)
    saved: dict[str, int] = {}
    is_whole = True
    with closing(open_database(path, schema)) as new, closing(_reading(aside)) as old:
        tables = new.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        ).fetchall()
        for (table,) in tables:
            count, is_read = _copy(old, new, table)
            saved[table] = count
            is_whole = is_whole and is_read
    return saved, is_whole


def _reading(path: Path) -> sqlite3.Connection:
    """Return a connection that changes nothing but the journal."""
    return sqlite3.connect(path, isolation_level=None)


def _copy(old: sqlite3.Connection, new: sqlite3.Connection, table: str) -> tuple[int, bool]:
    """Copy a table from its beginning, and where that breaks off from its end."""
    columns = [row[1] for row in new.execute(f"PRAGMA table_info({table})")]
    names = ", ".join(columns)
    insert = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608 - names of our schema
    count, is_whole = 0, False
    with transaction(new):
        new.execute(f"DELETE FROM {table}")  # noqa: S608 - the same
        for order in ("", f" ORDER BY {_key(new, table)} DESC"):
            rows = _rows(old, f"SELECT {names} FROM {table}{order}")  # noqa: S608 - the same
            for row in rows:
                if row is None:
                    break
                with suppress(sqlite3.IntegrityError):
                    count += new.execute(insert, row).rowcount
            else:
                is_whole = True
                break
    return count, is_whole


def _rows(old: sqlite3.Connection, query: str) -> Iterator[tuple[object, ...] | None]:
    """Yield rows; None where the file cannot be read any further."""
    try:
        yield from old.execute(query)
    except (sqlite3.Error, UnicodeDecodeError):
        yield None


def _key(database: sqlite3.Connection, table: str) -> str:
    """Return the columns of a table's key."""
    info = database.execute(f"PRAGMA table_info({table})").fetchall()
    keys = sorted((row for row in info if row[5]), key=lambda row: row[5])
    return ", ".join(f"{row[1]} DESC" for row in keys).removesuffix(" DESC") or "rowid"
