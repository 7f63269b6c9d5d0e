"""The day at the head of a site: of the visit, or of the print edition, and never the article's."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.dates.date_labels import label_before
from newscrawl.extraction.dates.ownership import MAX_DEPTH
from newscrawl.html.roles import AUTHOR
from newscrawl.items import Rejected
from newscrawl.normalize.dates.lexicon import lexicon, primary_languages
from newscrawl.normalize.dates.reader import read_date
from newscrawl.normalize.text import has_spaces

if TYPE_CHECKING:
    from newscrawl.extraction.dates.line_dates import LineDate
    from newscrawl.extraction.dates.ownership import Ownership
    from newscrawl.extraction.dates.visible_dates import VisibleDates
    from newscrawl.normalize.dates.reader import DateContext

ABOVE_ARTICLE: Final = "stands above the article"
OF_SITE: Final = "is the day at the head of the site"
OF_VISIT: Final = "is the day of the visit"
OF_OTHER: Final = "is later than the day that a label names"
OF_ENTRY: Final = "is later than the last update"
DAY: Final = len("2026-11-30")
_WORD: Final = re.compile(r"[^\W\d_]+")


def reason_above(ownership: Ownership, index: int, date: LineDate, context: DateContext) -> str | None:
    """Return why an unnamed date above the headline is not the article's; None where it may be."""
    if not ownership.place(index).is_shared:
        return ABOVE_ARTICLE
    if _is_day_of_visit(date.raw, context):
        return OF_VISIT
    return OF_SITE if _says_today(ownership, index, date, context) else None


def _is_day_of_visit(raw: str, context: DateContext) -> bool:
    return context.base is not None and _day(raw, context) == context.base.date().isoformat()


def _says_today(ownership: Ownership, index: int, date: LineDate, context: DateContext) -> bool:
    """Tell a full day that is called today's, or that a sentence tells: "Hoy es …", "Nous sommes le …"."""
    line = ownership.lines[index]
    if line.roles & AUTHOR:
        return False
    label = label_before(line.text, line.text.find(date.printed or date.raw)).lower()
    todays = [word for word, back in lexicon(primary_languages(context.languages)).days.items() if back == 0]
    said = set(_WORD.findall(label))
    is_unspaced = bool(label) and not has_spaces(label) and label.startswith(tuple(todays))
    return not said.isdisjoint(todays) or is_unspaced or bool(date.loose and stands_outside(ownership, index))


def stands_outside(ownership: Ownership, index: int) -> bool:
    """Tell whether a line above the headline may be the site's: the box around the article does not hold it.

    Where no box is around the article alone, it may be: what they share is the page, or begins with it.
    """
    title, boxes = ownership.title, ownership.boxes
    if title is None or index >= title:
        return False
    box = ownership.lines[title].box
    inner = None
    for _ in range(MAX_DEPTH):
        if box < 0 or boxes[box].first <= index:
            break
        inner, box = boxes[box], boxes[box].parent
    has_own = inner is not None and inner.last > ownership.first_prose
    return has_own or box < 0 or boxes[box].tag == "body" or boxes[box].first == 0


def leave_site_days(found: VisibleDates, context: DateContext) -> None:
    """Leave out the unnamed days above the article's box that another date of the article shows to be the site's.

    A day of the site is no earlier than the article: where a date of the article tells an earlier day, it is that.
    """
    others = [_day(one.raw, context) for one in found.published if one not in found.above]
    days = [day for day in others if len(day) == DAY]
    late = [one for one in found.above if days and _day(one.raw, context) > min(days)]
    found.published = [one for one in found.published if one not in late]
    found.rejected += [Rejected(one.raw[:200], OF_SITE, one.rule) for one in late]


def leave_later_days(found: VisibleDates, context: DateContext) -> None:
    """Leave out plain days later than the one that a label says is the publication's: an event's, a match's."""
    said = [day for one in found.labelled if len(day := _day(one.raw, context)) == DAY]
    if not said:
        return
    late = [
        one
        for one in found.published
        if one not in found.labelled and one.rule == "date line" and _day(one.raw, context) > max(said)
    ]
    found.published = [one for one in found.published if one not in late]
    found.rejected += [Rejected(one.raw[:200], OF_OTHER, one.rule) for one in late]


def leave_hours_of_entries(found: VisibleDates, context: DateContext) -> None:
    """Leave out a time elapsed that is later than the printed update of the page: "4 minutes ago" tells of an entry."""
    changed = [day for one in found.modified if len(day := _day(one.raw, context)) == DAY]
    timeless = replace(context, base=None)
    if not changed or any(read_date(one.raw, timeless).reason != "no base" for one in found.published):
        return
    if all(_day(one.raw, context) > max(changed) for one in found.published):
        found.rejected += [Rejected(one.raw[:200], OF_ENTRY, one.rule) for one in found.published]
        found.published = []


def _day(raw: str, context: DateContext) -> str:
    return (read_date(raw, context).value or "")[:10]
