"""``newscrawl publish JOB``: write what a job holds now, without a crawl and without asking the gate."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newscrawl.commands.job_parts import add_part_options, opened, part_folders
from newscrawl.export.formats import Formats
from newscrawl.export.integrity import DamagedShardError
from newscrawl.export.publish import publish
from newscrawl.export.targets import Target, TargetError, default_target, format_of, local_file
from newscrawl.job.errors import JobError

if TYPE_CHECKING:
    import argparse


class Command(ScrapyCommand):
    """Exit codes: 0 published, 2 no such job, 9 the folder of a machine is missing."""

    requires_crawler_process = False

    def syntax(self) -> str:
        """Return the arguments."""
        return "JOB [-O FILE] [--also FOLDER]… [--without HOST]…"

    def short_desc(self) -> str:
        """Return the line of ``newscrawl --help``."""
        return "Publish the articles a job holds, also of an interrupted run, latest version of each"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add ``-O``."""
        super().add_options(parser)
        parser.add_argument("-O", "--overwrite-output", metavar="FILE", help="default: output/articles-JOB.jsonl")
        add_part_options(parser)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Replace the target, and the authors beside it."""
        if len(args) != 1:
            raise UsageError("name one job, as in: newscrawl publish site-example.com-1a2b3c4d", print_help=False)
        assert self.settings is not None
        try:
            folders = part_folders(self.settings, args[0], opts)
        except LookupError as error:
            raise UsageError(str(error), print_help=False) from None
        if isinstance(folders, int):
            self.exitcode = folders
            return
        try:
            path = local_file(opts.overwrite_output or str(default_target(folders[0].name)))
            target, formats = Target(path, "replace", format_of(path)), Formats(self.settings)
            formats.check(target)
            target.check()
            with opened(folders) as exporter:
                publish(exporter, [target], formats)
        except (TargetError, JobError, DamagedShardError) as error:
            raise UsageError(str(error), print_help=False) from None
        sys.stdout.write(f"published {path}\n")
