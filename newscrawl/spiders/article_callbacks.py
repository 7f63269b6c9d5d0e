"""The callback for articles: one page or several become one record, and the cards on it are followed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newscrawl.discovery.article_parts import MAX_PARTS
from newscrawl.discovery.link_classifier import classify_link
from newscrawl.discovery.links import Link
from newscrawl.discovery.listing import card_links
from newscrawl.extraction.body.body_evidence import add_rest, call_whole
from newscrawl.items import Pages
from newscrawl.normalize.urls.canonical import canonical_url
from newscrawl.request_meta import ENGINE
from newscrawl.spiders.callbacks import Callbacks
from newscrawl.spiders.clock import page_time
from newscrawl.spiders.deletion_log import GONE
from newscrawl.spiders.known_articles import address
from newscrawl.spiders.pages import is_page
from newscrawl.spiders.request_context import RequestContext
from newscrawl.spiders.requests import NOT_MODIFIED
from newscrawl.spiders.state_gate import again_when_locked
from newscrawl.spiders.stored_hints import stored_link

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from scrapy import Request
    from scrapy.http import Response

    from newscrawl.discovery.article_parts import Parts
    from newscrawl.extraction.body.going_on import GoesOn
    from newscrawl.items import Article
    from newscrawl.spiders.page_reader import PageRead

MAX_CRUMBS = 6  # of an article
MOST_CRUMBS = 50_000  # about 5 MB
GOOD = 400  # the first status of an error


class ArticleCallbacks(Callbacks):
    """Articles, whoever asked for them."""

    @again_when_locked
    async def parse_article(
        self, response: Response, card: dict[str, Any] | None = None, hints: dict[str, Any] | None = None
    ) -> AsyncIterator[Any]:
        """Read an article, and follow the cards it shows of others; a page that is not an article is read as a listing.

        Requests that an earlier version stored bring *card* and *hints* with them.
        """
        context = RequestContext.of(response)
        if context.known is not None and response.status in GONE:
            self.mark_gone(context.known, response)
        elif response.status == NOT_MODIFIED:
            self.known_articles.count_known(1, response.url)
        elif is_page(response) and not self.is_elsewhere(response):
            self.stop_when_full(response)
            if card is not None:
                told = stored_link(card, hints or {}, context.via)
                self.known_articles.union.tell([told], "", context.home, page_time(response))
            async for found in self._read_article(response, context):
                yield found

    async def _read_article(self, response: Response, context: RequestContext) -> AsyncIterator[Any]:
        read = await self._with_rest(await self.reader.read_article(response, context), response)
        assert read.article is not None
        look = await self.looked(response, read)
        if look.page is not None:
            async for found in self._read_article(look.page, context):
                yield found
            return
        if look.again is not None:
            yield look.again
        if look.again is not None or look.is_left:
            return
        if read.parts is not None and read.parts.first and context.known is None:
            diff = await self.news([Link(read.parts.first, "page", heading=True)], response)
            for request in self.article_requests(diff, response):
                yield request
            return  # a later part is not an article of its own
        call_whole(read.article, really=look.is_whole)
        self.known_articles.union.begin(read.article, context, address(response))
        async for found in self.given(read, response):
            yield found
        if read.listing is not None:
            context.to_listing(response.url, "section").keep(response)
            async for request in self.follow_links(read, response):
                yield request

    def follow_links(self, read: PageRead, response: Response) -> AsyncIterator[Request]:
        """Follow what a listing leads to."""
        raise NotImplementedError

    async def given(self, read: PageRead, response: Response) -> AsyncIterator[Any]:
        """Give an article to the pipelines, and follow the cards on its page."""
        self.stop_when_full(response)
        context, article = RequestContext.of(response), read.article
        assert article is not None
        if context.known is not None:
            article.changeType = "updated"  # for the pipelines before the export, which knows better
        if read.parts:
            await self._join_parts(article, read.parts, response)
        cards = card_links(article, self.recent_cards.is_stranger)
        self.articles += 1
        yield article
        plan, scope = self.known_articles.source_plan(context.home), self.scope_of(context.site)
        if scope.mode == "site":
            own_date = article.datePublishedRaw or article.datePublished
            is_too_old = read.date_context is not None and scope.begins_after(own_date, read.date_context)
            links = [*(cards.articles if plan.takes("recent") else ()), *(() if is_too_old else read.neighbours)]
            for request in self.article_requests(await self.news(links, response), response):
                yield request
            for request in self.planner.listings(await self._sections_above(article, context), "section", response):
                yield request
        self.recent_cards.meet(article)

    async def _sections_above(self, article: Article, context: RequestContext) -> list[str]:
        """Return the sections on the way to an article that no listing led to; none where all articles are known."""
        plan = self.known_articles.source_plan(context.home)
        if plan.has_whole:
            return []
        urls = {crumb.url for crumb in article.breadcrumbs[:MAX_CRUMBS] if crumb.url} - self.crumbs
        sections = [url for url in urls if classify_link(Link(url, "page", place="nav")).kind == "listing"]
        if len(self.crumbs) < MOST_CRUMBS:
            self.crumbs |= urls
        unseen = await self.known_articles.unseen(map(canonical_url, sections))
        return [url for url in sorted(sections) if canonical_url(url) in unseen and canonical_url(url) != context.home]

    async def _join_parts(self, article: Article, parts: Parts, response: Response) -> None:
        """Add the other pages of an article, in their order, each paragraph once; say how many could be read."""
        paragraphs = (article.articleBody or "").split("\n\n")
        whole, _ = await self._part(parts.whole, response) if parts.whole else ([], {})
        if set(paragraphs[:2]) & set(whole) and len(whole) > len(paragraphs):
            article.articleBody = "\n\n".join(whole)
            article.pages = Pages(parts.of or 1, parts.of)
            call_whole(article)
            return
        read, known, others = 1, set(paragraphs), dict(parts.others)
        while read + 1 in others and read < MAX_PARTS:
            told, further = await self._part(others[read + 1], response)
            more = [text for text in told if text not in known]
            if not more:
                break
            read, known, others = read + 1, known | set(more), {**further, **others}
            paragraphs += more
        of = max(read, parts.of or 0, *others)
        if of > 1:
            article.articleBody = "\n\n".join(text for text in paragraphs if text)
            article.pages = Pages(read, of)

    async def _with_rest(self, read: PageRead, response: Response) -> PageRead:
        """Add the rest of a text whose address the page tells, politely fetched, each paragraph once."""
        article, goes_on = read.article, read.goes_on
        if article is None or response.meta.get(ENGINE):
            return read
        paragraphs, asked = (article.articleBody or "").split("\n\n"), set[str]()
        while goes_on is not None and goes_on.url and goes_on.url not in asked and len(asked) < MAX_PARTS:
            asked.add(goes_on.url)
            told, further = await self._rest(goes_on.url, response)
            more = [text for text in told if text not in paragraphs]
            if not more:
                return read
            paragraphs += more
            add_rest(article, more)
            goes_on = further
        if asked and goes_on is None:
            call_whole(article)
        return read._replace(goes_on=goes_on)

    async def _rest(self, url: str, response: Response) -> tuple[tuple[str, ...], GoesOn | None]:
        """Return the paragraphs of a piece of a page, in markup or JSON, and how it goes on."""
        part = await self.fetched(url, response)
        if part is None or part.status >= GOOD or not is_page(part):
            return (), None
        self.known_articles.count("articles/parts")
        return await self.reader.read_rest(part)

    async def _part(self, url: str, response: Response) -> tuple[list[str], dict[int, str]]:
        """Return the paragraphs of a further page, politely fetched, and the parts it names; nothing if unreadable."""
        part = await self.fetched(url, response)
        if part is None:
            return [], {}
        self.known_articles.count("articles/parts")
        if part.status >= GOOD or not is_page(part):
            return [], {}
        return await self.reader.read_part(part, RequestContext.of(response), response.url)
