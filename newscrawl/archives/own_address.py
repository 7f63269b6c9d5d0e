"""The address of a page that was stored without one: what the page says of itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterator

NOWHERE = "http://localhost/"  # of a page whose address nobody tells
_LOOK = 1 << 18  # characters in which a page says its address
_LONGEST = 2_000
_SAVED_FROM = re.compile(r"<!--\s{0,9}saved from url=\(\d{1,6}\)(\S{1,2000})")  # as browsers write it into a copy


def stated_address(html: str) -> str | None:
    """Return the address that a page names as its own: its canonical link, else ``og:url``, else where it was saved.

    One of a home page counts only where no other names more: systems write it into all pages of a site.
    """
    found = list(filter(is_web_address, (each.strip() for each in _stated(html[:_LOOK]))))
    return next((url for url in found if urlsplit(url).path.strip("/") or urlsplit(url).query), next(iter(found), None))


def address_below(base: str, name: str) -> str:
    """Return the address of a file of a folder: *base* and its name where *base* ends with ``/``."""
    return base + quote(name) if base.endswith("/") and name else base


def _stated(html: str) -> Iterator[str]:
    tree = LexborHTMLParser(html)
    for link in tree.css("link[rel~=canonical i][href]")[:3]:
        yield _absolute(link.attributes.get("href"))
    for meta in tree.css("meta[property='og:url' i][content], meta[name='og:url' i][content]")[:3]:
        yield _absolute(meta.attributes.get("content"))
    if (saved := _SAVED_FROM.search(html[:_LONGEST])) is not None:
        yield saved[1]


def _absolute(address: str | None) -> str:
    address = (address or "").strip()
    return f"https:{address}" if address.startswith("//") else address


def is_web_address(url: str) -> bool:
    """Tell whether a text is a whole address of the web."""
    try:
        parts = urlsplit(url)
        is_whole = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        return False
    return is_whole and len(url) <= _LONGEST and not re.search(r"[\s<>\"{}]", url)
