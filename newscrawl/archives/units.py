"""What ``newscrawl extract`` reads, as units of work: a line of JSON, or a page of an archive, a table, a folder."""

from __future__ import annotations

import zipfile
import zlib
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from w3lib.encoding import html_to_unicode

from newscrawl.archives.compression import plain_chunks
from newscrawl.archives.pages import Refused, StoredPage, read_pages
from newscrawl.archives.record import read_records
from newscrawl.archives.revisits import Revisits
from newscrawl.archives.sources import Replayed, Source, SourceError, kind_of, opened, sources, wacz_members
from newscrawl.archives.stream import Stream
from newscrawl.archives.wanted import Wanted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from newscrawl.archives.compression import PlainChunks
    from newscrawl.archives.record import Record

_LOOK = 1 << 16
_BROKEN = (OSError, EOFError, zipfile.BadZipFile, zlib.error)  # what a disk or a damaged zip file raises
_MAX_LINE = 64 << 20  # bytes of a JSON line


class Page(NamedTuple):
    """A page to be read; *content* is decoded by whoever reads it. *archive* says where it stood."""

    id: str
    url: str
    content: bytes
    content_type: str | None = None
    downloaded: datetime | None = None
    archive: dict[str, Any] | None = None

    @property
    def html(self) -> str:
        """The page as text, by its headers, its own words and what its bytes are."""
        return html_to_unicode(self.content_type, self.content)[1]


class Reject(NamedTuple):
    """What gives no record: a line of the reject file where it is a *fault*, else a number in the summary."""

    file: str
    at: int
    url: str | None
    reason: str
    is_fault: bool = True


Unit = bytes | Page | Reject


def size_of(unit: Unit) -> int:
    """Return how many bytes are to be read for a unit; none for a reject."""
    if isinstance(unit, bytes):
        return len(unit)
    return max(1, len(unit.content)) if isinstance(unit, Page) else 0


@dataclass(slots=True)
class Counts:
    """What the archives held that were read: records by type, bytes of files, and notes on pages."""

    files: int = 0
    bytes: int = 0
    records: Counter[str] = field(default_factory=Counter)
    notes: Counter[str] = field(default_factory=Counter)

    def counted(self, records: Iterable[Record]) -> Iterator[Record]:
        """Yield the records."""
        for record in records:
            self.records[record.kind] += 1
            yield record

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
    """What is read, and how: ``as_lines`` takes plain input for JSON lines; ``url`` is the address of HTML files."""

    names: list[str]
    as_lines: bool = False
    url: str = "http://localhost/"
    wanted: Wanted = field(default_factory=Wanted)
    counts: Counts = field(default_factory=Counts)

    def units(self) -> Iterator[Unit]:
        """Yield all units in order; ``SourceError`` for a source that cannot be opened."""
        with Revisits() as revisits:
            for source in sources(self.names):
                yield from self._of_source(source, revisits)

    def _of_source(self, source: Source, revisits: Revisits) -> Iterator[Unit]:
        with opened(source) as file:
            head = file.read(_LOOK)
            kind = "jsonl" if self.as_lines else kind_of(head, source.name)
            whole = Replayed(head, file)
            if kind == "warc":
                yield from self._archive(source, whole, revisits)
            elif kind == "jsonl":
                yield from _lines(source.name, whole)
            elif kind == "html":
                yield Page(source.name, self.url, head + file.read())
            elif kind == "wacz":
                yield from self._wacz(source, revisits)
            elif kind == "parquet":
                yield from _rows(source)

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
            elif reason := self.wanted.leaves_out(found):
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
        for name, size, member in wacz_members(source.path):
            yield from self._archive(Source(f"{source.name}/{name}", None, size), member, revisits)


def _page(name: str, found: StoredPage) -> Page:
    archive: dict[str, Any] = {"file": name, "offset": found.place.member, "recordId": found.record_id}
    if not found.is_whole:
        archive["truncated"] = True
    if found.notes:
        archive["notes"] = list(found.notes)
    return Page(found.record_id or found.url, found.url, found.body, found.content_type, found.captured, archive)


def _lines(name: str, file: Any) -> Iterator[Unit]:
    """Yield the lines of JSON of a file, packed or not; a damaged part is a reject."""
    stream = Stream(plain_chunks(file))
    number = 0
    while True:
        line = stream.line(_MAX_LINE)
        number += bool(line)
        if line.strip():
            yield line
        if stream.damage is not None:
            member, reason = stream.damage
            yield Reject(name, member, None, f"the part at byte {member} {reason}")
            stream.go_on()
        elif not line:
            return


def _rows(source: Source) -> Iterator[Unit]:
    """Yield the rows of a Parquet file with columns ``url`` and ``html``."""
    try:
        from pyarrow import parquet  # noqa: PLC0415 - an extra
    except ImportError:
        raise SourceError(f"{source.name} wants a library: pip install 'newscrawl[parquet]'") from None
    if source.path is None:
        raise SourceError(
            f"{source.name} is a Parquet file: name the file itself, not a stream or an archive around it"
        )
    file = parquet.ParquetFile(source.path)
    missing = {"url", "html"} - set(file.schema_arrow.names)
    if missing:
        raise SourceError(f"{source.name} has no column {' and no column '.join(sorted(missing))}")
    number = 0
    for batch in file.iter_batches(batch_size=64, columns=["url", "html"]):
        for row in batch.to_pylist():
            content = row["html"].encode() if isinstance(row["html"], str) else bytes(row["html"] or b"")
            kind = "text/html; charset=utf-8" if isinstance(row["html"], str) else None
            yield Page(f"{source.name}:{number}", str(row["url"]), content, kind)
            number += 1
