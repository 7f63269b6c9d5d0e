"""What a site offers a newcomer: home page, feeds, sitemaps, and a few articles with what is told of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from newscrawl.discovery.feed_links import find_feeds
from newscrawl.discovery.feeds import read_feed
from newscrawl.discovery.link_classifier import classify_link
from newscrawl.discovery.listing import read_listing
from newscrawl.discovery.sitemaps import read_sitemap, robots_sitemaps
from newscrawl.html.document import Document
from newscrawl.normalize.urls.canonical import canonical_url, is_same_site
from newscrawl.rendering.need import need

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable

    from newscrawl.discovery.links import Link
    from newscrawl.processes.page_fetcher import Page

MAX_ARTICLES = 8
MAX_FEEDS = 2
MAX_MAPS = 2
FEW = 3  # articles below which more listings are asked


@dataclass(slots=True)
class Material:
    """What was found. ``told`` has the links to each article, by its canonical address, as sources named them."""

    start: str
    home: Page | None = None
    feeds: list[str] = field(default_factory=list)
    maps: list[str] = field(default_factory=list)
    told: dict[str, list[Link]] = field(default_factory=dict)
    articles: list[Page] = field(default_factory=list)
    needs_script: list[str] = field(default_factory=list)

    def links_of(self, page: Page) -> list[Link]:
        """Return what sources said of a fetched article."""
        return [*self.told.get(canonical_url(page.asked), []), *self.told.get(canonical_url(page.url), [])]


async def gather(get: Callable[[str], Awaitable[Page]], start: str, most: int = MAX_ARTICLES) -> Material:
    """Fetch a few listings and *most* articles, one after the other."""
    found = Material(start)
    home = found.home = await get(start)
    if home.problem is not None:
        return found
    document = Document(home.url, home.text)
    if need(home.text, "listing") is not None:
        found.needs_script.append(home.url)
    listed = list(read_listing(document).articles)
    _tell(found, listed, home.url)
    await _read_feeds(get, found, document)
    await _read_maps(get, found, home.url)
    if len(found.told) < FEW:
        for link in read_listing(document).pages[:FEW]:
            page = await get(link.url)
            if page.problem is None:
                _tell(found, read_listing(Document(page.url, page.text)).articles, home.url)
    for url in _chosen(found)[:most]:
        page = await get(url)
        if page.problem is None:
            found.articles.append(page)
            if need(page.text, "article") is not None:
                found.needs_script.append(page.url)
    return found


async def _read_feeds(get: Callable[[str], Awaitable[Page]], found: Material, document: Document) -> None:
    for url in find_feeds(document)[:MAX_FEEDS]:
        page = await get(url)
        feed = read_feed(page.body, page.url) if page.status == 200 else None
        if feed is not None:
            found.feeds.append(page.url)
            _tell(found, feed.links, document.url)


async def _read_maps(get: Callable[[str], Awaitable[Page]], found: Material, home: str) -> None:
    robots = await get(urljoin(home, "/robots.txt"))
    waiting = robots_sitemaps(robots.text, robots.url) if robots.status == 200 else []
    waiting = waiting or [urljoin(home, "/sitemap.xml")]
    for _ in range(MAX_MAPS):
        if not waiting:
            return
        page = await get(waiting.pop(0))
        sitemap = read_sitemap(page.body, page.url) if page.body else None
        if sitemap is not None:
            found.maps.append(page.url)
            waiting[:0] = [ref.url for ref in sitemap.maps]
            _tell(found, sitemap.links, home)


def _tell(found: Material, links: Iterable[Link], home: str) -> None:
    """Remember what a source says of articles of the site."""
    for link in links:
        if is_same_site(link.url, home) and canonical_url(link.url) != canonical_url(home):
            found.told.setdefault(canonical_url(link.url), []).append(link)


def _chosen(found: Material) -> list[str]:
    """Return the addresses of the articles to fetch: named by most sources first, then of usual shape."""
    shapes = Counter(_shape(url) for url, links in found.told.items() if any(link.card for link in links))

    def worth(url: str) -> tuple[int, int, int]:
        links = found.told[url]
        is_article = classify_link(links[0], None).kind == "article" or any(link.card for link in links)
        return int(is_article), len({link.source for link in links}), shapes[_shape(url)]

    ranked = sorted(found.told, key=worth, reverse=True)
    return [found.told[url][0].url for url in ranked if worth(url)[0]][:MAX_ARTICLES]


def _shape(url: str) -> str:
    return "/".join("9" if part.isdigit() else "-" if "-" in part else part for part in urlsplit(url).path.split("/"))


def address_pattern(urls: Iterable[str]) -> tuple[str, float] | None:
    """Return the usual shape of addresses, ``/9/9/-`` as ``/<number>/<number>/<words>``, and its share."""
    shapes = Counter(_shape(url) for url in urls)
    if not shapes:
        return None
    shape, count = shapes.most_common(1)[0]
    words = {"9": "<number>", "-": "<words>"}
    return "/".join(words.get(part, part) for part in shape.split("/")), count / sum(shapes.values())
