"""The one spider: from a site's address to its articles, by Recent Posts, sections and older pages."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from scrapy import Request, Spider, signals
from scrapy.exceptions import CloseSpider, UsageError
from scrapy.http import TextResponse
from scrapy.utils.misc import load_object

from newscrawl import __version__
from newscrawl.discovery.listing import Listing, card_links, read_listing
from newscrawl.document.document import Document
from newscrawl.extraction.page import ArticlePage
from newscrawl.frontier.progress import UNDONE
from newscrawl.items import Article, Crawl, Http, Metadata, PostRef
from newscrawl.normalize.dates import DateContext, read_date
from newscrawl.normalize.urls import is_same_site
from newscrawl.sites.catalogue import load_sites
from newscrawl.sites.site import SiteError
from newscrawl.spiders.arguments import ArgumentError, Arguments, read_arguments
from newscrawl.spiders.trail import Trail

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

    from scrapy.crawler import Crawler
    from scrapy.http import Response

    from newscrawl.spiders.trail import RequestClass


class SiteSpider(Spider):
    """Crawls news sites. Arguments: ``url``, ``urls_file``, ``site``, ``max_articles``, ``since``."""

    name = "site"

    def __init__(self, arguments: Arguments, **given: Any) -> None:
        super().__init__(**given)
        self.arguments = arguments
        self.sites = {site.name: site for site in arguments.sites}
        self.articles = 0

    @classmethod
    def from_crawler(cls, crawler: Crawler, *_args: Any, **given: Any) -> Self:
        """Read arguments and configured sites; a wrong one stops the crawl before any request (``UsageError``)."""
        try:
            sites = load_sites(crawler.settings.get("NEWSCRAWL_SITES_DIR", "sites"))
            spider = cls(read_arguments(given, sites), **given)
        except (ArgumentError, SiteError) as error:
            raise UsageError(str(error), print_help=False) from None
        spider._set_crawler(crawler)  # as the from_crawler of Scrapy's own spiders does
        crawler.signals.connect(spider.item_lost, signals.item_dropped)
        crawler.signals.connect(spider.item_lost, signals.item_error)
        return spider

    async def start(self) -> AsyncIterator[Request]:
        """Begin with each site's addresses."""
        for site in self.arguments.sites:
            for url in site.urls:
                yield self._request(url, self.parse, Trail(home=url, via="start", site=site.name))

    def parse(self, response: Response) -> Iterator[Any]:
        """Read a start page: a listing, as a rule; an article that somebody named is taken, too."""
        document = _document(response)
        if document is None:
            return
        if len(urlsplit(response.url).path) > 1:  # a home page is none
            yield from self._article(document, response, None)
        yield from self._follow(read_listing(document), response)

    def parse_listing(self, response: Response) -> Iterator[Request]:
        """Follow the cards, article links, sections and older pages of a listing."""
        document = _document(response)
        if document is not None:
            yield from self._follow(read_listing(document), response)

    def parse_article(self, response: Response, card: dict[str, Any] | None = None) -> Iterator[Any]:
        """Read an article, and follow the cards it shows of others."""
        document = _document(response)
        if document is not None and not self._is_elsewhere(response):
            yield from self._article(document, response, PostRef(**card) if card else None)

    def _article(self, document: Document, response: Response, card: PostRef | None) -> Iterator[Any]:
        self._stop_when_full(response)
        trail = Trail.of(response)
        page = self._page(document, card, trail, response)
        article = page.to_item()
        article.metadata = _metadata(response, trail, article)
        cards = card_links(article)
        if self._is_wanted(article.datePublishedRaw, page.context):
            self.articles += 1
            yield article
        yield from self._follow(cards, response)

    def item_lost(self) -> None:
        """Make room under ``max_articles`` for another: this one was no article after all."""
        self.articles -= 1

    def _stop_when_full(self, response: Response) -> None:
        """Close the crawl when ``max_articles`` are on their way; what *response* holds waits for the next run."""
        if self.arguments.max_articles is not None and self.articles >= self.arguments.max_articles:
            assert response.request is not None
            response.request.meta[UNDONE] = True
            raise CloseSpider("max_articles")

    def _follow(self, listing: Listing, response: Response) -> Iterator[Request]:
        self._stop_when_full(response)
        trail = Trail.of(response)
        context = DateContext(languages=("en",), base=_download_time(response))
        for link in listing.articles:
            if link.card is None or self._is_wanted(link.card.datePublishedRaw, context):
                yield self._request(link.url, self.parse_article, trail.next(response.url, link.source), link.card)
        for link in listing.pages:
            yield self._request(link.url, self.parse_listing, trail.next(response.url, link.source))

    def _request(self, url: str, callback: Callable[..., Any], trail: Trail, card: PostRef | None = None) -> Request:
        kind: RequestClass = "article" if callback == self.parse_article else "listing"
        return Request(url, callback, meta=trail.meta(kind), cb_kwargs={"card": asdict(card)} if card else {})

    def _page(self, document: Document, card: PostRef | None, trail: Trail, response: Response) -> ArticlePage:
        site = self.sites.get(trail.site)
        page_class = load_object(site.page) if site and site.page else ArticlePage
        context = DateContext(timezone=site.timezone if site else None, base=_download_time(response))
        page: ArticlePage = page_class(document, card, context)
        return page

    def _is_elsewhere(self, response: Response) -> bool:
        """A redirect may have led off the site."""
        trail = Trail.of(response)
        if trail.origin is None or is_same_site(response.url, trail.origin):
            return False
        self._count("offsite")
        return True

    def _is_wanted(self, raw_date: str | None, context: DateContext) -> bool:
        """What is known to be older than ``since`` is left; what has no date is taken."""
        since = self.arguments.since
        if since is None or raw_date is None:
            return True
        value = read_date(raw_date, context).value or ""
        if len(value) < len("YYYY-MM-DD") or date.fromisoformat(value[:10]) >= since:
            return True
        self._count("articles/older_than_since")
        return False

    def _count(self, what: str) -> None:
        assert self.crawler.stats is not None
        self.crawler.stats.inc_value(f"newscrawl/{what}")


def _document(response: Response) -> Document | None:
    return Document(response.url, response.text) if isinstance(response, TextResponse) else None


def _download_time(response: Response) -> datetime:
    """The server's clock where it tells the time (so that cached and resumed pages agree), else ours; aware, UTC."""
    header = response.headers.get("Date")
    now = datetime.now(UTC)
    try:
        told = parsedate_to_datetime(header.decode("latin-1")) if header else now
    except ValueError:
        return now
    return told.astimezone(UTC) if told.tzinfo else told.replace(tzinfo=UTC)


def _metadata(response: Response, trail: Trail, article: Article) -> Metadata:
    downloaded = _download_time(response).strftime("%Y-%m-%dT%H:%M:%SZ")

    def header(name: str) -> str | None:
        value = response.headers.get(name)
        return value.decode("latin-1") if value else None

    http = Http(response.status, header("Content-Type"), header("ETag"), header("Last-Modified"))
    crawl = Crawl(
        site=trail.site or trail.home,
        depth=response.meta.get("depth", 0),
        discoveredVia=trail.via,
        discoveredFrom=trail.origin,
        newscrawl=__version__,
    )
    return Metadata(downloaded, article.metadata.probability, http, crawl, downloaded, downloaded)
