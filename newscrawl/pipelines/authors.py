"""Bylines become authors: parted, cleaned, each person once, with an id."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from newscrawl.adapted import ItemAdapter
from newscrawl.cpu_time import timed_as
from newscrawl.items import Author
from newscrawl.normalize.authors.merging import merge_authors, read_authors
from newscrawl.normalize.urls.canonical import registered_domain

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from scrapy.crawler import Crawler
    from scrapy.statscollectors import StatsCollector

_FIELDS = frozenset(field.name for field in fields(Author))


class AuthorCounts(NamedTuple):
    """What became of an item's authors: written, merged into another, naming nobody."""

    found: int = 0
    merged: int = 0
    rejected: int = 0


class AuthorsPipeline:
    """Scrapy item pipeline: normalises ``authors`` of any item that has the field.

    Stats: ``newscrawl/authors/found``, ``merged``, ``rejected``, as ``AuthorCounts`` tells them.
    """

    def __init__(self, stats: StatsCollector | None = None) -> None:
        self.stats = stats

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read no settings."""
        return cls(crawler.stats)

    @timed_as("extract")
    def process_item(self, item: Any) -> Any:
        """Return the item, its authors rewritten in place."""
        counts = normalise_authors(item)
        if self.stats:
            for what, count in counts._asdict().items():
                if count:
                    self.stats.inc_value(f"newscrawl/authors/{what}", count)
        return item


def normalise_authors(item: Any) -> AuthorCounts:
    """Rewrite the item's ``authors`` in place and return the counts.

    The field may hold a list of Author objects, of other items or dicts with an Author's keys, or of strings, or
    one of these alone. A list comes back, in the class of its first entry: names for strings, dicts (known keys,
    empty ones left out) for dicts. The publisher is ``publisher`` (``name``, ``domain``), else the site of ``url``;
    the language is ``inLanguage``.
    """
    adapter = ItemAdapter(item)
    value = adapter.get("authors")
    entries = list(value) if isinstance(value, (list, tuple)) else [value] if value else []
    if not entries:
        return AuthorCounts()
    raw = [_author(entry) for entry in entries]
    name, domain = _publisher(adapter)
    known = {each for each in (name, domain, domain.partition(".")[0]) if each}
    tag = adapter.get("inLanguage")
    language = tag if isinstance(tag, str) else None
    read = read_authors(raw, known=known, language=language)
    merged = merge_authors(read, domain=domain)
    adapter["authors"] = list(map(_writer(entries[0]), merged))
    rejected = (
        sum(not read_authors([one], known=known, language=language) for one in raw) if len(raw) > 1 else int(not read)
    )
    return AuthorCounts(len(merged), len(read) - len(merged), rejected)


def _author(entry: Any) -> Author:
    if isinstance(entry, Author):
        return entry
    if isinstance(entry, str):
        return Author(nameRaw=entry)
    if not ItemAdapter.is_item(entry):
        return Author(nameRaw="" if entry is None else str(entry))
    known = {key: value for key, value in ItemAdapter(entry).items() if key in _FIELDS and value is not None}
    for key in ("name", "nameRaw"):
        known[key] = str(known.get(key, ""))
    return Author(**known)


def _publisher(adapter: ItemAdapter) -> tuple[str, str]:
    """Return the publisher's name and domain, "" where not known."""
    publisher = adapter.get("publisher")
    told: Mapping[str, Any] = ItemAdapter(publisher) if publisher and ItemAdapter.is_item(publisher) else {}
    name = publisher if isinstance(publisher, str) else str(told.get("name") or "")
    return name, str(told.get("domain") or registered_domain(str(adapter.get("url") or "")))


def _writer(example: Any) -> Callable[[Author], Any]:
    """Return what turns an Author into the class of the example."""
    if isinstance(example, Author):
        return lambda author: author
    if isinstance(example, dict):
        return _filled
    if not ItemAdapter.is_item(example):
        return lambda author: author.name
    cls, names = type(example), _names_of(type(example))
    return lambda author: cls(**{key: value for key, value in _filled(author).items() if key in names})


def _names_of(cls: type) -> Sequence[str]:
    return list(ItemAdapter.get_field_names_from_class(cls) or ())


def _filled(author: Author) -> dict[str, Any]:
    return {key: value for key, value in asdict(author).items() if value not in (None, "", [])}
