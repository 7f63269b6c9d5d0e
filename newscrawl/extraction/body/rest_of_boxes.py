"""Labels that are left of a small box when all else in it is gone: who pays for a linked card, what a poll asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.extraction.body.other_stories import LED_ON
from newscrawl.extraction.body.set_apart import SET_APART
from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import NEWSLETTER, RELATED, SHARE
from newscrawl.html.sentences import is_quoted, is_sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newscrawl.html.outline import Box, Line, Outline

REST: Final = "rest of a box"
SMALL_BOX: Final = 6  # lines
MAX_LABEL: Final = 80  # characters
MAX_LABELS: Final = 2  # of one box
MIN_SHARES: Final = 2  # answers of a poll with their shares of the votes
MOST: Final = 3  # boxes of a page: more are how the text is built
_PLAYERS: Final = "audio, amp-audio"
_OF_LISTS: Final = frozenset({"li", "td", "th", "dt", "dd", "pre"})
_LEADING: Final = SHARE | RELATED | NEWSLETTER
_LISTED: Final = frozenset({"li", "ul", "ol", "dl", "tr", "tbody", "table"})


def rests_of_boxes(kept: list[tuple[int, Line]], outline: Outline, cut: Mapping[int, str]) -> list[int]:
    """Return the kept lines that are such labels; *cut* names the rule for each line that is gone."""
    own = {index for index, _ in kept}
    found: set[tuple[int, int]] = set()
    rests: list[int] = []
    labels: list[int] = []
    for index, line in kept:
        if line.is_prose or len(line.text) > MAX_LABEL or line.tag in _OF_LISTS or line.kept is not None:
            continue
        box, inside = _around(line, outline)
        if inside is not None and _labels_player(line, inside):
            labels.append(index)
        if box is None or line.tag in HEADINGS or (box.first, box.last) in found:
            continue
        if _is_gone(box, outline, own, cut):
            found.add((box.first, box.last))
            rests += [at for at in range(box.first, box.last) if at in own]
    return (rests if len(found) <= MOST else []) + (labels if len(labels) <= 1 else [])


def _around(line: Line, outline: Outline) -> tuple[Box | None, Box | None]:
    """Return the smallest box with more than the line, and the largest with no more, around the line's own.

    ``None`` for one that is large, a list or a table, or that there is not.
    """
    boxes = outline.boxes
    box, alone = boxes[line.box], None
    while box.last - box.first == 1 and box.parent >= 0 and box.tag not in _LISTED:
        box = boxes[box.parent]
        if box.last - box.first == 1:
            alone = box
    is_small = 1 < box.last - box.first <= SMALL_BOX and box.tag not in _LISTED
    return box if is_small else None, alone


def _is_gone(box: Box, outline: Outline, own: set[int], cut: Mapping[int, str]) -> bool:
    """Tell whether nothing but a label or two is left of a box that led to other pages, or told shares of votes."""
    left = [outline.lines[at] for at in range(box.first, box.last) if at in own]
    if len(left) > MAX_LABELS or any(line.is_prose or is_quoted(line.text) for line in left):
        return False
    gone = [outline.lines[at] for at in range(box.first, box.last) if at in cut]
    if sum("%" in line.text for line in gone) >= MIN_SHARES:
        return True
    if any(is_sentence(line) or line.tag in HEADINGS for line in left):
        return False
    return bool(gone) and all(_leads_on(outline.lines[at], cut[at]) for at in range(box.first, box.last) if at in cut)


def _leads_on(line: Line, rule: str) -> bool:
    """Tell a line that led elsewhere: to another page, to a channel, to an offer."""
    return rule in LED_ON or rule == SET_APART or bool(line.links and line.roles & _LEADING)


def _labels_player(line: Line, alone: Box) -> bool:
    """Tell a label that stands alone in an element with a player of sounds: "Listen to this story"."""
    return not line.links and not is_sentence(line) and alone.node.css_first(_PLAYERS) is not None
