"""Days that are none of an article: an event's, beside its place and its price, and the one that is called today."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.dates.date_labels import is_loose_label, label_before, without_weekday
from newscrawl.extraction.dates.other_labels import tells_of_event
from newscrawl.html.roles import DATE
from newscrawl.normalize.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscrawl.extraction.dates.line_dates import LineDate
    from newscrawl.html.outline import Line
    from newscrawl.normalize.dates.reader import DateMatch

DAYS_OF_LIFE: Final = 2
SHORTEST_LIFE: Final = 15  # years between two dates that are not those of one text
_YEAR: Final = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_SEVERAL_DAYS: Final = re.compile(r"(?<![\d./:-])\d{1,2}\.?\s?[-–—]\s?\d{1,2}(?![\d/:-]|\.\d)")
BESIDE: Final = 4  # lines below the day of an event: its hour and its place, each below a label


def is_loosely_said(line: Line, date: LineDate, languages: tuple[str, ...], above: str = "") -> bool:
    """Tell a label that any date may have ("Date:", "Fecha:"), in the line or *above* it."""
    start = line.text.find(date.raw)
    if date.said != DATE:
        return False
    return is_loose_label(without_weekday(label_before(line.text, start), languages).rstrip(" ,") or above)


def is_of_event(lines: Sequence[Line], index: int, date: LineDate, above: str, languages: tuple[str, ...]) -> bool:
    """Tell a day of a loose label beside which stands where, or what it costs to get in, and several days of one."""
    line = lines[index]
    if not is_loosely_said(line, date, languages, above):
        return False
    if _SEVERAL_DAYS.search(date.raw):
        return True
    behind = line.text[line.text.find(date.raw) + len(date.raw) :]
    beside = lines[index + 1 : index + 1 + BESIDE]
    return tells_of_event(behind) or any(not one.is_prose and tells_of_event(one.text) for one in beside)


def names_today(text: str, matches: Sequence[DateMatch]) -> bool:
    """Tell a line that says which day is today: "Today: 28 November 2026"."""
    is_word = len(matches) > 1 and not has_digit(matches[0].raw)
    return is_word and text[matches[0].end : matches[1].start].strip() in {":", "："}


def tell_life(matches: Sequence[DateMatch]) -> bool:
    """Tell the days of a birth and a death: two whole days in a line that lie many years apart."""
    years = [int(found[0]) for match in matches if (found := _YEAR.search(match.raw))]
    return len(matches) == len(years) == DAYS_OF_LIFE and abs(years[1] - years[0]) >= SHORTEST_LIFE
