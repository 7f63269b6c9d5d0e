"""Short lines that head parts of the text without being headings: who speaks, titles of panels, what a style sets."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.body.boilerplate import BARE_LINK, FRAGMENT, NOWHERE, WHO_AND_WHEN
from newscrawl.html.once import once

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newscrawl.html.document import Document
    from newscrawl.html.outline import Box, Outline

MIN_TURNS: Final = 4  # lines of who speaks
MIN_PANELS: Final = 2  # with titles set alike
MAX_PANEL: Final = 40  # lines
MAX_STYLE: Final = 500  # characters
LARGER: Final = 1.15  # times the type of the text below
_BOLD: Final = re.compile(r"font-weight\s?:\s?(?:bold|[6-9]00)")
_SIZE: Final = re.compile(r"font-size\s?:\s?(\d{1,3}(?:\.\d{1,3})?)px")


def lines_that_head(document: Document, cut: Mapping[int, str]) -> set[int]:
    """Return the cut lines that head text which is kept; *cut* names the rule for each line that is none."""
    outline = document.outline
    heads = [at for at, rule in cut.items() if rule == FRAGMENT and _is_above_text(at, cut, outline)]
    settings: dict[tuple[str, str], list[int]] = {}
    for at in heads:
        box = outline.boxes[outline.lines[at].box]
        settings.setdefault((box.tag, box.name), []).append(at)
    found = {at for at in heads if _is_styled(at, outline)}
    for alike in settings.values():
        texts = {outline.lines[at].text for at in alike}
        speaks = len(alike) >= MIN_TURNS and 1 < len(texts) < len(alike)
        if speaks or (len(texts) >= MIN_PANELS and all(_opens_panel(at, document) for at in alike)):
            found.update(alike)
    links = (at for at, rule in cut.items() if rule == BARE_LINK and at + 1 < len(outline.lines) and at + 1 not in cut)
    return found | {at for at in links if _leads_nowhere(at, outline) and _opens_panel(at, document)}


def _is_above_text(at: int, cut: Mapping[int, str], outline: Outline) -> bool:
    """Tell whether text follows, or an hour or a day and then text."""
    below = at + 2 if cut.get(at + 1) == WHO_AND_WHEN else at + 1
    return below < len(outline.lines) and below not in cut


def _opens_panel(at: int, document: Document) -> bool:
    """Tell the first line of a box with more in it that is a part of the text: one of a row, or an entry of a list."""
    box = _around(at, document.outline)
    if box is None or box.first != at or box.last - box.first > MAX_PANEL:
        return False
    return box.tag == "li" or _kinds_of_boxes(document)[box.parent, box.tag, box.name] > 1


def _around(at: int, outline: Outline) -> Box | None:
    """Return the smallest box with more than the line."""
    boxes = (outline.boxes[index] for index in outline.ancestors(outline.lines[at].box))
    return next((box for box in boxes if box.last - box.first > 1), None)


@once
def _kinds_of_boxes(document: Document) -> Counter[tuple[int, str, str]]:
    """Return how many boxes of each kind stand in each box."""
    return Counter((box.parent, box.tag, box.name) for box in document.outline.boxes)


def _leads_nowhere(at: int, outline: Outline) -> bool:
    line = outline.lines[at]
    return len(line.links) == 1 and line.links[0].text == line.text and line.links[0].href.startswith(NOWHERE)


def _is_styled(at: int, outline: Outline) -> bool:
    """Tell a line that its inline style sets as a heading: bold, or larger than the running text below."""
    if not outline.lines[at + 1].is_prose:
        return False
    own, below = _style_of(at, outline), _style_of(at + 1, outline)
    if _BOLD.search(own) and not _BOLD.search(below):
        return True
    size, normal = _SIZE.search(own), _SIZE.search(below)
    return size is not None and normal is not None and float(size[1]) >= LARGER * float(normal[1])


def _style_of(at: int, outline: Outline) -> str:
    return (outline.boxes[outline.lines[at].box].node.attributes.get("style") or "")[:MAX_STYLE]
