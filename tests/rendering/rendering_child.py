"""A crawl with newscrawl's add-on as its own process: fetches pages and appends what came, a line a page.

The argument is JSON: ``pages`` ([URL, class of request] each), ``out`` (file), ``settings``. Prints the stats as JSON.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import scrapy
from scrapy.crawler import AsyncCrawlerProcess

from newscrawl.job.outcome import judge
from newscrawl.rendering.scrapy_splash import SplashRequest

PLAN = json.loads(sys.argv[1])


class Append:
    def open_spider(self):
        self.file = Path(PLAN["out"]).open("ab", buffering=0)  # noqa: SIM115 - closed by close_spider

    def close_spider(self):
        self.file.close()

    def process_item(self, item):
        self.file.write(json.dumps(item).encode() + b"\n")
        return item


class Pages(scrapy.Spider):
    name = "pages"

    async def start(self):
        for url, kind in PLAN["pages"]:
            marks = {"newscrawl": {"class": kind}} if kind else {}
            yield scrapy.Request(url, meta={**marks, "handle_httpstatus_list": [404]}, errback=self.failed)

    def parse(self, response):
        yield {
            "url": response.url,
            "status": response.status,
            "text": response.text,
            "headers": response.headers.to_unicode_dict().data,
            "asked": response.request.url,
            "redirects": response.meta.get("redirect_urls", []),
            "engine": response.meta.get("newscrawl_engine"),
            "flags": response.flags,
        }

    def failed(self, failure):
        yield {"asked": failure.request.url, "error": f"{type(failure.value).__name__}: {failure.value}"}


class Bound(Pages):
    """Stays on one host."""

    name = "bound"
    allowed_domains = ("127.0.0.1",)


class OwnSplashRequests(Pages):
    """Uses scrapy-splash by itself, as its documentation says."""

    name = "own"
    allowed_domains = ("127.0.0.1",)

    async def start(self):
        for url, _ in PLAN["pages"]:
            yield SplashRequest(url, self.parse, args={"wait": 0.3}, cache_args=["wait"])


def main() -> None:
    settings = {
        "ADDONS": {"newscrawl.addon.Addon": 100},
        "ITEM_PIPELINES": {
            Append: 100,
            **{
                f"newscrawl.{path}": None
                for path in (
                    "pipelines.complete.CompletePipeline",
                    "pipelines.dates.DatesPipeline",
                    "pipelines.authors.AuthorsPipeline",
                    "pipelines.unique.UniquePipeline",
                    "export.pipeline.ExportPipeline",
                )
            },
        },
        "USER_AGENT": "newscrawl-tests",
        "ROBOTSTXT_OBEY": True,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
        "LOG_LEVEL": "INFO",
        "TELNETCONSOLE_ENABLED": False,
        "REMOTE_CONTROL_ENABLED": False,
        **PLAN["settings"],
    }
    process = AsyncCrawlerProcess(settings)
    spiders = {spider.name: spider for spider in (Pages, Bound, OwnSplashRequests)}
    crawler = process.create_crawler(spiders[PLAN["settings"].get("SPIDER", "pages")])
    crawling = process.crawl(crawler)
    process.start()
    if crawling.done() and not crawling.cancelled():
        crawling.result()
    stats = crawler.stats.get_stats()
    sys.stdout.write(json.dumps({**stats, "exit code": judge(stats).code}, default=str) + "\n")


main()
