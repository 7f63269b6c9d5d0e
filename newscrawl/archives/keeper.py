"""The pages that a job keeps: files that are rotated by size, whole after a kill, deleted by age and sum."""

from __future__ import annotations

import fcntl
import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from newscrawl.archives.compression import plain_chunks
from newscrawl.archives.record import read_records
from newscrawl.archives.writer import Exchange, Form, Original, WarcFile, digest
from newscrawl.job.database import Schema, open_database, unless_locked

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

OPEN = ".open"  # ends the name of a file that is written
_DAY = 86_400
_NOT_MODIFIED = 304
_MOMENT = 200  # milliseconds to wait for another program: the event loop stands still meanwhile
_SCHEMA = Schema(
    1,
    """CREATE TABLE payload (digest TEXT PRIMARY KEY, record TEXT NOT NULL, url TEXT NOT NULL, date TEXT NOT NULL);
CREATE TABLE latest (url TEXT PRIMARY KEY, record TEXT NOT NULL, date TEXT NOT NULL)""",
)


class Limits(NamedTuple):
    """*file_bytes* of one file, *days* and *total_bytes* of all finished ones; 0: no limit."""

    file_bytes: int = 1 << 30
    days: float = 0
    total_bytes: int = 0


class PageKeeper:
    """Writes the answers of one process into *folder*; several processes may, each into files of its own.

    An answer whose body is known becomes a revisit of the one before, a 304 a revisit of its address' last page.
    """

    def __init__(self, folder: Path, form: Form, limits: Limits, facts: Iterable[tuple[str, str]] = ()) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder, self._form, self._limits, self._facts = folder, form, limits, tuple(facts)
        mend(folder)
        self._index = open_database(folder / "index.sqlite", _SCHEMA)
        self._index.execute(f"PRAGMA busy_timeout = {_MOMENT}")
        self._file: WarcFile | None = None
        self._number = 0
        self._is_dirty = False

    def keep(self, exchange: Exchange) -> None:
        """Write an answer; it is on disk after the next ``sync``."""
        file = self._file or self._begin()
        payload = digest(exchange.body)
        original = self._original(exchange, payload)
        written = file.answer(exchange, original)
        if original is None:
            self._note(payload, Original(written.id, written.url, written.date))
        self._is_dirty = True
        if file.size >= self._limits.file_bytes:
            self._finish()

    def sync(self) -> None:
        """Return when all answers are on disk."""
        if self._file is not None and self._is_dirty:
            self._is_dirty = False
            self._file.sync()

    def close(self) -> None:
        """Finish the file, and delete what is older or more than the limits say."""
        self._finish()
        self._index.close()
        self._expire()

    def _note(self, payload: str, first: Original) -> None:
        """Remember a record; where another program has the file, the next one like it is kept whole."""
        with unless_locked():
            self._index.execute("INSERT OR REPLACE INTO payload VALUES (?, ?, ?, ?)", (payload, *first))
            self._index.execute("INSERT OR REPLACE INTO latest VALUES (?, ?, ?)", (first[1], first[0], first[2]))

    def _original(self, exchange: Exchange, payload: str) -> Original | None:
        if exchange.status == _NOT_MODIFIED:
            row = self._index.execute("SELECT record, url, date FROM latest WHERE url = ?", (exchange.url,)).fetchone()
        elif exchange.body:
            row = self._index.execute("SELECT record, url, date FROM payload WHERE digest = ?", (payload,)).fetchone()
        else:
            row = None
        return Original(*row) if row else None

    def _begin(self) -> WarcFile:
        self._number += 1
        stamp = time.strftime("%Y%m%d%H%M%S", time.gmtime())
        name = f"pages-{stamp}-{os.getpid()}-{self._number:05d}.{self._form}{OPEN}"
        self._file = WarcFile(self._folder / name, self._form)
        self._file.lock()
        self._file.begin(self._facts)
        return self._file

    def _finish(self) -> None:
        if self._file is None:
            return
        self._file.sync()
        self._file.path.rename(self._file.path.with_name(self._file.path.name.removesuffix(OPEN)))
        self._file.close()
        self._file = None

    def _expire(self) -> None:
        left, now = self._limits.total_bytes, time.time()
        for path in reversed(kept_files(self._folder)):
            stat = path.stat()
            is_old = self._limits.days and now - stat.st_mtime > self._limits.days * _DAY
            left -= stat.st_size
            if is_old or (self._limits.total_bytes and left < 0):
                path.unlink(missing_ok=True)


def kept_files(folder: Path) -> list[Path]:
    """Return the finished files of a folder, the oldest first."""
    return sorted(path for path in folder.glob("pages-*.warc*") if not path.name.endswith(OPEN))


def mend(folder: Path) -> None:
    """Finish the files that a killed process left: their last record, if it is not whole, is cut off."""
    for path in folder.glob(f"pages-*{OPEN}"):
        with suppress(OSError), path.open("r+b") as file:  # whoever writes the next file says what is wrong
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                continue  # somebody writes it
            end = _whole_bytes(path)
            file.truncate(end)
            os.fsync(file.fileno())
            if end:
                path.rename(path.with_name(path.name.removesuffix(OPEN)))
            else:
                path.unlink()


def _whole_bytes(path: Path) -> int:
    """Return how many bytes of a file hold whole records."""
    with path.open("rb") as file:
        for record in read_records(plain_chunks(file)):
            if not record.is_whole or record.problem:
                return record.place.member + (
                    record.place.offset if path.name.removesuffix(OPEN).endswith(".warc") else 0
                )
    return path.stat().st_size
