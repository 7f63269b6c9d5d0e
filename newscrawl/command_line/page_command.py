"""What the commands share that look at pages, and at the site files beside them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from scrapy.commands import ScrapyCommand

if TYPE_CHECKING:
    import argparse


class PageCommand(ScrapyCommand):
    """A command for people: outside of a project, too, and with warnings alone in the log."""

    requires_project = False

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Keep the log quiet unless the command line asks otherwise."""
        assert self.settings is not None
        self.settings.set("LOG_LEVEL", "WARNING", priority="spider")
        super().process_options(args, opts)

    @property
    def sites_folder(self) -> Path:
        """The folder of site files: ``NEWSCRAWL_SITES_DIR``, else ``sites``."""
        assert self.settings is not None
        return Path(self.settings.get("NEWSCRAWL_SITES_DIR") or "sites")
