"""``newscrawl new URL``: a site file, written from a few of the site's pages."""

from __future__ import annotations

import asyncio
import sys
from collections import Counter
from dataclasses import astuple
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scrapy.exceptions import UsageError

from newscrawl.archives.sources import SourceError
from newscrawl.command_line.page_command import PageCommand
from newscrawl.processes.page_fetcher import PageFetcher, fetch_pages
from newscrawl.site_tools.golden import FOLDER, write_golden
from newscrawl.site_tools.learn import MAX_GOLDEN, golden_of, learn
from newscrawl.site_tools.sources import Material, gather
from newscrawl.site_tools.stored_site import StoredSite, gather_stored
from newscrawl.sites.ftr.rules import FtrError, rule_files
from newscrawl.sites.ftr.site_file import site_file
from newscrawl.sites.relearn import relearned
from newscrawl.sites.site import SiteError, parse_site, start_url
from newscrawl.sites.write import diff, file_name, site_text, write_file, write_schema

if TYPE_CHECKING:
    import argparse

    from newscrawl.site_tools.golden import GoldenPage
    from newscrawl.site_tools.learn import Learned


def _stored(archive: str, url: str) -> Material:
    """Return what an archive holds of a site."""
    with StoredSite(archive) as stored:
        return asyncio.run(gather_stored(stored, url))


class Command(PageCommand):
    """Writes ``sites/NAME.toml`` and golden pages; where the file is there already it prints a diff."""

    def syntax(self) -> str:
        """Return the arguments."""
        return "[options] [--from ARCHIVE] [URL]"

    def short_desc(self) -> str:
        """Return the line of the command list."""
        return "Learn a site: write its site file and golden pages"

    def long_desc(self) -> str:
        """Return the text of --help."""
        return (
            "Fetches the home page, feeds, a sitemap and up to eight articles, politely, and writes sites/NAME.toml "
            "with what plain extraction does not already get right, each guess with a confidence. Where the file is "
            "there already, the difference is printed and nothing written, unless --apply is given; what you wrote "
            "yourself stays: a guess is what bears a confidence in its comment. With --from-ftr it converts rule files "
            "of ftr-site-config instead: a file, a folder, a zip or tar archive, or JSON lines."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add the options."""
        super().add_options(parser)
        parser.add_argument("--name", help="name of the site file (default: the host)")
        parser.add_argument(
            "--apply",
            action="store_true",
            help="change a file that is there (--from-ftr: replace it)",
        )
        parser.add_argument(
            "--from", dest="archive", metavar="ARCHIVE", help="learn from a WARC, ARC or WACZ file; nothing is fetched"
        )
        parser.add_argument("--from-ftr", metavar="PATH", help="convert rule files of ftr-site-config; no URL")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Write the file; exit code 1 when the site cannot be read."""
        if opts.from_ftr:
            self._convert(Path(opts.from_ftr), is_applied=opts.apply)
            return
        if len(args) != 1:
            raise UsageError("name one site: newscrawl new https://example.com")
        try:
            url = start_url(args[0])
            material = _stored(opts.archive, url) if opts.archive else self._gather(url)
        except (SiteError, SourceError) as error:
            raise UsageError(str(error), print_help=False) from None
        if material.home is None or material.home.problem is not None:
            reason = material.home.problem if material.home is not None else "nothing came"
            sys.stderr.write(f"newscrawl: {material.start} cannot be learned: {reason}\n")
            self.exitcode = 1
            return
        try:
            self._write(learn(material), opts.name or file_name(urlsplit(material.home.url).hostname or ""), opts)
        except SiteError as error:
            raise UsageError(str(error), print_help=False) from None

    def _gather(self, url: str) -> Material:
        found: list[Material] = []

        async def work(fetcher: PageFetcher) -> None:
            found.append(await gather(fetcher.get, url))

        assert self.crawler_process is not None
        assert self.settings is not None
        fetch_pages(self.crawler_process, self.settings, work)
        return found[0]

    def _write(self, made: Learned, name: str, opts: argparse.Namespace) -> None:
        path = self.sites_folder / f"{name}.toml"
        old = path.read_text(encoding="utf-8-sig") if path.exists() else None
        if old is None:
            text = site_text(made.facts, made.remarks, ["Learned by newscrawl new.", *made.notes])
            site = parse_site(name, text, str(path), str(self.sites_folder))
        else:
            parse_site(name, old, str(path), str(self.sites_folder))  # a file that is broken is told, not mended
            text, kept = astuple(relearned(old, made.facts, made.remarks, made.right))
            site = parse_site(name, text, str(path), str(self.sites_folder))
            sys.stdout.write(diff(old, text, str(path)) or f"{path}: nothing would change.\n")
            for each in kept:
                sys.stdout.write(f"  {each} stays as you wrote it; learned was {made.stated(each)!r}\n")
            if not opts.apply:
                sys.stdout.write("nothing is written; --apply writes it\n" if text != old else "")
                return
        write_file(path, text)
        write_schema(self.sites_folder)
        self._keep_golden(path, golden_of(made, site))
        self._say(made)

    def _keep_golden(self, path: Path, pages: list[GoldenPage]) -> None:
        """Write golden pages; one that is there stays, for a person may have corrected its record."""
        folder = self.sites_folder / FOLDER / path.stem
        there = {each.stem for each in folder.glob("*.json")}
        fresh = [page for page in pages if page.name not in there][: max(0, MAX_GOLDEN - len(there))]
        for page in fresh:
            write_golden(folder, page)
        stay = f"; {len(there)} were there and stay" if there else ""
        sys.stdout.write(f"{path}: written, with {len(fresh)} golden pages in {folder}{stay}\n")

    @staticmethod
    def _say(made: Learned) -> None:
        for note in made.notes:
            sys.stdout.write(f"  {note}\n")
        for key, remark in made.remarks.items():
            sys.stdout.write(f"  {key}: {remark}\n")
        if not made.facts.get("fields"):
            sys.stdout.write("  plain extraction is right: no selector is needed\n")
        for name in made.missing:
            sys.stdout.write(f"  not found: {name}\n")

    def _convert(self, path: Path, *, is_applied: bool) -> None:
        """Write a site file for each rule file; what is there already stays without --apply."""
        written = kept = 0
        fates: Counter[tuple[str, str]] = Counter()
        try:
            together = {rules.name.lower() for rules in rule_files(path)}
            for rules in rule_files(path):
                found = site_file(rules, together)
                target = self.sites_folder / f"{found.name}.toml"
                fates.update(found.fates)
                if target.exists() and not is_applied:
                    kept += 1
                    continue
                write_file(target, found.text)
                written += 1
        except (FtrError, SiteError) as error:
            raise UsageError(str(error), print_help=False) from None
        write_schema(self.sites_folder)
        sys.stdout.write(f"{written} site files written into {self.sites_folder}, {kept} were there already\n")
        for (directive, fate), count in sorted(fates.items()):
            sys.stdout.write(f"  {directive:<24} {fate:<20} {count:>6}\n")
