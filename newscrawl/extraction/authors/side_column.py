"""A byline in a column beside the text: some systems (ABlog, Material for MkDocs) print author and date there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscrawl.extraction.authors.bare_names import is_date
from newscrawl.extraction.authors.byline_rules import classed, linked
from newscrawl.extraction.card_lines import card_lines
from newscrawl.html.roles import ASIDE, AUTHOR, COMMENTS, FOOTER, NAV, RECENT, RELATED

if TYPE_CHECKING:
    from newscrawl.extraction.authors.byline_reading import Reading, Seen
    from newscrawl.html.outline import Box

RULE = "author in a column with the date"
MAX_COLUMN = 15  # lines of the block that holds both
MAX_LEVELS = 6
MAX_LINES = 2_000
_COLUMN = NAV | ASIDE
_NEVER = RELATED | RECENT | COMMENTS | FOOTER


def read_side_column(seen: Seen) -> tuple[int, Reading] | None:
    """Return the line and whom it names: an author's line of a column in one small block with a line of the date.

    ``None`` where there is no such line, or more than one: a list of posts has many.
    """
    cards, found = card_lines(seen.document), []
    for index, line in enumerate(seen.document.outline.lines[:MAX_LINES]):
        if not line.roles & AUTHOR or not line.roles & _COLUMN or line.roles & _NEVER or index in cards:
            continue
        if _stands_with_a_date(seen, index):
            reading = linked(seen, index)
            reading = reading if reading.authors else classed(seen, index)
            if reading.authors:
                found.append((index, reading))
    return found[0] if len(found) == 1 else None


def _stands_with_a_date(seen: Seen, index: int) -> bool:
    outline, title = seen.document.outline, seen.places.title
    boxes: list[Box] = [outline.boxes[at] for at in outline.ancestors(outline.lines[index].box)[:MAX_LEVELS]]
    for box in boxes:
        if box.last - box.first > MAX_COLUMN or (title is not None and box.first <= title < box.last):
            return False
        if any(is_date(seen, at) for at in range(box.first, box.last)):
            return True
    return False
