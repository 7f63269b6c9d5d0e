"""What the metrics are: counters of a run under way, gauges of the last run. Needs prometheus-client.

``crawl`` is the job's name, as ``job`` means something else to Prometheus.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING

from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily
from prometheus_client.registry import Collector

from newscrawl.reporting.measures import BOUNDS
from newscrawl.reporting.redact import redacted
from newscrawl.stat_names import DEQUEUED, ENQUEUED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from prometheus_client.core import Metric
    from scrapy.statscollectors import StatsCollector

    from newscrawl.monitoring.run_stats import RunStatsCollector
    from newscrawl.reporting.figures import RunFigures

    Rows = Iterable[tuple[tuple[str, ...], float | None]]


MAX_SERIES = 5_000  # of one family: sites name hosts, and a crawl may see any number
MAX_LABEL = 200  # characters


class LiveMetrics(Collector):
    """A run under way. Read from a thread of its own: takes copies of what the crawl goes on counting."""

    def __init__(self, counted: RunStatsCollector, stats: StatsCollector) -> None:
        self._counted = counted
        self._stats = stats

    def collect(self) -> Iterator[Metric]:
        """Yield the families."""
        run, run_stats = self._counted.figures(), self._counted.run_stats
        sites = run.sites.items()
        by_site, crawl = ("crawl", "site"), run.job
        articles = (((crawl, name), site.articles) for name, site in sites)
        yield _counters("articles", "Articles on disk.", by_site, articles)
        filled = (((crawl, name, field), n) for name, site in sites for field, n in site.filled.items())
        yield _counters("articles_with_field", "Articles that have a field.", (*by_site, "field"), filled)
        dates = (((crawl, name), n) for name, n in run.total("precisions").items())
        yield _counters("dates", "Articles by the precision of their date.", ("crawl", "precision"), dates)
        requests = (((crawl, name), site.requests) for name, site in sites)
        yield _counters("requests", "Requests sent, retries and robots.txt included.", by_site, requests)
        answers = (((crawl, name, status), n) for name, site in sites for status, n in site.statuses.items())
        yield _counters("responses", "Responses.", (*by_site, "status"), answers)
        rejected = (((crawl, redacted(reason)), n) for reason, n in run.rejected.items())
        yield _counters("items_rejected", "Items that are not articles of the run.", ("crawl", "reason"), rejected)
        yield _histogram(crawl, list(run_stats.latency.counts), run_stats.latency.total)
        waiting = self._stats.get_value(ENQUEUED, 0) - self._stats.get_value(DEQUEUED, 0)
        yield _gauges("pending_requests", "Found by this process, not yet sent.", ("crawl",), [((crawl,), waiting)])
        started = [((crawl,), _epoch(run.started))]
        yield _gauges("run_start_timestamp_seconds", "When the run began.", ("crawl",), started)
        yield from _of_sites(run)


class LastRunMetrics(Collector):
    """A run that has ended; gauges, as the next run's values take their place."""

    def __init__(self, counted: RunStatsCollector) -> None:
        self._counted = counted

    def collect(self) -> Iterator[Metric]:
        """Yield the families."""
        run = self._counted.figures()
        ended = _epoch(run.ended)
        for name, words, value in (
            ("articles", "Articles on disk.", run.articles),
            ("new_articles", "Articles never seen before.", run.changes.get("new", 0)),
            ("requests", "Requests sent.", run.requests),
            ("errors", "Requests that failed.", run.errors),
            ("duration_seconds", "How long it took.", run.seconds),
            ("end_timestamp_seconds", "When it ended.", ended),
            ("exit_code", "0 good, 3 partial, 4 under the gate, 5 disk full, 6 unhealthy, 130 interrupted.", run.exit),
        ):
            yield _gauges(f"last_run_{name}", f"The last run: {words}", ("crawl",), [((run.job,), value)])
        shares = (
            ((run.job, name, field), site.filled[field] / site.articles)
            for name, site in run.sites.items()
            for field in site.filled
        )
        words = "The last run: share of articles that have a field."
        yield _gauges("last_run_field_share", words, ("crawl", "site", "field"), shares)
        yield from _of_sites(run)


def _of_sites(run: RunFigures) -> Iterator[Metric]:
    labels = ("crawl", "site")
    newest = [((run.job, name), _epoch(site.newest)) for name, site in run.sites.items()]
    yield _gauges("newest_article_timestamp_seconds", "Date of the newest article fetched.", labels, newest)
    for name, words in (("least_gap", "Shortest"), ("kept_gap", "Promised")):
        gaps = [((run.job, host), getattr(site, name)) for host, site in run.sites.items()]
        yield _gauges(f"{name}_seconds", f"{words} pause between two requests to a site.", labels, gaps)


def _counters(name: str, words: str, labels: tuple[str, ...], rows: Rows) -> Metric:
    family = CounterMetricFamily(f"newscrawl_{name}", words, labels=labels)
    counts: dict[tuple[str, ...], float] = defaultdict(float)
    for values, count in islice(rows, MAX_SERIES):
        counts[_short(values)] += count or 0  # one series of those whose labels are one when they are cut
    for values, count in counts.items():
        family.add_metric(values, count)
    return family


def _gauges(name: str, words: str, labels: tuple[str, ...], rows: Rows) -> Metric:
    family = GaugeMetricFamily(f"newscrawl_{name}", words, labels=labels)
    for values, value in {_short(values): value for values, value in islice(rows, MAX_SERIES)}.items():
        if value is not None:
            family.add_metric(values, value)
    return family


def _short(values: tuple[str, ...]) -> tuple[str, ...]:
    """Return label values that no site can make long."""
    return tuple(value[:MAX_LABEL] for value in values)


def _histogram(crawl: str, counts: list[int], total: float) -> Metric:
    family = HistogramMetricFamily("newscrawl_latency_seconds", "Latency of responses.", labels=("crawl",))
    bounds = [*map(str, BOUNDS), "+Inf"]
    buckets = [(bound, float(sum(counts[: at + 1]))) for at, bound in enumerate(bounds)]
    family.add_metric((crawl,), buckets, total)
    return family


def _epoch(text: str | None) -> float | None:
    try:
        moment = datetime.fromisoformat(text or "")
    except ValueError:  # there is no such moment yet, so no sample of it
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
