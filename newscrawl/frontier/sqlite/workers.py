"""The workers of one frontier file, and which of them are gone.

A worker holds a lock on a file of its own, which the kernel lets go when the process ends in any
way: after ``kill -9`` its hosts are free at once, not only when its leases end.
"""

from __future__ import annotations

import fcntl
import os
import socket
import time
from contextlib import suppress
from typing import TYPE_CHECKING

import orjson

from newscrawl.frontier.contract import WorkerState

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping
    from pathlib import Path


class Workers:
    """The rows and lock files of workers. All methods but ``leave`` want to be inside a transaction.

    *grace* seconds rest a host whose holder is gone, or what its server asked for, if that is more: a request of the
    dead may have been on its way until its last moment.
    """

    def __init__(self, connection: sqlite3.Connection, folder: Path | None, grace: float = 0.0) -> None:
        self._connection = connection
        self._folder = folder
        self._grace = grace
        self._lock: int | None = None

    def join(self, ttl: float, told: Mapping[str, str]) -> int:
        """Enter a new worker and return its id, which is never used again."""
        name = f"{socket.gethostname()}:{os.getpid()}"
        row = self._connection.execute(
            "INSERT INTO workers (expires, name, ttl, told) VALUES (?, ?, ?, ?)",
            (time.time() + ttl, name, ttl, orjson.dumps(told).decode()),
        )
        worker = row.lastrowid
        assert worker is not None
        path = self._path(worker)
        if path is not None:
            self._lock = os.open(path, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o644)
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return worker

    def reap(self, me: int | None) -> int:
        """Free the hosts of workers whose process is gone; return the number of other workers that live."""
        rows = self._connection.execute("SELECT id FROM workers WHERE id IS NOT ?", (me,)).fetchall()
        alive = [self._is_alive(worker) or self.dismiss(worker) for (worker,) in rows]
        return sum(alive)

    def dismiss(self, worker: int) -> bool:
        """Strike a worker off and free its hosts, each after its own delay; ``False``."""
        self._connection.execute(
            "UPDATE hosts SET owner = NULL, fence = fence + 1, next_at = max(next_at, ?1 + max(delay, ?2))"
            " WHERE owner = ?3",
            (time.time(), self._grace, worker),
        )
        self._connection.execute("DELETE FROM workers WHERE id = ?", (worker,))
        path = self._path(worker)
        if path is not None:
            with suppress(OSError):  # what stays in a folder that cannot be written is a lock that nobody holds
                path.unlink()
        return False

    def states(self) -> tuple[WorkerState, ...]:
        """Return the workers, oldest first; outside of a transaction, too."""
        now = time.time()
        rows = self._connection.execute("SELECT name, expires, ttl, told FROM workers ORDER BY id").fetchall()
        return tuple(
            WorkerState(name, now - expires + ttl, ttl, orjson.loads(told)) for name, expires, ttl, told in rows
        )

    def leave(self) -> None:
        """Let the own lock go."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def _path(self, worker: int) -> Path | None:
        return self._folder and self._folder / f"worker-{worker}.lock"

    def _is_alive(self, worker: int) -> bool:
        path = self._path(worker)
        if path is None:
            return False
        try:
            descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        except FileNotFoundError:
            return False
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        finally:
            os.close(descriptor)
        return False
