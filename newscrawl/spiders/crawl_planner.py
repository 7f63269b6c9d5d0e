"""Which listing of a site is read next, and when one is read again."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from newscrawl.crawl_plan.far_pages import far_ends
from newscrawl.crawl_plan.source_plan import SOURCE_TYPES
from newscrawl.discovery.link_classifier import classify_link
from newscrawl.discovery.links import Link
from newscrawl.normalize.urls.canonical import is_same_site
from newscrawl.request_meta import renamed
from newscrawl.spiders.known_articles import address
from newscrawl.spiders.request_context import RequestContext
from newscrawl.spiders.requests import NOT_MODIFIED
from newscrawl.state.mentions import page_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from scrapy import Request
    from scrapy.http import Response

    from newscrawl.crawl_plan.source_plan import SourceType
    from newscrawl.spiders.known_articles import KnownArticles
    from newscrawl.spiders.requests import Requests

_ROWS: frozenset[SourceType] = frozenset({"section", "archive"})
_LAST = -50  # the rank of what comes after all others
_MOST_ASKED = 50_000  # about 5 MB
_AT_ONCE = 2  # listings of a site under way: so many are spent before the first says that there is nothing
_MOST_LOST = 500  # articles whose lines are lost, asked for at once
_MOST_WAITING = 20  # listings that are looked at in a step and wait for one of their family
# Follow mode, seconds: between two looks at what is due; until a source that never answered is asked again.
_LOOK_AGAIN, _LEAST_WAIT, _ASK_AGAIN = 5.0, 0.2, 3_600.0


class CrawlPlanner:
    """A site's sections, older pages and archives are read a few at a time, other sources are asked at once."""

    def __init__(self, known_articles: KnownArticles, requests: Requests, most_revisits: int) -> None:
        self._known_articles = known_articles
        self._history = known_articles.history
        self._requests = requests
        self._most_revisits = most_revisits
        self._asked: set[int] = set()

    def asked(self, links: Iterable[Link]) -> None:
        """Note the links that are asked as articles and may be planned as sections, too: one of the two is enough."""
        for link in links:
            if len(self._asked) < _MOST_ASKED and classify_link(Link(link.url, "page", place="nav")).kind == "listing":
                self._asked.add(page_key(link.url))

    def begin(self, home: str, site: str) -> Request:
        """Ask for a start address."""
        context = RequestContext(home=home, via="start", site=site)
        self._history.add_source(home, context, None)
        return self._requests.listing(home, context)

    def begin_site(self, response: Response) -> Request | None:
        """Begin the walk of a site whose start address answered; return the request to begin with, if not with that."""
        context, extents, url = RequestContext.of(response), self._known_articles.extents, address(response)
        home = context.home if is_same_site(response.url, context.home) else response.url
        if response.status == NOT_MODIFIED and extents.is_wider(home) and not extents.is_begun(home):
            self._history.forget_visits(home, url)  # else its answer would be the same
            return self._requests.listing(url, context, again=True)
        if home != context.home:  # the host that a start leads to is the site
            replace(context, home=home).keep(response)
        self._known_articles.source_plan(home)  # it asks what an earlier run left
        extents.begin(home, url)
        self._history.forget_listings(home)
        return None

    def begin_page(self, url: str, site: str) -> Request:
        """Ask for an address as an article, and for nothing else."""
        return self._requests.article(Link(url, "page"), RequestContext(home=url, via="start", site=site))

    def keep_maps(self, index: str, maps: Collection[str]) -> None:
        """Forget the sitemaps that an index does not name any more."""
        self._history.keep_children(index, maps)

    def listings(
        self,
        urls: Iterable[str],
        source_type: SourceType,
        response: Response,
        stale: int = 0,
        *,
        again: bool = False,
    ) -> Iterator[Request]:
        """Ask for listings that *response* led to, as far as they are wanted, worth it and within their budget.

        *again*: though the job had them as articles once.
        """
        context = RequestContext.of(response)
        source_plan = self._known_articles.source_plan(context.home)
        if not source_plan.offers(source_type):
            return
        urls = list(urls)
        first = far_ends(urls) if source_type in _ROWS and not source_plan.is_return else set()
        for url in urls:
            if not is_same_site(url, response.url):
                self._known_articles.count("offsite")
                continue
            if not source_plan.goes_on(source_type, stale if source_type == "older" else 0, url):
                self._known_articles.count(f"discovery/left/{source_type}/nothing_new")
            elif not source_plan.give(source_type):
                self._known_articles.count(f"discovery/left/{source_type}/budget")
                continue
            if source_type == "sitemap":
                source_plan.awaits(url)
            below = context.to_listing(response.url, source_type, stale if source_type == "older" else 0)
            if (
                context.source_type != source_type or source_type == "sitemap"
            ):  # what is only a further page is not a source of its own
                self._history.add_source(url, below, address(response))
            # A tag's or an author's feed brings what the page beside it does: it waits its turn, too.
            is_later = source_type == "feed" and context.source_type not in {"home", "feed"}
            if again:
                yield self._requests.listing(url, below, again=True)
            elif SOURCE_TYPES[source_type].is_stepwise or is_later:
                self._plan(url, below, int(url in first))
            else:
                yield self._requests.listing(url, below)

    def far_behind(self, far: str, following: Iterable[str], response: Response, stale: int) -> Iterator[Request]:
        """Ask for a page that lies far behind in a listing; the *following* ones wait for what it brings."""
        context = RequestContext.of(response)
        self._known_articles.source_plan(context.home).look_far(far)
        yield from self.listings([far], "older", response)
        for url in following:
            if is_same_site(url, response.url):
                # If that brings news, what lies between is not known: it is one page behind one without news.
                self._plan(url, context.to_listing(response.url, "older", min(stale, 1)), _LAST)

    def unchanged(self, response: Response) -> Iterator[Request]:
        """Go on to the sources that a listing named when it was last read, if it did not change since."""
        if response.status != NOT_MODIFIED:
            return
        self._known_articles.unchanged(response, RequestContext.of(response))
        for source in self._history.children(address(response)):
            yield from self.listings([source.url], source.source_type, response, 1)

    def after(self, context: RequestContext, url: str) -> list[Request]:
        """Go on when the listing at *url* was read."""
        source_plan = self._known_articles.source_plan(context.home)
        is_step = source_plan.end_step(url) or SOURCE_TYPES[context.source_type].is_stepwise
        room = _AT_ONCE - source_plan.steps_under_way
        return self.steps(context.home, max(room, 1) if is_step else room)

    def after_failure(self, context: RequestContext, url: str) -> list[Request]:
        """Go on when the listing at *url* cannot be read, if it was one of the walk."""
        is_step = self._known_articles.source_plan(context.home).end_step(url)
        return self.steps(context.home, 1) if is_step or SOURCE_TYPES[context.source_type].is_stepwise else []

    def steps(self, home: str, number: int) -> list[Request]:
        """Take the next steps of a site's walk, all of them or none; what is not worth it any more is left."""
        with self._history.at_once():
            return self._steps(home, number)

    def _steps(self, home: str, number: int) -> list[Request]:
        source_plan = self._known_articles.source_plan(home)
        found: list[Request] = []
        waiting: list[tuple[str, RequestContext]] = []
        while len(found) < number and len(waiting) < _MOST_WAITING and (planned := self._history.next_listing(home)):
            url, context = planned[0], RequestContext(**renamed(planned[1]))
            if context.source_type == "section" and page_key(url) in self._asked:
                continue
            is_waiting = context.source_type == "older" and source_plan.must_wait_for_far(context.stale)
            if not is_waiting and not source_plan.goes_on(context.source_type, context.stale, url):
                self._known_articles.count(f"discovery/left/{context.source_type}/nothing_new")
            elif is_waiting or source_plan.must_wait(url):
                waiting.append((url, context))
            else:
                source_plan.begin_step(url)
                found.append(self._requests.listing(url, context))
        for url, context in waiting:
            self._plan(url, context)
        return found

    def _plan(self, url: str, context: RequestContext, rank: int = 0) -> None:
        priority = self._requests.priority(url, context.source_type) + rank
        self._history.plan_listing(context.home, url, priority, context.to_dict())

    def has_left(self) -> bool:
        """Tell whether there is what `left` takes up."""
        return bool(self._history.sites_with_plans() or self._history.lost_articles(1))

    def left(self) -> list[Request]:
        """Take up what a stopped process, or a page that broke its callback, left; all of it, or nothing.

        That is walks, and articles whose lines are lost.
        """
        with self._history.at_once():
            found = list(self._lost(time.time()))
            for home in self._history.sites_with_plans():
                self._known_articles.source_plan(home).forget_steps()
                found += self.steps(home, _AT_ONCE)
        return found

    def aged(self, context: RequestContext, now: float) -> Iterator[Request]:
        """Look again at the known articles whose age asks for it; *now* by the site's clock."""
        for article in self._history.due_articles(time.time(), self._most_revisits):
            yield self._requests.revisit(article, context, now)

    def until_due(self) -> float:
        """Return the seconds to sleep before the next look at what is due."""
        due = self._history.next_due()
        return min(_LOOK_AGAIN, max(_LEAST_WAIT, due - time.time())) if due is not None else _LOOK_AGAIN

    def due(self) -> list[Request]:
        """Ask the sources whose time has come, and for articles that may have been edited; all of them, or none."""
        with self._history.at_once():
            return list(self._due(time.time()))

    def _due(self, now: float) -> Iterator[Request]:
        for source in self._history.take_due_sources(now, now + _ASK_AGAIN):
            context = RequestContext(source.home, source.source_type, source.site, source_type=source.source_type)
            if self._known_articles.source_plan(source.home).offers(source.source_type):
                yield self._requests.listing(source.url, context, again=True)
        yield from self._lost(now)
        for article in self._history.due_articles(now, self._most_revisits):
            yield self._requests.revisit(article, RequestContext(article.home, "revisit"), now)

    def _lost(self, now: float) -> Iterator[Request]:
        for article in self._history.lost_articles(_MOST_LOST):
            yield self._requests.revisit(article, RequestContext(article.home, "revisit"), now)
