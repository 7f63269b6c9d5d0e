"""Whether a run wants more of a site than any run before: an earlier first day, a later last one, more sources."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from newscrawl.crawl_plan.extent import Extent, widest
from newscrawl.crawl_plan.source_plan import SOURCES
from newscrawl.crawl_run import run_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrapy.crawler import Crawler

    from newscrawl.crawl_plan.scope import Scope
    from newscrawl.job.run import Run
    from newscrawl.spiders.arguments import Arguments
    from newscrawl.state.site_history import SiteHistory

logger = logging.getLogger(__name__)

_ALL = Extent(None, None, frozenset(SOURCES))
_MOST_ASKED = 100_000  # about 10 MB


class Extents:
    """What was asked for when each site of the job was walked, and what this run asks for.

    ``scope_of`` says what is wanted of a site, by its name.
    """

    def __init__(self, crawler: Crawler, arguments: Arguments, history: SiteHistory) -> None:
        self.scope_of: Callable[[str], Scope] = lambda _site: arguments.scope
        self._crawler = crawler
        self._history = history
        self._sources = arguments.sources
        self._only = arguments.sites[0].name if len(arguments.sites) == 1 else ""
        self._today = datetime.now(UTC).date()
        self._wider: dict[str, bool] = {}
        self._asked: set[int] = set()

    def is_wider(self, home: str) -> bool:
        """Tell whether this run wants more of a walked site than any before: it is read as if for the first time."""
        if home in self._wider:
            return self._wider[home]
        kept: Any = self._history.extents(home)
        if kept is not None and kept["run"] == self._run and (kept.get("anew") or not self._is_held(home, kept)):
            return True
        before = self._before(home, kept)
        wanted = self._wanted(home)
        return bool(before) and not any(extent.holds(wanted) for extent in before)

    def is_begun(self, home: str) -> bool:
        """Tell whether this run, or the interrupted one that it goes on with, has begun to read as much of the site."""
        kept: Any = self._history.extents(home)
        return kept is not None and kept["run"] == self._run and self._is_held(home, kept)

    def judge(self, run: Run) -> None:
        """Have a run read listings anew that wants more of a site than the interrupted one began that it goes on with.

        A server tells of its sites later than this.
        """
        kept: dict[str, Any] = {home: self._history.extents(home) for home in self._history.homes_begun()}
        is_more = any(each["run"] == run.since and not self._is_held(home, each) for home, each in kept.items())
        run.reads_anew = is_more and run.is_first and not run.is_new

    def begin(self, home: str, url: str) -> None:
        """Note what this run asks a site for, whose start *url* was read."""
        kept: Any = self._history.extents(home)
        is_wider, wanted, before = self.is_wider(home), self._wanted(home), self._before(home, kept)
        is_anew = kept is not None and kept["run"] == self._run and is_wider
        if kept is not None and kept["run"] == self._run and self._is_held(home, kept):
            pass  # what a run that was interrupted began counts as its least
        elif is_wider:
            logger.info("%s is read as in a first run: more of it is wanted than in any run before", home)
            self._history.forget_visits(home, url)
        elif any(extent.holds(wanted) and extent != wanted for extent in before):
            logger.info(
                "Less of %s is wanted than in a run before: the published file holds all articles of the job, those of "
                "earlier runs, too",
                home,
            )
        now = {"run": self._run, "begun": wanted.to_list(), "extents": [extent.to_list() for extent in before]}
        if is_anew:  # what was begun before was not read to its end, and counts as never read
            now["anew"] = True
        if now != kept:
            self._history.put_extents(home, now)
        self._wider[home] = is_wider

    def asks_again(self, page: int, home: str) -> bool:
        """Tell whether a page that was left out is asked for again, once in a run that wants more."""
        if page in self._asked or len(self._asked) >= _MOST_ASKED or not self.is_wider(home):
            return False
        self._asked.add(page)
        return True

    def _before(self, home: str, kept: Any) -> list[Extent]:
        """Return what earlier runs asked for; earlier versions, which did not note it, count as if it were all."""
        if kept is None:
            return [_ALL] if self._history.knows(home) else []
        begun = [] if kept["run"] == self._run else [kept["begun"]]
        return widest(Extent.from_list(parts) for parts in [*kept["extents"], *begun])

    def _is_held(self, home: str, kept: dict[str, Any]) -> bool:
        """Tell whether what this run wants of a site was begun."""
        return Extent.from_list(kept["begun"]).holds(self._wanted(home))

    def _wanted(self, home: str) -> Extent:
        source = self._history.source(home)
        scope = self.scope_of(source.site if source is not None else self._only)
        return Extent.of(scope, self._sources, self._today)

    @property
    def _run(self) -> int:
        """The run, or the first of the interrupted ones that it goes on with."""
        return run_of(self._crawler).since
