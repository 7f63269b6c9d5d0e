"""Records with less in them, for whoever reads only the articles: ``NEWSCRAWL_RECORD``."""

from __future__ import annotations

from typing import Any

#: What is emptied by each value of the setting; every key stays, so that a line is a record all the same.
EMPTY: dict[str, dict[str, Any]] = {
    "full": {},
    "plain": {"evidence": None, "relatedPosts": [], "recentPosts": []},
}
EMPTY["minimal"] = EMPTY["plain"] | {
    "articleBodyHtml": None,
    "articleBodyMarkdown": None,
    "breadcrumbs": [],
    "images": [],
    "datePublishedRaw": None,
    "dateModifiedRaw": None,
}


def slimmed(record: dict[str, Any], form: str) -> dict[str, Any]:
    """Return the record without what *form* leaves out."""
    return record | EMPTY[form] if EMPTY[form] else record
