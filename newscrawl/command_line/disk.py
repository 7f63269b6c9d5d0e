"""What a command says, and with which exit code it ends, where the disk does not do what it asks and nobody said so."""

from __future__ import annotations

import errno
import sqlite3
from typing import NamedTuple

from newscrawl.job.files import is_disk_full
from newscrawl.job.outcome import DISK_FULL, WRONG_ARGUMENTS
from newscrawl.job.sqlite import file_of

#: This user may not, the disk is read-only, or a name is no name of a file there.
_REFUSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EISDIR, errno.ENAMETOOLONG})


class DiskEnd(NamedTuple):
    """The exit code and the sentence."""

    code: int
    sentence: str


def disk_end(error: BaseException) -> DiskEnd | None:
    """Return how a command ends by an error of the disk; ``None`` for any other error, which is a fault of ours."""
    if is_disk_full(error):
        name = file_of(error) if isinstance(error, sqlite3.Error) else getattr(error, "filename", None)
        where = f"{name}: " if name else ""
        return DiskEnd(DISK_FULL, f"{where}the disk is full: make room, then give the same command again")
    if isinstance(error, OSError) and error.errno in _REFUSED and error.filename:
        return DiskEnd(WRONG_ARGUMENTS, f"{error.filename} cannot be used: {error.strerror}")
    return None
