"""Dates as machines write them: ISO 8601, RFC 2822, Unix time. Exact, and the fastest path (about 1 µs).

Sources: RFC 3339 and ISO 8601 through ``datetime.fromisoformat`` (week dates left out), RFC 2822 3.3 and 4.3.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Final

from newscrawl.normalize.dates.calendars import BIKRAM, calendar_of
from newscrawl.normalize.dates.resolver import Parts
from newscrawl.normalize.dates.zones import ABBREVIATIONS, UTC, is_doubtful, zone_abbreviated, zone_at

UNIX: Final = (10, 13, 16)  # digits of seconds, milli- and microseconds, from 2001 to 2286
RFC_PIVOT: Final = 50  # of years in two digits, as RFC 2822 4.3 reads them
_CLOCK: Final = re.compile(r"[T ](\d\d)(:?\d\d)?(:?\d\d)?")
_RFC: Final = re.compile(
    r"(?:[A-Z][a-z]{2}, ?)?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}|\d\d) (\d\d):(\d\d)(?::(\d\d))?"
    r" (?:([+-])(\d\d):?(\d\d)|([A-Z]{1,4}))"
)
_YEAR_MONTH: Final = re.compile(r"(\d{4})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{4})")
_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_RFC_MONTHS: Final = {name: number for number, name in enumerate(_NAMES, 1)}

_MINUTE, _FARTHEST = timedelta(minutes=1), timedelta(hours=14)  # of an offset; +14:00 is that of Kiritimati


def read_form(text: str, languages: tuple[str, ...]) -> Parts | None:
    """Return the parts of a date in a machine's form; None for another form.

    Raises ValueError, OverflowError or OSError where the form is right and no such date exists.
    """
    if text.isdigit():
        return _digits(text)
    whole, _, fraction = text.partition(".")
    if len(whole) in UNIX and whole.isdigit() and fraction.isdigit():
        return _digits(whole)
    if text[:4].isdigit():
        if "2046" < text[:4] < "2084" and calendar_of(int(text[:4]), languages) == BIKRAM:
            return None  # it is a printed date: see the numbers of dates
        return _iso(text) or _year_month(text)
    return _rfc(text, languages) or _year_month(text)


def _iso(text: str) -> Parts | None:
    if "W" in text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:  # it may be of another form: the next one reads it
        return None
    offset = moment.utcoffset()
    if offset and (offset % _MINUTE or abs(offset) > _FARTHEST):
        raise ValueError(text)  # "+01:20:26": no clock of today runs by it, so the digits are something else
    return _moment_parts(moment, text)


def _moment_parts(moment: datetime, text: str) -> Parts:
    """Return the parts of a parsed moment that the text really had."""
    if text[16:17] == ":" and text[10] in "T ":  # the usual shape, without a regular expression
        shape = 3
    elif clock := _CLOCK.search(text, 8, 20):
        shape = clock.lastindex or 1
    else:
        return Parts(moment.year, moment.month, moment.day)
    return Parts(
        moment.year,
        moment.month,
        moment.day,
        moment.hour,
        moment.minute if shape > 1 else None,
        moment.second if shape > 2 else None,
        moment.tzinfo,
    )


def _digits(text: str) -> Parts | None:
    """2025, 20250314, 202503140926, 20250314092653, or Unix time in seconds, milli- or microseconds."""
    if len(text) in UNIX:
        moment = datetime.fromtimestamp(int(text[:10]), UTC)
        return Parts(moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second, UTC)
    if len(text) not in (4, 8, 12, 14):
        return None
    fields = [int(text[:4]), *(int(text[at : at + 2]) for at in range(4, len(text), 2))]
    return Parts(*fields)  # type: ignore[arg-type]  # year, month, day, hour, minute, second in this order


def _rfc(text: str, languages: tuple[str, ...]) -> Parts | None:
    match = _RFC.fullmatch(text)
    if match is None or match[2] not in _RFC_MONTHS:
        return None
    day, name, year, hour, minute, second, sign, hours, minutes, zone_name = match.groups()
    clock = (int(hour), int(minute), int(second) if second else None)
    century = 0 if len(year) == 4 else 2000 if int(year) < RFC_PIVOT else 1900
    parts = Parts(century + int(year), _RFC_MONTHS[name], int(day), *clock)
    if sign:
        offset = timedelta(hours=int(hours), minutes=int(minutes))
        return parts._replace(zone=zone_at(-offset if sign == "-" else offset))
    if zone_name not in ABBREVIATIONS:
        return parts
    assumed = ("timezone",) if is_doubtful(zone_name, languages, parts.wall()) else ()
    return parts._replace(zone=zone_abbreviated(zone_name, languages), assumed=assumed)


def _year_month(text: str) -> Parts | None:
    match = _YEAR_MONTH.fullmatch(text)
    if match is None:
        return None
    year, month = (match[1], match[2]) if match[1] else (match[4], match[3])
    return Parts(int(year), int(month)) if 1 <= int(month) <= 12 else None
