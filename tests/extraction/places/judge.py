"""What the record of a page says otherwise than the page."""

from __future__ import annotations

from datetime import UTC, datetime

from newscrawl.pipelines.record import Told, read_record

SEEN = Told(datetime(2026, 11, 28, 12, tzinfo=UTC))


def faults(page):
    """Yield what the record of a page says otherwise than the page."""
    record = read_record(page.url, page.html, None, SEEN)
    names = [author.name for author in record.authors]
    if page.authors is not None and names != page.authors:
        is_part = set(names) < set(page.authors)
        yield "nobody is named" if not names else "not all are named" if is_part else "somebody else is named"
    published, modified = (
        record.datePublishedLocal or record.datePublished,
        record.dateModifiedLocal or record.dateModified,
    )
    for what, given, right in (("day", published, page.day), ("update", modified, page.modified)):
        if (given or "")[:10] != right:
            yield f"another {what}" if given else f"no {what}"
    if page.roles is not None and [(one.name, one.role) for one in record.contributors] != page.roles:
        yield "other roles"
