"""What ``newscrawl extract`` reads, as units of work: a line of JSON, or a page of an archive, a table, a folder."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from w3lib.encoding import html_to_unicode

from newscrawl.archives.compression import plain_chunks
from newscrawl.archives.pages import Refused, StoredPage, read_pages
from newscrawl.archives.record import read_records
from newscrawl.archives.revisits import Revisits
from newscrawl.archives.sources import Replayed, Source, SourceError, kind_of, opened, sources, wacz_members
from newscrawl.archives.stream import Stream
from newscrawl.normalize.urls.canonical import host_key

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

_LOOK = 1 << 16
_MAX_LINE = 64 << 20  # bytes of a JSON line
_LANGUAGE = re.compile(rb"<html\b[^>]{0,300}?\blang\s{0,3}=\s{0,3}[\"']?([a-zA-Z]{2,3})", re.IGNORECASE)


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


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which pages of an archive are read, told by cheap signs before anything is parsed; empty: all.

    ``domains`` are hosts, whose subdomains count; ``languages`` two letters; ``since`` and ``until`` times of capture.
    """

    domains: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    since: datetime | None = None
    until: datetime | None = None

    def leaves_out(self, page: StoredPage) -> str | None:
        """Return why a page is not wanted; None for one that is."""
        if self.domains and not self._has_domain(page.url):
            return "another domain"
        if page.captured is not None:
            if self.since is not None and page.captured < self.since:
                return "captured before --since"
            if self.until is not None and page.captured >= self.until:
                return "captured after --until"
        if self.languages and (found := _LANGUAGE.search(page.body[:_LOOK])):
            language = found[1].decode().lower()
            return None if language in self.languages else "another language"
        return None

    def _has_domain(self, url: str) -> bool:
        host = host_key(url).partition(":")[0]
        while host:
            if host in self.domains:
                return True
            host = host.partition(".")[2]
        return False


@dataclass(slots=True)
class Reading:
    """What is read, and how: ``as_lines`` takes plain input for JSON lines; ``url`` is the address of HTML files."""

    names: list[str]
    as_lines: bool = False
    url: str = "http://localhost/"
    wanted: Wanted = field(default_factory=Wanted)

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
                yield from self._warc(source.name, whole, source.path, revisits)
            elif kind == "jsonl":
                yield from _lines(source.name, whole)
            elif kind == "html":
                yield Page(source.name, self.url, head + file.read())
            elif kind == "wacz":
                yield from self._wacz(source, revisits)
            elif kind == "parquet":
                yield from _rows(source)

    def _warc(self, name: str, file: Any, path: Path | None, revisits: Revisits) -> Iterator[Unit]:
        revisits.begin_file(path)
        for found in read_pages(read_records(plain_chunks(file)), revisits=revisits):
            if isinstance(found, Refused):
                yield Reject(name, found.place.member, found.url, found.reason, found.is_fault)
            elif reason := self.wanted.leaves_out(found):
                yield Reject(name, found.place.member, found.url, reason, is_fault=False)
            else:
                yield _page(name, found)
                if found.problem:
                    yield Reject(name, found.place.member, found.url, found.problem)

    def _wacz(self, source: Source, revisits: Revisits) -> Iterator[Unit]:
        if source.path is None:
            raise SourceError(f"{source.name} is a WACZ file, which is read from a file only")
        for name, member in wacz_members(source.path):
            yield from self._warc(f"{source.name}/{name}", member, None, revisits)


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
        raise SourceError(f"{source.name} is a Parquet file, which is read from a file only")
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
