"""``newscrawl export JOB_OR_FILE --to FORM``: articles as a document, or into a table that grows."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson
from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newscrawl.commands.job_parts import add_part_options, opened, part_folders
from newscrawl.export.forms_of_lines import says_no_article, upgraded
from newscrawl.export.growing.errors import TableError
from newscrawl.export.growing.tables import GROWING, Growing, grow, write_flat
from newscrawl.export.integrity import DamagedShardError, verify
from newscrawl.export.jobs import file_lines
from newscrawl.export.libraries import MissingLibraryError
from newscrawl.export.lines import unreadable_tail
from newscrawl.export.publish import all_lines, latest_lines
from newscrawl.export.schema import check
from newscrawl.export.tables import FORMS, write_table
from newscrawl.job.errors import JobError
from newscrawl.reporting.redact import redacted

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator


class _MissingPartError(Exception):
    """A part of the job is missing, as was said; the exit code."""


class Command(ScrapyCommand):
    """Exit codes: 0 written, 2 no such job or file, or it cannot be written, 9 the folder of a machine is missing."""

    requires_crawler_process = False

    def syntax(self) -> str:
        """Return the arguments."""
        return "JOB_OR_FILE --to FORM [--flat] [-O FILE | --append FILE] [--also FOLDER]… [--without HOST]…"

    def short_desc(self) -> str:
        """Return the line of ``newscrawl --help``."""
        return f"Write the articles of a job or of a .jsonl file as {', '.join(dict.fromkeys((*FORMS, *GROWING)))}"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add the options of documents and of tables."""
        super().add_options(parser)
        forms = list(dict.fromkeys((*FORMS, *GROWING)))
        parser.add_argument("--to", choices=forms, required=True, help="the form to write")
        parser.add_argument("-O", "--overwrite-output", metavar="FILE", help="default: named after what is exported")
        parser.add_argument("--flat", action="store_true", help="a row an article, real times, authors joined")
        parser.add_argument(
            "--append",
            metavar="FILE",
            help="with --flat: add to this table, new versions replace; for parquet a folder, for postgres postgresql://…",
        )
        parser.add_argument("--history", action="store_true", help="with --flat: keep every version of an article")
        parser.add_argument("--table", default="articles", help="with --flat: the table in a database")
        parser.add_argument("--bom", action="store_true", help="with --flat --to csv: Excel knows the file as UTF-8")
        add_part_options(parser)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Write the file, and say how many articles it holds."""
        if len(args) != 1:
            raise UsageError(
                "name one job or file, as in: newscrawl export articles.jsonl --to parquet", print_help=False
            )
        try:
            _check(opts)
            with self._lines(args[0], opts) as lines:
                count, target = _write(lines, args[0], opts)
        except _MissingPartError as missing:
            self.exitcode = missing.args[0]
            return
        except KeyError as error:
            raise UsageError(
                f"{args[0]} has a line that is not an article: it lacks {error}", print_help=False
            ) from None
        except (LookupError, MissingLibraryError, JobError, DamagedShardError, TableError) as error:
            raise UsageError(redacted(str(error)), print_help=False) from None
        except orjson.JSONDecodeError as error:
            raise UsageError(
                f"{args[0]} has a line that is not JSON ({error.msg}): leave it out", print_help=False
            ) from None
        except OSError as error:
            where = error.filename or opts.append or opts.overwrite_output
            raise UsageError(
                f"{where} cannot be written ({error.strerror}): name another file", print_help=False
            ) from None
        sys.stdout.write(f"{count} articles in {redacted(target)}\n")

    @contextmanager
    def _lines(self, name: str, opts: argparse.Namespace) -> Iterator[Iterator[bytes]]:
        """Give the lines of a file or of a job: the latest of each article, or all."""
        path = Path(name)
        if path.is_file():
            lines = file_lines(path)
            first = next(lines, None)
            if tail := unreadable_tail(path):
                if first is None:
                    raise TableError(f"{name} holds no whole line: {tail}")
                sys.stderr.write(f"newscrawl: {name}: {tail}, and is left out\n")
            yield chain([] if first is None else [first], lines)
            return
        assert self.settings is not None
        folders = part_folders(self.settings, name, opts)
        if isinstance(folders, int):
            raise _MissingPartError(folders)
        with opened(folders) as exporter:
            verify(exporter.shards)
            yield all_lines(exporter) if opts.history else latest_lines(exporter)


def _check(opts: argparse.Namespace) -> None:
    if opts.append and opts.overwrite_output:
        raise TableError("-O writes a file anew and --append adds to one: give only one of them")
    if opts.append and not opts.flat:
        raise TableError("a table that grows has flat rows: add --flat")
    ending = Path(opts.overwrite_output or "").suffix.lower().removeprefix(".")
    if ending != opts.to and ending in {*FORMS, *GROWING}:
        raise TableError(f"-O {opts.overwrite_output} would hold {opts.to}: write --to {ending}, or another name")
    if opts.flat and opts.to not in GROWING:
        raise TableError(f"{opts.to} has no flat form: write --to {', '.join(GROWING)}, or leave out --flat")
    if not opts.flat and (opts.to not in FORMS or opts.history or opts.bom):
        raise TableError(f"this is for flat rows only: add --flat, or write --to {', '.join(FORMS)}")


def _records(lines: Iterator[bytes]) -> Iterator[dict[str, Any]]:
    """Yield the records of lines; `TableError` for a line that is not a record. Stored pages without one are passed."""
    for number, line in enumerate(lines, start=1):
        try:
            record = orjson.loads(line)
        except ValueError:
            raise TableError(f"line {number} is not JSON: leave it out, or export the job instead") from None
        if says_no_article(record):
            continue
        if reason := check(record):
            raise TableError(f"line {number} is not an article ({reason}): leave it out, or export the job instead")
        yield upgraded(record)


def _write(lines: Iterator[bytes], name: str, opts: argparse.Namespace) -> tuple[int, str]:
    target: str = opts.append or opts.overwrite_output or f"{Path(name).name.partition('.jsonl')[0]}.{opts.to}"
    if not opts.flat:
        return write_table(lines, Path(target), opts.to), target
    records = _records(lines)
    table = Growing(opts.to, target, opts.table, opts.history, opts.bom)
    return (grow if opts.append else write_flat)(records, table), target
