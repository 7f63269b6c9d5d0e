"""Where a site's pages and its robots.txt point to: the listings to read, by their source type of the source plan."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from scrapy import signals

from newscrawl.crawl_plan.listing_families import family_of
from newscrawl.discovery.charsets import gunzip
from newscrawl.discovery.date_archives import archive_pages
from newscrawl.discovery.feed_links import linked_sitemaps, one_of_each, other_languages
from newscrawl.discovery.feeds import read_feed
from newscrawl.discovery.link_classifier import classify_link
from newscrawl.discovery.link_header import next_of_header
from newscrawl.discovery.sitemaps import robots_sitemaps
from newscrawl.discovery.traps import trap_reason
from newscrawl.discovery.wordpress import next_posts_url, posts_url, read_posts, rest_root
from newscrawl.normalize.dates.reader import instant, read_date
from newscrawl.normalize.urls.canonical import host_key, is_same_site
from newscrawl.spiders.known_articles import address

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scrapy.crawler import Crawler
    from scrapy.http import Response

    from newscrawl.crawl_plan.source_plan import SourcePlan, SourceType
    from newscrawl.discovery.links import Link
    from newscrawl.discovery.listing import Listing
    from newscrawl.discovery.sitemaps import MapRef
    from newscrawl.discovery.url_patterns import UrlPatterns
    from newscrawl.html.document import Document
    from newscrawl.state.site_history import SiteHistory

logger = logging.getLogger(__name__)

ROBOTS = "/robots.txt"
_USUAL = "/sitemap.xml"
_MAX_HOSTS = 10_000


class SourceFinder:
    """Hears what robots.txt files say when Scrapy's own middleware fetches them, so that nobody fetches them twice."""

    def __init__(self, crawler: Crawler) -> None:
        self._maps: dict[str, list[str]] = {}
        self._obeys = crawler.settings.getbool("ROBOTSTXT_OBEY")
        crawler.signals.connect(self._response_received, signals.response_received)

    def _response_received(self, response: Response) -> None:
        asked = address(response)
        if not asked.endswith(ROBOTS) or len(self._maps) >= _MAX_HOSTS:
            return
        if response.status == 200:
            self._maps[host_key(asked)] = robots_sitemaps(response.body.decode("utf-8", "replace"), asked)
        elif 400 <= response.status < 500:  # there is none
            self._maps[host_key(asked)] = []

    def of(
        self,
        document: Document,
        listing: Listing,
        source_type: SourceType,
        source_plan: SourcePlan,
        feeds: Sequence[str],
    ) -> dict[SourceType, list[str]]:
        """Return the listings that a page of this *source type* leads to, the *feeds* that it names among them."""
        found: dict[SourceType, list[str]] = {}
        if source_type == "home":
            found["sitemap"] = self.sitemaps(document.url, linked_sitemaps(document))
            root = rest_root(document)
            found["wordpress"] = [posts_url(root, 1, embed=True)] if root else []
        is_needed = source_type == "home" or not source_plan.has_whole
        # A section's own feed may tell more of its articles, whatever was read by now; a tag's or an author's does not.
        found["feed"] = [url for url in one_of_each(feeds) if is_needed or family_of(url) is None]
        found["older"] = self.older(listing)
        found["section"] = [link.url for link in listing.pages if link.source != "pagination"]
        if source_type == "home":
            found["section"] += [url for url in other_languages(document) if url not in found["section"]]
        found["archive"] = archive_pages(document)
        return found

    @staticmethod
    def older(listing: Listing) -> list[str]:
        """Return the listing's older pages."""
        return [link.url for link in listing.pages if link.source == "pagination"]

    def sitemaps(self, url: str, linked: Sequence[str] = ()) -> list[str]:
        """Return the sitemaps of the site of *url*: those that robots.txt names, or its page, else the usual place.

        A robots.txt that nobody asked for is the answer itself. One that cannot be read forbids nothing, as Scrapy
        holds it; RFC 9309, 2.3.1.4, would have a site that answers 500 left alone.
        """
        host = host_key(url)
        origin = "/".join(url.split("/", 3)[:3])
        if host not in self._maps:
            if not self._obeys:
                return [f"{origin}{ROBOTS}"]
            logger.warning("%s%s cannot be read: it forbids nothing and names no sitemap", origin, ROBOTS)
        return self._maps.get(host) or list(linked) or [f"{origin}{_USUAL}"]

    def is_guess(self, url: str) -> bool:
        """Tell whether a sitemap is asked for because many have it there, and no robots.txt names it."""
        return url.endswith(_USUAL) and url not in self._maps.get(host_key(url), ())


# These name articles and nothing else, whatever the addresses look like: /archives/2024 is WordPress' 2,024th.
_NAMING = frozenset({"feed", "wordpress", "news-sitemap"})
_LIKE_LISTINGS = frozenset({"listing", "archive"})


def entries(response: Response, source_type: SourceType) -> tuple[list[Link], str | None]:
    """Return the entries of a feed or of WordPress' REST API, and where the older ones are."""
    if source_type == "wordpress":
        older = next_posts_url(response.url, response.headers.get("X-WP-TotalPages"))
        return read_posts(response.body, response.url), older
    feed = read_feed(gunzip(response.body), response.url)
    if feed is None:
        return [], None
    header = ", ".join(value.decode("latin-1") for value in response.headers.getlist("Link")[:20])
    return list(feed.links), feed.next_url or next_of_header(header, response.url)


def articles_among(
    links: Iterable[Link], home: str | None, url_patterns: UrlPatterns | None = None, *, promised: bool
) -> tuple[list[Link], list[Link]]:
    """Return the links within the site (of any site without *home*) to articles, and those that are undecided.

    *promised*: their source says that all of them are articles; *patterns* is what the site taught.
    """
    found, undecided = [], []
    for link in links:
        if (home is not None and not is_same_site(link.url, home)) or trap_reason(link.url) is not None:
            continue
        kind, score = classify_link(link, url_patterns)
        # 0 is what an address states of itself (a tag, a feed, a file); anything above is a guess.
        if kind == "article" or (promised and (score > 0 or (kind in _LIKE_LISTINGS and link.source in _NAMING))):
            found.append(link)
        elif score > 0:
            undecided.append(link)
    return found, undecided


def maps_to_read(maps: Iterable[MapRef], history: SiteHistory) -> tuple[list[str], int]:
    """Return the sitemaps of an index that may name new articles, and how many say that they did not change.

    Those named for pages, tags or authors are read only where there is none but the latest news beside them.
    """
    refs = list(maps)
    good = [ref for ref in refs if ref.worth != "other"]
    chosen = good if any(ref.worth != "news" for ref in good) else refs
    wanted = [ref.url for ref in chosen if not _is_unchanged(ref, history)]
    return wanted, len(chosen) - len(wanted)


def _is_unchanged(ref: MapRef, history: SiteHistory) -> bool:
    known = history.source(ref.url)
    modified = instant(read_date(ref.modified).value) if ref.modified else None
    return bool(known and known.visited and modified and modified.timestamp() < known.visited)
