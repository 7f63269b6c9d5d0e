"""The locks of a job: they die with the process that holds them, whatever ends it."""

from __future__ import annotations

import errno
import fcntl
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BUSY = 75  # exit code where a run of the job goes on: EX_TEMPFAIL of sysexits.h
RUN_LOCK = "run.lock"  # in the job's folder: one scheduled run at a time
_READ_ONLY = {errno.EACCES, errno.EROFS, errno.EPERM}


def hold(path: Path) -> int | None:
    """Return a descriptor that holds the lock until the last process that has it open is gone; None if it is held.

    A child that inherits the descriptor goes on holding the lock when its parent dies.
    """
    return locked(_open(path))


def locked(descriptor: int) -> int | None:
    """Lock an open file, and return its descriptor; where somebody else has it, close it and return None."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return None
    return descriptor


def share(path: Path) -> tuple[int, bool]:
    """Return a descriptor that holds the lock together with others, and whether there were no others before."""
    descriptor = _open(path)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        is_first = True
    except BlockingIOError:
        is_first = False
    fcntl.flock(descriptor, fcntl.LOCK_SH)
    return descriptor, is_first


def is_held(path: Path) -> bool:
    """Whether a living process holds the lock alone; a lock that nobody ever took is not held."""
    return not _can_be_had(path, fcntl.LOCK_SH)


def is_shared(path: Path) -> bool:
    """Whether living processes hold the lock, alone or together (`share`)."""
    return not _can_be_had(path, fcntl.LOCK_EX)


def _can_be_had(path: Path, kind: int) -> bool:
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        return True
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    finally:
        os.close(descriptor)
    return True


@contextmanager
def waiting_for(path: Path) -> Iterator[None]:
    """Hold the lock for the block, after whoever has it now."""
    descriptor = _open(path)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _open(path: Path) -> int:
    """Return a descriptor of the lock's file, made if need be; only read where it stands on a read-only disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        if error.errno not in _READ_ONLY or not path.exists():
            raise
        return os.open(path, os.O_RDONLY | os.O_CLOEXEC)
