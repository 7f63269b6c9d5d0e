"""``newscrawl mend SITE``: where a field went when the template changed, as a diff of the site file."""

from __future__ import annotations

import sys
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson
from scrapy.exceptions import UsageError

from newscrawl.command_line.page_command import PageCommand
from newscrawl.normalize.urls.canonical import canonical_url
from newscrawl.processes.page_fetcher import PageFetcher, fetch_pages
from newscrawl.site_tools.golden import FOLDER, GoldenError, golden_pages
from newscrawl.site_tools.mending import MENDED, Mend, Today, known_values, mend
from newscrawl.site_tools.sources import gather
from newscrawl.sites.catalogue import load_site
from newscrawl.sites.site import SiteError
from newscrawl.sites.write import diff, write_file

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from newscrawl.discovery.links import Link
    from newscrawl.sites.site import Site

MAX_PAGES = 12
MAX_LINES = 5_000  # of a file of articles that are read, from its end


class Command(PageCommand):
    """Proposes selectors for the fields that went; writes nothing without ``--apply``."""

    def syntax(self) -> str:
        """Return the arguments."""
        return "[options] SITE"

    def short_desc(self) -> str:
        """Return the line of the command list."""
        return "Find where a site's fields went when its template changed"

    def long_desc(self) -> str:
        """Return the text of --help."""
        return (
            "Fetches today's pages of articles whose values are known: from golden pages, from --articles FILE (a file "
            "that newscrawl wrote before the change), and from what the site's listings and feeds say now. Prints for "
            "each broken field what is proposed and on how many pages it is right, and the change of the site file."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add the options."""
        super().add_options(parser)
        parser.add_argument("--apply", action="store_true", help="write the change into the site file")
        parser.add_argument("--articles", metavar="FILE", help="articles.jsonl with good records of the site")
        parser.add_argument("--pages", type=int, default=MAX_PAGES, metavar="N", help=f"pages to fetch ({MAX_PAGES})")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Print proposals; exit code 1 where a broken field could not be mended, or nothing is known."""
        if len(args) != 1:
            raise UsageError("name one site: newscrawl mend NAME")
        assert self.settings is not None
        folder = self.sites_folder
        try:
            site = load_site(folder, args[0])
            known = dict(islice(_known(folder, site, opts.articles), opts.pages))
        except (SiteError, GoldenError) as error:
            raise UsageError(str(error), print_help=False) from None
        pages = self._fetch(site, known, opts.pages)
        if not pages:
            sys.stderr.write(f"newscrawl: nothing is known of {site.name}: give --articles, or golden pages\n")
            self.exitcode = 1
            return
        path = folder / f"{site.name}.toml"
        text = path.read_text(encoding="utf-8-sig")
        made = mend(site.name, text, pages)
        self._say(made, len(pages))
        changes = diff(text, made.text, str(path))
        sys.stdout.write(changes)
        if opts.apply and changes:
            write_file(path, made.text)
            sys.stdout.write(f"{path}: written\n")
        self.exitcode = int(any(each.selector is None for each in made.proposals))

    def _fetch(self, site: Site, known: dict[str, dict[str, tuple[str, ...]]], most: int) -> list[Today]:
        """Fetch today's pages: of what is known, and of what the site's listings name now."""
        pages: list[Today] = []

        async def work(fetcher: PageFetcher) -> None:
            for url, values in known.items():
                page = await fetcher.get(url)
                if page.problem is None:
                    pages.append(Today(page.url, page.text, values))
            if len(pages) < most:
                material = await gather(fetcher.get, site.urls[0])
                seen = {canonical_url(page.url) for page in pages}
                for page in material.articles:
                    told = _told(material.links_of(page))
                    if told and canonical_url(page.url) not in seen:
                        pages.append(Today(page.url, page.text, told))

        assert self.crawler_process is not None
        assert self.settings is not None
        fetch_pages(self.crawler_process, self.settings, work)
        return pages

    @staticmethod
    def _say(made: Mend, count: int) -> None:
        if not made.proposals:
            sys.stdout.write(f"nothing is broken: {', '.join(MENDED)} are as known on {count} pages\n")
        for each in made.proposals:
            if each.selector is None:
                sys.stdout.write(
                    f"{each.field}: right on {each.right_before} of {each.pages} pages, and no place of today's pages "
                    "holds the known values: nothing is proposed\n"
                )
            else:
                sys.stdout.write(
                    f"{each.field}: {each.selector} is right on {each.right_after} of {each.pages} pages, "
                    f"{each.right_before} before\n"
                )


def _known(folder: Path, site: Site, articles: str | None) -> Iterator[tuple[str, dict[str, tuple[str, ...]]]]:
    for page in golden_pages(folder / FOLDER / site.name):
        yield page.url, known_values(page.record)
    if articles:
        for record in _records(articles):
            if site.is_for(str((record.get("publisher") or {}).get("domain") or "")) or _is_of(site, record):
                yield record["url"], known_values(record)


def _is_of(site: Site, record: dict[str, Any]) -> bool:
    return str(record.get("url")).startswith(tuple(site.urls))


def _records(path: str) -> Iterator[dict[str, Any]]:
    """Yield the records of a file of JSON lines, the last first. Raises ``SiteError``."""
    try:
        lines = Path(path).read_bytes().splitlines()[-MAX_LINES:]
    except OSError as error:
        raise SiteError(f"{path} cannot be read: {error.strerror}") from None
    for line in reversed(lines):
        try:
            record = orjson.loads(line)
        except ValueError:  # a line that is cut tells nothing of its article, and others may
            continue
        if isinstance(record, dict) and isinstance(record.get("url"), str):
            yield record


def _told(links: list[Link]) -> dict[str, tuple[str, ...]]:
    """Return what listings and feeds say of an article."""
    found: dict[str, tuple[str, ...]] = {}
    for link in links:
        if link.card is not None and link.card.headline:
            found.setdefault("headline", (link.card.headline,))
        if link.card is not None and link.card.datePublishedRaw:
            found.setdefault("date_published", (link.card.datePublishedRaw,))
        if link.authors:
            found.setdefault("authors", link.authors)
    return found
