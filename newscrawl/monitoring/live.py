"""The crawls that run now, as other processes see them: ``live/PID.json`` in the folder of each job.

A lock says that the process lives: a number that a dead one left behind is never taken for it.
"""

from __future__ import annotations

import atexit
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from newscrawl.job.lock import hold, is_held
from newscrawl.monitoring.snapshot import Snapshot

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = "live"


class LiveFile:
    """The snapshots of this process; its lock is held until the process ends, which is later than the crawl."""

    def __init__(self, job_folder: Path) -> None:
        self._lock_path = job_folder / FOLDER / f"{os.getpid()}.lock"
        self._path = self._lock_path.with_suffix(".json")
        self._lock = hold(self._lock_path)
        atexit.register(self.close)

    def write(self, snapshot: Snapshot) -> None:
        """Replace the last snapshot."""
        new = self._path.with_suffix(".new")
        new.write_bytes(orjson.dumps(snapshot.to_json()))
        new.replace(self._path)

    def clear(self) -> None:
        """Say that the crawl is over."""
        with suppress(OSError):  # the folder is read-only, or gone: there is nothing that anybody could read
            self._path.unlink(missing_ok=True)

    def close(self) -> None:
        """Leave no trace."""
        atexit.unregister(self.close)
        self.clear()
        if self._lock is not None:
            with suppress(OSError):  # as above
                self._lock_path.unlink(missing_ok=True)
            os.close(self._lock)
            self._lock = None


def live_crawls(state: str | Path, job: str = "*") -> Iterator[Snapshot]:
    """Yield the last snapshot of each crawl that runs, of one job or of all; clear away what dead ones left."""
    for lock in sorted(Path(state).glob(f"{job}/{FOLDER}/*.lock")):
        path = lock.with_suffix(".json")
        if not is_held(lock):
            for left in (path, path.with_suffix(".new"), lock):
                left.unlink(missing_ok=True)
            continue
        with suppress(OSError, ValueError, TypeError, KeyError):  # not there, gone, or of another version
            yield Snapshot.from_json(orjson.loads(path.read_bytes()))


def is_live(state: str | Path, crawl: Snapshot) -> bool:
    """Whether the process of a snapshot still crawls."""
    return any(is_held(lock) for lock in Path(state).glob(f"*/{FOLDER}/{crawl.pid}.lock"))
