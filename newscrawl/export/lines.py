"""JSON lines as files: read whole lines, plain or compressed, and write a file that appears at once or not at all."""

from __future__ import annotations

import errno
import gzip
import os
import sqlite3
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

import orjson

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd  # comes with Scrapy, which needs it for Content-Encoding: zstd

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# setting value -> what is added to the file name
SUFFIX = {"none": "", "gzip": ".gz", "zstd": ".zst"}
_OPENERS: dict[str, Callable[..., Any]] = {".gz": gzip.open, ".zst": zstd.open}
# A reader that meets a file cut by a crash gets what came before the cut.
_CUT = (EOFError, zstd.ZstdError, gzip.BadGzipFile)
_FULL_ERRNOS = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FULL_SQLITE = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR})


def is_json_lines(path: str | Path) -> bool:
    """Whether the name says JSON lines, compressed or not."""
    name = Path(path).name.lower().removesuffix(".gz").removesuffix(".zst")
    return name.endswith((".jsonl", ".jl", ".ndjson"))


def open_lines(path: Path, mode: str = "rb") -> IO[bytes]:
    """Return a binary file, (de)compressed as the suffix says (``.gz``, ``.zst``, else plain)."""
    opener = _OPENERS.get(path.suffix, open)
    return cast("IO[bytes]", opener(path, mode))


def whole_lines(path: Path) -> Iterator[bytes]:
    """Every line that ends in a newline, with it; a torn tail or a cut compressed stream ends the lines quietly.

    So does a line that is being written: read on, its second half would pass for a line.
    """
    with open_lines(path) as file:
        try:
            for line in file:
                if not line.endswith(b"\n"):
                    return
                yield line
        except _CUT:
            return


def unreadable_tail(path: Path) -> str | None:
    """Tell what `whole_lines` leaves out at the end of the file: a line without newline, a cut stream, or nothing."""
    last = b"\n"
    try:
        with open_lines(path) as file:
            while chunk := file.read(1 << 20):
                last = chunk[-1:]
    except _CUT:
        return "the compressed stream is cut"
    return None if last == b"\n" else "the last line is cut"


def sync_folder(folder: Path) -> None:
    """Make renames and new names in the folder survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """Give a file that takes the place of ``path`` when the block ends well; else ``path`` stays as it was.

    The temporary file lies beside the target, named after it, hidden; one writer at a time is the caller's care.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.stem}.new{path.suffix}")
    try:
        with open_lines(temporary, "wb") as file:
            yield file
        descriptor = os.open(temporary, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        temporary.replace(path)
        sync_folder(path.parent)
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


def is_disk_full(error: Exception) -> bool:
    """Whether the file system, or SQLite on it, has no room left."""
    if isinstance(error, sqlite3.OperationalError):
        return error.sqlite_errorcode & 0xFF in _FULL_SQLITE  # the low byte is the primary code
    return isinstance(error, OSError) and error.errno in _FULL_ERRNOS


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
