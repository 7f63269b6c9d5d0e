"""Responses as pages: which are any, and the text they were meant to be."""

from __future__ import annotations

from codecs import BOM_UTF8
from typing import TYPE_CHECKING

from scrapy.http import TextResponse

from newscrawl.html.charset import utf8_text
from newscrawl.html.document import Document
from newscrawl.normalize.urls.parts import without_tracking
from newscrawl.scrapy_tuning.response_text import text_of
from newscrawl.spiders.requests import NOT_MODIFIED

if TYPE_CHECKING:
    from scrapy.http import Response


def is_page(response: Response) -> bool:
    """Tell whether a response has a text that can be read now."""
    return isinstance(response, TextResponse) and response.status != NOT_MODIFIED


def document_of(response: Response) -> Document | None:
    """Return the page of a response, ``None`` where it has none."""
    if not isinstance(response, TextResponse) or not is_page(response):
        return None
    text = text_of(response)
    is_exact = not response.body.startswith(BOM_UTF8) and utf8_text(response.body) is not None
    # Twice as large as the body, and the response waits for the disk; nothing public lets go of it. Whoever asks
    # again gets it decoded again.
    response._cached_ubody = None  # noqa: SLF001 - a test tells when Scrapy keeps the text elsewhere
    return Document(without_tracking(response.url), text, response.body if is_exact else None)


def parsed(response: Response) -> Document | None:
    """Return the page of a response, parsed already; ``None`` where it has none. For another thread than the loop's."""
    document = document_of(response)
    if document is not None:
        document.parse()
    return document
