"""What the settings ask for at a host: requests at once, and the pause between two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newscrawl.frontier import policy

if TYPE_CHECKING:
    from scrapy.settings import BaseSettings

    from newscrawl.frontier.host_queues import HostQueue


class HostSettings:
    """``CONCURRENT_REQUESTS_PER_DOMAIN``, ``DOWNLOAD_DELAY``, ``DOWNLOAD_DELAY_JITTER`` and ``DOWNLOAD_SLOTS``."""

    def __init__(self, settings: BaseSettings) -> None:
        self._limit = settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN")
        self._delay = settings.getfloat("DOWNLOAD_DELAY")
        self._jitter = settings.getfloat("DOWNLOAD_DELAY_JITTER")
        self._slots: dict[str, dict[str, Any]] = settings.getdict("DOWNLOAD_SLOTS")

    def limit_of(self, host: str) -> int:
        """Return the requests that a host may have at once."""
        return int(self._slots.get(host, {}).get("concurrency", self._limit))

    def spacing_of(self, queue: HostQueue) -> float:
        """Return the seconds between two requests of a queue's host, by the settings or as its server asked."""
        slot = self._slots.get(queue.host, {})
        return policy.spacing(slot.get("delay", self._delay), slot.get("jitter", self._jitter), queue.asked)
