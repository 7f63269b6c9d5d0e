"""The one spider: from a site's address to its articles, down a source plan of sources."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from scrapy import Request, Spider, signals
from scrapy.exceptions import CloseSpider, DontCloseSpider, UsageError

from newscrawl.crawl_plan.source_plan import SOURCE_TYPES
from newscrawl.crawl_run import job_of
from newscrawl.discovery.listing import card_links
from newscrawl.discovery.sitemaps import map_ref, read_sitemap
from newscrawl.frontier.entries import url_key
from newscrawl.items import Article
from newscrawl.normalize.dates.reader import DateContext
from newscrawl.normalize.urls.canonical import is_same_site
from newscrawl.request_meta import RequestMeta
from newscrawl.signals import completing
from newscrawl.sites.catalogue import Catalogue
from newscrawl.sites.page_class import page_class_of
from newscrawl.sites.site import SiteError
from newscrawl.spiders.arguments import ArgumentError, Arguments, read_arguments
from newscrawl.spiders.clock import page_time, site_time
from newscrawl.spiders.crawl_planner import CrawlPlanner
from newscrawl.spiders.deletion_log import GONE, DeletionLog
from newscrawl.spiders.known_articles import (
    KnownArticles,
    LinkDiff,
    Listed,
    VisitResult,
    address,
)
from newscrawl.spiders.off_loop import off_loop
from newscrawl.spiders.page_reader import PageRead, SitePageReader, reads_as_article
from newscrawl.spiders.pages import is_page
from newscrawl.spiders.provenance import Provenance
from newscrawl.spiders.recent_card_cache import RecentCardCache
from newscrawl.spiders.redis_crawl_history import open_history
from newscrawl.spiders.request_context import RequestContext
from newscrawl.spiders.requests import NOT_MODIFIED, Requests
from newscrawl.spiders.source_finder import SourceFinder, articles_among, entries, maps_to_read
from newscrawl.spiders.source_union import LISTING
from newscrawl.spiders.stored_hints import stored_link
from newscrawl.state.mentions import page_key

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Iterator
    from pathlib import Path

    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from twisted.python.failure import Failure

    from newscrawl.crawl_plan.source_plan import SourceType
    from newscrawl.discovery.links import Link
    from newscrawl.export.exporter import Exporter
    from newscrawl.sites.site import Site

logger = logging.getLogger(__name__)

# Why the pipelines drop what is no article.
_ANOTHER_PAGE = frozenset({"no_headline", "not_an_article"})
_NO_ARTICLE = frozenset({"no_body", "too_short"}) | _ANOTHER_PAGE
_AT_ONCE = 1_000  # links of a sitemap
_CALLBACKS: dict[SourceType, str] = {
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
        self.catalogue = Catalogue("")
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
            catalogue = Catalogue(settings.get("NEWSCRAWL_SITES_DIR", "sites"))
            spider = cls(read_arguments(given, catalogue), **given)
            spider._use(catalogue)
        except (ArgumentError, SiteError) as error:
            raise UsageError(str(error), print_help=False) from None
        spider._set_crawler(crawler)  # as the from_crawler of Scrapy's own spiders does
        spider.provenance = Provenance(crawler)
        least = settings.getfloat("NEWSCRAWL_FOLLOW_MIN_INTERVAL", 300.0)
        bounds = (least, max(least, settings.getfloat("NEWSCRAWL_FOLLOW_MAX_INTERVAL", 86_400.0)))
        spider._open(job_of(crawler).folder, bounds, settings.getint("NEWSCRAWL_REVISIT_MOST", 500))
        for handler in (
            spider.item_scraped,
            spider.item_dropped,
            spider.item_error,
            spider.spider_idle,
            spider.spider_closed,
            spider.engine_stopped,
        ):
            crawler.signals.connect(handler, getattr(signals, handler.__name__))
        crawler.signals.connect(spider.completing, completing)
        return spider

    def _use(self, catalogue: Catalogue) -> None:
        """Check the sites whose facts the crawl needs, also of addresses given alone; raises ``SiteError``."""
        self.catalogue = catalogue
        for site in self.arguments.sites:
            for found in (site, *(catalogue.needed(urlsplit(url).hostname or "") for url in site.urls)):
                if found is not None:
                    page_class_of(found)

    def _open(self, folder: Path | None, bounds: tuple[float, float], most_revisits: int) -> None:
        self.known_articles = KnownArticles(self.crawler, self.arguments, open_history(self.crawler, folder), bounds)
        self.source_finder = SourceFinder(self.crawler)
        self.recent_cards = RecentCardCache()
        self.deletions = DeletionLog(folder)
        readers = {source_type: getattr(self, name) for source_type, name in _CALLBACKS.items()}
        self.requests = Requests(self.known_articles.history, readers, self.parse_article, self.listing_failed)
        self.planner = CrawlPlanner(self.known_articles, self.requests, most_revisits)
        self.reader = SitePageReader(
            self.settings, self.site_of, self.known_articles, self.source_finder, self.provenance
        )

    async def start(self) -> AsyncIterator[Request]:
        """Begin with each site's addresses; with ``follow``, go on with whatever source is due."""
        for site in self.arguments.sites:
            for url in site.urls:
                yield self.planner.begin(url, site.name)
        while self.arguments.follow:
            await asyncio.sleep(self.planner.until_due())
            for request in self.planner.due():
                assert self.crawler.engine is not None
                self.crawler.engine.crawl(request)  # what start() yields counts as seen after the first time

    async def parse(self, response: Response) -> AsyncIterator[Any]:
        """Read a start page: a listing, as a rule; an article that somebody named is taken, too."""
        context = RequestContext.of(response)
        self.known_articles.history.forget_walk(context.home)
        async for found in self.parse_listing(response):
            yield found
        for request in self.planner.aged(context, site_time(response)):
            yield request

    async def parse_listing(self, response: Response) -> AsyncIterator[Any]:
        """Follow the cards and article links of a page, the sources it names, its sections and older pages.

        A page that reads as an article is one, whoever called it a listing.
        """
        context = RequestContext.of(response)
        read = PageRead() if self._is_elsewhere(response) else self.reader.read_listing(response, context)
        if read.listing is None:
            for request in self.planner.unchanged(response):
                yield request
        else:
            async for found in self._listed_article(read, response):
                yield found
            async for request in self._follow(read, response):
                yield request
        for request in self.planner.after(context):
            yield request

    async def _listed_article(self, read: PageRead, response: Response) -> AsyncIterator[Any]:
        """Give out the article that a listing turned out to be; remember that the others were read as listings."""
        context, union = RequestContext.of(response), self.known_articles.union
        if read.article is None:
            return
        is_promised = union.begin(read.article, context.home, address(response))
        if reads_as_article(read, is_promised=is_promised):
            async for found in self._given(read, response):
                yield found
        else:
            union.end(read.article)
            union.store.judge(page_key(address(response)), context.home, LISTING)

    async def _follow(self, read: PageRead, response: Response) -> AsyncIterator[Request]:
        context, listing = RequestContext.of(response), read.listing
        assert listing is not None
        source_plan = self.known_articles.source_plan(context.home)
        diff = await self._news([link for link in listing.articles if source_plan.takes(link.source)], response)
        for request in self._articles(diff, response):
            yield request
        stale = 0 if diff else context.stale + 1
        for source_type, urls in (read.sources or {}).items():
            unseen = await self.known_articles.unseen(urls)
            for request in self.planner.listings([url for url in urls if url in unseen], source_type, response, stale):
                yield request
        self.known_articles.visited(response, context, VisitResult().plus(diff))

    async def parse_feed(self, response: Response) -> AsyncIterator[Request]:
        """Follow the entries of a feed, or of WordPress' REST API, and the older pages as long as there is news."""
        context = RequestContext.of(response)
        if response.status == NOT_MODIFIED:
            self.known_articles.unchanged(response, context)
            return
        links, older = await off_loop(entries, response, context.source_type, size=len(response.body))
        diff = await self._news(articles_among(links, context.home, promised=True)[0], response)
        for request in self._articles(diff, response):
            yield request
        # At first WordPress' API is read to its end: it alone tells when a post was changed, at 1 request in 100.
        if older and (
            diff or (context.source_type == "wordpress" and not self.known_articles.source_plan(context.home).is_return)
        ):
            for request in self.planner.listings([older], context.source_type, response):
                yield request
        elif context.source_type == "wordpress" and links:  # read to its end, or to what is known
            self.known_articles.source_plan(context.home).is_listed()
        self.known_articles.visited(response, context, VisitResult().plus(diff))

    async def parse_sitemap(self, response: Response) -> AsyncIterator[Request]:
        """Follow a sitemap's articles, or the maps that an index or robots.txt names, the newest first."""
        context = RequestContext.of(response)
        source_plan = self.known_articles.source_plan(context.home)
        source_plan.answered(address(response))
        found = None if response.status == NOT_MODIFIED else await off_loop(read_sitemap, response.body, response.url)
        if found is None:
            for request in self.planner.unchanged(response):
                yield request
            return
        maps, unchanged = maps_to_read(found.maps, self.known_articles.history)
        self.known_articles.count("discovery/maps_unchanged", unchanged)
        for request in self.planner.listings(maps, "sitemap", response):
            yield request
        worth = map_ref(response.url).worth
        url_patterns = self.known_articles.url_patterns(context.home)
        kind = found.kind
        links, undecided = articles_among(
            found.links, context.home, url_patterns, promised=worth in {"articles", "news"}
        )
        del found
        keys, brought = {url_key(link.url) for link in links}, VisitResult()
        while links:  # a map names up to 50,000, and each is let go when it was asked for
            part, links[:_AT_ONCE] = links[:_AT_ONCE], ()
            diff = await self._news(part, response)
            for request in self._articles(diff, response):
                yield request
            brought = brought.plus(diff)
        for article in self.known_articles.relist(address(response), keys):
            yield self.requests.revisit(article, context, site_time(response))
        if keys and not undecided and kind in {"urlset", "text"} and worth != "news":
            source_plan.is_listed()
        self.known_articles.visited(response, context, brought)

    async def parse_article(
        self, response: Response, card: dict[str, Any] | None = None, hints: dict[str, Any] | None = None
    ) -> AsyncIterator[Any]:
        """Read an article, and follow the cards it shows of others; a page that is none is read as a listing.

        Requests that an earlier version stored bring *card* and *hints* with them.
        """
        context = RequestContext.of(response)
        if context.known is not None and response.status in GONE:
            self._bury(context.known, response)
        elif response.status == NOT_MODIFIED:
            self.known_articles.count_known(1, response.url)
        elif is_page(response) and not self._is_elsewhere(response):
            self._stop_when_full(response)
            if card is not None:
                self._tell([stored_link(card, hints or {}, context.via)], response)
            read = self.reader.read_article(response, context)
            assert read.article is not None
            self.known_articles.union.begin(read.article, context.home, address(response))
            async for found in self._given(read, response):
                yield found
            if read.listing is not None:
                context.to_listing(response.url, "section").keep(response)
                async for request in self._follow(read, response):
                    yield request

    async def _given(self, read: PageRead, response: Response) -> AsyncIterator[Any]:
        """Give an article to the pipelines, and follow the cards on its page."""
        self._stop_when_full(response)
        context, article = RequestContext.of(response), read.article
        assert article is not None
        if context.known is not None:
            article.changeType = "updated"  # for the pipelines before the export, which knows better
        cards = card_links(article, self.recent_cards.is_stranger)
        if self.known_articles.wants(article.datePublishedRaw, read.date_context or DateContext()):
            self.articles += 1
            yield article
        if self.known_articles.source_plan(context.home).takes("recent"):
            for request in self._articles(await self._news(cards.articles, response), response):
                yield request
        self.recent_cards.meet(article)

    def listing_failed(self, failure: Failure) -> Iterator[Request]:
        """Go on with the walk past a listing that could not be read.

        No generator itself: of one that is an errback Scrapy reads the source, each time (0.2 ms).
        """
        return self._past(failure)

    def _past(self, failure: Failure) -> Iterator[Request]:
        request: Request = failure.request  # type: ignore[attr-defined]  # Scrapy sets it
        logger.info("Cannot read %s: %s", request.url, failure.value)
        context = RequestContext.of_request(request)
        if context is None:
            return
        if getattr(getattr(failure.value, "response", None), "status", None) in GONE:
            self.known_articles.source_plan(context.home).answered(request.url)
        if SOURCE_TYPES[context.source_type].walked:
            yield from self.planner.steps(context.home, 1)

    def spider_idle(self) -> None:
        """Take up walks that a stopped process, or a page that broke its callback, left."""
        assert self.crawler.engine is not None
        left = self.planner.left()
        for request in left:
            self.crawler.engine.crawl(request)
        if left:
            raise DontCloseSpider

    def item_scraped(self, item: Any, response: Response) -> None:
        """Remember the article."""
        if isinstance(item, Article):
            self.known_articles.union.end(item)
            self.known_articles.exported(item, response, RequestContext.of(response))

    def item_dropped(self, item: Any, response: Response, exception: BaseException) -> None:
        """Learn what the addresses of pages look like that are no articles; make room under ``max_articles``."""
        self.articles -= 1
        context = RequestContext.of(response)
        if isinstance(item, Article):
            self.known_articles.union.dropped(item, str(exception) in _NO_ARTICLE)
        if str(exception) in _ANOTHER_PAGE and context.known is not None:  # a soft 404
            self._bury(context.known, response)
        elif str(exception) in _NO_ARTICLE:
            self.known_articles.url_patterns(context.home).learn(response.url, is_article=False)

    def item_error(self, item: Any) -> None:
        """Make room under ``max_articles`` for another."""
        self.articles -= 1
        if isinstance(item, Article):
            self.known_articles.union.end(item)

    def completing(self, exporter: Exporter) -> None:
        """Give the export the records that say more than their lines, before it publishes."""
        for record in self.known_articles.union.completions(exporter.latest_records):
            exporter.take(record)
            self.known_articles.count("articles/completed")

    def spider_closed(self) -> None:
        """Keep what was learned."""
        self.known_articles.keep_url_patterns()

    def engine_stopped(self) -> None:
        """Let go of the history, which the export asks until it has published."""
        self.known_articles.history.close()

    def _new_articles(self) -> int:
        """Return how many articles are on their way or written; one that turned out as known and unchanged is none."""
        unchanged = self.crawler.stats.get_value("newscrawl/export/unchanged", 0) if self.crawler.stats else 0
        return self.articles - int(unchanged)

    def _stop_when_full(self, response: Response) -> None:
        """Close the crawl when ``max_articles`` are on their way; what *response* holds waits for the next run."""
        if self.arguments.max_articles is not None and self._new_articles() >= self.arguments.max_articles:
            assert response.request is not None
            RequestMeta.of(response.request).mark_undone()
            raise CloseSpider("max_articles")

    async def _news(self, links: Iterable[Link], response: Response) -> LinkDiff:
        self._stop_when_full(response)
        context, seen = RequestContext.of(response), page_time(response)
        date_context = DateContext(languages=("en",), base=seen)
        wanted = [
            link
            for link in links
            if self.known_articles.wants(link.card.datePublishedRaw if link.card else link.modified, date_context)
        ]
        diff = await self.known_articles.diff(wanted, Listed(address(response), context.home, seen))
        self.known_articles.source_plan(context.home).brought(context.source_type, len(diff.fresh) + len(diff.changed))
        return diff

    def _articles(self, diff: LinkDiff, response: Response) -> Iterator[Request]:
        context = RequestContext.of(response)
        for link in diff.fresh:
            yield self.requests.article(link, context.next(response.url, link.source))
        for link in diff.promised:
            yield self.requests.article(link, context.next(response.url, link.source), again=True)
        for article in diff.changed:
            yield self.requests.revisit(article, context, site_time(response))

    def _tell(self, links: list[Link], response: Response) -> None:
        home = RequestContext.of(response).home
        self.known_articles.union.tell(links, "", home, page_time(response))

    def _bury(self, key: int, response: Response) -> None:
        article = self.known_articles.history.articles([key]).get(key)
        if article is not None:
            self.deletions.gone(article, response.status)
            self.known_articles.history.forget_article(key)
            self.known_articles.count("articles/gone")

    def site_of(self, response: Response, context: RequestContext) -> Site | None:
        """Return the site whose facts hold for a page: the one that the crawl began with, else the one of its host."""
        site = self.sites.get(context.site)
        return site if site is not None and site.name else self.catalogue.of_host(urlsplit(response.url).hostname or "")

    def _is_elsewhere(self, response: Response) -> bool:
        """Tell whether a redirect led off the site."""
        context = RequestContext.of(response)
        if context.origin is None or is_same_site(response.url, context.origin):
            return False
        self.known_articles.count("offsite")
        return True
