"""What the spider hears of its items: written, dropped by a pipeline, lost to an error, or not there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newscrawl.items import Article
from newscrawl.pipelines.complete import SITE_TROUBLE
from newscrawl.spiders.article_callbacks import ArticleCallbacks
from newscrawl.spiders.deletion_log import GONE
from newscrawl.spiders.known_articles import address
from newscrawl.spiders.request_context import RequestContext
from newscrawl.spiders.source_union import ASKED, LEFT_OUT, NOT_THERE, OUT_OF_SCOPE
from newscrawl.spiders.state_gate import kept
from newscrawl.state.mentions import NOTHING, page_key

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.http import Response


# The pipelines' reasons for dropping pages that are not articles.
_ANOTHER_PAGE = frozenset({"no_headline", "not_an_article"})
_NO_ARTICLE = frozenset({"no_body", "too_short"}) | _ANOTHER_PAGE
_MAX_NOT_THERE = 1_000  # of a run


class ItemCallbacks(ArticleCallbacks):
    """Handlers of Scrapy's signals about items; what a site's pages turned out to be is learned here."""

    not_there: dict[int, str]

    def response_received(self, response: Response, request: Request) -> None:
        """Note an article that is new and not there: a listing may be quicker than the page that it names."""
        if response.status not in GONE or request.callback != self.parse_article:
            return
        context = RequestContext.of_request(request)
        if context is not None and context.known is None and len(self.not_there) < _MAX_NOT_THERE:
            self.not_there[page_key(request.url)] = context.home

    def keep_not_there(self) -> None:
        """Have the next run ask once more for what was not there, if a listing still names it."""
        store = self.known_articles.union.store
        told = store.told(list(self.not_there))
        for page, home in self.not_there.items():
            if told.get(page, NOTHING).judged != ASKED:
                store.judge(page, home, NOT_THERE)

    async def item_scraped(self, item: Any, response: Response) -> None:
        """Remember the article."""
        if not isinstance(item, Article):
            return
        context = RequestContext.of(response)
        with kept(self.crawler, response.request):
            await self.sites_writable.done(lambda: self.known_articles.exported(item, response, context))
        self.known_articles.union.end(item)

    async def item_dropped(self, item: Any, response: Response, exception: BaseException) -> None:
        """Learn what the addresses of pages look like that are not articles; make room under ``max_articles``."""
        self.articles -= 1
        with kept(self.crawler, response.request):
            await self.sites_writable.done(lambda: self._learn_dropped(item, response, exception))
        if isinstance(item, Article):
            self.known_articles.union.end(item)

    def _learn_dropped(self, item: Any, response: Response, exception: BaseException) -> None:
        context = RequestContext.of(response)
        if isinstance(item, Article):
            self.known_articles.union.dropped(item, str(exception) in _NO_ARTICLE)
        if str(exception).startswith(OUT_OF_SCOPE):
            reason = str(exception).removeprefix(OUT_OF_SCOPE)
            self.known_articles.left_out(reason, is_fetched=True)
            store, page = self.known_articles.union.store, page_key(address(response))
            store.judge(store.pages([page])[page], context.home, LEFT_OUT)  # a later run may want it
        if str(exception) in SITE_TROUBLE:
            self.known_articles.ask_again(response, context)
        elif str(exception) in _ANOTHER_PAGE and context.known is not None:  # a soft 404
            self.mark_gone(context.known, response)
        elif str(exception) in _NO_ARTICLE:
            self.known_articles.url_patterns(context.home).learn(response.url, is_article=False)

    def item_error(self, item: Any) -> None:
        """Make room under ``max_articles`` for another."""
        self.articles -= 1
        if isinstance(item, Article):
            self.known_articles.union.end(item)
