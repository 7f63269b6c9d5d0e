"""Doing what servers ask, and leaving alone those that do not answer.

A downloader middleware for any Scrapy project: Crawl-delay of robots.txt, Retry-After, slower after 429 and 503, one
request at a time after silence. With newscrawl's scheduler, a host's delay and rest are the frontier's and so hold for
every worker; without, they hold for this process. A request that met trouble goes behind the others of its host, unless
one of them just met it, too. What is given up first is its address, and its host only when several addresses in a row
fared no better.

Settings: ``NEWSCRAWL_COURTESY_MAX_DELAY`` (60: seconds, a longer Crawl-delay is cut to it),
``NEWSCRAWL_COURTESY_MAX_REST`` (300: seconds that a host rests at most, whatever its Retry-After says),
``NEWSCRAWL_COURTESY_TIMES`` (4: how often an address that is refused is put off before it fails). Scrapy's
``RETRY_TIMES``, ``RETRY_ENABLED`` and ``RETRY_EXCEPTIONS`` say the same of an address that gets no answer.
"""

from __future__ import annotations

import asyncio
import logging
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from scrapy import signals
from scrapy.exceptions import IgnoreRequest
from scrapy.utils.misc import load_object

from newscrawl.middlewares.host_record import HostRecord
from newscrawl.normalize.urls.canonical import registered_domain
from newscrawl.request_meta import DONT_RETRY, DOWNLOAD_SLOT, HOST_GIVEN_UP, IGNORED, RequestMeta
from newscrawl.scheduling import scheduler_of
from newscrawl.stat_names import RETRIED

if TYPE_CHECKING:
    from typing import Self

    from scrapy import Request
    from scrapy.core.downloader import Slot
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from scrapy.robotstxt import RobotParser
    from scrapy.settings import BaseSettings

    from newscrawl.middlewares.host_record import Ruling

logger = logging.getLogger(__name__)

BUSY = frozenset({429, 503})
_MAX_HOSTS = 50_000
_BEHIND = 100  # of Scrapy's priority: with another scheduler than ours


class HostGivenUpError(IgnoreRequest):
    """Nothing is asked of this host for now, as it does not answer."""


def retry_after(value: bytes | None, now: datetime) -> float | None:
    """Return the seconds that Retry-After asks for (RFC 9110, 10.2.3: seconds or a date), ``None`` if nothing."""
    text = (value or b"")[:64].decode("latin-1").strip()
    if text.isascii() and text.isdigit():
        return float(text)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError):  # our own rest is kept then
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (aware - now).total_seconds())


class CourtesyMiddleware:
    """Sits above 550 (retry), so that it sees a 429, a 503 or silence first, and below 590 (compression)."""

    def __init__(self, crawler: Crawler) -> None:
        settings = crawler.settings
        self._crawler = crawler
        self._stats = crawler.stats
        self._max_delay = settings.getfloat("NEWSCRAWL_COURTESY_MAX_DELAY", 60.0)
        self._max_rest = settings.getfloat("NEWSCRAWL_COURTESY_MAX_REST", 300.0)
        self._times = settings.getint("NEWSCRAWL_COURTESY_TIMES", 4)
        self._retries = settings.getint("RETRY_TIMES") if settings.getbool("RETRY_ENABLED") else 0
        self._silences = _silences(settings)
        self._hosts: dict[str, HostRecord] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read the settings and listen to the signals."""
        middleware = cls(crawler)
        crawler.signals.connect(middleware._robots_parsed, signal=signals.robots_parsed)
        crawler.signals.connect(middleware._leaves, signal=signals.request_reached_downloader)
        return middleware

    async def process_request(self, request: Request) -> None:
        """Give all hosts of a domain one slot, robots.txt included; hold everything while the domain rests."""
        slot = request.meta.setdefault(DOWNLOAD_SLOT, registered_domain(request.url))
        while (wait := self._host(slot).until - time.monotonic()) > 0 and not self._is_given_up(slot):  # noqa: ASYNC110 - the time moves on meanwhile
            await asyncio.sleep(wait)
        if self._is_given_up(slot):
            raise HostGivenUpError(f"{slot} does not answer")

    async def process_response(self, request: Request, response: Response) -> Request | Response:
        """Return a refused request to come again later, or the response."""
        slot = request.meta[DOWNLOAD_SLOT]
        host, meta, now = self._host(slot), RequestMeta.of(request), time.monotonic()
        if response.status not in BUSY:
            if host.answered(request.url):
                scheduler_of(self._crawler).try_singly(slot, is_on=False)
            return response
        asked = retry_after(response.headers.get("Retry-After"), datetime.now(UTC))
        if asked is not None and asked > self._max_rest:
            logger.warning("%s asks for a rest of %.0f s; %.0f s are kept", slot, asked, self._max_rest)
            asked = self._max_rest
        reason = f"HTTP {response.status}"
        ruling = host.refused(request.url, meta.sent, now, asked, self._times)
        await self._obey(slot, ruling, f"answered {response.status}", reason)
        if ruling.is_address_over or request.meta.get(DONT_RETRY):
            self._stats.inc_value("newscrawl/courtesy/given_up")
            request.meta[DONT_RETRY] = True
            return response
        return self._again(request, reason, ruling)

    async def process_exception(self, request: Request, exception: Exception) -> Request | None:
        """Note why there is no response; one that may still come is asked for later."""
        meta = RequestMeta.of(request)
        if isinstance(exception, IgnoreRequest):
            meta.fail(HOST_GIVEN_UP if isinstance(exception, HostGivenUpError) else IGNORED)
            return None
        reason = f"{type(exception).__name__}: {exception}"
        meta.fail(reason)
        if meta.is_unreadable or not isinstance(exception, self._silences):
            return None
        slot = request.meta[DOWNLOAD_SLOT]
        ruling = self._host(slot).silent(request.url, meta.sent, time.monotonic(), self._retries)
        scheduler_of(self._crawler).try_singly(slot, is_on=True)
        await self._obey(slot, ruling, f"did not answer ({type(exception).__name__})", reason)
        if ruling.is_address_over or request.meta.get(DONT_RETRY):
            request.meta[DONT_RETRY] = True
            self._stats.inc_value("retry/max_reached")
            return None
        self._stats.inc_value(RETRIED)
        self._stats.inc_value(f"retry/reason_count/{type(exception).__module__}.{type(exception).__qualname__}")
        return self._again(request, reason, ruling)

    def _again(self, request: Request, reason: str, ruling: Ruling) -> Request:
        """Return the request to come again, behind all others of its host or before them."""
        if ruling.is_asked_first:
            return request.replace(dont_filter=True)
        self._stats.inc_value("newscrawl/courtesy/put_off")
        again = request.replace(dont_filter=True, priority=request.priority - _BEHIND)
        RequestMeta.of(again).put_behind(reason)
        return again

    async def _obey(self, slot: str, ruling: Ruling, what: str, reason: str) -> None:
        """Let a host rest, or give it up."""
        if ruling.rest >= 0:
            self._stats.inc_value("newscrawl/courtesy/rests")
            self._stats.max_value("newscrawl/courtesy/longest_rest", ruling.rest)
            logger.info("%s %s: it rests for %.0f s", slot, what, ruling.rest)
            scheduler_of(self._crawler).rest(slot, ruling.rest)
            self._hold_back(slot, self._host(slot).until)
        if ruling.is_host_over:
            await scheduler_of(self._crawler).abandon(slot, reason)

    def _hold_back(self, slot: str, until: float) -> None:
        """Hold what is in the downloader already; that looks at the time only when there is a delay."""
        queue = self._slot(slot)
        if queue is not None:
            queue.lastseen, queue.delay = until, queue.delay or 0.001

    def _robots_parsed(self, robotparser: RobotParser, request: Request) -> None:
        settings = self._crawler.settings
        agent = settings["ROBOTSTXT_USER_AGENT"] or request.headers.get("User-Agent") or settings["USER_AGENT"]
        asked = robotparser.crawl_delay(agent)
        if not asked or asked < 0:
            return
        slot = RequestMeta.of(request).slot or registered_domain(request.url)
        host = self._host(slot)
        host.delay = max(host.delay, min(asked, self._max_delay))
        self._stats.inc_value("newscrawl/courtesy/crawl_delays")
        if asked > self._max_delay:
            logger.warning("%s asks for a Crawl-delay of %.0f s; %.0f s are kept", slot, asked, host.delay)
        scheduler_of(self._crawler).ask_delay(slot, host.delay)

    def _leaves(self, request: Request) -> None:
        """Give the downloader's slot the delay, each time, as it forgets slots that were idle for a minute."""
        RequestMeta.of(request).mark_sent(time.monotonic())
        name = request.meta[DOWNLOAD_SLOT]
        asked = max(self._host(name).delay, scheduler_of(self._crawler).host_delay(name))
        slot = self._slot(name)
        if slot is not None and asked > 0:
            slot.delay = max(slot.delay, asked)
            slot.jitter = min(slot.jitter, 1 - asked / slot.delay)

    def _slot(self, name: str) -> Slot | None:
        return self._crawler.engine.downloader.slots.get(name) if self._crawler.engine else None

    def _is_given_up(self, slot: str) -> bool:
        return self._host(slot).is_given_up(time.monotonic())

    def _host(self, slot: str) -> HostRecord:
        host = self._hosts.get(slot)
        if host is None:
            if len(self._hosts) >= _MAX_HOSTS:
                del self._hosts[next(iter(self._hosts))]
            host = self._hosts[slot] = HostRecord(self._max_rest)
        return host


def _silences(settings: BaseSettings) -> tuple[type[BaseException], ...]:
    """Return the exceptions after which Scrapy would ask again."""
    return tuple(load_object(name) for name in settings.getlist("RETRY_EXCEPTIONS"))
