"""An article as one flat row: scalars only, real times and days, authors joined by semicolons and as rows of their own.

Column names are in the style of SQL. ``published`` is the text of the record; ``published_at`` is the instant, null
where the page tells only a day; ``published_on`` is the day (UTC), the first one of a month or a year that is all that
is known; ``published_precision`` says which. The same for ``modified``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Record = dict[str, Any]
    Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """``kind`` is one of ``text integer number boolean timestamp date``; *value* takes a record, or an author."""

    name: str
    kind: str
    value: Callable[[Record], Any]


def _key(name: str) -> Callable[[Record], Any]:
    return lambda record: record[name]


def _inner(outer: str, name: str) -> Callable[[Record], Any]:
    return lambda record: None if record[outer] is None else record[outer][name]


def _deeper(first: str, second: str, name: str) -> Callable[[Record], Any]:
    return lambda record: (record[first].get(second) or {}).get(name)


def _joined(key: str, name: str | None = None) -> Callable[[Record], Any]:
    """Return the values of a list, or one value of each object in it, as one text; None for an empty list."""

    def join(record: Record) -> str | None:
        values = [each if name is None else each[name] for each in record[key]]
        return "; ".join(str(value) for value in values if value is not None) or None

    return join


def _time(read: Callable[[Record], str | None]) -> Callable[[Record], datetime | None]:
    return lambda record: instant(read(record))


def _day(read: Callable[[Record], str | None]) -> Callable[[Record], date | None]:
    return lambda record: first_day(read(record))


def instant(text: str | None) -> datetime | None:
    """Return the instant of ``YYYY-MM-DDThh:mm:ssZ``; None for anything that is less exact, or none."""
    try:
        return datetime.fromisoformat(text).astimezone(UTC) if text and "T" in text else None
    except (ValueError, OverflowError):  # no instant that a table can hold
        return None


def first_day(text: str | None) -> date | None:
    """Return the first day of what a record's date says: of a month, of a year, or the day itself; in UTC."""
    year, month, day = (*(text or "")[:10].split("-"), "1", "1")[:3]
    try:
        return date(int(year), int(month), int(day))
    except ValueError:  # no date, or one that the calendar does not have
        return None


def _usage(record: Record) -> str | None:
    return "; ".join(f"{each['signal']}={each['value']}" for each in record["usage"]) or None


def _dates(name: str, key: str) -> tuple[Column, ...]:
    return (
        Column(name, "text", _key(key)),
        Column(f"{name}_at", "timestamp", _time(_key(key))),
        Column(f"{name}_on", "date", _day(_key(key))),
        Column(f"{name}_precision", "text", _key(f"{key}Precision")),
    )


COLUMNS: tuple[Column, ...] = (
    Column("id", "text", _key("id")),
    Column("version", "integer", _key("version")),
    Column("url", "text", _key("url")),
    Column("canonical_url", "text", _key("canonicalUrl")),
    Column("headline", "text", _key("headline")),
    Column("alternative_headline", "text", _key("alternativeHeadline")),
    Column("description", "text", _key("description")),
    Column("authors", "text", _joined("authors", "name")),
    Column("author_ids", "text", _joined("authors", "id")),
    Column("contributors", "text", _joined("contributors", "name")),
    *_dates("published", "datePublished"),
    *_dates("modified", "dateModified"),
    Column("sections", "text", _joined("articleSection")),
    Column("keywords", "text", _joined("keywords")),
    Column("language", "text", _key("inLanguage")),
    Column("body", "text", _key("articleBody")),
    Column("word_count", "integer", _key("wordCount")),
    Column("image_url", "text", _inner("mainImage", "url")),
    Column("image_caption", "text", _inner("mainImage", "caption")),
    Column("is_accessible_for_free", "boolean", _key("isAccessibleForFree")),
    Column("publisher_name", "text", _inner("publisher", "name")),
    Column("publisher_domain", "text", _inner("publisher", "domain")),
    Column("usage", "text", _usage),
    Column("cluster_id", "text", _inner("cluster", "id")),
    Column("cluster_size", "integer", _inner("cluster", "size")),
    Column("cluster_relation", "text", lambda record: (record["cluster"] or {}).get("relation")),
    Column("cluster_source", "text", _inner("cluster", "source")),
    Column("change_type", "text", _key("changeType")),
    Column("content_hash", "text", _key("contentHash")),
    Column("page_kind", "text", lambda record: record["metadata"].get("pageKind")),
    Column("probability", "number", _inner("metadata", "probability")),
    Column("site", "text", _deeper("metadata", "crawl", "site")),
    Column("discovered_via", "text", _deeper("metadata", "crawl", "discoveredVia")),
    Column("downloaded_at", "timestamp", _time(_inner("metadata", "dateDownloaded"))),
    Column("first_seen_at", "timestamp", _time(_inner("metadata", "firstSeen"))),
    Column("last_seen_at", "timestamp", _time(_inner("metadata", "lastSeen"))),
)
AUTHOR_COLUMNS: tuple[Column, ...] = (
    Column("article_id", "text", _key("articleId")),
    Column("article_version", "integer", _key("articleVersion")),
    Column("position", "integer", _key("position")),
    Column("id", "text", _key("id")),
    Column("name", "text", _key("name")),
    Column("url", "text", _key("url")),
    Column("email", "text", _key("email")),
    Column("bio", "text", _key("bio")),
    Column("type", "text", _key("type")),
    Column("job_title", "text", _key("jobTitle")),
    Column("same_as", "text", _joined("sameAs")),
)


def row_of(record: Record) -> Row:
    """Return the values of an article, in the order of ``COLUMNS``."""
    return tuple(column.value(record) for column in COLUMNS)


def author_rows(record: Record) -> Iterable[Row]:
    """Return a row an author, in the order of ``AUTHOR_COLUMNS``; ``position`` counts from 1."""
    for position, author in enumerate(record["authors"], start=1):
        facts = author | {"articleId": record["id"], "articleVersion": record["version"], "position": position}
        yield tuple(column.value(facts) for column in AUTHOR_COLUMNS)
