"""The locks of a job: they die with the process that holds them, whatever ends it."""

from __future__ import annotations

import fcntl
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

BUSY = 75  # exit code where a run of the job goes on: EX_TEMPFAIL of sysexits.h
RUN_LOCK = "run.lock"  # in the job's folder: one scheduled run at a time


def hold(path: Path) -> int | None:
    """Return a descriptor that holds the lock until the last process that has it open is gone; None if it is held.

    A child that inherits the descriptor goes on holding the lock when its parent dies.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return None
    return descriptor


def is_held(path: Path) -> bool:
    """Whether a living process holds the lock; a lock that nobody ever took is not held."""
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False
