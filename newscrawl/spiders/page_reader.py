"""A fetched page looked at as a listing and as an article, with one parse."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from scrapy.exceptions import UsageError

from newscrawl.discovery.article_parts import Parts, find_parts, later_parts
from newscrawl.discovery.feed_links import find_feeds
from newscrawl.discovery.json_listing import read_json_listing
from newscrawl.discovery.link_header import feeds_of_header, next_of_header
from newscrawl.discovery.links import Link
from newscrawl.discovery.listing import Listing, read_listing
from newscrawl.discovery.neighbours import neighbours
from newscrawl.extraction.body.rest_piece import read_rest
from newscrawl.extraction.stated import first_link
from newscrawl.html.document import Document
from newscrawl.pipelines.record import Told, build_record
from newscrawl.rights.page import header_usage
from newscrawl.spiders.clock import page_time
from newscrawl.spiders.off_loop import LARGE
from newscrawl.spiders.pages import document_of, is_page, parsed

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrapy.http import Response
    from scrapy.settings import BaseSettings

    from newscrawl.crawl_plan.source_plan import SourceType
    from newscrawl.extraction.body.going_on import GoesOn
    from newscrawl.items import Article
    from newscrawl.normalize.dates.reader import DateContext
    from newscrawl.pipelines.record import Built
    from newscrawl.sites.site import Site
    from newscrawl.spiders.known_articles import KnownArticles
    from newscrawl.spiders.provenance import Provenance
    from newscrawl.spiders.request_context import RequestContext
    from newscrawl.spiders.source_finder import SourceFinder

_R = TypeVar("_R")

logger = logging.getLogger(__name__)

#: From here on a page that was asked for as a listing is taken for an article, too.
LIKELY = 0.5
MAX_CHAINS = 100  # articles on several pages that are joined at a time
# Listings that are never read as articles: they were named by their numbers and dates.
_PLAIN_LISTINGS = frozenset({"older", "archive"})


class PageRead(NamedTuple):
    """What a page holds: where it leads to as a ``listing``, the record of its ``article``, how to read its dates.

    ``neighbours`` are the articles before and after it, on a site of which no list is known to name all. ``instead`` is
    the record of a page that was asked for as a listing and lists nothing.
    """

    listing: Listing | None = None
    sources: dict[SourceType, list[str]] | None = None
    article: Article | None = None
    date_context: DateContext | None = None
    parts: Parts | None = None
    neighbours: tuple[Link, ...] = ()
    goes_on: GoesOn | None = None
    instead: Article | None = None


def body_formats(settings: BaseSettings) -> frozenset[str]:
    """Return the forms of the text that the settings ask for; ``UsageError`` where the extra is not installed."""
    wanted = {"html": "NEWSCRAWL_BODY_HTML", "markdown": "NEWSCRAWL_BODY_MARKDOWN"}
    formats = frozenset(form for form, name in wanted.items() if settings.getbool(name))
    if formats and (find_spec("nh3") is None or find_spec("markdownify") is None):
        message = "NEWSCRAWL_BODY_HTML and NEWSCRAWL_BODY_MARKDOWN need: pip install 'newscrawl[markup]'"
        raise UsageError(message, print_help=False)
    return formats


class SitePageReader:
    """One for a crawl."""

    def __init__(
        self,
        settings: BaseSettings,
        site_of: Callable[[Response, RequestContext], Site | None],
        known_articles: KnownArticles,
        finder: SourceFinder,
        provenance: Provenance,
    ) -> None:
        self._settings = settings
        self._formats = body_formats(settings)
        self._site_of = site_of
        self._known_articles = known_articles
        self._finder = finder
        self._provenance = provenance
        self._large_pages = asyncio.Lock()
        self._chains: dict[str, int] = {}  # of articles on several pages, the last part that a site file found

    async def read_listing(self, response: Response, context: RequestContext) -> PageRead:
        """Return where a page leads to, and its article if it may be one; nothing for what is not a page.

        The parsed page, 1 MB at least, is let go here: it does not wait for the frontier's answers.
        """
        if (answer := self._json(response, context)) is not None:
            return answer
        return await self._read(response, partial(self._listing, response, context)) or PageRead()

    async def read_article(self, response: Response, context: RequestContext) -> PageRead:
        """Return the article of a page, and where the page leads to if it hardly is one."""
        return await self._read(response, partial(self._article, response, context)) or PageRead()

    async def read_part(
        self, response: Response, context: RequestContext, first: str
    ) -> tuple[list[str], dict[int, str]]:
        """Return the paragraphs of a further page of the article at *first*, and the parts that it names."""
        return await self._read(response, partial(self._part, response, context, first)) or ([], {})

    async def read_rest(self, response: Response) -> tuple[tuple[str, ...], GoesOn | None]:
        """Return the paragraphs of a piece of a page that belongs behind a text, and how it goes on."""
        return await self._read(response, read_rest) or ((), None)

    async def _read(self, response: Response, read: Callable[[Document], _R]) -> _R | None:
        """Return what *read* makes of a page, ``None`` without one.

        A large page is parsed in a thread, lexbor without Python's lock, and one at a time: it takes 100 MB and more.
        """
        if len(response.body) < LARGE:
            document = document_of(response)
            return read(document) if document is not None else None
        async with self._large_pages:
            document = await asyncio.to_thread(parsed, response)
            return read(document) if document is not None else None

    def _listing(self, response: Response, context: RequestContext, document: Document) -> PageRead:
        read = self._as_listing(document, context, response)
        lists = read.listing is not None and read.listing.articles
        is_plain = context.source_type in _PLAIN_LISTINGS
        if (is_plain and lists) or len(_path(response.url)) <= 1:
            return read
        built = self._as_article(document, response, context)
        read = read if lists else read._replace(instead=built.article)
        if is_plain:
            return read
        return read._replace(article=built.article, date_context=built.context, parts=find_parts(document) or None)

    def _article(self, response: Response, context: RequestContext, document: Document) -> PageRead:
        built = self._as_article(document, response, context)
        article = built.article
        parts = self._stated_parts(document, response, context) or find_parts(document)
        plan = self._known_articles.source_plan(context.home)
        beside = tuple(neighbours(document)) if plan.takes("page") else ()
        read = PageRead(None, None, article, built.context, parts or None, beside, built.goes_on)
        if (article.metadata.probability or 0.0) >= LIKELY or context.known is not None:
            return read
        listing = self._as_listing(document, context.to_listing(response.url, "section"), response)
        return read._replace(listing=listing.listing, sources=listing.sources)

    def _part(
        self, response: Response, context: RequestContext, first: str, document: Document
    ) -> tuple[list[str], dict[int, str]]:
        article = self._as_article(document, response, context).article
        further = later_parts(document, first)
        site = self._site_of(response, context)
        if site is not None and site.next_page and (url := first_link(site.next_page, document)):
            number = self._chains.get(first, 2) + 1
            self._chains = {first: number} if len(self._chains) > MAX_CHAINS else {**self._chains, first: number}
            further = {number: url}
        return (article.articleBody or "").split("\n\n"), further

    def _stated_parts(self, document: Document, response: Response, context: RequestContext) -> Parts | None:
        """Return the parts of an article where its site file says how they are found."""
        site = self._site_of(response, context)
        if site is None or not (site.next_page or site.single_page):
            return None
        whole, following = (first_link(each, document) for each in (site.single_page, site.next_page))
        self._chains.pop(response.url, None)  # it may be read again
        return Parts(1, None, {2: following} if following else {}, whole) if whole or following else None

    def _as_listing(self, document: Document, context: RequestContext, response: Response) -> PageRead:
        header = _link_header(response)
        listing = read_listing(document, self._known_articles.url_patterns(context.home), context.origin)
        if not any(page.source == "pagination" for page in listing.pages) and (
            url := next_of_header(header, response.url)
        ):
            listing = replace(
                listing, pages=(Link(url, "pagination"), *listing.pages), hides_more=False, hides_rest=False
            )
        self._known_articles.count("discovery/left/traps", listing.traps)
        if listing.hides_more:
            self._known_articles.count("discovery/load_more_unreadable")
            logger.info("%s loads more by a program alone: render=always may show it", document.url)
        plan = self._known_articles.source_plan(context.home)
        feeds = [*find_feeds(document), *feeds_of_header(header, response.url)]
        return PageRead(listing, self._finder.of(document, listing, context.source_type, plan, feeds))

    def _as_article(self, document: Document, response: Response, context: RequestContext) -> Built:
        site = self._site_of(response, context)
        zone = self._settings.get("NEWSCRAWL_TIMEZONE")
        # What sources say of the article is put to it when its dates and names are values: in any order, then.
        built = build_record(document, site, Told(page_time(response), zone, formats=self._formats))
        for field in built.stale:
            self._known_articles.count(f"sites/stale/{site.name if site else ''}/{field}")
        built.article.metadata = self._provenance.metadata(response, context, built.article.metadata)
        built.article.usage += header_usage(self._provenance.headers(response))
        return built

    def _json(self, response: Response, context: RequestContext) -> PageRead | None:
        """Return the listing that a JSON answer holds; ``None`` for anything else."""
        if not is_page(response) or not response.body[:200].lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
            return None
        found = read_json_listing(response.body, response.url)
        if found is None:
            return None
        document = Document(response.url, f"<html><body><main>{found.html}</main></body></html>")
        listing = read_listing(document, self._known_articles.url_patterns(context.home))
        older = [found.next_url] if found.next_url else self._finder.older(listing)
        return PageRead(Listing((*found.links, *listing.articles), listing.pages), {"older": older})


def _path(url: str) -> str:
    return "/" + url.partition("://")[2].partition("?")[0].partition("/")[2]


def _link_header(response: Response) -> str:
    """Return the answer's ``Link`` headers as one."""
    return ", ".join(value.decode("latin-1") for value in response.headers.getlist("Link")[:20])
