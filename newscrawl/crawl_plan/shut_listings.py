"""Listings that a site does not show: what they lead to is not known, so that a run that met one has not read all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from newscrawl.items import Article

EMPTY: Final = "an empty answer"
UNSHOWN: Final = "needs JavaScript"
HIDDEN: Final = "the rest is behind a button"
MOST: Final = 100  # of a site
# What pages say at an address that may be nothing else. A page for a login or a subscription has an address of its own.
_SURE: Final = ("robot", "out of order")
_SAME: Final = 3  # paths at which one and the same page stands


class _Shut(NamedTuple):
    reason: str
    page: str | None  # the headline of what stands there instead; None: it is no page


class ShutListings:
    """Those of one site in one run, each with the reason."""

    __slots__ = ("_hidden", "_of")  # there is one a host

    def __init__(self) -> None:
        self._of: dict[str, _Shut] = {}
        self._hidden: dict[str, bool] = {}  # listings of which the rest is not shown; whether each is a home page

    def refuse(self, url: str, status: int) -> None:
        """Note the status of an answer that refuses a listing."""
        self._note(url, _Shut(f"HTTP {status}", None))

    def is_empty(self, url: str) -> None:
        """Note an answer without a page."""
        self._note(url, _Shut(EMPTY, None))

    def is_broken(self, url: str, how: str) -> None:
        """Note a list that cannot be read, or not to its end."""
        self._note(url, _Shut(how, None))

    def stands_before(self, url: str, article: Article) -> None:
        """Note a page that leads to no article, read as a record, if it is a wall or says that the site is down."""
        evidence = (article.evidence or {}).get("pageKind")
        matter = (evidence.rule if evidence is not None else "").partition(":")[0]
        if article.metadata.pageKind == "wall" or matter in _SURE:
            page = None if matter in _SURE else article.headline or ""
            self._note(url, _Shut(matter if matter == _SURE[1] else f"a wall: {matter}", page))

    def goes_on(self, url: str, *, is_home: bool) -> None:
        """Note a listing whose button loads more in a way that only a program knows."""
        if len(self._hidden) < MOST:
            self._hidden[url] = is_home

    def knows(self, url: str) -> bool:
        """Tell whether a listing is one that the site does not show."""
        return url in self._of and self._of[url].page is None

    def opens(self, url: str) -> None:
        """Note that a page was shown there after all."""
        self._of.pop(url, None)

    def _note(self, url: str, shut: _Shut) -> None:
        if len(self._of) < MOST:
            self._of[url.partition("?")[0] if shut.page is not None else url] = shut

    def found(self, *, has_older: bool = False, has_archive: bool = False) -> list[str]:
        """Return the addresses with their reasons; a login page counts where it stands at several addresses.

        What a home page hides stands in the *older* pages of its sections, and what any list hides in an *archive*.
        """
        hidden = [url for url, is_home in self._hidden.items() if not (has_archive or (is_home and has_older))]
        return [*self._shut(), *(f"{url} ({HIDDEN})" for url in hidden)]

    def _shut(self) -> list[str]:
        pages = [shut.page for shut in self._of.values()]
        return [
            f"{url} ({shut.reason})"
            for url, shut in self._of.items()
            if shut.page is None or pages.count(shut.page) >= _SAME
        ]
