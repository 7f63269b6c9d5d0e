"""What a start address is: a page, or a feed, a sitemap, a robots.txt, an OPML list of feeds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple
from urllib.parse import urlsplit

from newscrawl.discovery.charsets import decode, gunzip
from newscrawl.discovery.feeds import read_feed
from newscrawl.discovery.links import absolute
from newscrawl.discovery.sitemaps import read_sitemap, robots_sitemaps

if TYPE_CHECKING:
    from scrapy.http import Response

    from newscrawl.crawl_plan.source_plan import SourceName

StartKind = Literal["page", "feed", "sitemap", "robots", "opml"]

MAX_OUTLINES = 2_000  # feeds of an OPML list
_OPML = re.compile(r"<opml[\s>]", re.IGNORECASE)
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
    if _OPML.search(head):
        return Start("opml", tuple(_outlines(decode(response.body), response.url)))
    feed = read_feed(response.body, response.url)
    if feed is not None:
        return Start("feed")
    sitemap = None if head.startswith("{") else read_sitemap(response.body, response.url)
    return Start("sitemap") if sitemap is not None and (sitemap.links or sitemap.maps) else Start()


def _outlines(text: str, base: str) -> dict[str, None]:
    """Return the feeds that an OPML 2.0 document names (opml.org/spec2)."""
    found: dict[str, None] = {}
    for match in re.finditer(r"<outline\s[^<>]{1,4000}", text[:4_000_000], re.IGNORECASE):
        named = re.search(
            r"""xmlurl\s{0,3}=\s{0,3}(?:"([^"<>]{1,2000})"|'([^'<>]{1,2000})')""", match[0], re.IGNORECASE
        )
        url = absolute((named[1] or named[2]).replace("&amp;", "&"), base) if named else None
        if url and len(found) < MAX_OUTLINES:
            found[url] = None
    return found
