"""SQLite files of a job, which several processes of one machine open at once, each with the version of its tables."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from newscrawl.job.errors import JobError
from newscrawl.job.files import is_disk_full
from newscrawl.job.sqlite import file_of, open_sqlite

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_BASE_CODE = 0xFF  # of an extended result code
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT})
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_READ_ONLY = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN})


@dataclass(frozen=True, slots=True)
class Schema:
    """The tables of a file: *tables* makes a new one of *version*; ``migrations[n]`` leads from n to n + 1.

    Scripts are SQL statements, each ended by ``;`` and a line's end. Files that were written before they bore a
    version count as version 1.
    """

    version: int
    tables: str
    migrations: Mapping[int, str] = field(default_factory=dict)


def open_database(path: Path, schema: Schema, *, timeout: float = 30) -> sqlite3.Connection:
    """Return a connection to a file whose tables are those of *schema*: made, or migrated, if need be.

    ``JobError``, which names the file, where it is damaged, locked, newer than this newscrawl or cannot be written;
    ``OSError`` and ``sqlite3.Error`` where the disk is full.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        connection = open_sqlite(path, timeout=timeout)
        try:
            _prepare(connection, path, schema)
        except BaseException:  # no open file is left, whatever ended it
            connection.close()
            raise
    except sqlite3.Error as error:
        if is_disk_full(error):
            raise
        raise JobError(sentence_of(path, error)) from error
    return connection


def sentence_of(path: Path, error: sqlite3.Error) -> str:
    """Return what is wrong with a file and what to do, in one sentence; *path* where the error knows no other."""
    path, code = file_of(error) or path, _code(error)
    if code in _BUSY:
        return f"{path} is locked by another program: end that program (fuser {path} names it), then try again"
    if code in _READ_ONLY:
        return f"{path} cannot be written: give this user the right to write it and its folder"
    if code in _DAMAGED or (
        isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError)
    ):
        return f"{path} is damaged ({error}): newscrawl doctor {path.parent} says what is lost, with --repair mends it"
    return f"{path} cannot be used ({error}): newscrawl doctor {path.parent} says more"


def said_of(error: Exception) -> str:
    """Return what is wrong with a state file, in one sentence, whatever kind of error says so."""
    if isinstance(error, sqlite3.Error):
        return sentence_of(file_of(error) or Path("a state file"), error)
    if isinstance(error, OSError) and error.filename is not None:
        return f"{error.filename} cannot be written: {error.strerror}"
    return str(error)


def is_locked(error: sqlite3.Error) -> bool:
    """Whether another program has the file."""
    return _code(error) in _BUSY


def is_shut(error: sqlite3.Error) -> bool:
    """Whether the file could not be looked into: another program has it, or this user may not."""
    return _code(error) in _BUSY | _READ_ONLY


@contextmanager
def unless_locked() -> Iterator[None]:
    """Do the block; what comes after a lock of another program is left."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if not is_locked(error):
            raise


def _code(error: sqlite3.Error) -> int:
    return (getattr(error, "sqlite_errorcode", None) or 0) & _BASE_CODE


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Do all of the block or nothing; other processes that write the file wait meanwhile.

    A transaction that was begun for it (`Writable.begun`) is gone on with, and ended.
    """
    if not connection.in_transaction:
        connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
        connection.execute("COMMIT")
    except BaseException:  # nothing half written stays, whatever ended it
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def make_tables(connection: sqlite3.Connection, schema: Schema) -> None:
    """Make the tables of a new file, or of a database in memory, or migrate older ones."""
    with transaction(connection):
        version = _version(connection)  # another process may have been faster
        older = range(version, schema.version)
        steps = [schema.migrations[step] for step in older] if version else [schema.tables]
        for script in steps:
            for statement in script.split(";\n"):
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {schema.version}")


def _prepare(connection: sqlite3.Connection, path: Path, schema: Schema) -> None:
    version = _version(connection)
    if version == schema.version:
        return
    if not 0 <= version <= schema.version:
        raise JobError(
            f"{path} has tables of version {version} and this newscrawl knows {schema.version}: "
            "go on with the newscrawl that wrote it, or a newer one"
        )
    make_tables(connection, schema)


def _version(connection: sqlite3.Connection) -> int:
    """Return the version of the tables; 0 of a new file."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    is_new = connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is None
    return version or (0 if is_new else 1)
