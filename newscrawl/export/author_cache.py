"""What a registry need not look up again: mentions that told nothing new when they were last met."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscrawl.export.author_mention import AuthorMention

_MAX_MENTIONS, _MAX_PUBLISHERS = 100, 100  # of a publisher, and of how many: 5 MB


class AuthorCache:
    """The person and key of each mention, by publisher: a new one may change what an older mention means."""

    def __init__(self) -> None:
        self._known: dict[str, dict[AuthorMention, tuple[AuthorMention, tuple[str, str]]]] = {}

    def get(self, mention: AuthorMention) -> tuple[str, str] | None:
        """Return what the mention came to; ``None`` also when it tells of another bio or other links this time."""
        before, found = self._known.get(mention.publisher, {}).get(mention, (None, None))
        is_same = before is not None and (before.bio, before.links) == (mention.bio, mention.links)
        return found if is_same else None

    def keep(self, mention: AuthorMention, found: tuple[str, str]) -> None:
        """Remember what a mention came to that changed nothing."""
        if len(self._known) >= _MAX_PUBLISHERS and mention.publisher not in self._known:
            self.forget()
        known = self._known.setdefault(mention.publisher, {})
        if len(known) < _MAX_MENTIONS:
            known[mention] = mention, found

    def forget(self, publisher: str | None = None) -> None:
        """Believe only what the store says: of a publisher whose people changed, of all after a rollback."""
        if publisher is None:
            self._known.clear()
        else:
            self._known.pop(publisher, None)
