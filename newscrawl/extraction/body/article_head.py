"""The head of an article inside the box of its text: a standfirst, and who and when below it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.authors.author_names import people
from newscrawl.extraction.authors.byline_labels import begins_with_by
from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import AUTHOR, DATE, EMBED, META
from newscrawl.html.sentences import is_head_line
from newscrawl.normalize.dates.reader import find_dates

if TYPE_CHECKING:
    from newscrawl.html.outline import Line

STANDFIRST: Final = "standfirst"
MIN_BELOW: Final = 3  # paragraphs below it
MAX_HEAD: Final = 4  # lines from the standfirst on
MAX_LINE: Final = 160  # characters of who and when
MAX_NAMES: Final = 80  # … beside the date
MIN_TOLD: Final = 25  # characters that tell more than a label of a date does
_HOUR: Final = re.compile(r"(?<!\d)\d{1,2}[:.h]\d\d(?!\d)")
#: What signs something else: an entry, a quotation, a picture.
_OF_ITS_OWN: Final = frozenset({"li", "td", "th", "dd", "dt", "blockquote", "q", "cite", "figcaption"})


def below_standfirst(lines: list[tuple[int, Line]], start: int) -> int | None:
    """Return the line of who and when below the first paragraph, *start*, which is then no text but the standfirst.

    The line names a person and a date and hardly more, it stands right below, and the text is below both.
    """
    at = next((at for at, (index, _) in enumerate(lines) if index == start), len(lines))
    if sum(line.is_prose for _, line in lines[at + 1 :]) < MIN_BELOW:
        return None
    for index, line in lines[at + 1 : at + 1 + MAX_HEAD]:
        if line.is_prose and not is_head_line(line.text):
            return None
        if line.tag not in _OF_ITS_OWN and not line.roles & EMBED and says_who_and_when(line):
            return index
    return None


def says_who_and_when(line: Line) -> bool:
    """Tell a line of a person's name and a date and hardly more; a bare paragraph of both may be anybody's."""
    text = line.text
    if line.tag == "p" and not line.roles & (AUTHOR | DATE | META) and not begins_with_by(text):
        return False
    dates = find_dates(text) if len(text) <= MAX_LINE else []
    if not dates:
        return False
    edges = [0, *(edge for date in dates for edge in (date.start, date.end)), len(text)]
    pieces = (text[first:last].strip(" |,·•-–:") for first, last in zip(edges[::2], edges[1::2], strict=True))
    rest = " | ".join(filter(None, pieces))
    return len(rest) <= MAX_NAMES and bool(people(rest))


def tells_no_day(line: Line) -> bool:
    """Tell a line without a day or an hour from a date line: its box is named after a date and holds the text, too."""
    is_told = line.tag in HEADINGS or len(line.text) >= MIN_TOLD
    return is_told and not _HOUR.search(line.text) and not find_dates(line.text)
