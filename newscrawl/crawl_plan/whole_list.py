"""Whether a site's sitemaps or API name all its articles: what its pages show is compared with what these name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection

# A list of all articles is none where it lacks so many, and such a share, of what the home page showed before, or where
# so many new ones stand in a listing. A few are newer than the list.
MANY_LACKING: Final = 3
LACKING_SHARE: Final = 0.25
# A list may name the newest articles only. What lies far behind in a listing tells that: so many looks, and one more
# for so many articles.
LEAST_FAR, MOST_FAR, ARTICLES_A_LOOK = 4, 12, 50
_LISTS: Final = frozenset({"sitemap", "wordpress"})


class WholeList:
    """What is known of one site in this run. ``is_return``: it was read in an earlier one."""

    __slots__ = ("_awaited", "_far", "_has_list", "_lacking", "_listed", "_maps", "_named", "_on_home", "is_return")

    def __init__(self, *, is_return: bool) -> None:
        self.is_return = is_return
        self._has_list = False
        self._maps: dict[str, bool] = {}  # the sitemaps that were asked for, and whether they were read
        self._awaited = 0
        self._on_home: set[int] = set()
        self._lacking: set[int] = set()  # what it showed before any list, and no list names so far
        self._listed = 0  # entries of lists
        self._named = 0.0  # the share of known articles that sitemaps named when they were read last
        self._far: set[str] = set()  # pages that lie far behind in a listing, and were asked

    def awaits(self, sitemap: str) -> None:
        """Note a sitemap that was asked for: before all of them are read, none stands for the whole site."""
        if sitemap not in self._maps:
            self._maps[sitemap] = False
            self._awaited += 1

    def answered(self, sitemap: str) -> None:
        """Note that it was read."""
        self._awaited -= self._maps.get(sitemap) is False
        self._maps[sitemap] = True

    def named_before(self, share: float) -> None:
        """Note the *share* of all known articles that sitemaps named when they were read last."""
        self._named = share

    @property
    def names_all(self) -> bool:
        """Whether lists name all that the site has, read in this run, or before and unchanged since."""
        return self.has_whole or not (self._listed or self._awaited or self._named <= 1 - LACKING_SHARE)

    def is_listed(self) -> None:
        """Note that a source lists articles to its end: WordPress' REST API, or a sitemap of nothing else."""
        self._has_list = True

    @property
    def has_whole(self) -> bool:
        """Whether the sources that were read name all that the site has, as far as is seen."""
        return self._has_list and not self._awaited and not self._lacks(len(self._lacking))

    def compare(self, source_type: str, new: int, shown: Collection[int], *, is_stepwise: bool) -> None:
        """Compare what lists of all articles name with what the home page showed, and with what is new elsewhere.

        *is_stepwise* sources are the pages that a reader walks.
        """
        if source_type in _LISTS:
            self._lacking.difference_update(shown)
            self._listed += len(shown)
        elif source_type == "home" and not self._on_home:
            self._on_home.update(shown)
            self._lacking.update(() if self._has_list else shown)
        elif is_stepwise and self.has_whole:
            is_all_new = source_type != "section" and 0 < len(shown) <= new
            self._has_list = new < MANY_LACKING and not is_all_new

    def _lacks(self, number: int) -> bool:
        return number >= max(MANY_LACKING, LACKING_SHARE * len(self._on_home))

    def looks_far(self) -> bool:
        """Tell whether a listing without anything new goes on with a page that lies far behind.

        That is so beside a list of all articles: the next pages show what it names in any case.
        """
        return (
            not self.is_return
            and self.has_whole
            and len(self._far) < min(MOST_FAR, LEAST_FAR + self._listed // ARTICLES_A_LOOK)
        )

    def look_far(self, url: str) -> None:
        """Note that such a page is asked for."""
        self._far.add(url)

    def pages_of(self, size: int) -> int:
        """Return how many pages of *size* articles hold what the lists name."""
        return -(-self._listed // max(size, 1))
