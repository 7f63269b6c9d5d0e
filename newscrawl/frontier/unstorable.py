"""Requests that cannot be stored, such as those with a callback that is not a method of the spider."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from newscrawl.frontier.entries import host_of, url_key
from newscrawl.frontier.host_queues import Work

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.statscollectors import StatsCollector

    from newscrawl.frontier.serialization import SerializationError

logger = logging.getLogger(__name__)


class UnstorableRequests:
    """Knows those of this process by their address, as the frontier cannot."""

    def __init__(self, stats: StatsCollector) -> None:
        self._stats = stats
        self._keys: set[int] = set()
        self._is_logged = False

    def work(self, request: Request, error: SerializationError) -> Work | None:
        """Return what is to be done for the request; ``None`` for one that was seen before."""
        if not self._is_logged:
            self._is_logged = True
            logger.warning("%s cannot be stored and would be lost in a crash (%s); said once", request, error)
        key = url_key(request.url, request.method, request.body)
        if not request.dont_filter and key in self._keys:
            self._stats.inc_value("dupefilter/filtered")
            return None
        self._keys.add(key)
        self._stats.inc_value("newscrawl/frontier/in_memory")
        return Work(host_of(request), request=request)
