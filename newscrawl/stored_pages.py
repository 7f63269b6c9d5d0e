"""``newscrawl extract``: stored pages in, records out; no network, no Scrapy, any number of processes."""

from __future__ import annotations

import sys
import time
from collections import Counter
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

import orjson

from newscrawl.archives.json_lines import LineError, address_of, read_line
from newscrawl.archives.options import (
    LONG,
    SHORT,
    SYNTAX,
    ArgumentValueError,
    add_options,
    base_of,
    output_of,
    wanted_of,
)
from newscrawl.archives.output import FileOutput, OutputError, StandardOutput
from newscrawl.archives.own_address import NOWHERE
from newscrawl.archives.page_units import NO_PAGES, Line, Page, Reject, size_of
from newscrawl.archives.sources import SourceError
from newscrawl.archives.totals import Result, Totals
from newscrawl.archives.units import Reading
from newscrawl.archives.workers import in_batches
from newscrawl.garbage import restore, tune
from newscrawl.html.document import Document
from newscrawl.items import PostRef
from newscrawl.pipelines.complete import DEFAULT
from newscrawl.pipelines.record import Told, build_record, finish_record
from newscrawl.sites.catalogue import Catalogue
from newscrawl.sites.errors import SiteError

if TYPE_CHECKING:
    import argparse

    from newscrawl.archives.page_units import Unit
    from newscrawl.sites.site import Site

__all__ = ["LONG", "SHORT", "SYNTAX", "ArgumentValueError", "add_options", "record_line", "run"]


class Sites(NamedTuple):
    """The folder of site files, and the name of the one for all pages, where one is given."""

    folder: str = "sites"
    name: str | None = None


def run(args: list[str], opts: argparse.Namespace) -> int:
    """Write the records; return 3 when something could not be read (``ArgumentValueError``)."""
    if opts.processes < 1:
        raise ArgumentValueError("--processes is a whole number from 1")
    if opts.resume and not opts.overwrite_output:
        raise ArgumentValueError("--resume goes on with a file: name it after -O")
    if not args and sys.stdin.isatty():
        raise ArgumentValueError("name files or folders, or give pages on standard input")
    sites = Sites(opts.sites_dir, opts.site)
    _checked(sites)
    reading = Reading(args, as_lines=opts.jsonl, url=base_of(opts), wanted=wanted_of(opts))
    before = tune()
    try:
        totals = _written(reading, opts, partial(_work, sites=sites, articles_only=opts.articles or opts.news))
    except (SourceError, OutputError) as error:
        raise ArgumentValueError(str(error)) from None
    finally:
        restore(before)
    if totals.faults or totals.left_out or totals.files or reading.counts.notes or opts.overwrite_output:
        said = "; ".join(filter(None, (totals.sentence(), reading.counts.sentence())))
        sys.stderr.write(f"newscrawl: {said}\n")
    for lacking in filter(None, (reading.counts.lacking(), totals.lacking())):
        sys.stderr.write(f"newscrawl: {lacking}\n")
    return 3 if totals.faults else 0


def _written(reading: Reading, opts: argparse.Namespace, work: partial[Result]) -> Totals:
    totals, output = Totals(), _output(reading, opts)
    try:
        units = islice(reading.units(), output.done.units, None)
        for result in in_batches(units, work, opts.processes, size_of):
            output.write(result.lines, result.faults, result.units)
            totals.add(result, reading.progress.share())
        output.finish()
    finally:
        output.close()
    return totals


def _output(reading: Reading, opts: argparse.Namespace) -> StandardOutput | FileOutput:
    path = output_of(opts)
    if path is None:
        return StandardOutput()
    about = {"names": reading.names, "articles": opts.articles or opts.news, "wanted": repr(reading.wanted)}
    return FileOutput(path, resume=opts.resume, about=about)


def _checked(sites: Sites) -> None:
    try:
        if sites.name is not None:
            catalogue = _catalogue(sites.folder)
            if sites.name not in catalogue:
                known = ", ".join(catalogue) or "none yet"
                raise ArgumentValueError(f"no site is called {sites.name!r}: the configured sites are {known}")
            from newscrawl.sites.page_class import page_class_of  # noqa: PLC0415 - only for a named site

            page_class_of(catalogue[sites.name])
    except SiteError as error:
        raise ArgumentValueError(str(error)) from None


_CATALOGUES: dict[str, Catalogue] = {}


def _catalogue(folder: str) -> Catalogue:
    """Return the sites of a folder, read once in a process."""
    return _CATALOGUES.setdefault(folder, Catalogue(folder))


def _work(units: list[Unit], sites: Sites, *, articles_only: bool) -> Result:
    """Read a batch."""
    lines, faults, left_out, files = [], [], Counter[str](), []
    errors = addressless = 0
    for unit in units:
        if isinstance(unit, Reject):
            if unit.is_fault:
                faults.append(unit)
            elif unit.reason == NO_PAGES:
                files.append(unit.file)
            else:
                left_out[unit.reason] += 1
            continue
        line, problem = record_line(unit, sites)
        if problem is not None and isinstance(unit, Page):
            archive = unit.archive or {}
            faults.append(Reject(str(archive.get("file", unit.id)), int(archive.get("offset", 0)), unit.url, problem))
        elif problem is not None and isinstance(unit, Line):
            faults.append(Reject(unit.file, unit.at, None, problem))
            lines.append(line)
            errors += 1
        elif articles_only and b'"isArticle":false' in line[-_TAIL:]:
            left_out["no article"] += 1
        else:
            lines.append(line)
            addressless += isinstance(unit, Line) and _OF_NOWHERE in line[:_HEAD]
    return Result(lines, faults, len(units), left_out, tuple(files), errors, addressless)


_TAIL = 400  # bytes of a line in which isArticle stands
_HEAD = 3_000  # … and its address
_OF_NOWHERE = b'"url":' + orjson.dumps(NOWHERE)


def record_line(unit: Line | Page, sites: Sites = Sites()) -> tuple[bytes, str | None]:  # noqa: B008 - it holds two texts
    """Return the JSON line for a unit of input, and what was wrong with it where it is an error."""
    name = unit.id if isinstance(unit, Page) else None
    try:
        started = time.process_time()
        if isinstance(unit, Page):
            record = _of_page(unit, sites)
        else:
            page = read_line(unit.content)
            name = page.get("id")
            record = _of_line(page, sites)
        record["ms"] = round((time.process_time() - started) * 1000, 3)
    except Exception as error:  # noqa: BLE001 - one page must not end the others; the line says what it was
        problem = f"{type(error).__name__}: {error}"[:500]
        if isinstance(error, LineError):
            name, problem = error.id, str(error)
        return orjson.dumps({"id": name, "error": problem}), problem
    return orjson.dumps(record), None


def _of_line(page: dict[str, Any], sites: Sites) -> dict[str, Any]:
    url, card = address_of(page), PostRef(**page["card"]) if page.get("card") else None
    site = _site_of(url, page.get("site") or sites.name, sites)
    record = _record(Document(url, page.pop("html")), site, Told(page["downloaded"], page.get("timezone"), card))
    record["id"] = page.get("id", record["id"])
    return record


def _of_page(page: Page, sites: Sites) -> dict[str, Any]:
    # the text goes nowhere else: a document that cut it keeps another, as large
    document = Document(page.url, *page.decoded())
    record = _record(document, _site_of(page.url, sites.name, sites), Told(page.downloaded))
    if page.archive is None:
        record["id"] = page.id
    else:
        record["archive"] = page.archive
    return record


def _record(document: Document, site: Site | None, told: Told) -> dict[str, Any]:
    article = finish_record(build_record(document, site, told), site=site)
    record: dict[str, Any] = orjson.loads(orjson.dumps(article))
    record["isArticle"] = (article.metadata.probability or 0) >= DEFAULT.probability
    return record


def _site_of(url: str, name: str | None, sites: Sites) -> Site | None:
    catalogue = _catalogue(sites.folder)
    if name:
        return catalogue[name]
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:  # no address has no host, and no site claims it
        return None
    return catalogue.of_host(host)
