"""Dates in attributes of what a reader sees: ``datetime``, ``abbr title``, ``data-timestamp`` and their like."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.html.outline import Mark
from newscrawl.html.roles import DATE, MODIFIED
from newscrawl.normalize.dates.reader import read_date

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newscrawl.html.outline import Box, Line
    from newscrawl.normalize.dates.reader import DateContext

MAX_TEXT: Final = 300  # characters of a mark
TIME_TAGS = frozenset({"time", "relative-time", "time-ago", "local-time", "time-element", "timeago", "amp-timeago"})
ATTRIBUTES = (
    "datetime", "title", "content", "data-datetime", "data-timestamp", "data-time", "data-date", "data-utc",
    "data-published",
    "data-publish-date", "data-published-at", "data-publishdate", "data-pubdate", "data-epoch", "data-unixtime",
    "data-unix",
    "data-unix-timestamp", "data-ts", "data-time-stamp", "data-iso", "data-utime", "data-livestamp",
    "data-date-time", "data-value",
)  # fmt: skip
#: An instant or a day as a machine writes it; prose and bare years are none.
_MACHINE: Final = re.compile(
    r"\d{4}-?\d\d-?\d\d(?:[T ].{0,40})?|1\d{9}(?:\d{3}){0,2}(?:\.\d{1,9})?"
    r"|[A-Z][a-z]{2},? \d{1,2} [A-Z][a-z]{2} \d{4}.{0,30}"
)


def is_machine_mark(mark: Mark) -> bool:
    """Tell whether the piece is a time element, or is named a date and has a machine's date in an attribute."""
    tag = mark.attributes.get("tag") or ""
    return tag in TIME_TAGS or (bool(mark.roles & DATE) and bool(attribute_date(mark.attributes)[0]))


def box_marks(box: Box, line: Line) -> list[Mark]:
    """Return the line's box as a mark, where it is a time element, or is named a date and has a machine's."""
    if box.tag not in TIME_TAGS and not (box.own_roles & DATE and box.last - box.first == 1):
        return []
    mark = Mark(box.own_roles, line.text[:MAX_TEXT], {"tag": box.tag, **box.node.attributes})
    return [mark] if is_machine_mark(mark) else []


def machine_date(mark: Mark, context: DateContext) -> tuple[str, str]:
    """Return the date in the element's attributes and the rule's name; ("", "time") where only its text has one."""
    raw, name = attribute_date(mark.attributes)
    if not raw or not read_date(raw, context).value:
        raw = (mark.attributes.get("datetime") or "").strip()
        name = "datetime"
        if not raw or not read_date(raw, context).value:
            return "", "time"
    return raw, "time[datetime]" if name == "datetime" else "mark"


def attribute_date(attributes: Mapping[str, str | None]) -> tuple[str, str]:
    """Return the first attribute that holds a machine's date, and its name."""
    for name in ATTRIBUTES:
        value = (attributes.get(name) or "").strip()
        if value and _MACHINE.fullmatch(value):
            return value, name
    return "", ""


def said_by_mark(mark: Mark) -> int:
    """Return what the names of a mark say of its date: ``DATE``, ``MODIFIED``, or 0 for neither.

    The pair ``updated published`` is how themes mark the first date.
    """
    names = " ".join(filter(None, (mark.attributes.get("class"), mark.attributes.get("itemprop")))).lower()
    if "publish" in names or "entry-date" in names or "created" in names or "pubdate" in mark.attributes:
        return DATE
    return MODIFIED if "updated" in names or "modified" in names else 0
