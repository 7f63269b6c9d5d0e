"""One item in, at most one line out: numbered, signed, checked, on disk, once."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import orjson
from itemadapter import ItemAdapter

from newscrawl.errors import NewscrawlError
from newscrawl.export import shards
from newscrawl.export.doubtful_update import has_nothing_of, is_doubtful
from newscrawl.export.recovery import recover
from newscrawl.export.registry import Registry
from newscrawl.export.schema import check
from newscrawl.export.seen import Place, SeenArticles, change_of
from newscrawl.export.slim import slimmed
from newscrawl.export.store import NAME as STORE
from newscrawl.export.store import open_store, transaction
from newscrawl.items import Article
from newscrawl.job.files import append_durably

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    from newscrawl.export.author_mention import AuthorMention
    from newscrawl.export.seen import Change, Known

REJECTS = "rejects.jsonl"
_BLANK = asdict(Article())
_SHOWN = 2000  # characters of an item that cannot be exported, in rejects.jsonl


class RejectedError(NewscrawlError, ValueError):
    """The item cannot be exported; the message says why."""


@dataclass(frozen=True, slots=True)
class Rotation:
    """When a shard is finished: at this many lines or bytes, whichever comes first."""

    lines: int = 10_000
    bytes: int = 64 << 20


@dataclass(frozen=True, slots=True)
class Told:
    """What the machines of a crawl know of a record: its latest version, the persons its authors are."""

    known: Known | None
    people: Mapping[AuthorMention, str]


#: A record that was found in order, and what other machines know of it.
Incoming = tuple[dict[str, Any], Told | None]


class Exporter:
    """Writes the articles of one job into its shards, for a *run*; one thread of any number of processes."""

    def __init__(
        self, folder: Path, compression: str = "none", rotation: Rotation | None = None, run: int | None = None
    ) -> None:
        self.folder = folder
        self.shards = folder / "shards"
        self.shards.mkdir(parents=True, exist_ok=True)
        is_anew = not (folder / STORE).exists()
        self.db = open_store(folder / STORE)
        self.run = run if run is not None else self._last_run()
        self.since = self.run  # or the first of the interrupted runs that it goes on with
        self.passed_on: dict[Path, int] = {}  # the last shard that was written to a device or pipe
        self.seen = SeenArticles(self.db)
        self.registry = Registry(self.db)
        self.lines = 0
        self.form = "full"  # what lines hold: NEWSCRAWL_RECORD
        self._compression = compression
        self._rotation = rotation or Rotation()
        self._shard: shards.Shard | None = None
        #: Articles whose lines were lost by damage: whoever knows their addresses asks for them again.
        self.lost = recover(self, compression)
        self.registry.keep_ids()
        #: The store was made anew from the shards: what these lack is in none of the two.
        self.is_anew = is_anew and bool(shards.shards(self.shards))

    def _last_run(self) -> int:
        """Return the last run that is known: whoever only reads a job may come upon what a crash left."""
        return int(self.db.execute("SELECT coalesce(max(run), 1) FROM shards").fetchone()[0])

    def take(self, record: dict[str, Any], told: Told | None = None) -> Change:
        """Do what `take_all` does for one record; `RejectedError` if it is not a record of an article."""
        if reason := check(record):
            raise RejectedError(reason)
        return self.take_all([(record, told)])[0]

    def take_all(self, records: Sequence[Incoming]) -> list[Change]:
        """Write the lines of records, found in order, whose articles are not known and unchanged; what each was.

        Fills version, change, times seen and the ids of authors in place. `OSError` or `sqlite3.Error` where the disk
        fails, and then nothing is written behind the last shard that was filled.
        """
        changes: list[Change] = []
        while len(changes) < len(records):
            if self._shard is not None and self._is_full(self._shard):
                self.rotate()
            changes += self._fill(records[len(changes) :])
        return changes

    def _fill(self, records: Sequence[Incoming]) -> list[Change]:
        """Do that for the first records, as many as the shard has room for, in one transaction and one writing."""
        changes: list[Change] = []
        lines: list[bytes] = []
        is_written = False
        try:
            with transaction(self.db):
                for record, told in records:
                    changes.append(self._sign(record, told, lines))
                    if self._shard is not None and self._is_full(self._shard, lines):
                        break
                if self._shard is not None and lines:
                    self._shard.write(lines)
                    is_written = True
        except Exception:  # whatever failed, lines without their index entries must not stay
            self.registry.forget()
            if self._shard is not None and is_written:
                self._shard.undo(lines)
            raise
        self.lines += len(lines)
        return changes

    def _sign(self, record: dict[str, Any], told: Told | None, lines: list[bytes]) -> Change:
        """Register a record, and add its line to those that the shard is to get, unless nothing changed."""
        known = _later(self.seen.get(record["id"]), told.known if told else None)
        change = change_of(known, record)
        if change == "updated" and is_doubtful(record) and self._is_another_page(record):
            change = "unchanged"
        _stamp(record, known, change)
        if change == "unchanged":
            self.seen.touch(record["id"], record["metadata"]["lastSeen"], self.run)
            return change
        self.registry.sign(record, told.people if told else None)
        shard = self._shard or self._open_shard()
        written = slimmed(record, self.form)
        line = orjson.dumps(written) + b"\n"
        self.seen.put(written, Place(shard.number, shard.lines + len(lines)), self.run, line)
        lines.append(line)
        return change

    def syncing(self) -> Callable[[], None]:
        """Tell what returns when every line written before this call is on the disk; may run in a thread, once."""
        return self._shard.syncing() if self._shard else lambda: None  # a finished shard is on the disk

    def rotate(self) -> None:
        """Finish the growing shard, if there is one, and list it in the manifest."""
        shard, self._shard = self._shard, None
        if shard is not None:
            lines = shard.finish(self._compression)
            self.note_closed(shard.number, lines)

    def reject(self, item: Any, reason: str) -> None:
        """Keep an item that cannot be exported in ``rejects.jsonl``, with the reason."""
        url = ItemAdapter(item).get("url") if ItemAdapter.is_item(item) else None
        entry = {"time": now(), "url": url if isinstance(url, str) else None, "reason": reason}
        entry["item"] = ascii(item)[:_SHOWN]
        append_durably(self.folder / REJECTS, orjson.dumps(entry) + b"\n")

    def latest_records(self, articles: Collection[str]) -> Iterator[dict[str, Any]]:
        """Return the latest lines of articles, as far as they stand on this machine and can be read."""
        if self._shard is not None:
            self.syncing()()
        places: dict[int, dict[int, str]] = {}
        for article in articles:
            known = self.seen.get(article)
            if known is not None:
                places.setdefault(known.shard, {})[known.line] = article
        for number, wanted in sorted(places.items()):
            for index, line in enumerate(list(shards.shard_lines(self.shards, number))):
                if index in wanted and (record := orjson.loads(line))["id"] == wanted[index]:
                    yield record

    def close(self) -> None:
        """Let go of the shard and the store, without finishing the shard."""
        if self._shard is not None:
            self._shard.close()
        self.db.close()

    def _is_another_page(self, record: dict[str, Any]) -> bool:
        """Tell whether a record has nothing of the article that is known by its id."""
        return any(has_nothing_of(old, record) for old in self.latest_records([record["id"]]))

    def _is_full(self, shard: shards.Shard, lines: Sequence[bytes] = ()) -> bool:
        """Tell whether a shard has no room for another line behind these."""
        size = shard.bytes + sum(map(len, lines))
        return shard.lines + len(lines) >= self._rotation.lines or size >= self._rotation.bytes

    def _open_shard(self) -> shards.Shard:
        self._shard = shards.Shard.create(self.shards, self.seen.last_shard())
        self.note_open(self._shard.number)
        return self._shard

    def note_open(self, number: int) -> None:
        """Note the shard as this run's, to be read again at the next start until its books are closed."""
        self.db.execute("INSERT OR IGNORE INTO shards VALUES (?, ?, 0)", (number, self.run))

    def note_closed(self, number: int, lines: int) -> None:
        """Note a shard as read to its end. One without lines is gone, and its number is given again."""
        close = "INSERT INTO shards VALUES (?, ?, 1) ON CONFLICT (number) DO UPDATE SET closed = 1"
        with transaction(self.db):
            if lines:
                self.db.execute(close, (number, self.run))
            else:
                self.db.execute("DELETE FROM shards WHERE number = ?", (number,))


def plain(item: Any) -> dict[str, Any]:
    """Return the item as a JSON record with all keys in their order; blanks where the item has no such key.

    `RejectedError` if a value is nothing that JSON can hold.
    """
    try:
        record: dict[str, Any] = orjson.loads(
            orjson.dumps(item if isinstance(item, Article) else ItemAdapter(item).asdict())
        )
    except (TypeError, ValueError) as error:
        raise RejectedError(str(error)) from None
    return record if isinstance(item, Article) else _BLANK | record


def now() -> str:
    """Return this second, ``YYYY-MM-DDThh:mm:ssZ``."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _later(here: Known | None, elsewhere: Known | None) -> Known | None:
    if here is None or elsewhere is None:
        return here or elsewhere
    return elsewhere if elsewhere.rank > here.rank else here


def _stamp(record: dict[str, Any], known: Known | None, change: Change) -> None:
    moment = now()
    record["metadata"] |= {"firstSeen": known.first_seen if known else moment, "lastSeen": moment}
    record["version"] = (known.version if known else 0) + (change in {"new", "updated", "reread"})
    is_other = known is not None and known.hash != record["contentHash"]
    record["previousContentHash"] = known.hash if known and is_other and change in {"updated", "reread"} else None
    if change != "unchanged":
        record["changeType"] = change
