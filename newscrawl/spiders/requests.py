"""The requests of the spider: for listings, for new articles, for known ones again."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from scrapy import Request

from newscrawl.discovery.crosscheck import hints_of
from newscrawl.discovery.ladder import RUNGS, article_class
from newscrawl.spiders.events import GONE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from newscrawl.discovery.ladder import RungName
    from newscrawl.discovery.links import Link
    from newscrawl.sites.memory import KnownArticle, SiteMemory
    from newscrawl.spiders.trail import Trail

NOT_MODIFIED = 304
_MOST_EMPTY = 20  # visits in vain that lower a source's rank


class Requests:
    """Makes them. ``readers`` are the callbacks for each rung of the ladder, ``article`` the one for articles."""

    def __init__(
        self,
        memory: SiteMemory,
        readers: Mapping[RungName, Callable[..., Any]],
        article: Callable[..., Any],
        failed: Callable[..., Any],
    ) -> None:
        self._memory = memory
        self._readers = readers
        self._article = article
        self._failed = failed

    def listing(self, url: str, trail: Trail, *, again: bool = False) -> Request:
        """Ask for a listing if it changed since its links were taken; *again* although it was seen in this run."""
        known = self._memory.source(url)
        headers = known.validators if known else {}
        meta = trail.meta(RUNGS[trail.rung].request_class)
        if headers:
            meta["handle_httpstatus_list"] = [NOT_MODIFIED]
        return Request(
            url,
            self._readers[trail.rung],
            errback=self._failed,
            headers=headers,
            meta=meta,
            priority=self.priority(url, trail.rung),
            dont_filter=again,
        )

    def priority(self, url: str, rung: RungName) -> int:
        """Return the rank of a listing: one that brought nothing lately comes after the others of its kind."""
        known = self._memory.source(url)
        return RUNGS[rung].priority - min(known.empty if known else 0, _MOST_EMPTY)

    def article(self, link: Link, trail: Trail) -> Request:
        """Ask for an article; its card travels with the request."""
        told = {"card": asdict(link.card) if link.card else None, "hints": hints_of(link)}
        return Request(
            link.url,
            self._article,
            meta=trail.meta(article_class(link.source)),
            cb_kwargs={name: value for name, value in told.items() if value},
        )

    def revisit(self, article: KnownArticle, trail: Trail, now: float) -> Request:
        """Look for edits of a known article, or its end; *now* by the site's clock, seconds of the Unix epoch."""
        self._memory.note_asked(article.key, now)
        trail = trail.next(trail.origin or trail.home, "revisit", article.key)
        meta = {**trail.meta("article"), "handle_httpstatus_list": [*GONE, NOT_MODIFIED]}
        return Request(article.url, self._article, meta=meta, dont_filter=True)
