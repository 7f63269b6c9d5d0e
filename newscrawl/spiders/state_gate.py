"""Pages wait where another program has ``sites.sqlite``; whatever cannot be written there stops the crawl.

The page behind it is not done then: the next run reads it again, and writes it down.
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from scrapy.exceptions import IgnoreRequest

from newscrawl.crawl_run import stop_crawl
from newscrawl.job.database import is_locked
from newscrawl.job.errors import JobError
from newscrawl.job.writable import Writable
from newscrawl.request_meta import RequestMeta

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
    from typing import Self

    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from twisted.python.failure import Failure

    from newscrawl.spiders.callbacks import Callbacks

_P = ParamSpec("_P")
_S = TypeVar("_S", bound="Callbacks")
_A = TypeVar("_A", bound="Response | Failure")

#: Seconds that a write waits in the event loop's thread: other processes of the job write for less.
MOMENT = 0.2


class StateGateMiddleware:
    """The last of all downloader middlewares that see a response: behind it come the callbacks, which write."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Build it; the file is the spider's."""
        return cls(crawler)

    def process_response(self, request: Request, response: Response) -> Response | Awaitable[Response]:
        """Hand on the response, when what is read of it can be written."""
        file = getattr(self._crawler.spider, "sites_writable", None)
        if not isinstance(file, Writable) or file.is_now():
            return response
        return self._later(file, request, response)

    async def _later(self, file: Writable, request: Request, response: Response) -> Response:
        with kept(self._crawler, request):
            await file.wait()
            return response
        raise IgnoreRequest("it cannot be written down")


@contextmanager
def kept(crawler: Crawler, request: Request | None = None) -> Iterator[None]:
    """Stop the crawl where a state file cannot be written in the block; *request* is not done then."""
    try:
        yield
    except (JobError, sqlite3.Error) as error:
        if request is not None:
            RequestMeta.of(request).mark_undone()
        stop_crawl(crawler, error)


def again_when_locked(
    read: Callable[Concatenate[_S, _A, _P], AsyncIterator[Any]],
) -> Callable[Concatenate[_S, _A, _P], AsyncIterator[Any]]:
    """Begin a callback of the spider anew, when what it wanted to write another program had locked just then.

    It is as if the process had been killed there: what it gave out, and noted, is known to it the second time.
    """

    @wraps(read)
    async def reading(spider: _S, about: _A, /, *rest: _P.args, **named: _P.kwargs) -> AsyncIterator[Any]:
        goes_on = True
        while goes_on:
            try:
                async for found in read(spider, about, *rest, **named):
                    yield found
            except sqlite3.OperationalError as error:
                if not is_locked(error):
                    raise
            else:
                return
            goes_on = False
            with kept(spider.crawler, getattr(about, "request", None)):
                await spider.sites_writable.wait()
                goes_on = True

    return reading
