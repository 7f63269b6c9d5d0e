"""What the spider knows of its sites: how far each is read, which links are news, which articles to see again."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from newscrawl.crawl_plan.edits import CLOCK_SLACK, was_edited
from newscrawl.crawl_plan.revisits import article_interval, source_interval
from newscrawl.crawl_plan.source_plan import SourcePlan
from newscrawl.crawl_run import run_of
from newscrawl.discovery.mentions import PROMISING, moment_of
from newscrawl.discovery.url_patterns import UrlPatterns
from newscrawl.discovery.url_variants import url_variants
from newscrawl.frontier.entries import url_key
from newscrawl.normalize.dates.reader import instant
from newscrawl.normalize.urls.canonical import article_id, identity_url, registered_domain, same_page_key
from newscrawl.request_meta import REDIRECT_URLS
from newscrawl.scheduling import scheduler_of
from newscrawl.spiders.clock import site_time
from newscrawl.spiders.extents import Extents
from newscrawl.spiders.link_diff import LinkDiff, MetElsewhere, Passed, VisitResult
from newscrawl.spiders.publication_lag import PublicationLag
from newscrawl.spiders.source_union import ASKED, LEFT_OUT, LISTING, NO_ARTICLE, NOT_THERE, SourceUnion
from newscrawl.state.addresses import KnownArticle
from newscrawl.state.mentions import page_key
from newscrawl.state.sources import Visit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from scrapy.crawler import Crawler
    from scrapy.http import Response

    from newscrawl.discovery.links import Link
    from newscrawl.items import Article
    from newscrawl.spiders.arguments import Arguments
    from newscrawl.spiders.link_diff import Listed
    from newscrawl.spiders.request_context import RequestContext
    from newscrawl.state.mentions import Told
    from newscrawl.state.site_history import SiteHistory

# Where a listing shows at least this many articles and knows them all, its later pages are taken for known, too.
ENOUGH_KNOWN = 3
UNDATED_INTERVAL = 30 * 86_400.0  # seconds until an article whose age is unknown is looked at again


class KnownArticles:
    """One for a crawl. ``bounds`` are the least and most seconds between two visits of a source in follow mode."""

    def __init__(
        self, crawler: Crawler, arguments: Arguments, history: SiteHistory, bounds: tuple[float, float]
    ) -> None:
        self.history = history
        self.union = SourceUnion(crawler, history)
        self._began = time.time()
        self._crawler = crawler
        self._sources = frozenset(arguments.sources)  # one for all ladders
        self._bounds = bounds
        self.source_plans: dict[str, SourcePlan] = {}
        self._url_patterns: dict[str, UrlPatterns] = {}
        self._last_new: dict[str, float] = {}
        self._asked_as_listings: set[str] = set()
        self.passed = Passed()
        self.extents = Extents(crawler, arguments, history)
        self._met_elsewhere = MetElsewhere(self.union.store)
        self._publication_lag = PublicationLag(crawler, history.last_look() or time.time())

    def source_plan(self, home: str) -> SourcePlan:
        """Return how far the site has been read."""
        if home not in self.source_plans:
            is_walked = home not in self.history.sites_with_plans()  # else a run ended before it was
            is_known = is_walked and self.history.knows(home) and not self.extents.is_wider(home)
            self.source_plans[home] = SourcePlan(self._sources, is_return=is_known)
        return self.source_plans[home]

    def url_patterns(self, home: str) -> UrlPatterns:
        """Return what the site's addresses taught."""
        if home not in self._url_patterns:
            self._url_patterns[home] = UrlPatterns.from_dict(self.history.url_patterns(home))
        return self._url_patterns[home]

    async def diff(self, links: Iterable[Link], listing: Listed) -> LinkDiff:
        """Sort article links, one for each page behind them, into new, changed and known; keep what they tell."""
        links = list(links)
        pages = {same_page_key(link.url): link for link in reversed(links)}
        if not pages:
            return LinkDiff()
        chosen = list(reversed(pages.values()))
        unseen = await self.unseen(spelling for link in chosen for spelling in url_variants(link.url))
        unseen -= self._met_as_listings(unseen, listing.home)
        fresh = tuple(link for link in chosen if unseen.issuperset(url_variants(link.url)))
        old = [link for link in chosen if not unseen.issuperset(url_variants(link.url))]
        with self.history.at_once():  # whoever comes again because it could not be written finds what was there before
            told = self.union.tell(links, listing.url, listing.home, listing.seen)
            changed, known, strange = self._sort_known(old, told, listing.seen.timestamp())
            met = self.history.meet(known, self._run)
            promised = [link for link in strange if self._is_promised(link, *told[page_key(link.url)], listing.home)]
            met += self._met_elsewhere.new(strange)
        self.count_known(met, listing.home)
        passed = met if self.extents.is_wider(listing.home) else 0  # in a first run they would be new
        return LinkDiff(fresh, tuple(changed), len(known), tuple(promised), tuple(strange), passed)

    def _met_as_listings(self, unseen: set[str], home: str) -> set[str]:
        """Return the articles that an earlier run asked as listings: what it asked so is new to every run."""
        if not self._was_read(home):
            return set()
        keys = {url_key(url): url for url in unseen}
        return {keys[key] for key in self.history.articles(keys)}

    def _sort_known(
        self, links: list[Link], told: Mapping[int, tuple[Told, Told]], seen: float
    ) -> tuple[list[KnownArticle], list[int], list[Link]]:
        keys = {url_key(spelling): link for link in links for spelling in url_variants(link.url)}
        changed, known = [], []
        articles = self.history.articles(keys)
        age = time.time() - self._began + CLOCK_SLACK  # of the run; times of fetches are by the site's clock
        for key, article in articles.items():
            link = keys[key]
            before, now = (one.mentions.get(link.source, {}) for one in told[page_key(link.url)])
            is_of_run = seen - article.fetched <= age
            if not self.history.is_asked(key) and was_edited(before, now, article.fetched, is_of_run=is_of_run):
                changed.append(article)
            else:
                known.append(key)
        found = {page_key(keys[key].url) for key in articles}
        return changed, known, [link for link in links if page_key(link.url) not in found]

    def _is_promised(self, link: Link, before: Told, now: Told, home: str) -> bool:
        """Tell whether a page that was read as something else is to be asked as an article, once."""
        is_called = "labels" in now.mentions.get("page", {}) and "labels" not in before.mentions.get("page", {})
        is_told = link.source in PROMISING or is_called
        is_left_out = now.judged == LEFT_OUT and self.extents.asks_again(page_key(link.url), home)
        if not is_left_out and now.judged != NOT_THERE and not (is_told and now.judged in {LISTING, NO_ARTICLE}):
            return False
        self.union.store.judge(page_key(link.url), home, ASKED)
        return True

    def listings_of_before(self, urls: Iterable[str], home: str) -> list[str]:
        """Return those that were asked as articles and turned out as listings in an earlier run, once in each run."""
        found = []
        for url in sorted(self.listings_among(set(urls))) if self._was_read(home) else ():
            source = self.history.source(url) if url not in self._asked_as_listings else None
            if source is not None and source.source_type == "section" and (source.visited or 0.0) < self._began:
                found.append(url)
        self._asked_as_listings.update(found)
        return found

    def left_out(self, reason: str, *, is_fetched: bool) -> None:
        """Count an article that is not wanted, before or after it was fetched."""
        if reason == "since":
            self.count("articles/older_than_since")
        self.count(f"scope/{'left_out' if is_fetched else 'not_asked'}/{reason}")

    async def unseen(self, urls: Iterable[str]) -> set[str]:
        """Return those of *urls* (canonical) that no request of this job had."""
        return set(await scheduler_of(self._crawler).unseen(urls))

    def listings_among(self, urls: Collection[str]) -> set[str]:
        """Return those of *urls* that are not known as articles, whatever their addresses look like."""
        keys = {url_key(url): url for url in urls}
        return set(urls) - {keys[key] for key in self.history.articles(keys)}

    def relist(self, sitemap: str, keys: set[int]) -> list[KnownArticle]:
        """Return the known articles that the sitemap named at the last visit and does no more: gone, perhaps."""
        return self.history.relist(url_key(sitemap), keys)

    def unchanged(self, response: Response, context: RequestContext) -> None:
        """Note that a listing is what it was."""
        if context.source_type == "sitemap":
            self.count_known(self.history.meet_listed(url_key(address(response)), self._run), context.home)
        self.visited(response, context, VisitResult(known=ENOUGH_KNOWN))

    def visited(self, response: Response, context: RequestContext, result: VisitResult) -> None:
        """Note that all links of a listing are taken. Its validators count from now on, and not before."""
        if not (result.new or result.changed or result.known < ENOUGH_KNOWN or self.extents.is_wider(context.home)):
            self.count_known(self.history.meet_all(context.home, self._run), context.home)
        url, now, new = address(response), time.time(), result.new
        source = self.history.source(url)
        if source is None:
            return
        silence = now - self._last_new.get(url, source.visited or now)
        if new or not source.visited:
            self._last_new[url] = now
        interval = source_interval(source.interval if source.visited else None, new, silence, self._bounds)
        etag, modified = (header(response, name) for name in ("ETag", "Last-Modified"))
        self.history.note_visit(url, Visit(now, new, interval, etag or source.etag, modified or source.modified))

    def exported(self, article: Article, response: Response, context: RequestContext) -> None:
        """Remember an article that is on disk."""
        key = context.known or url_key(address(response))
        self.history.note_come(key)
        now = site_time(response)
        moment = instant(article.datePublished)
        day = moment_of(article.datePublished)
        published = moment.timestamp() if moment else (day[0] if day else None)
        began = published if moment else context.seen
        wait = article_interval(max(0.0, now - published)) if published is not None else UNDATED_INTERVAL
        known = KnownArticle(key, article.id, address(response), context.home, now)
        with self.history.at_once():
            self.history.put_article(known, time.time() + wait, self._run)
        if began is not None and article.changeType == "new" and context.known is None:
            self._publication_lag.add(began, time.time())
        self.url_patterns(context.home).learn(response.url, is_article=True)

    def ask_again(self, response: Response, context: RequestContext) -> None:
        """Have the next run fetch an article again, known or just met, before whose page something stood."""
        now = time.time()
        if context.known is not None:
            self.history.note_due(context.known, now)
            return
        url = address(response)
        met = KnownArticle(url_key(url), article_id(identity_url(url, None)), url, context.home, site_time(response))
        with self.history.at_once():
            self.history.put_article(met, now, self._run)

    def count_known(self, number: int, url: str) -> None:
        """Count known articles that are there and were not fetched, in all and by the site of *url*."""
        self.count("articles/known", number)
        self.count(f"articles/known/{registered_domain(url)}", number)

    def count(self, what: str, number: int = 1) -> None:
        """Add to the stat ``newscrawl/`` + *what*."""
        if number and self._crawler.stats is not None:
            self._crawler.stats.inc_value(f"newscrawl/{what}", number)

    def keep_url_patterns(self) -> None:
        """Keep what was learned of addresses."""
        for home, url_patterns in self._url_patterns.items():
            self.history.put_url_patterns(home, url_patterns.to_dict())

    def _was_read(self, home: str) -> bool:
        return self.source_plan(home).is_return or self.extents.is_wider(home)

    @property
    def _run(self) -> int:
        """The run, or the first of the interrupted ones that it goes on with."""
        return run_of(self._crawler).since


def address(response: Response) -> str:
    """Return the address that was asked for, before redirects: the one that listings name."""
    first: list[Any] = response.meta.get(REDIRECT_URLS) or [response.url]
    return str(first[0])


def header(response: Response, name: str) -> str | None:
    """Return a header as text."""
    value = response.headers.get(name)
    return value.decode("latin-1") if value else None
