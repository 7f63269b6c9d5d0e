"""What of a record is not as its page says."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from newscrawl.pipelines.record import Told, read_record

if TYPE_CHECKING:
    from tests.extraction.formats.made import Page

SEEN = Told(datetime(2026, 11, 28, 12, tzinfo=UTC))


def faults(page: Page) -> list[str]:
    """Return what is wrong, a line each; an empty list for a page that is read right."""
    record = read_record(page.url, page.html, None, SEEN)
    body = record.articleBody or ""
    wrong = []
    if ((record.metadata.probability or 0) >= 0.5) is (page.body is None):
        wrong.append(f"probability {record.metadata.probability}")
    if record.metadata.pageKind not in page.page_kinds:
        wrong.append(f"kind {record.metadata.pageKind}, not {page.page_kinds}")
    if page.body and not page.holds:
        got, want = ([line for line in text.split("\n") if line] for text in (body, "\n".join(page.body)))
        if got != want:
            wrong.append(f"body lacks {[x for x in want if x not in got]}, has {[x for x in got if x not in want]}")
    wrong += [f"body lacks {text!r}" for text in page.holds if text not in body]
    wrong += [f"body has {text!r}" for text in page.lacks if text in body]
    if page.section is not None and (record.articleSection or [])[:1] != [page.section]:
        wrong.append(f"section {record.articleSection!r}")
    if page.keywords is not None and tuple(record.keywords or ()) != page.keywords:
        wrong.append(f"keywords {record.keywords}")
    if page.description is not None and record.description != page.description:
        wrong.append(f"description {record.description!r}")
    return wrong
