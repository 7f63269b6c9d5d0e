"""What of a site is asked for when its listings are read, and whether an earlier run asked for as much."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

MOST_EXTENTS = 16  # of a site that are remembered: none of them holds another


class Extent(NamedTuple):
    """First and last day as ISO 8601 writes them, ``None`` without, and the kinds of sources."""

    since: str | None
    until: str | None
    sources: frozenset[str]

    @classmethod
    def of(cls, since: date | None, until: date | None, sources: Iterable[str], today: date) -> Extent:
        """Return the extent of a run; a last day that is not over yet leaves nothing out that is there by now."""
        last = until.isoformat() if until and until < today else None
        return cls(since.isoformat() if since else None, last, frozenset(sources))

    def holds(self, other: Extent) -> bool:
        """Tell whether this one has all that the other one has."""
        begins = self.since is None or (other.since is not None and self.since <= other.since)
        ends = self.until is None or (other.until is not None and other.until <= self.until)
        return begins and ends and self.sources >= other.sources

    def to_list(self) -> list[object]:
        """Return it as plain data."""
        return [self.since, self.until, sorted(self.sources)]


def widest(extents: Iterable[Extent]) -> list[Extent]:
    """Return the extents that no later one holds, nor an earlier one, the latest of them."""
    found: list[Extent] = []
    for extent in extents:
        if not any(other.holds(extent) for other in found):
            found = [*(other for other in found if not extent.holds(other)), extent]
    return found[-MOST_EXTENTS:]
