"""A page read as its site says: apart from ``record``, which imports it only where there is a site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscrawl.extraction.article_page import read_page_class
from newscrawl.extraction.site_page import SitePage, SiteTells
from newscrawl.extraction.stated import replaced
from newscrawl.html.document import Document
from newscrawl.html.page_bounds import MAX_CHARS
from newscrawl.sites.page_class import page_class_of

if TYPE_CHECKING:
    from newscrawl.items import PostRef
    from newscrawl.normalize.dates.reader import DateContext
    from newscrawl.sites.site import Site


def site_reader(document: Document, site: Site, card: PostRef | None, context: DateContext) -> SitePage:
    """Return the reader of a page by the rules and the page class of its site. Raises ``SiteError`` for a bad class."""
    if site.replace:
        html = replaced(document.html, site.replace, MAX_CHARS)
        document = document if html == document.html else Document(document.url, html)
    page_class = page_class_of(site)
    own = read_page_class(page_class(document, card)) if page_class is not None else None
    return SitePage(document, SiteTells(site.rules, own, site.language, card), context)
