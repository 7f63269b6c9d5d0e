"""The small block of a column beside the text in which some systems print date, author, category and tags."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.card_lines import card_lines
from newscrawl.html.roles import ASIDE, COMMENTS, FOOTER, NAV, RECENT, RELATED
from newscrawl.normalize.dates.reader import DateContext, dates_in, find_dates, read_date
from newscrawl.normalize.text import has_digit

if TYPE_CHECKING:
    from newscrawl.html.document import Document
    from newscrawl.html.outline import Box

MAX_BLOCK: Final = 15  # lines
MAX_LEVELS: Final = 6
MAX_WORDED: Final = 120  # characters of a line that is a date
MAX_SHORT, MAX_YEARLESS = 60, 16  # … that is two in one, and that has no year
_TWICE: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?=\d{1,2}(?:[./-]|\s[^\W\d]))")
_FIELD: Final = re.compile(r"\s[-–—|•·]\s[^\d.:!?]{2,30}")  # behind a date: the section
_BARS: Final = re.compile(r"\s?[|•]\s?")
MAX_FIELDS: Final = 2  # beside a date, of as many words
_COLUMN: Final = NAV | ASIDE
_NEVER: Final = RELATED | RECENT | COMMENTS | FOOTER


def is_date_text(text: str, language: str | None = None) -> bool:
    """Tell a text of nothing but a date, or that of the last change too, with their labels and hours."""
    if len(text) > MAX_WORDED or not has_digit(text):
        return False
    dates = find_dates(text) or (dates_in(text, language) if language else [])  # "3 lis 2026": of two months
    if len(dates) == 1 and not dates[0].start and (field := _FIELD.fullmatch(text, dates[0].end)):
        text = text[: field.start()]  # "3 Nov 2026 - Politics & Policy"
    parts = [part for part in _BARS.split(text) if not has_digit(part)]
    if len(dates) == 1 and 0 < len(parts) <= MAX_FIELDS and all(part.count(" ") < MAX_FIELDS for part in parts):
        text = "".join(part for part in _BARS.split(text) if has_digit(part))  # "City | 3/11/2026 | 10:15"
    return 0 < len(dates) <= 2 and 10 * sum(date.end - date.start for date in dates) >= 4 * len(text)


def is_short_date(text: str, language: str | None) -> bool:
    """Tell a day without its year, "Jun 9", and one that stands twice, glued: "30.01.202630 January 2026"."""
    if len(text) > MAX_SHORT or not has_digit(text):
        return False
    if (twice := _TWICE.search(text)) is not None:
        return is_date_text(text[: twice.end()], language)
    context = DateContext((language,) if language else ())
    return len(text) <= MAX_YEARLESS and read_date(text, context).reason == "no year"


def stands_in_column(document: Document, index: int) -> bool:
    """Tell whether a line stands in a column beside the text, and not in a list of other posts."""
    roles = document.outline.lines[index].roles
    return bool(roles & _COLUMN) and not roles & _NEVER and index not in card_lines(document)


def dated_block(document: Document, index: int, title: int | None) -> int | None:
    """Return the box of the small block around a line that has a line of a date and not the headline's, at *title*."""
    outline = document.outline
    for at in outline.ancestors(outline.lines[index].box)[:MAX_LEVELS]:
        box: Box = outline.boxes[at]
        if box.last - box.first > MAX_BLOCK or (title is not None and box.first <= title < box.last):
            return None
        if any(is_date_text(outline.lines[line].text) for line in range(box.first, box.last)):
            return at
    return None
