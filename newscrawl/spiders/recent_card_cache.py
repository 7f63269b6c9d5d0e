"""Cards that article pages show again and again: what was asked about them once in a run is not asked again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscrawl.items import Article, PostRef

_MOST = 3_000  # addresses in a generation, about 0.3 MB; the one before it is kept, too


class RecentCardCache:
    """The cards met lately, by address as written: the lists of recent posts name each article ten times or more.

    A card with a date tells more than one without, so with a date it is met anew.
    """

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        # By the 64 bits of Python's own hash of an address: of 6,000 two are equal once in 10^12 runs.
        self._dated: dict[int, bool] = {}
        self._dated_before: dict[int, bool] = {}

    def is_stranger(self, card: PostRef) -> bool:
        """Tell whether the card says anything that no card before it said."""
        dated = self._of(card.url or "")
        return dated is None or (not dated and card.datePublishedRaw is not None)

    def meet(self, article: Article) -> None:
        """Count the cards that an article's page shows as met."""
        for card in (*article.recentPosts, *article.relatedPosts):
            if card.url and self.is_stranger(card):
                self._dated[hash(card.url)] = card.datePublishedRaw is not None
        if len(self._dated) >= self._most:
            self._dated_before, self._dated = self._dated, {}

    def _of(self, url: str) -> bool | None:
        """Return whether the address was met with a date; ``None`` for a new one."""
        key = hash(url)
        return self._dated.get(key, self._dated_before.get(key))
