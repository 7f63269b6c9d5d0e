"""Forms in which archives hold pages, and how many of them warcio, FastWARC and newscrawl give right."""

from __future__ import annotations

import gzip
import io
from typing import TYPE_CHECKING

from fastwarc.warc import ArchiveIterator as FastIterator
from fastwarc.warc import WarcRecordType
from warcio.archiveiterator import ArchiveIterator

from newscrawl.archives.compression import plain_chunks
from newscrawl.archives.pages import StoredPage, read_pages
from newscrawl.archives.record import read_records
from tests.archives.made import ANSWERS, ARC, BODIES, HEADERS, HTML, PAGE, answer, arc, containers, record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ARC2 = b"http://p.example/%d 10.0.0.1 20261101080000 text/html 200 - - 0 a.arc %d\n%s\n"


def forms() -> Iterator[tuple[str, bytes, int]]:
    """Yield name, file and number of pages of each form; what is not a container is followed by an ordinary record."""
    for name, (fields, body) in BODIES.items():
        yield f"body: {name}", record(0, answer(body, HTML + fields)) + record(1), 2
    for name, content in ANSWERS.items():
        yield f"answer: {name}", record(0, content) + record(1), 2
    for name, (old, new) in HEADERS.items():
        yield f"header: {name}", record(0).replace(old, new, 1) + record(1), 2
    yield "header: 40 KB", record(0, fields=b"WARC-Note: " + b"x" * 40_000 + b"\r\n") + record(1), 2
    for name, data in containers([record(number) for number in range(12)]).items():
        yield f"file: {name}", data, 12
    two = containers([record(number) for number in range(6)])["zstd with a dictionary"]
    yield "file: two zstd files with dictionaries joined", two + two, 12
    yield "file: ARC 1", ARC + arc(0) + arc(1), 2
    yield "file: ARC 1, packed", b"".join(map(gzip.compress, (ARC, arc(0), arc(1)))), 2
    yield "file: ARC 2", ARC + b"".join(_ARC2 % (number, len(answer()), answer()) for number in range(2)), 2


def _bodies_warcio(data: bytes) -> Iterator[bytes]:
    for each in ArchiveIterator(io.BytesIO(data), arc2warc=True):
        if each.rec_type == "response":
            yield each.content_stream().read()


def _bodies_fastwarc(data: bytes) -> Iterator[bytes]:
    for each in FastIterator(io.BytesIO(data), auto_decode="all", record_types=WarcRecordType.response):
        yield each.reader.read()


def _bodies_newscrawl(data: bytes) -> Iterator[bytes]:
    for each in read_pages(read_records(plain_chunks(io.BytesIO(data)))):
        if isinstance(each, StoredPage):
            yield each.body


READERS: dict[str, Callable[[bytes], Iterator[bytes]]] = {
    "warcio": _bodies_warcio,
    "FastWARC": _bodies_fastwarc,
    "newscrawl": _bodies_newscrawl,
}


def right(reader: Callable[[bytes], Iterator[bytes]], data: bytes) -> tuple[int, str]:
    """Return how many pages come right, and the class of the exception that ended the reading, if one did."""
    number = 0
    try:
        for body in reader(data):
            number += body in {PAGE, PAGE.replace(b"\r\n", b"\n")}
    except Exception as error:  # noqa: BLE001 - each library raises its own
        return number, type(error).__name__
    return number, ""


def table() -> dict[str, int]:
    """Print the table; return how many forms each reader gives wholly right."""
    whole = dict.fromkeys(READERS, 0)
    print(f"{'form':<48}{'pages':>6}  " + "".join(f"{name:<26}" for name in READERS))
    count = 0
    for name, data, pages in forms():
        count += 1
        cells = []
        for reader, bodies in READERS.items():
            number, error = right(bodies, data)
            whole[reader] += number == pages
            cells.append(f"{number} {error}"[:24])
        print(f"{name:<48}{pages:>6}  " + "".join(f"{cell:<26}" for cell in cells))
    print(f"{'forms wholly right':<48}{count:>6}  " + "".join(f"{number:<26}" for number in whole.values()))
    return whole
