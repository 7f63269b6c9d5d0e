"""The manifest: what shards a job has finished, one JSON line each, and where they were delivered."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import orjson

from newscrawl.export.lines import whole_lines
from newscrawl.job.files import append_durably

if TYPE_CHECKING:
    from pathlib import Path

NAME = "manifest.jsonl"
SHARD_NAME = re.compile(r"articles-(\d{5,9})\.jsonl(\.gz|\.zst)?(\.part)?")


@dataclass(frozen=True, slots=True)
class Finished:
    """A finished shard: ``bytes`` and ``sha256`` are those of the file as it lies on disk."""

    name: str
    lines: int
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Delivered:
    """A finished shard that stands at ``delivered``, an address such as ``s3://bucket/prefix/name``."""

    name: str
    delivered: str


@dataclass(frozen=True, slots=True)
class Dropped:
    """A shard of which nothing could be read any more; its number is not given again."""

    name: str
    dropped: bool = True


def describe(path: Path, lines: int) -> Finished:
    """Return the manifest entry of a file on disk."""
    digest = sha256()
    size = 0
    with path.open("rb") as file:
        while chunk := file.read(1 << 20):
            digest.update(chunk)
            size += len(chunk)
    return Finished(path.name, lines, size, digest.hexdigest())


def append(folder: Path, entry: Finished | Delivered | Dropped) -> None:
    """Add one line, durably."""
    append_durably(folder / NAME, orjson.dumps(asdict(entry)) + b"\n")


def finished(folder: Path) -> dict[str, Finished]:
    """Finished shards by name, in the order of their finish; empty where there is no manifest."""
    entries = _entries(folder)
    dropped = {entry["name"] for entry in entries if "dropped" in entry}
    return {entry["name"]: Finished(**entry) for entry in entries if "sha256" in entry and entry["name"] not in dropped}


def names(folder: Path) -> set[str]:
    """Names of every shard that was ever finished."""
    return {entry["name"] for entry in _entries(folder)}


def delivered(folder: Path) -> set[tuple[str, str]]:
    """``(shard name, address)`` of every delivery that succeeded."""
    return {(entry["name"], entry["delivered"]) for entry in _entries(folder) if "delivered" in entry}


def _entries(folder: Path) -> list[dict[str, Any]]:
    path = folder / NAME
    entries = (_read(line) for line in whole_lines(path)) if path.exists() else ()
    return [entry for entry in entries if entry is not None]


def unreadable(folder: Path) -> int:
    """Return how many lines of the manifest are not entries."""
    path = folder / NAME
    return sum(_read(line) is None for line in whole_lines(path)) if path.exists() else 0


def _read(line: bytes) -> dict[str, Any] | None:
    try:
        entry = orjson.loads(line)
    except ValueError:  # `unreadable` counts it
        return None
    is_named = isinstance(entry, dict) and isinstance(entry.get("name"), str) and SHARD_NAME.fullmatch(entry["name"])
    return entry if is_named else None
