"""``newscrawl init [FOLDER]``: a folder with settings, site files and a schedule to begin with."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newscrawl.command_line.folder import make, plan

if TYPE_CHECKING:
    import argparse


class Command(ScrapyCommand):
    """Never overwrites; says what it made."""

    requires_crawler_process = False

    def syntax(self) -> str:
        """Return the arguments."""
        return "[FOLDER] [--dry-run]"

    def short_desc(self) -> str:
        """Return the line of ``newscrawl --help``."""
        return "Make a folder with settings, site files and a schedule to begin with"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add ``--dry-run``."""
        super().add_options(parser)
        parser.add_argument("--dry-run", action="store_true", help="say what would be made, and make nothing")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Make what is missing in the folder, by default the one where it is typed."""
        if len(args) > 1:
            raise UsageError("name one folder, or none for this one: newscrawl init papers", print_help=False)
        folder = Path(args[0] if args else ".")
        missing, there = plan(folder)
        try:
            if not opts.dry_run:
                make(folder, missing)
        except OSError as error:
            raise UsageError(
                f"{error.filename or folder} cannot be written: {error.strerror}", print_help=False
            ) from None
        verb = "would make" if opts.dry_run else "made"
        sys.stdout.writelines(f"{verb} {folder / name}\n" for name in missing)
        sys.stdout.writelines(f"kept {folder / name}, which was there\n" for name in there)
        if missing and not opts.dry_run:
            enter = f"cd {shlex.quote(str(folder))} && " if args else ""
            sys.stdout.write(f"Next: {enter}newscrawl new https://example.com\n")
