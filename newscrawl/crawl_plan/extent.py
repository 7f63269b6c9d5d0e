"""What of a site is asked for when its listings are read, and whether an earlier run asked for as much."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from newscrawl.crawl_plan.scope import Scope

MOST_EXTENTS = 16  # of a site that are remembered: none of them holds another


class Extent(NamedTuple):
    """First and last day as ISO 8601 writes them, ``None`` without, and the kinds of sources.

    ``rest`` is what else is wanted, in any words that two runs share: empty for all; ``None`` where an earlier version
    did not note it, which counts as if it were the same.
    """

    since: str | None
    until: str | None
    sources: frozenset[str]
    rest: str | None = ""

    @classmethod
    def of(cls, scope: Scope, sources: Iterable[str], today: date) -> Extent:
        """Return the extent of a run; a last day that is not over yet leaves nothing out that is there by now."""
        since, until = scope.since, scope.until
        last = until.isoformat() if until and until < today else None
        return cls(since.isoformat() if since else None, last, frozenset(sources), scope.rest())

    @classmethod
    def from_list(cls, parts: list[Any]) -> Extent:
        """Return what `to_list` made, of an earlier version, too."""
        return cls(parts[0], parts[1], frozenset(parts[2]), parts[3] if len(parts) > 3 else None)

    def holds(self, other: Extent) -> bool:
        """Tell whether this one has all that the other one has."""
        begins = self.since is None or (other.since is not None and self.since <= other.since)
        ends = self.until is None or (other.until is not None and other.until <= self.until)
        return begins and ends and self.sources >= other.sources and self.rest in {"", None, other.rest}

    def to_list(self) -> list[object]:
        """Return it as plain data."""
        return [self.since, self.until, sorted(self.sources), self.rest]


def widest(extents: Iterable[Extent]) -> list[Extent]:
    """Return the extents that no later one holds, nor an earlier one, the latest of them."""
    found: list[Extent] = []
    for extent in extents:
        if not any(other.holds(extent) for other in found):
            found = [*(other for other in found if not extent.holds(other)), extent]
    return found[-MOST_EXTENTS:]
