"""How fast a crawl goes: its counts of the last minute, and the sites that matter most."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscrawl.monitoring.snapshot import SiteRow

if TYPE_CHECKING:
    from newscrawl.reporting.run_stats import RunStats

_MINUTE = 60.0
_SHOWN_SITES = 500  # in a snapshot


@dataclass(frozen=True, slots=True)
class _Mark:
    at: float
    articles: int
    requests: int
    left: int | None


class Rates:
    """``mark`` looks at the counts of a run once a second, so that there are rates."""

    def __init__(self, run_stats: RunStats, now: float) -> None:
        self._run_stats = run_stats
        self._marks: deque[_Mark] = deque([_Mark(now, 0, 0, None)])

    def mark(self, now: float, left: int | None) -> None:
        """Remember the counts of this moment for a minute."""
        self._marks.append(_Mark(now, self._run_stats.articles, self._run_stats.requests, left))
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
        """Return the sites that matter most: first those with most errors, then those with most requests."""
        matter = sorted(self._run_stats.sites.items(), key=lambda each: (-each[1].errors, -each[1].figures.requests))
        return tuple(
            SiteRow(name, site.figures.articles, site.figures.requests, site.errors, site.figures.newest)
            for name, site in matter[:_SHOWN_SITES]
        )
