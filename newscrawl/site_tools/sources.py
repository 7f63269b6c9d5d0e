"""What a site offers a newcomer: home page, feeds, sitemaps, and a few articles with what is told of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from newscrawl.discovery.feed_links import find_feeds
from newscrawl.discovery.feeds import read_feed
from newscrawl.discovery.link_classifier import classify_link
from newscrawl.discovery.listing import read_listing
from newscrawl.discovery.sitemaps import read_sitemap, robots_sitemaps
from newscrawl.extraction.dates.address_dates import dates_of_address
from newscrawl.html.document import Document
from newscrawl.normalize.dates.reader import DateContext, read_date
from newscrawl.normalize.urls.canonical import canonical_url, is_same_site
from newscrawl.rendering.need import need

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Sequence

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


async def gather(
    get: Callable[[str], Awaitable[Page]], start: str, most: int = MAX_ARTICLES, *, newest: bool = False
) -> Material:
    """Fetch a few listings and *most* articles, one after the other; *newest*: those that sources call the newest."""
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
    for url in (_newest if newest else _usual)(found)[:most]:
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


def _usual(found: Material) -> list[str]:
    """Return the addresses of the articles to fetch: named by most sources first, then of usual shape."""
    shapes = Counter(_shape(url) for url, links in found.told.items() if any(link.card for link in links))

    def worth(url: str) -> tuple[int, int]:
        return len({link.source for link in found.told[url]}), shapes[_shape(url)]

    return _ranked(found, worth)


def _newest(found: Material) -> list[str]:
    """Return the addresses of the articles to fetch: last published by what sources tell, last changed, page order."""
    now = found.home.downloaded if found.home is not None else datetime.now(UTC)

    def worth(url: str) -> tuple[str, str]:
        links = found.told[url]
        return max(_published(link, now) for link in links), max(_past(link.modified, now) for link in links)

    return _ranked(found, worth)


def _ranked(found: Material, worth: Callable[[str], Any]) -> list[str]:
    articles = [url for url, links in found.told.items() if _is_article(links)]
    return [found.told[url][0].url for url in sorted(articles, key=worth, reverse=True)][:MAX_ARTICLES]


def _is_article(links: Sequence[Link]) -> bool:
    return classify_link(links[0], None).kind == "article" or any(link.card for link in links)


def _published(link: Link, now: datetime) -> str:
    """Return when the article came out by its source, else by its address."""
    if link.card is not None and link.card.datePublishedRaw:
        return _past(link.card.datePublishedRaw, now)
    return max((_past(candidate.raw, now) for candidate in dates_of_address(link.url)), default="")


def _past(raw: str | None, now: datetime) -> str:
    """Return the value of a date; empty where there is none, or it is still to come wherever the site is."""
    value = read_date(raw, DateContext(base=now)).value or "" if raw else ""
    return value if value[:10] <= (now + timedelta(days=1)).date().isoformat() else ""


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
