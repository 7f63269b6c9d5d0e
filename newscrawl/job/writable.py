"""Waits for a state file that another program has locked, while the event loop goes on."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import time
from contextlib import asynccontextmanager, closing
from typing import TYPE_CHECKING, TypeVar

from newscrawl.job.database import is_locked, sentence_of
from newscrawl.job.errors import JobError
from newscrawl.job.sqlite import NamedConnection, file_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

logger = logging.getLogger(__name__)

_R = TypeVar("_R")

PATIENCE = 60.0  # seconds; a backup or a person at a prompt is done by then, or has forgotten it
_FIRST_LOOK, _LONGEST_LOOK = 0.002, 0.25  # seconds between two looks: processes of one job lock for a moment only
_TELL_AFTER = 2.0  # seconds


class Writable:
    """Tells when the SQLite file *path* can be written; ``None`` and a file that is not there always can.

    SQLite itself waits in the thread that asks: pages would stand still, and nobody could stop the crawl. A look
    takes 4 µs.
    """

    def __init__(self, path: Path | None, patience: float | None = None) -> None:
        self._path = path
        self._left = PATIENCE if patience is None else patience
        self._db: sqlite3.Connection | None = None
        self._is_told = False
        self._error: sqlite3.OperationalError | None = None

    def is_now(self) -> bool:
        """Whether nobody else writes at this moment; what else is wrong with the file whoever writes finds out."""
        if self._path is None or (self._db is None and not self._path.exists()):
            return True
        try:
            if self._db is None:
                self._db = sqlite3.connect(self._path, timeout=0, isolation_level=None, check_same_thread=False)
                self._db.execute("PRAGMA cache_size = -16")
            self._db.execute("BEGIN IMMEDIATE")
            self._db.execute("ROLLBACK")
        except sqlite3.OperationalError as error:
            self._error = error
            return not is_locked(error)
        except sqlite3.Error:
            return True
        return True

    async def wait(self) -> None:
        """Return as soon as the file can be written; `JobError` when the patience is at its end, and ever after."""
        if self.is_now():
            return
        began, pause = time.monotonic(), _FIRST_LOOK
        while not self.is_now():
            waited = time.monotonic() - began
            if waited >= self._left:
                self._left = 0.0
                assert self._path is not None
                assert self._error is not None
                raise JobError(sentence_of(self._path, self._error))
            if waited > _TELL_AFTER and not self._is_told:
                self._is_told = True
                logger.warning(
                    "%s is locked by another program (fuser %s names it): waiting for it, %d seconds at most",
                    *(self._path, self._path, self._left),
                )
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LONGEST_LOOK)
        self._is_told = False

    @asynccontextmanager
    async def begun(self, db: sqlite3.Connection) -> AsyncIterator[None]:
        """Begin a transaction of *db*, for `transaction` to go on with, as soon as no other program writes.

        Another program may be quicker than the look: then it is waited for again, while the event loop goes on.
        """
        await self.wait()
        while not _has_begun(db):
            await self.wait()
        try:
            yield
        finally:
            if db.in_transaction:
                db.execute("ROLLBACK")

    async def done(self, write: Callable[[], _R]) -> _R:
        """Return what *write* gives; it is called again when another program was quicker than the look.

        It writes all or nothing, or what may be written twice, by a connection that waits for a moment only.
        """
        while True:
            await self.wait()
            try:
                return write()
            except sqlite3.OperationalError as error:
                if not is_locked(error) or file_of(error) not in {None, self._path}:
                    raise

    def close(self) -> None:
        """Close the connection to the file."""
        if self._db is not None:
            self._db.close()
            self._db = None


def _has_begun(db: sqlite3.Connection) -> bool:
    """Begin a transaction at once; whether that was possible."""
    (patience,) = db.execute("PRAGMA busy_timeout").fetchone()
    db.execute("PRAGMA busy_timeout = 0")
    try:
        db.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if not is_locked(error):
            raise
        return False
    finally:
        db.execute(f"PRAGMA busy_timeout = {patience}")
    return True


def check_writable(path: Path, timeout: float = 30) -> None:
    """Return where a file that is there can be written within so many seconds; else `JobError` with the reason."""
    try:
        try_writing(path, timeout)
    except sqlite3.Error as error:
        raise JobError(sentence_of(path, error)) from error


def try_writing(path: Path, timeout: float) -> None:
    """Return where a file that is there can be written within so many seconds; else ``sqlite3.Error``."""
    with closing(sqlite3.connect(path, timeout=timeout, isolation_level=None, factory=NamedConnection)) as db:
        db.path = path
        db.execute("BEGIN IMMEDIATE")
        db.execute("ROLLBACK")
