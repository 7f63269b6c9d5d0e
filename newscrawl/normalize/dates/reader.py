"""Raw dates to values: ``read_date`` for a text that is a date, ``find_dates`` for a line that may hold some.

Machine forms first (about 1 µs), then our own tables (about 10 µs), dateparser last (1 ms and more).
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from newscrawl.normalize.dates.date_text import Line, read_line
from newscrawl.normalize.dates.fallback import fallback_parts
from newscrawl.normalize.dates.han_numbers import with_digits
from newscrawl.normalize.dates.machine_formats import read_form
from newscrawl.normalize.dates.numeric import infer_order
from newscrawl.normalize.dates.prefilter import may_hold_date, names_month
from newscrawl.normalize.dates.resolver import DateContext, DateReading, Order, Parts, nothing, resolve
from newscrawl.normalize.dates.tokens import is_european, kept_positions, plain, undirected
from newscrawl.normalize.text import has_digit
from newscrawl.normalize.unicode_forms import normal_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscrawl.normalize.dates.elapsed_text import Expression

__all__: Final = [
    "DateContext",
    "DateMatch",
    "DateReading",
    "find_dates",
    "infer_order",
    "instant",
    "is_finer",
    "read_date",
    "same_day",
]

LONGEST_RAW: Final = 200  # characters; a longer text is not a date
LONGEST_LINE: Final = 4000  # characters of a line that are searched
PRECISIONS = ("year", "month", "day", "hour", "minute", "second")

ANYWHERE: Final = DateContext()

_VERSION: Final = re.compile(r"(?!\d\d([.-])\d\d\1\d\d$)\d{1,2}([.-])\d{1,2}\2\d{1,2}")
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class DateMatch(NamedTuple):
    """A date inside a line: ``line[start:end] == raw``."""

    raw: str
    start: int
    end: int


def read_date(raw: str, context: DateContext = ANYWHERE) -> DateReading:
    """Tell what the text says of a date, and no more. Never raises.

    Rules that the text cannot show: a wall time without a zone takes the context's ("timezone" is then
    assumed), and without one only the day is kept; so is midnight without a zone. An elapsed time is as
    fine as its unit, counted from ``context.base``: hours give an hour, days a day, weeks only the
    month, and days are counted in the context's zone, else the base's. Where the text holds other words
    too, its one date counts; several days give the reason "several dates".
    """
    if len(raw) > LONGEST_RAW:
        return nothing("too long")
    candidates = _candidates(raw.strip(), context.languages, context.order)
    if isinstance(candidates, str):
        return nothing(candidates)
    first = resolve(candidates[0], context)
    if len(candidates) == 1:
        return first
    readings = [first, *(resolve(parts, context) for parts in candidates[1:])]
    return _agreed([reading for reading in readings if reading.value] or readings)


def find_dates(text: str, context: DateContext = ANYWHERE) -> list[DateMatch]:
    """Return the dates that a line mentions, in any known language, with their time and zone; without their year, none.

    Looks at the first 4,000 characters. "Yesterday" and "March 2025" count only in a line that says nothing else.
    """
    if len(text) <= LONGEST_RAW:
        return list(_known_matches(text, context.languages, context.order))
    return _matches(text, context.languages, context.order)


def dates_in(text: str, language: str | None) -> list[DateMatch]:
    """Return what ``find_dates`` does in a line of a page in this language; ``None`` for one that tells none."""
    return find_dates(text, DateContext((language,)) if language else ANYWHERE)


def elapsed_in(text: str, language: str | None) -> list[DateMatch]:
    """Return the times elapsed that a line tells: "2 hours ago", "yesterday at 9:15", that need a base."""
    context = DateContext((language,)) if language else ANYWHERE
    return [found for found in find_dates(text, context) if read_date(found.raw, context).reason == "no base"]


def _matches(text: str, languages: tuple[str, ...], order: Order | None) -> list[DateMatch]:
    line = text[:LONGEST_LINE]
    positions = None
    if not is_european(line):
        positions = kept_positions(line)
        line = plain(undirected(line))
        if (told := with_digits(line)) is not None:
            line, places = told
            positions = places if positions is None else [positions[at] for at in places]
    if not may_hold_date(line, languages):
        return []
    found, is_only_dates = _line(line, languages, order)
    sure = [date for date in found if _is_sure(date, line[date.start : date.end], is_only_dates=is_only_dates)]
    return [_match(text, date, positions) for date in sure]


def _match(text: str, date: Expression, positions: list[int] | None) -> DateMatch:
    start, end = date.start, date.end
    if positions is not None:
        start, end = positions[start], positions[end - 1] + 1
    return DateMatch(text[start:end], start, end)


# A site prints the same lines on all its pages, and one line is asked for by the date, the body and the cards.
@lru_cache(maxsize=1_024)
def _known_matches(text: str, languages: tuple[str, ...], order: Order | None) -> tuple[DateMatch, ...]:
    return tuple(_matches(text, languages, order))


def printed_wall(raw: str, context: DateContext = ANYWHERE) -> tuple[date, time | None] | None:
    """Return the day that the text prints, and its time where it has no zone; None for any other text."""
    found = _candidates(raw.strip(), context.languages, context.order) if len(raw) <= LONGEST_RAW else ""
    if isinstance(found, str) or not found[0].exists() or found[0].day is None or found[0].zone is not None:
        return None
    parts = found[0]
    wall = parts.wall()
    return wall.date(), wall.time() if parts.hour is not None else None


def instant(value: str | None) -> datetime | None:
    """Return the aware datetime of a value that is an instant; None for a day, month or year."""
    if value is None or "T" not in value:
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:  # no day of the calendar is no instant
        return None
    return moment if moment.tzinfo else None


def same_day(a: str | None, b: str | None) -> bool:
    """Tell whether two values name the same day (an instant's is its UTC day); values without a day never do."""
    return a is not None and b is not None and len(a) >= 10 and a[:10] == b[:10]


def is_finer(a: DateReading, b: DateReading) -> bool:
    """Tell whether the first reading is more precise than the second; any value is finer than none."""
    return _fineness(a) > _fineness(b)


def _fineness(reading: DateReading) -> int:
    return PRECISIONS.index(reading.precision) + 1 if reading.precision else 0


@lru_cache(maxsize=1_024)
def _candidates(text: str, languages: tuple[str, ...], order: Order | None) -> Sequence[Parts] | str:
    """Return the dates that the text may mean, or the reason why it means none.

    Cached without the context's base and zone, which change from page to page while texts repeat.
    """
    if not text.isascii():
        text = normal_form("NFC", text if is_european(text) else plain(undirected(text)))
        text = (with_digits(text) or (text,))[0]
    try:
        parts = read_form(text, languages)
    except (ValueError, OverflowError, OSError):
        return "unreadable"
    if parts is not None:
        return (parts,)
    expressions, is_only_dates = _line(text, languages, order)
    dated = [found.parts for found in _told(expressions, text) if found.parts.year or found.parts.unit]
    if len(dated) > 1 and dated[0].unit and dated[1].unit:
        return "several dates"
    if dated:
        return dated[:1] if is_only_dates else tuple(dict.fromkeys(dated))
    if expressions:
        return "no year"
    return fallback_parts(text, languages, order) or "unreadable"


def _line(text: str, languages: tuple[str, ...], order: Order | None) -> Line:
    """Read the line in its languages; with no date in them, by names of months that mean one month everywhere.

    A page often says that it is English and is not: its theme was never told. "language" is assumed then.
    """
    line = read_line(text, languages, order)
    if line.expressions or not languages or not has_digit(text) or not names_month(text):
        return line
    foreign = read_line(text, (), order)
    if not foreign.expressions or any(found.parts.unit for found in foreign.expressions):
        return line
    return Line([_assumed(found) for found in foreign.expressions], foreign.is_only_dates)


def _assumed(found: Expression) -> Expression:
    return found._replace(parts=found.parts._replace(assumed=(*found.parts.assumed, "language")))


def _told(expressions: list[Expression], text: str) -> list[Expression]:
    """Leave out "today" and its like beside a date or a year: "Ma" is Hungarian for today, and a Finnish Monday."""
    words = [found for found in expressions if _is_day_word(found.parts)]
    if not words:
        return expressions
    others = [found for found in expressions if found not in words]
    rest = "".join(text[: words[0].start] + text[words[-1].end :]) if len(words) == 1 else text
    return others if any(found.parts.year for found in others) or _YEAR.search(rest) else expressions


def _is_day_word(parts: Parts) -> bool:
    return parts.unit == "day" and parts.hour is None


def _agreed(readings: list[DateReading]) -> DateReading:
    """Return the finest of readings that name one day; a text that names several has no one date."""
    if any(not same_day(reading.value, readings[0].value) for reading in readings[1:]):
        return nothing("several dates")
    return max(readings, key=_fineness)


def _is_sure(found: Expression, raw: str, *, is_only_dates: bool) -> bool:
    """Tell a date from a word or number of the running text.

    In prose "yesterday" and "March 2025" tell of what happened then; 3.11.12 is a version.
    """
    parts = found.parts
    if (parts.unit == "day" and parts.hour is None and not has_digit(raw)) or not (parts.unit or parts.day):
        return is_only_dates
    return bool(parts.unit) or (bool(parts.year) and parts.exists() and not _VERSION.fullmatch(raw))
