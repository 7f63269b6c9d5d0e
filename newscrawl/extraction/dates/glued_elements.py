"""Lines of several texts: those of elements that meet without a blank, for a style keeps them apart, and of rows."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.authors.author_names import people
from newscrawl.extraction.line_pieces import pieces_of, rows_of
from newscrawl.normalize.dates.reader import find_dates

if TYPE_CHECKING:
    from newscrawl.html.outline import Box, Line
    from newscrawl.normalize.dates.reader import DateContext, DateMatch

MAX_LINE: Final = 200  # characters of a date line
MAX_DATES: Final = 3  # of one line
# Where two elements' texts may have met: a capital behind a small letter, five digits, a letter beside a digit.
_GLUED: Final = re.compile(r"[A-Z\d](?:(?<=[^\W\d_A-Z][A-Z])|(?<=[^\W\d_]\d)|(?<=\d)(?:\d{4}|[^\W\d_]))")
_YEAR_AND_HOUR: Final = re.compile(r"(?<=(?<!\d)(?:19|20)\d\d)(?=[0-2]?\d:[0-5]\d(?!\d))")


def may_be_glued(line: Line) -> bool:
    """Tell a short line in whose text two elements may have met."""
    return len(line.text) <= MAX_LINE and _GLUED.search(line.text) is not None


def parted(line: Line, box: Box) -> Line:
    """Return the line with its elements' texts apart: "By Mara LindeMarch 14" is two spans that a style keeps apart."""
    text = _YEAR_AND_HOUR.sub(" ", " ".join(piece.text for piece in pieces_of(line, box)))
    return replace(line, text=text) if len(text) <= MAX_LINE else line


def dated_apart(line: Line, box: Box, matches: list[DateMatch], context: DateContext) -> tuple[Line, list[DateMatch]]:
    """Return the line with its elements apart and its dates, where it has more so; else the line and its *matches*."""
    apart = parted(line, box)
    found = find_dates(apart.text[:MAX_LINE], context)[:MAX_DATES]
    return (apart, found) if len(found) > len(matches) else (line, matches)


def label_behind_name(line: Line, box: Box, start: int) -> str:
    """Return what an element says before its date, at *start*, where the element before it is nothing but names."""
    at, before = 0, ""
    for piece in pieces_of(line, box):
        begin = line.text.find(piece.text, at)
        if begin < 0 or begin > start:
            break
        at = begin + len(piece.text)
        if start < at:
            return line.text[begin:start].strip() if before and people(before) else ""
        before = piece.text
    return ""


def rows_of_line(line: Line, box: Box) -> list[Line]:
    """Return the rows of a line of headline, byline and date in one, as line breaks part them in old markup."""
    rows = rows_of(pieces_of(line, box))
    if len(rows) == 1:
        return []
    return [replace(line, text=" ".join(piece.text for piece in row), is_prose=False) for row in rows]
