"""Days of other calendars as days of ours."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newscrawl.normalize.dates.calendars import (
    BIKRAM,
    BIKRAM_YEARS,
    ETHIOPIAN,
    ETHIOPIAN_YEARS,
    HIJRI,
    HIJRI_YEARS,
    PERSIAN,
    PERSIAN_YEARS,
)
from newscrawl.normalize.dates.cldr import cldr_row

if TYPE_CHECKING:
    from collections.abc import Callable

CALENDAR_SIZE: Final = 100  # between the numbers of months of two calendars
_LEAP: Final = frozenset({1, 5, 9, 13, 17, 22, 26, 30})  # years of the cycle of 33 that have a day more, 1343 to 1472
_NOWRUZ_1400: Final = date(2021, 3, 21)
_DISPUTED = (2062, 2)  # half of the published tables of Nepal begin this month a day later


def gregorian(year: int, month: int, day: int) -> date | None:
    """Return the day of a date whose month has the number of another calendar; None where there is none such."""
    years, convert = _CALENDARS[month // CALENDAR_SIZE * CALENDAR_SIZE]
    return convert(year, month % CALENDAR_SIZE, day) if year in years and day >= 1 else None


def _from_persian(year: int, month: int, day: int) -> date | None:
    lengths = [31] * 6 + [30] * 5 + [30 if _is_leap(year) else 29]
    if not 1 <= month <= 12 or day > lengths[month - 1]:
        return None
    years = range(1400, year) if year >= 1400 else range(year, 1400)
    between = sum(366 if _is_leap(one) else 365 for one in years)
    first = _NOWRUZ_1400 + timedelta(days=between if year >= 1400 else -between)
    return first + timedelta(days=sum(lengths[: month - 1]) + day - 1)


def _is_leap(year: int) -> bool:
    return year % 33 in _LEAP


def _from_hijri(year: int, month: int, day: int) -> date | None:
    return _from_table("hijri", 29, (year - HIJRI_YEARS.start) * 12 + month - 1, day) if 1 <= month <= 12 else None


def _from_bikram(year: int, month: int, day: int) -> date | None:
    if not 1 <= month <= 12 or (year, month) == _DISPUTED:
        return None
    return _from_table("bikram", 28, (year - BIKRAM_YEARS.start) * 12 + month - 1, day)


def _from_ethiopian(year: int, month: int, day: int) -> date | None:
    """Twelve months of 30 days, then five days, or six before a leap year; the year begins on 11 or 12 September."""
    if not 1 <= month <= 13 or day > (30 if month < 13 else 6 if year % 4 == 3 else 5):
        return None
    first = date(year + 7, 9, 12 if year % 4 == 0 else 11)  # holds from 1900 to 2099
    return first + timedelta(days=(month - 1) * 30 + day - 1)


@lru_cache(maxsize=2)
def _starts(name: str, shortest: int) -> list[int]:
    """Return the ordinals of the first days of the months of a calendar's table, from its first year on."""
    first, lengths = cldr_row(name)
    starts = [int(first)]
    for length in lengths:
        starts.append(starts[-1] + shortest + int(length))
    return starts


def _from_table(name: str, shortest: int, at: int, day: int) -> date | None:
    starts = _starts(name, shortest)
    return date.fromordinal(starts[at] + day - 1) if day <= starts[at + 1] - starts[at] else None


_CALENDARS: Final[dict[int, tuple[range, Callable[[int, int, int], date | None]]]] = {
    PERSIAN: (PERSIAN_YEARS, _from_persian),
    HIJRI: (HIJRI_YEARS, _from_hijri),
    ETHIOPIAN: (ETHIOPIAN_YEARS, _from_ethiopian),
    BIKRAM: (BIKRAM_YEARS, _from_bikram),
}
