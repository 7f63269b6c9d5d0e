"""What callers give, checked: what cannot be used is a ``NewscrawlError`` that says what to write."""

from __future__ import annotations

import inspect
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from urllib.parse import urlsplit

from newscrawl.archives.own_address import NOWHERE, stated_address
from newscrawl.errors import NewscrawlError
from newscrawl.html.document import Document
from newscrawl.sites.site import Site


def document_of(html: object, url: object) -> Document:
    """Return the page: a ``Document`` as it is, a text or bytes with the address it came from, or states as its own."""
    if isinstance(html, Document):
        return html
    address = address_of(url) if url else ""
    text = html if isinstance(html, str) else _decoded(html)
    return Document(address or stated_address(text) or NOWHERE, text)


def _decoded(html: object) -> str:
    if not isinstance(html, bytes | bytearray | memoryview):
        raise NewscrawlError(f"the page is {_named(html)}: give its HTML as a text or bytes, or a newscrawl.Document")
    from w3lib.encoding import html_to_unicode  # noqa: PLC0415 - only for bytes

    return html_to_unicode(None, bytes(html))[1]


def address_of(url: object) -> str:
    """Return a web address as it was given."""
    if isinstance(url, str) and url.startswith(("http://", "https://")) and _has_host(url):
        return url
    raise NewscrawlError(f"{url!r:.200} is not a web address: write one such as https://example.com/story")


def _has_host(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:  # a port that is not a number, half an IPv6 address
        return False


def moment_of(value: object) -> datetime | None:
    """Return an instant with its zone, UTC where none is said; a day is its midnight."""
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            raise NewscrawlError(
                f"{value!r:.200} is not a date and time: write ISO 8601, 2025-03-14T08:05:00+01:00"
            ) from None
    elif isinstance(value, date) and not isinstance(value, datetime):
        value = datetime.combine(value, time())
    if value is None:
        return None
    if not isinstance(value, datetime):
        raise NewscrawlError(f"{_named(value)} is not a date and time: give a datetime or ISO 8601")
    return value.replace(tzinfo=UTC) if value.tzinfo is None else value


def text_of(value: object, what: str) -> str:
    """Return a text; *what* is its name in the sentence."""
    if isinstance(value, str):
        return value
    raise NewscrawlError(f"{what} is {_named(value)}: give a text")


def texts_of(value: object, what: str) -> list[str]:
    """Return one text or several as a list."""
    if isinstance(value, str):
        return [value]
    if not isinstance(value, Iterable) or isinstance(value, bytes | bytearray | memoryview):
        raise NewscrawlError(f"{what} is {_named(value)}: give a text or a list of texts")
    return [text_of(one, what) for one in value]


def site_of(site: object) -> Site | None:
    """Return the description of a site; a page class makes one."""
    if site is None or isinstance(site, Site):
        return site
    if inspect.isclass(site):
        return Site(site.__name__, page=site)
    raise NewscrawlError(f"site is {site!r:.200}: give a newscrawl.Site, or a class derived from newscrawl.ArticlePage")


def _named(value: object) -> str:
    return "None" if value is None else f"of type {type(value).__name__}"
