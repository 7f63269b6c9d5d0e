"""Measures of a long run in little memory: how values are spread, and when things happened."""

from __future__ import annotations

from bisect import bisect_left
from statistics import median
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# Upper bounds in seconds: 1 ms to 100 s in steps of 1, 2, 5, the spread of what a request or a pause takes.
BOUNDS = (*(round(digit * 10.0**power, 3) for power in range(-3, 2) for digit in (1, 2, 5)), 100.0)
_MAX_BINS = 120
_EXACT = 500  # values kept as they are; with more, the buckets answer


class Spread:
    """How seconds are spread: counts by `BOUNDS`, the last for what lies above. Quantiles of up to 500 are exact."""

    __slots__ = ("_values", "counts", "least", "most", "total")

    def __init__(self) -> None:
        self.counts = [0] * (len(BOUNDS) + 1)
        self.total = 0.0
        self.least: float | None = None
        self.most: float | None = None
        self._values: list[float] = []

    def add(self, seconds: float) -> None:
        """Count one value."""
        self.counts[bisect_left(BOUNDS, seconds)] += 1
        self.total += seconds
        self.least = seconds if self.least is None else min(self.least, seconds)
        self.most = seconds if self.most is None else max(self.most, seconds)
        if len(self._values) < _EXACT:
            self._values.append(seconds)

    def __len__(self) -> int:
        return sum(self.counts)

    def plain(self) -> dict[str, Any]:
        """Return what was counted, as JSON has it, for :meth:`merge` in another process."""
        return {name: getattr(self, name) for name in self.__slots__}

    def merge(self, other: Mapping[str, Any]) -> None:
        """Count what :meth:`plain` of another one told."""
        self.counts = [ours + theirs for ours, theirs in zip(self.counts, other["counts"], strict=True)]
        self.total += other["total"]
        self.least = min((each for each in (self.least, other["least"]) if each is not None), default=None)
        self.most = max((each for each in (self.most, other["most"]) if each is not None), default=None)
        self._values = [*self._values, *other["_values"]][:_EXACT]

    def quantile(self, share: float) -> float | None:
        """Return the value below which that share lies; None where nothing was counted."""
        count = len(self)
        if not count:
            return None
        if count <= _EXACT:
            values = sorted(self._values)
            return median(values) if share == 0.5 else values[min(count - 1, int(share * count))]
        return self._within(share * count)

    def _within(self, rank: float) -> float:
        below = 0
        for index, here in enumerate(self.counts):
            if here and below + here >= rank:
                low = BOUNDS[index - 1] if index else 0.0
                high = BOUNDS[index] if index < len(BOUNDS) else self.most or low
                return low + (high - low) * (rank - below) / here
            below += here
        return self.most or 0.0


class Timeline:
    """How often something happened in each stretch of a run: 120 stretches at most, whose ``seconds`` grow with it."""

    __slots__ = ("counts", "seconds")

    def __init__(self) -> None:
        self.seconds = 1.0
        self.counts: list[int] = []

    def add(self, moment: float, count: int = 1) -> None:
        """Count one, or *count*, at so many seconds after the start."""
        index = max(0, int(moment / self.seconds))
        while index >= _MAX_BINS:
            self.counts = [sum(self.counts[at : at + 2]) for at in range(0, len(self.counts), 2)]
            self.seconds *= 2
            index = int(moment / self.seconds)
        self.counts.extend([0] * (index + 1 - len(self.counts)))
        self.counts[index] += count

    def merge(self, seconds: float, counts: Sequence[int]) -> None:
        """Count what another one that began at the same time has, each stretch at its middle."""
        for index, count in enumerate(counts):
            if count:
                self.add((index + 0.5) * seconds, count)
