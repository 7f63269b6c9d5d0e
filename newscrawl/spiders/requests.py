"""The requests of the spider: for listings, for new articles, for known ones again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrapy import Request

from newscrawl.crawl_plan.source_plan import SOURCE_TYPES, article_class
from newscrawl.spiders.deletion_log import GONE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from newscrawl.crawl_plan.source_plan import SourceType
    from newscrawl.discovery.links import Link
    from newscrawl.spiders.request_context import RequestContext
    from newscrawl.state.addresses import KnownArticle
    from newscrawl.state.site_history import SiteHistory

NOT_MODIFIED = 304
_MAX_EMPTY = 20  # visits in vain that lower a source's rank


class Requests:
    """Makes them. ``readers`` are the callbacks for each source type, ``article`` the one for articles."""

    def __init__(
        self,
        history: SiteHistory,
        readers: Mapping[SourceType, Callable[..., Any]],
        article: Callable[..., Any],
        failed: Callable[..., Any],
    ) -> None:
        self._history = history
        self._readers = readers
        self._article = article
        self._failed = failed

    def listing(self, url: str, context: RequestContext, *, again: bool = False) -> Request:
        """Ask for a listing if it changed since its links were taken; *again* although it was seen in this run."""
        known = self._history.source(url)
        headers = known.validators if known else {}
        meta = context.meta(SOURCE_TYPES[context.source_type].request_class)
        if headers:
            meta["handle_httpstatus_list"] = [NOT_MODIFIED]
        return Request(
            url,
            self._readers[context.source_type],
            errback=self._failed,
            headers=headers,
            meta=meta,
            priority=self.priority(url, context.source_type),
            dont_filter=again,
        )

    def priority(self, url: str, source_type: SourceType) -> int:
        """Return the rank of a listing: one that brought nothing lately comes after the others of its kind."""
        known = self._history.source(url)
        return SOURCE_TYPES[source_type].priority - min(known.empty if known else 0, _MAX_EMPTY)

    def article(self, link: Link, context: RequestContext, *, again: bool = False) -> Request:
        """Ask for an article; *again* although the page was seen, as something else."""
        meta = context.meta(article_class(link.source))
        return Request(link.url, self._article, meta=meta, dont_filter=again)

    def revisit(self, article: KnownArticle, context: RequestContext, now: float) -> Request:
        """Look for edits of a known article, or its end; *now* by the site's clock, seconds of the Unix epoch."""
        self._history.note_asked(article.key, now)
        context = context.next(context.origin or context.home, "revisit", article.key)
        meta = {**context.meta("article"), "handle_httpstatus_list": [*GONE, NOT_MODIFIED]}
        return Request(article.url, self._article, meta=meta, dont_filter=True)
