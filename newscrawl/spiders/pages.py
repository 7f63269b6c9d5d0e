"""Responses as pages: which are any, and the text they were meant to be."""

from __future__ import annotations

from codecs import BOM_UTF8
from typing import TYPE_CHECKING

from scrapy.http import TextResponse

from newscrawl.html.charset import utf8_text
from newscrawl.html.document import Document
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
    # Whoever looked at the page before us left its text with it, if its encoding was told.
    is_utf8 = response.encoding == "utf-8"
    text = response.text if is_utf8 else utf8_text(response.body) or response.text
    is_exact = is_utf8 and "\ufffd" not in text and not response.body.startswith(BOM_UTF8)
    # Twice as large as the body, and the response waits for the disk; nothing public lets go of it. Whoever asks
    # again gets it decoded again.
    response._cached_ubody = None  # noqa: SLF001 - a test tells when Scrapy keeps the text elsewhere
    return Document(response.url, text, response.body if is_exact else None)
