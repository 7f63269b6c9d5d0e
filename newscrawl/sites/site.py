"""One site: where it starts, how its pages are read, and what no page tells. A TOML file, or this class."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from newscrawl.extraction.stated import Rules
from newscrawl.sites import key_readers
from newscrawl.sites.errors import SiteError
from newscrawl.sites.keys import PAGE_KINDS, RENDER_MODES, KeyValueError, key_named
from newscrawl.sites.locate import position

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from newscrawl.extraction.selectors import Selector
    from newscrawl.normalize.dates.resolver import Order
    from newscrawl.sites.login import Login

__all__ = ["PAGE_KINDS", "RENDER_MODES", "Site", "SiteError", "parse_site", "read_site", "start_url"]


@dataclass(frozen=True, slots=True)
class Site:
    """A configured site; ``newscrawl schema --site`` says what each key of its file means.

    ``page`` is an ``ArticlePage`` of its own, or the import path of one; ``None``: pages are read by the general rules.
    ``folder`` is where its file stands: ``cookies`` and ``page`` are looked for there first.
    """

    name: str
    urls: tuple[str, ...] = ()
    timezone: str | None = None
    page: str | type[Any] | None = None
    render: str | None = None
    render_wait_for: Mapping[str, str] | None = None
    domains: tuple[str, ...] = ()
    date_order: Order | None = None
    language: str | None = None
    precedence: str = "site"
    fields: Mapping[str, tuple[Selector, ...]] = field(default_factory=dict)
    drop: tuple[Selector, ...] = ()
    drop_named: tuple[str, ...] = ()
    prune: bool = True
    replace: tuple[tuple[str, str], ...] = ()
    next_page: tuple[Selector, ...] = ()
    single_page: tuple[Selector, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    cookies: str | None = None
    proxy: str | None = None
    login: Login | None = None
    tests: tuple[Mapping[str, Any], ...] = ()
    scope: str = "site"
    section: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    languages: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    folder: str = ""

    @property
    def hosts(self) -> tuple[str, ...]:
        """The hosts for whose pages this is: ``domains``, else those of the start addresses."""
        return self.domains or tuple(dict.fromkeys(urlsplit(url).hostname or "" for url in self.urls))

    @property
    def rules(self) -> Rules:
        """What it says of how its pages are read."""
        return Rules(
            self.fields, self.drop, self.drop_named, self.replace, prune=self.prune, decides=self.precedence == "site"
        )

    def is_for(self, host: str) -> bool:
        """Tell whether pages of *host* are this site's: its hosts, with or without ``www.``, and what is below them.

        ``*.example.com`` is for what is below ``example.com`` alone.
        """
        host = host.lower().removeprefix("www.")
        names = [own.removeprefix("www.") for own in self.hosts]
        return any(host == each or host.endswith(f".{each.removeprefix('*.')}") for each in names)


_NAMES = frozenset(each.name for each in fields(Site)) - {"name", "folder"}


def start_url(text: str) -> str:
    """Return *text* as an http(s) address; ``example.com`` means ``https://example.com``. Raises ``SiteError``."""
    try:
        return key_readers.start_url(text)
    except KeyValueError as problem:
        raise SiteError(str(problem)) from None


def parse_site(name: str, text: str, path: str, folder: str = "") -> Site:
    """Return the site that a TOML file describes. Raises ``SiteError`` with the file, and where in it."""
    try:
        facts = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SiteError(f"{path} is not TOML: {error}") from None
    return replace(read_site(name, facts, text, path), folder=folder)


def read_site(name: str, facts: Mapping[str, Any], text: str = "", path: str = "") -> Site:
    """Return the site that *facts*, a parsed TOML file, describes. Raises ``SiteError``."""
    values: dict[str, Any] = {}
    try:
        if "urls" not in facts:
            key_named("urls").read(None)
        for key, value in facts.items():
            values[key] = key_named(key).read(value)
    except KeyValueError as problem:
        where = position(text, key, *problem.path) if "urls" in facts else None
        place = f" ({path}, line {where[0]}, column {where[1]})" if where else f" ({path})" if path else ""
        raise SiteError(f"site {name!r}{place} {problem}") from None
    return Site(name, **values)
