"""What ``newscrawl extract`` reads, as units of work: a line of JSON, or a page of an archive, a table, a folder."""

from __future__ import annotations

import zipfile
import zlib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from newscrawl.archives.beginnings import is_page, kind_by_name, kind_of
from newscrawl.archives.compression import Damage, plain_chunks
from newscrawl.archives.own_address import NOWHERE, address_below, stated_address
from newscrawl.archives.page_units import NO_PAGES, Line, Page, Reject
from newscrawl.archives.pages import MAX_HTML, Refused, StoredPage, read_pages
from newscrawl.archives.progress import Progress
from newscrawl.archives.record import read_records
from newscrawl.archives.revisits import Revisits
from newscrawl.archives.sources import Replayed, Source, SourceError, Unpacked, opened, sources, wacz_members
from newscrawl.archives.stream import Stream
from newscrawl.archives.tables import parquet_rows
from newscrawl.archives.wanted import Wanted

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from newscrawl.archives.beginnings import Kind
    from newscrawl.archives.compression import PlainChunks
    from newscrawl.archives.page_units import Unit
    from newscrawl.archives.record import Record

_LOOK = 1 << 16
_MOST_LAYERS = 2
_MARK = b"\xef\xbb\xbf"  # byte order mark
_BROKEN = (OSError, EOFError, zipfile.BadZipFile, zlib.error)  # what a disk or a damaged zip file raises
_MAX_LINE = 64 << 20  # bytes of a JSON line


@dataclass(slots=True)
class Counts:
    """What the archives held that were read: records by type, bytes of files, and notes on pages.

    ``addressless`` counts HTML files whose address nobody tells.
    """

    files: int = 0
    bytes: int = 0
    records: Counter[str] = field(default_factory=Counter)
    notes: Counter[str] = field(default_factory=Counter)
    addressless: int = 0

    def counted(self, records: Iterable[Record]) -> Iterator[Record]:
        """Yield the records."""
        for record in records:
            self.records[record.kind] += 1
            yield record

    def lacking(self) -> str:
        """Return a sentence on the files without an address; nothing where there are none."""
        if not self.addressless:
            return ""
        files = "1 HTML file has" if self.addressless == 1 else f"{self.addressless} HTML files have"
        return f"{files} no address, and none is given: write --url ADDRESS, which for a folder ends with /"

    def sentence(self) -> str:
        """Return it in one line; nothing where no archive was read."""
        if not self.files:
            return ""
        kinds = ", ".join(f"{number} {kind}" for kind, number in self.records.most_common())
        text = f"read {self.records.total()} records ({kinds}) in {self.bytes} bytes of {self.files} archives"
        notes = ", ".join(f"{number} {note}" for note, number in self.notes.most_common(8))
        return f"{text}; noted: {notes}" if notes else text


@dataclass(slots=True)
class Reading:
    """What is read, and how.

    ``as_lines`` takes plain input for JSON lines; ``url`` is the address of an HTML file, or the base of several.
    """

    names: list[str]
    as_lines: bool = False
    url: str | None = None
    wanted: Wanted = field(default_factory=Wanted)
    counts: Counts = field(default_factory=Counts)
    progress: Progress = field(default_factory=Progress)

    def units(self) -> Iterator[Unit]:
        """Yield all units in order; ``SourceError`` for a source that cannot be opened."""
        with Revisits() as revisits:
            every = list(sources(self.names))
            if len(every) > 1:
                every = [each._replace(below=each.below or PurePath(each.name).name) for each in every]
            self.progress.begin(every)
            for source in every:
                yield from self._of_source(source, revisits)
                self.progress.end_file(source)

    def _of_source(self, source: Source, revisits: Revisits) -> Iterator[Unit]:
        with opened(source) as file:
            self.progress.file = file
            yield from self._of_file(source, file, revisits)

    def _of_file(self, source: Source, file: Any, revisits: Revisits, layers: int = 0) -> Iterator[Unit]:
        head = file.read(_LOOK)
        kind = "jsonl" if self.as_lines else kind_of(head, source.name)
        whole = Replayed(head, file)
        is_empty = kind == "empty"
        if is_empty or kind == "other" or (source.is_listed and not _is_told(kind, head, source.name)):
            yield Reject(source.name, 0, None, NO_PAGES, is_fault=not source.is_listed and not is_empty)
        elif kind == "warc":
            yield from self._archive(source, whole, revisits)
        elif kind == "jsonl":
            yield from map(self._wanted_of, _lines(source.name, whole))
        elif kind == "html":
            self._want_no_day(source)
            yield self._wanted_of(self._addressed(source, (yield from _html(source.name, whole))))
        elif kind == "zip":
            yield from self._wacz(source, revisits)
        elif kind == "parquet":
            self._want_no_day(source)
            yield from map(self._wanted_of, parquet_rows(source))
        elif kind == "packed" and layers < _MOST_LAYERS:  # by a server or a program that packed what was packed
            yield from self._of_file(Source(source.name, None), Unpacked(cast("BinaryIO", whole)), revisits, layers + 1)
        elif kind == "packed":
            yield Reject(source.name, 0, None, f"it is packed more than {_MOST_LAYERS} times")

    def _addressed(self, source: Source, page: Page) -> Page:
        """Give a page the address that the caller tells, else the one that the page tells."""
        if self.url is not None:
            return page._replace(url=address_below(self.url, source.below))
        stated = stated_address(page.decoded()[0])
        self.counts.addressless += stated is None
        return page._replace(url=stated or NOWHERE)

    def _want_no_day(self, source: Source) -> None:
        if self.wanted.asks_for_days:
            raise SourceError(
                f"{source.name} does not say when its pages were captured: --since and --until want a web archive, or "
                "JSON lines with the key downloaded"
            )

    def _wanted_of(self, unit: Unit) -> Unit:
        """Return a unit of what is no archive, or a reject for one that is not wanted."""
        if isinstance(unit, Reject):
            return unit
        if isinstance(unit, Line):
            file, at, url, reason = unit.file, unit.at, None, self.wanted.leaves_out_line(unit.content)
        else:
            file, at, url = unit.id, 0, unit.url
            is_known = url != NOWHERE or bool(self.wanted.domains)
            reason = (self.wanted.leaves_out_address(url) if is_known else None) or self.wanted.leaves_out(unit.content)
        return Reject(file, at, url, reason, is_fault=False) if reason else unit

    def _archive(self, source: Source, file: Any, revisits: Revisits) -> Iterator[Unit]:
        """Yield the units of a file, and a reject where it was not read to its end."""
        chunks = plain_chunks(file)
        self.counts.files += 1
        revisits.begin_file(source.path, chunks.dictionaries)
        try:
            yield from self._warc(source.name, chunks, revisits)
        except _BROKEN as error:
            yield Reject(source.name, chunks.at, None, f"it cannot be read on: {error}")
        self.counts.bytes += chunks.at
        if source.size is not None and chunks.at != source.size:
            yield Reject(source.name, chunks.at, None, f"it was read to byte {chunks.at} of {source.size}")

    def _warc(self, name: str, chunks: PlainChunks, revisits: Revisits) -> Iterator[Unit]:
        records = self.counts.counted(read_records(chunks))
        for found in read_pages(records, revisits=revisits, unwanted=self.wanted.leaves_out_record):
            if isinstance(found, Refused):
                yield Reject(name, found.place.member, found.url, found.reason, found.is_fault)
            elif reason := self.wanted.leaves_out(found.body):
                yield Reject(name, found.place.member, found.url, reason, is_fault=False)
            else:
                self.counts.notes.update(note for note in found.notes if note != found.problem)
                yield _page(name, found)
                if found.problem:
                    yield Reject(name, found.place.member, found.url, found.problem)

    def _wacz(self, source: Source, revisits: Revisits) -> Iterator[Unit]:
        if source.path is None:
            raise SourceError(
                f"{source.name} is a WACZ file: name the file itself, not a stream or an archive around it"
            )
        try:
            for name, size, member in wacz_members(source.path):
                yield from self._archive(Source(f"{source.name}/{name}", None, size), member, revisits)
        except SourceError as error:
            yield Reject(source.name, 0, None, str(error))


def _page(name: str, found: StoredPage) -> Page:
    archive: dict[str, Any] = {"file": name, "offset": found.place.member, "recordId": found.record_id}
    if not found.is_whole:
        archive["truncated"] = True
    if found.notes:
        archive["notes"] = list(found.notes)
    return Page(found.record_id or found.url, found.url, found.body, found.content_type, found.captured, archive)


def _is_told(kind: Kind, head: bytes, name: str) -> bool:
    """Tell whether a file of a folder is one to read: its name says what it holds, or it is plainly an archive or page.

    JSON is no sign: programs keep all kinds of it in folders.
    """
    return kind_by_name(name) is not None or kind in {"warc", "zip", "parquet"} or is_page(head)


def _html(name: str, file: Any) -> Generator[Reject, None, Page]:
    """Yield what cannot be read of an HTML file, packed or not; return its page, whose address is not known yet."""
    parts: list[bytes] = []
    size = 0
    for chunk in plain_chunks(file):
        if isinstance(chunk, Damage):
            yield Reject(name, chunk.member, None, f"the part at byte {chunk.member} {chunk.reason}")
            continue
        parts.append(chunk.data)
        size += len(chunk.data)
        if size > MAX_HTML:
            yield Reject(name, 0, None, f"it is longer than {MAX_HTML} bytes: what follows is left out")
            break
    return Page(name, NOWHERE, b"".join(parts)[:MAX_HTML])


def _lines(name: str, file: Any) -> Iterator[Unit]:
    """Yield the lines of JSON of a file, packed or not; a damaged part is a reject."""
    stream = Stream(plain_chunks(file))
    at = 0
    while True:
        line = stream.line(_MAX_LINE)
        content = line if at else line.removeprefix(_MARK)
        if content.strip():
            yield Line(content, name, at)
        at += len(line)
        if stream.damage is not None:
            member, reason = stream.damage
            yield Reject(name, member, None, f"the part at byte {member} {reason}")
            stream.go_on()
        elif not line:
            return
