"""What became of pages that an engine was to render: counts in the stats, and an example of each kind."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from newscrawl.job.reasons import INSTALL
from newscrawl.stat_names import RENDERING

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.statscollectors import StatsCollector

logger = logging.getLogger(__name__)

LEFT, WAITED_IN_VAIN, IN_PART, CUT, NOT_RUN = "left", "in_vain", "in_part", "cut", "not_run"
_SOME = 3  # pages that may go on: a short note is nothing to tell of, many of them are

NOT_ASKED = f"-a render=auto; where no engine is here, {INSTALL}"
NOT_ENOUGH = "what they are written in is newer than the engine, or there is nothing to see; playwright runs the newest"
NOT_THERE = "they did not show what render_wait_for in the file of their site names"


class PageCounts:
    """Stats ``newscrawl/rendering/…``."""

    def __init__(self, stats: StatsCollector) -> None:
        self._stats = stats
        self._examples: dict[str, str] = {}

    def add(self, what: str, example: Request | None = None) -> None:
        """Count a page, and keep the first one as an example."""
        self._stats.inc_value(f"{RENDERING}{what}")
        if example is not None:
            self._examples.setdefault(what, example.url)

    def has(self, what: str) -> bool:
        """Whether there was a page of the kind."""
        return what in self._examples

    def tell(self, *, has_engine: bool) -> None:
        """Say at the end what became of some pages; nothing where there were none."""
        advice = NOT_ENOUGH if has_engine else INSTALL
        self._tell(LEFT, "%d pages need JavaScript and were left, such as %s: %s", advice)
        self._tell(NOT_RUN, "%d articles need JavaScript, which this crawl does not run, such as %s: %s", NOT_ASKED)
        self._tell(CUT, "%d articles are cut where their text goes on by JavaScript, such as %s: %s", advice)
        if self._stats.get_value(f"{RENDERING}{IN_PART}", 0) >= _SOME:
            self._tell(IN_PART, "%d articles may go on by JavaScript where their page ends, such as %s: %s", advice)
        self._tell(WAITED_IN_VAIN, "%d pages were taken as they are, such as %s: %s", NOT_THERE)

    def _tell(self, what: str, sentence: str, advice: str) -> None:
        if what in self._examples:
            number = self._stats.get_value(f"{RENDERING}{what}")
            logger.warning(sentence, number, self._examples[what], advice)
