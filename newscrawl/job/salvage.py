"""Looks into a SQLite file of a job, and saves what can be read of a damaged one."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from newscrawl.job.database import is_shut, sentence_of, transaction
from newscrawl.job.errors import JobError
from newscrawl.job.sqlite import open_sqlite

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_ASIDE = ".damaged"
_PATIENCE = 5.0  # seconds to wait for another process: a person waits at the other end
_BESIDE = ("", "-wal", "-shm")  # what belongs to a SQLite file


def trouble_of(path: Path) -> str | None:
    """Return what is wrong with a file, a sentence; None where it is whole, or not there. Reads all of it."""
    try:
        return _damage(path)
    except sqlite3.Error as error:
        return sentence_of(path, error)


def damage_of(path: Path) -> str | None:
    """Do the same for whoever mends the file; `JobError` where it cannot be looked into, and may be whole."""
    try:
        return _damage(path)
    except sqlite3.Error as error:
        if is_shut(error):
            raise JobError(sentence_of(path, error)) from error
        return f"{path} is damaged ({error})"


def _damage(path: Path) -> str | None:
    if not path.exists():
        return None
    with closing(open_sqlite(path, timeout=_PATIENCE)) as database:
        (said,) = database.execute("PRAGMA quick_check(1)").fetchone()
    return None if said == "ok" else f"{path} is damaged ({said.splitlines()[0]})"


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


def salvage(path: Path, make: Callable[[Path], None], views: str = "") -> tuple[dict[str, int], bool]:
    """Put a new file, which *make* makes, in the place of a damaged one, with the rows that can be read.

    The old one is set aside. *views* show tables of an earlier version under the names of today. Returns the number of
    rows by table, and whether all could be read.
    """
    aside = set_aside(path)
    make(path)
    saved: dict[str, int] = {}
    is_whole = True
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    with closing(open_sqlite(path)) as new, closing(sqlite3.connect(aside, isolation_level=None)) as old:
        with suppress(sqlite3.Error):  # nothing of it can be read, then
            if _version(old) < _version(new):
                old.executescript(views)
        for (table,) in new.execute(query).fetchall():
            saved[table], is_read = _copy(old, new, table)
            is_whole = is_whole and is_read
    return saved, is_whole


def _version(database: sqlite3.Connection) -> int:
    return int(database.execute("PRAGMA user_version").fetchone()[0])


def _copy(old: sqlite3.Connection, new: sqlite3.Connection, table: str) -> tuple[int, bool]:
    """Copy a table from its beginning, and where that breaks off from its end."""
    info = new.execute(f"PRAGMA table_xinfo({table})").fetchall()
    names = ", ".join(row[1] for row in info if row[6] == 0)  # no generated columns
    keys = sorted((row for row in info if row[5]), key=lambda row: row[5])
    last_first = ", ".join(f"{row[1]} DESC" for row in keys) or "rowid DESC"
    marks = ", ".join("?" * (names.count(",") + 1))
    insert = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})"  # noqa: S608 - names of our own schema
    count = 0
    with transaction(new):
        new.execute(f"DELETE FROM {table}")  # noqa: S608 - the same
        for order in ("", f" ORDER BY {last_first}"):
            is_whole = True
            for row in _rows(old, f"SELECT {names} FROM {table}{order}"):  # noqa: S608 - the same
                if row is None:
                    is_whole = False
                    break
                try:
                    count += new.execute(insert, row).rowcount
                except sqlite3.IntegrityError:  # a damaged row, which has a text for a number
                    is_whole = False
            if is_whole:
                break
    return count, is_whole and order == ""


def _rows(old: sqlite3.Connection, query: str) -> Iterator[tuple[object, ...] | None]:
    """Yield rows; None where the file cannot be read any further."""
    try:
        yield from old.execute(query)
    except (sqlite3.Error, UnicodeDecodeError):
        yield None
