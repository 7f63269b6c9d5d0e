"""One site's counts of a run, as they grow."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from newscrawl.reporting.figures import SiteFigures
from newscrawl.reporting.measures import Spread

if TYPE_CHECKING:
    from collections.abc import Mapping


_MAX_FAILING = 10_000  # addresses of a site


@dataclass(slots=True)
class SiteStats:
    """One site's figures as they grow; ``last_start`` is on the clock of whoever counts.

    ``under_way`` is requests that were sent and have not come to their end, ``broken`` callbacks that raised,
    ``failing`` the failed tries of each address that was not got up to now.
    """

    figures: SiteFigures = field(default_factory=SiteFigures)
    latency: Spread = field(default_factory=Spread)
    gaps: Spread = field(default_factory=Spread)
    last_start: float | None = None
    last_date: str = ""
    seen: set[int] = field(default_factory=set)
    under_way: int = 0
    broken: int = 0
    failing: dict[int, int] = field(default_factory=dict)

    def failed(self, address: str) -> None:
        """Note a try that a later one may mend."""
        key = hash(address)
        if key in self.failing or len(self.failing) < _MAX_FAILING:
            self.failing[key] = self.failing.get(key, 0) + 1

    def mend(self, address: str) -> None:
        """Count the tries of an address that failed, now that one did not."""
        if self.failing:
            self.figures.mended += self.failing.pop(hash(address), 0)

    @property
    def errors(self) -> int:
        """Requests that failed up to now, by their status or without one, and callbacks that raised."""
        return max(0, self.figures.errors - self.under_way) + self.broken

    def plain(self) -> dict[str, Any]:
        """Return what was counted, as JSON has it, for :meth:`merge` in another process."""
        return {
            "figures": asdict(self.figures),
            "latency": self.latency.plain(),
            "gaps": self.gaps.plain(),
            "last_date": self.last_date,
            "broken": self.broken,
        }

    def merge(self, other: Mapping[str, Any]) -> None:
        """Count what another process saw of the site; a host is one process's at a time."""
        self.figures.add(SiteFigures(**other["figures"]))
        self.latency.merge(other["latency"])
        self.gaps.merge(other["gaps"])
        self.last_date = other["last_date"] or self.last_date
        self.broken += other["broken"]

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


def _instant(date: str) -> str | None:
    try:
        return parsedate_to_datetime(date[:64]).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (ValueError, TypeError, OverflowError):  # its clock is unknown then
        return None


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 4)
