"""Labels that are left of a small box when all else in it is gone: who pays for a linked card, what a poll asks."""

from __future__ import annotations

from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.body.last_words import LISTED
from newscrawl.extraction.body.other_stories import LED_ON
from newscrawl.html.outline import HEADINGS
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
_LISTED: Final = frozenset({"li", "ul", "ol", "dl", "tr", "tbody", "table"})


def rests_of_boxes(kept: list[tuple[int, Line]], outline: Outline, cut: Mapping[int, str]) -> list[int]:
    """Return the kept lines that are such labels; *cut* names the rule for each line that is gone."""
    own = {index for index, _ in kept}
    found: Counter[tuple[int, int]] = Counter()
    rests: list[int] = []
    for _, line in kept:
        if line.is_prose or line.tag in LISTED or len(line.text) > MAX_LABEL or line.kept is not None:
            continue
        box = _around(line, outline)
        if box is None or found[box.first, box.last] or not _is_gone(box, outline, own, cut):
            continue
        found[box.first, box.last] += 1
        rests += [at for at in range(box.first, box.last) if at in own]
    rests = rests if len(found) <= MOST else []
    labels = [index for index, line in kept if _labels_player(line, outline)]
    return rests + labels if len(labels) <= 1 else rests


def _around(line: Line, outline: Outline) -> Box | None:
    """Return the smallest box with more than the line, ``None`` where it is large, or a list or a table."""
    boxes = (outline.boxes[at] for at in outline.ancestors(line.box))
    for box in boxes:
        if box.tag in _LISTED:
            return None
        if box.last - box.first > 1:
            return box if box.last - box.first <= SMALL_BOX else None
    return None


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
    return bool(gone) and all(cut[at] in LED_ON for at in range(box.first, box.last) if at in cut)


def _labels_player(line: Line, outline: Outline) -> bool:
    """Tell a label that stands alone in an element with a player of sounds: "Listen to this story"."""
    if line.is_prose or line.links or line.tag in LISTED - HEADINGS or len(line.text) > MAX_LABEL or is_sentence(line):
        return False
    around = (outline.boxes[at] for at in outline.ancestors(line.box)[1:])
    alone = [box.node for box in takewhile(lambda box: box.last - box.first == 1, around)]
    return bool(alone) and alone[-1].css_first(_PLAYERS) is not None
