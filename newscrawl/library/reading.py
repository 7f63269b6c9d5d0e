"""``extract``, ``read_date`` and ``read_authors``: values from what somebody already has; no network, no Scrapy."""

from __future__ import annotations

import inspect
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from newscrawl.errors import NewscrawlError
from newscrawl.html.document import Document
from newscrawl.items import Author
from newscrawl.normalize.authors import merging
from newscrawl.normalize.dates import reader
from newscrawl.normalize.dates.zones import zone_named
from newscrawl.pipelines.record import Told, build_record, finish_record
from newscrawl.sites.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newscrawl.extraction.article_page import ArticlePage
    from newscrawl.items import Article
    from newscrawl.normalize.dates.resolver import DateReading, Order

Moment = datetime | str


def extract(
    html: str | bytes | Document,
    url: str = "",
    downloaded: Moment | None = None,
    site: Site | type[ArticlePage] | None = None,
) -> Article:
    """Return the record of a page, finished as a crawl finishes it.

    *url* is the address it came from: links and pictures are resolved against it, its domain names the publisher.
    *downloaded* (a datetime or ISO 8601, UTC where it says no zone; else now) is what "2 hours ago" counts from.
    *site* says where its fields stand: a ``Site``, or a class derived from ``ArticlePage``. A page that is no article
    gives a record, too: ``article.metadata.probability`` says so. Raises ``NewscrawlError`` for arguments that cannot
    be used.
    """
    document = html if isinstance(html, Document) else Document(_address(url), _text(html))
    described = _site(site)
    told = Told(_moment(downloaded))
    return finish_record(build_record(document, described, told), site=described)


def read_date(
    text: str,
    language: str | None = None,
    timezone: str | None = None,
    order: Order | None = None,
    now: Moment | None = None,
) -> DateReading:
    """Return what a date in words or in a machine's form says, and no more: ``value``, ``precision``, ``assumed``.

    *language* is a BCP 47 tag; English is read in any case. *timezone* (IANA) is that of times that say none, *order*
    how 03/04/2025 is read. *now* is what "2 hours ago" counts from; nothing is later.
    """
    if timezone is not None and zone_named(timezone) is None:
        raise NewscrawlError(f"There is no time zone {timezone!r}: write a name like 'Europe/Berlin' or 'UTC'.")
    languages = tuple(dict.fromkeys(filter(None, (language, "en"))))
    base = _moment(now) or datetime.now(UTC)
    return reader.read_date(text, reader.DateContext(languages, timezone, base, order))


def read_authors(bylines: str | Iterable[str], publisher: str = "") -> list[Author]:
    """Return the people and organisations that bylines name, each once: "By Ada Lane and Nora Vale" are two.

    *publisher* is the site's name or domain: it is no author beside a person.
    """
    texts = [bylines] if isinstance(bylines, str) else list(bylines)
    known = {publisher} if publisher else set()
    found = merging.read_authors([Author(nameRaw=text) for text in texts], known=known)
    return merging.merge_authors(found, domain=publisher)


def _address(url: str) -> str:
    if url and not url.startswith(("http://", "https://")):
        raise NewscrawlError(f"{url!r} is no web address: write one such as https://example.com/story")
    return url or "http://localhost/"


def _text(html: str | bytes) -> str:
    if isinstance(html, str):
        return html
    from w3lib.encoding import html_to_unicode  # noqa: PLC0415 - only for bytes

    return html_to_unicode(None, html)[1]


def _moment(value: Moment | None) -> datetime | None:
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            raise NewscrawlError(f"{value!r} is no date and time: write ISO 8601, 2025-03-14T08:05:00+01:00") from None
    return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value


def _site(site: Site | type[ArticlePage] | None) -> Site | None:
    if site is None or isinstance(site, Site):
        return site
    if inspect.isclass(site):
        return Site(site.__name__, page=site)
    raise NewscrawlError(f"site is {site!r}: give a newscrawl.Site, or a class derived from newscrawl.ArticlePage")
