"""The text of a response, read as browsers read it.

Scrapy's ``response.text`` takes any codec of Python's that a server names for a charset, and raises for those that are
none (``idna``, ``rot13``, as of 2.19). It also believes a header that contradicts valid UTF-8.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscrawl.html.charset import page_text, utf8_text

if TYPE_CHECKING:
    from scrapy.http import TextResponse


def text_of(response: TextResponse) -> str:
    """Return the text of a response; one that a renderer made knows its encoding better than the server's header."""
    told = response._encoding  # noqa: SLF001 - set where a response was made of a text
    if told is not None:
        return utf8_text(response.body) or response.text
    header = (response.headers.get("Content-Type") or b"").decode("latin-1")
    declared = header.lower().partition("charset=")[2].partition(";")[0]
    return page_text(response.body, declared or None)
