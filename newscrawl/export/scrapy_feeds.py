"""The feeds that Scrapy writes itself: which of them failed, or were never written."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrapy import signals

from newscrawl.job.outcome import FEEDS_FAILED_STAT, FEEDS_MISSING_STAT
from newscrawl.reporting.redact import redacted

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

# Options of a feed by which it may have no file though there are items; ``store_empty`` is none of them.
_MAY_BE_EMPTY = ("batch_item_count", "item_filter", "item_classes")
_FAILED = "feedexport/failed_count/"


def _as_scrapy_names(uri: Any) -> str:
    return str(uri.absolute()) if isinstance(uri, Path) else str(uri)


class ScrapyFeeds:
    """Hears which feed was closed: Scrapy counts by kind of storage only, before it says so."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._closed: set[str] = set()
        self._failed: list[str] = []
        self._known: Counter[str] = Counter()
        crawler.signals.connect(self._slot_closed, signals.feed_slot_closed)

    def _slot_closed(self, slot: Any) -> None:
        self._closed.add(slot.uri_template)
        storage = type(slot.storage).__name__
        if self._crawler.stats.get_value(_FAILED + storage, 0) > self._known[storage]:
            self._known[storage] += 1
            self._failed.append(redacted(slot.uri))

    def tell(self) -> None:
        """Leave the names of the feeds that failed, and of those that Scrapy could not even open, as stats."""
        stats = self._crawler.stats
        if self._failed:
            stats.set_value(FEEDS_FAILED_STAT, self._failed)
        if missing := self._missing():
            stats.set_value(FEEDS_MISSING_STAT, missing)

    def _missing(self) -> list[str]:
        if not self._crawler.stats.get_value("item_scraped_count"):
            return []
        feeds = self._crawler.settings.getdict("FEEDS").items()
        plain = [_as_scrapy_names(uri) for uri, feed in feeds if not any(feed.get(option) for option in _MAY_BE_EMPTY)]
        return [redacted(uri) for uri in plain if uri not in self._closed]
