"""The dates a reader sees: near the headline, at the end of the text, and those of other blocks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.card_lines import card_lines
from newscrawl.extraction.dates import datelines
from newscrawl.extraction.dates.column_dates import RULE, TRUST, date_in_column, is_bare
from newscrawl.extraction.dates.date_labels import OTHER
from newscrawl.extraction.dates.event_days import is_loosely_said, is_of_event
from newscrawl.extraction.dates.label_above import label_above
from newscrawl.extraction.dates.line_dates import FREE_WORDS, MAX_LINE, SENTENCE, LineDate, dates_of_line, other_words
from newscrawl.extraction.dates.ownership import ABOVE, DAY, HEAD, INSIDE, LEAD, TAIL, Ownership
from newscrawl.extraction.dates.signed_lines import is_signature, stands_in_own_footer, tells_of_page, told_day
from newscrawl.extraction.dates.site_day import (
    ABOVE_ARTICLE,
    leave_hours_of_entries,
    leave_later_days,
    leave_site_days,
    reason_above,
    stands_outside,
)
from newscrawl.extraction.dates.told_boxes import is_beside_sentence
from newscrawl.extraction.dates.tooltips import marks_of, unnamed_marks
from newscrawl.extraction.dates.visible_dates import VisibleDates
from newscrawl.extraction.headline.headline_line import headline_line
from newscrawl.extraction.metadata.candidates import Candidate
from newscrawl.html.roles import (
    AD,
    ASIDE,
    AUTHOR,
    BREADCRUMB,
    CARD,
    COMMENTS,
    DATE,
    FOOTER,
    HEADER,
    HIDDEN,
    META,
    MODIFIED,
    NAV,
    NEWSLETTER,
    POPUP,
    RECENT,
    RELATED,
    SHARE,
)
from newscrawl.items import Rejected
from newscrawl.normalize.dates.reader import read_date

if TYPE_CHECKING:
    from newscrawl.extraction.dates.ownership import Place
    from newscrawl.html.document import Document
    from newscrawl.html.outline import Line
from newscrawl.normalize.dates.reader import DateContext
from newscrawl.normalize.text import has_digit

OF_HEADLINE: Final = 8  # lines that a day in the headline itself counts: "Minutes of 3 May", "Press review, 3 May"
FURTHER = 2  # lines that a paragraph before it counts more
ABOVE_HEADLINE, BELOW = 6, 25  # lines around the headline that may carry the article's date
MAX_SPOKEN: Final = 60  # characters of a line without a digit ("yesterday")
MAX_FOUND: Final = 30
SMALL_PRINT, LONE_TRUST = 40, 0.3  # characters of a line of small print
MAX_SEARCHED: Final = 500  # lines away from the headline that are searched: a page of dates is not an article

#: Blocks about other posts; and blocks that often wrap the article's own data but hold dates of other things too.
_OTHERS: Final = RELATED | RECENT | COMMENTS | FOOTER
_OTHERS_OR_CARD: Final = _OTHERS | CARD
_FURNITURE: Final = SHARE | AD | NAV | POPUP | HEADER | NEWSLETTER | BREADCRUMB | ASIDE | CARD
_BLOCK_NAMES = (
    (RECENT, "recent-posts block"),
    (RELATED, "related-posts block"),
    (COMMENTS, "comments"),
    (FOOTER, "footer"),
    (CARD, "card of another post"),
)

_AT_HEAD: Final = frozenset({ABOVE, HEAD, LEAD})
_OF_PAGE: Final = "belongs to the furniture of the page"
_IN_TEXT: Final = "stands in the text"
#: Whose a date in a column beside the text may seem to be, and yet is the article's.
_MAYBE_BESIDE: Final = frozenset({
    _OF_PAGE, ABOVE_ARTICLE, "belongs to the card of another post", "belongs to a table, figure or form",
})  # fmt: skip

_RIGHTS: Final = re.compile(r"©|\(c\)\s|\bcopyright\b", re.IGNORECASE)
TIMELESS: Final = DateContext(("en",))
_YEAR: Final = re.compile(r"\d(?:\d{3}|[./-]\s?\d{1,2}[./-]\s?\d\d)")


def find_visible_dates(document: Document, context: DateContext) -> VisibleDates:
    """Return what a reader takes for the article's dates; the trust falls with the distance from the headline."""
    found, searched = VisibleDates(), 0
    beside: dict[int, list[LineDate]] = {}
    listed, ownership = card_lines(document), Ownership(document, title := headline_line(document))
    read = passed = 0  # paragraphs, and lines of other posts' cards, below the headline
    for index, line in enumerate(document.outline.lines):
        is_others = bool(line.roles & _OTHERS_OR_CARD)
        if title is not None and index > title:
            passed += is_others
            read += not is_others and line.is_prose
        distance = None if title is None else index - title - (0 if is_others else passed)
        near = distance is not None and -ABOVE_HEADLINE <= distance <= BELOW
        if not _may_hold_date(line, near) or (searched >= MAX_SEARCHED and not near):
            continue
        searched += 1
        box = document.outline.boxes[line.box]
        marks = marks_of(box, line)
        if near and not marks and (unnamed := unnamed_marks(box, line, context)):
            marks = unnamed if ownership.place(index).zone in _AT_HEAD else []
        for date in dates_of_line(line, marks, label_above(document.outline.lines, index), context, box):
            reason = _whose(line) if index in listed else _not_own(ownership, index, date, context)
            far = abs(distance or OF_HEADLINE) + FURTHER * read if near and distance is not None else None
            _sort(found, line, date, reason, far)
            if reason is None and not date.said and near and stands_outside(ownership, index):
                found.above.append(found.published[-1])
            if reason in _MAYBE_BESIDE and is_bare(line, date):
                beside.setdefault(index, []).append(date)
    _settle(found, document, beside, context)
    if not found.published and (told := told_day(ownership, context)) is not None:
        found.published = [told]
    del found.published[MAX_FOUND:], found.modified[MAX_FOUND:], found.rejected[MAX_FOUND:]
    return found


def _settle(found: VisibleDates, document: Document, beside: dict[int, list[LineDate]], context: DateContext) -> None:
    """Leave out the days of the site; where no date is left, take one in a column or in a box among the paragraphs."""
    if found.above:
        leave_site_days(found, context)
    if found.labelled and len(found.published) > 1:
        leave_later_days(found, context)
    if found.modified and found.published:
        leave_hours_of_entries(found, context)
    if beside and not found.published:
        at = date_in_column(document, beside, headline_line(document))
        if at is not None:
            _take_beside(found, beside[at])
    if not found.published and len(found.small_print) == 1:
        found.published = found.small_print  # the page has no other day, and only this one


def _take_beside(found: VisibleDates, dates: list[LineDate]) -> None:
    """Take the dates of a block about the article in a column: the first that is not said to be a change's."""
    own = next((date.raw for date in dates if date.said != MODIFIED), None)
    if own is not None:
        found.published = [Candidate(own, "page", RULE, TRUST)]
        found.rejected = [one for one in found.rejected if one.raw != own]


def _sort(found: VisibleDates, line: Line, date: LineDate, reason: str | None, far: int | None) -> None:
    """Put the date where it belongs; a month alone, far from the headline, heads a calendar or an archive."""
    found.printed.append((date.printed or date.raw, date.raw))
    if reason is not None:
        found.rejected.append(Rejected(date.raw[:200], reason, date.rule))
        if reason == _IN_TEXT and line.roles & META and len(line.text) <= SMALL_PRINT and date.others <= FREE_WORDS:
            found.small_print.append(Candidate(date.raw, "page", date.rule, LONE_TRUST))
    elif date.said == MODIFIED:
        found.modified.append(Candidate(date.raw, "page", date.rule, 0.6))
    elif far is not None or DAY.search(date.raw):
        trust = datelines.TRUST if date.rule == datelines.RULE else _trust(line, date, far)
        found.published.append(Candidate(date.raw, "page", date.rule, trust))
        if date.said == DATE and not line.is_prose and not is_loosely_said(line, date, ()):
            found.labelled.append(found.published[-1])


def _not_own(ownership: Ownership, index: int, date: LineDate, context: DateContext) -> str | None:
    """Return why the date is not the article's; None where it is."""
    line, place = ownership.lines[index], ownership.place(index)
    is_loose = date.said == DATE and place.zone == INSIDE and is_loosely_said(line, date, context.languages)
    is_said = date.said in {DATE, MODIFIED} and not is_loose
    if place.owner is not None:
        return f"belongs to a {place.owner}"
    label = label_above(ownership.lines, index)
    is_event = date.said == DATE and is_of_event(ownership.lines, index, date, label, context.languages)
    if date.spans or is_event:
        return "begins or ends a time" if date.spans else "is the day of an event"
    if date.said == OTHER and not (place.zone == HEAD and line.roles & (DATE | META | AUTHOR)):
        return "its label speaks of something else"
    is_own = bool(line.roles & FOOTER) and stands_in_own_footer(ownership, index)
    is_of_page = date.said == MODIFIED and tells_of_page(line.text)
    if not is_of_page and _is_others(line, place, is_said=is_said or is_own):
        return _whose(line)
    is_note = place.zone in {INSIDE, TAIL} and _RIGHTS.search(line.text[:MAX_LINE])
    if is_note or ownership.linked_elsewhere(line, date.raw, place.zone):
        return "is a note of rights" if is_note else "leads to something else"
    return None if is_said else _unsaid(ownership, index, date, context)


def _unsaid(ownership: Ownership, index: int, date: LineDate, context: DateContext) -> str | None:
    """Return why a date that nothing names is not the article's, by where it stands."""
    line, place = ownership.lines[index], ownership.place(index)
    if place.zone == ABOVE:
        return reason_above(ownership, index, date, context)
    if date.rule == datelines.RULE:
        return None if datelines.opens_article(ownership, index, date.raw, context) else _IN_TEXT
    is_elapsed = date.rule == "date line" and read_date(date.raw, TIMELESS).reason == "no base"
    is_loose = date.loose >= SENTENCE and not line.roles & (DATE | META | AUTHOR)
    if (line.is_prose and is_elapsed) or (is_loose and place.zone in {HEAD, LEAD}):
        return "is told in a sentence"
    is_listed = place.zone == LEAD and line.tag == "li" and not line.roles & (META | AUTHOR)
    if place.zone == INSIDE or is_listed or (place.zone == LEAD and is_beside_sentence(ownership, index)):
        return _IN_TEXT
    is_behind = place.zone == TAIL and not is_signature(ownership, index, date, context.languages)
    return "stands behind the text" if is_behind else None


def _is_others(line: Line, place: Place, *, is_said: bool) -> bool:
    """Tell of blocks about other posts and of the page's furniture; the article may have a footer of its own."""
    if line.roles & (RELATED | RECENT) or (line.roles & COMMENTS and not _counts_comments(line, place)):
        return True
    if line.roles & FOOTER and place.zone != HEAD and not (is_said and place.top in {"article", "main"}):
        return True
    if line.roles & _FURNITURE:
        if place.zone in {INSIDE, TAIL}:
            return not is_said or bool(line.roles & (NEWSLETTER | AD | POPUP))
        return place.zone == ABOVE and bool(line.roles & (HEADER | NAV)) and not is_said
    return False


def _counts_comments(line: Line, place: Place) -> bool:
    """Tell a line of who and when between the headline and the text, which is named for its number of comments."""
    return place.zone == HEAD and bool(line.roles & (DATE | AUTHOR | META))


def _may_hold_date(line: Line, near: bool) -> bool:
    """Tell cheaply: a short line near the headline may say "yesterday", elsewhere only a date with its year counts."""
    text = line.text
    if near or line.roles & DATE:
        return len(text) <= MAX_SPOKEN or has_digit(text if len(text) <= MAX_LINE else text[: datelines.DATELINE])
    return len(text) <= MAX_LINE and has_digit(text) and bool(_YEAR.search(text))


def _trust(line: Line, date: LineDate, distance: int | None) -> float:
    """0.3 for any date line of the page, up to 0.75 right at the headline with the markup or a word that says so."""
    trust = 0.3 if distance is None else max(0.3, 0.62 - 0.012 * distance)
    trust += 0.08 if line.roles & (DATE | META) else 0.0
    trust += 0.12 if date.said == DATE else 0.0
    trust -= 0.1 if line.roles & (_FURNITURE | HIDDEN) else 0.0
    if not date.is_signed and not line.roles & (DATE | AUTHOR | META):
        trust -= 0.04 * max(0, (date.others or other_words(line, len(date.raw))) - FREE_WORDS)
    return max(0.1, trust)


def _whose(line: Line) -> str:
    return next((f"belongs to the {name}" for role, name in _BLOCK_NAMES if line.roles & role), _OF_PAGE)
