"""The source plan of a site's sources: what each source type is for, how much of it is read, and when to stop.

A source type is a kind of listing. Machine-readable ones come first, then the pages that a reader walks; these are left
as soon as they bring nothing that the others did not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from newscrawl.crawl_plan.listing_families import AT_HOME, Ground, ListingFamilies, family_of
from newscrawl.crawl_plan.shut_listings import ShutListings
from newscrawl.crawl_plan.whole_list import WholeList

if TYPE_CHECKING:
    from collections.abc import Collection

    from newscrawl.discovery.links import Source

#: What ``sources`` may name.
SourceName = Literal["recent", "pages", "feeds", "sitemaps", "wordpress", "archives"]
SourceType = Literal["home", "feed", "sitemap", "wordpress", "section", "older", "archive"]
RequestClass = Literal["listing", "fresh", "article", "archive"]


class SourceRule(NamedTuple):
    """``budget`` is the most listings of a site and run.

    ``is_stepwise`` sources are read a few at a time, and left when they bring nothing new.
    """

    source: SourceName
    request_class: RequestClass
    priority: int
    budget: int
    is_stepwise: bool = False


#: Best first. Older pages and archives come after the articles that are known already, so that the news comes first.
SOURCE_TYPES: dict[SourceType, SourceRule] = {
    "home": SourceRule("recent", "listing", 100, 100),
    "sitemap": SourceRule("sitemaps", "listing", 60, 1_000),
    "wordpress": SourceRule("wordpress", "listing", 50, 1_000),
    "feed": SourceRule("feeds", "listing", 40, 100),
    "section": SourceRule("pages", "listing", 0, 1_000, is_stepwise=True),
    "older": SourceRule("pages", "archive", 10, 20_000, is_stepwise=True),
    "archive": SourceRule("archives", "archive", 0, 1_000, is_stepwise=True),
}
SOURCES: tuple[SourceName, ...] = ("recent", "pages", "feeds", "sitemaps", "wordpress", "archives")
_SOURCES_OF_LINKS: dict[Source, SourceName] = {
    "feed": "feeds", "sitemap": "sitemaps", "news-sitemap": "sitemaps", "wordpress": "wordpress", "recent": "recent",
    "related": "recent", "page": "pages", "pagination": "pages", "archive": "archives",
}  # fmt: skip
_FRESH: frozenset[Source] = frozenset({"recent", "feed", "news-sitemap"})

# Listings in a row without anything new, over all stepwise source types of a site, before the rest is left: WordPress
# sections, tags and authors show nothing that a whole sitemap did not: 5 of them are proof enough. Without such a
# source a site may well begin with 30 pages that its home page has shown.
PATIENCE, PATIENCE_BESIDE_WHOLE = 30, 5
# On a later run the first listings say whether there is news.
PATIENCE_ON_RETURN, PATIENCE_ON_RETURN_BESIDE_WHOLE = 10, 3
# Pages in a row of one listing: one may be full of what its home page showed.
SERIES_PATIENCE = 2
# The same for tags, authors, categories and archives: beside a whole list they show it again in another order.
FAMILIES_PATIENCE_BESIDE_WHOLE = 3
FAMILY_PATIENCE = 2  # listings of one family, at least
MOST_REMEMBERED = 5_000  # articles
MOST_UNDER_WAY = 1_000  # of those asked by other machines no answer comes here
WITH_FAMILIES: frozenset[SourceType] = frozenset({"section", "feed", "archive"})


class SourcePlan(WholeList):
    """How far one site has been read in this run. ``is_return``: it was read in an earlier run."""

    __slots__ = (
        "_families",
        "_first",
        "_found",
        "_given",
        "_stale",
        "_under_way",
        "is_limited",
        "shut",
        "sources",
    )  # there is one a host

    def __init__(self, sources: Collection[SourceName] = SOURCES, *, is_return: bool = False) -> None:
        super().__init__(is_return=is_return)
        self.sources = frozenset(sources)
        self._stale: float = 0
        self._given: dict[SourceType, int] = {}
        self._families = ListingFamilies()
        self._first: set[int] = set()  # the articles that the home page, feeds and sitemaps show
        self._found = 0
        self._under_way: dict[str, str | None] = {}  # walked listings that were asked, with their families
        self.is_limited = False
        self.shut = ShutListings()

    def limit(self, sources: Collection[SourceName]) -> None:
        """Read only these kinds of sources: the start address is one, and stands for itself."""
        self.sources &= frozenset(sources)
        self.is_limited = True

    def offers(self, source_type: SourceType) -> bool:
        """Tell whether listings of this kind are wanted; the home page leads to all others and always is."""
        return source_type == "home" or SOURCE_TYPES[source_type].source in self.sources

    def takes(self, source: Source) -> bool:
        """Tell whether article links of this kind are wanted; a card on a page is a link of the page, too."""
        name = _SOURCES_OF_LINKS[source]
        return name in self.sources or (name == "recent" and "pages" in self.sources)

    def give(self, source_type: SourceType) -> bool:
        """Count a listing that is about to be asked for; ``False`` when the budget of its kind is spent."""
        given = self._given.get(source_type, 0)
        if given >= SOURCE_TYPES[source_type].budget:
            return False
        self._given[source_type] = given + 1
        return True

    def not_shown(self) -> list[str]:
        """Return the listings that the site did not show, or not to their ends, with the reasons."""
        return self.shut.found(has_older="older" in self._given, has_archive="archive" in self._given)

    def note_visit(self, source_type: SourceType, new: int, url: str = "", shown: Collection[int] = ()) -> None:
        """Note how many new articles a listing led to, of those that it shows, by the keys of their pages."""
        self._found += new
        self.compare(source_type, new, shown, is_stepwise=SOURCE_TYPES[source_type].is_stepwise)
        family = family_of(url) if source_type in WITH_FAMILIES else None
        if family is not None and new:
            self._families.note_news(family, shown)
        elif family is not None:
            is_known = self.is_return or self.has_whole
            is_more = not self._on_home.issuperset(shown)
            ground = Ground(is_known, self.is_walked(shown), is_more, self._found, self.family_patience)
            self._families.note_nothing(family, url, shown, ground)
        elif not SOURCE_TYPES[source_type].is_stepwise and len(self._first) < MOST_REMEMBERED:
            self._first.update(shown)
        if new:
            self._stale = 0
        elif SOURCE_TYPES[source_type].is_stepwise and url not in self._far:
            self._stale += 1 if self.is_walked(shown) else AT_HOME

    def must_wait_for_far(self, stale: int) -> bool:
        """Tell whether a further page of a listing, *stale* of which brought nothing, waits for one far behind."""
        return bool(stale and self._far and self._under_way)

    def is_walked(self, shown: Collection[int]) -> bool:
        """Tell whether a listing without anything new says that those behind it bring nothing either.

        One that shows what the home page and feeds do, which list the newest, says nothing of what is older; but a list
        of all articles, or an earlier run, knows that, too.
        """
        return self.is_return or self.has_whole or not shown or not self._first.issuperset(shown)

    def goes_on(self, source_type: SourceType, stale: int = 0, url: str = "") -> bool:
        """Tell whether a further listing of this kind is worth it, after *stale* pages of its own without news.

        The pages of tags, of authors, of categories are families: some of one that bring nothing speak for the others.
        """
        family = family_of(url) if source_type in WITH_FAMILIES else None
        if family is not None:
            is_told = self.has_whole and self._stale >= FAMILIES_PATIENCE_BESIDE_WHOLE
            if is_told or self._families.stale(family) >= self.family_patience:
                return False
        if not SOURCE_TYPES[source_type].is_stepwise:
            return True
        is_short = self.is_return or (bool(self._far) and self.has_whole)
        return self._stale < self.patience and stale < (1 if is_short else SERIES_PATIENCE)

    def begin_step(self, url: str) -> None:
        """Note a listing of the walk that is asked for now."""
        if len(self._under_way) >= MOST_UNDER_WAY:
            self._under_way.clear()
        self._under_way[url] = family_of(url)

    def end_step(self, url: str) -> bool:
        """Note that a listing was read, or cannot be; tell whether it was one of the walk."""
        return self._under_way.pop(url, _NO_STEP) is not _NO_STEP

    def forget_steps(self) -> None:
        """Note that nothing is under way any more."""
        self._under_way.clear()

    @property
    def steps_under_way(self) -> int:
        """How many listings of the walk were asked and not answered."""
        return len(self._under_way)

    def must_wait(self, url: str) -> bool:
        """Tell whether another listing of its family is under way, which may say that this one is not worth it."""
        family = family_of(url)
        return family is not None and not self._families.has_news(family) and family in self._under_way.values()

    @property
    def family_patience(self) -> int:
        """How many listings of one family may bring nothing, in a row: fewer on a small site."""
        return 2 if self.is_return else max(FAMILY_PATIENCE, min(PATIENCE, self._found // 8))

    @property
    def patience(self) -> int:
        """How many listings of stepwise sources in a row may bring nothing."""
        if self.is_return:
            return PATIENCE_ON_RETURN_BESIDE_WHOLE if self.has_whole else PATIENCE_ON_RETURN
        return PATIENCE_BESIDE_WHOLE if self.has_whole else PATIENCE


_NO_STEP = "no step"


def article_class(source: Source) -> RequestClass:
    """Return the class of the request for an article that was found there."""
    return "fresh" if source in _FRESH else "article"
