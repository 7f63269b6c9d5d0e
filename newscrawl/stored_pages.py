"""``newscrawl extract``: stored pages in, records out; no network, no Scrapy, any number of processes."""

from __future__ import annotations

import sys
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple
from urllib.parse import urlsplit

import orjson

from newscrawl.errors import NewscrawlError
from newscrawl.garbage import restore, tune
from newscrawl.items import PostRef
from newscrawl.pipelines.complete import DEFAULT
from newscrawl.pipelines.record import Told, read_record
from newscrawl.sites.catalogue import Catalogue
from newscrawl.sites.page_class import page_class_of
from newscrawl.sites.site import SiteError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from newscrawl.sites.site import Site

SYNTAX = "[options] [FILE ...]"
SHORT = "Extract records from stored pages"
LONG = (
    "With --jsonl, reads lines {id, url, html} from files or standard input and writes one record a "
    "line, in the same order: the record's keys, `id` as given, `isArticle`, and `ms`, the CPU time it "
    "took. Optional keys of a line: `downloaded` (ISO 8601, the base of relative dates), `card` (what a "
    "listing said), `timezone`, `site` (the name of a site file). A line that cannot be read gives {id, error}. "
    "Without --jsonl the files are HTML pages and --url is the address they came from. A page is read by the rules "
    "of the site file for its host, where there is one."
)
BATCH = 64  # pages handed to a process at once


class ArgumentValueError(NewscrawlError, ValueError):
    """The command line cannot be used; the message is one sentence."""


class Sites(NamedTuple):
    """The folder of site files, and the name of the one for all pages, where one is given."""

    folder: str = "sites"
    name: str | None = None


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--jsonl", action="store_true", help="read JSON lines {id, url, html}")
    parser.add_argument("--url", default="http://localhost/", help="address of an HTML file's page")
    parser.add_argument("--site", metavar="NAME", help="read all pages by the site file of this name")
    parser.add_argument("--sites-dir", default="sites", metavar="FOLDER", help="folder of site files (default: sites)")
    parser.add_argument(
        "--processes", type=int, default=1, metavar="N", help="worker processes (default: 1, in this one)"
    )


def run(args: list[str], opts: argparse.Namespace) -> int:
    """Write the records to standard output; return 3 when some line could not be read (``ArgumentValueError``)."""
    if opts.processes < 1:
        raise ArgumentValueError("--processes is a whole number from 1")
    if not opts.jsonl and not args:
        raise ArgumentValueError("name HTML files, or give JSON lines with --jsonl")
    sites = Sites(opts.sites_dir, opts.site)
    _checked(sites)
    pages = _lines(args) if opts.jsonl else _files(args, opts.url)
    failed, before = 0, tune()
    try:
        for written, is_good in _records(pages, opts.processes, sites):
            sys.stdout.buffer.write(written + b"\n")
            sys.stdout.buffer.flush()
            failed += not is_good
    finally:
        restore(before)
    if failed:
        sys.stderr.write(f"newscrawl: {failed} pages could not be read\n")
    return 3 if failed else 0


def _checked(sites: Sites) -> None:
    try:
        if sites.name is not None:
            catalogue = _catalogue(sites.folder)
            if sites.name not in catalogue:
                known = ", ".join(catalogue) or "none yet"
                raise ArgumentValueError(f"no site is called {sites.name!r}: the configured sites are {known}")
            page_class_of(catalogue[sites.name])
    except SiteError as error:
        raise ArgumentValueError(str(error)) from None


_CATALOGUES: dict[str, Catalogue] = {}


def _catalogue(folder: str) -> Catalogue:
    """Return the sites of a folder, read once in a process."""
    return _CATALOGUES.setdefault(folder, Catalogue(folder))


def record_line(line: bytes, sites: Sites = Sites()) -> tuple[bytes, bool]:  # noqa: B008 - it holds two texts
    """Return the JSON line for one line of input, and whether it is a record rather than an error."""
    name = None
    try:
        page = orjson.loads(line)
        name = page.get("id")
        started = time.process_time()
        record = _record(page, sites)
        record["ms"] = round((time.process_time() - started) * 1000, 3)
    except Exception as error:  # noqa: BLE001 - one page must not end the others; the line says what it was
        return orjson.dumps({"id": name, "error": f"{type(error).__name__}: {error}"[:500]}), False
    return orjson.dumps(record), True


def _record(page: dict[str, Any], sites: Sites) -> dict[str, Any]:
    downloaded = datetime.fromisoformat(page["downloaded"]) if page.get("downloaded") else None
    if downloaded is not None and downloaded.tzinfo is None:
        downloaded = downloaded.replace(tzinfo=UTC)
    card = PostRef(**page["card"]) if page.get("card") else None
    site = _site_of(page, sites)
    article = read_record(page["url"], page["html"], site, Told(downloaded, page.get("timezone"), card))
    record: dict[str, Any] = orjson.loads(orjson.dumps(article))
    record["id"] = page.get("id", record["id"])
    record["isArticle"] = (article.metadata.probability or 0) >= DEFAULT.probability
    return record


def _site_of(page: dict[str, Any], sites: Sites) -> Site | None:
    catalogue = _catalogue(sites.folder)
    name = page.get("site") or sites.name
    if name:
        return catalogue[name]
    try:
        host = urlsplit(page["url"]).hostname or ""
    except ValueError:
        return None
    return catalogue.of_host(host)


def _records(lines: Iterable[bytes], processes: int, sites: Sites) -> Iterator[tuple[bytes, bool]]:
    """Read *lines* a batch at a time, so that a pipe is answered as it goes and memory stays flat."""
    read = partial(record_line, sites=sites)
    if processes == 1:
        yield from map(read, lines)
        return
    source = iter(lines)
    with ProcessPoolExecutor(processes, initializer=tune) as pool:
        while batch := list(islice(source, BATCH * processes)):
            yield from pool.map(read, batch, chunksize=max(1, len(batch) // (processes * 4)))


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
        raise ArgumentValueError(f"{path} cannot be read: {error.strerror}") from None
    return file


def _files(paths: list[str], url: str) -> Iterator[bytes]:
    for path in paths:
        with _opened(path) as file:
            html = file.read().decode("utf-8", "replace")
        yield orjson.dumps({"id": path, "url": url, "html": html})
