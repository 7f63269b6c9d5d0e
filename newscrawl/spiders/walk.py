"""Which listing of a site is read next, and when one is read again."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from newscrawl.discovery.ladder import RUNGS
from newscrawl.spiders.requests import NOT_MODIFIED
from newscrawl.spiders.scout import address
from newscrawl.spiders.trail import Trail

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scrapy import Request
    from scrapy.http import Response

    from newscrawl.discovery.ladder import RungName
    from newscrawl.spiders.requests import Requests
    from newscrawl.spiders.scout import Scout

_AT_ONCE = 3  # listings of a site under way: so many are spent before the first says that there is nothing
# Follow mode, seconds: between two looks at what is due; until a source that never answered is asked again.
_LOOK_AGAIN, _LEAST_WAIT, _ASK_AGAIN = 5.0, 0.2, 3_600.0


class Walk:
    """A site's sections, older pages and archives are walked a few at a time, other sources are asked at once."""

    def __init__(self, scout: Scout, requests: Requests, most_revisits: int) -> None:
        self._scout = scout
        self._memory = scout.memory
        self._requests = requests
        self._most_revisits = most_revisits

    def begin(self, home: str, site: str) -> Request:
        """Ask for a start address."""
        trail = Trail(home=home, via="start", site=site)
        self._memory.add_source(home, trail, None)
        return self._requests.listing(home, trail)

    def listings(self, urls: Iterable[str], rung: RungName, response: Response, stale: int = 0) -> Iterator[Request]:
        """Ask for listings that *response* led to, as far as they are wanted, worth it and within their budget."""
        trail = Trail.of(response)
        ladder = self._scout.ladder(trail.home)
        if not ladder.offers(rung):
            return
        for url in urls:
            if not ladder.goes_on(rung, stale if rung == "older" else 0):
                self._scout.count(f"discovery/left/{rung}/nothing_new")
            elif not ladder.give(rung):
                self._scout.count(f"discovery/left/{rung}/budget")
                continue
            if rung == "sitemap":
                ladder.awaits(url)
            below = trail.to_listing(response.url, rung, stale if rung == "older" else 0)
            if trail.rung != rung or rung == "sitemap":  # what is only a further page is no source of its own
                self._memory.add_source(url, below, address(response))
            if RUNGS[rung].walked:
                self._memory.plan_walk(trail.home, url, self._requests.priority(url, rung), below.to_dict())
            else:
                yield self._requests.listing(url, below)

    def unchanged(self, response: Response) -> Iterator[Request]:
        """Go on to the sources that a listing named when it was last read, if it did not change since."""
        if response.status != NOT_MODIFIED:
            return
        self._scout.unchanged(response, Trail.of(response))
        for source in self._memory.children(address(response)):
            yield from self.listings([source.url], source.rung, response, 1)

    def after(self, trail: Trail) -> Iterator[Request]:
        """Go on when a listing was read."""
        is_begun = RUNGS[trail.rung].walked or self._scout.ladder(trail.home).is_return
        return self.steps(trail.home, 1 if is_begun else _AT_ONCE)

    def steps(self, home: str, number: int) -> Iterator[Request]:
        """Take the next steps of a site's walk; what is not worth it any more is left."""
        ladder = self._scout.ladder(home)
        while number and (planned := self._memory.next_of_walk(home)):
            url, trail = planned[0], Trail(**planned[1])
            if ladder.goes_on(trail.rung, trail.stale):
                yield self._requests.listing(url, trail)
                number -= 1
            else:
                self._scout.count(f"discovery/left/{trail.rung}/nothing_new")

    def left(self) -> list[Request]:
        """Take up walks that a stopped process, or a page that broke its callback, left."""
        return [request for home in self._memory.walks() for request in self.steps(home, _AT_ONCE)]

    def aged(self, trail: Trail, now: float) -> Iterator[Request]:
        """Look again at the known articles whose age asks for it; *now* by the site's clock."""
        for article in self._memory.due_articles(time.time(), self._most_revisits):
            yield self._requests.revisit(article, trail, now)

    def until_due(self) -> float:
        """Return the seconds to sleep before the next look at what is due."""
        due = self._memory.next_due()
        return min(_LOOK_AGAIN, max(_LEAST_WAIT, due - time.time())) if due is not None else _LOOK_AGAIN

    def due(self) -> Iterator[Request]:
        """Ask the sources whose time has come, and for articles that may have been edited."""
        now = time.time()
        for source in self._memory.take_due_sources(now, now + _ASK_AGAIN):
            trail = Trail(source.home, source.rung, source.site, rung=source.rung)
            if self._scout.ladder(source.home).offers(source.rung):
                yield self._requests.listing(source.url, trail, again=True)
        for article in self._memory.due_articles(now, self._most_revisits):
            yield self._requests.revisit(article, Trail(article.home, "revisit"), now)
