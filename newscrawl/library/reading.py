"""``extract``, ``read_date`` and ``read_authors``: values from what somebody already has; no network, no Scrapy."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from newscrawl.errors import NewscrawlError
from newscrawl.items import Author
from newscrawl.library import arguments
from newscrawl.normalize.authors import merging
from newscrawl.normalize.dates import reader
from newscrawl.normalize.dates.zones import zone_named
from newscrawl.pipelines.record import Told, build_record, finish_record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newscrawl.extraction.article_page import ArticlePage
    from newscrawl.html.document import Document
    from newscrawl.items import Article
    from newscrawl.normalize.dates.resolver import DateReading, Order
    from newscrawl.sites.site import Site

Moment = datetime | str


def extract(
    html: str | bytes | Document,
    url: str = "",
    downloaded: Moment | None = None,
    site: Site | type[ArticlePage] | None = None,
) -> Article:
    """Return the record of a page, finished as a crawl finishes it.

    *url* is the address it came from: links and pictures are resolved against it, its domain names the publisher.
    Without one the page has the address that it states: its canonical link, else ``og:url``; else a made-up one.
    *downloaded* (a datetime or ISO 8601, UTC where it says no zone; else now) is what "2 hours ago" counts from.
    *site* says where its fields stand: a ``Site``, or a class derived from ``ArticlePage``. A page that is not
    an article gives a record, too: ``article.metadata.probability`` says so. Raises ``NewscrawlError`` for arguments
    that cannot be used.
    """
    document = arguments.document_of(html, url)
    described = arguments.site_of(site)
    told = Told(arguments.moment_of(downloaded))
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
    spoken = arguments.text_of(language, "language") if language else None
    languages = tuple(dict.fromkeys(filter(None, (spoken, "en"))))
    base = arguments.moment_of(now) or datetime.now(UTC)
    return reader.read_date(arguments.text_of(text, "the date"), reader.DateContext(languages, timezone, base, order))


def read_authors(bylines: str | Iterable[str], publisher: str = "", language: str | None = None) -> list[Author]:
    """Return the people and organisations that bylines name, each once: "By Ada Lane and Nora Vale" are two.

    *publisher* is the site's name or domain: it is not an author beside a person. *language*, a tag such as "sl",
    tells what "by" and "and" are in it: "Piše: Ana Novak in Ivan Kos" are two in Slovene.
    """
    texts = arguments.texts_of(bylines, "a byline")
    spoken = arguments.text_of(language, "language") if language else None
    known = {publisher} if publisher else set()
    found = merging.read_authors([Author(nameRaw=text) for text in texts], known=known, language=spoken)
    return merging.merge_authors(found, domain=publisher)
