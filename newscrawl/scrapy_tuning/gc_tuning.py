"""Tunes Python's garbage collector for a crawl."""

from __future__ import annotations

import gc
from time import monotonic, thread_time
from typing import TYPE_CHECKING, Self

from scrapy import signals
from scrapy.exceptions import NotConfigured
from scrapy.utils.reactorless import is_reactorless
from twisted.internet.task import LoopingCall

from newscrawl.garbage import DEFAULT, keep_heap_small, restore, tune, wake

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

# Seconds between two collections of all that was made since the start, and the share of the CPU that they may take,
# which makes them rarer as more is held: 20 ms with 2,000 hosts.
_WHOLE, _SHARE = 5.0, 0.002


class GcTuning:
    """Freezes the objects of the start for the garbage collector, and has it run less often.

    A page and all that is read from it hang together without cycles, so they go when nobody needs them and the
    collector finds nothing: 22 % of the CPU of a crawl of 800 articles went into it. A site's own page class
    that uses lxml (``response.xpath``) does make cycles, by the tree: then a lower threshold saves memory.

    The collector is the process's: what it was before comes back when the engine stops. Its heap stays small.

    Every second it tidies up, between two pages. Twisted leaves what it knows of a chunked response in a cycle (5 KB,
    6 MB until the threshold), and throws cancelled timers away only when one of its timers is due; each answered
    request has cancelled one of ``DOWNLOAD_TIMEOUT``, a minute's worth of them are 3 MB at 110 pages a second. A closed
    connection is a cycle of 3 KB, too, and has come through the first collections while it was open: so all is looked
    through every 5 seconds, or more rarely where that takes long.
    """

    def __init__(self, threshold: int) -> None:
        self._threshold = threshold
        self._before = gc.get_threshold()
        self._timer: LoopingCall | None = None
        self._due = 0.0

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read ``NEWSCRAWL_GC_THRESHOLD`` (50000; 0 leaves the collector alone)."""
        threshold = crawler.settings.getint("NEWSCRAWL_GC_THRESHOLD", DEFAULT)
        if not threshold:
            wake()
            raise NotConfigured
        keep_heap_small()
        collector = cls(threshold)
        crawler.signals.connect(collector.engine_started, signals.engine_started)
        crawler.signals.connect(collector.engine_stopped, signals.engine_stopped)
        return collector

    def engine_started(self) -> None:
        """Freeze what is there."""
        wake()
        self._before = tune(self._threshold)
        self._due = monotonic() + _WHOLE
        if not is_reactorless():
            self._timer = LoopingCall(self._tidy)
            self._timer.start(1.0, now=False)

    def engine_stopped(self) -> None:
        """Put everything back."""
        restore(self._before)
        if self._timer is not None:
            self._timer.stop()

    def _tidy(self) -> None:
        """Collect what is young, about 5,000 objects in 0.2 ms, or all where that is due."""
        now = monotonic()
        if now < self._due:
            gc.collect(0)
            return
        began = thread_time()
        gc.collect()
        self._due = now + max(_WHOLE, (thread_time() - began) / _SHARE)
