"""What a crawl asks of the memory of its sites, and tells it: a file of the job, or the server that machines share.

`newscrawl.state.crawl_history.CrawlHistory` keeps it in SQLite, ``newscrawl.spiders.redis_crawl_history`` on a server
with Redis or Valkey. Homes are the start addresses of sites, times seconds of the Unix epoch.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from contextlib import AbstractAsyncContextManager, AbstractContextManager
    from pathlib import Path

    from newscrawl.job.writable import Writable
    from newscrawl.state.addresses import KnownArticle
    from newscrawl.state.mentions import MentionStore
    from newscrawl.state.sources import KnownSource, Place, Visit


class SiteHistory(Protocol):
    """Sources, known articles by their address, planned listings and the patterns of addresses."""

    @property
    def mentions(self) -> MentionStore:
        """What sources say of articles."""

    def source(self, url: str) -> KnownSource | None:
        """Return what is known of a source."""

    def add_source(self, url: str, place: Place, parent: str | None) -> None:
        """Remember that there is such a source, and which other names it."""

    def note_visit(self, url: str, visit: Visit) -> None:
        """Remember a visit whose links are all taken."""

    def children(self, parent: str) -> list[KnownSource]:
        """Return the sources that another named, those that brought something lately first."""

    def forget_source(self, url: str) -> None:
        """Forget a listing that turned out to be something else."""

    def keep_children(self, parent: str, urls: Collection[str]) -> None:
        """Forget the sitemaps that another sitemap named and does no more."""

    def take_due_sources(self, now: float, later: float) -> list[KnownSource]:
        """Return the sources to be asked now; they are due again *later*, should nothing come of it."""

    def next_due(self) -> float | None:
        """Return when the next source is due."""

    def last_look(self) -> float | None:
        """Return when any source was last visited."""

    def knows(self, home: str) -> bool:
        """Tell whether articles of the site are known."""

    def articles(self, keys: Collection[int]) -> dict[int, KnownArticle]:
        """Return the known ones of *keys*."""

    def put_article(self, article: KnownArticle, due: float | None, run: int) -> None:
        """Remember an article that is on disk, and when to fetch it again."""

    def note_due(self, key: int, due: float) -> None:
        """Have an article fetched again from *due* on, seconds of the Unix epoch."""

    def forget_article(self, key: int) -> None:
        """Forget an article that is gone."""

    def note_asked(self, key: int, now: float) -> None:
        """Remember that an article is being fetched again, so that no other source asks for it, too."""

    def is_asked(self, key: int) -> bool:
        """Tell whether an article is being fetched again."""

    def note_come(self, key: int) -> None:
        """Remember that the page is here."""

    def due_articles(self, now: float, most: int) -> list[KnownArticle]:
        """Return articles whose time has come to be fetched again, the longest due first."""

    def lost_articles(self, most: int) -> list[KnownArticle]:
        """Return articles whose lines are lost and that nobody here asks for yet."""

    def meet(self, keys: Iterable[int], run: int) -> int:
        """Note that listings show these articles; return how many of them no listing of this run had shown."""

    def meet_all(self, home: str, run: int) -> int:
        """Note the same of all articles of a site, where a listing shows known ones only."""

    def met_since(self, run: int, articles_file: Path) -> dict[str, int]:
        """Return by start address how many articles listings showed since that run, and no page was fetched of."""

    def met_or_fetched(self, run: int) -> dict[str, int]:
        """Return by start address how many articles listings showed, or were fetched, in that run or later."""

    def relist(self, lister: int, keys: Collection[int]) -> list[KnownArticle]:
        """Keep what a sitemap names; return the known articles that it named before and does no more."""

    def share_listed(self, home: str) -> float:
        """Return the share of a site's known articles that sitemaps named when they were read; 0 of none."""

    def meet_listed(self, lister: int, run: int) -> int:
        """Note that an unchanged sitemap still shows its articles; return how many nothing in this run had shown."""

    def at_once(self) -> AbstractContextManager[None]:
        """Write all of the block or nothing of it, for the price of one writing; such blocks may nest."""

    def writing(self, file: Writable) -> AbstractAsyncContextManager[None]:
        """Do the same as soon as no other program writes *file*; nothing in the block waits."""

    def close(self) -> None:
        """Close the file."""

    def plan_listing(self, home: str, url: str, priority: int, context: dict[str, Any]) -> None:
        """Keep a listing to be read later; a higher priority goes first, and first in first out."""

    def next_listing(self, home: str) -> tuple[str, dict[str, Any]] | None:
        """Take the next listing of a site."""

    def forget_listings(self, home: str) -> None:
        """Forget what an earlier run did not come to."""

    def sites_with_plans(self) -> list[str]:
        """Return the sites with listings that are still to be read."""

    def extents(self, home: str) -> object:
        """Return what ``put_extents`` kept, as plain data; ``None`` for nothing."""

    def homes_begun(self) -> list[str]:
        """Return the sites of which ``extents`` knows something."""

    def put_extents(self, home: str, extents: object) -> None:
        """Keep what runs asked a site for."""

    def forget_visits(self, home: str, url: str) -> None:
        """Have the listings of a site, and the one at *url*, asked for as if they had never been read."""

    def url_patterns(self, home: str) -> object:
        """Return what ``put_url_patterns`` kept, as plain data; ``None`` for nothing."""

    def put_url_patterns(self, home: str, shapes: object) -> None:
        """Keep the shapes of a site's addresses."""
