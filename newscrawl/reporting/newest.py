"""The newest articles of a run: a few headlines with their addresses, in bounded memory."""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_MOST = 20
_LONGEST = 300  # characters of a headline; an address that is longer is not kept
_LONGEST_URL = 2000


class Headline(NamedTuple):
    """One article; ``published`` is its ``datePublished``, empty where there is none."""

    published: str
    text: str
    url: str


class Newest:
    """The 20 articles that were published last."""

    def __init__(self) -> None:
        self._heap: list[Headline] = []

    def add(self, record: Mapping[str, Any]) -> None:
        """Look at one more article; one without headline or address is left out."""
        text, url = str(record.get("headline") or "")[:_LONGEST], str(record.get("url") or "")
        if not text or not url or len(url) > _LONGEST_URL:
            return
        self.merge([(str(record.get("datePublished") or ""), text, url)])

    def merge(self, headlines: Iterable[Sequence[str]]) -> None:
        """Look at those of another process, each as :meth:`headlines` has it."""
        for each in headlines:
            self._push(Headline(*each))

    def _push(self, headline: Headline) -> None:
        if len(self._heap) < _MOST:
            heapq.heappush(self._heap, headline)
        else:
            heapq.heappushpop(self._heap, headline)

    def headlines(self) -> list[Headline]:
        """Return them, the newest first."""
        return sorted(self._heap, reverse=True)
