"""A crawl as its own process: follows all links and appends each page's URL to a file, whole lines at once.

The argument is JSON: ``start`` (URLs), ``out`` (file), ``settings``. Prints the stats as JSON at the end.
"""

from __future__ import annotations

import json
import re
import sys

import scrapy

from newscrawl.scrapy_tuning.no_silent_retry import NoSilentRetryHandler
from tests.child_crawl import PLAN, Append, crawl


class Failing(Append):
    """Cannot write some items, by their address."""

    def process_item(self, item):
        if "bad-item" in item["url"]:
            raise ValueError("an item that cannot be written")
        if "disk-full" in item["url"]:
            raise OSError(28, "No space left on device")
        return super().process_item(item)


class Pages(scrapy.Spider):
    name = "pages"

    async def start(self):
        for url in PLAN["start"]:
            yield scrapy.Request(url, meta={"newscrawl": {"class": "listing"}})

    def parse(self, response):
        if "boom" in response.url:
            raise ValueError("a page that breaks its callback")
        for link in re.findall(rb'href="([^"]+)"', response.body):
            yield response.follow(link.decode(), self.parse)
        yield {"url": response.url}

    def also(self, response):
        yield {"url": response.url, "also": True}


class Asking(Pages):
    """Asks before it makes requests."""

    name = "asking"

    async def parse(self, response):
        links = [response.urljoin(link.decode()) for link in re.findall(rb'href="([^"]+)"', response.body)]
        unseen = await self.crawler.engine.scheduler.unseen(links)
        self.crawler.stats.inc_value("asked", len(links))
        for link in unseen:
            yield scrapy.Request(link, self.parse)
        yield {"url": response.url}


class InMemory(Pages):
    """Makes requests that cannot be stored."""

    name = "in_memory"

    def parse(self, response):
        yield {"url": response.url}
        for link in re.findall(rb'href="([^"]+)"', response.body):
            yield response.follow(link.decode(), lambda later: self.parse(later))  # noqa: PLW0108 - not a method, that is the point


class Refusing:
    """Cannot make its items durable, from the third time on."""

    def __init__(self, crawler):
        self.times = 0
        crawler.signals.connect(self.settle, signal="newscrawl_frontier_settling")

    @classmethod
    def from_crawler(cls, crawler):
        return cls(crawler)

    def settle(self):
        self.times += 1
        if self.times > 2:
            raise OSError(28, "No space left on device")


def main() -> None:
    settings = {
        "SCHEDULER": "newscrawl.frontier.scheduler.Scheduler",
        "DOWNLOAD_HANDLERS": dict.fromkeys(("http", "https"), NoSilentRetryHandler),
        "DOWNLOADER_MIDDLEWARES": {"newscrawl.middlewares.courtesy.CourtesyMiddleware": 560},
        "ITEM_PIPELINES": {Failing: 100},
        "NEWSCRAWL_ADDRESSES": "any",
        "EXTENSIONS": {Refusing: 0} if PLAN["settings"].get("REFUSING") else {},
    }
    stats = crawl((Pages, Asking, InMemory), PLAN.get("spider", "pages"), settings)
    sys.stdout.write(json.dumps(stats, default=str) + "\n")


main()
