"""The callbacks for what lists articles: start addresses, pages, feeds, WordPress' REST API."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scrapy.http import HtmlResponse

from newscrawl.crawl_plan.far_pages import far_page
from newscrawl.discovery.outlines import feeds_of_outline
from newscrawl.rendering.middleware import RenderingMiddleware
from newscrawl.spiders.article_fields import may_be_promised
from newscrawl.spiders.clock import page_time, site_time
from newscrawl.spiders.judged_pages import reads_as_article
from newscrawl.spiders.known_articles import ENOUGH_KNOWN, address
from newscrawl.spiders.link_diff import LinkDiff, VisitResult
from newscrawl.spiders.not_shown import note_if_hidden, note_if_shut, note_if_torn, note_if_unshown
from newscrawl.spiders.off_loop import off_loop
from newscrawl.spiders.page_reader import PageRead
from newscrawl.spiders.request_context import RequestContext
from newscrawl.spiders.requests import NOT_MODIFIED
from newscrawl.spiders.sitemap_callbacks import SitemapCallbacks
from newscrawl.spiders.source_finder import articles_among, entries
from newscrawl.spiders.source_union import LISTING, NOTHING_ELSE
from newscrawl.spiders.starts import SOURCES_OF_START, Start, StartKind, read_start
from newscrawl.spiders.state_gate import again_when_locked
from newscrawl.state.mentions import page_key

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from scrapy import Request
    from scrapy.http import Response

    from newscrawl.crawl_plan.source_plan import SourceType
    from newscrawl.discovery.listing import Listing
    from newscrawl.rendering.second_look import Look

CALLBACKS: dict[SourceType, str] = {
    "home": "parse",
    "sitemap": "parse_sitemap",
    "wordpress": "parse_feed",
    "feed": "parse_feed",
    "section": "parse_section",
    **dict.fromkeys(("older", "archive"), "parse_listing"),
}


_READ_AS: dict[StartKind, SourceType] = {"feed": "feed", "sitemap": "sitemap"}


class ListingCallbacks(SitemapCallbacks):
    """Listings, from the machine-readable ones to the pages that a reader walks."""

    @again_when_locked
    async def parse(self, response: Response) -> AsyncIterator[Any]:
        """Read a start address: a page as a rule; a feed, a sitemap, a robots.txt or an OPML list as what it is."""
        again = self.planner.begin_site(response)
        if again is not None:
            yield again
            return
        context = RequestContext.of(response)
        start = Start() if response.status == NOT_MODIFIED else read_start(response)
        reading = self.parse_listing(response) if start.kind == "page" else self._parse_start(start, response)
        async for found in reading:
            yield found
        for request in self.planner.aged(context, site_time(response)):
            yield request

    async def _parse_start(self, start: Start, response: Response) -> AsyncIterator[Any]:
        """Read what the start names, and nothing else of its site."""
        context = RequestContext.of(response)
        if start.kind == "opml":
            for url in start.urls:
                yield self.planner.begin(url, context.site)
            self.known_articles.visited(response, context, VisitResult())
            return
        self.known_articles.source_plan(context.home).limit(SOURCES_OF_START[start.kind])
        if start.kind == "robots":
            for request in self.planner.listings(start.urls, "sitemap", response):
                yield request
            self.known_articles.visited(response, context, VisitResult())
            return
        source_type: SourceType = "feed" if start.kind == "feed" else "sitemap"
        replace(context, source_type=source_type).keep(response)
        async for found in self.parse_feed(response) if start.kind == "feed" else self.parse_sitemap(response):
            yield found

    def parse_section(self, response: Response) -> AsyncIterator[Any]:
        """Read what a link leads to that may be a section: a feed or a sitemap as what it is, a page as a rule."""
        kind = "page" if isinstance(response, HtmlResponse) else read_start(response).kind
        if kind not in _READ_AS:
            return self.parse_listing(response)
        replace(RequestContext.of(response), source_type=_READ_AS[kind]).keep(response)
        return self.parse_feed(response) if kind == "feed" else self._parse_linked_sitemap(response)

    async def _parse_linked_sitemap(self, response: Response) -> AsyncIterator[Any]:
        async for request in self.parse_sitemap(response):
            yield request
        for request in self.planner.after(RequestContext.of(response), address(response)):
            yield request

    @again_when_locked
    async def parse_listing(self, response: Response) -> AsyncIterator[Any]:
        """Follow the cards and article links of a page, the sources it names, its sections and older pages.

        A page that reads as an article is one, whoever called it a listing.
        """
        context = RequestContext.of(response)
        read = PageRead() if self.is_elsewhere(response) else await self.reader.read_listing(response, context)
        note_if_shut(self.known_articles.source_plan(context.home), read, response)
        if read.listing is None:
            for request in self.planner.unchanged(response):
                yield request
        else:
            look = await self.looked(response, read)
            if look.page is not None:
                async for found in self.parse_listing(look.page):
                    yield found
                return
            if look.again is not None:
                yield look.again
                return
            if not look.data:  # else what its program fetches is asked for
                note_if_unshown(self.known_articles.source_plan(context.home), read.listing, response)
            read = self._with_data(read, look, response)
            async for found in self._listed_article(read, response):
                yield found
            async for request in self.follow_links(read, response):
                yield request
        for request in self.planner.after(context, address(response)):
            yield request

    def _with_data(self, read: PageRead, look: Look, response: Response) -> PageRead:
        """Add the JSON that a page's list is filled from to its older parts; learn which of it lists articles."""
        rendering = self.crawler.get_downloader_middleware(RenderingMiddleware)
        if rendering is not None and not isinstance(response, HtmlResponse) and read.listing and read.listing.articles:
            rendering.second_look.learn(response.url)
        if not look.data:
            return read
        sources = read.sources or {}
        return read._replace(sources={**sources, "older": [*look.data, *sources.get("older", [])]})

    async def _listed_article(self, read: PageRead, response: Response) -> AsyncIterator[Any]:
        """Give out the article that a listing turned out to be; remember that the others were read as listings."""
        context, union = RequestContext.of(response), self.known_articles.union
        if read.article is None or (read.parts is not None and read.parts.first):
            return
        is_promised, is_called = union.begin(read.article, context, address(response))
        if reads_as_article(read, is_promised=is_promised, is_called=is_called):
            self.known_articles.history.forget_source(address(response))  # it is known as an article from now on
            self.known_articles.source_plan(context.home).note_visit(context.source_type, 1)
            async for found in self.given(read, response):
                yield found
        else:
            union.end(read.article)
            verdict = LISTING if may_be_promised(read.article) else NOTHING_ELSE
            union.store.judge(page_key(address(response)), context.home, verdict)

    async def follow_links(self, read: PageRead, response: Response) -> AsyncIterator[Request]:
        """Follow what a listing leads to."""
        context, listing = RequestContext.of(response), read.listing
        assert listing is not None
        source_plan = self.known_articles.source_plan(context.home)
        diff = await self.news([link for link in listing.articles if source_plan.takes(link.source)], response)
        note_if_hidden(source_plan, listing, diff, response)
        for request in self.article_requests(diff, response):
            yield request
        # A start page that shows one or two articles, all known, says nothing of the rest: its next page does.
        is_short = context.source_type == "home" and 0 < diff.known < ENOUGH_KNOWN
        stale = 0 if diff or is_short or not source_plan.is_walked(diff.shown) else context.stale + 1
        seen = [link.url for link in diff.strange]
        # What is asked as a section may be an article, too: its link's text may be the headline.
        self.known_articles.union.tell(listing.pages, address(response), context.home, page_time(response))
        for source_type, urls in self._wanted_sources(read, context):
            unseen = await self.known_articles.unseen(urls)
            wanted = self.known_articles.listings_among(unseen)
            chosen = [url for url in urls if url in wanted]
            far = self._far_behind(chosen[:1], listing, diff, response) if source_type == "older" and stale else None
            asked = (
                self.planner.listings(chosen, source_type, response, stale)
                if far is None
                else self.planner.far_behind(far, chosen, response, stale)
            )
            for request in asked:
                yield request
            seen += [url for url in urls if source_type == "section" and url not in unseen]
        before = self.known_articles.listings_of_before(seen, context.home)
        for request in self.planner.listings(before, "section", response, again=True):
            yield request
        if diff and context.source_type == "section":  # it may have been asked as an article
            self.known_articles.history.add_source(address(response), context, None)
        self.known_articles.visited(response, context, VisitResult().plus(diff))

    def _far_behind(self, following: list[str], listing: Listing, diff: LinkDiff, response: Response) -> str | None:
        """Return a page far behind this one, where a list of all articles names what is near."""
        plan = self.known_articles.source_plan(RequestContext.of(response).home)
        if not following or not plan.looks_far():
            return None
        return far_page(response.url, following[0], listing.last, plan.pages_of(len(diff.shown)))

    def _wanted_sources(self, read: PageRead, context: RequestContext) -> Iterator[tuple[SourceType, list[str]]]:
        """Yield the kinds of listings that a page leads to, each with its addresses, as far as they are in scope."""
        scope = self.scope_of(context.site)
        for source_type, urls in (read.sources or {}).items():
            if source_type == "feed" and urls and self.is_told(read, context):
                self.known_articles.count("discovery/left/feed/nothing_new", len(urls))
            elif scope.mode == "site" or source_type in {"older", "feed", "sitemap", "wordpress"}:
                yield source_type, [url for url in urls if not scope.refuses_listing(url)]

    @again_when_locked
    async def parse_feed(self, response: Response) -> AsyncIterator[Request]:
        """Follow the entries of a feed, or of WordPress' REST API, and the older pages as long as there is news."""
        context = RequestContext.of(response)
        if response.status == NOT_MODIFIED:
            for request in (*self.planner.unchanged(response), *self.planner.after(context, address(response))):
                yield request
            return
        links, older = await off_loop(entries, response, context.source_type, size=len(response.body))
        if not links and context.source_type == "feed" and isinstance(response, HtmlResponse):
            replace(context, source_type="section").keep(response)  # a page about the feeds, which names them
            async for request in self.parse_listing(response):
                yield request
            return
        plan = self.known_articles.source_plan(context.home)
        note_if_torn(plan, links, response)
        is_start = plan.is_limited
        among = articles_among(links, None if is_start else context.home, promised=True)[0]
        diff = await self.news(among, response)
        for request in (*self.article_requests(diff, response), *(() if links else self._outlined(response))):
            yield request
        # At first WordPress' API is read to its end: it alone tells when a post was changed, at 1 request in 100.
        if older and (diff or (context.source_type == "wordpress" and not plan.is_return)):
            for request in self.planner.listings([older], context.source_type, response):
                yield request
        elif context.source_type == "wordpress" and links:  # read to its end, or to what is known
            plan.is_listed()
        self.known_articles.visited(response, context, VisitResult().plus(diff))
        for request in self.planner.after(context, address(response)):
            yield request

    def _outlined(self, response: Response) -> Iterator[Request]:
        """Ask for the feeds that a list of feeds names, where no other list names all articles."""
        context = RequestContext.of(response)
        if context.source_type == "feed" and not self.known_articles.source_plan(context.home).has_whole:
            replace(context, source_type="section").keep(response)  # they are sources of their own
            yield from self.planner.listings(feeds_of_outline(response.body, response.url) or (), "feed", response)
            context.keep(response)
