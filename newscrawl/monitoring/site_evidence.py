"""What a run saw of each site that was named at its start, so that one that gave nothing can be named, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from scrapy import signals
from scrapy.exceptions import IgnoreRequest

from newscrawl.adapted import ItemAdapter
from newscrawl.job.outcome import SHUT_STAT, SITES_STAT, is_over
from newscrawl.job.reasons import CAPS, OTHER_ADDRESS, SiteEvidence, explain, kind_of_failure
from newscrawl.normalize.urls.canonical import registered_domain
from newscrawl.request_meta import IS_START, REDIRECT_URLS
from newscrawl.signals import needs_javascript, site_walked
from newscrawl.stat_names import INTERRUPTED_ARTICLES, KNOWN_ARTICLES

if TYPE_CHECKING:
    from typing import Self

    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

    from newscrawl.crawl_plan.source_plan import SourcePlan

_MAX_SITES = 1000
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_SOURCES = ("xml", "rss", "atom", "feed+json")  # of what is read besides pages
_OLD_STAT = "newscrawl/articles/older_than_since"


class SiteEvidenceCollector:
    """Extension, and downloader middleware for the failures that no signal tells: a few µs a response.

    Leaves ``newscrawl/run/sites_failed``, a sentence for each start site that gave nothing.
    """

    _of: ClassVar[WeakKeyDictionary[Crawler, Any]] = WeakKeyDictionary()

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._sites: dict[str, SiteEvidence] = {}
        self._names: dict[str, str] = {}  # of the start sites: domain -> what a person wrote
        self._moved: dict[str, str] = {}  # domain -> that of the start address that led there
        self._reason: str | None = None  # why the crawl ended

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Return the crawler's one collector, connected to the signals: Scrapy makes each component anew."""
        found: Self | None = cls._of.get(crawler)
        if found is not None:
            return found
        collector = cls._of[crawler] = cls(crawler)
        for handler, signal in (
            (collector.spider_opened, signals.spider_opened),
            (collector.answered, signals.response_downloaded),
            (collector.scraped, signals.item_scraped),
            (collector.dropped, signals.item_dropped),
            (collector.unshown, needs_javascript),
            (collector.walked, site_walked),
            (collector.spider_closed, signals.spider_closed),
        ):
            crawler.signals.connect(handler, signal)
        return collector

    def spider_opened(self) -> None:
        """Learn which sites were named."""
        spider: Any = self._crawler.spider
        sites: Sequence[Any] = getattr(getattr(spider, "arguments", None), "sites", ())
        for url in [url for site in sites for url in site.urls] or getattr(spider, "start_urls", []):
            self._name(url)

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Note why a request came to nothing."""
        site = self._site_of(request)
        if not isinstance(exception, IgnoreRequest):
            site.failures[kind_of_failure(exception)] += 1
        elif "robots.txt" in str(exception):
            site.forbidden += 1

    def answered(self, response: Response, request: Request) -> None:
        """Note what a site answered."""
        site = self._site_of(request)
        if request.meta.get(IS_START) or REDIRECT_URLS in request.meta:
            self._follow(request, response)
        if urlsplit(request.url).path == "/robots.txt":
            return
        site.statuses[response.status] += 1
        if response.status // 100 == 2:
            media = (response.headers.get("Content-Type") or b"").decode("latin-1").partition(";")[0].strip().lower()
            if media in _PAGES or not media:
                site.pages += 1
            elif not any(word in media for word in _SOURCES):
                site.media[media] += 1

    def scraped(self, item: Any, response: Response) -> None:
        """Note an article, or whatever else a spider that is not ours takes from a page."""
        adapter = ItemAdapter(item)
        url = adapter.get("url") if "headline" in adapter else response.url
        self._site(url or "").articles += 1

    def dropped(self, item: Any, exception: BaseException) -> None:
        """Note a page that was read in vain; a wall is one whatever it lacks besides."""
        adapter = ItemAdapter(item)
        metadata = adapter.get("metadata") if "metadata" in adapter else None
        kind = metadata.get("pageKind") if isinstance(metadata, Mapping) else getattr(metadata, "pageKind", None)
        reason = "wall" if kind == "wall" else str(exception)[:80]
        if reason == OTHER_ADDRESS:
            self._site(adapter.get("url") or "").elsewhere += 1
        elif reason != "seen":
            self._site(adapter.get("url") or "").dropped[reason] += 1

    def unshown(self, url: str, engines: Sequence[str]) -> None:
        """Note a page that shows nothing without JavaScript."""
        site = self._site(url)
        site.unshown += 1
        site.engines = tuple(dict.fromkeys((*site.engines, *engines)))

    def walked(self, home: str, plan: SourcePlan) -> None:
        """Note which listings a site did not show."""
        site = self._site(home)
        site.shut += plan.not_shown()
        site.has_whole |= plan.names_all
        self._say()

    def spider_closed(self, reason: str) -> None:
        """Say which sites gave nothing, and why."""
        self._reason = reason
        self._say()

    def plain(self) -> dict[str, Any]:
        """Return what was seen, as JSON can have it, for ``merge`` in another process."""
        return {
            "names": self._names,
            "moved": self._moved,
            "sites": {domain: evidence.plain() for domain, evidence in self._sites.items()},
        }

    def merge(self, told: Mapping[str, Any]) -> None:
        """Add what another process of the worker pool saw: one fetches a home page, another the articles behind it."""
        for domain, name in told["names"].items():
            self._names.setdefault(domain, name)
        for domain, start in told["moved"].items():
            self._moved.setdefault(domain, start)
        for domain, evidence in told["sites"].items():
            self._of_domain(domain).merge(evidence)
        self._say()

    def _say(self) -> None:
        stats = self._crawler.stats
        if self._reason is None or stats is None or not is_over(self._reason):
            return
        stats.set_value(SITES_STAT, list(self.failed_sites().values()))
        alive = () if self._reason in CAPS else (seen for seen in self._sites.values() if seen.is_alive)
        shut = [said for seen in alive if not seen.has_whole for said in seen.shut]
        stats.set_value(SHUT_STAT, sorted(shut))
        for name in (SITES_STAT, SHUT_STAT):
            if not stats.get_value(name):
                stats.get_stats().pop(name)

    def failed_sites(self) -> dict[str, str]:
        """Return what was said of each, by domain."""
        return {domain: said for domain in self._names if (said := self._explained(domain))}

    def _explained(self, domain: str) -> str | None:
        stats = self._crawler.stats
        evidence = self._sites.get(domain)
        if stats is None or evidence is None:
            return None
        evidence.known = sum(stats.get_value(f"{kind}/{domain}", 0) for kind in (KNOWN_ARTICLES, INTERRUPTED_ARTICLES))
        if not evidence.dropped and (old := stats.get_value(_OLD_STAT, 0)):
            evidence.dropped["too_old"] = old
        return explain(self._names[domain], evidence)

    def _name(self, url: str) -> None:
        domain = registered_domain(url)
        if domain and len(self._names) < _MAX_SITES:
            self._names.setdefault(domain, urlsplit(url).netloc.rpartition("@")[2] or domain)

    def _follow(self, request: Request, response: Response) -> None:
        """A home that redirects to another host makes that host the site."""
        there = response.headers.get("Location") if response.status // 100 == 3 else None
        if there and request.meta.get(IS_START):
            self._lead(request.url, response.urljoin(there.decode("latin-1")))

    def _lead(self, start: str, there: str) -> None:
        """Count what comes of another host for the start address that led there."""
        domain = registered_domain(there)
        if domain and domain not in self._names and len(self._moved) < _MAX_SITES:
            self._moved[domain] = registered_domain(start)

    def _site_of(self, request: Request) -> SiteEvidence:
        if request.meta.get(IS_START):
            first = (request.meta.get(REDIRECT_URLS) or [request.url])[0]
            self._name(first)
            self._lead(first, request.url)  # a page may have sent us on, and no answer did (meta refresh)
        return self._site(request.url)

    def _site(self, url: str) -> SiteEvidence:
        return self._of_domain(registered_domain(url))

    def _of_domain(self, domain: str) -> SiteEvidence:
        domain = self._moved.get(domain, domain)
        if domain not in self._sites and len(self._sites) >= _MAX_SITES:
            domain = ""
        return self._sites.setdefault(domain, SiteEvidence())
