"""Pieces that desks and their systems set between or below the paragraphs: boxes, pull quotes, notices.

Every rule reads shape, or words of many publishers; none names a site.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.body.ad_labels import LABEL_OF_ADS, is_label_of_ads
from newscrawl.extraction.body.last_words import LISTED, without_last_words
from newscrawl.extraction.body.other_stories import LED_ON, MAX_LABEL, is_label_of
from newscrawl.extraction.body.rest_of_boxes import REST, rests_of_boxes
from newscrawl.extraction.body.waiting import is_waiting
from newscrawl.html.outline import HEADINGS
from newscrawl.html.sentences import ENDS
from newscrawl.normalize.alternatives import grouped_by_first_letter
from newscrawl.normalize.text import fold
from newscrawl.normalize.words import Pieces

if TYPE_CHECKING:
    from collections.abc import Collection

    from newscrawl.html.outline import Line, Outline

SMALL_BOX: Final = 8  # lines
MAX_QUOTE: Final = 400  # characters of a pull quote
NAMED_AROUND: Final = 3  # elements of which one is named so: a figure, a quotation in it, a paragraph
LABEL_GONE: Final = "label of what is gone"
MAX_NOTICE: Final = 700  # characters of a notice about embedded contents
_ENDS_SENTENCE: Final = re.compile(rf"[{ENDS}]$")

# What stands in place of an embed that waits for the reader's consent.
_NOTICE: Final = re.compile(
    grouped_by_first_letter(
        r"externen? inhalt|externe inhalte|inhalte? von drittanbietern|drittplattformen|(?:cookies?|tracking) "
        r"(?:zustimmen|zulassen|akzeptieren)|ohne (?:dein|ihr)e? (?:einverständnis|einwilligung|zustimmung)|"
        r"third[- ]party content|"
        r"(?:allow|accept|enable) (?:all |the )?cookies|cookies to (?:view|see|watch)|contenu (?:externe|bloqué)|"
        r"accepte[rz] les cookies|contenido externo|acepta(?:r)? las cookies|contenut[oi] estern[oi]|accetta i cookie|"
        r"externe inhoud|cookies accepteren|zgod[ęy] na (?:pliki )?cookies|enable javascript|javascript aktivieren"
    ),
    re.IGNORECASE,
)
# One of these is in every notice; looking for them first costs a twentieth of the pattern.
_NOTICE_WORDS: Final = Pieces(
    (
        *(
            "externe",
            "externo",
            "extern inh",
            "contenuto estern",
            "contenuti estern",
            "dritt",
            "cookie",
            "tracking ",
            "einver",
        ),
        *("einwil", "zustim", "party content", "contenu bloqu", "javascript"),
    )
)


def without_inserts(
    kept: list[tuple[int, Line]], outline: Outline, names: Collection[str] = (), cut: dict[int, str] | None = None
) -> list[tuple[int, Line]]:
    """Return the (index, line) pairs without the pieces that are not the article's running text.

    *names* are those of the authors and of the site, folded: who signs below the text is told by them. *cut* is filled
    with the rule for each line that goes.
    """
    cut = {} if cut is None else cut
    numbers = {index for index, _ in kept}
    pulled = {index for index, line in kept if _is_set_apart(line, outline)}
    text = " ".join(fold(line.text) for index, line in kept if index not in pulled) if pulled else ""
    may_notify = _has_notice_words("\n".join([line.text for _, line in kept if len(line.text) <= MAX_NOTICE]))
    for index, line in kept:
        if _heads_nothing(index, line, numbers, outline):
            cut[index] = "heading of a box that is gone"
        elif is_label_of(line, cut.get(index + 1)) or _heads_contents(index, line, outline, cut):
            cut[index] = LABEL_GONE
        elif index in pulled and fold(line.text) in text:
            cut[index] = "pull quote again"
        elif may_notify and _is_notice(line):
            cut[index] = "notice of an embed"
        elif line.tag not in LISTED and is_waiting(line):
            cut[index] = "word of waiting"
        elif line.tag not in LISTED and is_label_of_ads(line):
            cut[index] = LABEL_OF_ADS
    kept = [pair for pair in kept if pair[0] not in cut]
    cut.update(dict.fromkeys(rests_of_boxes(kept, outline, cut), REST))
    return without_last_words([pair for pair in kept if pair[0] not in cut], outline, names, cut)


def _heads_nothing(index: int, line: Line, kept: set[int], outline: Outline) -> bool:
    """A heading in a small box of its own whose other lines are all gone: "Current issue" above a linked cover."""
    if line.tag not in HEADINGS:
        return False
    box = outline.boxes[line.box]
    is_linked = bool(line.links)
    while box.parent >= 0 and box.last - box.first == 1:
        box = outline.boxes[box.parent]
    if box.last - box.first > SMALL_BOX or (box.first != index and not is_linked):
        return False
    return not any(other in kept for other in range(box.first, box.last) if other != index)


def _heads_contents(index: int, line: Line, outline: Outline, cut: dict[int, str]) -> bool:
    """Tell a label above links to parts of the page, which are cut: "Contents"."""
    if len(line.text) > MAX_LABEL or cut.get(index + 1) not in LED_ON or _ENDS_SENTENCE.search(line.text):
        return False
    return all(link.href.startswith("#") for link in outline.lines[index + 1].links)


def _is_set_apart(line: Line, outline: Outline) -> bool:
    """Tell a short line that a name sets apart as a pull quote; the annotators kept the unnamed ones."""
    if len(line.text) > MAX_QUOTE:
        return False
    at = line.box
    for _ in range(NAMED_AROUND):
        box = outline.boxes[max(at, 0)]
        if box.name and "pull" in box.name.lower():
            return True
        at = box.parent
    return False


def _has_notice_words(text: str) -> bool:
    return _NOTICE_WORDS.are_in(text.lower())


def _is_notice(line: Line) -> bool:
    return len(line.text) <= MAX_NOTICE and _has_notice_words(line.text) and bool(_NOTICE.search(line.text))
