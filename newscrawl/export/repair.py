"""Damaged shards: what of them is good stays, what is not is told, so that it can be asked for again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscrawl.export import manifest, shards
from newscrawl.export.integrity import damages, good_lines, record_of
from newscrawl.export.line_check import LineCheck
from newscrawl.export.lines import replacing, whole_lines
from newscrawl.export.recovery import read_again, remember_again
from newscrawl.export.seen import Place
from newscrawl.export.store import transaction
from newscrawl.state.ask_again import exported

if TYPE_CHECKING:
    from pathlib import Path

    from newscrawl.export.exporter import Exporter
    from newscrawl.export.seen import SeenArticles
    from newscrawl.job.job import Job


@dataclass(frozen=True, slots=True)
class Repaired:
    """What became of a damaged shard: the lines that were kept, the articles (ids) that are to be fetched again."""

    name: str
    damage: str
    kept: int
    again: frozenset[str]


def lost_articles(exporter: Exporter, job: Job) -> set[str]:
    """Return the articles (ids) whose lines are lost: by damage that was seen, or with a store that was lost."""
    if not exporter.is_anew:
        return exporter.lost
    return exporter.lost | {article for article in exported(job) if exporter.seen.get(article) is None}


def repair_shards(exporter: Exporter) -> list[Repaired]:
    """Put what is good of each damaged shard in its place; the damaged file is set aside, beside it.

    Of its articles every one is to be fetched again whose line is not surely what was written: a changed byte need not
    garble a line.
    """
    return [_repair(exporter, name, damage) for name, damage in list(damages(exporter.shards))]


def _repair(exporter: Exporter, name: str, damage: str) -> Repaired:
    path = exporter.shards / name
    number = shards.shard_number(path)
    checked = list(good_lines(path, LineCheck(exporter.seen, number)))
    good = [line for line, _ in checked]
    if path.exists():
        path.rename(path.with_name(f"damaged-{name}"))
    if good:
        with replacing(path) as file:
            file.writelines(good)
        manifest.append(exporter.shards, manifest.describe(path, len(good)))
    else:
        manifest.append(exporter.shards, manifest.Dropped(name))
    again = _forget(exporter, number)
    if good:
        read_again(exporter, path)
        exporter.note_closed(number, len(good))
        if not exporter.is_anew:  # else the checksums are those of the lines as they were found
            again -= {record["id"] for line, is_sure in checked if is_sure and (record := record_of(line)) is not None}
        with transaction(exporter.db):  # so that what comes again is written again
            exporter.db.executemany("UPDATE articles SET hash = '' WHERE id = ?", [(article,) for article in again])
    return Repaired(name, damage, len(good), frozenset(again))


def astray(seen: SeenArticles, folder: Path) -> dict[str, set[str]]:
    """Return by shard the articles (ids) whose latest line should stand there, and does not. Reads all shards.

    Growing and damaged ones are left out: others tell what is wrong with these.
    """
    found: dict[str, set[str]] = {}
    there = {shards.shard_number(path): path for path in shards.shards(folder)}
    damaged = {name for name, _ in damages(folder)}
    for number, wanted in seen.places().items():
        path = there.get(number)
        name = path.name if path is not None else f"articles-{number:05}.jsonl"
        if name in damaged or (path is not None and path.suffix == shards.PART):
            continue
        lines = enumerate(whole_lines(path)) if path is not None else ()
        held = {wanted[index] for index, line in lines if index in wanted and _id_of(line) == wanted[index]}
        if missing := set(wanted.values()) - held:
            found[name] = missing
    return found


def repair_astray(exporter: Exporter) -> set[str]:
    """Let the older versions of such articles count again; those of which there is none are to be fetched again."""
    articles = set[str]().union(*astray(exporter.seen, exporter.shards).values())
    with transaction(exporter.db):
        exporter.seen.forget(articles)
        return remember_again(exporter, articles)


def _id_of(line: bytes) -> str | None:
    record = record_of(line)
    return record["id"] if record is not None else None


def _forget(exporter: Exporter, number: int) -> set[str]:
    with transaction(exporter.db):
        return exporter.seen.forget_behind(Place(number, 0))
