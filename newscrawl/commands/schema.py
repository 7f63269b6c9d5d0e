"""``scrapy schema``: print the JSON Schema of the record."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import orjson
from scrapy.commands import ScrapyCommand

from newscrawl.export.schema import json_schema

if TYPE_CHECKING:
    import argparse


class Command(ScrapyCommand):
    """Prints the schema to stdout."""

    requires_crawler_process = False

    def short_desc(self) -> str:
        """Return the line of ``scrapy -h``."""
        return "Print the JSON Schema (draft 2020-12) of an article"

    def run(self, args: list[str], opts: argparse.Namespace) -> None:  # noqa: ARG002 - Scrapy's signature
        """Print it."""
        sys.stdout.write(orjson.dumps(json_schema(), option=orjson.OPT_INDENT_2).decode() + "\n")
