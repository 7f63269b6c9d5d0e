"""What a registry need not look up again: sights that told nothing new when they were last met."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscrawl.export.registry import Sight

_MOST_SIGHTS, _MOST_PUBLISHERS = 100, 100  # of a publisher, and of how many: 5 MB


class Learned:
    """The person and key that sights came to, by publisher: what is new there may change what an older sight means."""

    def __init__(self) -> None:
        self._known: dict[str, dict[Sight, tuple[Sight, tuple[str, str]]]] = {}

    def get(self, sight: Sight) -> tuple[str, str] | None:
        """Return what the sight came to; ``None`` also when it tells of another bio or other links this time."""
        before, found = self._known.get(sight.publisher, {}).get(sight, (None, None))
        is_same = before is not None and (before.bio, before.links) == (sight.bio, sight.links)
        return found if is_same else None

    def keep(self, sight: Sight, found: tuple[str, str]) -> None:
        """Remember what a sight came to that changed nothing."""
        if len(self._known) >= _MOST_PUBLISHERS and sight.publisher not in self._known:
            self.forget()
        known = self._known.setdefault(sight.publisher, {})
        if len(known) < _MOST_SIGHTS:
            known[sight] = sight, found

    def forget(self, publisher: str | None = None) -> None:
        """Believe only what the store says: of a publisher whose people changed, of all after a rollback."""
        if publisher is None:
            self._known.clear()
        else:
            self._known.pop(publisher, None)
