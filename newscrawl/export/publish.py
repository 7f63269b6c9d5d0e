"""Publish what a job holds: a snapshot that replaces a file at once, a delta that is appended exactly once."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from itertools import islice
from typing import IO, TYPE_CHECKING, Any

import orjson

from newscrawl.export import shards
from newscrawl.export.devices import in_one_go, new_lines, open_device
from newscrawl.export.integrity import DamagedShardError, verify
from newscrawl.export.lines import open_lines, replacing, whole_lines
from newscrawl.export.store import transaction
from newscrawl.export.targets import Target, authors_beside
from newscrawl.job.files import append_durably
from newscrawl.job.lock import waiting_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from newscrawl.export.exporter import Exporter
    from newscrawl.export.formats import Formats
    from newscrawl.export.seen import Place
    from newscrawl.export.targets import Mode

_COMPRESSED = {".gz", ".zst"}


def publish(
    exporter: Exporter, targets: Mapping[Path, Mode] | Iterable[Target], formats: Formats | None = None
) -> None:
    """Bring every target up to date, each with its authors beside it; of a document elsewhere, the copy to send.

    First the shards are compared with the manifest: `DamagedShardError`, and nothing is published, where one is not
    what was written. ``OSError`` where a target cannot be written; it and the ones behind it stay as they were.
    """
    named = [Target(path, mode) for path, mode in targets.items()] if isinstance(targets, Mapping) else targets
    with waiting_for(exporter.folder / ".publish.lock"):
        verify(exporter.shards)
        exporter.registry.settle()
        for target in named:
            if not target.is_plain:
                _write_through(exporter, target, formats)
                continue
            (replace if target.mode == "replace" else append)(exporter, target, formats)
            if not target.address:
                write_authors(exporter, authors_beside(target.path))


def replace(exporter: Exporter, target: Target, formats: Formats | None = None) -> None:
    """Put every article of the job, latest version, into the target; whoever reads it sees the old or the new file."""
    with replacing(target.path) as file:
        _write(file, latest_lines(exporter), target, formats)


def _write_through(exporter: Exporter, target: Target, formats: Formats | None) -> None:
    lines = latest_lines(exporter) if target.mode == "replace" else new_lines(exporter, target.path)
    with open_device(target.path) as device, in_one_go(device) as file:
        _write(file, lines, target, formats)


def _write(file: IO[bytes], lines: Iterable[bytes], target: Target, formats: Formats | None) -> None:
    if target.is_lines:
        file.writelines(lines)
        return
    assert formats is not None
    formats.write(file, lines, target)


def latest_lines(exporter: Exporter) -> Iterator[bytes]:
    """Return the latest line of every article, with the times and persons as they are known now.

    The first lines are chosen so that together they show a value for every key that ever has one:
    polars and pyarrow infer the types of columns from the first lines.
    """
    latest = exporter.seen.latest()
    first = sorted(exporter.seen.exemplars(), key=lambda place: (place.shard, place.line))
    yield from _pick(exporter, _among(first, latest))
    for place in first:
        del latest[place.shard][place.line]
    yield from _pick(exporter, latest)


def all_lines(exporter: Exporter) -> Iterator[bytes]:
    """Return every line of the job as it was written, in order: all versions of every article."""
    for path in shards.shards(exporter.shards):
        yield from whole_lines(path)


def write_authors(exporter: Exporter, target: Path) -> None:
    """Replace the target by one line a person."""
    with replacing(target) as file:
        file.writelines(orjson.dumps(person) + b"\n" for person in exporter.registry.people())


def show_shards(exporter: Exporter, folder: Path, since: int) -> None:
    """Put the finished shards of the runs from *since* on into a folder, as links; as copies on another disk."""
    folder.mkdir(parents=True, exist_ok=True)
    query = "SELECT number FROM shards WHERE run >= ? AND closed"
    numbers = {number for (number,) in exporter.db.execute(query, (since,))}
    for path in shards.shards(exporter.shards):
        shown = folder / path.name
        if shards.shard_number(path) in numbers and not shown.exists():
            try:
                os.link(path, shown)
            except OSError:
                shutil.copyfile(path, shown)


def name_target(exporter: Exporter, target: Path) -> str:
    """Return the name a target to append to has in the store. Its lines begin with the run that named it first."""
    name = str(target.resolve())
    with transaction(exporter.db):
        exporter.db.execute("INSERT OR IGNORE INTO targets VALUES (?, ?)", (name, exporter.run))
    return name


def append(exporter: Exporter, target: Target, formats: Formats | None = None) -> None:
    """Append the finished shards since the run that first named this target, each line exactly once.

    A ledger in the store says, shard by shard, what was appended and how large the file was before,
    so that a crash in between neither loses nor doubles a line, and lines by others are left alone.
    """
    path = target.path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    name = name_target(exporter, path)
    paths = {shards.shard_number(path): path for path in shards.shards(exporter.shards)}
    for number, base in _due(exporter, name):
        size = _mended_size(path, target)
        with transaction(exporter.db):
            exporter.db.execute("INSERT OR IGNORE INTO appended VALUES (?, ?, ?, 0)", (name, number, size))
        if number in paths:
            _append_shard(target, paths[number], size if base is None else base, formats)
        with transaction(exporter.db):
            exporter.db.execute("UPDATE appended SET done = 1 WHERE target = ? AND shard = ?", (name, number))


def _due(exporter: Exporter, name: str) -> list[tuple[int, int | None]]:
    """Finished shards that the target lacks: number, and its size before an append that was cut short."""
    query = """
        SELECT s.number, a.base FROM targets t JOIN shards s ON s.run >= t.run
        LEFT JOIN appended a ON a.target = t.name AND a.shard = s.number
        WHERE t.name = ? AND s.closed AND NOT coalesce(a.done, 0) ORDER BY s.number"""
    return exporter.db.execute(query, (name,)).fetchall()


def _mended_size(path: Path, target: Target) -> int:
    """Return the size in bytes, 0 if absent; a plain file's torn last line is mended before."""
    if not path.exists():
        return 0
    if path.suffix not in _COMPRESSED and target.is_lines:
        append_durably(path, b"")
    return path.stat().st_size


def _append_shard(target: Target, shard: Path, base: int, formats: Formats | None) -> None:
    path = target.path.resolve()
    if path.suffix in _COMPRESSED or not target.is_lines:
        _append_whole(path, shard, base, partial(_write, target=target, formats=formats))
        return
    there = _lines_there(path, shard, base)
    lines = islice(whole_lines(shard), there, None)
    while chunk := b"".join(islice(lines, 1000)):
        append_durably(path, chunk)


def _lines_there(target: Path, shard: Path, base: int) -> int:
    """How many of the shard's first lines stand at this offset of the target already."""
    if not target.exists():
        return 0
    with target.open("rb") as file:
        file.seek(base)
        count = 0
        for line in whole_lines(shard):
            if file.readline() != line:
                break
            count += 1
    return count


def _append_whole(path: Path, shard: Path, base: int, write: Callable[[IO[bytes], Iterable[bytes]], None]) -> None:
    """Add a compressed member, or rows, which appear at once: a larger file than before holds them already."""
    if path.exists() and path.stat().st_size > base:
        return
    grown = path.with_name(f".{path.stem}.grown{path.suffix}")
    grown.unlink(missing_ok=True)  # left by a crash
    if path.exists():
        shutil.copyfile(path, grown)
    with open_lines(grown, "ab") as file:
        write(file, whole_lines(shard))
    grown.replace(path)


def _among(places: list[Place], latest: dict[int, dict[int, str]]) -> dict[int, dict[int, str]]:
    picked: dict[int, dict[int, str]] = {}
    for place in places:
        picked.setdefault(place.shard, {})[place.line] = latest[place.shard][place.line]
    return picked


def _pick(exporter: Exporter, places: Mapping[int, Mapping[int, str]]) -> Iterator[bytes]:
    """Yield the lines that stand at these places; `DamagedShardError` where one is missing or is not a record."""
    for number, wanted in sorted(places.items()):
        found = 0
        with suppress(FileNotFoundError):  # then it lacks all of them
            for index, line in enumerate(shards.shard_lines(exporter.shards, number) if wanted else ()):
                if index in wanted:
                    found += 1
                    yield _refreshed(exporter, line, wanted[index], number)
        if found < len(wanted):
            raise DamagedShardError(f"shard {number} lacks {len(wanted) - found} articles", exporter.folder)


def _refreshed(exporter: Exporter, line: bytes, last_seen: str, number: int) -> bytes:
    try:
        record = orjson.loads(line)
    except ValueError:
        raise DamagedShardError(f"shard {number} has a line that cannot be read", exporter.folder) from None
    before = record["metadata"]["lastSeen"], [author["id"] for author in record["authors"]]
    people = [_person(exporter, record["publisher"]["domain"], author) for author in record["authors"]]
    if (last_seen, people) == before and record["changeType"] != "completed":
        return line
    if record["changeType"] == "completed":  # one line an article: the change that made this version counts
        record["changeType"] = "new" if record["version"] == 1 else "updated"
    record["metadata"]["lastSeen"] = last_seen
    for author, person in zip(record["authors"], people, strict=True):
        author["id"] = person
    return orjson.dumps(record) + b"\n"


def _person(exporter: Exporter, publisher: str, author: Mapping[str, Any]) -> str | None:
    return exporter.registry.find(publisher, author) or author["id"]
