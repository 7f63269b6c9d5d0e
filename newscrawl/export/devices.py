"""What is no plain file: a device, a pipe, standard output. It is written through, for it cannot be replaced."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from tempfile import SpooledTemporaryFile
from typing import IO, TYPE_CHECKING

from newscrawl.export import shards

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from newscrawl.export.exporter import Exporter

_MEMORY = 1 << 20  # bytes; what is more goes to the system's folder for temporary files


def open_device(path: Path) -> IO[bytes]:
    """Return a file to write to; ``OSError`` for a pipe that nobody reads."""
    descriptor = os.open(path, os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY)
    os.set_blocking(descriptor, True)
    return os.fdopen(descriptor, "wb")


@contextmanager
def in_one_go(file: IO[bytes]) -> Iterator[IO[bytes]]:
    """Give a file that a writer may look back in; what is in it goes to *file* at the end."""
    with SpooledTemporaryFile(_MEMORY) as spool:
        yield spool
        spool.seek(0)
        shutil.copyfileobj(spool, file)


def new_lines(exporter: Exporter, path: Path) -> Iterator[bytes]:
    """Yield the lines of the run, those before an interruption included, that were not written to *path* before."""
    query = "SELECT number FROM shards WHERE run >= ? AND number > ? AND closed ORDER BY number"
    last = exporter.passed_on.get(path, -1)
    for (number,) in exporter.db.execute(query, (exporter.since, last)).fetchall():
        yield from shards.shard_lines(exporter.shards, number)
        last = number
    exporter.passed_on[path] = last
