"""What a start address is: a page, or a feed, a sitemap, a robots.txt, an OPML list of feeds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple
from urllib.parse import urlsplit

from newscrawl.discovery.charsets import decode, gunzip
from newscrawl.discovery.feeds import read_feed
from newscrawl.discovery.outlines import feeds_of_outline
from newscrawl.discovery.sitemaps import read_sitemap, robots_sitemaps

if TYPE_CHECKING:
    from scrapy.http import Response

    from newscrawl.crawl_plan.source_plan import SourceName

StartKind = Literal["page", "feed", "sitemap", "robots", "opml"]

#: Which sources a start of that kind stands for; a page stands for its whole site.
SOURCES_OF_START: dict[StartKind, frozenset[SourceName]] = {
    "feed": frozenset({"feeds"}),
    "sitemap": frozenset({"sitemaps"}),
    "robots": frozenset({"sitemaps"}),
    "opml": frozenset({"feeds"}),
}


class Start(NamedTuple):
    """What stands at a start address; ``urls`` are the feeds or sitemaps that it names."""

    kind: StartKind = "page"
    urls: tuple[str, ...] = ()


def read_start(response: Response) -> Start:
    """Tell what a start address is by what it answers."""
    head = decode(gunzip(response.body)[:20_000]).lstrip("\ufeff \t\r\n")
    if urlsplit(response.url).path == "/robots.txt" and not head.startswith("<"):
        return Start("robots", tuple(robots_sitemaps(decode(response.body), response.url)))
    if not head.startswith(
        ("<?xml", "<rss", "<feed", "<rdf", "<opml", "<urlset", "<sitemapindex", "{", "<!--", "http")
    ):
        return Start()
    outline = feeds_of_outline(response.body, response.url)
    if outline is not None:
        return Start("opml", tuple(outline))
    feed = read_feed(response.body, response.url)
    if feed is not None:
        return Start("feed")
    sitemap = None if head.startswith("{") else read_sitemap(response.body, response.url)
    return Start("sitemap") if sitemap is not None and (sitemap.links or sitemap.maps) else Start()
