"""The one spider: from a site's address to its articles, down a ladder of sources."""

from __future__ import annotations

import asyncio
import logging
import time
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from scrapy import Request, Spider, signals
from scrapy.exceptions import CloseSpider, DontCloseSpider, UsageError
from scrapy.http import TextResponse
from scrapy.utils.misc import load_object

from newscrawl.discovery.crosscheck import cross_check, hints_of
from newscrawl.discovery.ladder import RUNGS, article_class
from newscrawl.discovery.listing import card_links, read_listing
from newscrawl.discovery.sitemaps import map_ref, read_sitemap
from newscrawl.document.document import Document
from newscrawl.extraction.page import ArticlePage
from newscrawl.frontier.progress import UNDONE
from newscrawl.frontier.scheduler import url_key
from newscrawl.items import Article, PostRef
from newscrawl.normalize.dates import DateContext, read_date
from newscrawl.normalize.urls import is_same_site
from newscrawl.sites.catalogue import load_sites
from newscrawl.sites.job import job_folder
from newscrawl.sites.memory import NAME as MEMORY
from newscrawl.sites.memory import SiteMemory
from newscrawl.sites.site import SiteError
from newscrawl.spiders.arguments import ArgumentError, Arguments, read_arguments
from newscrawl.spiders.events import GONE, Events
from newscrawl.spiders.provenance import metadata
from newscrawl.spiders.scout import News, Scout, address, download_time, site_time
from newscrawl.spiders.signposts import Signposts, articles_among, entries, maps_to_read
from newscrawl.spiders.trail import Trail

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Iterator
    from pathlib import Path

    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from twisted.python.failure import Failure

    from newscrawl.discovery.ladder import RungName
    from newscrawl.discovery.links import Link
    from newscrawl.sites.memory import KnownArticle

logger = logging.getLogger(__name__)

_NOT_MODIFIED = 304
WALKED_AT_ONCE = 3  # listings of a site under way: so many are spent before the first says that there is nothing
# Follow mode, seconds: between two looks at what is due; until a source that never answered is asked again.
_LOOK_AGAIN, _LEAST_WAIT, _ASK_AGAIN = 5.0, 0.2, 3_600.0
_MOST_EMPTY = 20  # visits in vain that lower a source's rank
# Why the pipelines drop what is no article.
_NO_ARTICLE = frozenset({"no_headline", "not_an_article", "no_body", "too_short"})
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
        folder = job_folder(state, settings.get("NEWSCRAWL_JOB") or cls.name) if state else None
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
        self.scout = Scout(self.crawler, self.arguments, SiteMemory(folder and folder / MEMORY), bounds)
        self.signposts = Signposts(self.crawler)
        self.events = Events(folder)
        self.most_revisits = most_revisits

    async def start(self) -> AsyncIterator[Request]:
        """Begin with each site's addresses; with ``follow``, go on with whatever source is due."""
        for site in self.arguments.sites:
            for url in site.urls:
                trail = Trail(home=url, via="start", site=site.name)
                self.scout.memory.add_source(url, trail, None)
                yield self._listing(url, trail)
        while self.arguments.follow:
            await asyncio.sleep(self._until_due())
            for request in self._due():
                assert self.crawler.engine is not None
                self.crawler.engine.crawl(request)  # what start() yields counts as seen after the first time

    async def parse(self, response: Response) -> AsyncIterator[Any]:
        """Read a start page: a listing, as a rule; an article that somebody named is taken, too."""
        document = _document(response)
        trail = Trail.of(response)
        self.scout.memory.forget_walk(trail.home)
        if document is not None and len(urlsplit(response.url).path) > 1:  # a home page is none
            async for found in self._article(document, response, None, {}):
                yield found
        async for request in self.parse_listing(response):
            yield request
        for article in self.scout.memory.due_articles(time.time(), self.most_revisits):
            yield self._revisit(article, trail, site_time(response))

    async def parse_listing(self, response: Response) -> AsyncIterator[Request]:
        """Follow the cards and article links of a page, the sources it names, its sections and older pages."""
        trail, document = Trail.of(response), _document(response)
        if document is None or self._is_elsewhere(response):
            for request in self._unchanged(response):
                yield request
        else:
            async for request in self._read_listing(document, response):
                yield request
        is_begun = RUNGS[trail.rung].walked or self.scout.ladder(trail.home).is_return
        for request in self._walk(trail.home, 1 if is_begun else WALKED_AT_ONCE):
            yield request

    async def _read_listing(self, document: Document, response: Response) -> AsyncIterator[Request]:
        trail = Trail.of(response)
        ladder = self.scout.ladder(trail.home)
        listing = read_listing(document, self.scout.book(trail.home))
        self._count("discovery/left/traps", listing.traps)
        news = await self._news([link for link in listing.articles if ladder.takes(link.source)], response)
        for request in self._articles(news, response):
            yield request
        stale = 0 if news else trail.stale + 1
        for rung, urls in self.signposts.of(document, listing, trail.rung, ladder).items():
            unseen = await self.scout.unseen(urls)
            for request in self._listings([url for url in urls if url in unseen], rung, response, stale):
                yield request
        self.scout.visited(response, trail, news)

    async def parse_feed(self, response: Response) -> AsyncIterator[Request]:
        """Follow the entries of a feed, or of WordPress' REST API, and its older page as long as there is news."""
        trail = Trail.of(response)
        if response.status == _NOT_MODIFIED:
            self.scout.unchanged(response, trail)
            return
        links, older = entries(response, trail.rung)
        news = await self._news(articles_among(links, trail.home, promised=True)[0], response)
        for request in self._articles(news, response):
            yield request
        if older and news:
            for request in self._listings([older], trail.rung, response):
                yield request
        elif trail.rung == "wordpress" and links:  # read to its end, or to what is known
            self.scout.ladder(trail.home).has_whole = True
        self.scout.visited(response, trail, news)

    async def parse_sitemap(self, response: Response) -> AsyncIterator[Request]:
        """Follow a sitemap's articles, or the maps that an index or robots.txt names, the newest first."""
        trail = Trail.of(response)
        found = None if response.status == _NOT_MODIFIED else read_sitemap(response.body, response.url)
        if found is None:
            for request in self._unchanged(response):
                yield request
            return
        maps, unchanged = maps_to_read(found.maps, self.scout.memory)
        self._count("discovery/maps_unchanged", unchanged)
        for request in self._listings(maps, "sitemap", response):
            yield request
        worth = map_ref(response.url).worth
        book = self.scout.book(trail.home)
        links, undecided = articles_among(found.links, trail.home, book, promised=worth in {"articles", "news"})
        news = await self._news(links, response)
        for request in self._articles(news, response):
            yield request
        for article in self.scout.relist(address(response), links):
            yield self._revisit(article, trail, site_time(response))
        if links and not undecided and found.kind in {"urlset", "text"} and worth != "news":
            self.scout.ladder(trail.home).has_whole = True
        self.scout.visited(response, trail, news)

    async def parse_article(
        self, response: Response, card: dict[str, Any] | None = None, hints: dict[str, Any] | None = None
    ) -> AsyncIterator[Any]:
        """Read an article, and follow the cards it shows of others."""
        trail, document = Trail.of(response), _document(response)
        if trail.known is not None and response.status in GONE:
            self._bury(trail.known, response)
        elif response.status == _NOT_MODIFIED:
            self.scout.count_known(1)
        elif document is not None and not self._is_elsewhere(response):
            card = card or self.scout.memory.card(trail.known or url_key(address(response)))
            async for found in self._article(document, response, PostRef(**card) if card else None, hints or {}):
                yield found

    async def _article(
        self, document: Document, response: Response, card: PostRef | None, hints: dict[str, Any]
    ) -> AsyncIterator[Any]:
        self._stop_when_full(response)
        trail = Trail.of(response)
        page = self._page(document, card, trail, response)
        article = page.to_item()
        article.metadata = metadata(response, trail, article.metadata.probability)
        if trail.known is not None:
            article.changeType = "updated"  # for the pipelines before the export, which knows better
        cross_check(article, card, hints, trail.via)
        cards = card_links(article)
        if self._is_wanted(article.datePublishedRaw, page.context):
            self.articles += 1
            yield article
        if self.scout.ladder(trail.home).takes("recent"):
            for request in self._articles(await self._news(cards.articles, response), response):
                yield request

    def listing_failed(self, failure: Failure) -> Iterator[Request]:
        """Go on with the walk past a listing that could not be read."""
        request: Request = failure.request  # type: ignore[attr-defined]  # Scrapy sets it
        logger.info("Cannot read %s: %s", request.url, failure.value)
        trail = Trail.of_request(request)
        if trail is not None and RUNGS[trail.rung].walked:
            yield from self._walk(trail.home, 1)

    def spider_idle(self) -> None:
        """Take up walks that a stopped process, or a page that broke its callback, left."""
        assert self.crawler.engine is not None
        left = [request for home in self.scout.memory.walks() for request in self._walk(home, WALKED_AT_ONCE)]
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
        if str(exception) in _NO_ARTICLE:
            self.scout.book(Trail.of(response).home).learn(response.url, is_article=False)

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
            if self._is_wanted(link.card.datePublishedRaw if link.card else link.modified, context)
        ]
        news = await self.scout.news(wanted)
        self.scout.ladder(trail.home).brought(trail.rung, len(news.fresh) + len(news.changed))
        return news

    def _articles(self, news: News, response: Response) -> Iterator[Request]:
        trail = Trail.of(response)
        for link in news.fresh:
            told = {"card": asdict(link.card) if link.card else None, "hints": hints_of(link)}
            meta = trail.next(response.url, link.source).meta(article_class(link.source))
            yield Request(
                link.url,
                self.parse_article,
                meta=meta,
                cb_kwargs={name: value for name, value in told.items() if value},
            )
        for article in news.changed:
            yield self._revisit(article, trail, site_time(response))

    def _until_due(self) -> float:
        due = self.scout.memory.next_due()
        return min(_LOOK_AGAIN, max(_LEAST_WAIT, due - time.time())) if due is not None else _LOOK_AGAIN

    def _due(self) -> Iterator[Request]:
        """Ask the sources whose time has come, and for articles that may have been edited."""
        memory, now = self.scout.memory, time.time()
        for source in memory.take_due_sources(now, now + _ASK_AGAIN):
            trail = Trail(source.home, source.rung, source.site, rung=source.rung)
            if self.scout.ladder(source.home).offers(source.rung):
                yield self._listing(source.url, trail, again=True)
        for article in memory.due_articles(now, self.most_revisits):
            yield self._revisit(article, Trail(article.home, "revisit"), now)

    def _revisit(self, article: KnownArticle, trail: Trail, now: float) -> Request:
        """Return the request that looks for edits of a known article, or its end; *now* by the site's clock."""
        self.scout.memory.note_asked(article.key, now)
        trail = trail.next(trail.origin or trail.home, "revisit", article.key)
        meta = {**trail.meta("article"), "handle_httpstatus_list": [*GONE, _NOT_MODIFIED]}
        return Request(article.url, self.parse_article, meta=meta, dont_filter=True)

    def _bury(self, key: int, response: Response) -> None:
        article = self.scout.memory.articles([key]).get(key)
        if article is not None:
            self.events.gone(article, response.status)
            self.scout.memory.forget_article(key)
            self._count("articles/gone")

    def _unchanged(self, response: Response) -> Iterator[Request]:
        """Go on to the sources that a listing named when it was last read, if it did not change since."""
        if response.status != _NOT_MODIFIED:
            return
        trail = Trail.of(response)
        self.scout.unchanged(response, trail)
        for source in self.scout.memory.children(address(response)):
            yield from self._listings([source.url], source.rung, response, 1)

    def _listings(self, urls: Iterable[str], rung: RungName, response: Response, stale: int = 0) -> Iterator[Request]:
        """Ask for listings that *response* led to, as far as they are wanted, worth it and within their budget."""
        trail = Trail.of(response)
        ladder = self.scout.ladder(trail.home)
        if not ladder.offers(rung):
            return
        for url in urls:
            if not ladder.goes_on(rung, stale if rung == "older" else 0):
                self._count(f"discovery/left/{rung}/nothing_new")
            elif not ladder.give(rung):
                self._count(f"discovery/left/{rung}/budget")
                continue
            below = trail.to_listing(response.url, rung, stale if rung == "older" else 0)
            if trail.rung != rung or rung == "sitemap":  # what is only a further page is no source of its own
                self.scout.memory.add_source(url, below, address(response))
            if RUNGS[rung].walked:
                self.scout.memory.plan_walk(trail.home, url, self._priority(url, rung), below.to_dict())
            else:
                yield self._listing(url, below)

    def _walk(self, home: str, steps: int) -> Iterator[Request]:
        """Take the next *steps* of the site's walk; what is not worth it any more is left."""
        ladder = self.scout.ladder(home)
        while steps and (planned := self.scout.memory.next_of_walk(home)):
            url, trail = planned[0], Trail(**planned[1])
            if ladder.goes_on(trail.rung, trail.stale):
                yield self._listing(url, trail)
                steps -= 1
            else:
                self._count(f"discovery/left/{trail.rung}/nothing_new")

    def _priority(self, url: str, rung: RungName) -> int:
        """Return the rank of a source: one that brought nothing lately comes after the others of its kind."""
        known = self.scout.memory.source(url)
        return RUNGS[rung].priority - min(known.empty if known else 0, _MOST_EMPTY)

    def _listing(self, url: str, trail: Trail, *, again: bool = False) -> Request:
        rung = RUNGS[trail.rung]
        meta = trail.meta(rung.request_class)
        known = self.scout.memory.source(url)
        headers = known.validators if known else {}
        if headers:
            meta["handle_httpstatus_list"] = [_NOT_MODIFIED]
        return Request(
            url,
            getattr(self, _CALLBACKS[trail.rung]),
            errback=self.listing_failed,
            headers=headers,
            meta=meta,
            priority=self._priority(url, trail.rung),
            dont_filter=again,
        )

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
        self._count("offsite")
        return True

    def _is_wanted(self, raw_date: str | None, context: DateContext) -> bool:
        """Leave what is known to be older than ``since``, and take what has no date."""
        since = self.arguments.since
        if since is None or raw_date is None:
            return True
        value = read_date(raw_date, context).value or ""
        if len(value) < len("YYYY-MM-DD") or date.fromisoformat(value[:10]) >= since:
            return True
        self._count("articles/older_than_since")
        return False

    def _count(self, what: str, count: int = 1) -> None:
        assert self.crawler.stats is not None
        if count:
            self.crawler.stats.inc_value(f"newscrawl/{what}", count)


def _document(response: Response) -> Document | None:
    is_page = isinstance(response, TextResponse) and response.status != _NOT_MODIFIED
    return Document(response.url, response.text) if is_page else None
