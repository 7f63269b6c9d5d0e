"""What leads off the site is not requested: redirects, sitemaps, feeds and whatever else a page names.

The first of all downloader middlewares. It also tells the address guard for which site each host is asked.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Self

from scrapy import signals
from scrapy.exceptions import IgnoreRequest

from newscrawl.network.guard import guard_of
from newscrawl.normalize.urls.canonical import is_same_site
from newscrawl.spiders.request_context import RequestContext

if TYPE_CHECKING:
    from scrapy import Request, Spider
    from scrapy.crawler import Crawler

logger = logging.getLogger(__name__)


class OffSiteError(IgnoreRequest):
    """A request that leads off its site."""


class ScopeMiddleware:
    """Looks at requests that carry a `RequestContext`; a start address may redirect to wherever the site is now."""

    def __init__(self, crawler: Crawler) -> None:
        assert crawler.stats is not None
        self._stats = crawler.stats
        self._guard = guard_of(crawler)
        self._guard.is_told = True

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Build it, and learn which hosts a person named."""
        middleware = cls(crawler)
        crawler.signals.connect(middleware._spider_opened, signals.spider_opened)
        return middleware

    def process_request(self, request: Request) -> None:
        """Raise `OffSiteError` for a request that leads off its site."""
        context = RequestContext.of_request(request)
        self._guard.note(request, context.home if context else None)
        if context is None or context.origin is None or is_same_site(request.url, context.origin):
            return
        self._stats.inc_value("newscrawl/offsite")
        logger.info("%s is not of the site of %s: not requested", request.url, context.origin)
        raise OffSiteError("off its site")

    def _spider_opened(self, spider: Spider) -> None:
        """Note the hosts of the start addresses, which other processes may be the ones to ask."""
        arguments = getattr(spider, "arguments", None)
        for site in getattr(arguments, "sites", ()):
            self._guard.name(*site.urls)
