"""Days in attributes of elements that nothing names: a tooltip at "7 weeks ago", a stamp at "6 October"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.dates.machine_marks import TIME_TAGS, attribute_date, box_marks, is_machine_mark
from newscrawl.html.outline import Mark
from newscrawl.html.roles import DATE
from newscrawl.normalize.dates.lexicon import lexicon, primary_languages
from newscrawl.normalize.dates.prefilter import may_hold_date
from newscrawl.normalize.dates.reader import read_date
from newscrawl.normalize.text import has_digit, squash

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newscrawl.html.outline import Box, Line
    from newscrawl.normalize.dates.reader import DateContext

MAX_LINE: Final = 200  # characters of a line of who and when
MAX_LINES: Final = 6  # of the box whose elements are looked at
MAX_ELEMENTS: Final = 20
MAX_SAID: Final = 60  # characters of an element's text, and of its tooltip
DAY: Final = 10  # characters of a value that is a day or finer
_ATTRIBUTES = "title datetime data-datetime data-timestamp data-time data-utime data-ts data-epoch data-unix data-iso"
_NAMES: Final = frozenset((*_ATTRIBUTES.split(), "data-date", "data-livestamp"))
_WITH_DAY: Final = ", ".join(f"[{name}]" for name in sorted(_NAMES))
#: "7w", "3 h", "1 mo"
_SHORT: Final = re.compile(r"\d{1,2}\s?(?:s|m|h|d|w|y|mo|min|hr|hrs|wk|wks|yr|yrs)", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+")


def marks_of(box: Box, line: Line) -> list[Mark]:
    """Return the elements of a line that tell machines a date."""
    marks = [mark for mark in line.marks if is_machine_mark(mark)]
    return [*marks, *box_marks(box, line)] if box.own_roles & DATE or box.tag in TIME_TAGS else marks


def unnamed_marks(box: Box, line: Line, context: DateContext) -> list[Mark]:
    """Return the one element of a line whose attribute tells the day of which its text says less.

    "7 weeks ago", "7w" and "6 October" are such texts; "Member since 2019" is the day of something else.
    """
    if line.is_prose or len(line.text) > MAX_LINE or box.last - box.first > MAX_LINES:
        return []
    if not has_digit(line.text) and not may_hold_date(line.text, primary_languages(context.languages)):
        return []
    found: dict[str, Mark] = {}
    for node in (box.node, *islice(box.node.css(_WITH_DAY), MAX_ELEMENTS)):
        told = _told_day(node.attributes, context)
        text = squash(node.text() or "") if told else ""
        if told and len(text) <= MAX_SAID and text in line.text and _says_less(text, context):
            found.setdefault(told, Mark(DATE, text, {"tag": node.tag, "datetime": told}))
    return list(found.values()) if len(found) == 1 else []


def _told_day(attributes: Mapping[str, str | None], context: DateContext) -> str:
    """Return the day that an attribute tells, a tooltip in words, too."""
    if _NAMES.isdisjoint(attributes):
        return ""
    tooltip = (attributes.get("title") or "")[: MAX_SAID + 1].strip()
    is_said = has_digit(tooltip) and len(tooltip) <= MAX_SAID and _is_of_dates(tooltip, context)
    raw = attribute_date(attributes)[0] or (tooltip if is_said else "")
    return raw if raw and len(read_date(raw, replace(context, base=None)).value or "") >= DAY else ""


def _says_less(text: str, context: DateContext) -> bool:
    """Tell a time elapsed, or a day without its year."""
    if _SHORT.fullmatch(text):
        return True
    is_less = read_date(text, replace(context, base=None)).reason in {"no base", "no year"}
    return is_less and _is_of_dates(text, context)


def _is_of_dates(text: str, context: DateContext) -> bool:
    """Tell a text of no other words than those of dates."""
    known = lexicon(primary_languages(context.languages)).known
    unit_of = lexicon().known
    return all(word in known or word in unit_of for word in map(str.lower, _WORD.findall(text)))
