"""What a crawl does, counted as it happens: totals, each site, the last minute."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscrawl.monitoring.snapshot import SiteRow

if TYPE_CHECKING:
    from collections.abc import Collection

_MINUTE = 60.0
_MAX_SITES = 500  # counted one by one; what comes behind them is counted together
_SHOWN_SITES = 50  # the busiest ones, in a snapshot
_OTHERS = "(others)"


@dataclass(slots=True)
class _Counts:
    articles: int = 0
    requests: int = 0
    errors: int = 0
    newest: str | None = None


@dataclass(frozen=True, slots=True)
class _Mark:
    at: float
    articles: int
    requests: int
    left: int | None


class Rates:
    """Counters of a crawl; ``mark`` looks at them once a second, so that there are rates."""

    def __init__(self, now: float) -> None:
        self.all = _Counts()
        self._sites: dict[str, _Counts] = {}
        self._marks: deque[_Mark] = deque([_Mark(now, 0, 0, None)])

    def asked(self, site: str) -> None:
        """Count a request, each try of it."""
        for counts in (self.all, self._site(site)):
            counts.requests += 1

    def failed(self, site: str) -> None:
        """Count a request that failed, by its status or without one, or a callback that raised."""
        for counts in (self.all, self._site(site)):
            counts.errors += 1

    def article(self, site: str, published: str | None, now: str) -> None:
        """Count an article; a date in the future says nothing of the newest one."""
        for counts in (self.all, self._site(site)):
            counts.articles += 1
            if published is not None and published <= now:
                counts.newest = max(counts.newest or "", published)

    def mark(self, now: float, left: int | None) -> None:
        """Remember the counts of this moment for a minute."""
        self._marks.append(_Mark(now, self.all.articles, self.all.requests, left))
        while now - self._marks[0].at > _MINUTE and len(self._marks) > 2:
            self._marks.popleft()

    def rates(self) -> tuple[float, float]:
        """Return articles and requests a minute, over the last one."""
        first, last = self._marks[0], self._marks[-1]
        minutes = max(1.0, last.at - first.at) / _MINUTE
        return (last.articles - first.articles) / minutes, (last.requests - first.requests) / minutes

    def seconds_left(self) -> float | None:
        """Return when the queue will be empty at the pace at which it shrank in the last minute; None if it grew."""
        first = next((mark for mark in self._marks if mark.left), None)
        last = self._marks[-1]
        if first is None or not last.left or last.at - first.at < _MINUTE / 4 or first.left is None:
            return None
        done = first.left - last.left
        return last.left * (last.at - first.at) / done if done > 0 else None

    def rows(self) -> tuple[SiteRow, ...]:
        """Return the busiest sites, first those with most requests."""
        busiest: Collection[tuple[str, _Counts]] = sorted(self._sites.items(), key=lambda each: -each[1].requests)
        return tuple(
            SiteRow(site, counts.articles, counts.requests, counts.errors, counts.newest)
            for site, counts in list(busiest)[:_SHOWN_SITES]
        )

    def _site(self, site: str) -> _Counts:
        if site not in self._sites and len(self._sites) >= _MAX_SITES:
            site = _OTHERS
        return self._sites.setdefault(site, _Counts())
