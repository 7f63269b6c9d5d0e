"""The one spider: from a site's address to its articles, down a ladder of sources."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from scrapy import Request, Spider, signals
from scrapy.exceptions import CloseSpider, DontCloseSpider, UsageError
from scrapy.utils.misc import load_object

from newscrawl.discovery.crosscheck import cross_check
from newscrawl.discovery.ladder import RUNGS
from newscrawl.discovery.listing import card_links, read_listing
from newscrawl.discovery.sitemaps import map_ref, read_sitemap
from newscrawl.extraction.page import ArticlePage
from newscrawl.frontier.progress import UNDONE
from newscrawl.frontier.scheduler import url_key
from newscrawl.items import Article, PostRef
from newscrawl.normalize.dates import DateContext
from newscrawl.normalize.urls import is_same_site
from newscrawl.sites.catalogue import load_sites
from newscrawl.sites.job import job_folder
from newscrawl.sites.site import SiteError
from newscrawl.spiders.arguments import ArgumentError, Arguments, read_arguments
from newscrawl.spiders.events import GONE, Events
from newscrawl.spiders.familiar import Familiar
from newscrawl.spiders.pages import document_of, is_page
from newscrawl.spiders.provenance import Provenance
from newscrawl.spiders.requests import NOT_MODIFIED, Requests
from newscrawl.spiders.scout import Brought, News, Scout, address, download_time, site_time
from newscrawl.spiders.shared_memory import open_memory
from newscrawl.spiders.signposts import Signposts, articles_among, entries, maps_to_read
from newscrawl.spiders.trail import Trail
from newscrawl.spiders.walk import Walk

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Iterator
    from pathlib import Path

    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from twisted.python.failure import Failure

    from newscrawl.discovery.ladder import RungName
    from newscrawl.discovery.links import Link
    from newscrawl.discovery.listing import Listing
    from newscrawl.document.document import Document

logger = logging.getLogger(__name__)

# Why the pipelines drop what is no article.
_ANOTHER_PAGE = frozenset({"no_headline", "not_an_article"})
_NO_ARTICLE = frozenset({"no_body", "too_short"}) | _ANOTHER_PAGE
_AT_ONCE = 1_000  # links of a sitemap
_CALLBACKS: dict[RungName, str] = {
    "home": "parse",
    "sitemap": "parse_sitemap",
    "wordpress": "parse_feed",
    "feed": "parse_feed",
    "section": "parse_listing",
    "older": "parse_listing",
    "archive": "parse_listing",
}


class SiteSpider(Spider):
    """Crawls news sites; the README says what the arguments mean, ``newscrawl.spiders.arguments`` reads them."""

    name = "site"

    def __init__(self, arguments: Arguments, **given: Any) -> None:
        super().__init__(**given)
        self.arguments = arguments
        self.sites = {site.name: site for site in arguments.sites}
        self.articles = 0
        self.provenance: Provenance

    @classmethod
    def from_crawler(cls, crawler: Crawler, *_args: Any, **given: Any) -> Self:
        """Read arguments and configured sites; a wrong one stops the crawl before any request (``UsageError``).

        Settings: ``NEWSCRAWL_FOLLOW_MIN_INTERVAL`` (300) and ``NEWSCRAWL_FOLLOW_MAX_INTERVAL`` (86400), the least and
        most seconds between two visits of a source in follow mode; ``NEWSCRAWL_REVISIT_MOST`` (500 known articles
        fetched again in a run for their age).
        """
        settings = crawler.settings
        try:
            sites = load_sites(settings.get("NEWSCRAWL_SITES_DIR", "sites"))
            spider = cls(read_arguments(given, sites), **given)
        except (ArgumentError, SiteError) as error:
            raise UsageError(str(error), print_help=False) from None
        spider._set_crawler(crawler)  # as the from_crawler of Scrapy's own spiders does
        state = settings.get("NEWSCRAWL_STATE", ".newscrawl")
        job = settings.get("NEWSCRAWL_JOB") or cls.name
        folder = job_folder(state, job) if state else None
        spider.provenance = Provenance(crawler, job)
        least = settings.getfloat("NEWSCRAWL_FOLLOW_MIN_INTERVAL", 300.0)
        bounds = (least, max(least, settings.getfloat("NEWSCRAWL_FOLLOW_MAX_INTERVAL", 86_400.0)))
        spider._open(folder, bounds, settings.getint("NEWSCRAWL_REVISIT_MOST", 500))
        for handler in (
            spider.item_scraped,
            spider.item_dropped,
            spider.item_error,
            spider.spider_idle,
            spider.spider_closed,
        ):
            crawler.signals.connect(handler, getattr(signals, handler.__name__))
        return spider

    def _open(self, folder: Path | None, bounds: tuple[float, float], most_revisits: int) -> None:
        self.scout = Scout(self.crawler, self.arguments, open_memory(self.crawler, folder), bounds)
        self.signposts = Signposts(self.crawler)
        self.familiar = Familiar()
        self.events = Events(folder)
        readers = {rung: getattr(self, name) for rung, name in _CALLBACKS.items()}
        self.requests = Requests(self.scout.memory, readers, self.parse_article, self.listing_failed)
        self.walk = Walk(self.scout, self.requests, most_revisits)

    async def start(self) -> AsyncIterator[Request]:
        """Begin with each site's addresses; with ``follow``, go on with whatever source is due."""
        for site in self.arguments.sites:
            for url in site.urls:
                yield self.walk.begin(url, site.name)
        while self.arguments.follow:
            await asyncio.sleep(self.walk.until_due())
            for request in self.walk.due():
                assert self.crawler.engine is not None
                self.crawler.engine.crawl(request)  # what start() yields counts as seen after the first time

    async def parse(self, response: Response) -> AsyncIterator[Any]:
        """Read a start page: a listing, as a rule; an article that somebody named is taken, too."""
        trail = Trail.of(response)
        self.scout.memory.forget_walk(trail.home)
        if is_page(response) and len(urlsplit(response.url).path) > 1:  # a home page is none
            async for found in self._article(response, None, {}):
                yield found
        async for request in self.parse_listing(response):
            yield request
        for request in self.walk.aged(trail, site_time(response)):
            yield request

    async def parse_listing(self, response: Response) -> AsyncIterator[Request]:
        """Follow the cards and article links of a page, the sources it names, its sections and older pages."""
        trail, read = Trail.of(response), self._read_listing(response)
        if read is None:
            for request in self.walk.unchanged(response):
                yield request
        else:
            async for request in self._follow(*read, response):
                yield request
        for request in self.walk.after(trail):
            yield request

    def _read_listing(self, response: Response) -> tuple[Listing, dict[RungName, list[str]]] | None:
        """Return where a page leads to; the parsed page, 1 MB at least, does not wait for the frontier's answers."""
        document = document_of(response)
        if document is None or self._is_elsewhere(response):
            return None
        trail = Trail.of(response)
        listing = read_listing(document, self.scout.book(trail.home))
        self.scout.count("discovery/left/traps", listing.traps)
        return listing, self.signposts.of(document, listing, trail.rung, self.scout.ladder(trail.home))

    async def _follow(
        self, listing: Listing, signs: dict[RungName, list[str]], response: Response
    ) -> AsyncIterator[Request]:
        trail = Trail.of(response)
        ladder = self.scout.ladder(trail.home)
        news = await self._news([link for link in listing.articles if ladder.takes(link.source)], response)
        for request in self._articles(news, response):
            yield request
        stale = 0 if news else trail.stale + 1
        for rung, urls in signs.items():
            unseen = await self.scout.unseen(urls)
            for request in self.walk.listings([url for url in urls if url in unseen], rung, response, stale):
                yield request
        self.scout.visited(response, trail, Brought().plus(news))

    async def parse_feed(self, response: Response) -> AsyncIterator[Request]:
        """Follow the entries of a feed, or of WordPress' REST API, and the older pages as long as there is news."""
        trail = Trail.of(response)
        if response.status == NOT_MODIFIED:
            self.scout.unchanged(response, trail)
            return
        links, older = entries(response, trail.rung)
        news = await self._news(articles_among(links, trail.home, promised=True)[0], response)
        for request in self._articles(news, response):
            yield request
        # At first WordPress' API is read to its end: it alone tells when a post was changed, at 1 request in 100.
        if older and (news or (trail.rung == "wordpress" and not self.scout.ladder(trail.home).is_return)):
            for request in self.walk.listings([older], trail.rung, response):
                yield request
        elif trail.rung == "wordpress" and links:  # read to its end, or to what is known
            self.scout.ladder(trail.home).is_listed()
        self.scout.visited(response, trail, Brought().plus(news))

    async def parse_sitemap(self, response: Response) -> AsyncIterator[Request]:
        """Follow a sitemap's articles, or the maps that an index or robots.txt names, the newest first."""
        trail = Trail.of(response)
        ladder = self.scout.ladder(trail.home)
        ladder.answered(address(response))
        found = None if response.status == NOT_MODIFIED else read_sitemap(response.body, response.url)
        if found is None:
            for request in self.walk.unchanged(response):
                yield request
            return
        maps, unchanged = maps_to_read(found.maps, self.scout.memory)
        self.scout.count("discovery/maps_unchanged", unchanged)
        for request in self.walk.listings(maps, "sitemap", response):
            yield request
        worth = map_ref(response.url).worth
        book = self.scout.book(trail.home)
        kind = found.kind
        links, undecided = articles_among(found.links, trail.home, book, promised=worth in {"articles", "news"})
        del found
        keys, brought = {url_key(link.url) for link in links}, Brought()
        while links:  # a map names up to 50,000, and each is let go when it was asked for
            part, links[:_AT_ONCE] = links[:_AT_ONCE], ()
            news = await self._news(part, response)
            for request in self._articles(news, response):
                yield request
            brought = brought.plus(news)
        for article in self.scout.relist(address(response), keys):
            yield self.requests.revisit(article, trail, site_time(response))
        if keys and not undecided and kind in {"urlset", "text"} and worth != "news":
            ladder.is_listed()
        self.scout.visited(response, trail, brought)

    async def parse_article(
        self, response: Response, card: dict[str, Any] | None = None, hints: dict[str, Any] | None = None
    ) -> AsyncIterator[Any]:
        """Read an article, and follow the cards it shows of others."""
        trail = Trail.of(response)
        if trail.known is not None and response.status in GONE:
            self._bury(trail.known, response)
        elif response.status == NOT_MODIFIED:
            self.scout.count_known(1)
        elif is_page(response) and not self._is_elsewhere(response):
            kept, told = self.scout.told(response, trail)
            card, hints = card or kept, {**(hints or {}), **told}
            async for found in self._article(response, PostRef(**card) if card else None, hints):
                yield found

    async def _article(self, response: Response, card: PostRef | None, hints: dict[str, Any]) -> AsyncIterator[Any]:
        self._stop_when_full(response)
        trail = Trail.of(response)
        article, context = self._read(response, card, trail)
        article.metadata = self.provenance.metadata(response, trail, article.metadata.probability)
        if trail.known is not None:
            article.changeType = "updated"  # for the pipelines before the export, which knows better
        cross_check(article, card, hints, trail.via)
        cards = card_links(article, self.familiar.is_stranger)
        if self.scout.wants(article.datePublishedRaw, context):
            self.articles += 1
            yield article
        if self.scout.ladder(trail.home).takes("recent"):
            for request in self._articles(await self._news(cards.articles, response), response):
                yield request
        self.familiar.meet(article)

    def listing_failed(self, failure: Failure) -> Iterator[Request]:
        """Go on with the walk past a listing that could not be read.

        No generator itself: of one that is an errback Scrapy reads the source, each time (0.2 ms).
        """
        return self._past(failure)

    def _past(self, failure: Failure) -> Iterator[Request]:
        request: Request = failure.request  # type: ignore[attr-defined]  # Scrapy sets it
        logger.info("Cannot read %s: %s", request.url, failure.value)
        trail = Trail.of_request(request)
        if trail is None:
            return
        if getattr(getattr(failure.value, "response", None), "status", None) in GONE:
            self.scout.ladder(trail.home).answered(request.url)
        if RUNGS[trail.rung].walked:
            yield from self.walk.steps(trail.home, 1)

    def spider_idle(self) -> None:
        """Take up walks that a stopped process, or a page that broke its callback, left."""
        assert self.crawler.engine is not None
        left = self.walk.left()
        for request in left:
            self.crawler.engine.crawl(request)
        if left:
            raise DontCloseSpider

    def item_scraped(self, item: Any, response: Response) -> None:
        """Remember the article."""
        if isinstance(item, Article):
            self.scout.exported(item, response, Trail.of(response))

    def item_dropped(self, response: Response, exception: BaseException) -> None:
        """Learn what the addresses of pages look like that are no articles; make room under ``max_articles``."""
        self.articles -= 1
        trail = Trail.of(response)
        if str(exception) in _ANOTHER_PAGE and trail.known is not None:  # a soft 404
            self._bury(trail.known, response)
        elif str(exception) in _NO_ARTICLE:
            self.scout.book(trail.home).learn(response.url, is_article=False)

    def item_error(self) -> None:
        """Make room under ``max_articles`` for another."""
        self.articles -= 1

    def spider_closed(self) -> None:
        """Keep what was learned."""
        self.scout.close()

    def _stop_when_full(self, response: Response) -> None:
        """Close the crawl when ``max_articles`` are on their way; what *response* holds waits for the next run."""
        if self.arguments.max_articles is not None and self.articles >= self.arguments.max_articles:
            assert response.request is not None
            response.request.meta[UNDONE] = True
            raise CloseSpider("max_articles")

    async def _news(self, links: Iterable[Link], response: Response) -> News:
        self._stop_when_full(response)
        trail, context = Trail.of(response), DateContext(languages=("en",), base=download_time(response))
        wanted = [
            link
            for link in links
            if self.scout.wants(link.card.datePublishedRaw if link.card else link.modified, context)
        ]
        news = await self.scout.news(wanted)
        self.scout.ladder(trail.home).brought(trail.rung, len(news.fresh) + len(news.changed))
        return news

    def _articles(self, news: News, response: Response) -> Iterator[Request]:
        trail = Trail.of(response)
        for link in news.fresh:
            yield self.requests.article(link, trail.next(response.url, link.source))
        for article in news.changed:
            yield self.requests.revisit(article, trail, site_time(response))

    def _bury(self, key: int, response: Response) -> None:
        article = self.scout.memory.articles([key]).get(key)
        if article is not None:
            self.events.gone(article, response.status)
            self.scout.memory.forget_article(key)
            self.scout.count("articles/gone")

    def _read(self, response: Response, card: PostRef | None, trail: Trail) -> tuple[Article, DateContext]:
        """Return the article and what its dates are read by; the parsed page, 2 MB, does not wait for the disk."""
        document = document_of(response)
        assert document is not None
        page = self._page(document, card, trail, response)
        return page.to_item(), page.context

    def _page(self, document: Document, card: PostRef | None, trail: Trail, response: Response) -> ArticlePage:
        site = self.sites.get(trail.site)
        page_class = load_object(site.page) if site and site.page else ArticlePage
        zone = (site.timezone if site else None) or self.settings.get("NEWSCRAWL_TIMEZONE")
        context = DateContext(timezone=zone, base=download_time(response))
        page: ArticlePage = page_class(document, card, context)
        return page

    def _is_elsewhere(self, response: Response) -> bool:
        """Tell whether a redirect led off the site."""
        trail = Trail.of(response)
        if trail.origin is None or is_same_site(response.url, trail.origin):
            return False
        self.scout.count("offsite")
        return True
