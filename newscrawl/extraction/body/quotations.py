"""Lines that the markup sets as a quotation: what somebody said, whatever words it begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.extraction.body.desk import has_address
from newscrawl.normalize.text import squash

if TYPE_CHECKING:
    from newscrawl.html.outline import Line, Outline

AROUND: Final = 3  # elements around the line
MAX_LINES: Final = 8  # of a quotation; old pages set the whole article as one
MAX_LINE: Final = 700  # characters


def is_quotation(line: Line, outline: Outline) -> bool:
    """Tell a line of a ``blockquote``, or one that is all ``q``, without a link or an address to go to."""
    if line.links or len(line.text) > MAX_LINE or has_address(line.text):
        return False
    for at in outline.ancestors(line.box)[:AROUND]:
        box = outline.boxes[at]
        if box.tag == "blockquote":
            return box.last - box.first <= MAX_LINES
    box = outline.boxes[line.box]
    inner = box.node.css_first("q") if box.tag == "p" and box.last - box.first == 1 else None
    return inner is not None and squash(inner.text() or "") == line.text
