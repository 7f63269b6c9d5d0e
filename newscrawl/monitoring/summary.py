"""A short summary at the end of a run: articles, authors, dates by precision, time."""

from __future__ import annotations

import logging
from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self

from scrapy import signals

from newscrawl.adapted import ItemAdapter
from newscrawl.cpu_time import PARTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scrapy.crawler import Crawler
    from scrapy.statscollectors import StatsCollector

logger = logging.getLogger(__name__)


class Summary:
    """Counts what was scraped and says it in a few lines when the spider closes.

    The same figures are stats: ``newscrawl/articles``, ``newscrawl/authors`` (different people) and
    ``newscrawl/dates/precision/…``.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.people: set[str] = set()
        self.precisions: Counter[str] = Counter()
        self.articles = 0
        self.is_worker = bool(
            crawler.settings.get("NEWSCRAWL_WORKER_REPORT")
        )  # the main process writes one summary for all

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Connect to the crawler's signals."""
        summary = cls(crawler)
        crawler.signals.connect(summary.item_scraped, signals.item_scraped)
        crawler.signals.connect(summary.spider_closed, signals.spider_closed)
        crawler.signals.connect(summary.engine_stopped, signals.engine_stopped)
        return summary

    def item_scraped(self, item: Any) -> None:
        """Count one article."""
        adapter = ItemAdapter(item)
        if "headline" not in adapter:
            return
        self.articles += 1
        self.precisions[adapter.get("datePublishedPrecision") or "none"] += 1
        for author in adapter.get("authors") or ():
            name = (
                author if isinstance(author, str) else ItemAdapter(author).get("id") or ItemAdapter(author).get("name")
            )
            self.people.add(str(name))

    def told(self) -> dict[str, Any]:
        """Return what was counted, as JSON has it, for :meth:`add` in another process."""
        return {"articles": self.articles, "people": sorted(self.people), "precisions": dict(self.precisions)}

    def add(self, told: Mapping[str, Any]) -> None:
        """Count what another process of the worker pool told."""
        self.articles += told["articles"]
        self.people.update(told["people"])
        self.precisions.update(told["precisions"])
        self.spider_closed()

    def spider_closed(self) -> None:
        """Leave the figures as stats."""
        assert self.crawler.stats is not None
        self.crawler.stats.set_value("newscrawl/articles", self.articles)
        self.crawler.stats.set_value("newscrawl/authors", len(self.people))

    def engine_stopped(self) -> None:
        """Write the summary, below Scrapy's own stats."""
        stats = self.crawler.stats
        assert stats is not None
        if self.is_worker:
            return
        started = stats.get_value("start_time")
        seconds = (datetime.now(UTC) - started).total_seconds() if started else 0.0
        dates = ", ".join(f"{count} by {name}" for name, count in self.precisions.most_common()) or "none"
        logger.info(
            "Summary\n  articles  %d new or changed\n  authors   %d\n  dates     %s%s%s\n  time      %.1f s, %d requests (%s)",  # noqa: E501 - one sentence
            self.articles,
            len(self.people),
            dates.replace("by none", "without a date"),
            _freshness(stats),
            _costs(stats, self.articles),
            seconds,
            stats.get_value("downloader/request_count", 0),
            stats.get_value("finish_reason"),
        )


def _costs(stats: StatsCollector, articles: int) -> str:
    """Return the line on the CPU's time, if there was any article."""
    parts = {part: stats.get_value(f"newscrawl/cpu_ms/{part}", 0) / max(1, articles) for part in PARTS}
    shares = ", ".join(f"{part} {cost:.1f}" for part, cost in parts.items())
    return f"\n  CPU       {sum(parts.values()):.1f} ms an article: {shares}" if articles else ""


def _freshness(stats: StatsCollector) -> str:
    """Return the line on articles that appeared since the last look, if there were any."""
    count, half, most = (stats.get_value(f"newscrawl/freshness/{name}") for name in ("articles", "p50", "p95"))
    return f"\n  freshness {half:.0f} s p50, {most:.0f} s p95 of {count} just published" if count else ""
