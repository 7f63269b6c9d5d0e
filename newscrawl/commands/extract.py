"""``newscrawl extract`` with an option of Scrapy's; else it does without Scrapy: see ``newscrawl.stored_pages``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newscrawl import stored_pages

if TYPE_CHECKING:
    import argparse


class Command(ScrapyCommand):
    """Reads pages and writes records; needs no project."""

    requires_project = False
    requires_crawler_process = False
    default_settings = {"LOG_ENABLED": False}  # noqa: RUF012 - Scrapy's own way to declare it

    def syntax(self) -> str:
        """Return the arguments."""
        return stored_pages.SYNTAX

    def short_desc(self) -> str:
        """Return the line of the command list."""
        return stored_pages.SHORT

    def long_desc(self) -> str:
        """Return the text of --help."""
        return stored_pages.LONG

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add the options."""
        super().add_options(parser)
        stored_pages.add_options(parser)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Write the records to standard output; exit code 3 when some line could not be read."""
        try:
            self.exitcode = stored_pages.run(args, opts)
        except stored_pages.ArgumentValueError as problem:
            raise UsageError(str(problem), print_help=False) from None
