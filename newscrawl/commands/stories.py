"""``newscrawl stories JOB_OR_FILE…``: which articles tell one story, over sites and jobs."""

from __future__ import annotations

import sys
from itertools import islice
from math import inf
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import orjson
from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newscrawl.export.jobs import article_lines
from newscrawl.job.database import transaction
from newscrawl.job.errors import JobError
from newscrawl.stories.cluster import cluster_of, print_of, story_line
from newscrawl.stories.index import StoryIndex

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from newscrawl.job.job import SettingsReader

_AT_ONCE = 200  # articles of a transaction


class Command(ScrapyCommand):
    """Exit codes: 0 done, 2 no such job or file."""

    requires_crawler_process = False

    def syntax(self) -> str:
        """Return the arguments."""
        return "JOB_OR_FILE… [--index FILE] [--days N] [--min-size N] [--articles] [--forget ARTICLE]…"

    def short_desc(self) -> str:
        """Return the line of ``newscrawl --help``."""
        return "Find the articles that tell one story, over sites and jobs"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add the options."""
        super().add_options(parser)
        parser.add_argument("--index", metavar="FILE", help="keep the stories in FILE for later calls")
        parser.add_argument("--days", type=float, default=14, help="with --index: forget stories without news (14)")
        parser.add_argument("--min-size", type=int, default=2, help="fewest articles of a story (2)")
        parser.add_argument(
            "--forget",
            metavar="ARTICLE",
            action="append",
            default=[],
            help="with --index: take the article with this address or id out of it (may be repeated)",
        )
        parser.add_argument("--articles", action="store_true", help="write the articles with their cluster instead")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Read the articles twice: what stands at the ends of many texts is known before the first is compared."""
        if not 0 < opts.days < inf or opts.min_size < 1:
            raise UsageError(
                "--min-size wants a whole number from 1, and --days more than 0, such as 0.5 or 14", print_help=False
            )
        if opts.forget:
            sys.stdout.write(f"forgot {_forget(args, opts)} articles\n")
            return
        if not args:
            raise UsageError("name jobs or files, as in: newscrawl stories articles.jsonl", print_help=False)
        assert self.settings is not None
        try:
            with TemporaryDirectory() as folder:
                path = Path(opts.index) if opts.index else Path(folder, "stories.sqlite")
                with StoryIndex(path, opts.days) as index:
                    _fill(index, self.settings, args)
                    lines = _articles(index, self.settings, args) if opts.articles else _stories(index, opts.min_size)
                    for line in lines:
                        sys.stdout.buffer.write(orjson.dumps(line) + b"\n")
        except (LookupError, JobError) as error:
            raise UsageError(str(error), print_help=False) from None


def _forget(args: list[str], opts: argparse.Namespace) -> int:
    """Take articles out of an index by address or id; return how many there were."""
    if args or not opts.index or not Path(opts.index).is_file():
        raise UsageError(
            "write --index FILE, which an earlier call has written, --forget ARTICLE, and no job or file",
            print_help=False,
        )
    with StoryIndex(Path(opts.index), opts.days) as index, transaction(index.connection):
        query = "SELECT key FROM article WHERE key = ? OR url = ?"
        keys = [key for name in opts.forget for (key,) in index.connection.execute(query, (name, name)).fetchall()]
        for key in keys:
            index.forget(key)
    return len(keys)


def _records(settings: SettingsReader, names: list[str]) -> Iterator[dict[str, Any]]:
    for name in names:
        for line in article_lines(settings, name):
            record = orjson.loads(line)
            if isinstance(record, dict) and isinstance(record.get("articleBody"), str):
                yield record


def _parts(records: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    while part := list(islice(records, _AT_ONCE)):
        yield part


def _fill(index: StoryIndex, settings: SettingsReader, names: list[str]) -> None:
    for part in _parts(_records(settings, names)):
        with transaction(index.connection):
            for record in part:
                index.learn(record["articleBody"])
    latest = 0.0
    for part in _parts(_records(settings, names)):
        with transaction(index.connection):
            for record in part:
                article = print_of(record)
                latest = max(latest, article.seen)
                if signature := index.sign(record["articleBody"]):
                    index.add(article, signature)
    while index.expire(latest):
        pass


def _stories(index: StoryIndex, fewest: int) -> Iterator[dict[str, Any]]:
    for story in index.stories():
        line = story_line(index, story)
        if line["size"] >= fewest:
            yield line


def _articles(index: StoryIndex, settings: SettingsReader, names: list[str]) -> Iterator[dict[str, Any]]:
    for record in _records(settings, names):
        placed = index.story_of(print_of(record).key)
        yield {**record, "cluster": cluster_of(index, placed) if placed else None}
