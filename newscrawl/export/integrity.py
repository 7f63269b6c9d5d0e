"""Are the finished shards what the manifest says they are? Lines, bytes and SHA-256, before anything is published."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from newscrawl.errors import NewscrawlError
from newscrawl.export import manifest
from newscrawl.export.lines import whole_lines
from newscrawl.normalize.fingerprint import content_hash

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from newscrawl.export.line_check import LineCheck


class DamagedShardError(NewscrawlError):
    """What a job holds is not what it wrote; the message names the file and says what to do."""

    def __init__(self, damage: str, folder: Path) -> None:
        super().__init__(f"{damage}: newscrawl doctor {folder} says what is lost, with --repair asks for it again")


def verify(folder: Path) -> None:
    """Return if each finished shard of the folder is whole; `DamagedShardError` for the first that is not."""
    for _, damage in damages(folder):
        raise DamagedShardError(damage, folder.parent)


def damages(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield name and what is wrong, for each finished shard that is not what the manifest says. Reads all of them."""
    for name, listed in manifest.finished(folder).items():
        path = folder / name
        if not path.exists():
            yield name, f"{path} is missing"
            continue
        found = manifest.describe(path, listed.lines)
        if found.bytes != listed.bytes:
            yield name, f"{path} has {found.bytes} bytes, {listed.bytes} were written"
        elif found.sha256 != listed.sha256:
            yield name, f"{path} was changed since it was written (its SHA-256 is another)"
        elif (lines := sum(1 for _ in whole_lines(path))) != listed.lines:
            yield name, f"{path} has {lines} lines, {listed.lines} were written"


def good_lines(path: Path, check: LineCheck) -> Iterator[tuple[bytes, bool]]:
    """Yield the lines of a damaged shard that are records and hold the text that they say they hold.

    With each, whether it is sure that this is what was written, to the last bit.
    """
    if not path.exists():
        return
    try:
        for index, line in enumerate(whole_lines(path)):
            is_sure, record = check.is_sure(index, line), record_of(line)
            if is_sure or (record is not None and not check.is_changed(index, line, record)):
                yield line, is_sure
    except (OSError, ValueError):  # a compressed stream that cannot be read any further
        return


def record_of(line: bytes) -> dict[str, Any] | None:
    """Return the record of a line; None for a line that is not a record, or whose text is not what its hash says."""
    try:
        record = orjson.loads(line)
        is_good = isinstance(record["id"], str) and record["contentHash"] in (None, _hash(record))
    except (ValueError, KeyError, TypeError):  # the caller counts or leaves out such a line
        return None
    return record if is_good else None


def _hash(record: dict[str, Any]) -> str:
    return content_hash(record["headline"], record["articleBody"])
