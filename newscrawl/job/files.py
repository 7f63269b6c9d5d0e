"""Files that a crash leaves whole: appended line by line, or replaced at once."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

import orjson

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

FULL_ERRNOS = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FULL_SQLITE = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR})


def sync_folder(folder: Path) -> None:
    """Make renames and new names in the folder survive a power cut."""
    _sync(folder)


@contextmanager
def replacing(path: Path, opener: Callable[[Path, str], IO[bytes]] | None = None) -> Iterator[IO[bytes]]:
    """Give a file that takes the place of ``path`` when the block ends well; else ``path`` stays as it was.

    The temporary file lies beside the target, named after it, hidden; one writer at a time is the caller's care. A
    symbolic link stays, and what it points to is replaced.
    """
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.stem}.new{path.suffix}")
    try:
        with opener(temporary, "wb") if opener else temporary.open("wb") as file:
            yield file
        _sync(temporary)
        temporary.replace(path)
        sync_folder(path.parent)
    finally:
        temporary.unlink(missing_ok=True)


def replace_file(path: Path, data: bytes) -> None:
    """Put the data in the file's place: whoever reads sees the old or the new one, never a part. Not synced."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        temporary.write_bytes(data)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def append_durably(path: Path, data: bytes) -> None:
    """Append whole lines and fsync.

    A torn last line left by a crash is mended first. On a full disk the file is cut back to what it
    was, and ``OSError`` goes on to the caller.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
    try:
        size = mend_tail(descriptor)
        try:
            write_whole(descriptor, data)
            os.fsync(descriptor)
        except OSError:
            os.ftruncate(descriptor, size)
            raise
    finally:
        os.close(descriptor)


def write_whole(descriptor: int, data: bytes) -> None:
    """Write all of it; a short write (a disk that is nearly full) is continued, so that the disk can say why."""
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def is_disk_full(error: BaseException) -> bool:
    """Whether the file system, or SQLite on it, has no room left."""
    if isinstance(error, sqlite3.OperationalError):
        return error.sqlite_errorcode & 0xFF in _FULL_SQLITE  # the low byte is the primary code
    return isinstance(error, OSError) and error.errno in FULL_ERRNOS


def mend_tail(descriptor: int) -> int:
    """Cut what a crash left behind the last newline of a plain file; its size afterwards, in bytes.

    A tail that is a whole JSON object lacks nothing but its newline, and gets it.
    """
    size = os.fstat(descriptor).st_size
    start = _end_of_lines(descriptor, size)
    tail = os.pread(descriptor, size - start, start)
    if not tail:
        return size
    if _is_object(tail):
        os.pwrite(descriptor, b"\n", size)
        return size + 1
    os.ftruncate(descriptor, start)
    return start


def _end_of_lines(descriptor: int, size: int) -> int:
    """Return the offset behind the last newline; 0 where there is none."""
    end = size
    while end:
        start = max(0, end - 65536)
        newline = os.pread(descriptor, end - start, start).rfind(b"\n")
        if newline >= 0:
            return start + newline + 1
        end = start
    return 0


def _is_object(tail: bytes) -> bool:
    try:
        return isinstance(orjson.loads(tail), dict)
    except ValueError:
        return False


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
