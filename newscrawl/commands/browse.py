"""``newscrawl browse JOB_OR_FILE``: its articles in a local page, each with its evidence."""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newscrawl.commands.job_parts import add_part_options, opened, part_folders
from newscrawl.export.integrity import DamagedShardError, verify
from newscrawl.export.jobs import file_lines
from newscrawl.export.libraries import MissingLibraryError, library
from newscrawl.export.publish import latest_lines
from newscrawl.job.errors import JobError

if TYPE_CHECKING:
    import socket
    from collections.abc import Iterator

    from newscrawl.browsing.database import Made


class Command(ScrapyCommand):
    """Exit codes: 0 ended, 2 no such job or file, no articles in it, or the port is taken, 9 a part is missing."""

    requires_crawler_process = False

    def syntax(self) -> str:
        """Return the arguments."""
        return "JOB_OR_FILE [--port PORT] [--no-open]"

    def short_desc(self) -> str:
        """Return the line of ``newscrawl --help``."""
        return "Show articles in a local page: search, filters, each record with its evidence"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add the options."""
        super().add_options(parser)
        parser.add_argument("--port", type=int, default=0, help="of 127.0.0.1 (default: a free one)")
        parser.add_argument(
            "--open",
            action=argparse.BooleanOptionalAction,
            default=_has_desktop(),
            help="open the page in a browser (default: where there is a desktop)",
        )
        add_part_options(parser)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Make the database, and show it until Ctrl-C."""
        if len(args) != 1:
            raise UsageError("name one job or file, as in: newscrawl browse articles.jsonl", print_help=False)
        if not 0 <= opts.port < 65_536:
            raise UsageError("--port is a number from 1 to 65535; without it a free one is taken", print_help=False)
        try:
            library("datasette", "browse")
            with TemporaryDirectory(prefix="newscrawl-browse-") as folder:
                self._show(args[0], opts, Path(folder) / "articles.db")
        except (LookupError, MissingLibraryError, JobError, DamagedShardError) as error:
            raise UsageError(str(error), print_help=False) from None
        except OSError as error:
            raise UsageError(f"there is no room to look at the articles: {error}", print_help=False) from None

    def _show(self, name: str, opts: argparse.Namespace, database: Path) -> None:
        from newscrawl.browsing.database import make  # noqa: PLC0415 - after it is known that the extra is installed
        from newscrawl.browsing.pages import RecordPages  # noqa: PLC0415 - the same
        from newscrawl.browsing.server import serve, show  # noqa: PLC0415 - the same

        folders: list[Path] = []
        if not Path(name).is_file():
            assert self.settings is not None
            found = part_folders(self.settings, name, opts)
            if isinstance(found, int):
                self.exitcode = found
                return
            folders = found
        with _listening(opts.port) as listening:
            with _lines(name, folders) as lines:
                made = make(lines, database)
            url = f"http://127.0.0.1:{listening.getsockname()[1]}/"
            _tell_nothing(name, made)

            def ready() -> None:
                sys.stdout.write(f"{_count(made)} at {url} (Ctrl-C ends it)\n")
                sys.stdout.flush()
                if opts.open:
                    show(url)

            serve(database, RecordPages(folders), listening, ready)


@contextmanager
def _listening(port: int) -> Iterator[socket.socket]:
    from newscrawl.browsing.server import listen  # noqa: PLC0415 - as above

    try:
        listening = listen(port)
    except OSError as error:
        raise UsageError(f"port {port} cannot be had ({error.strerror}): name another", print_help=False) from None
    with listening:
        yield listening


@contextmanager
def _lines(name: str, folders: list[Path]) -> Iterator[Iterator[bytes]]:
    if not folders:
        yield file_lines(Path(name))
        return
    with opened(folders) as exporter:
        verify(exporter.shards)
        yield latest_lines(exporter)


def _tell_nothing(name: str, made: Made) -> None:
    if not made.articles:
        left_out = f": {made.left_out} lines are none" if made.left_out else ""
        raise UsageError(f"there are no articles in {name}{left_out}", print_help=False)


def _count(made: Made) -> str:
    words = f"{made.articles:,} article{'s' * (made.articles != 1)}"
    return words if not made.left_out else f"{words}, without {made.left_out:,} lines that are not articles,"


def _has_desktop() -> bool:
    return sys.platform == "darwin" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
