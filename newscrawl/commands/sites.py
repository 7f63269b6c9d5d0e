"""``newscrawl sites add|list|check|remove``: the papers that are crawled."""

from __future__ import annotations

import asyncio
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from scrapy.exceptions import UsageError

from newscrawl.command_line.page_command import PageCommand
from newscrawl.processes.page_fetcher import PageFetcher, fetch_pages
from newscrawl.site_tools.golden import FOLDER
from newscrawl.site_tools.papers import HEADER, Check, Paper, PaperListError, check, paper_of, read_csv, read_opml
from newscrawl.sites.catalogue import Catalogue
from newscrawl.sites.keys import KEYS
from newscrawl.sites.write import write_file, write_schema
from newscrawl.spelling import nearest

if TYPE_CHECKING:
    import argparse

    from newscrawl.sites.site import Site

ACTIONS = ("add", "list", "check", "remove")
AT_ONCE = 8  # papers that are checked side by side; each host has its own pause


class Command(PageCommand):
    """Exit codes: 0 done, 1 some paper is in trouble (``check``), 2 wrong arguments or site files."""

    def syntax(self) -> str:
        """Return the arguments."""
        return f"{'|'.join(ACTIONS)} [options] [NAME-or-URL ...]"

    def short_desc(self) -> str:
        """Return the line of the command list."""
        return "Add, list, check or remove papers (site files)"

    def long_desc(self) -> str:
        """Return the text of --help."""
        return (
            "add: writes a site file for each address, or for each entry of --opml or --csv; what is there stays. "
            "list: names them. check: fetches listings and three articles of each and prints whether it can be read, "
            "what robots.txt says, the newest article and how often each field is there. remove: deletes site files "
            "and their golden pages."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add the options."""
        super().add_options(parser)
        parser.add_argument("--opml", metavar="FILE", help="add the papers of an OPML list")
        parser.add_argument("--csv", metavar="FILE", help="add those of a table: addresses, and keys of site files")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Do what the first argument says."""
        if not args or args[0] not in ACTIONS:
            raise UsageError(f"write what to do: newscrawl sites {', '.join(ACTIONS[:-1])} or {ACTIONS[-1]}")
        action, names = args[0], args[1:]
        if action == "add":
            self._add(names, opts)
        elif action == "list":
            self._list()
        elif action == "check":
            self._check(self._named(names))
        else:
            self._remove(names)

    def _add(self, urls: list[str], opts: argparse.Namespace) -> None:
        unused: list[str] = []
        try:
            papers = [paper_of(url) for url in urls]
            papers += read_opml(_text(opts.opml)) if opts.opml else []
            papers += read_csv(_text(opts.csv), unused) if opts.csv else []
        except PaperListError as error:
            raise UsageError(str(error), print_help=False) from None
        if not papers:
            raise UsageError("name addresses, or a list: --opml FILE, --csv FILE")
        for name in unused:
            near = nearest(name, KEYS)
            meant = f"did you mean {near}?" if near else "newscrawl schema --site lists the keys"
            sys.stderr.write(f"newscrawl: the column {name!r} is no key of a site file and is left out: {meant}\n")
        added = sum(self._write(paper) for paper in papers)
        write_schema(self.sites_folder)
        sys.stdout.write(
            f"{added} site{'s' * (added != 1)} added to {self.sites_folder}, {len(papers) - added} there already\n"
        )

    def _write(self, paper: Paper) -> bool:
        path = self.sites_folder / f"{paper.name}.toml"
        if path.exists():
            return False
        write_file(path, paper.text)
        return True

    def _list(self) -> None:
        catalogue = Catalogue(self.sites_folder)
        rows = [["site", "start", "other keys"]]
        for name in catalogue.names:
            site = catalogue.find(name)
            rows.append([name, site.urls[0], _says(site)] if site else [name, "-", catalogue.problems[name]])
        _print(rows)

    def _named(self, names: list[str]) -> list[Site]:
        catalogue = Catalogue(self.sites_folder)
        unknown = sorted(set(names) - set(catalogue.names))
        if unknown:
            raise UsageError(f"no site is called {unknown[0]!r}: `newscrawl sites list` names them", print_help=False)
        found = []
        for name in names or catalogue.names:
            site = catalogue.find(name)
            if site is None:
                sys.stderr.write(f"newscrawl: {catalogue.problems[name]}\n")
                self.exitcode = 2
            else:
                found.append(site)
        return found

    def _check(self, sites: list[Site]) -> None:
        found: list[Check] = []

        async def work(fetcher: PageFetcher) -> None:
            free = asyncio.Semaphore(AT_ONCE)

            async def one(site: Site) -> Check:
                async with free:
                    return await check(fetcher.get, site)

            found.extend(await asyncio.gather(*map(one, sites)))

        assert self.crawler_process is not None
        assert self.settings is not None
        if sites:
            fetch_pages(self.crawler_process, self.settings, work)
        _print([HEADER, *(each.row() for each in found)])
        if any(each.problem for each in found):
            self.exitcode = self.exitcode or 1

    def _remove(self, names: list[str]) -> None:
        known = Catalogue(self.sites_folder).names
        unknown = sorted(set(names) - set(known))
        if not names or unknown:
            raise UsageError(f"no site is called {unknown[0]!r}" if unknown else "name the sites to remove")
        for name in names:
            (self.sites_folder / f"{name}.toml").unlink()
            shutil.rmtree(self.sites_folder / FOLDER / name, ignore_errors=True)
        sys.stdout.write(f"{len(names)} removed; what their crawls brought stays\n")


def _text(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise PaperListError(f"{path} cannot be read: {error.strerror}") from None


def _says(site: Site) -> str:
    """Return in a few words what a site file has beside its addresses."""
    told = [
        name
        for name in ("timezone", "date_order", "language", "render", "page", "cookies", "proxy")
        if getattr(site, name)
    ]
    told += [f"fields {', '.join(site.fields)}"] if site.fields else []
    told += [name for name in ("headers", "login", "replace", "drop") if getattr(site, name)]
    return ", ".join(told) or "-"


def _print(rows: list[list[str]]) -> None:
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    for row in rows:
        sys.stdout.write("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() + "\n")
