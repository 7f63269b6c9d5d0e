"""``scrapy extract``: stored pages in, records out; no network, any number of processes."""

from __future__ import annotations

import sys
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import orjson
from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newscrawl.export.exporter import plain
from newscrawl.items import PostRef
from newscrawl.pipelines.complete import DEFAULT
from newscrawl.pipelines.record import read_record
from newscrawl.scrapy_tuning.gc_tuning import restore, tune

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

BATCH = 64  # pages handed to a process at once


class Command(ScrapyCommand):
    """Reads pages and writes records; needs no project."""

    requires_project = False
    requires_crawler_process = False
    default_settings = {"LOG_ENABLED": False}  # noqa: RUF012 - Scrapy's own way to declare it

    def syntax(self) -> str:
        """Return the arguments."""
        return "[options] [FILE ...]"

    def short_desc(self) -> str:
        """Return the line of the command list."""
        return "Extract records from stored pages"

    def long_desc(self) -> str:
        """Return the text of --help."""
        return (
            "With --jsonl, reads lines {id, url, html} from files or standard input and writes one record a "
            "line, in the same order: the record's keys, `id` as given, `isArticle`, and `ms`, the CPU time it "
            "took. Optional keys of a line: `downloaded` (ISO 8601, the base of relative dates), `card` (what a "
            "listing said), `timezone`. A line that cannot be read gives {id, error}. Without --jsonl the files "
            "are HTML pages and --url is the address they came from."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add the options."""
        super().add_options(parser)
        parser.add_argument("--jsonl", action="store_true", help="read JSON lines {id, url, html}")
        parser.add_argument("--url", default="http://localhost/", help="address of an HTML file's page")
        parser.add_argument(
            "--processes", type=int, default=1, metavar="N", help="worker processes (default: 1, in this one)"
        )

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Write the records to standard output; exit code 3 when some line could not be read."""
        if opts.processes < 1:
            raise UsageError("--processes is a whole number from 1")
        if not opts.jsonl and not args:
            raise UsageError("name HTML files, or give JSON lines with --jsonl")
        pages = _lines(args) if opts.jsonl else _files(args, opts.url)
        failed, before = 0, tune()
        try:
            for written, is_good in _records(pages, opts.processes):
                sys.stdout.buffer.write(written + b"\n")
                sys.stdout.buffer.flush()
                failed += not is_good
        finally:
            restore(before)
        if failed:
            sys.stderr.write(f"newscrawl: {failed} pages could not be read\n")
            self.exitcode = 3


def record_line(line: bytes) -> tuple[bytes, bool]:
    """Return the JSON line for one line of input, and whether it is a record rather than an error."""
    name = None
    try:
        page = orjson.loads(line)
        name = page.get("id")
        started = time.process_time()
        record = _record(page)
        record["ms"] = round((time.process_time() - started) * 1000, 3)
    except Exception as error:  # noqa: BLE001 - one page must not end the others; the line says what it was
        return orjson.dumps({"id": name, "error": f"{type(error).__name__}: {error}"[:500]}), False
    return orjson.dumps(record), True


def _record(page: dict[str, Any]) -> dict[str, Any]:
    downloaded = datetime.fromisoformat(page["downloaded"]) if page.get("downloaded") else None
    if downloaded is not None and downloaded.tzinfo is None:
        downloaded = downloaded.replace(tzinfo=UTC)
    card = PostRef(**page["card"]) if page.get("card") else None
    article = read_record(page["url"], page["html"], card=card, downloaded=downloaded, timezone=page.get("timezone"))
    record = plain(article)
    record["id"] = page.get("id", record["id"])
    record["isArticle"] = (article.metadata.probability or 0) >= DEFAULT.probability
    return record


def _records(lines: Iterable[bytes], processes: int) -> Iterator[tuple[bytes, bool]]:
    """Read *lines* a batch at a time, so that a pipe is answered as it goes and memory stays flat."""
    if processes == 1:
        yield from map(record_line, lines)
        return
    source = iter(lines)
    with ProcessPoolExecutor(processes, initializer=tune) as pool:
        while batch := list(islice(source, BATCH * processes)):
            yield from pool.map(record_line, batch, chunksize=max(1, len(batch) // (processes * 4)))


def _lines(paths: list[str]) -> Iterator[bytes]:
    for path in paths or ["-"]:
        with _opened(path) as file:
            yield from (line for line in file if line.strip())


def _opened(path: str) -> Any:
    if path == "-":
        return nullcontext(sys.stdin.buffer)
    try:
        file: BinaryIO = Path(path).open("rb")  # noqa: SIM115 - the caller's with closes it
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}", print_help=False) from None
    return file


def _files(paths: list[str], url: str) -> Iterator[bytes]:
    for path in paths:
        with _opened(path) as file:
            html = file.read().decode("utf-8", "replace")
        yield orjson.dumps({"id": path, "url": url, "html": html})
