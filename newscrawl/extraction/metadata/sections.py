"""The section: what the metadata says, else the category links, kicker and breadcrumbs that a reader sees."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscrawl.extraction.headline.headline_line import HOME, headline_line
from newscrawl.extraction.metadata.candidates import Candidate, find_candidates
from newscrawl.extraction.metadata.fields import SECTION
from newscrawl.extraction.metadata.menu_section import section_of_menu
from newscrawl.extraction.metadata.structured_data import text_of, url_of
from newscrawl.extraction.metadata.topics import printed_topics
from newscrawl.html.roles import BREADCRUMB, CARD, FOREIGN, KICKER
from newscrawl.items import Breadcrumb
from newscrawl.normalize.text import squash

if TYPE_CHECKING:
    from newscrawl.extraction.metadata.structured_data import StructuredData
    from newscrawl.html.document import Document
    from newscrawl.html.outline import Line

MAX_SECTION = 60
_ABOVE = "link above the headline"
MAX_CRUMBS = 20
CRUMBS_REACH = 10  # the same for breadcrumbs without a name
KICKER_REACH = 8  # lines above the headline that may hold its kicker
_BETWEEN = re.compile(r"\s*[›»>/→|]\s*")


def find_sections(document: Document, structured: StructuredData, headline: str | None) -> list[Candidate]:
    """Return the sections of the best place that names any: metadata, category links, kicker, breadcrumbs, menu."""
    found = find_candidates(document, structured, SECTION)
    if found:
        return [candidate for candidate in found if candidate.source == found[0].source]
    crumbs = [
        crumb.name for crumb in read_breadcrumbs(document, structured)[1:] if crumb.name and crumb.name != headline
    ]
    topics = list(printed_topics(document).sections)
    # A link above the headline may be the menu's: a kicker or a breadcrumb, which say what they are, go before it.
    named = [candidate for candidate in topics if candidate.rule != _ABOVE]
    path = [Candidate(crumbs[-1], "page", "breadcrumbs", 0.5) for _ in crumbs[:1]]
    return named or _kickers(document) or path or topics or section_of_menu(document)


def read_breadcrumbs(document: Document, structured: StructuredData) -> list[Breadcrumb]:
    """Return the path from the home page to the article: JSON-LD's ``BreadcrumbList``, else the visible one."""
    for node in structured.nodes:
        if node.get("@type") == "BreadcrumbList":
            crumbs = [_crumb(element, document) for element in structured.values(node, "itemListElement")]
            return [crumb for crumb in crumbs if crumb is not None][:MAX_CRUMBS]
    lines = [line for line in document.outline.lines if line.roles & BREADCRUMB] or _unnamed_crumbs(document)
    return _visible_crumbs(lines, document)[:MAX_CRUMBS]


def _unnamed_crumbs(document: Document) -> list[Line]:
    """Return the line above the headline whose first link leads home and whose others lead deeper."""
    index = headline_line(document) or 0
    for line in reversed(document.outline.lines[max(0, index - CRUMBS_REACH) : index]):
        homes = [HOME.fullmatch(document.resolve(link.href) or "") is not None for link in line.links]
        if len(homes) > 1 and homes[0] and not any(homes[1:]) and _BETWEEN.search(line.text):
            return [line]
    return []


def _crumb(element: object, document: Document) -> Breadcrumb | None:
    if not isinstance(element, dict):
        return None
    item = element.get("item")
    name = text_of(element.get("name")) or text_of(item)
    url = document.resolve(url_of(item) or url_of(element.get("url")))
    return Breadcrumb(name, url) if name or url else None


def _visible_crumbs(lines: list[Line], document: Document) -> list[Breadcrumb]:
    crumbs = []
    for line in lines:
        for name in filter(None, (squash(part) for part in _BETWEEN.split(line.text[:500]))):
            link = next((link for link in line.links if link.text == name), None)
            crumbs.append(Breadcrumb(name, document.resolve(link.href) if link else None))
    return crumbs


def _kickers(document: Document) -> list[Candidate]:
    """The linked kicker just above the headline, or the bare one."""
    lines = document.outline.lines
    title = next((index for index, line in enumerate(lines) if line.tag == "h1"), 0)
    for line in reversed(lines[max(0, title - KICKER_REACH) : title]):
        if line.roles & KICKER and not line.roles & (FOREIGN | CARD) and len(line.text) <= MAX_SECTION:
            return [Candidate(line.links[0].text if line.links else line.text, "page", "kicker", 0.6)]
    return []
