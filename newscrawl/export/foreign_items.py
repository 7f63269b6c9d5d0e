"""Feeds of a spider that is not ours: whether Scrapy or the job writes them is known with its first item."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrapy.extensions.feedexport import ItemFilter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scrapy.crawler import Crawler
    from scrapy.statscollectors import StatsCollector

#: Set by the export when the first item of a run that reaches it is not a record of ours.
FOREIGN_STAT = "newscrawl/export/foreign"
_CRAWLER = "newscrawl_crawler"


def is_foreign(stats: StatsCollector | None) -> bool:
    """Whether the run's spider yields items of its own, so that its feeds are Scrapy's to write."""
    return stats is not None and bool(stats.get_value(FOREIGN_STAT))


def left_to_scrapy(feed: Mapping[str, Any], crawler: Crawler) -> dict[str, Any]:
    """Return the options of *feed* with which Scrapy writes it only if the spider's items are its own."""
    return {**feed, "item_filter": ForeignItems, "store_empty": False, _CRAWLER: crawler}


class ForeignItems(ItemFilter):
    """Takes all items of a run that began with one of the spider's own, and none of any other run."""

    def __init__(self, feed_options: dict[str, Any] | None) -> None:
        super().__init__(feed_options)
        self._crawler: Crawler | None = (feed_options or {}).get(_CRAWLER)

    def accepts(self, item: Any) -> bool:
        """Tell whether the feed gets the item; the export has seen it before."""
        return self._crawler is not None and is_foreign(self._crawler.stats) and super().accepts(item)
