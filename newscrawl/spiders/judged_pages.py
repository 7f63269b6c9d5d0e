"""What a page that was read turned out to be, and whether it holds what it was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscrawl.discovery.listing import Listing
from newscrawl.rendering.shown import Shown, article_shown, listing_shown
from newscrawl.scrapy_tuning.response_text import text_of
from newscrawl.spiders.page_reader import LIKELY

if TYPE_CHECKING:
    from scrapy.http import HtmlResponse

    from newscrawl.rendering.need import Kind
    from newscrawl.spiders.page_reader import PageRead

SHORTEST = 200  # characters of the body of a page that was asked for as a listing and is an article
MANY_NAMED = 3  # articles named in headings


def shown_of(read: PageRead, response: HtmlResponse, kind: Kind) -> Shown:
    """Return whether a reading holds what the page was asked for. A page without scripts is not looked at closer."""
    if b"<script" not in response.body:
        return Shown(1)

    def page() -> str:
        text = text_of(response)
        response._cached_ubody = None  # noqa: SLF001 - as in pages.document_of: it would wait with the response
        return text

    listing = read.listing or Listing()
    if kind == "article" and read.article is not None:
        return article_shown(read.article, page, links=len(listing.articles), goes_on=read.goes_on)
    is_article = read.article is not None and reads_as_article(read, is_promised=False, is_called=True)
    return listing_shown(listing, page, read.article if is_article else None)


def reads_as_article(read: PageRead, *, is_promised: bool, is_called: bool) -> bool:
    """Tell whether a page that was asked for as a listing is an article, by its record.

    A page whose own part names several other articles in headings lists them, unless some source promised an article.
    One without a date and a name, as pages about the paper are, is none unless a link *is called* by its headline.
    """
    article, listing = read.article, read.listing
    assert article is not None
    if not article.headline or (article.metadata.probability or 0.0) < LIKELY:
        return False
    named = sum(link.heading and link.place == "main" for link in listing.articles) if listing else 0
    is_told = bool(is_called or article.datePublished or article.dateModified or article.authors)
    return is_promised or (is_told and named < MANY_NAMED and len(article.articleBody or "") >= SHORTEST)
