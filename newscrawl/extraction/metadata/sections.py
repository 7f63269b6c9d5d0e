"""The section: what the metadata says, else the category links, kicker and breadcrumbs that a reader sees."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.headline.headline_line import HOME, headline_line
from newscrawl.extraction.metadata.candidates import Candidate, find_candidates
from newscrawl.extraction.metadata.fields import SECTION
from newscrawl.extraction.metadata.listed_crumbs import listed_crumbs
from newscrawl.extraction.metadata.menu_section import section_of_menu
from newscrawl.extraction.metadata.path_section import OF_ALL, section_of_path
from newscrawl.extraction.metadata.structured_data import text_of, url_of
from newscrawl.extraction.metadata.topic_words import label_of
from newscrawl.extraction.metadata.topics import printed_topics
from newscrawl.html.roles import BREADCRUMB, CARD, FOREIGN, KICKER
from newscrawl.items import Breadcrumb
from newscrawl.normalize.text import fold, squash

if TYPE_CHECKING:
    from collections.abc import Collection

    from newscrawl.extraction.metadata.structured_data import StructuredData
    from newscrawl.html.document import Document
    from newscrawl.html.outline import Line

MAX_SECTION: Final = 60
MAX_PRINTED: Final = 6  # links to categories: more are an index
_ABOVE: Final = "link above the headline"
_AND: Final = re.compile(r"[&+]|\b(?:and|und|et|y|e|och|og|en|i|и)\b", re.IGNORECASE)
MAX_CRUMBS: Final = 20
CRUMBS_REACH: Final = 10  # the same for breadcrumbs without a name
KICKER_REACH: Final = 8  # lines above the headline that may hold its kicker
MAX_KICKER: Final = 4  # words of a kicker without a link; more, or two parts with a comma, tell of the story
_BETWEEN: Final = re.compile(r"\s*[›»>/→|]\s*")
#: What no section is called: a path of an address, an hour, a headline that was cut.
_NO_NAME: Final = re.compile(r"^/|\d[:.]\d\d|(?:…|\.\.\.)$")


def find_sections(
    document: Document, structured: StructuredData, headlines: Collection[str] = (), site_names: Collection[str] = ()
) -> list[Candidate]:
    """Return the sections of the best place that names any: metadata, category links, kicker, breadcrumbs, menu.

    *headlines* and *site_names* are what the page calls itself and its site: neither is a section.
    """
    site = set(map(fold, site_names))
    told = find_candidates(document, structured, SECTION)
    parts = [replace(one, raw=part) for one in told for part in _parts(one.raw) if _may_name(part, set())]
    declared = [one for one in parts if fold(one.raw) not in site]
    if not declared:
        printed = _printed(document, read_breadcrumbs(document, structured), headlines, site)
        return printed or parts[:1] or section_of_menu(document)
    return [one for one in declared if one.source == declared[0].source]


def _printed(
    document: Document, crumbs: list[Breadcrumb], headlines: Collection[str], site: set[str]
) -> list[Candidate]:
    topics = list(printed_topics(document).sections)
    if len(topics) > MAX_PRINTED:
        topics = []  # an index of others
    # A link above the headline may be the menu's: a kicker or a breadcrumb, which say what they are, go before it.
    named = [candidate for candidate in topics if candidate.rule != _ABOVE]
    has_path = any(crumb.url for crumb in crumbs[1:])
    above = [one for one in topics if one.rule == _ABOVE and fold(one.raw) not in OF_ALL and not has_path]
    step = section_of_path(document, crumbs, headlines)
    path = [Candidate(step, "page", "breadcrumbs", 0.5)] if step else []
    places = (named, _kickers(document), path, above)
    return next((kept for place in places if (kept := [one for one in place if _may_name(one.raw, site)])), [])


def _parts(raw: str) -> list[str]:
    """Return the names of a list that a page has put into one value: "Town,Harbour", "Town, Harbour, Boats"."""
    is_list = "," in raw and (", " not in raw or raw.count(",") > 1) and not _AND.search(raw.rpartition(",")[2])
    return [part for piece in raw.split(",") if (part := piece.strip())] if is_list else [raw]


def _may_name(name: str, site: set[str]) -> bool:
    """Tell whether a section may be called so: not as the site is, no label, no sentence."""
    told = label_of(name)
    is_label = told is not None and not told[1].strip()
    has_words = any(map(str.isalpha, name)) and not _NO_NAME.search(name)
    return has_words and len(name) <= MAX_SECTION and fold(name) not in site and not is_label


def read_breadcrumbs(document: Document, structured: StructuredData) -> list[Breadcrumb]:
    """Return the path from the home page to the article: JSON-LD's ``BreadcrumbList``, else the visible one."""
    for node in structured.nodes:
        if node.get("@type") == "BreadcrumbList":
            crumbs = [_crumb(element, document) for element in structured.values(node, "itemListElement")]
            return [crumb for crumb in crumbs if crumb is not None][:MAX_CRUMBS]
    lines = [line for line in document.outline.lines if line.roles & BREADCRUMB] or _unnamed_crumbs(document)
    lines = lines or listed_crumbs(document)
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
    name = unescape(text_of(element.get("name")) or text_of(item) or "") or None
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
        is_short = len(line.text) <= MAX_SECTION and (line.links or _is_short(line.text))
        if line.roles & KICKER and not line.roles & (FOREIGN | CARD) and is_short:
            return [Candidate(line.links[0].text if line.links else line.text, "page", "kicker", 0.6)]
    return []


def _is_short(text: str) -> bool:
    return text.count(" ") < MAX_KICKER and "," not in text
