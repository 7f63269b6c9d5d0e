"""``newscrawl replay JOB``: the pages that a job kept, read again with today's rules."""

from __future__ import annotations

import sys
from contextlib import closing
from typing import TYPE_CHECKING, Any

import orjson
from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newscrawl import default_settings
from newscrawl.export.exporter import Exporter
from newscrawl.export.formats import Formats
from newscrawl.export.jobs import find_job
from newscrawl.export.publish import latest_lines, publish
from newscrawl.export.targets import Target, TargetError, default_target, format_of, local_file
from newscrawl.job.errors import JobError
from newscrawl.job.job import Job
from newscrawl.replaying import KeptPages, reread
from newscrawl.sites.catalogue import Catalogue

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from newscrawl.replaying import Change

_AT_ONCE = 200  # records that are written together


class Command(ScrapyCommand):
    """Exit codes: 0 done, 2 no such job, or it kept no pages (``NEWSCRAWL_KEEP``)."""

    requires_crawler_process = False

    def syntax(self) -> str:
        """Return the arguments."""
        return "JOB [--publish] [-O FILE]"

    def short_desc(self) -> str:
        """Return the line of ``newscrawl --help``."""
        return "Read the pages that a job kept again, with today's rules, and show what changes"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add the options."""
        super().add_options(parser)
        parser.add_argument("--publish", action="store_true", help="write the changes as new versions, and publish")
        parser.add_argument("-O", "--overwrite-output", metavar="FILE", help="default: output/articles-JOB.jsonl")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Print the changes; with ``--publish`` make them."""
        if len(args) != 1:
            raise UsageError("name one job, as in: newscrawl replay site-example.com-1a2b3c4d", print_help=False)
        assert self.settings is not None
        try:
            folder = find_job(self.settings, args[0])
            pages = _pages(folder)
            sites = Catalogue(default_settings.text(self.settings, "NEWSCRAWL_SITES_DIR") or "sites")
            with Job.at(folder).lock("run"), closing(Exporter(folder)) as exporter:
                exporter.form = default_settings.value(self.settings, "NEWSCRAWL_RECORD")
                zone = default_settings.text(self.settings, "NEWSCRAWL_TIMEZONE")
                count = _read(exporter, _changed(exporter, pages, sites, zone), is_kept=opts.publish)
                if opts.publish and count:
                    path = local_file(opts.overwrite_output or str(default_target(folder.name)))
                    publish(exporter, [Target(path, "replace", format_of(path))], Formats(self.settings))
        except (LookupError, JobError, TargetError) as error:
            raise UsageError(str(error), print_help=False) from None
        lacking = f"; of {pages.lacking} no page is kept, or its archive is damaged" if pages.lacking else ""
        sys.stderr.write(f"newscrawl: {count} article{'s are' if count != 1 else ' is'} read otherwise{lacking}\n")


def _pages(folder: Path) -> KeptPages:
    if not (folder / "pages").is_dir():
        raise LookupError(f"{folder.name} kept no pages: crawl with -s NEWSCRAWL_KEEP=warc.gz")
    return KeptPages(folder / "pages")


def _read(exporter: Exporter, found: Iterable[tuple[dict[str, Any], list[Change]]], *, is_kept: bool) -> int:
    count, waiting = 0, []
    for record, changes in found:
        count += 1
        for change in changes:
            sys.stdout.write(orjson.dumps(change._asdict()).decode() + "\n")
        if is_kept:
            waiting.append((record, None))
    while is_kept and waiting:
        part, waiting = waiting[:_AT_ONCE], waiting[_AT_ONCE:]
        exporter.take_all(part)
    return count


def _changed(
    exporter: Exporter, pages: KeptPages, sites: Catalogue, zone: str | None
) -> Iterator[tuple[dict[str, Any], list[Change]]]:
    for line in latest_lines(exporter):
        record = orjson.loads(line)
        page = pages.find(record["url"])
        if page is not None:
            again, changes = reread(record, page, sites, zone)
            if changes:
                yield again, changes
