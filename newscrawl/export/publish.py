"""Publish what a job holds: a snapshot that replaces a file at once, a delta that is appended exactly once."""

from __future__ import annotations

import fcntl
import os
import shutil
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any

import orjson

from newscrawl.export import shards
from newscrawl.export.lines import append_durably, open_lines, replacing, whole_lines
from newscrawl.export.store import transaction
from newscrawl.export.targets import authors_beside

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from newscrawl.export.exporter import Exporter
    from newscrawl.export.seen import Place
    from newscrawl.export.targets import Mode

_LOCK = ".publish.lock"
_COMPRESSED = {".gz", ".zst"}


def publish(exporter: Exporter, targets: Mapping[Path, Mode]) -> None:
    """Bring every target up to date, each with its authors beside it.

    ``OSError`` where a target cannot be written; that target and the ones behind it stay as they were.
    """
    with _one_at_a_time(exporter.folder):
        for target, mode in targets.items():
            if mode == "replace":
                replace(exporter, target)
            else:
                append(exporter, target)
            write_authors(exporter, authors_beside(target))


def replace(exporter: Exporter, target: Path) -> None:
    """Put every article of the job, latest version, into the target; whoever reads it sees the old or the new file."""
    with replacing(target) as file:
        file.writelines(latest_lines(exporter))


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


def write_authors(exporter: Exporter, target: Path) -> None:
    """Replace the target by one line a person."""
    with replacing(target) as file:
        file.writelines(orjson.dumps(person) + b"\n" for person in exporter.registry.people())


def show_shards(exporter: Exporter, folder: Path) -> None:
    """Put the finished shards of the run into a folder, as links that take no room; as copies on another disk."""
    folder.mkdir(parents=True, exist_ok=True)
    query = "SELECT number FROM shards WHERE run = ? AND closed"
    numbers = {number for (number,) in exporter.db.execute(query, (exporter.run,))}
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


def append(exporter: Exporter, target: Path) -> None:
    """Append the finished shards since the run that first named this target, each line exactly once.

    A ledger in the store says, shard by shard, what was appended and how large the file was before,
    so that a crash in between neither loses nor doubles a line, and lines by others are left alone.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    name = name_target(exporter, target)
    paths = {shards.shard_number(path): path for path in shards.shards(exporter.shards)}
    for number, base in _due(exporter, name):
        size = _mended_size(target)
        with transaction(exporter.db):
            exporter.db.execute("INSERT OR IGNORE INTO appended VALUES (?, ?, ?, 0)", (name, number, size))
        if number in paths:
            _append_shard(target, paths[number], size if base is None else base)
        with transaction(exporter.db):
            exporter.db.execute("UPDATE appended SET done = 1 WHERE target = ? AND shard = ?", (name, number))


def _due(exporter: Exporter, name: str) -> list[tuple[int, int | None]]:
    """Finished shards that the target lacks: number, and its size before an append that was cut short."""
    query = """
        SELECT s.number, a.base FROM targets t JOIN shards s ON s.run >= t.run
        LEFT JOIN appended a ON a.target = t.name AND a.shard = s.number
        WHERE t.name = ? AND s.closed AND NOT coalesce(a.done, 0) ORDER BY s.number"""
    return exporter.db.execute(query, (name,)).fetchall()


def _mended_size(target: Path) -> int:
    """Return the size in bytes, 0 if absent; a plain file's torn last line is mended before."""
    if not target.exists():
        return 0
    if target.suffix not in _COMPRESSED:
        append_durably(target, b"")
    return target.stat().st_size


def _append_shard(target: Path, shard: Path, base: int) -> None:
    if target.suffix in _COMPRESSED:
        _append_compressed(target, shard, base)
        return
    there = _lines_there(target, shard, base)
    lines = islice(whole_lines(shard), there, None)
    while chunk := b"".join(islice(lines, 1000)):
        append_durably(target, chunk)


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


def _append_compressed(target: Path, shard: Path, base: int) -> None:
    """Add a compressed member, which appears at once: a larger file than before holds it already."""
    if target.exists() and target.stat().st_size > base:
        return
    grown = target.with_name(f".{target.stem}.grown{target.suffix}")
    grown.unlink(missing_ok=True)  # left by a crash
    if target.exists():
        shutil.copyfile(target, grown)
    with open_lines(grown, "ab") as file:
        file.writelines(whole_lines(shard))
    grown.replace(target)


def _among(places: list[Place], latest: dict[int, dict[int, str]]) -> dict[int, dict[int, str]]:
    picked: dict[int, dict[int, str]] = {}
    for place in places:
        picked.setdefault(place.shard, {})[place.line] = latest[place.shard][place.line]
    return picked


def _pick(exporter: Exporter, places: Mapping[int, Mapping[int, str]]) -> Iterator[bytes]:
    for number in sorted(places):
        wanted = places[number]
        for index, line in enumerate(shards.shard_lines(exporter.shards, number) if wanted else ()):
            if index in wanted:
                yield _refreshed(exporter, line, wanted[index])


def _refreshed(exporter: Exporter, line: bytes, last_seen: str) -> bytes:
    record = orjson.loads(line)
    before = record["metadata"]["lastSeen"], [author["id"] for author in record["authors"]]
    people = [_person(exporter, record["publisher"]["domain"], author) for author in record["authors"]]
    if (last_seen, people) == before:
        return line
    record["metadata"]["lastSeen"] = last_seen
    for author, person in zip(record["authors"], people, strict=True):
        author["id"] = person
    return orjson.dumps(record) + b"\n"


def _person(exporter: Exporter, publisher: str, author: Mapping[str, Any]) -> str | None:
    return exporter.registry.find(publisher, author) or author["id"]


@contextmanager
def _one_at_a_time(folder: Path) -> Iterator[None]:
    descriptor = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
