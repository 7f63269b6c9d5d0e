"""A title without the site's name: "Headline | Section | The Daily" is "Headline"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newscrawl.normalize.text import fold
from newscrawl.normalize.urls.canonical import registered_domain

if TYPE_CHECKING:
    from collections.abc import Collection

_SEPARATOR: Final = re.compile(r"\s+[-–—·•»«>/:~]{1,2}\s+|\s*[|｜]\s*|\s*::\s*|[：:](?=\S{1,20}$)|:\s(?=[^:]{1,30}$)")
# The same without spaces, where the headline is known.
_UNSPACED: Final = re.compile(r"[-–—_|｜ㅣ:：·•»«~/]")
# What may be the site's name before a colon.
_NAMED: Final = re.compile(r"\W{0,4}([^:：]{3,40})[:：]{1,3}\s{1,3}(?=\S{2,40}\s\S|[^\x00-\u02ff]{6})")
_BARS: Final = "|｜»•·"
LONGEST_PART: Final = 4  # words of a section or site name behind a bar
LIKENESS: Final = 6  # letters that an abbreviated site name shares with its domain


class SiteTitle:
    """Cuts titles of the site at ``url``, whose names the page gives as ``names``."""

    def __init__(self, url: str, names: Collection[str | None]) -> None:
        self._names = frozenset(filter(None, (fold(name) for name in names if name)))
        self._label = _label(url)

    def is_site(self, text: str) -> bool:
        """Tell whether *text* is a name of the site: as the page gives it, or as its domain spells it."""
        folded = fold(text)
        squeezed = folded.replace(" ", "")
        if not squeezed or folded in self._names:
            return bool(squeezed)
        if len(squeezed) < 4 or len(self._label) < 4 or len(squeezed) > 3 * len(self._label):
            return squeezed == self._label
        if squeezed in self._label or self._label in squeezed:
            return True
        shared = _shared(squeezed, self._label)
        return shared >= LIKENESS and 5 * shared >= 4 * min(len(squeezed), len(self._label))

    def is_domain(self, text: str) -> bool:
        """Tell whether *text* is what the domain says, letter by letter."""
        return fold(text).replace(" ", "") == self._label

    def cut(self, title: str, known: Collection[str]) -> str:
        """Return *title* without the site's name; a part that is among *known*, folded texts, is the whole headline."""
        if fold(title) in known:
            return title
        pieces = list(_SEPARATOR.finditer(title))
        for piece in [*pieces, *(_UNSPACED.finditer(title) if known else ())]:
            for part in (title[: piece.start()], title[piece.end() :]):
                if fold(part) in known:
                    return part.strip()
        return self._without_ends(title, pieces)

    def without_name(self, title: str) -> str:
        """Return *title* without the site's name behind a bar or a dash, which no headline ends in."""
        *_, piece = (None, *_SEPARATOR.finditer(title))
        if piece is None or ":" in piece[0] or not self.is_domain(title[piece.end() :]):
            return title
        return title[: piece.start()]

    def _without_ends(self, title: str, pieces: list[re.Match[str]]) -> str:
        start, end = 0, len(title)
        while pieces and self._is_tail(title[start : pieces[-1].start()], title[pieces[-1].end() : end], pieces[-1][0]):
            end = pieces.pop().start()
        while pieces and self.is_site(title[start : pieces[0].start()]):
            start = pieces.pop(0).end()
        named = _NAMED.match(title, start, end)
        if named is not None and self.is_site(named[1]):
            start = named.end()
        return title[start:end].strip()

    def _is_tail(self, head: str, tail: str, separator: str) -> bool:
        """Sections stand between bars; a dash or colon parts headlines too, so only a site's name goes after it."""
        if not head.strip() or self.is_site(tail):
            return bool(head.strip()) and not self.is_site(head)
        words = len(tail.split())
        return separator.strip() in _BARS and words <= LONGEST_PART and len(head.split()) > words


def _shared(one: str, other: str) -> int:
    """Return how many characters the two have in common from the beginning."""
    return next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


@lru_cache(maxsize=256)
def _label(url: str) -> str:
    """Return the telling part of the domain: ``dailypost`` of ``https://www.daily-post.co.uk/…``."""
    return fold(registered_domain(url).removeprefix("www.").partition(".")[0]).replace(" ", "")
