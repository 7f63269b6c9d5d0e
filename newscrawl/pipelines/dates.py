"""Raw dates of items to values: ``normalise_dates`` does it, ``DatesPipeline`` does it for a crawl.

Serves dict, dataclass, attrs, pydantic and Scrapy items that have some of the record's fields.
"""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from newscrawl.adapted import ItemAdapter
from newscrawl.cpu_time import timed_as
from newscrawl.items import Evidence, Rejected
from newscrawl.normalize.dates.reader import DateContext, DateReading, infer_order, instant, read_date
from newscrawl.normalize.dates.region import regional
from newscrawl.normalize.dates.zones import zone_named
from newscrawl.stat_names import DATES_REJECTED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scrapy.crawler import Crawler
    from scrapy.statscollectors import StatsCollector

    from newscrawl.normalize.dates.resolver import Order

ARTICLE_FIELDS = ("datePublished", "dateModified")
CARD_FIELDS = ("relatedPosts", "recentPosts")
MAX_DOMAINS = 10_000  # whose order of day and month is remembered
COMPARED = {"second": 20, "minute": 16, "hour": 13, "day": 10, "month": 7, "year": 4}  # characters of a value


class FieldReading(NamedTuple):
    """What came of one date of an article."""

    field: str
    raw: str
    reading: DateReading


class DatesPipeline:
    """Scrapy item pipeline: fills the values and precisions of an item's dates from their raw texts.

    Settings: ``NEWSCRAWL_TIMEZONE``, the zone of wall times (an IANA name, by default none), and
    ``NEWSCRAWL_TIMEZONES``, the same for each publisher domain. Stats count the articles'
    dates: ``newscrawl/dates/precision/<precision>`` the published ones, ``newscrawl/dates/rejected/<reason>`` both.
    """

    def __init__(
        self, stats: StatsCollector, timezone: str | None = None, timezones: Mapping[str, str] | None = None
    ) -> None:
        self.stats = stats
        self.timezone = timezone
        self.timezones = dict(timezones or {})
        self.stated_orders: dict[str, Order] = {}  # of configured sites
        self.orders: dict[str, Order | None] = {}  # None: the site contradicted itself

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Raise ValueError for a zone that does not exist."""
        timezone = crawler.settings.get("NEWSCRAWL_TIMEZONE") or None
        timezones = crawler.settings.getdict("NEWSCRAWL_TIMEZONES")
        for name in filter(None, (timezone, *timezones.values())):
            if zone_named(name) is None:
                raise ValueError(f"There is no time zone {name!r}: write a name like 'Europe/Berlin' or 'UTC'.")
        assert crawler.stats is not None
        pipeline = cls(crawler.stats, timezone, timezones)
        pipeline.stated_orders = crawler.settings.getdict("NEWSCRAWL_DATE_ORDERS")
        return pipeline

    @timed_as("extract")
    def process_item(self, item: Any) -> Any:
        """Return the item, its dates normalised."""
        article = ItemAdapter(item)
        domain, own = _domain(article), infer_order(_raw_dates(article))
        self._learn_order(domain, own)
        order = self.stated_orders.get(domain) or self.orders.get(domain) or own
        context = _context(article, self.timezones.get(domain, self.timezone), order)
        for field, _, reading in _normalise_all(article, context):
            if reading.reason:
                self.stats.inc_value(f"{DATES_REJECTED}{reading.reason.replace(' ', '_')}")
            elif field == "datePublished":
                self.stats.inc_value(f"newscrawl/dates/precision/{reading.precision}")
        return item

    def _learn_order(self, domain: str, order: Order | None) -> None:
        known = self.orders.get(domain, order)
        if order and (domain in self.orders or len(self.orders) < MAX_DOMAINS):
            self.orders[domain] = order if known == order else None


def normalise_dates(
    item: Any,
    *,
    timezone: str | None = None,
    order: Order | None = None,
    now: datetime | None = None,
    is_undated: bool = False,
) -> list[FieldReading]:
    """Fill the values and precisions of an item's dates in place, its cards' too; return what came of its own.

    The language is ``inLanguage``, then English; elapsed times count from ``metadata.dateDownloaded``,
    else from ``now`` (aware), else from the clock; with *is_undated* (nobody knows when it was stored) they stay raw.
    A value without raw text is itself the raw text; a
    value with its precision is normalised already and stays. What is rejected leaves None, and its
    reason in the field's evidence, where there is one. A modification before the publication is none. Without *order*
    the item's own dates tell it, its cards' too.
    """
    article = ItemAdapter(item)
    context = _context(article, timezone, order or infer_order(_raw_dates(article)), now)
    return _normalise_all(article, replace(context, base=None) if is_undated else context)


def _context(
    article: ItemAdapter, timezone: str | None, order: Order | None, now: datetime | None = None
) -> DateContext:
    return DateContext(_languages(article), timezone, _downloaded(article) or now or datetime.now(UTC), order)


def _normalise_all(article: ItemAdapter, context: DateContext) -> list[FieldReading]:
    """Write what the dates of an article and of its cards say; return the readings of its own."""
    readings = [reading for field in ARTICLE_FIELDS if (reading := _normalise(article, field, context))]
    for card in _cards(article):
        _normalise(card, "datePublished", context)
    if len(readings) == len(ARTICLE_FIELDS) and _precedes(readings[1].reading, readings[0].reading):
        readings[1] = readings[1]._replace(reading=DateReading(None, None, (), "before published"))
        _write(article, readings[1])
    for reading in readings:
        _note(article, reading)
    return readings


def _normalise(adapter: ItemAdapter, field: str, context: DateContext) -> FieldReading | None:
    """Read and write one date; None where there is none, or where it is normalised already."""
    value, precision = adapter.get(field), adapter.get(f"{field}Precision")
    if value and precision:
        return FieldReading(field, value, DateReading(value, precision)) if isinstance(value, str) else None
    raw = _raw_text(adapter.get(f"{field}Raw")) or _raw_text(value)
    if raw is None:
        return None
    result = FieldReading(field, raw, read_date(raw, context))
    _write(adapter, result)
    return result


def _write(adapter: ItemAdapter, result: FieldReading) -> None:
    field, raw, reading = result
    values = {field: reading.value, f"{field}Raw": raw, f"{field}Precision": reading.precision}
    values[f"{field}Local"] = reading.local
    known = adapter.field_names()
    for name, value in values.items():
        if name in known or (isinstance(adapter.item, dict) and not name.endswith("Local")):
            adapter[name] = value


def _note(article: ItemAdapter, result: FieldReading) -> None:
    """Leave what was assumed, or why nothing was read, in the field's evidence."""
    evidence = article.get("evidence")
    entry = evidence.get(result.field) if isinstance(evidence, dict) else None
    if entry is None or not ItemAdapter.is_item(entry):
        return
    noted = ItemAdapter(entry)
    assumed = noted.get("assumed") or []
    noted["assumed"] = [*assumed, *(name for name in result.reading.assumed if name not in assumed)]
    if result.reading.reason:
        rejected = Rejected(result.raw, result.reading.reason, noted.get("rule") or result.field)
        own = rejected if isinstance(entry, Evidence) else asdict(rejected)
        noted["rejected"] = [*(noted.get("rejected") or []), own]


def _precedes(modified: DateReading, published: DateReading) -> bool:
    """Whether one value is certainly earlier than the other, at the precision that both have."""
    if not (modified.value and published.value and modified.precision and published.precision):
        return False
    length = min(COMPARED[modified.precision], COMPARED[published.precision])
    return _latest(modified.value, length) < _earliest(published.value, length)


def _earliest(value: str, length: int) -> str:
    """Cut the value for comparison; an instant compared as a day is the day it was in the farthest west."""
    moment = instant(value)
    return (moment - timedelta(hours=12)).isoformat()[:length] if moment and length <= 10 else value[:length]


def _latest(value: str, length: int) -> str:
    """Cut the value likewise, with the day that it was in the farthest east."""
    moment = instant(value)
    return (moment + timedelta(hours=14)).isoformat()[:length] if moment and length <= 10 else value[:length]


def _raw_dates(article: ItemAdapter) -> Iterator[str]:
    for adapter in (article, *_cards(article)):
        for field in ARTICLE_FIELDS:
            raw = _raw_text(adapter.get(f"{field}Raw")) or _raw_text(adapter.get(field))
            if raw:
                yield raw


def _raw_text(value: Any) -> str | None:
    """Return as text what other people's spiders put into a date field."""
    if isinstance(value, date):  # a datetime is one
        return value.isoformat()
    return (value.strip() or None) if isinstance(value, str) else None


def _cards(article: ItemAdapter) -> Iterator[ItemAdapter]:
    for field in CARD_FIELDS:
        for card in article.get(field) or ():
            if ItemAdapter.is_item(card):
                yield ItemAdapter(card)


def _languages(article: ItemAdapter) -> tuple[str, ...]:
    url = article.get("url")
    return regional(article.get("inLanguage"), url if isinstance(url, str) else "")


def _downloaded(article: ItemAdapter) -> datetime | None:
    return instant(_text_in(article.get("metadata"), "dateDownloaded"))


def _domain(article: ItemAdapter) -> str:
    return _text_in(article.get("publisher"), "domain") or ""


def _text_in(nested: Any, field: str) -> str | None:
    value = ItemAdapter(nested).get(field) if nested is not None and ItemAdapter.is_item(nested) else None
    return value if isinstance(value, str) else None
