"""Counts what happens in a run, site by site; little to do for each page, and bounded memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Any

from newscrawl.reporting.figures import COVERED, SiteFigures
from newscrawl.reporting.looks import count_text, looks_of
from newscrawl.reporting.measures import Spread, Timeline
from newscrawl.reporting.newest import Newest

_MAX_SITES = 1000
_MAX_PEOPLE = 100_000
_EXAMPLES = 5
_MAX_SIGNALS = 40  # of a site; _LONGEST characters of each
_LONGEST = 60
#: Where what belongs to the 1001st site and those behind it is counted.
OTHERS = "(other sites)"


@dataclass(slots=True)
class SiteStats:
    """One site's figures as they grow; ``last_start`` is on the clock of whoever counts."""

    figures: SiteFigures = field(default_factory=SiteFigures)
    latency: Spread = field(default_factory=Spread)
    gaps: Spread = field(default_factory=Spread)
    last_start: float | None = None
    last_date: str = ""
    seen: set[int] = field(default_factory=set)

    def finished(self) -> SiteFigures:
        """Return a copy of the figures with what the spreads come to."""
        return replace(
            self.figures,
            filled=dict(self.figures.filled),
            precisions=dict(self.figures.precisions),
            statuses=dict(self.figures.statuses),
            usage=dict(self.figures.usage),
            clock=_instant(self.last_date),
            latency_p50=_rounded(self.latency.quantile(0.5)),
            latency_p95=_rounded(self.latency.quantile(0.95)),
            least_gap=_rounded(self.gaps.least),
            median_gap=_rounded(self.gaps.quantile(0.5)),
        )


class RunStats:
    """The counts of one run."""

    def __init__(self) -> None:
        self.sites: dict[str, SiteStats] = {}
        self.articles = 0
        self.timeline = Timeline()
        self.latency = Spread()
        self.changes: Counter[str] = Counter()
        self.rejected: Counter[str] = Counter()
        self.examples: dict[str, list[str]] = {}
        self.people: set[int] = set()
        self.newest = Newest()

    def site(self, name: str) -> SiteStats:
        """Return the site's tally, new if need be."""
        run_stats = self.sites.get(name)
        if run_stats is None:
            name = name if len(self.sites) < _MAX_SITES else OTHERS
            run_stats = self.sites.setdefault(name, SiteStats())
        return run_stats

    def sent(self, site: str) -> None:
        """Count a request that goes out."""
        self.site(site).figures.requests += 1

    def began(self, site: str, moment: float, kept: float | None) -> None:
        """Note when an answered request began, in seconds of any clock, and the pause that was to be kept before it."""
        run_stats = self.site(site)
        if run_stats.last_start is not None and moment >= run_stats.last_start:
            run_stats.gaps.add(moment - run_stats.last_start)
        run_stats.last_start = max(moment, run_stats.last_start or moment)
        if kept is not None:
            run_stats.figures.kept_gap = kept

    def answered(self, site: str, status: int, latency: float | None, date: str = "") -> None:
        """Count a response; ``date`` is its header of that name."""
        run_stats = self.site(site)
        run_stats.last_date = date or run_stats.last_date
        key = str(status)
        run_stats.figures.statuses[key] = run_stats.figures.statuses.get(key, 0) + 1
        run_stats.figures.refused += status in {429, 503}
        if latency is not None:
            run_stats.latency.add(latency)
            self.latency.add(latency)

    def article(self, site: str, record: Mapping[str, Any], moment: float) -> None:
        """Count an article that is on disk, so many seconds after the start."""
        figures = self.site(site).figures
        self.articles += 1
        self.newest.add(record)
        figures.articles += 1
        self.timeline.add(moment)
        self.changes[record.get("changeType") or "new"] += 1
        for name in COVERED:
            if _is_filled(record, name):
                figures.filled[name] = figures.filled.get(name, 0) + 1
        for name in looks_of(record, self.site(site).seen):
            figures.filled[name] = figures.filled.get(name, 0) + 1
        count_text(figures, record.get("articleBody"))
        _count_signals(figures.usage, record)
        precision = record.get("datePublishedPrecision") or "none"
        figures.precisions[precision] = figures.precisions.get(precision, 0) + 1
        if (published := record.get("datePublished")) and published > (figures.newest or ""):
            figures.newest = published
        if len(self.people) < _MAX_PEOPLE:
            self.people.update(hash(_name(author)) for author in record.get("authors") or ())

    def reject(self, reason: str, url: str | None) -> None:
        """Count an item that is no article of this run, and keep a few addresses."""
        reason = reason[:80]
        self.rejected[reason] += 1
        examples = self.examples.setdefault(reason, [])
        if url and len(examples) < _EXAMPLES:
            examples.append(url)


def _count_signals(counts: dict[str, int], record: Mapping[str, Any]) -> None:
    """Count the article once for each signal of its ``usage``."""
    for signal in {str(_part(each, "signal"))[:_LONGEST] for each in record.get("usage") or ()}:
        if signal in counts or len(counts) < _MAX_SIGNALS:
            counts[signal] = counts.get(signal, 0) + 1


def _is_filled(record: Mapping[str, Any], name: str) -> bool:
    if name != "authors.bio":
        return bool(record.get(name))
    return any(_part(author, "bio") for author in record.get("authors") or ())


def _part(author: Any, name: str) -> Any:
    return author.get(name) if isinstance(author, Mapping) else getattr(author, name, None)


def _name(author: Any) -> str:
    return str(author if isinstance(author, str) else _part(author, "id") or _part(author, "name"))


def _instant(date: str) -> str | None:
    try:
        return parsedate_to_datetime(date[:64]).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (ValueError, TypeError, OverflowError):
        return None


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 4)
