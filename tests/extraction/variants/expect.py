"""What of a record is not as a case expects it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newscrawl.pipelines.record import Told, read_record

if TYPE_CHECKING:
    from tests.extraction.variants.made import Case


def record_of(case: Case) -> Any:
    return read_record(case.url, case.html, None, Told(**case.options))


def wrong(case: Case) -> list[str]:
    """Return what is wrong, a line each; an empty list for a page that is read right."""
    record = record_of(case)
    body = record.articleBody or ""
    lines = {line.strip() for line in body.split("\n")}
    found = []
    for key, value in case.expected.items():
        if key == "body":
            found += [] if body == value else [f"body is {body!r}"]
        elif key == "has":
            found += [f"body lacks {text!r}" for text in value if text not in body]
        elif key == "lacks":
            found += [f"body has {text!r}" for text in value if text in body]
        elif key == "lines":
            found += [f"no line of its own: {text!r}" for text in value if text not in lines]
        else:
            told = _told(record, key)
            found += [] if told == value else [f"{key} is {told!r}, not {value!r}"]
    return found


def _told(record: Any, key: str) -> Any:
    if key == "authors":
        return [author.name for author in record.authors]
    if key == "bio":
        return record.authors[0].bio if record.authors else None
    if key == "isArticle":
        return (record.metadata.probability or 0) >= 0.5
    if key == "pageKind":
        return record.metadata.pageKind
    if key == "mainImage":
        return record.mainImage.url if record.mainImage else None
    if key == "publisher":
        return record.publisher.name
    if key == "cards":
        return len(record.recentPosts)
    return getattr(record, key)
