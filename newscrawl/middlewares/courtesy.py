"""Doing what servers ask: Crawl-delay of robots.txt, Retry-After, and slower after 429 and 503.

A downloader middleware for any Scrapy project. With newscrawl's scheduler, a host's delay and rest
are the frontier's and so hold for every worker; without, they hold for this process.

Settings: ``NEWSCRAWL_COURTESY_MAX_DELAY`` (60: seconds, a longer Crawl-delay is cut to it),
``NEWSCRAWL_COURTESY_MAX_REST`` (300: seconds, the same for Retry-After), ``NEWSCRAWL_COURTESY_TIMES`` (4: how often
one request, and a host in a row, is put off before it fails).
"""

from __future__ import annotations

import asyncio
import logging
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from scrapy import signals
from scrapy.exceptions import IgnoreRequest

from newscrawl.normalize.urls.canonical import registered_domain

if TYPE_CHECKING:
    from typing import Self

    from scrapy import Request
    from scrapy.core.downloader import Slot
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from scrapy.robotstxt import RobotParser

logger = logging.getLogger(__name__)

BUSY = frozenset({429, 503})
_MAX_HOSTS = 50_000

# What the frontier's scheduler reads when a request ends without a response.
_FAILURE = "_newscrawl_failure"
_IGNORED = "ignored"
_PUT_OFF = "_newscrawl_put_off"


@dataclass(slots=True)
class _Host:
    """What a host asked for: seconds between requests, none before ``until`` (monotonic), how often in a row."""

    delay: float = 0.0
    until: float = 0.0
    strikes: int = 0


def retry_after(value: bytes | None, now: datetime) -> float | None:
    """Return the seconds that Retry-After asks for (RFC 9110, 10.2.3: seconds or a date), ``None`` if nothing."""
    text = (value or b"")[:64].decode("latin-1").strip()
    if text.isascii() and text.isdigit():
        return float(text)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (aware - now).total_seconds())


def back_off(strikes: int) -> float:
    """Return the seconds to rest after so many refusals in a row that named no time: 1, 2, 4 … 64."""
    return float(2 ** max(0, min(strikes - 1, 6)))


class CourtesyMiddleware:
    """Sits above 550 (retry), so that it sees a 429 or 503 first, and below 590 (compression)."""

    def __init__(self, crawler: Crawler, max_delay: float, max_rest: float, times: int) -> None:
        self._crawler = crawler
        self._stats = crawler.stats
        self._max_delay = max_delay
        self._max_rest = max_rest
        self._times = times
        self._hosts: dict[str, _Host] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read the settings and listen to the signals."""
        settings = crawler.settings
        middleware = cls(
            crawler,
            max_delay=settings.getfloat("NEWSCRAWL_COURTESY_MAX_DELAY", 60.0),
            max_rest=settings.getfloat("NEWSCRAWL_COURTESY_MAX_REST", 300.0),
            times=settings.getint("NEWSCRAWL_COURTESY_TIMES", 4),
        )
        crawler.signals.connect(middleware._robots_parsed, signal=signals.robots_parsed)
        crawler.signals.connect(middleware._pace, signal=signals.request_reached_downloader)
        return middleware

    async def process_request(self, request: Request) -> None:
        """Give all hosts of a domain one slot, robots.txt included; hold everything while the domain rests."""
        slot = request.meta.setdefault("download_slot", registered_domain(request.url))
        while (wait := self._host(slot).until - time.monotonic()) > 0:  # noqa: ASYNC110 - the time moves on meanwhile
            await asyncio.sleep(wait)

    async def process_response(self, request: Request, response: Response) -> Request | Response:
        """Return a refused request to come again later, or the response."""
        slot = request.meta["download_slot"]
        host = self._host(slot)
        if response.status not in BUSY:
            host.strikes = 0
            return response
        self._rest(slot, host, response)
        put_off = request.meta.get(_PUT_OFF, 0) + 1
        if host.strikes > self._times:
            await self._give_up(slot, f"HTTP {response.status}")
        if max(host.strikes, put_off) > self._times or request.meta.get("dont_retry"):
            self._stats.inc_value("newscrawl/courtesy/given_up")
            request.meta["dont_retry"] = True
            return response
        self._stats.inc_value("newscrawl/courtesy/put_off")
        return request.replace(meta={**request.meta, _PUT_OFF: put_off}, dont_filter=True)

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Note why there is no response."""
        ignored = isinstance(exception, IgnoreRequest)
        request.meta[_FAILURE] = _IGNORED if ignored else f"{type(exception).__name__}: {exception}"[:200]

    def _rest(self, slot: str, host: _Host, response: Response) -> None:
        now = time.monotonic()
        if host.until <= now:  # those under way when the rest began are no further strikes
            host.strikes += 1
        asked = retry_after(response.headers.get("Retry-After"), datetime.now(UTC))
        seconds = min(self._max_rest, back_off(host.strikes) if asked is None else asked)
        if now + seconds <= host.until:
            return
        host.until = now + seconds
        self._stats.inc_value("newscrawl/courtesy/rests")
        self._stats.max_value("newscrawl/courtesy/longest_rest", seconds)
        logger.info("%s answered %d: it rests for %.0f s", slot, response.status, seconds)
        self._tell("rest", slot, seconds)
        queue = self._slot(slot)
        if (
            queue is not None
        ):  # holds what is in the downloader already; that looks at the time only when there is a delay
            queue.lastseen, queue.delay = host.until, queue.delay or 0.001

    async def _give_up(self, slot: str, reason: str) -> None:
        abandon = getattr(self._scheduler(), "abandon", None)
        if abandon is not None:
            await abandon(slot, reason)

    def _robots_parsed(self, robotparser: RobotParser, request: Request) -> None:
        settings = self._crawler.settings
        agent = settings["ROBOTSTXT_USER_AGENT"] or request.headers.get("User-Agent") or settings["USER_AGENT"]
        asked = robotparser.crawl_delay(agent)
        if not asked or asked < 0:
            return
        slot = request.meta.get("download_slot") or registered_domain(request.url)
        host = self._host(slot)
        host.delay = max(host.delay, min(asked, self._max_delay))
        self._stats.inc_value("newscrawl/courtesy/crawl_delays")
        if asked > self._max_delay:
            logger.warning("%s asks for a Crawl-delay of %.0f s; %.0f s are kept", slot, asked, host.delay)
        self._tell("ask_delay", slot, host.delay)

    def _pace(self, request: Request) -> None:
        """Give the downloader's slot the delay, each time, as it forgets slots that were idle for a minute."""
        name = request.meta["download_slot"]
        known = getattr(self._scheduler(), "host_delay", None)
        asked = max(self._host(name).delay, known(name) if known else 0.0)
        slot = self._slot(name)
        if slot is not None and asked > 0:
            slot.delay = max(slot.delay, asked)
            slot.jitter = min(slot.jitter, 1 - asked / slot.delay)

    def _slot(self, name: str) -> Slot | None:
        return self._crawler.engine.downloader.slots.get(name) if self._crawler.engine else None

    def _tell(self, what: str, slot: str, seconds: float) -> None:
        """Tell newscrawl's scheduler, if that is the one in use."""
        method = getattr(self._scheduler(), what, None)
        if method is not None:
            method(slot, seconds)

    def _scheduler(self) -> Any:
        return self._crawler.engine.scheduler if self._crawler.engine else None

    def _host(self, slot: str) -> _Host:
        host = self._hosts.get(slot)
        if host is None:
            if len(self._hosts) >= _MAX_HOSTS:
                del self._hosts[next(iter(self._hosts))]
            host = self._hosts[slot] = _Host()
        return host
