"""The standfirst: between the headline and the text, by its markup, or set as a heading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.authors.byline_labels import begins_with_by
from newscrawl.extraction.body.article_head import says_who_and_when
from newscrawl.extraction.body.boilerplate import MIN_CHARS
from newscrawl.extraction.body.text_above import headline_above, is_long
from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import BESIDE, FOREIGN, STANDFIRST
from newscrawl.html.sentences import is_head_line
from newscrawl.normalize.text import has_spaces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscrawl.html.document import Document
    from newscrawl.html.outline import Line, Outline

MAX_HEAD: Final = 40  # lines between the headline and the text
NEAR: Final = 3  # lines from the headline to a standfirst
LONG_HEADING: Final = 60  # characters: a heading below the headline that is a sentence
MIN_WORDS: Final = 5  # … of a shorter one that is the only heading of its rank and all that the page tells of itself
MIN_UNSPACED: Final = 12  # characters, in a script without spaces
_RANKS: Final = frozenset({"h2", "h3"})
_TOLD: Final = ("description", "og:description", "twitter:description")
# Class names that mean the standfirst and nothing else, even on the first paragraph of the text.
_STANDFIRST: Final = re.compile(
    r"standfirst|entry-summary|entradilla|(?<![a-z])(?:chap(?:o|eau)|vorspann|sapo|strap(?:[-_]?line)?)(?![a-z])"
)


def is_called_standfirst(line: Line, outline: Outline) -> bool:
    """Tell whether the first line of a text is called a standfirst, by no other name, and is short."""
    return not is_long(line.text) and bool(_STANDFIRST.search(outline.boxes[line.box].name))


def told_in_heading(document: Document, kept: Sequence[tuple[int, Line]], title: int | None) -> str | None:
    """Return the first line of the text where it is a sentence set as a heading right below the headline, *title*."""
    index, line = kept[0]
    if title is None or line.tag not in _RANKS or not 0 < index - title <= NEAR:
        return None
    others = (other for _, other in kept[1:])
    return line.text if _is_standfirst_heading(document, line, any(each.tag == line.tag for each in others)) else None


def standfirst_above(document: Document, first: int) -> str | None:
    """Return what stands between the headline and the text, which begins at line *first*.

    It is what the markup calls so, else the one line of prose, or the one heading.
    """
    lines = document.outline.lines
    title = headline_above(document, first)
    between = [line for line in lines[title + 1 : first][:MAX_HEAD] if not line.roles & (FOREIGN | BESIDE)]
    named = [line.text for line in between if line.roles & STANDFIRST and _may_sum_up(line)]
    prose = [
        line.text
        for line in between
        if (line.is_prose and not is_head_line(line.text)) or (line.tag in HEADINGS and len(line.text) >= LONG_HEADING)
    ]
    told = named[:3] or (prose[:1] if len(prose) == 1 else [])
    if not told and not prose:
        near = [line for line in between[:NEAR] if line.tag in _RANKS and not line.links]
        told = [line.text for line in near if _is_standfirst_heading(document, line, len(near) > 1)]
    return " ".join(told) or None


def _may_sum_up(line: Line) -> bool:
    """Tell a line long enough from the byline and the date that stand in a box named as a standfirst is."""
    is_who = not line.is_prose and (begins_with_by(line.text) or says_who_and_when(line))
    return len(line.text) >= MIN_CHARS and not is_who


def _is_standfirst_heading(document: Document, line: Line, has_others: bool) -> bool:
    """Tell a heading that is a sentence from a subheading; *has_others* says that others are of its rank."""
    text = line.text
    if len(text) >= LONG_HEADING:
        return True
    if has_others or any(document.meta.get(name) for name in _TOLD):
        return False
    return text.count(" ") >= MIN_WORDS - 1 if has_spaces(text) else len(text) >= MIN_UNSPACED
