"""Which listing of a site is read next, and when one is read again."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

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

_MOST_ASKED = 50_000  # about 5 MB
_AT_ONCE = 3  # listings of a site under way: so many are spent before the first says that there is nothing
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
                self._history.plan_listing(
                    context.home, url, self._requests.priority(url, source_type), below.to_dict()
                )
            else:
                yield self._requests.listing(url, below)

    def unchanged(self, response: Response) -> Iterator[Request]:
        """Go on to the sources that a listing named when it was last read, if it did not change since."""
        if response.status != NOT_MODIFIED:
            return
        self._known_articles.unchanged(response, RequestContext.of(response))
        for source in self._history.children(address(response)):
            yield from self.listings([source.url], source.source_type, response, 1)

    def after(self, context: RequestContext) -> Iterator[Request]:
        """Go on when a listing was read."""
        is_begun = (
            SOURCE_TYPES[context.source_type].is_stepwise or self._known_articles.source_plan(context.home).is_return
        )
        return self.steps(context.home, 1 if is_begun else _AT_ONCE)

    def steps(self, home: str, number: int) -> Iterator[Request]:
        """Take the next steps of a site's walk; what is not worth it any more is left."""
        source_plan = self._known_articles.source_plan(home)
        while number and (planned := self._history.next_listing(home)):
            url, context = planned[0], RequestContext(**renamed(planned[1]))
            if context.source_type == "section" and page_key(url) in self._asked:
                continue
            if source_plan.goes_on(context.source_type, context.stale, url):
                yield self._requests.listing(url, context)
                number -= 1
            else:
                self._known_articles.count(f"discovery/left/{context.source_type}/nothing_new")

    def left(self) -> list[Request]:
        """Take up walks that a stopped process, or a page that broke its callback, left."""
        return [request for home in self._history.sites_with_plans() for request in self.steps(home, _AT_ONCE)]

    def aged(self, context: RequestContext, now: float) -> Iterator[Request]:
        """Look again at the known articles whose age asks for it; *now* by the site's clock."""
        for article in self._history.due_articles(time.time(), self._most_revisits):
            yield self._requests.revisit(article, context, now)

    def until_due(self) -> float:
        """Return the seconds to sleep before the next look at what is due."""
        due = self._history.next_due()
        return min(_LOOK_AGAIN, max(_LEAST_WAIT, due - time.time())) if due is not None else _LOOK_AGAIN

    def due(self) -> Iterator[Request]:
        """Ask the sources whose time has come, and for articles that may have been edited."""
        now = time.time()
        for source in self._history.take_due_sources(now, now + _ASK_AGAIN):
            context = RequestContext(source.home, source.source_type, source.site, source_type=source.source_type)
            if self._known_articles.source_plan(source.home).offers(source.source_type):
                yield self._requests.listing(source.url, context, again=True)
        for article in self._history.due_articles(now, self._most_revisits):
            yield self._requests.revisit(article, RequestContext(article.home, "revisit"), now)
