"""``scrapy export JOB_OR_FILE --to FORM``: articles as Parquet, CSV, SQLite, DuckDB or JSON-LD."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newscrawl.commands.job_parts import add_part_options, opened, part_folders
from newscrawl.export.integrity import DamagedShardError
from newscrawl.export.jobs import file_lines
from newscrawl.export.publish import latest_lines
from newscrawl.export.tables import FORMS, MissingLibraryError, write_table
from newscrawl.job.errors import JobError

if TYPE_CHECKING:
    import argparse


class Command(ScrapyCommand):
    """Exit codes: 0 written, 2 no such job or file, or a library is missing, 9 the folder of a machine is missing."""

    requires_crawler_process = False

    def syntax(self) -> str:
        """Return the arguments."""
        return "JOB_OR_FILE --to FORM [-O FILE] [--also FOLDER]… [--without HOST]…"

    def short_desc(self) -> str:
        """Return the line of ``scrapy -h``."""
        return f"Write the articles of a job or of a .jsonl file as {', '.join(FORMS)}"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add ``--to`` and ``-O``."""
        super().add_options(parser)
        parser.add_argument("--to", choices=list(FORMS), required=True, help="the form to write")
        parser.add_argument("-O", "--overwrite-output", metavar="FILE", help="default: named after what is exported")
        add_part_options(parser)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Write the file, and say how many articles it holds."""
        if len(args) != 1:
            raise UsageError("name one job or file, as in: scrapy export articles.jsonl --to parquet", print_help=False)
        assert self.settings is not None
        target = Path(opts.overwrite_output or f"{Path(args[0]).name.partition('.jsonl')[0]}.{opts.to}")
        try:
            if Path(args[0]).is_file():
                count = write_table(file_lines(Path(args[0])), target, opts.to)
            else:
                folders = part_folders(self.settings, args[0], opts)
                if isinstance(folders, int):
                    self.exitcode = folders
                    return
                with opened(folders) as exporter:
                    count = write_table(latest_lines(exporter), target, opts.to)
        except (LookupError, MissingLibraryError, JobError, DamagedShardError) as error:
            raise UsageError(str(error), print_help=False) from None
        sys.stdout.write(f"{count} articles in {target}\n")
