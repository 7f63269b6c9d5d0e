"""What a crash, or damage, left of a job's shards: read again, registered, finished. What is lost is told."""

from __future__ import annotations

import logging
import os
import shutil
from typing import TYPE_CHECKING, Any

import orjson

from newscrawl.export import shards
from newscrawl.export.line_check import LineCheck
from newscrawl.export.lines import whole_lines
from newscrawl.export.seen import Place, rank_of
from newscrawl.export.store import transaction
from newscrawl.job.files import write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from newscrawl.export.exporter import Exporter

logger = logging.getLogger(__name__)

_LOOKS = 3


def recover(exporter: Exporter, compression: str) -> set[str]:
    """Register what a crash left unregistered, and finish the shards it left growing.

    Returns the articles (ids) whose latest line is lost and of which no older one is left.
    """
    lost: set[str] = set()
    with shards.abandoned(exporter.shards) as parts:
        closed = {row[0] for row in exporter.db.execute("SELECT number FROM shards WHERE closed = 1")}
        for path in shards.shards(exporter.shards):
            is_growing_elsewhere = path.suffix == shards.PART and path not in parts
            if shards.shard_number(path) not in closed and not is_growing_elsewhere:
                lines, gone = read_again(exporter, path)
                lost |= gone
                if path in parts:
                    lines = shards.finish(path, compression)
                exporter.note_closed(shards.shard_number(path), lines)
        for number in _vanished(exporter):
            lost |= _forget_vanished(exporter, number)
    return lost


def _vanished(exporter: Exporter) -> set[int]:
    """Return the shards that were growing, and of which there is no file any more."""
    numbers = {row[0] for row in exporter.db.execute("SELECT number FROM shards WHERE closed = 0")}
    for _ in range(_LOOKS if numbers else 0):  # one that is being finished has no name for a moment
        numbers -= {shards.shard_number(path) for path in shards.shards(exporter.shards)}
    return numbers


def _forget_vanished(exporter: Exporter, number: int) -> set[str]:
    """Forget what a shard held that was deleted while it grew; the articles that nothing holds any more."""
    with transaction(exporter.db):
        gone = exporter.seen.forget_behind(Place(number, 0))
        lost = remember_again(exporter, gone)
    exporter.note_closed(number, 0)
    if gone:
        logger.warning("articles-%05d.jsonl.part is gone: %d articles are asked for again", number, len(lost))
    return lost


def read_again(exporter: Exporter, path: Path) -> tuple[int, set[str]]:
    """Register the lines of a shard anew; their number, and the articles that it held and nothing holds any more."""
    number, count, size = shards.shard_number(path), 0, 0
    is_part = path.suffix == shards.PART
    check = LineCheck(exporter.seen, number)
    is_damaged = is_part and _drop_garbled(path, check)
    with transaction(exporter.db):
        exporter.note_open(number)
        gone = exporter.seen.forget_behind(Place(number, 0)) if is_damaged else set()
        for line in whole_lines(path):
            is_left = not is_part and check.is_other(count, line)  # who compares shards with the manifest tells
            if not is_left and not _register(exporter, line, Place(number, count)) and is_part:
                break
            count, size = count + 1, size + len(line)
        if is_part:
            os.truncate(path, size)
        gone |= exporter.seen.forget_behind(Place(number, count))
        gone = {article for article in gone if exporter.seen.get(article) is None}
        return count, remember_again(exporter, gone)


def remember_again(exporter: Exporter, articles: set[str]) -> set[str]:
    """Let older versions of articles count again, whose latest lines are lost; the articles without one."""
    for path in shards.shards(exporter.shards) if articles else ():
        for index, line in enumerate(whole_lines(path)):
            record = _read(line)
            if record is not None and record["id"] in articles:
                _register(exporter, line, Place(shards.shard_number(path), index))
    return {article for article in articles if exporter.seen.get(article) is None}


def _drop_garbled(part: Path, check: LineCheck) -> bool:
    """Take lines out of a part that are no records where good ones follow them, or not what was written; whether any.

    Lines at its end that are no records are what a power cut leaves, and were never acknowledged.
    """
    good, garbled, is_damaged = [], 0, False
    for index, line in enumerate(whole_lines(part)):
        record = _read(line)
        if record is None:
            garbled += 1
        elif check.is_changed(index, line, record):
            garbled, is_damaged = garbled + 1, True
        else:
            is_damaged = is_damaged or garbled > 0
            good.append(line)
    if is_damaged:
        shutil.copyfile(part, part.with_name(f"damaged-{part.name}"))
        logger.warning("%s is damaged: %d lines cannot be read, their articles are asked for again", part, garbled)
        descriptor = os.open(part, os.O_WRONLY | os.O_TRUNC)  # its lock is on this very file
        try:
            write_whole(descriptor, b"".join(good))
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    return is_damaged


def _register(exporter: Exporter, line: bytes, place: Place) -> bool:
    """Return False for a line that is to be cut, with all behind it, for none of it was ever acknowledged.

    That is one garbled by a power cut, or one that another process wrote again after this
    line's writer died between writing and registering it.
    """
    record = _read(line)
    if record is None:
        return False
    known = exporter.seen.get(record["id"])
    is_later = known is not None and place > Place(known.shard, known.line) and rank_of(record) == known.rank
    if known is None or rank_of(record) > known.rank or (is_later and record["changeType"] == "completed"):
        exporter.registry.sign(record)
        exporter.seen.put(record, place, exporter.run, line)
    elif rank_of(record) == known.rank:
        return place == Place(known.shard, known.line)
    return True


def _read(line: bytes) -> dict[str, Any] | None:
    try:
        record: dict[str, Any] = orjson.loads(line)
    except ValueError:  # never acknowledged, or told of as damaged
        return None
    return record if isinstance(record, dict) and isinstance(record.get("id"), str) else None
