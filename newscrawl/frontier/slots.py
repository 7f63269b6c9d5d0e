"""Which downloads count: a host that does not answer takes no place from those that do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newscrawl.frontier.entries import host_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scrapy.crawler import Crawler

# Seconds after which a request that waits for an answer does not count against CONCURRENT_REQUESTS any more: of a host
# that never answered, and of any other.
_NEW, _KNOWN = 0.25, 2.0
_MAX_WAITING = 256  # such requests at once; a socket each
_LOOK_AGAIN = 0.05
_MAX_HOSTS = 50_000  # remembered as having answered


class Slots:
    """Raises the downloader's limit by the number of requests that only wait.

    Scrapy's downloader has one limit, and its engine does not ask for a request while that is reached: 16 hosts that
    time out would hold up all others for as long as the timeout is. Nothing of a page that does not come takes memory.
    """

    def __init__(self, crawler: Crawler) -> None:
        downloader: Any = crawler.engine.downloader if crawler.engine else None
        self._downloader = downloader
        self._limit: int = downloader.total_concurrency  # tests/frontier/test_slots.py fails when it moves
        self._answered: dict[str, None] = {}
        self._looked = 0.0
        self.waiting = 0

    def answered(self, host: str) -> None:
        """Note that a host is there."""
        if host not in self._answered:
            if len(self._answered) >= _MAX_HOSTS:
                del self._answered[next(iter(self._answered))]
            self._answered[host] = None

    def doubt(self, host: str) -> None:
        """Take a host for one that never answered."""
        self._answered.pop(host, None)

    def is_known(self, host: str) -> bool:
        """Tell whether a host has answered since it was last in doubt."""
        return host in self._answered

    def look(self, under_way: Iterable[tuple[str, float]], now: float) -> None:
        """Count the downloads that only wait; *under_way* are host and beginning of each, *now* is of their clock.

        A page may wait for its robots.txt, which is a download, too: what else a silent host has counts with it.
        """
        if now - self._looked < _LOOK_AGAIN:
            return
        self._looked = now
        silent = {host for host, began in under_way if now - began > (_KNOWN if host in self._answered else _NEW)}
        waiting = sum(host_of(request) in silent for request in self._downloader.active) if silent else 0
        self.waiting = min(waiting, _MAX_WAITING)
        self._downloader.total_concurrency = self._limit + self.waiting if self._limit else 0
