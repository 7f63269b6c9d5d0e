"""The measure: Scrapy as it comes, following the links of a net and writing ``{url, len}``. ``bare.py STARTS OUT``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrapy import Spider
from scrapy.crawler import AsyncCrawlerProcess

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrapy.http import Response


class Bare(Spider):
    """Follows cards and older pages."""

    name = "bare"

    def parse(self, response: Response, **_: Any) -> Iterator[Any]:
        """Follow the links of a page, and say how long it is."""
        for link in response.css(".post-card a, a.older"):
            yield response.follow(link)
        yield {"url": response.url, "len": len(response.body)}


if __name__ == "__main__":
    process = AsyncCrawlerProcess(
        {
            "ROBOTSTXT_OBEY": True,
            "CONCURRENT_REQUESTS": 64,
            "CONCURRENT_REQUESTS_PER_DOMAIN": 16,
            "DOWNLOAD_DELAY": 0,
            "LOG_LEVEL": "INFO",
            "FEEDS": {sys.argv[2]: {"format": "jsonlines"}},
        }
    )
    process.crawl(Bare, start_urls=Path(sys.argv[1]).read_text(encoding="utf-8").split())
    process.start()
