"""How soon after its publication an article is on disk."""

from __future__ import annotations

from bisect import insort
from typing import TYPE_CHECKING

from newscrawl.stat_names import FRESHNESS

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

_MOST = 100_000  # lags kept, 3 MB


class PublicationLag:
    """Counts articles published after *since*, in seconds of the Unix epoch; older ones tell of the archive only.

    Stats: ``newscrawl/freshness/p50`` and ``…/p95`` in seconds, ``…/articles``.
    """

    def __init__(self, crawler: Crawler, since: float) -> None:
        self._crawler = crawler
        self._since = since
        self._lags: list[float] = []

    def add(self, began: float, now: float) -> None:
        """Count an article that is on disk *now*; it *began* when it was published, or was seen first."""
        if not self._since <= began <= now or len(self._lags) >= _MOST:
            return
        stats = self._crawler.stats
        assert stats is not None
        insort(self._lags, now - began)
        count = len(self._lags)
        stats.set_value(f"{FRESHNESS}articles", count)
        for name, share in (("p50", 0.5), ("p95", 0.95)):
            stats.set_value(f"{FRESHNESS}{name}", round(self._lags[min(count - 1, int(share * count))], 1))
