"""Tunes Python's garbage collector for a crawl."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Self

from scrapy import signals
from scrapy.exceptions import NotConfigured
from scrapy.utils.reactorless import is_reactorless
from twisted.internet.task import LoopingCall

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

# Objects made since the last collection before the next: Python's 700 comes several times a page.
DEFAULT = 50_000


class Collector:
    """Leaves what was there at the start out of the garbage collector's rounds, and makes them rare.

    A page and all that is read from it hang together without cycles, so they go when nobody needs them and the
    collector finds nothing: 22 % of the CPU of a crawl of 800 articles went into it. A site's own page class
    that uses lxml (``response.xpath``) does make cycles, by the tree: then a lower threshold saves memory.

    The collector is the process's: what it was before comes back when the engine stops.

    Twisted throws cancelled timers away only when one of its timers is due, and each answered request has cancelled
    one of ``DOWNLOAD_TIMEOUT``: a timer every second keeps them from piling up for a minute (6,600 at 110 pages a
    second, 3 MB).
    """

    def __init__(self, threshold: int) -> None:
        self._threshold = threshold
        self._before = gc.get_threshold()
        self._timer: LoopingCall | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read ``NEWSCRAWL_GC_THRESHOLD`` (50000; 0 leaves the collector alone)."""
        threshold = crawler.settings.getint("NEWSCRAWL_GC_THRESHOLD", DEFAULT)
        if not threshold:
            raise NotConfigured
        collector = cls(threshold)
        crawler.signals.connect(collector.engine_started, signals.engine_started)
        crawler.signals.connect(collector.engine_stopped, signals.engine_stopped)
        return collector

    def engine_started(self) -> None:
        """Freeze what is there."""
        self._before = tune(self._threshold)
        if not is_reactorless():
            self._timer = LoopingCall(_nothing)
            self._timer.start(1.0, now=False)

    def engine_stopped(self) -> None:
        """Put everything back."""
        restore(self._before)
        if self._timer is not None:
            self._timer.stop()


def _nothing() -> None:
    pass


def tune(threshold: int = DEFAULT) -> tuple[int, int, int]:
    """Freeze what this process holds and make its collector's rounds rare; return the thresholds that it had."""
    before = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(threshold, 20, 100)
    return before


def restore(before: tuple[int, int, int]) -> None:
    """Take back what ``tune`` did."""
    gc.set_threshold(*before)
    gc.unfreeze()
