"""The pages that a job kept, read again by today's rules: which fields of its records become others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import orjson
from w3lib.encoding import html_to_unicode

from newscrawl.archives.compression import plain_chunks, plain_chunks_at
from newscrawl.archives.keeper import kept_files
from newscrawl.archives.pages import StoredPage, read_pages
from newscrawl.archives.record import read_records
from newscrawl.archives.revisits import Revisits
from newscrawl.job.sqlite import open_sqlite
from newscrawl.pipelines.record import Told, read_record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from newscrawl.sites.catalogue import Catalogue

#: Fields that a page tells; the others say how and when it was crawled.
FIELDS = (
    *("headline", "alternativeHeadline", "description", "authors", "contributors", "datePublished", "datePublishedRaw"),
    *("datePublishedPrecision", "datePublishedLocal", "dateModified", "dateModifiedRaw", "dateModifiedPrecision"),
    *("dateModifiedLocal", "articleSection", "breadcrumbs", "keywords", "inLanguage", "articleBody", "wordCount"),
    *("mainImage", "images", "isAccessibleForFree", "descriptionTruncated"),
)
_HASHES = ("contentHash", "simhash")
_OF_PAGE = frozenset({"page", "json-ld", "meta", "microdata", "url", "title", "og"})
_LATER = ("id",)  # of an author: the job's register gives it


class Change(NamedTuple):
    """A field of an article that is read otherwise now."""

    id: str
    url: str
    field: str
    before: Any
    after: Any


class KeptPages:
    """The last page of each address in a job's folder ``pages``, found by an index that is made at the start."""

    def __init__(self, folder: Path) -> None:
        self.lacking = 0  # addresses that were looked for in vain
        self._files = kept_files(folder)
        self._db = open_sqlite(None)
        self._db.execute("CREATE TABLE page (url TEXT PRIMARY KEY, file INTEGER, member INTEGER, at INTEGER)")
        with Revisits() as revisits:
            for number, path in enumerate(self._files):
                revisits.begin_file(path)
                self._db.executemany("INSERT OR REPLACE INTO page VALUES (?, ?, ?, ?)", _places(path, number, revisits))

    def find(self, url: str) -> StoredPage | None:
        """Return the last page of an address that was kept whole; None for none."""
        row = self._db.execute("SELECT file, member, at FROM page WHERE url = ?", (url,)).fetchone()
        page = self._page(*row) if row is not None else None
        self.lacking += page is None
        return page

    def _page(self, number: int, *place: int) -> StoredPage | None:
        with self._files[number].open("rb") as file:
            for page in read_pages(read_records(plain_chunks_at(file, place[0]))):
                if tuple(page.place) == place:
                    return page if isinstance(page, StoredPage) else None
        return None


def _places(path: Path, number: int, revisits: Revisits) -> Iterator[tuple[str, int, int, int]]:
    with path.open("rb") as file:
        for page in read_pages(read_records(plain_chunks(file)), revisits=revisits):
            if isinstance(page, StoredPage) and page.is_whole and not page.is_revisit:
                yield page.url, number, *page.place


def reread(
    record: dict[str, Any], page: StoredPage, sites: Catalogue, timezone: str | None = None
) -> tuple[dict[str, Any], list[Change]]:
    """Return the record as today's rules read its page, and what changed; what other sources told stays.

    *timezone* is the zone of times that say none, where the site's file tells no other.
    """
    html = html_to_unicode(page.content_type, page.body)[1]
    site = sites.of_host(page.url.partition("://")[2].partition("/")[0].partition(":")[0])
    article = read_record(page.url, html, site, Told(page.captured, timezone))
    again: dict[str, Any] = orjson.loads(orjson.dumps(article))
    found = dict(record)
    changes = []
    for name in FIELDS:
        if _is_told_elsewhere(record, name) or _plain(again[name]) == _plain(record.get(name)):
            continue
        changes.append(Change(record["id"], record["url"], name, record.get(name), again[name]))
        found[name] = again[name]
    if changes:
        found |= {name: again[name] for name in _HASHES} if _is_text(changes) else {}
        found |= {"evidence": (record.get("evidence") or {}) | (again["evidence"] or {}), "changeType": "reread"}
        found["metadata"] = record["metadata"] | {
            name: again["metadata"][name] for name in ("probability", "pageKind") if name in again["metadata"]
        }
    return found, changes


def _is_text(changes: list[Change]) -> bool:
    return any(change.field in {"headline", "articleBody"} for change in changes)


def _is_told_elsewhere(record: dict[str, Any], name: str) -> bool:
    """Tell whether a feed, a sitemap or a card gave the value, not the page."""
    stem = name
    for ending in ("Raw", "Precision", "Local", "Truncated"):
        stem = stem.removesuffix(ending)
    evidence = (record.get("evidence") or {}).get(stem)
    return evidence is not None and evidence.get("source") not in _OF_PAGE


def _plain(value: Any) -> Any:
    """Return a value without what is given to it later than the page is read."""
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items() if key not in _LATER}
    return value
