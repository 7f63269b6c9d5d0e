"""From the parts of a date to its value: what is known of the instant, and no more.

Rules: a wall time becomes an instant only with a zone, printed or of the context; midnight without a
zone is how programs print a day; nothing after the base (or now) and nothing before 1990 is news.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Final, Literal, NamedTuple
from zoneinfo import ZoneInfo

from newscrawl.normalize.dates.zones import UTC, zone_named

if TYPE_CHECKING:
    from newscrawl.items import Precision

Order = Literal["DMY", "MDY", "YMD"]

FUTURE_TOLERANCE: Final = timedelta(days=1)  # clocks differ, and a wall time may be read in a zone 14 hours away
OLDEST_YEAR: Final = 1990  # older "dates" on news pages are null values (1970, 0001) and misread numbers
DAY_LENGTHS: Final = {"day": 1, "week": 7}
EXACT_UNITS: Final = {"second": timedelta(seconds=1), "minute": timedelta(minutes=1), "hour": timedelta(hours=1)}


@dataclass(frozen=True, slots=True)
class DateContext:
    """What the page and its site say about a date that the date itself does not.

    ``languages`` are BCP 47 tags, the page's first; ``timezone`` an IANA name, the site's; ``base`` the
    aware instant that "2 hours ago" counts from, and after which nothing was published; ``order`` how
    the site writes numeric dates.
    """

    languages: tuple[str, ...] = ()
    timezone: str | None = None
    base: datetime | None = None
    order: Order | None = None


@dataclass(frozen=True, slots=True)
class DateReading:
    """The value of a date (`schema`: instant in UTC, day, month or year) and its precision, or the reason for none.

    ``assumed`` names what the text left open: "timezone" (the context's zone was taken, or a zone name
    that has several meanings), "order" (03/04/2025 read by the habit of the language).
    ``local`` is the instant with the offset that the text or the context gives, ISO 8601; None for none and UTC.
    Reasons: "unreadable", "no date", "no year", "no base", "future", "too old", "several dates",
    "too long", "too vague".
    """

    value: str | None
    precision: Precision | None
    assumed: tuple[str, ...] = ()
    reason: str | None = None
    local: str | None = field(default=None, compare=False)


class Parts(NamedTuple):
    """A date as written, taken apart. With ``unit`` it is relative: ``amount`` units before the base."""

    year: int = 0
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: tzinfo | None = None
    assumed: tuple[str, ...] = ()
    unit: str | None = None
    amount: int = 0
    swaps: bool = False  # day and month were told apart by habit

    def wall(self, zone: tzinfo | None = None) -> datetime:
        """Return day and time as the clock on the wall showed them, in that zone; ValueError for the 31st of April."""
        return datetime(
            self.year, self.month or 1, self.day or 1, self.hour or 0, self.minute or 0, self.second or 0, tzinfo=zone
        )

    def exists(self) -> bool:
        """Tell whether the calendar has that day."""
        try:
            self.wall()
        except ValueError:
            return False
        return True

    def time_precision(self) -> Precision:
        """Tell how finely the time of day was written."""
        if self.second is not None:
            return "second"
        return "hour" if self.minute is None else "minute"


def nothing(reason: str) -> DateReading:
    """Return a reading without a value."""
    return DateReading(None, None, (), reason)


def resolve(parts: Parts, context: DateContext) -> DateReading:
    """Return the value that the parts have in this context. Never raises."""
    try:
        reading = _relative(parts, context) if parts.unit is not None else _absolute(parts, context)
        if reading.reason != "future" or not parts.swaps:
            return reading
        other = _absolute(parts._replace(month=parts.day, day=parts.month), context)
    except (ValueError, OverflowError):  # the 31st of April, year 0, a million years ago
        return nothing("unreadable")
    return replace(other, assumed=(*other.assumed, "order")) if other.value else reading  # the one that is past


def instant_reading(
    moment: datetime, precision: Precision, context: DateContext, assumed: tuple[str, ...] = ()
) -> DateReading:
    """Return the reading of an aware moment."""
    utc = moment.astimezone(UTC)
    if utc.year < OLDEST_YEAR:
        return nothing("too old")
    if _is_future(utc, context):
        return nothing("future")
    return DateReading(utc.isoformat()[:19] + "Z", precision, assumed, None, _local(moment))


def _local(moment: datetime) -> str | None:
    """Return the moment on the clock of its zone; a stamp in UTC tells of no place."""
    if not moment.utcoffset() and not isinstance(moment.tzinfo, ZoneInfo):
        return None
    return moment.isoformat(timespec="seconds")


def _absolute(parts: Parts, context: DateContext) -> DateReading:
    if not parts.year:
        return nothing("no year")
    if parts.day is None or parts.hour is None:
        return _calendar_reading(parts, context)
    zone, assumed = parts.zone, parts.assumed
    if zone is None:
        zone = zone_named(context.timezone) if context.timezone else None
        if zone is None or not (parts.hour or parts.minute or parts.second):
            return _calendar_reading(parts, context)
        assumed = (*assumed, "timezone")
    return instant_reading(parts.wall(zone), parts.time_precision(), context, assumed)


def _calendar_reading(parts: Parts, context: DateContext) -> DateReading:
    """Return a day, month or year; a day is in the future where its first moment is, anywhere on earth."""
    first = parts.wall(UTC)
    if first.year < OLDEST_YEAR:
        return nothing("too old")
    if _is_future(first, context):
        return nothing("future")
    iso = first.isoformat()
    if parts.month is None:
        return DateReading(iso[:4], "year", parts.assumed)
    if parts.day is None:
        return DateReading(iso[:7], "month", parts.assumed)
    return DateReading(iso[:10], "day", parts.assumed)


def _is_future(moment: datetime, context: DateContext) -> bool:
    now = context.base or datetime.now(UTC)
    return moment.year >= now.year and moment > now + FUTURE_TOLERANCE


def _relative(parts: Parts, context: DateContext) -> DateReading:
    base, unit, amount = context.base, parts.unit or "day", parts.amount
    if base is None:
        return nothing("no base")
    if unit in EXACT_UNITS:
        moment = base.astimezone(UTC) - EXACT_UNITS[unit] * amount
        return instant_reading(_truncated(moment, unit), _precision(unit), context)
    zone = parts.zone or (zone_named(context.timezone) if context.timezone else None) or base.tzinfo or UTC
    today = base.astimezone(zone)
    if unit in DAY_LENGTHS:
        return _days_back(parts, context, today)
    months = today.year * 12 + today.month - 1 - amount * (12 if unit == "year" else 1)
    whole = Parts(year=months // 12, month=None if unit == "year" else months % 12 + 1)
    return _calendar_reading(whole, context)


def _days_back(parts: Parts, context: DateContext, today: datetime) -> DateReading:
    """Return the day, where days were counted; of "2 weeks ago", 14 to 20 days, the month or year that holds all."""
    day = today - timedelta(days=parts.amount * DAY_LENGTHS[parts.unit or "day"])
    if parts.unit == "day":
        written = parts._replace(year=day.year, month=day.month, day=day.day, unit=None)
        return _absolute(written, context)
    earliest = day - timedelta(days=6)
    if earliest.year != day.year:
        return nothing("too vague")
    month = day.month if earliest.month == day.month else None
    return _calendar_reading(Parts(year=day.year, month=month), context)


def _truncated(moment: datetime, unit: str) -> datetime:
    """Return the digits that an elapsed time does not tell are zero: "2 hours ago" knows no minutes."""
    if unit == "hour":
        return moment.replace(minute=0, second=0)
    return moment.replace(second=0) if unit == "minute" else moment


def _precision(unit: str) -> Precision:
    return "hour" if unit == "hour" else "minute" if unit == "minute" else "second"
