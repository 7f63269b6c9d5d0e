"""Counts the requests that were given up where another scheduler than newscrawl's keeps none that failed.

With newscrawl's scheduler the frontier knows, and asks again in the next run; with another one nobody would.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrapy import signals
from scrapy.exceptions import IgnoreRequest

from newscrawl.job.outcome import DEAD_LETTERS_STAT, GIVEN_UP_STAT
from newscrawl.network.robots import is_robots
from newscrawl.request_meta import RequestMeta, refusal_of
from newscrawl.scheduling import NoHostScheduler, scheduler_of

if TYPE_CHECKING:
    from typing import Self

    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from twisted.python.failure import Failure

_MAX_NAMED = 100


class LossesMiddleware:
    """Sits next to the engine, so that it sees what no other middleware asks for again."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._named: list[str] = []

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Listen to callbacks that raise, too."""
        middleware = cls(crawler)
        crawler.signals.connect(middleware._broke, signals.spider_error)
        return middleware

    def process_response(self, request: Request, response: Response) -> Response:
        """Note an answer by which a server says that it cannot just now."""
        is_new = RequestMeta.of(request).is_new_article
        if refusal := refusal_of(response.status, len(response.body), is_new_article=is_new):
            self._lose(request, refusal)
        return response

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Note a request without an answer."""
        if not isinstance(exception, IgnoreRequest):
            self._lose(request, f"{type(exception).__name__}: {exception}"[:200])

    def _broke(self, failure: Failure, response: Any) -> None:
        request = getattr(response, "request", None)
        if request is not None:
            self._lose(request, f"{type(failure.value).__name__}: {failure.value}"[:200])

    def _lose(self, request: Request, reason: str) -> None:
        stats = self._crawler.stats
        if is_robots(request) or stats is None or not isinstance(scheduler_of(self._crawler), NoHostScheduler):
            return
        stats.inc_value(DEAD_LETTERS_STAT)
        if len(self._named) < _MAX_NAMED:
            self._named.append(f"{request.url} ({reason})")
            stats.set_value(GIVEN_UP_STAT, self._named)
