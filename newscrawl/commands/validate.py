"""``newscrawl validate FILE…``: say which lines are not articles, and why."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import orjson
from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newscrawl.export.lines import unreadable_tail, whole_lines
from newscrawl.export.schema import NO_ARTICLE, check

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

_SHOWN = 20  # complaints a file


class Command(ScrapyCommand):
    """Exit codes: 0 every line is a valid article or of a page that is none, 1 some are not valid, 2 no such file."""

    requires_crawler_process = False

    def syntax(self) -> str:
        """Return the arguments."""
        return "FILE [FILE …]"

    def short_desc(self) -> str:
        """Return the line of ``newscrawl --help``."""
        return "Check JSON lines, plain or .gz or .zst, against the schema of an article"

    def run(self, args: list[str], opts: argparse.Namespace) -> None:  # noqa: ARG002 - Scrapy's signature
        """Print complaints as ``file:line: path: reason``, and one sentence a file."""
        if not args:
            raise UsageError("name a file, as in: newscrawl validate output/articles.jsonl", print_help=False)
        if missing := [name for name in args if not Path(name).is_file()]:
            raise UsageError(f"there is no file {missing[0]}", print_help=False)
        for name in args:
            self.exitcode |= _validate(Path(name))


def _validate(path: Path) -> int:
    count = bad = others = 0
    for count, reason in enumerate(_reasons(path), 1):
        others += reason == NO_ARTICLE
        if reason not in {None, NO_ARTICLE}:
            bad += 1
            if bad <= _SHOWN:
                sys.stdout.write(f"{path}:{count}: {reason}\n")
    passed = f", {others} are of pages that are no article" if others else ""
    sys.stdout.write(f"{path}: {count - bad - others} of {count} lines are valid articles{passed}\n")
    return int(bad > 0)


def _reasons(path: Path) -> Iterator[str | None]:
    seen: set[tuple[str, int, str]] = set()
    for line in whole_lines(path):
        try:
            record = orjson.loads(line)
        except ValueError as error:
            yield f"not JSON: {error}"
            continue
        reason = check(record)
        if reason is None:
            key = (record["id"], record["version"], record["changeType"])
            reason = f"id: {key[0]} version {key[1]} stands in an earlier line" if key in seen else None
            seen.add(key)
        yield reason
    if tail := unreadable_tail(path):
        yield tail
