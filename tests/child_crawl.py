"""What the crawls share that tests start as processes of their own; only these import it.

The argument is JSON: ``out`` (file), ``settings``, and what the spiders ask for.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrapy.crawler import AsyncCrawlerProcess

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scrapy import Spider

PLAN = json.loads(sys.argv[1])


class Append:
    """A pipeline that appends each item to the file, a line at once."""

    def open_spider(self):
        self.file = Path(PLAN["out"]).open("ab", buffering=0)  # noqa: SIM115 - closed by close_spider

    def close_spider(self):
        self.file.close()

    def process_item(self, item):
        self.file.write(json.dumps(item).encode() + b"\n")
        return item


def crawl(spiders: Iterable[type[Spider]], name: str, settings: dict[str, Any]) -> dict[str, Any]:
    """Crawl with the spider of a name to the end, and return the stats; raises what kept it from starting."""
    quiet = {"LOG_LEVEL": "INFO", "TELNETCONSOLE_ENABLED": False, "REMOTE_CONTROL_ENABLED": False}
    process = AsyncCrawlerProcess({**quiet, **settings, **PLAN["settings"]})
    crawler = process.create_crawler({spider.name: spider for spider in spiders}[name])
    crawling = process.crawl(crawler)
    process.start()
    if crawling.done() and not crawling.cancelled():
        crawling.result()
    return crawler.stats.get_stats()
