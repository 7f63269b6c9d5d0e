"""The forms that a line of articles may have: of schema 1.0, and of `newscrawl extract`, which tells more of a page."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from newscrawl.items import SCHEMA_VERSION, Article, Metadata

_OF_STORED_PAGES = {"isArticle", "archive", "ms"}  # what `newscrawl extract` tells of a page


def says_no_article(record: Any) -> bool:
    """Whether a line of `newscrawl extract` says that its page is no article."""
    return isinstance(record, dict) and record.get("isArticle") is False


def upgraded(record: Any) -> Any:
    """Return a line of schema 1.0 with the keys that 1.1 added, empty and in their places; any other value as it is.

    A line of `newscrawl extract` is without the keys that it has beside those of a record.
    """
    if not isinstance(record, dict):
        return record
    if "isArticle" in record:
        record = {key: value for key, value in record.items() if key not in _OF_STORED_PAGES}
    if record.get("schemaVersion") != "1.0":
        return record
    filled = {key: record.get(key, value) for key, value in _empty().items()} | record
    metadata = record.get("metadata")
    if isinstance(metadata, dict):
        known = {key: metadata.get(key, value) for key, value in asdict(Metadata()).items()}
        filled["metadata"] = known | metadata
    return filled | {"schemaVersion": SCHEMA_VERSION}


def _empty() -> dict[str, Any]:
    """Return the keys that version 1.1 added with their empty values, among all others in the record's order."""
    return asdict(Article())
