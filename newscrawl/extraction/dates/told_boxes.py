"""Small boxes below the first paragraph that tell something of their own: a post of a network, a note, a comment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscrawl.extraction.dates.ownership import MAX_TERMS
from newscrawl.html.outline import SUBHEADINGS
from newscrawl.html.roles import AUTHOR, DATE, META
from newscrawl.html.sentences import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscrawl.extraction.dates.ownership import Ownership
    from newscrawl.html.outline import Line


def _told_with(lines: Sequence[Line], own: Line) -> Iterator[Line]:
    """Yield the other lines of a box, up to the first heading below the line: it heads something else."""
    is_below = False
    for line in lines:
        if is_below and line.tag in SUBHEADINGS:
            return
        if line is own:
            is_below = True
        else:
            yield line


def is_beside_sentence(ownership: Ownership, at: int) -> bool:
    """Tell whether a box around line *at*, below the first paragraph and not the headline's, holds a sentence, too."""
    boxes, own, title = ownership.boxes, ownership.lines[at], ownership.title
    if own.roles & (DATE | META | AUTHOR):
        return False
    for index in ownership.document.outline.ancestors(own.box):
        box = boxes[index]
        is_large = box.last - box.first > MAX_TERMS or (title is not None and box.first <= title < box.last)
        if is_large or box.first <= ownership.first_prose:
            return False
        others = _told_with(ownership.lines[box.first : box.last], own)
        if any(ends_sentence(line.text) and " " in line.text for line in others):
            return True
    return False
