"""The one spider: from a site's address to its articles, down a source plan of sources."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from functools import partial
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from scrapy import Request, signals
from scrapy.exceptions import DontCloseSpider, UsageError

from newscrawl.crawl_plan.listing_families import family_of
from newscrawl.crawl_plan.source_plan import SOURCE_TYPES
from newscrawl.crawl_run import job_of, stop_crawl, when_run_begins
from newscrawl.discovery.wordpress import is_further
from newscrawl.job.database import said_of
from newscrawl.job.errors import JobError
from newscrawl.job.files import is_disk_full
from newscrawl.job.outcome import NOT_KEPT_STAT
from newscrawl.job.writable import Writable
from newscrawl.request_meta import REDIRECT_URLS, REFUSING
from newscrawl.server.address import server_url
from newscrawl.signals import RECORD_COMPLETED, completing, site_walked
from newscrawl.sites.catalogue import Catalogue
from newscrawl.sites.errors import SiteError
from newscrawl.sites.page_class import page_class_of
from newscrawl.spiders.arguments import ArgumentError, Arguments, read_arguments
from newscrawl.spiders.crawl_planner import CrawlPlanner
from newscrawl.spiders.deletion_log import GONE, DeletionLog
from newscrawl.spiders.interrupted import count_again
from newscrawl.spiders.item_callbacks import ItemCallbacks
from newscrawl.spiders.known_articles import KnownArticles
from newscrawl.spiders.listing_callbacks import CALLBACKS, ListingCallbacks
from newscrawl.spiders.page_reader import SitePageReader
from newscrawl.spiders.provenance import Provenance
from newscrawl.spiders.recent_card_cache import RecentCardCache
from newscrawl.spiders.redis_crawl_history import open_history
from newscrawl.spiders.request_context import RequestContext
from newscrawl.spiders.requests import Requests
from newscrawl.spiders.source_finder import SourceFinder
from newscrawl.spiders.state_gate import again_when_locked, kept
from newscrawl.state.crawl_history import NAME as HISTORY_FILE

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from scrapy.crawler import Crawler
    from twisted.python.failure import Failure

    from newscrawl.crawl_plan.source_plan import SourcePlan, SourceType
    from newscrawl.export.exporter import Exporter

logger = logging.getLogger(__name__)


class SiteSpider(ListingCallbacks, ItemCallbacks):
    """Crawls news sites; the README says what the arguments mean, ``newscrawl.spiders.arguments`` reads them."""

    name = "site"

    def __init__(self, arguments: Arguments, **given: Any) -> None:
        super().__init__(**given)
        self.arguments = arguments
        self.sites = {site.name: site for site in arguments.sites}
        self.catalogue = Catalogue("")
        self.articles = 0
        self.crumbs = set()
        self.provenance: Provenance
        self.not_there = {}
        self._taking_up: asyncio.Future[bool] | None = None

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
            spider.response_received,
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
        is_shared = server_url(self.settings.get) is not None
        self.sites_writable = Writable(None if folder is None or is_shared else folder / HISTORY_FILE)
        self.known_articles = KnownArticles(self.crawler, self.arguments, open_history(self.crawler, folder), bounds)
        self.known_articles.union.scope_of = self.known_articles.extents.scope_of = self.scope_of
        self.known_articles.union.file = self.sites_writable
        when_run_begins(self.crawler, self.known_articles.extents.judge)
        self.source_finder = SourceFinder(self.crawler)
        self.recent_cards = RecentCardCache()
        self.deletions = DeletionLog(folder)
        readers = {source_type: getattr(self, name) for source_type, name in CALLBACKS.items()}
        self.requests = Requests(self.known_articles.history, readers, self.parse_article, self.listing_failed)
        self.planner = CrawlPlanner(self.known_articles, self.requests, most_revisits)
        self.reader = SitePageReader(
            self.settings, self.site_of, self.known_articles, self.source_finder, self.provenance
        )

    async def start(self) -> AsyncIterator[Request]:
        """Begin with each site's addresses; with ``follow``, go on with whatever source is due."""
        try:
            await self.sites_writable.wait()
            count_again(self.crawler, self.known_articles)
            async for request in self._started():
                yield request
        except (OSError, sqlite3.Error, JobError) as error:
            if isinstance(error, OSError) and not is_disk_full(error):
                raise
            stop_crawl(self.crawler, error)

    async def _started(self) -> AsyncIterator[Request]:
        for site in self.arguments.sites:
            is_page = self.scope_of(site.name).mode == "page"
            for url in site.urls:
                begin = self.planner.begin_page if is_page else self.planner.begin
                yield await self.sites_writable.done(partial(begin, url, site.name))
        while self.arguments.follow:
            await asyncio.sleep(self.planner.until_due())
            for request in await self.sites_writable.done(self.planner.due):
                assert self.crawler.engine is not None
                self.crawler.engine.crawl(request)  # what start() yields counts as seen after the first time

    def listing_failed(self, failure: Failure) -> AsyncIterator[Request]:
        """Go on with the walk past a listing that could not be read.

        This is not a generator, because Scrapy parses the source of a generator at each call as an errback (0.2 ms).
        """
        return self._past(failure)

    @again_when_locked
    async def _past(self, failure: Failure) -> AsyncIterator[Request]:
        request: Request = failure.request  # type: ignore[attr-defined]  # Scrapy sets it
        logger.info("Cannot read %s: %s", request.url, failure.value)
        context = RequestContext.of_request(request)
        if context is None:
            return
        source_plan, status = self.known_articles.source_plan(context.home), _status_of(failure)
        if status in GONE:
            source_plan.answered(request.url)
        asked = request.meta.get(REDIRECT_URLS) or [request.url]
        if status in REFUSING and self._is_promised(context.source_type, asked[0]):
            source_plan.shut.refuse(asked[0], status)
        for step in self.planner.after_failure(context, asked[0]):
            yield step

    def _is_promised(self, source_type: SourceType, url: str) -> bool:
        """Tell whether the site itself names a listing, and what it lists may stand in no other."""
        if source_type == "feed":  # a tag's or an author's names what its page does
            return family_of(url) is None
        is_named_map = source_type == "sitemap" and not self.source_finder.is_guess(url)
        is_rest = source_type == "wordpress" and is_further(url)
        return SOURCE_TYPES[source_type].is_stepwise or is_named_map or is_rest

    def spider_idle(self) -> None:
        """Take up walks that a stopped process, or a page that broke its callback, left."""
        before, self._taking_up = self._taking_up, None
        if before is not None and not before.done():
            self._taking_up = before
        elif (before is None or before.result()) and self.planner.has_left():
            self._taking_up = asyncio.ensure_future(self._take_up())
        if self._taking_up is not None:
            raise DontCloseSpider

    async def _take_up(self) -> bool:
        """Ask for what is left, as soon as that can be noted; tell whether there was anything."""
        left: list[Request] = []
        with kept(self.crawler):
            left = await self.sites_writable.done(self.planner.left)
        for request in left:
            assert self.crawler.engine is not None
            self.crawler.engine.crawl(request)
        return bool(left)

    async def completing(self, exporter: Exporter) -> None:
        """Give the export the records that say more than their lines, before it publishes."""
        await self._kept_at_last(partial(self._complete, exporter))

    def _complete(self, exporter: Exporter) -> None:
        for before, record in self.known_articles.union.completions(exporter.latest_records):
            exporter.take(record)
            self.known_articles.count("articles/completed")
            self.crawler.signals.send_catch_log(RECORD_COMPLETED, before=before, record=record)

    async def spider_closed(self) -> None:
        """Keep what was learned, and tell what was not."""
        for home, plan in self.known_articles.source_plans.items():
            if plan.not_shown():  # else nothing hangs on what the lists name
                await self._kept_at_last(partial(self._ask_share, home, plan))
            self.crawler.signals.send_catch_log(site_walked, home=home, plan=plan)
        await self._kept_at_last(self.known_articles.keep_url_patterns)
        await self._kept_at_last(self.keep_not_there)

    def _ask_share(self, home: str, plan: SourcePlan) -> None:
        plan.named_before(self.known_articles.history.share_listed(home))

    async def _kept_at_last(self, write: Callable[[], None]) -> None:
        """Write what the next run needs; where that cannot be, the judge of the run is told."""
        try:
            await self.sites_writable.done(write)
        except (JobError, sqlite3.Error) as error:
            assert self.crawler.stats is not None
            self.crawler.stats.set_value(NOT_KEPT_STAT, said_of(error))

    def engine_stopped(self) -> None:
        """Let go of the history, which the export asks until it has published."""
        self.sites_writable.close()
        self.known_articles.history.close()


def _status_of(failure: Failure) -> int | None:
    return getattr(getattr(failure.value, "response", None), "status", None)
