"""``newscrawl top``: the crawls that run, live."""

from __future__ import annotations

import shutil
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newscrawl.job.job import state_folder
from newscrawl.job.names import job_folder
from newscrawl.monitoring.live import live_crawls

if TYPE_CHECKING:
    import argparse

    from rich.console import RenderableType

_SECONDS = 1.0


class Command(ScrapyCommand):
    """Shows what crawls write about themselves; it cannot disturb them."""

    requires_crawler_process = False

    def syntax(self) -> str:
        """Return the arguments."""
        return "[JOB] [--once]"

    def short_desc(self) -> str:
        """Return the line of ``newscrawl --help``."""
        return "Show the crawls that run"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add ``--once``."""
        super().add_options(parser)
        parser.add_argument("--once", action="store_true", help="print once and end, as it does without a terminal")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Show all crawls in a table, or those of one job in full, until Ctrl-C."""
        if len(args) > 1:
            raise UsageError("name one job, or none for all", print_help=False)
        assert self.settings is not None
        state = str(state_folder(self.settings) or "")
        if args and not job_folder(state, args[0]).is_dir():
            jobs = ", ".join(sorted(each.name for each in Path(state).glob("*/") if each.is_dir())) if state else ""
            raise UsageError(f"there is no job {args[0]!r} in {state}; there is: {jobs or 'none'}", print_help=False)
        from rich.console import Console  # noqa: PLC0415 - every command imports this file, for its name
        from rich.live import Live  # noqa: PLC0415 - the same

        console = Console()
        if opts.once or not console.is_terminal:
            console.print(_view(state, args))
            return
        with (
            suppress(KeyboardInterrupt),  # Ctrl-C ends it
            Live(console=console, auto_refresh=False, screen=True) as live,
        ):
            while True:
                live.update(_view(state, args), refresh=True)
                time.sleep(_SECONDS)


def _view(state: str, jobs: list[str]) -> RenderableType:
    from rich.console import Group  # noqa: PLC0415 - as above
    from rich.text import Text  # noqa: PLC0415 - the same

    from newscrawl.monitoring.panel import crawl_panel, crawls_table  # noqa: PLC0415 - the same

    crawls = list(live_crawls(state, job_folder(state, jobs[0]).name if jobs else "*"))
    most = shutil.get_terminal_size().lines // max(1, len(crawls))  # the screen is theirs alone
    if not crawls:
        return Text(f"no crawl{f' of {jobs[0]}' if jobs else ''} runs in {state}")
    return Group(*(crawl_panel(crawl, most) for crawl in crawls)) if jobs else crawls_table(crawls)
