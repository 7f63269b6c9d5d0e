"""The publisher's name where no metadata has it: what title suffix, copyright line and logo's link agree on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.headline.headline_line import HOME
from newscrawl.extraction.headline.site_title import SiteTitle
from newscrawl.html.once import once
from newscrawl.normalize.text import fold, squash

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscrawl.html.document import Document

TOP, BOTTOM = 15, 25  # lines that may hold the logo's text and the copyright
MAX_NAME: Final = 60  # characters
_TITLE: Final = re.compile(r"\s+[-–—|·•»«]\s+|\s*[|｜ㅣ]\s*")
_COPYRIGHT = re.compile(r"(?:©|\(c\)|&copy;|copyright)[\s\d,–—-]{0,24}(?:by\s)?([^\d.|·,;:()\n]{2,60})", re.IGNORECASE)


@once
def publisher_name(document: Document) -> str | None:
    """Return the name that two places agree on, or that one has and the domain spells; else ``None``."""
    site = SiteTitle(document.url, [])
    found: dict[str, tuple[str, set[str]]] = {}
    for place, raw in _names(document):
        name = squash(raw).strip(" -–—|·")
        if name and len(name) <= MAX_NAME and fold(name):
            found.setdefault(fold(name), (name, set()))[1].add(place)
    agreed = [(len(places) + site.is_site(name), name) for name, places in found.values()]
    votes, name = max(agreed, default=(0, ""), key=lambda pair: pair[0])
    return name if votes > 1 else None


def _names(document: Document) -> Iterator[tuple[str, str]]:
    parts = _TITLE.split(document.title or "")
    if len(parts) > 1:
        yield "title", parts[-1]
        yield "title", parts[0]
    lines = document.outline.lines
    for line in lines[:TOP]:
        links = [link for link in line.links if HOME.fullmatch(document.resolve(link.href) or "")]
        yield from (("logo", link.text) for link in links[:1])
    for line in lines[-BOTTOM:]:
        match = _COPYRIGHT.search(line.text[:300])
        if match:
            yield "copyright", match[1]
