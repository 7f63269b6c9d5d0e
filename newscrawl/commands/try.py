"""``newscrawl try``: one page, and the record it gives, as a table with the evidence of every field."""

from __future__ import annotations

import shutil
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unicodedata import east_asian_width
from urllib.parse import urlsplit

import orjson
from scrapy.exceptions import UsageError
from scrapy.http import TextResponse
from scrapy.responsetypes import responsetypes

from newscrawl.archives.beginnings import may_be_page
from newscrawl.archives.compression import all_parts
from newscrawl.archives.own_address import NOWHERE, is_web_address, stated_address
from newscrawl.archives.pages import MAX_HTML
from newscrawl.archives.sources import SourceError
from newscrawl.archives.unpackers import PACKED
from newscrawl.command_line.page_command import PageCommand
from newscrawl.html.document import Document
from newscrawl.pipelines.record import Told, build_record, finish_record
from newscrawl.processes.page_fetcher import Page, PageFetcher, fetch_pages
from newscrawl.reporting.overlay import overlay
from newscrawl.site_tools.stored_site import StoredSite
from newscrawl.sites.catalogue import Catalogue, load_site
from newscrawl.sites.page_class import page_class_of
from newscrawl.sites.site import SiteError, start_url

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from newscrawl.sites.site import Site

SHOWN = (
    "headline alternativeHeadline description authors datePublished dateModified articleSection keywords inLanguage "
    "articleBody wordCount mainImage isAccessibleForFree publisher canonicalUrl recentPosts relatedPosts"
).split()
_OF_FILES = frozenset({".htm", ".html", ".xhtml", ".mht", ".gz"})  # such a name without https:// is a file's
LONGEST = 2_000  # characters of a value


class Command(PageCommand):
    """Shows what newscrawl makes of one page; writes nothing."""

    def syntax(self) -> str:
        """Return the arguments."""
        return "[options] [--from ARCHIVE] URL-or-file"

    def short_desc(self) -> str:
        """Return the line of the command list."""
        return "Show the record of one page, each field with its evidence"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add the options."""
        super().add_options(parser)
        parser.add_argument("--json", action="store_true", help="print the record as JSON")
        parser.add_argument("--url", help="address of a file's page (else the one that it states: its canonical link)")
        parser.add_argument(
            "--from", dest="archive", metavar="ARCHIVE", help="take the page of URL from this WARC, ARC or WACZ file"
        )
        parser.add_argument("--timezone", help="IANA name of the site's time zone, such as Europe/Berlin")
        parser.add_argument("--site", metavar="NAME", help="read it by the site file of this name (else by its host's)")
        parser.add_argument("--html", metavar="FILE", help="write the page with all marks into one file for a browser")
        parser.add_argument("--fetch-only", metavar="FILE", help="write address and text of the page as JSON, no more")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Print the record; exit code 1 when the page cannot be fetched."""
        if len(args) != 1:
            raise UsageError("name one page: an address or a file")
        if opts.url is not None and not is_web_address(opts.url):
            raise UsageError(f"--url is a web address such as https://paper.example/story, not {opts.url!r}")
        site = self._site(opts.site)
        page, opts.downloaded = self._page(args[0], opts)
        if page.problem is not None:
            verb = "read" if opts.archive else "fetched"
            sys.stderr.write(f"newscrawl: {page.asked} could not be {verb}: {page.problem}\n")
            self.exitcode = 1
        elif opts.fetch_only:
            Path(opts.fetch_only).write_bytes(orjson.dumps({"url": page.url, "html": page.text}))
        else:
            self._show(page, site or self._catalogue().of_host(urlsplit(page.url).hostname or ""), opts)

    def _page(self, name: str, opts: argparse.Namespace) -> tuple[Page, datetime | None]:
        """Return the page, and when it was downloaded."""
        if opts.archive:
            page = _stored_page(opts.archive, name)
            return page, page.downloaded
        if Path(name).is_file():
            return self._read_file(Path(name), opts.url), None
        if "://" not in name and Path(name).suffix.lower() in _OF_FILES:
            raise UsageError(f"there is no file {name}; for a page on the web write https://{name}", print_help=False)
        return self._fetch(name), datetime.now(UTC)

    def _show(self, page: Page, site: Site | None, opts: argparse.Namespace) -> None:
        document = Document(page.url, page.text)
        record = asdict(finish_record(build_record(document, site, Told(opts.downloaded, opts.timezone)), site=site))
        if opts.html:
            Path(opts.html).write_text(overlay(document, record), encoding="utf-8")
            sys.stderr.write(f"Open {opts.html} in a browser.\n")
        if opts.json:
            sys.stdout.write(orjson.dumps(record, option=orjson.OPT_INDENT_2).decode() + "\n")
        elif not opts.html:
            sys.stdout.write("\n".join(_table(record, shutil.get_terminal_size().columns)) + "\n")

    def _catalogue(self) -> Catalogue:
        assert self.settings is not None
        return Catalogue(self.settings.get("NEWSCRAWL_SITES_DIR", "sites"))

    def _site(self, name: str | None) -> Site | None:
        """Return the site of a name; a bad one ends the command in one sentence."""
        if name is None:
            return None
        try:
            site = load_site(self._catalogue().folder, name)
            page_class_of(site)
        except SiteError as error:
            raise UsageError(str(error), print_help=False) from None
        return site

    def _read_file(self, path: Path, given: str | None) -> Page:
        body, name, any_url = path.read_bytes(), path, given or NOWHERE
        if body.startswith(PACKED):
            body, name = all_parts(body, MAX_HTML), path.with_suffix("")
        if not may_be_page(body):
            raise UsageError(f"{path} is not a text, and so no page: name an HTML file", print_help=False)
        page = responsetypes.from_args(url=any_url, filename=str(name), body=body)(any_url, body=body)
        text = page.text if isinstance(page, TextResponse) else body.decode("utf-8", "replace")
        url = given or stated_address(text)
        if url is None:
            sys.stderr.write(f"newscrawl: {path} states no address, so it is read as {NOWHERE}: write --url ADDRESS\n")
        return Page(url or NOWHERE, url or NOWHERE, 200, text, body)

    def _fetch(self, address: str) -> Page:
        """Fetch one page with Scrapy, robots.txt and all settings obeyed."""
        try:
            url = start_url(address)
        except SiteError as error:
            raise UsageError(f"{address!r} is neither a file nor a web address: {error}", print_help=False) from None
        pages: list[Page] = []

        async def work(fetcher: PageFetcher) -> None:
            pages.append(await fetcher.get(url))

        assert self.crawler_process is not None
        assert self.settings is not None
        self.settings.set("DOWNLOAD_DELAY", 0, priority="cmdline")
        fetch_pages(self.crawler_process, self.settings, work)
        return pages[0]


def _stored_page(archive: str, url: str) -> Page:
    try:
        with StoredSite(archive) as stored:
            return stored.page(url if "://" in url else f"https://{url}")
    except SourceError as error:
        raise UsageError(str(error), print_help=False) from None


def _table(record: dict[str, Any], width: int) -> Iterator[str]:
    """Yield the lines: field, value, and below it where the value comes from and what was rejected."""
    metadata, evidence = record["metadata"], record["evidence"] or {}
    yield f"{record['url']}  (an article: {metadata['probability']:.0%})"
    for field in SHOWN:
        yield ""
        for number, line in enumerate(_wrapped(_shown(field, record), max(20, width - 22))):
            yield f"{field if number == 0 else '':<20}  {line}"
        yield from (f"{'':<20}    {note}" for note in _notes(evidence.get(field)))


def _shown(field: str, record: dict[str, Any]) -> str:
    value = record[field]
    if value in (None, [], ""):
        return "-"
    if field in {"datePublished", "dateModified"}:
        return f"{value} (to the {record[field + 'Precision']}, from {record[field + 'Raw']!r})"
    if isinstance(value, dict):
        return ", ".join(f"{key} {inner}" for key, inner in value.items() if inner)
    if not isinstance(value, list):
        return str(value)
    show = {"authors": _author, "recentPosts": _post, "relatedPosts": _post}.get(field)
    return "\n".join(map(show, value)) if show else ", ".join(map(str, value))


def _post(post: dict[str, Any]) -> str:
    return f"{post['position']}. {post['headline']} [{post['datePublished'] or 'no date'}] {post['url']}"


def _author(author: dict[str, Any]) -> str:
    extra = [author[key] for key in ("jobTitle", "url", "email") if author[key]]
    bio = f"\n  {author['bio']}" if author["bio"] else ""
    return f"{author['name']} ({', '.join([author['type'], *extra])}){bio}"


def _notes(evidence: dict[str, Any] | None) -> Iterator[str]:
    if evidence is None:
        return
    assumed = f", assumed: {', '.join(evidence['assumed'])}" if evidence["assumed"] else ""
    yield f"from {evidence['source']}: {evidence['rule']} (confidence {evidence['confidence']:.2f}{assumed})"
    for entry in evidence["rejected"]:
        yield f"rejected {entry['raw']!r} ({entry['rule']}): {entry['reason']}"


def _wrapped(text: str, width: int) -> Iterator[str]:
    """Break *text* at spaces into lines of *width* columns; wide characters count two."""
    for paragraph in text[:LONGEST].split("\n"):
        line, used = "", 0
        for word in paragraph.split(" "):
            size = sum(2 if east_asian_width(char) in "WF" else 1 for char in word)
            if line and used + 1 + size > width:
                yield line
                line, used = word, size
            else:
                line, used = (f"{line} {word}", used + 1 + size) if line else (word, size)
        yield line
