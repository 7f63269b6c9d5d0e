"""``newscrawl test``: golden pages of site files, offline; with ``--live`` today's pages beside them."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from scrapy.exceptions import UsageError

from newscrawl.command_line.page_command import PageCommand
from newscrawl.normalize.text import squash
from newscrawl.pipelines.record import Told, read_record
from newscrawl.processes.page_fetcher import PageFetcher, fetch_pages
from newscrawl.site_tools.golden import FOLDER, GoldenError, differences, golden_pages, shown
from newscrawl.sites.catalogue import Catalogue, load_site, site_names
from newscrawl.sites.page_class import page_class_of
from newscrawl.sites.site import SiteError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from newscrawl.processes.page_fetcher import Page
    from newscrawl.site_tools.golden import GoldenPage
    from newscrawl.sites.site import Site


class Command(PageCommand):
    """Exit codes: 0 all pages give what they must, 1 some do not, 2 a file cannot be used."""

    def syntax(self) -> str:
        """Return the arguments."""
        return "[options] [SITE ...]"

    def short_desc(self) -> str:
        """Return the line of the command list."""
        return "Read the golden pages of site files and compare"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add the options."""
        super().add_options(parser)
        parser.add_argument("--live", action="store_true", help="fetch today's pages and compare those")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Print a line for each site, and what differs."""
        assert self.settings is not None
        folder = self.sites_folder
        names = args or [name for name in site_names(folder) if (folder / FOLDER / name).is_dir()]
        if opts.live and not args:
            catalogue = Catalogue(folder)
            names = sorted(
                {*names, *(site.name for site in catalogue.telling("tests", "[[tests")), *catalogue.problems}
            )
        if not names:
            raise UsageError(f"there are no golden pages in {folder / FOLDER}: `newscrawl new URL` writes some")
        try:
            pages = {name: list(golden_pages(folder / FOLDER / name)) for name in names}
            sites = {name: load_site(folder, name) for name in names}
            for site in sites.values():
                page_class_of(site)
        except (SiteError, GoldenError) as error:
            raise UsageError(str(error), print_help=False) from None
        wanted = [page.url for each in pages.values() for page in each]
        wanted += [each["url"] for site in sites.values() for each in site.tests]
        today = self._fetch(list(dict.fromkeys(wanted))) if opts.live else {}
        wrong = sum(_compared(sites[name], page, today) for name in names for page in pages[name])
        if opts.live:
            wrong += sum(_lacks(site, each, today[each["url"]]) for site in sites.values() for each in site.tests)
        for name in names:
            sys.stdout.write(f"{name}: {len(pages[name])} pages\n")
        sys.stdout.write(f"{wrong} pages differ\n" if wrong else "all as they must be\n")
        self.exitcode = int(wrong > 0)

    def _fetch(self, urls: list[str]) -> dict[str, Page]:
        found: dict[str, Page] = {}

        async def work(fetcher: PageFetcher) -> None:
            for url in urls:
                found[url] = await fetcher.get(url)

        assert self.crawler_process is not None
        assert self.settings is not None
        fetch_pages(self.crawler_process, self.settings, work)
        return found


def _lacks(site: Site, test: Mapping[str, Any], page: Page) -> bool:
    """Print what today's page of one of the file's ``tests`` lacks; return whether it lacks anything."""
    if page.problem is not None:
        lacking = [page.problem]
    else:
        body = squash(read_record(page.url, page.text, site, Told(datetime.now(UTC))).articleBody or "")
        lacking = [f"the text lacks {words!r}" for words in test.get("contains", ()) if squash(words) not in body]
        lacking += [] if body else ["no text was found"]
    for each in lacking:
        sys.stdout.write(f"{site.name}: {test['url']}: {each}\n")
    return bool(lacking)


def _compared(site: Site, page: GoldenPage, today: dict[str, Page]) -> bool:
    """Print what differs on a page; return whether anything does."""
    live = today.get(page.url)
    if live is not None and live.problem is not None:
        sys.stdout.write(f"{site.name}/{page.name}: {page.url}: {live.problem}\n")
        return True
    article = read_record(live.url, live.text, site, Told(datetime.now(UTC))) if live is not None else page.read(site)
    lines = differences(page.record, shown(article))
    if lines:
        sys.stdout.write(f"{site.name}/{page.name}: {page.url}\n" + "".join(f"  {line}\n" for line in lines))
    return bool(lines)
