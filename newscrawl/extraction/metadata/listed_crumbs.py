"""Breadcrumbs that no name calls so: a list beside the headline whose links lead from the home page ever deeper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from newscrawl.extraction.headline.headline_line import HOME, headline_line
from newscrawl.normalize.text import fold

if TYPE_CHECKING:
    from newscrawl.html.document import Document
    from newscrawl.html.outline import Line, Outline

REACH, BELOW = 12, 4  # lines above the headline and below it
MAX_STEPS: Final = 8
FEWEST: Final = 2  # steps below the home page, where the last is not the page itself
_MARKS: Final = " ›»>/→|"


def listed_crumbs(document: Document) -> list[Line]:
    """Return the lines of such a list, a step each; a menu's entries do not stand one within the other."""
    outline = document.outline
    title = headline_line(document) or 0
    above = range(title - 1, max(0, title - REACH) - 1, -1)
    for at in (*above, *range(title + 1, min(title + BELOW, len(outline.lines)))):
        line = outline.lines[at]
        if not line.links or len(line.links) > 1 or HOME.fullmatch(document.resolve(line.links[0].href) or "") is None:
            continue
        lines = _list_from(outline, at, title)
        fewest = 1 if lines and _is_numbered_menu(outline, at) else FEWEST
        if lines and _leads_down(document, lines, fold(outline.lines[title].text), fewest):
            return lines
    return []


def _list_from(outline: Outline, at: int, title: int) -> list[Line]:
    """Return the lines of the smallest box with more than this line, where it begins and the headline is not in it."""
    boxes = (outline.boxes[index] for index in outline.ancestors(outline.lines[at].box))
    box = next((box for box in boxes if box.last - box.first > 1), None)
    if box is None or box.first != at or at < title < box.last or box.last - at > MAX_STEPS:
        return []
    return outline.lines[at : box.last]


def _is_numbered_menu(outline: Outline, at: int) -> bool:
    """Tell a numbered list in a menu: so breadcrumbs are set, menus are not (WAI-ARIA, "breadcrumb")."""
    tags = [outline.boxes[index].tag for index in outline.ancestors(outline.lines[at].box)]
    return "nav" in tags and next((tag for tag in tags if tag in {"ol", "ul"}), None) == "ol"


def _leads_down(document: Document, lines: list[Line], headline: str, fewest: int) -> bool:
    """Tell whether each address lies in the one before it; the last step may be the page itself, without a link."""
    steps = [line for line in lines[1:] if line.text.strip(_MARKS)]
    is_page = bool(steps) and not steps[-1].links and fold(steps[-1].text)[:20] == headline[:20]
    inner = steps[:-1] if is_page else steps
    path = "/"
    for step in inner:
        if len(step.links) != 1 or step.plain_chars > len(_MARKS):
            return False
        below = urlsplit(document.resolve(step.links[0].href) or "").path
        if len(below) <= len(path) or not below.startswith(path):
            return False
        path = below.rstrip("/") + "/"
    return len(inner) >= (1 if is_page else fewest)
