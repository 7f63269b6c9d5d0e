"""The day and hour on the clock of the place where an article appeared, from a stamp and what is printed beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING, Final

from newscrawl.normalize.dates.reader import instant, printed_wall, read_date
from newscrawl.normalize.dates.region import zone_of
from newscrawl.normalize.dates.zones import zone_named

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newscrawl.normalize.dates.reader import DateContext, DateReading

QUARTER: Final = 900  # seconds: no place's offset is finer
WEST, EAST = timedelta(hours=-12), timedelta(hours=14)
CLOCKS_APART: Final = 90  # seconds by which a printed minute may miss a multiple of a quarter of an hour


def local_reading(raw: str, others: Iterable[str], printed: Iterable[str], context: DateContext) -> DateReading:
    """Return the reading of a stamp with its local time, found in this order.

    The stamp's own offset; the offset of another stamp of the same instant; the clock printed beside it; a printed day,
    which gives the offset of the site's country, else the smallest that makes both true. Midnight beside a printed day
    without a time is that day.
    """
    reading = read_date(raw, context)
    moment = instant(reading.value)
    if moment is None:
        return reading
    walls = [wall for text in printed if (wall := printed_wall(text, context)) is not None]
    if _is_midnight(reading, moment) and any(clock is None and day == _day_of(reading) for day, clock in walls):
        return replace(reading, value=_day_of(reading).isoformat(), precision="day", local=None)
    if reading.local is not None:
        return reading
    told = (read_date(other, context) for other in others if other != raw)
    same = next((other.local for other in told if other.local and other.value == reading.value), None)
    return replace(reading, local=same or _by_print(moment, walls))


def _is_midnight(reading: DateReading, moment: datetime) -> bool:
    clock = reading.local[11:19] if reading.local else moment.astimezone(UTC).isoformat()[11:19]
    return clock == "00:00:00"


def _day_of(reading: DateReading) -> date:
    return date.fromisoformat((reading.local or reading.value or "")[:10])


def _by_print(moment: datetime, walls: list[tuple[date, time | None]]) -> str | None:
    for day, clock in walls:
        offset = None if clock is None else _offset(moment, datetime.combine(day, clock))
        if offset is not None:
            return moment.astimezone(timezone(offset)).isoformat(timespec="seconds")
    return None


def _offset(moment: datetime, wall: datetime) -> timedelta | None:
    """Return the offset that makes the printed clock true; None where no place has it."""
    apart = (wall - moment.astimezone(UTC).replace(tzinfo=None, second=0)).total_seconds()
    rounded = round(apart / QUARTER) * QUARTER
    offset = timedelta(seconds=rounded)
    return offset if abs(apart - rounded) <= CLOCKS_APART and WEST <= offset <= EAST else None


def local_by_day(moment: datetime, printed: Iterable[str], url: str, context: DateContext) -> str | None:
    """Return the instant in a zone in which it lies on the printed day; None where that is its day in UTC."""
    utc = moment.astimezone(UTC)
    for text in printed:
        wall = printed_wall(text, context)
        if wall is None or wall[0] == utc.date() or abs((wall[0] - utc.date()).days) > 1:
            continue
        zone = zone_named(zone_of(url) or "")
        if zone is not None and moment.astimezone(zone).date() == wall[0]:
            return moment.astimezone(zone).isoformat(timespec="seconds")
        hours = 24 - utc.hour if wall[0] > utc.date() else -utc.hour - 1
        offset = timedelta(hours=hours - 1 if hours > 0 and not (utc.minute or utc.second) and utc.hour == 0 else hours)
        if WEST <= offset <= EAST:
            return moment.astimezone(timezone(offset)).isoformat(timespec="seconds")
    return None
