"""What a record says of its own making: the response it was read from, and how the crawl came to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscrawl import __version__
from newscrawl.items import Crawl, Http, Metadata
from newscrawl.spiders.scout import download_time, header

if TYPE_CHECKING:
    from scrapy.http import Response

    from newscrawl.spiders.trail import Trail


def metadata(response: Response, trail: Trail, probability: float | None) -> Metadata:
    """Return the record's ``metadata``; times are the site's."""
    downloaded = download_time(response).strftime("%Y-%m-%dT%H:%M:%SZ")
    http = Http(response.status, *(header(response, name) for name in ("Content-Type", "ETag", "Last-Modified")))
    crawl = Crawl(
        site=trail.site or trail.home,
        depth=response.meta.get("depth", 0),
        discoveredVia=trail.via,
        discoveredFrom=trail.origin,
        newscrawl=__version__,
    )
    return Metadata(downloaded, probability, http, crawl, downloaded, downloaded)
