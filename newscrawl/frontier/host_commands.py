"""What other components ask of the scheduler about hosts and addresses: see `newscrawl.scheduling.HostScheduler`."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from newscrawl import signals
from newscrawl.frontier.entries import host_of_url, url_key
from newscrawl.job.outcome import ABANDONED_STAT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scrapy.crawler import Crawler
    from scrapy.statscollectors import StatsCollector

    from newscrawl.frontier.host_queues import HostQueues
    from newscrawl.frontier.in_flight import InFlightTracker
    from newscrawl.frontier.lease_manager import LeaseManager
    from newscrawl.frontier.slots import Slots

logger = logging.getLogger(__name__)


class HostCommands:
    """The part of the scheduler that the engine does not call."""

    _crawler: Crawler
    _stats: StatsCollector
    _queues: HostQueues
    _leases: LeaseManager
    _slots: Slots
    _in_flight: InFlightTracker

    async def unseen(self, urls: Iterable[str]) -> list[str]:
        """Return those of *urls* that no request of this job had, in order, once each: ask before making Requests."""
        keys = {url_key(url): url for url in reversed(list(urls))}
        known = await self._leases.known({key: host_of_url(url) for key, url in keys.items()})
        return [url for key, url in reversed(keys.items()) if key not in known]

    def left(self) -> int:
        """Return how many requests of the job are not done, by all workers, as of a moment ago."""
        return self._leases.left

    def wake(self) -> None:
        """Make the engine look now whether there is anything left to do."""
        self._in_flight.wake()

    def host_delay(self, host: str) -> float:
        """Return the seconds between two requests that the host's server asked for, as far as any worker knows."""
        queue = self._queues.get(host)
        return queue.asked if queue is not None else 0.0

    def ask_delay(self, host: str, delay: float) -> None:
        """Space the requests of a host by *delay* seconds at least, here and at its next owner."""
        self._queues.ask(host, delay)
        self._leases.pace(host, delay)

    def rest(self, host: str, seconds: float) -> bool:
        """Send nothing to a host for *seconds*, here and at its next owner."""
        self._queues.rest(host, time.monotonic() + seconds)
        self._leases.kick()
        return True

    def try_singly(self, host: str, *, is_on: bool) -> None:
        """Send one request at a time to a host that is in doubt."""
        (self._slots.doubt if is_on else self._slots.answered)(host)

    async def abandon(self, host: str, reason: str) -> int:
        """Leave what waits on a host to the next run. Returns the number of requests."""
        queue = self._queues.get(host)
        number = await self._leases.abandon(queue, reason) if queue is not None else 0
        logger.warning("Gave up on %s (%s): %d requests are left for the next run", host, reason, number)
        self._stats.inc_value(ABANDONED_STAT, number)
        self._stats.set_value(f"newscrawl/frontier/given_up/{host}", reason)
        self._crawler.signals.send_catch_log(signals.host_given_up, host=host, reason=reason)
        return number
