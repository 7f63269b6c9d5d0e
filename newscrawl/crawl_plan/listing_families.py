"""Listings of a site that are alike, as the pages of its tags are: what some of them brought speaks for the others."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newscrawl.discovery.address import archive_date, read_address
from newscrawl.discovery.link_words import FEED_WORDS, LISTING_WORDS, SECTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Collection

_FAMILIES = LISTING_WORDS | SECTION_WORDS
_OF_FOLDER = FEED_WORDS | {"index"}
ENOUGH_SHOWN, MOST_SHOWN = 3, 0.75  # articles, and their share, that an overview shows
MOST_REMEMBERED = 5_000  # articles that the listings of one family show
#: What a listing counts that shows nothing but what the home page does, and one that shares none of that with others.
AT_HOME, ALONE = 0.5, 0.25
ARCHIVE = "archive"  # the family of pages of years, months and days


class Ground(NamedTuple):
    """What is known of the articles that a listing shows, where *found* ones of the site are known.

    ``is_known``: all that the site had is, by an earlier run or a list of all. ``is_walked``: not only the home page
    and feeds show them. ``is_more``: the home page does not show all of them. ``patience``: how many listings of a
    family may bring nothing.
    """

    is_known: bool
    is_walked: bool
    is_more: bool
    found: int
    patience: int


class ListingFamilies:
    """The families of one site."""

    __slots__ = ("_shown", "_stale")

    def __init__(self) -> None:
        self._stale: dict[str, float] = {}
        self._shown: dict[str, set[int]] = {}

    def stale(self, family: str) -> float:
        """Return how many listings in a row brought nothing, each as far as it speaks for the others."""
        return self._stale.get(family, 0)

    def has_news(self, family: str) -> bool:
        """Tell whether the last of its listings brought something."""
        return self._stale.get(family) == 0

    def note_news(self, family: str, shown: Collection[int]) -> None:
        """Note that a listing brought something; *shown* are the keys of the pages that it shows."""
        self._stale[family] = 0
        self._met(family, shown)

    def note_nothing(self, family: str, url: str, shown: Collection[int], ground: Ground) -> None:
        """Note that a listing brought nothing.

        Where each article stands in one of a family, as in months and most sections, those that bring nothing say
        little of the others: the home page shows whole ones, and as many months as it likes. One that shows what
        another of them does, too, says that they are ways to the same articles; one that shows most of what is known
        speaks for all then, and so does the page that lists them.
        """
        is_another_way = self._met(family, shown) or (not shown and family != ARCHIVE)  # a year may list its months
        is_list = is_list_of_family(url) and (ground.is_walked if family == ARCHIVE else ground.is_more)
        is_telling = ground.is_known or is_list or (ground.is_walked and is_another_way)
        if is_telling and len(shown) >= max(ENOUGH_SHOWN, MOST_SHOWN * ground.found):
            counts: float = ground.patience
        elif is_another_way or ground.is_known:
            counts = 1 if ground.is_walked and shown else AT_HOME
        else:
            counts = 0 if family == ARCHIVE else ALONE
        self._stale[family] = self._stale.get(family, 0) + counts

    def _met(self, family: str, shown: Collection[int]) -> bool:
        """Remember what a listing shows; tell whether another of its family showed some of it."""
        before = self._shown.setdefault(family, set())
        is_met = not before.isdisjoint(shown)
        if len(before) < MOST_REMEMBERED:
            before.update(shown)
        return is_met


@lru_cache(maxsize=512)
def family_of(url: str) -> str | None:
    """Return the folder of a tag's, an author's or a category's page or feed, or of a date archive; else ``None``.

    The page that lists the tags is of their family.
    """
    address = read_address(url)
    if address is None:
        return None
    if archive_date(address) is not None:
        return ARCHIVE
    *folders, last = address.segments or ("",)
    if folders and last.partition(".")[0] in _OF_FOLDER:  # /tag/rain/feed/, /tag/rain/index.html
        *folders, last = folders
    if _FAMILIES.intersection(folders):
        return "/".join(folders)
    stem = last.partition(".")[0]
    return "/".join((*folders, stem)) if stem in _FAMILIES else None


def is_list_of_family(url: str) -> bool:
    """Tell whether a page of a family is the one that lists the others: /tags/, /authors/index.html, /archive.html."""
    address = read_address(url)
    segments = [segment.partition(".")[0] for segment in address.segments] if address is not None else []
    while segments and segments[-1] in _OF_FOLDER:
        segments.pop()
    return bool(segments) and segments[-1] in _FAMILIES
