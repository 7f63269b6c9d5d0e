"""A page becomes a record in one place: for the spider, ``try``, ``extract``, stored archives and the golden pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from newscrawl.adapted import ItemAdapter
from newscrawl.discovery.crosscheck import cross_check
from newscrawl.extraction.body.markup import body_html, body_markdown
from newscrawl.extraction.page import PageReader
from newscrawl.html.document import Document
from newscrawl.normalize.dates.reader import DateContext
from newscrawl.pipelines.authors import normalise_authors
from newscrawl.pipelines.complete import complete
from newscrawl.pipelines.dates import normalise_dates
from newscrawl.rights.page import page_usage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newscrawl.extraction.body.going_on import GoesOn
    from newscrawl.items import Article, PostRef
    from newscrawl.sites.site import Site

TIME = "%Y-%m-%dT%H:%M:%SZ"


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of a page beside its markup.

    ``downloaded`` (aware) is the base of relative dates, ``timezone`` the zone of times that say none; the site's goes
    before it. ``card`` and ``hints`` are what the source ``via`` said of the article.
    ``formats``: ``html``, ``markdown`` of its text.
    """

    downloaded: datetime | None = None
    timezone: str | None = None
    card: PostRef | None = None
    hints: Mapping[str, Any] = field(default_factory=dict)
    via: str = "listing"
    formats: frozenset[str] = frozenset()


class Built(NamedTuple):
    """A record with raw dates and names, what its dates are read by, the fields whose site rules found nothing.

    ``goes_on`` tells how its text does where the page has not all of it.
    """

    article: Article
    context: DateContext
    stale: tuple[str, ...] = ()
    goes_on: GoesOn | None = None


def build_record(document: Document, site: Site | None = None, told: Told | None = None) -> Built:
    """Return the record of a page before its dates and names are values; ``finish_record`` or the pipelines do that."""
    told = told or Told()
    page = _reader(document, site, told)
    article = page.to_item()
    article.usage = page_usage(document)
    if "html" in told.formats:
        article.articleBodyHtml = body_html(document, page.body)
    if "markdown" in told.formats:
        article.articleBodyMarkdown = body_markdown(document, page.body)
    article.metadata.dateDownloaded = _base(told).strftime(TIME)
    cross_check(article, told.card, told.hints, told.via)
    return Built(article, page.context, page.stale_fields, page.goes_on)


def finish_record(built: Built, *, site: Site | None = None) -> Article:
    """Return the record with values for dates and names, ids and hashes: as the pipelines of a crawl leave it."""
    article = built.article
    order = site.date_order if site is not None else None
    context = built.context
    normalise_dates(article, timezone=context.timezone, order=order, is_undated=context.base is None)
    normalise_authors(article)
    complete(ItemAdapter(article))
    return article


def read_record(url: str, html: str, site: Site | None = None, told: Told | None = None) -> Article:
    """Return the record of a page, as a crawl would write it; without ``told.downloaded`` elapsed times stay raw.

    A page that is not an article gives a record too: ``metadata.probability`` says so.
    """
    return finish_record(build_record(Document(url, html), site, told), site=site)


def _reader(document: Document, site: Site | None, told: Told) -> PageReader:
    zone = site.timezone if site is not None and site.timezone else told.timezone
    base = told.downloaded.astimezone(UTC) if told.downloaded else None
    context = DateContext(timezone=zone, base=base, order=site.date_order if site is not None else None)
    if site is None:
        return PageReader(document, told.card, context)
    from newscrawl.pipelines.site_reader import site_reader  # noqa: PLC0415 - 30 ms that most pages do not need

    return site_reader(document, site, told.card, context)


def _base(told: Told) -> datetime:
    return (told.downloaded or datetime.now(UTC)).astimezone(UTC)
