"""What ``publish`` and ``export`` share: the folders of a job that several machines crawled, and none forgotten."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from scrapy.exceptions import UsageError

from newscrawl.export.exporter import Exporter
from newscrawl.export.jobs import find_job, job_in
from newscrawl.export.merge import merged
from newscrawl.export.parts import ALL, MissingPartError, check_parts
from newscrawl.job.outcome import PART_MISSING
from newscrawl.server.address import ServerError, server_url

if TYPE_CHECKING:
    import argparse
    from contextlib import AbstractContextManager

    from scrapy.settings import BaseSettings


def add_part_options(parser: argparse.ArgumentParser) -> None:
    """Add ``--also`` and ``--without``."""
    parser.add_argument(
        "--also",
        action="append",
        default=[],
        metavar="FOLDER",
        help="the same job's part on another machine: its NEWSCRAWL_STATE, as a copy or a mounted folder",
    )
    parser.add_argument(
        "--without",
        action="append",
        default=[],
        metavar="HOST",
        help=f"do without the part of this machine, or without {ALL} that are missing",
    )


def part_folders(settings: BaseSettings, name: str, opts: argparse.Namespace) -> list[Path] | int:
    """Return the folders of a job, this machine's first; an exit code, after a sentence, where one is missing.

    ``LookupError`` where there is no such job.
    """
    folders = [find_job(settings, name), *(job_in(Path(state), name) for state in opts.also)]
    try:
        check_parts(server_url(settings.get), folders, opts.without)
    except MissingPartError as error:
        sys.stderr.write(f"newscrawl: {error}\n")
        return PART_MISSING
    except ServerError as error:
        raise UsageError(f"{error} (--without {ALL} asks no server for parts)", print_help=False) from None
    return folders


def opened(folders: list[Path]) -> AbstractContextManager[Exporter]:
    """Return an exporter that knows every line of the folders."""
    return merged(folders) if len(folders) > 1 else closing(Exporter(folders[0]))
