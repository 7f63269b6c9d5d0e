"""Facts about one site that no page tells: where to start, its time zone, a page class of its own, its rendering."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

if TYPE_CHECKING:
    from collections.abc import Mapping

RENDER_MODES = ("never", "auto", "always")  # whether a page's JavaScript is run; auto: when it shows nothing without
PAGE_KINDS = ("listing", "article")  # what a rendered page may be waited for as

_SCHEME = re.compile(r"^[a-zA-Z][a-zA-Z0-9+.-]*:")
_HOST_PORT = re.compile(r"^[\w.-]+:\d+(?:/|$)")


class SiteError(ValueError):
    """A site is described in a way we cannot use; the message is one sentence that says what to write."""


@dataclass(frozen=True, slots=True)
class Site:
    """A configured site. ``timezone`` is an IANA name, read into local times that say no zone.

    ``page`` is the import path of an ``ArticlePage`` subclass, ``None`` for the general one; ``render`` is one of
    ``RENDER_MODES``, ``None`` for the crawl's. ``render_wait_for`` has a CSS selector for some of ``PAGE_KINDS``:
    what is waited for when such a page is rendered.
    """

    name: str
    urls: tuple[str, ...]
    timezone: str | None = None
    page: str | None = None
    render: str | None = None
    render_wait_for: Mapping[str, str] | None = None


def start_url(text: str) -> str:
    """Return *text* as an http(s) address; ``example.com`` means ``https://example.com``. Raises ``SiteError``."""
    text = text.strip()
    if not _SCHEME.match(text) or _HOST_PORT.match(text):
        text = f"https://{text}"
    parts = urlsplit(text)
    if parts.scheme.lower() not in {"http", "https"} or not parts.hostname or any(char.isspace() for char in text):
        raise SiteError(f"{text!r} is no web address: write one such as https://example.com")
    return text


def read_site(name: str, facts: Mapping[str, Any]) -> Site:
    """Return the site that *facts*, a parsed TOML file, describes. Raises ``SiteError``."""
    known = {field.name for field in fields(Site)} - {"name"}
    unknown = sorted(set(facts) - known)
    if unknown:
        raise SiteError(f"site {name!r} has the unknown key {unknown[0]!r}: the keys are {', '.join(sorted(known))}")
    urls = facts.get("urls")
    if not isinstance(urls, list) or not urls or not all(isinstance(url, str) for url in urls):
        raise SiteError(f'site {name!r} needs its start addresses: write urls = ["https://example.com"]')
    timezone, page = facts.get("timezone"), facts.get("page")
    if timezone is not None:
        try:
            ZoneInfo(str(timezone))
        except (ZoneInfoNotFoundError, ValueError):
            raise SiteError(
                f"site {name!r} has the unknown time zone {timezone!r}: write one such as Europe/Berlin"
            ) from None
    render = facts.get("render")
    if render not in (None, *RENDER_MODES):
        raise SiteError(f"site {name!r} has render = {render!r}: write one of {', '.join(RENDER_MODES)}")
    wait_for = _selectors(name, facts.get("render_wait_for"))
    return Site(name, tuple(start_url(url) for url in urls), timezone, page, render, wait_for)


def _selectors(name: str, value: Any) -> dict[str, str] | None:
    """Return the selector of each kind of page; one alone is for all. Raises ``SiteError``."""
    table = dict.fromkeys(PAGE_KINDS, value) if isinstance(value, str) else value
    if table is None:
        return None
    if (
        not isinstance(table, dict)
        or not table
        or not all(map(_is_selector, table.values()))
        or {*table} - {*PAGE_KINDS}
    ):
        raise SiteError(
            f"site {name!r} has render_wait_for = {value!r}: write a CSS selector such as '.posts li', "
            "or one for each kind of page: {listing = '.posts li', article = 'article p'}"
        )
    return table


def _is_selector(value: Any) -> bool:
    try:
        LexborHTMLParser("").css_first(value)
    except (SelectolaxError, TypeError):
        return False
    return True
