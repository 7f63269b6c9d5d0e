"""A crawl with newscrawl's add-on as its own process: fetches pages and appends what came, a line a page.

The argument is JSON: ``pages`` ([URL, class of request] each), ``out`` (file), ``settings``. Prints the stats as JSON.
"""

from __future__ import annotations

import json
import sys

import scrapy

from newscrawl.job.outcome import judge
from newscrawl.rendering.scrapy_splash import SplashRequest
from tests.child_crawl import PLAN, Append, crawl


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
    }
    stats = crawl((Pages, Bound, OwnSplashRequests), PLAN["settings"].get("SPIDER", "pages"), settings)
    sys.stdout.write(json.dumps({**stats, "exit code": judge(stats).code}, default=str) + "\n")


main()
