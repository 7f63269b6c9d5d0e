"""Scrapy's HTTP handler, but what it is asked to send once is sent once, and the delay counts from the sending.

Twisted sends a request a second time by itself, at once and unseen, when the server closed a connection that was
kept alive instead of answering: no delay holds for it. Scrapy's own retries do the same, in their turn.

Scrapy counts the delay from when a request leaves its queue. One that then waits for its connection (the name looked
up in a thread, TCP, TLS) reaches the server later than that, and the next one, on the kept connection, does not: at a
delay of 0.5 s a busy machine's server saw a first gap of 0.43 s.

Twisted keeps each idle connection for four minutes, two and more to a host: a crawl of 2,000 hosts held 4,000 of them,
more than most systems let a process open, and 6 KB of memory for each. The last ``MAX_IDLE`` are kept.
"""

from __future__ import annotations

import asyncio
from functools import partial
from itertools import islice
from time import monotonic
from typing import TYPE_CHECKING, Any

from scrapy.exceptions import IgnoreRequest
from scrapy.settings import SETTINGS_PRIORITIES
from scrapy.utils.misc import load_object
from twisted.internet.interfaces import IHandshakeListener
from zope.interface import alsoProvides

from newscrawl.network.client import BoundedFactory
from newscrawl.network.guard import guard_of
from newscrawl.network.http11 import HTTP11DownloadHandler
from newscrawl.network.robots import MAX_BYTES, first_part, is_robots
from newscrawl.request_meta import DOWNLOAD_SLOT

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from scrapy.settings import BaseSettings
    from twisted.internet.base import DelayedCall
    from twisted.internet.defer import Deferred


#: A process reads about 100 pages a second: so many hosts are in turn when each is asked every other second, and more.
MAX_IDLE = 256


class NoSilentRetryHandler(HTTP11DownloadHandler):
    """One for each scheme."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        # Nothing public leads to the pool; tests/integration/scrapy_tuning/test_no_silent_retry.py fails when it moves.
        pool: Any = self._pool
        pool.retryAutomatically = False
        pool._factory = BoundedFactory  # noqa: SLF001 - as Scrapy does
        self._guard = guard_of(crawler)
        self._connect = pool.getConnection
        pool.getConnection = self._connection
        self._idle: dict[Any, DelayedCall] = pool._timeouts  # noqa: SLF001 - in the order in which they fell idle
        self._asking: Request | None = None

    async def download_request(self, request: Request) -> Response:
        """Send *request*: Scrapy asks the pool for a connection before it waits for anything."""
        self._asking = request
        self._guard.note_untold(request)
        if not is_robots(request):
            return await super().download_request(request)
        with first_part(request, self._crawler, MAX_BYTES):
            return await super().download_request(request)

    async def close(self) -> None:
        """Close idle connections, and wait for that as long as Scrapy does.

        Scrapy fires Twisted's Deferred itself when that time is over: on a busy machine a second time, which is a
        traceback at the end of a good run.
        """
        pool: Any = self._pool  # Twisted has no types
        closed: Deferred[None] = pool.closeCachedConnections()
        await asyncio.wait({closed.asFuture(asyncio.get_running_loop())}, timeout=self._disconnect_timeout)

    def _connection(self, key: Any, endpoint: Any) -> Deferred[Any]:
        request, self._asking = self._asking, None
        if request is not None:
            self._guard.hold(endpoint, request)
        got: Deferred[Any] = self._connect(key, endpoint)
        for timeout in islice(self._idle.values(), max(0, len(self._idle) - MAX_IDLE)):
            timeout.reset(0)
        return got.addCallback(self._goes, request) if request is not None else got

    def _goes(self, connection: Any, request: Request) -> Any:
        """Note that *request* is on its way on *connection*, which keeps it until a handshake of TLS is over."""
        try:
            self._guard.look_at(connection, request)
        except IgnoreRequest:
            connection.abort()
            raise
        self._sent(request)
        if request.url.startswith("https:") and not IHandshakeListener.providedBy(connection):
            connection.handshakeCompleted = partial(self._sent, request)
            alsoProvides(connection, IHandshakeListener)
        return connection

    def _sent(self, request: Request) -> None:
        """Count the delay of the request's slot from now."""
        engine = self._crawler.engine
        slot = engine.downloader.slots.get(request.meta.get(DOWNLOAD_SLOT, "")) if engine else None
        if slot is not None:
            slot.lastseen = max(slot.lastseen, monotonic())


def install(settings: BaseSettings) -> None:
    """Take the place of Scrapy's own handler, and of no other that the project chose."""
    handlers = settings.getwithbase("DOWNLOAD_HANDLERS")
    plain = [scheme for scheme in ("http", "https") if load_object(handlers[scheme]) is HTTP11DownloadHandler]
    chosen = {**settings.getdict("DOWNLOAD_HANDLERS"), **dict.fromkeys(plain, NoSilentRetryHandler)}
    priority = max(settings.getpriority("DOWNLOAD_HANDLERS") or 0, SETTINGS_PRIORITIES["addon"])
    settings.set("DOWNLOAD_HANDLERS", chosen, priority)
