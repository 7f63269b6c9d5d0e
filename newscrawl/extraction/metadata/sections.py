"""The section: what the metadata says, else the category links, kicker and breadcrumbs that a reader sees."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscrawl.extraction.metadata.candidates import Candidate, find_candidates
from newscrawl.extraction.metadata.fields import SECTION
from newscrawl.extraction.metadata.structured_data import text_of, url_of
from newscrawl.html.roles import BREADCRUMB, CARD, FOREIGN, KICKER
from newscrawl.items import Breadcrumb
from newscrawl.normalize.text import fold, squash

if TYPE_CHECKING:
    from newscrawl.extraction.metadata.structured_data import StructuredData
    from newscrawl.html.document import Document
    from newscrawl.html.outline import Line, Link

MAX_SECTION = 60
MAX_CRUMBS = 20
KICKER_REACH = 8  # lines above the headline that may hold its kicker
# Names of elements that hold the post's categories, in the default themes of WordPress, Drupal, Joomla and TYPO3.
_CATEGORY_NAME = re.compile(
    r"(?:^|[\s_-])(?:cat-links|(?:post-|entry-|taxonomy-)?categor(?:y|ies)|kategorien?|rubri[kq]\w{0,3})(?:$|[\s_-])"
)
_BETWEEN = re.compile(r"\s*[›»>/→|]\s*")


def find_sections(document: Document, structured: StructuredData, headline: str | None) -> list[Candidate]:
    """Return the sections of the best place that names any: metadata, category links, kicker, breadcrumbs."""
    found = find_candidates(document, structured, SECTION)
    if found:
        return [candidate for candidate in found if candidate.source == found[0].source]
    crumbs = [
        crumb.name for crumb in read_breadcrumbs(document, structured)[1:] if crumb.name and crumb.name != headline
    ]
    return (
        _category_links(document)
        or _kickers(document)
        or [Candidate(crumbs[-1], "page", "breadcrumbs", 0.5) for _ in crumbs[:1]]
    )


def read_breadcrumbs(document: Document, structured: StructuredData) -> list[Breadcrumb]:
    """Return the path from the home page to the article: JSON-LD's ``BreadcrumbList``, else the visible one."""
    for node in structured.nodes:
        if node.get("@type") == "BreadcrumbList":
            crumbs = [_crumb(element, document) for element in structured.values(node, "itemListElement")]
            return [crumb for crumb in crumbs if crumb is not None][:MAX_CRUMBS]
    lines = [line for line in document.outline.lines if line.roles & BREADCRUMB]
    return _visible_crumbs(lines, document)[:MAX_CRUMBS]


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


def _category_links(document: Document) -> list[Candidate]:
    found: dict[str, Candidate] = {}
    for line in document.outline.lines:
        if line.roles & (FOREIGN | CARD):
            continue
        named = _is_category_box(line, document)
        for link in line.links:
            if (named or "category" in link.rel.split()) and _is_name(link):
                found.setdefault(fold(link.text), Candidate(link.text, "page", "category link", 0.7))
    return list(found.values())


def _is_category_box(line: Line, document: Document) -> bool:
    boxes = document.outline.boxes
    return any(
        _CATEGORY_NAME.search(boxes[index].name)
        for index in document.outline.ancestors(line.box)[:3]
        if boxes[index].name
    ) or any(_CATEGORY_NAME.search(mark.attributes.get("class") or "") for mark in line.marks)


def _kickers(document: Document) -> list[Candidate]:
    """The linked kicker just above the headline, or the bare one."""
    lines = document.outline.lines
    title = next((index for index, line in enumerate(lines) if line.tag == "h1"), 0)
    for line in reversed(lines[max(0, title - KICKER_REACH) : title]):
        if line.roles & KICKER and not line.roles & (FOREIGN | CARD) and len(line.text) <= MAX_SECTION:
            return [Candidate(line.links[0].text if line.links else line.text, "page", "kicker", 0.6)]
    return []


def _is_name(link: Link) -> bool:
    return len(link.text) <= MAX_SECTION and not link.text.isdigit()
