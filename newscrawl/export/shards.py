"""Shards: the files ``articles-00007.jsonl`` that hold every line a job ever exported.

A shard grows as ``.jsonl.part``, always plain, so that what a crash leaves is readable to the last
line. It is finished in this order, and each step may be the last one before a crash: fsync;
compress if asked, into a hidden file that is renamed; rename; fsync of the folder; manifest line.
`recover` brings any such state to the end. A lock on the open part says that its writer lives, so
several processes may share the folder.
"""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
import time
from contextlib import contextmanager, suppress
from itertools import islice
from typing import TYPE_CHECKING

from newscrawl.export import manifest
from newscrawl.export.lines import SUFFIX, replacing, whole_lines
from newscrawl.job.files import mend_tail, sync_folder, write_whole
from newscrawl.job.lock import locked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

PART = ".part"
# A shard that is being renamed is missing for a moment.
_MAX_LOOKS, _BETWEEN_LOOKS = 20, 0.01


class Shard:
    """An open part that this process writes and holds the lock of."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path = path
        self.number = shard_number(path)
        self.lines = 0
        self.bytes = 0
        self._descriptor = descriptor

    @classmethod
    def create(cls, folder: Path, above: int = 0) -> Shard:
        """Return a new part, numbered above every shard that the folder or its manifest names, and above that one."""
        while True:
            path = folder / f"articles-{max(above, _last_number(folder)) + 1:05}.jsonl{PART}"
            try:
                descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o644)
            except FileExistsError:  # another process took the number
                continue
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            if not path.exists():  # taken for an abandoned one, and cleared away, before we held the lock
                os.close(descriptor)
                continue
            sync_folder(folder)
            return cls(path, descriptor)

    def write(self, lines: Sequence[bytes]) -> None:
        """Append lines, newlines included; all of them or, with the ``OSError``, nothing."""
        data = b"".join(lines)
        try:
            write_whole(self._descriptor, data)
        except OSError:
            os.ftruncate(self._descriptor, self.bytes)
            raise
        self.lines += len(lines)
        self.bytes += len(data)

    def undo(self, lines: Sequence[bytes]) -> None:
        """Take back the lines written last, whose registration failed."""
        self.lines -= len(lines)
        self.bytes -= sum(map(len, lines))
        os.ftruncate(self._descriptor, self.bytes)

    def syncing(self) -> Callable[[], None]:
        """Tell what returns when every line written before this call is on the disk; may run in a thread, once."""
        descriptor = os.dup(self._descriptor)  # the shard may be finished meanwhile

        def sync() -> None:
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)

        return sync

    def finish(self, compression: str) -> int:
        """Sync, rename, list in the manifest; the object is of no use afterwards. Returns the number of lines."""
        lines = finish(self.path, compression)
        self.close()
        return lines

    def close(self) -> None:
        """Let go of the part and its lock."""
        os.close(self._descriptor)


def finish(part: Path, compression: str) -> int:
    """Bring a part whose lines are whole to its final name and the manifest; their number. An empty one vanishes."""
    folder, final = part.parent, part.with_name(part.name.removesuffix(PART) + SUFFIX[compression])
    lines = _sync_and_count(part)
    if not lines:
        part.unlink()
        return 0
    if compression == "none":
        part.rename(final)
        sync_folder(folder)
    else:
        with part.open("rb") as source, replacing(final) as target:
            shutil.copyfileobj(source, target, 1 << 20)
    _list(final, lines)
    part.unlink(missing_ok=True)
    return lines


@contextmanager
def abandoned(folder: Path) -> Iterator[list[Path]]:
    """Parts whose writer is gone, oldest first, torn tails mended; held against other processes inside the block.

    Also completes what a crash left of a finish: shards missing in the manifest are listed, parts
    whose finished shard exists and hidden temporary files are removed.
    """
    held = []
    try:
        for part in sorted(folder.glob(f"articles-*{PART}")):
            descriptor = _claim(part)
            if descriptor is None:
                continue
            held.append((part, descriptor))
            if finished_form(part) is not None:
                part.unlink(missing_ok=True)
            else:
                mend_tail(descriptor)
        _complete_manifest(folder)
        yield [part for part, _ in held if part.exists()]
    finally:
        for _, descriptor in held:
            os.close(descriptor)


def finished_form(part: Path) -> Path | None:
    """Return the finished shard of this part, where a crash fell between its birth and the part's end."""
    names = (part.with_name(part.name.removesuffix(PART) + suffix) for suffix in SUFFIX.values())
    return next((path for path in names if path.exists()), None)


def shards(folder: Path) -> list[Path]:
    """Every shard by number, finished or growing, each once."""
    found: dict[int, Path] = {}
    for path in sorted(folder.glob("articles-*")):
        if manifest.SHARD_NAME.fullmatch(path.name):  # sorted: the finished form comes before its part
            found.setdefault(shard_number(path), path)
    return [found[number] for number in sorted(found)]


def shard_lines(folder: Path, number: int) -> Iterator[bytes]:
    """Return the whole lines of a shard, wherever its writer has got to with it meanwhile."""
    taken = 0
    for _ in range(_MAX_LOOKS):
        path = next((path for path in shards(folder) if shard_number(path) == number), None)
        if path is None:  # between its old name and its new one, or gone
            time.sleep(_BETWEEN_LOOKS)
            continue
        with suppress(FileNotFoundError):  # finished, under its final name, since we looked
            for line in islice(whole_lines(path), taken, None):
                taken += 1
                yield line
            return
    raise FileNotFoundError(errno.ENOENT, "a shard is missing", str(folder / f"articles-{number:05}.jsonl"))


def shard_number(path: Path) -> int:
    """7 for ``articles-00007.jsonl.gz``."""
    match = manifest.SHARD_NAME.fullmatch(path.name)
    if match is None:
        raise ValueError(f"{path.name} is not the name of a shard")
    return int(match[1])


def _last_number(folder: Path) -> int:
    named = [shard_number(path) for path in shards(folder)]
    return max([*named, *(shard_number(folder / name) for name in manifest.names(folder))], default=0)


def _claim(part: Path) -> int | None:
    """Return the locked descriptor of a part nobody writes, or None."""
    try:
        descriptor = os.open(part, os.O_RDWR)
    except FileNotFoundError:  # its writer has finished it since we looked
        return None
    return locked(descriptor)


def _sync_and_count(part: Path) -> int:
    with part.open("rb") as file:
        os.fsync(file.fileno())
        return sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(1 << 20), b""))


def _complete_manifest(folder: Path) -> None:
    listed = manifest.finished(folder)
    for path in shards(folder):
        if path.suffix != PART and path.name not in listed:
            _list(path, sum(1 for _ in whole_lines(path)))


def _list(path: Path, lines: int) -> None:
    manifest.append(path.parent, manifest.describe(path, lines))
