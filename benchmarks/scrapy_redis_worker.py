"""A worker of scrapy-redis on the site of ours, in its own venv: ``python scrapy_redis_worker.py REDIS_URL OUT``."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from scrapy.crawler import CrawlerProcess
from scrapy_redis.spiders import RedisSpider


class Tree(RedisSpider):
    """Follows every link; every page is an item."""

    name = "tree"
    redis_key = "tree:start_urls"
    max_idle_time = 10

    def parse(self, response: Any) -> Any:
        """Give the item and the links."""
        for link in response.css("a::attr(href)").getall():
            yield response.follow(link)
        yield {"url": response.url}


class Append:
    """One line an item, whole at once."""

    def process_item(self, item: Any) -> Any:
        """Write it."""
        with Path(sys.argv[2]).open("ab", buffering=0) as out:
            out.write(json.dumps(item).encode() + b"\n")
        return item


process = CrawlerProcess(
    {
        "REDIS_URL": sys.argv[1],
        "SCHEDULER": "scrapy_redis.scheduler.Scheduler",
        "DUPEFILTER_CLASS": "scrapy_redis.dupefilter.RFPDupeFilter",
        "SCHEDULER_PERSIST": True,
        "ITEM_PIPELINES": {Append: 300},
        "CONCURRENT_REQUESTS": 16,
        "DOWNLOAD_DELAY": 0,
        "TELNETCONSOLE_ENABLED": False,
        "LOG_LEVEL": "ERROR",
    }
)
process.crawl(Tree)
process.start()
