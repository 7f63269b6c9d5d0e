"""One record an article and run."""

from __future__ import annotations

import logging
import sqlite3
import weakref
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Self

from scrapy import signals
from scrapy.exceptions import DropItem

from newscrawl.adapted import ItemAdapter
from newscrawl.normalize.urls.canonical import identity_url, same_page_key

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.statscollectors import StatsCollector

logger = logging.getLogger(__name__)


class UniquePipeline:
    """Scrapy item pipeline: drops the second record of one article in a run.

    Articles are told apart by canonical URL, with variants (www., AMP, print) folded.
    Stat: ``newscrawl/unique/dropped/seen``.
    Texts that are nearly the same are two articles. A record that says ``changeType`` ``updated`` or ``dated`` is
    a new line of a known article and passes. Takes 0.5 MB of memory at most, and 13 bytes an article of the
    system's folder for temporary files.
    """

    def __init__(self, stats: StatsCollector | None = None) -> None:
        self.stats = stats
        self._seen = _Seen()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read no settings."""
        pipeline = cls(crawler.stats)
        crawler.signals.connect(pipeline.item_error, signals.item_error)
        return pipeline

    def close_spider(self) -> None:
        """Forget the run."""
        self._seen.forget()

    def item_error(self, item: Any) -> None:
        """Forget an article that a later pipeline lost: its page is asked again, and then it is the first."""
        page = page_hash(ItemAdapter(item))
        if page is not None:
            self._seen.discard(page)

    def process_item(self, item: Any) -> Any:
        """Return the item at first sight; raise DropItem at the second."""
        adapter = ItemAdapter(item)
        page = page_hash(adapter)
        if page is None or adapter.get("changeType", "new") != "new":
            return item
        if self._seen.add(page):
            return item
        if self.stats:
            self.stats.inc_value("newscrawl/unique/dropped/seen")
        logger.debug("Seen before in this run: %s", adapter.get("url"))
        raise DropItem("seen", log_level="DEBUG")


def page_hash(adapter: ItemAdapter) -> int | None:
    """Return 64 signed bits that are equal for all addresses of one page; None for an item that names no address."""
    url = adapter.get("url")
    name = same_page_key(identity_url(url, adapter.get("canonicalUrl"))) if url else adapter.get("id")
    return int.from_bytes(blake2b(str(name).encode(), digest_size=8).digest(), "big", signed=True) if name else None


class _Seen:
    """A set of 64-bit numbers of any size, in a file that SQLite makes for itself and nobody else sees."""

    def __init__(self) -> None:
        self._db: sqlite3.Connection | None = None

    def add(self, number: int) -> bool:
        """Add a number; return whether it is new."""
        if self._db is None:
            self._db = sqlite3.connect("", isolation_level=None, check_same_thread=False)
            weakref.finalize(self, self._db.close)
            self._db.execute("PRAGMA cache_size = -500")  # KB; what is more goes to the file
            # Nothing of it has to outlive the process, so nothing is journaled.
            self._db.execute("PRAGMA journal_mode = OFF")
            self._db.execute("PRAGMA synchronous = OFF")
            self._db.execute("CREATE TABLE seen (number INTEGER PRIMARY KEY) WITHOUT ROWID")
        return bool(self._db.execute("INSERT OR IGNORE INTO seen VALUES (?)", (number,)).rowcount)

    def discard(self, number: int) -> None:
        """Take a number out, if it is there."""
        if self._db is not None:
            self._db.execute("DELETE FROM seen WHERE number = ?", (number,))

    def forget(self) -> None:
        """Empty the set."""
        if self._db is not None:
            self._db.close()
            self._db = None
