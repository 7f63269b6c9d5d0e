"""What a site's own addresses teach: which shapes turned out to be articles, and which did not."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newscrawl.discovery.address import read_address

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newscrawl.discovery.address import Address

MAX_SHAPES: Final = 500
ENOUGH: Final = 3  # pages of a shape before it says anything
FIRST_GUESS: Final = 1.0  # pages on either side that a shape is believed to have had before the first

_DAY: Final = re.compile(r"(?:19|20)\d\d[-_.]?(?:0[1-9]|1[0-2])(?:[-_.]?\d\d)?")
_WORD: Final = re.compile(r"[^\W\d_]{1,20}")


class UrlPatterns:
    """Counts of articles and others by the shape of their address, of one site.

    A shape is the path with its changing parts named: ``/news/{date}/{slug}``. The patterns holds 500 shapes; the
    least recently taught goes first.
    """

    def __init__(self, counts: Mapping[str, tuple[int, int]] | None = None) -> None:
        self._counts: dict[str, tuple[int, int]] = dict(counts or {})

    def learn(self, url: str, *, is_article: bool) -> None:
        """Count a fetched page."""
        for shape in _shapes(url):
            articles, others = self._counts.pop(shape, (0, 0))
            self._counts[shape] = (articles + is_article, others + (not is_article))
        while len(self._counts) > MAX_SHAPES:
            del self._counts[next(iter(self._counts))]

    def judge(self, url: str) -> float | None:
        """Return how likely the address is an article's, 0 to 1, by its most exact known shape; ``None``: unknown."""
        for shape in _shapes(url):
            articles, others = self._counts.get(shape, (0, 0))
            if articles + others >= ENOUGH:
                return (articles + FIRST_GUESS) / (articles + others + 2 * FIRST_GUESS)
        return None

    def to_dict(self) -> dict[str, list[int]]:
        """Return the patterns as plain data, for JSON."""
        return {shape: list(counts) for shape, counts in self._counts.items()}

    @classmethod
    def from_dict(cls, data: object) -> UrlPatterns:
        """Return the patterns that ``to_dict`` wrote; what is not of that form is left out."""
        counts = {}
        for shape, pair in list(data.items())[-MAX_SHAPES:] if isinstance(data, dict) else ():
            if isinstance(shape, str) and isinstance(pair, list) and len(pair) == 2:
                articles, others = pair
                if type(articles) is int and type(others) is int and articles >= 0 and others >= 0:
                    counts[shape] = (articles, others)
        return cls(counts)


@lru_cache(maxsize=512)
def _shapes(url: str) -> tuple[str, ...]:
    """Return the shapes of an address, the most exact first: folders by name, then only by kind."""
    address = read_address(url)
    if address is None:
        return ()
    last = len(address.segments) - 1
    segments = list(enumerate(address.segments[:8]))
    query = "&".join(sorted({key[:30] for key, _ in address.query}))
    tail = f"?{query}" if query else ""
    paths = (
        "/".join(_kind(segment, address, is_last=index == last, by_name=by_name) for index, segment in segments)
        for by_name in (True, False)
    )
    return tuple(dict.fromkeys(f"/{path}{tail}" for path in paths))


def _kind(segment: str, address: Address, *, is_last: bool, by_name: bool) -> str:
    ending = f".{address.ending}" if is_last and address.stem != segment else ""
    stem = address.stem if is_last else segment
    if stem.isdecimal():
        return ("{date}" if _is_date_part(stem) else "{num}") + ending
    if _DAY.fullmatch(stem):
        return "{date}" + ending
    if not _WORD.fullmatch(stem):
        has_number = any(character.isdecimal() for character in stem)
        many = stem.count("-") + stem.count("_") >= 2
        return ("{slug}" if many else "{name-num}" if has_number else "{name}") + ending
    return (stem if by_name and not is_last else "{word}") + ending


def _is_date_part(digits: str) -> bool:
    return (len(digits) == 4 and digits[:2] in ("19", "20")) or len(digits) <= 2
