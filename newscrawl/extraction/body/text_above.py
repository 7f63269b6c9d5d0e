"""Text that begins above its box: below the headline, in the head of the page or in a box of its own.

A standfirst is short. What is longer than standfirsts are is the beginning of the text, and the box found for the
text begins below it. Of the public sets' lines of 300 characters and more 16 were text and 3 were not; of the shorter
ones half were.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.extraction.body.boilerplate import why_cut
from newscrawl.extraction.body.container import TEXT_TAGS
from newscrawl.extraction.headline.headline_line import printed_headline
from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import BESIDE, CARD, FOREIGN, STANDFIRST, TITLE
from newscrawl.html.sentences import is_head_line, is_sentence
from newscrawl.normalize.text import has_spaces

if TYPE_CHECKING:
    from newscrawl.html.document import Document
    from newscrawl.html.outline import Line

MAX_ABOVE: Final = 150  # lines between the headline and the box
LONG: Final = 300  # characters: a standfirst is shorter
ALIKE: Final = 2  # paragraphs
LONG_UNSPACED: Final = 110  # … where a character is half a word
SHORT_HEADING: Final = 60  # characters: a longer heading below the headline is the standfirst
_NO_TEXT: Final = FOREIGN | BESIDE | CARD
_TAGS: Final = TEXT_TAGS | HEADINGS


def is_long(text: str) -> bool:
    """Tell whether *text* is longer than standfirsts are."""
    return len(text) > LONG_UNSPACED and len(text) > (LONG if has_spaces(text) else LONG_UNSPACED)


def lines_above(document: Document, first: int) -> list[int]:
    """Return the lines between the headline and the box that begins at *first* which are text; most often none."""
    lines = document.outline.lines
    title = headline_above(document, first)
    if first - title > MAX_ABOVE:
        return []
    own = [at for at in range(title + 1, first) if not lines[at].roles & _NO_TEXT]
    prose = [at for at in own if lines[at].is_prose and not is_head_line(lines[at].text)]
    if len(prose) > 1 and lines[prose[0]].roles & STANDFIRST and not lines[prose[1]].roles & STANDFIRST:
        prose = prose[1:]
    if not is_long(" ".join([lines[at].text for at in prose])) and not _are_alike(document, prose):
        return []
    start, last = prose[0], prose[-1]
    while start - 1 in own and _heads(lines[start - 1]):
        start -= 1
    if last + 2 == first and _heads(lines[first - 1]):
        last = first - 1
    kept = (at for at in own if start <= at <= last and (lines[at].is_prose or lines[at].tag in _TAGS))
    return [at for at in kept if why_cut(lines[at], "", opened=True) is None]


def _are_alike(document: Document, prose: list[int]) -> bool:
    """Tell paragraphs one after the other in one box, none called a standfirst: a standfirst is one."""
    outline = document.outline
    lines = [outline.lines[at] for at in prose]
    if len(prose) < ALIKE or prose[-1] - prose[0] != len(prose) - 1 or any(line.roles & STANDFIRST for line in lines):
        return False
    settings = {(line.tag, outline.boxes[line.box].name, outline.boxes[line.box].parent) for line in lines}
    return len(settings) == 1 and all(map(is_sentence, lines))


def headline_above(document: Document, first: int) -> int:
    """Return the line of the nearest headline above *first*, or ``first`` where there is none."""
    lines = document.outline.lines
    title = next((at for at in range(first - 1, -1, -1) if lines[at].tag == "h1"), None)
    title = printed_headline(document) if title is None else title
    return first if title is None or title > first else title


def _heads(line: Line) -> bool:
    """Tell a subheading of the text from the headline and from a standfirst."""
    is_sub = line.tag in HEADINGS and line.tag != "h1" and not line.roles & (STANDFIRST | TITLE)
    return is_sub and len(line.text) < SHORT_HEADING
