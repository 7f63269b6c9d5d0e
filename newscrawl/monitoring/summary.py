"""A short summary at the end of a run: articles, authors, dates by precision, time."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Self

from scrapy import signals

from newscrawl.cpu_time import PARTS
from newscrawl.monitoring.run_stats import RunStatsCollector
from newscrawl.stat_names import CPU_MS, FINISH_REASON, FRESHNESS

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.statscollectors import StatsCollector

logger = logging.getLogger(__name__)


class Summary:
    """Says at the end in a few lines what `RunStats` counted; of a worker pool the main process speaks for all."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Connect to the crawler's signals."""
        summary = cls(crawler)
        crawler.signals.connect(summary.engine_stopped, signals.engine_stopped)
        return summary

    def engine_stopped(self) -> None:
        """Write the summary, below Scrapy's own stats."""
        stats, counted = self.crawler.stats, self.crawler.get_extension(RunStatsCollector)
        assert stats is not None
        if counted is None:
            return
        run_stats = counted.run_stats
        started = stats.get_value("start_time")
        seconds = (datetime.now(UTC) - started).total_seconds() if started else 0.0
        dates = ", ".join(f"{count} by {name}" for name, count in run_stats.precisions.most_common()) or "none"
        logger.info(
            "Summary\n  articles  %d new or changed\n  authors   %d\n  dates     %s%s%s\n  time      %.1f s, %d requests (%s)",  # noqa: E501 - one sentence
            run_stats.articles,
            len(run_stats.people),
            dates.replace("by none", "without a date"),
            _publication_lag(stats),
            _costs(stats, run_stats.articles),
            seconds,
            stats.get_value("downloader/request_count", 0),
            stats.get_value(FINISH_REASON),
        )


def _costs(stats: StatsCollector, articles: int) -> str:
    """Return the line on the CPU's time, if there was any article."""
    parts = {part: stats.get_value(f"{CPU_MS}{part}", 0) / max(1, articles) for part in PARTS}
    shares = ", ".join(f"{part} {cost:.1f}" for part, cost in parts.items())
    return f"\n  CPU       {sum(parts.values()):.1f} ms an article: {shares}" if articles else ""


def _publication_lag(stats: StatsCollector) -> str:
    """Return the line on articles that appeared since the last look, if there were any."""
    count, half, most = (stats.get_value(f"{FRESHNESS}{name}") for name in ("articles", "p50", "p95"))
    return f"\n  freshness {half:.0f} s p50, {most:.0f} s p95 of {count} just published" if count else ""
