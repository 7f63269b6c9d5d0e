"""``newscrawl schema``: print the JSON Schema of the record, or what tells a reader its types."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import orjson
from scrapy.commands import ScrapyCommand

from newscrawl.export.reader_schemas import READERS, schema_for
from newscrawl.export.schema import json_schema
from newscrawl.sites import keys

if TYPE_CHECKING:
    import argparse


class Command(ScrapyCommand):
    """Prints to stdout."""

    requires_crawler_process = False

    def syntax(self) -> str:
        """Return the arguments."""
        return "[--site] [--for READER] [--file FILE]"

    def short_desc(self) -> str:
        """Return the line of ``newscrawl --help``."""
        return "Print the JSON Schema (draft 2020-12) of an article, or the statement by which a reader loads the lines"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add the options."""
        super().add_options(parser)
        parser.add_argument("--for", dest="reader", choices=list(READERS), help="print what reads the lines with this")
        parser.add_argument("--file", default="articles.jsonl", help="the file that it reads (default: articles.jsonl)")
        parser.add_argument("--site", action="store_true", help="print that of a site file instead")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:  # noqa: ARG002 - Scrapy's signature
        """Print it."""
        if opts.reader:
            sys.stdout.write(schema_for(opts.reader, opts.file))
            return
        schema = keys.json_schema() if opts.site else json_schema()
        sys.stdout.write(orjson.dumps(schema, option=orjson.OPT_INDENT_2).decode() + "\n")
