"""The archives by date that a page leads to: years, months and days, by links and by the choices of a form."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from itertools import chain
from typing import TYPE_CHECKING, Final

from newscrawl.discovery.address import archive_date, read_address
from newscrawl.discovery.form_choices import form_choices
from newscrawl.discovery.link_words import CALENDAR_WORDS
from newscrawl.discovery.links import SiteUrls

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from newscrawl.html.document import Document

MAX_ARCHIVES: Final = 500
MAX_ANCHORS: Final = 3_000
_IN_ADDRESS: Final = re.compile(r"[/?.]")  # of a choice: "2025-03" is what a form sends


def archive_pages(document: Document, today: date | None = None) -> list[str]:
    """Return the date archives that the page leads to (years, months, days), newest first, a year after its months.

    By links, and by choices in a form.

    Dates after *today* (in UTC by default) and calendars of events are left out.
    """
    now = today or datetime.now(UTC).date()
    limit = (now.year, now.month, now.day)
    found: dict[str, tuple[int, ...]] = {}
    nodes = document.tree.css("a[href], option[value]")[:MAX_ANCHORS]
    urls = SiteUrls(document)
    linked = (target for node in nodes if _IN_ADDRESS.search(target := _address_of(node)) or node.tag == "a")
    targets = chain(linked, form_choices(document))
    for url in dict.fromkeys(map(urls.read, targets)):
        address = read_address(url) if url else None
        when = archive_date(address) if address else None
        if url and address and when and when <= limit and not CALENDAR_WORDS.intersection(address.segments):
            found[urls.as_written(url)] = when
    return sorted(found, key=lambda url: (*found[url], 0, 0)[:3], reverse=True)[:MAX_ARCHIVES]


def _address_of(node: LexborNode) -> str:
    return node.attributes.get("href" if node.tag == "a" else "value") or ""
