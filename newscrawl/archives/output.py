"""Where ``newscrawl extract`` writes: standard output, or a file that appears whole, and that can be continued."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, Any, NamedTuple, Self

import orjson

from newscrawl.errors import NewscrawlError
from newscrawl.job.files import replace_file, write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from newscrawl.archives.page_units import Reject


_PAUSE = 0.25  # seconds between two waits for the disk: one a page took longer than reading it where the disk was busy


class OutputError(NewscrawlError, ValueError):
    """The output cannot be written or gone on with; the message says what to do."""


class Done(NamedTuple):
    """How far an output is: units of input, and the bytes of records and rejects that belong to them."""

    units: int = 0
    bytes: int = 0
    rejects: int = 0


class StandardOutput:
    """Records go to standard output as they come, rejects to standard error where they are faults."""

    done = Done()

    def write(self, records: list[bytes], rejects: list[Reject], units: int) -> None:
        """Write the lines of a batch."""
        del units
        sys.stdout.buffer.write(b"".join(line + b"\n" for line in records))
        sys.stdout.buffer.flush()
        for reject in rejects:
            sys.stderr.write(f"newscrawl: {reject.file}, byte {reject.at}: {reject.reason}\n")

    def finish(self) -> None:
        """Do nothing more."""

    def close(self) -> None:
        """Do nothing more."""


class FileOutput:
    """Records go to ``FILE.part`` until all are there, rejects beside it to ``FILE.rejects.jsonl``.

    ``FILE.progress`` says a few times a second how far both are on disk. A run that goes on cuts both to
    that, so that nothing is lost and nothing doubled whenever the one before was killed.
    """

    def __init__(self, path: Path, *, resume: bool, about: dict[str, Any]) -> None:
        self._path = path
        self._part, self._progress = (path.with_name(path.name + ending) for ending in (".part", ".progress"))
        self._rejects_path = path.with_name(path.name + ".rejects.jsonl")
        self._about = about
        self._synced = 0.0
        self._is_finished = False
        self.done = self._read() if resume else Done()
        self._files: tuple[int, int] | None = None  # made with the first batch: a refused start leaves none

    def __enter__(self) -> Self:
        return self

    def write(self, records: list[bytes], rejects: list[Reject], units: int) -> None:
        """Write the lines of a batch; `OutputError` where the files cannot be made."""
        files = self._opened()
        data = b"".join(line + b"\n" for line in records)
        faults = b"".join(orjson.dumps(reject._asdict()) + b"\n" for reject in rejects)
        for descriptor, lines in zip(files, (data, faults), strict=True):
            if lines:
                write_whole(descriptor, lines)
        self.done = Done(self.done.units + units, self.done.bytes + len(data), self.done.rejects + len(faults))
        if time.monotonic() - self._synced >= _PAUSE:
            self._sync()

    def finish(self) -> None:
        """Give the file its name."""
        self._sync()
        self._part.replace(self._path)
        self._is_finished = True
        self._progress.unlink(missing_ok=True)
        if not self.done.rejects:
            self._rejects_path.unlink(missing_ok=True)

    def close(self) -> None:
        """Close both files; a run that was interrupted goes on from here."""
        if self._files is None:
            return
        if not self._is_finished:
            self._sync()
        for descriptor in self._files:
            os.close(descriptor)

    def _opened(self) -> tuple[int, int]:
        """Return the files of records and of rejects."""
        try:
            if self._files is None:
                self._files = _open(self._part, self.done.bytes), _open(self._rejects_path, self.done.rejects)
        except OSError as error:
            raise OutputError(f"{self._path} cannot be written: {error.strerror}: name another file after -O") from None
        return self._files

    def _sync(self) -> None:
        """Wait for the disk, then say how far it came: the other way round, a power cut would leave a hole."""
        for descriptor in self._opened():
            os.fsync(descriptor)
        replace_file(self._progress, orjson.dumps({**self.done._asdict(), "about": self._about}))
        self._synced = time.monotonic()

    def _read(self) -> Done:
        try:
            kept = orjson.loads(self._progress.read_bytes())
        except FileNotFoundError:
            return Done()
        except (OSError, orjson.JSONDecodeError) as error:
            raise OutputError(f"{self._progress} cannot be read ({error}): begin anew without --resume") from None
        if kept.get("about") != self._about:
            raise OutputError(f"{self._progress} was written with other input or options: begin anew without --resume")
        return Done(int(kept["units"]), int(kept["bytes"]), int(kept["rejects"]))


def _open(path: Path, size: int) -> int:
    """Open a file for appending after its first *size* bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT, 0o644)
    os.ftruncate(descriptor, size)
    os.lseek(descriptor, size, os.SEEK_SET)
    return descriptor
