"""What the spider knows of its sites: how far each is read, which links are news, which articles to see again."""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from newscrawl.discovery.crosscheck import kept_hints
from newscrawl.discovery.ladder import Ladder
from newscrawl.discovery.patterns import PatternBook
from newscrawl.discovery.revisits import article_interval, source_interval
from newscrawl.discovery.spellings import spellings
from newscrawl.frontier.scheduler import url_key
from newscrawl.normalize.dates import instant, read_date
from newscrawl.normalize.urls import same_page_key
from newscrawl.sites.memory import KnownArticle, Visit
from newscrawl.spiders.freshness import Freshness

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scrapy.crawler import Crawler
    from scrapy.http import Response

    from newscrawl.discovery.links import Link
    from newscrawl.items import Article
    from newscrawl.normalize.dates import DateContext
    from newscrawl.sites.memory import SiteMemory
    from newscrawl.spiders.arguments import Arguments
    from newscrawl.spiders.trail import Trail

# A listing with so many articles, all of them known, stands for what is behind it.
ENOUGH_KNOWN = 3
# What a site says of its articles is believed to change at once, so the clocks of its machines may differ a little.
_CLOCK_SLACK = 1.0


class Brought(NamedTuple):
    """How many articles of a listing were new, how many changed, and how many were known."""

    new: int = 0
    changed: int = 0
    known: int = 0

    def plus(self, news: News) -> Brought:
        """Return the sum with what another part of the listing brought."""
        return Brought(self.new + len(news.fresh), self.changed + len(news.changed), self.known + news.known)


@dataclass(frozen=True, slots=True)
class News:
    """What of a listing's articles is new, and what changed since it was fetched; ``known`` counts the rest."""

    fresh: tuple[Link, ...] = ()
    changed: tuple[KnownArticle, ...] = ()
    known: int = 0

    def __bool__(self) -> bool:
        return bool(self.fresh or self.changed)


class Scout:
    """One for a crawl. ``bounds`` are the least and most seconds between two visits of a source in follow mode."""

    def __init__(self, crawler: Crawler, arguments: Arguments, memory: SiteMemory, bounds: tuple[float, float]) -> None:
        self.memory = memory
        self._crawler = crawler
        self._sources = frozenset(arguments.sources)  # one for all ladders
        self._since = arguments.since
        self._bounds = bounds
        self._ladders: dict[str, Ladder] = {}
        self._books: dict[str, PatternBook] = {}
        self._met: set[str] = set()
        self._brought_at: dict[str, float] = {}
        self._freshness = Freshness(crawler, memory.last_look() or time.time())

    def ladder(self, home: str) -> Ladder:
        """Return how far the site has been read."""
        if home not in self._ladders:
            self._ladders[home] = Ladder(self._sources, is_return=self.memory.knows(home))
        return self._ladders[home]

    def book(self, home: str) -> PatternBook:
        """Return what the site's addresses taught."""
        if home not in self._books:
            self._books[home] = PatternBook.from_dict(self.memory.book(home))
        return self._books[home]

    async def news(self, links: Iterable[Link]) -> News:
        """Sort article links, one for each page behind them, into new, changed and known."""
        pages = {same_page_key(link.url): link for link in reversed(list(links))}
        if not pages:
            return News()
        chosen = list(reversed(pages.values()))
        unseen = await self.unseen(spelling for link in chosen for spelling in spellings(link.url))
        fresh = tuple(link for link in chosen if unseen.issuperset(spellings(link.url)))
        old = [link for link in chosen if not unseen.issuperset(spellings(link.url))]
        changed, known = self._sort_known(old)
        self.count_known(self.memory.meet(known, self._run))
        return News(fresh, tuple(changed), len(known))

    def _sort_known(self, links: list[Link]) -> tuple[list[KnownArticle], list[int]]:
        keys = {url_key(spelling): link for link in links for spelling in spellings(link.url)}
        changed, known = [], []
        articles = self.memory.articles(keys)
        self._keep_cards(links, articles)
        for key, article in articles.items():
            if _is_edited(keys[key], article) or (_has_date(keys[key]) and self.memory.is_undated(key)):
                changed.append(article)
            else:
                known.append(key)
        return changed, known

    def _keep_cards(self, links: list[Link], articles: dict[int, KnownArticle]) -> None:
        """A sitemap may have asked for a page before the listing was read that tells its date, or its last change."""
        for link in links:
            key = url_key(link.url)
            article = articles.get(key)
            is_awaited = article is None or self.memory.is_asked(key) or _is_edited(link, article)
            hints = kept_hints(link) if is_awaited else {}
            is_wanted = _has_date(link) and (article is None or self.memory.is_undated(key))
            if link.card is not None and (hints or is_wanted):
                self.memory.keep_card(key, asdict(link.card), hints)

    def told(self, response: Response, trail: Trail) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return the card and the hints that were kept for a page; empty where there are none."""
        key = trail.known or url_key(address(response))
        self.memory.note_come(key)
        card = self.memory.card(key) or {}
        return card, card.pop("hints", {})

    def wants(self, raw_date: str | None, context: DateContext) -> bool:
        """Leave what is known to be older than ``since``, and take what has no date."""
        if self._since is None or raw_date is None:
            return True
        value = read_date(raw_date, context).value or ""
        if len(value) < len("YYYY-MM-DD") or date.fromisoformat(value[:10]) >= self._since:
            return True
        self.count("articles/older_than_since")
        return False

    async def unseen(self, urls: Iterable[str]) -> set[str]:
        """Return those of *urls* (canonical) that no request of this job had."""
        wanted = list(urls)
        ask = getattr(self._crawler.engine and self._crawler.engine.scheduler, "unseen", None)
        if ask is not None:
            return set(await ask(wanted))
        found = set(wanted) - self._met  # another scheduler: what this process saw
        self._met |= found
        return found

    def relist(self, sitemap: str, keys: set[int]) -> list[KnownArticle]:
        """Return the known articles that the sitemap named at the last visit and does no more: gone, perhaps."""
        return self.memory.relist(url_key(sitemap), keys)

    def unchanged(self, response: Response, trail: Trail) -> None:
        """Note that a listing is what it was."""
        if trail.rung == "sitemap":
            self.count_known(self.memory.meet_listed(url_key(address(response)), self._run))
        self.visited(response, trail, Brought(known=ENOUGH_KNOWN))

    def visited(self, response: Response, trail: Trail, brought: Brought) -> None:
        """Note that all links of a listing are taken. Its validators count from now on, and not before."""
        if not brought.new and not brought.changed and brought.known >= ENOUGH_KNOWN:
            self.count_known(self.memory.meet_all(trail.home, self._run))
        url, now, new = address(response), time.time(), brought.new
        source = self.memory.source(url)
        if source is None:
            return
        silence = now - self._brought_at.get(url, source.visited or now)
        if new or not source.visited:
            self._brought_at[url] = now
        interval = source_interval(source.interval if source.visited else None, new, silence, self._bounds)
        etag, modified = (header(response, name) for name in ("ETag", "Last-Modified"))
        self.memory.note_visit(url, Visit(now, new, interval, etag or source.etag, modified or source.modified))

    def exported(self, article: Article, response: Response, trail: Trail) -> None:
        """Remember an article that is on disk."""
        key = trail.known or url_key(address(response))
        now = site_time(response)
        moment = instant(article.datePublished)
        published = moment.timestamp() if moment else _moment(article.datePublished)
        began = published if moment else trail.seen
        if began is not None and article.changeType == "new" and trail.known is None:
            self._freshness.add(began, time.time())
        wait = article_interval(now - published) if published is not None else None
        known = KnownArticle(key, article.id, address(response), trail.home, now)
        with self.memory.at_once():
            self.memory.put_article(known, None if wait is None else time.time() + wait, self._run)
            self.memory.note_dated(key, is_dated=article.datePublished is not None)
        self.book(trail.home).learn(response.url, is_article=True)

    def count_known(self, number: int) -> None:
        """Count known articles that are there and were not fetched."""
        self.count("articles/known", number)

    def count(self, what: str, number: int = 1) -> None:
        """Add to the stat ``newscrawl/`` + *what*."""
        if number and self._crawler.stats is not None:
            self._crawler.stats.inc_value(f"newscrawl/{what}", number)

    def close(self) -> None:
        """Keep what was learned."""
        for home, book in self._books.items():
            self.memory.put_book(home, book.to_dict())
        self.memory.close()

    @property
    def _run(self) -> int:
        stats = self._crawler.stats
        return int(stats.get_value("newscrawl/frontier/run", 1)) if stats is not None else 1


def _is_edited(link: Link, article: KnownArticle) -> bool:
    """Tell whether a listing names a change after the article was fetched."""
    modified = _moment(link.modified)
    return modified is not None and modified > article.fetched + _CLOCK_SLACK


def _has_date(link: Link) -> bool:
    return link.card is not None and link.card.datePublishedRaw is not None


def address(response: Response) -> str:
    """Return the address that was asked for, before redirects: the one that listings name."""
    first: list[Any] = response.meta.get("redirect_urls") or [response.url]
    return str(first[0])


def download_time(response: Response) -> datetime:
    """Return the server's clock where it tells the time, so that resumed pages agree, else ours; aware, UTC."""
    date_header = header(response, "Date")
    return (_http_time(date_header) if date_header else None) or datetime.now(UTC)


@lru_cache(maxsize=256)  # a page is asked several times, and pages of one second say the same
def _http_time(date_header: str) -> datetime | None:
    try:
        told = parsedate_to_datetime(date_header)
    except ValueError:
        return None
    return told.astimezone(UTC) if told.tzinfo else told.replace(tzinfo=UTC)


def site_time(response: Response) -> float:
    """Return the same in seconds of the Unix epoch."""
    return download_time(response).timestamp()


def header(response: Response, name: str) -> str | None:
    """Return a header as text."""
    value = response.headers.get(name)
    return value.decode("latin-1") if value else None


def _moment(raw: str | None) -> float | None:
    """Return a date in seconds of the Unix epoch; a day counts from its beginning."""
    value = (read_date(raw).value or "") if raw else ""
    moment = instant(value)
    if moment is None and len(value) == len("YYYY-MM-DD"):
        moment = datetime.combine(date.fromisoformat(value), datetime.min.time(), UTC)
    return moment.timestamp() if moment else None
