"""What the spider's callbacks share: which links are news, which pages are wanted, when the crawl is full."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scrapy import Request, Spider
from scrapy.exceptions import CloseSpider
from scrapy.http import HtmlResponse

from newscrawl.crawl_plan.scope import Scope
from newscrawl.normalize.dates.reader import DateContext
from newscrawl.normalize.urls.canonical import host_key, is_same_site
from newscrawl.normalize.urls.parts import route_of
from newscrawl.rendering.data_files import data_files, with_data
from newscrawl.rendering.middleware import RenderingMiddleware
from newscrawl.rendering.page_kinds import page_kind
from newscrawl.rendering.second_look import Look
from newscrawl.rendering.shown import GOES_ON, GROWS, Shown, keeps_promise
from newscrawl.rendering.templates import with_templates
from newscrawl.request_meta import DOWNLOAD_SLOT, ENGINE, RequestMeta
from newscrawl.scrapy_tuning.response_text import text_of
from newscrawl.spiders.clock import page_time, site_time
from newscrawl.spiders.judged_pages import shown_of
from newscrawl.spiders.known_articles import address
from newscrawl.spiders.link_diff import LinkDiff, Listed
from newscrawl.spiders.request_context import RequestContext
from newscrawl.state.mentions import page_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scrapy.http import Response

    from newscrawl.discovery.links import Link
    from newscrawl.items import Article
    from newscrawl.job.writable import Writable
    from newscrawl.sites.catalogue import Catalogue
    from newscrawl.sites.site import Site
    from newscrawl.spiders.arguments import Arguments
    from newscrawl.spiders.crawl_planner import CrawlPlanner
    from newscrawl.spiders.deletion_log import DeletionLog
    from newscrawl.spiders.known_articles import KnownArticles
    from newscrawl.spiders.page_reader import PageRead, SitePageReader
    from newscrawl.spiders.recent_card_cache import RecentCardCache
    from newscrawl.spiders.requests import Requests

logger = logging.getLogger(__name__)

_OK = 200
#: Scopes whose other side a listing goes through before it comes to what is wanted; behind what is too old is nothing.
_PASSED = frozenset({"until", "include", "exclude", "language"})


class Callbacks(Spider):
    """The spider's parts, and what its callbacks ask of them."""

    arguments: Arguments
    sites: dict[str, Site]
    catalogue: Catalogue
    known_articles: KnownArticles
    planner: CrawlPlanner
    requests: Requests
    reader: SitePageReader
    recent_cards: RecentCardCache
    deletions: DeletionLog
    articles: int
    #: Addresses on the way to articles, which were looked at.
    crumbs: set[str]
    sites_writable: Writable
    #: For ``rendering``: what is read of a page decides whether an engine is asked for it.
    judges_pages = True

    async def looked(self, response: Response, read: PageRead) -> Look:
        """Return what to do with a page that was read: take it, or fetch it again by an engine."""
        request, rendering = response.request, self.crawler.get_downloader_middleware(RenderingMiddleware)
        kind = page_kind(request) if request is not None else None
        if rendering is None or kind is None or not isinstance(response, HtmlResponse):
            return Look()
        shown = shown_of(read, response, kind)
        if kind == "article" and shown.lack is None and rendering.second_look.is_new((host_key(response.url), kind)):
            shown = self._as_promised(response, read.article, shown)
        if shown.lack is not None and (page := await self._with_own_data(response, shown)) is not None:
            return Look(page=page)
        if kind == "article" and request is not None and route_of(request.url) and not request.meta.get(ENGINE):
            shown = Shown(0, "no page of its own")  # a server never sees the route: this is the page of all of them
        return await rendering.second_look.at(response, kind, shown)

    async def _with_own_data(self, response: HtmlResponse, shown: Shown) -> Response | None:
        """Return the page with what it holds for its scripts opened, or with the files of data that it names, politely
        fetched; ``None`` where there are none.
        """  # noqa: D205 - one sentence
        if response.request is None or response.request.meta.get(ENGINE):
            return None
        html, files = text_of(response), {}
        if shown.lack not in {GROWS, GOES_ON} and (opened := with_templates(html)) is not None:
            self.known_articles.count("rendering/templates")
            return response.replace(body=opened.encode("utf-8", "replace"), encoding="utf-8")
        for url in data_files(html, response.url):
            answer = await self.fetched(url, response)
            if answer is not None and answer.status == _OK and answer.body.lstrip()[:1] in {b"{", b"["}:
                files[url] = answer.body.decode("utf-8", "replace")
        if not files:
            return None
        self.known_articles.count("rendering/data_files", len(files))
        return response.replace(body=with_data(html, files).encode("utf-8", "replace"), encoding="utf-8")

    async def fetched(self, url: str, response: Response) -> Response | None:
        """Return what belongs to the page of *response*, politely fetched; ``None`` if it cannot be had."""
        engine, slot = self.crawler.engine, response.meta.get(DOWNLOAD_SLOT)
        assert engine is not None
        request = Request(url, meta={DOWNLOAD_SLOT: slot} if slot else {}, dont_filter=True)
        try:
            return await engine.download_async(request)
        except Exception as error:  # noqa: BLE001 - whatever it was, the page is read without
            logger.info("Cannot read what belongs to %s: %s (%s)", response.url, url, error)
            return None

    def _as_promised(self, response: HtmlResponse, article: Article | None, shown: Shown) -> Shown:
        """Return *shown*, or that the page speaks of nothing that the sources call it by."""
        _, told = self.known_articles.union.told_of(address(response), response.url)
        headlines = [str(mention["headline"]) for mention in told.mentions.values() if mention.get("headline")]
        if article is None or keeps_promise(text_of(response), article, headlines):
            return shown
        return Shown(0, "another headline than its list says")

    def new_articles(self) -> int:
        """Return how many articles are on their way or written; one that turned out as known and unchanged is none."""
        unchanged = self.crawler.stats.get_value("newscrawl/export/unchanged", 0) if self.crawler.stats else 0
        return self.articles - int(unchanged)

    def stop_when_full(self, response: Response) -> None:
        """Close the crawl when ``max_articles`` are on their way; what *response* holds waits for the next run."""
        if self.arguments.max_articles is not None and self.new_articles() >= self.arguments.max_articles:
            assert response.request is not None
            RequestMeta.of(response.request).mark_undone()
            raise CloseSpider("max_articles")

    async def news(self, links: Iterable[Link], response: Response) -> LinkDiff:
        """Sort the article links of a listing, as far as they are wanted, into new, changed and known."""
        self.stop_when_full(response)
        context, seen = RequestContext.of(response), page_time(response)
        date_context, scope = DateContext(languages=("en",), base=seen), self.scope_of(context.site)
        wanted, other_days, passed = [], [], []
        for link in links:
            reason = scope.refuses_link(link, context.home, date_context)
            if reason is None:
                wanted.append(link)
            else:
                self.known_articles.left_out(reason, is_fetched=False)
                other_days += [link] if reason in {"since", "until"} else []
                passed += [link.url] if reason in _PASSED else []
        # Who asks for the page by another listing is told its day, too.
        self.known_articles.union.tell(other_days, address(response), context.home, seen)
        diff = await self.known_articles.diff(wanted, Listed(address(response), context.home, seen))
        diff = replace(diff, passed=diff.passed + self.known_articles.passed.new(passed))
        new = len(diff.fresh) + len(diff.changed) + len(diff.promised) + diff.passed
        shown = frozenset(page_key(link.url) for link in wanted)
        self.known_articles.source_plan(context.home).note_visit(context.source_type, new, address(response), shown)
        return replace(diff, shown=shown)

    def is_told(self, read: PageRead, context: RequestContext) -> bool:
        """Tell whether the feeds of a page below the home page can say nothing that other feeds do not."""
        if context.source_type == "home" or read.listing is None:
            return False
        shown = read.listing.articles
        if not shown:
            return self.known_articles.source_plan(context.home).has_whole
        return self.known_articles.union.are_told_by_feeds(shown)

    def article_requests(self, diff: LinkDiff, response: Response) -> Iterator[Request]:
        """Ask for what is new or changed."""
        context = RequestContext.of(response)
        self.planner.asked(diff.fresh)
        for link in diff.fresh:
            yield self.requests.article(link, context.next(_origin(link, response), link.source))
        for link in diff.promised:
            yield self.requests.article(link, context.next(_origin(link, response), link.source), again=True)
        for article in diff.changed:
            yield self.requests.revisit(article, context, site_time(response))

    def mark_gone(self, key: int, response: Response) -> None:
        """Note that a known article is gone."""
        article = self.known_articles.history.articles([key]).get(key)
        if article is not None:
            with self.known_articles.history.at_once():
                self.known_articles.history.forget_article(key)
                self.deletions.gone(article, response.status)
            self.known_articles.count("articles/gone")

    def site_of(self, response: Response, context: RequestContext) -> Site | None:
        """Return the site whose facts hold for a page: the one that the crawl began with, else the one of its host."""
        site = self.sites.get(context.site)
        return site if site is not None and site.name else self.catalogue.of_host(urlsplit(response.url).hostname or "")

    def scope_of(self, site_name: str) -> Scope:
        """Return what is wanted of a site: its file's word goes before the crawl's arguments."""
        site, given = self.sites.get(site_name), self.arguments.scope
        if site is None:
            return given
        return Scope(
            site.scope if site.scope != "site" else given.mode,  # type: ignore[arg-type]  # checked when it was read
            site.section or given.sections,
            site.include or given.include,
            site.exclude or given.exclude,
            site.since or given.since,
            site.until or given.until,
            site.languages or given.languages,
            site.keywords or given.keywords,
        )

    def is_elsewhere(self, response: Response) -> bool:
        """Tell whether a redirect led off the site."""
        context = RequestContext.of(response)
        if context.origin is None or is_same_site(response.url, context.origin):
            return False
        self.known_articles.count("offsite")
        return True


def _origin(link: Link, response: Response) -> str:
    """Return the page that led to an article; of a feed of other sites' articles the article itself."""
    return response.url if is_same_site(link.url, response.url) else link.url
