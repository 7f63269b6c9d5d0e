"""One record an article and run."""

from __future__ import annotations

import logging
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Self

from scrapy.exceptions import DropItem

from newscrawl.adapted import ItemAdapter
from newscrawl.normalize.urls import identity_url, same_page_key

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.statscollectors import StatsCollector

logger = logging.getLogger(__name__)


class UniquePipeline:
    """Scrapy item pipeline: drops the second record of one article in a run.

    Articles are told apart by canonical URL, with variants (www., AMP, print) folded.
    Stat: ``newscrawl/unique/dropped/seen``.
    Texts that are nearly the same are two articles. A record that says ``changeType`` ``updated`` or ``dated`` is
    a new line of a known article and passes. Costs about 100 bytes of memory an article: one 8-byte hash in a set.
    """

    def __init__(self, stats: StatsCollector | None = None) -> None:
        self.stats = stats
        self.seen: set[int] = set()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read no settings."""
        return cls(crawler.stats)

    def process_item(self, item: Any) -> Any:
        """Return the item at first sight; raise DropItem at the second."""
        adapter = ItemAdapter(item)
        page = page_hash(adapter)
        if page is None or adapter.get("changeType", "new") != "new":
            return item
        if page not in self.seen:
            self.seen.add(page)
            return item
        if self.stats:
            self.stats.inc_value("newscrawl/unique/dropped/seen")
        logger.debug("Seen before in this run: %s", adapter.get("url"))
        raise DropItem("seen", log_level="DEBUG")


def page_hash(adapter: ItemAdapter) -> int | None:
    """Return 64 bits that are equal for all addresses of one page; None for an item that names no address."""
    url = adapter.get("url")
    name = same_page_key(identity_url(url, adapter.get("canonicalUrl"))) if url else adapter.get("id")
    return int.from_bytes(blake2b(str(name).encode(), digest_size=8).digest(), "big") if name else None
