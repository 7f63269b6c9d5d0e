"""What a listing shows, sorted into new, changed and known articles, and what a visit brought."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from newscrawl.state.mentions import page_key

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from newscrawl.discovery.links import Link
    from newscrawl.state.addresses import KnownArticle
    from newscrawl.state.mentions import MentionStore


_MOST_PASSED = 100_000  # about 10 MB


class Listed(NamedTuple):
    """Which listing shows links, of which site, and when it was read by the site's clock."""

    url: str
    home: str
    seen: datetime


class VisitResult(NamedTuple):
    """How many articles of a listing were new, how many changed, and how many were known."""

    new: int = 0
    changed: int = 0
    known: int = 0

    def plus(self, diff: LinkDiff) -> VisitResult:
        """Return the sum with what another part of the listing brought."""
        return VisitResult(self.new + len(diff.fresh), self.changed + len(diff.changed), self.known + diff.known)


@dataclass(frozen=True, slots=True)
class LinkDiff:
    """What of a listing's articles is new, and what changed since it was fetched; ``known`` counts the rest.

    ``promised``: pages that were seen, but not as articles, before this source said that they are some.
    ``strange`` are those that were seen and are no known articles. ``passed`` counts those that the scope leaves out,
    met for the first time in this run, but for what is too old: behind them may be what is wanted; and those that are
    known where more is wanted than in any run before. ``shown`` are the keys of the pages of all that are wanted.
    """

    fresh: tuple[Link, ...] = ()
    changed: tuple[KnownArticle, ...] = ()
    known: int = 0
    promised: tuple[Link, ...] = ()
    strange: tuple[Link, ...] = ()
    passed: int = 0
    shown: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.fresh or self.changed or self.promised or self.passed)


class Passed:
    """The addresses that the scope leaves out, as a run meets them."""

    def __init__(self) -> None:
        self._met: set[int] = set()

    def new(self, urls: Iterable[str]) -> int:
        """Return how many of these addresses the run meets for the first time."""
        keys = set(map(page_key, urls)) - self._met
        if len(self._met) < _MOST_PASSED:
            self._met |= keys
        return len(keys)


class MetElsewhere:
    """The known articles that a run met at another address than the one they were first read at."""

    def __init__(self, store: MentionStore) -> None:
        self._store = store
        self._met: set[int] = set()

    def new(self, links: Iterable[Link]) -> int:
        """Return how many of these pages are such articles, each counted once."""
        keys = {page_key(link.url) for link in links}
        found = {page for key, page in self._store.pages(keys).items() if page != key} - self._met
        self._met |= found
        return len(found)
