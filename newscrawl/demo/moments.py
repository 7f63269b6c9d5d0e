"""When a story appeared, as precisely as its page says, and how each edition prints it.

A story's file writes ``2025-03-11T09:30:00+02:00``, ``2025-03-11T09:30+01:00``, ``2025-03-11``, or an age
("2 hours", "35 minutes", "3 days", "yesterday", "yesterday 14:05") that counts from the newsroom's clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from newscrawl.demo.content import Edition
    from newscrawl.items import Precision

NOW = datetime(2025, 3, 14, 12, tzinfo=UTC)
TIMEZONE = "Europe/Berlin"

_ZONE = ZoneInfo(TIMEZONE)
_NOON = time(12)
_FORMS: dict[int, Precision] = {10: "day", 20: "second", 22: "minute", 25: "second"}  # by length; 20 ends in "Z"
_UNITS: dict[str, Precision] = {"minutes": "minute", "hours": "hour", "days": "day"}


@dataclass(frozen=True, slots=True)
class Moment:
    """A time with the precision that the reader can know; a bare day sits at noon of the newsroom's zone."""

    at: datetime
    precision: Precision
    age: str | None = None

    @property
    def local(self) -> datetime:
        """The same instant on the newsroom's clock."""
        return self.at.astimezone(_ZONE)

    @property
    def day(self) -> date:
        """The day in the newsroom's zone."""
        return self.local.date()

    def later(self, days: int) -> Moment:
        """Return the moment some days later."""
        return Moment(self.at + timedelta(days=days), self.precision)

    @property
    def is_day(self) -> bool:
        """Whether no hour is known."""
        return self.precision == "day"

    @property
    def value(self) -> str:
        """``YYYY-MM-DD`` for a day, else the instant as ``YYYY-MM-DDThh:mm:ssZ``."""
        return self.day.isoformat() if self.is_day else self.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def written(text: str) -> Moment:
    """Return the moment of an ISO 8601 text as the stories' files write it."""
    precision = _FORMS[len(text)]
    if precision == "day":
        return Moment(datetime.combine(date.fromisoformat(text), _NOON, _ZONE), precision)
    return Moment(datetime.fromisoformat(text), precision)


def ago(age: str, now: datetime) -> Moment:
    """Return the moment that lies *age* before *now*."""
    amount, _, unit = age.partition(" ")
    if amount != "yesterday":
        return Moment(now - timedelta(**{unit: int(amount)}), _UNITS[unit], age)
    yesterday = now.astimezone(_ZONE).date() - timedelta(days=1)
    clock = time.fromisoformat(unit) if unit else _NOON
    return Moment(datetime.combine(yesterday, clock, _ZONE), "minute" if unit else "day", age)


def printed_day(moment: Moment, edition: Edition) -> str:
    """Return the day as the edition prints it: "March 14, 2025", "14 марта 2025"."""
    return _filled(edition.words["day"], moment.local, edition)


def printed(moment: Moment, edition: Edition) -> str:
    """Return the moment in the edition's words: an age, a day and a clock, or a day."""
    if moment.age:
        return _printed_age(moment, edition)
    return printed_day(moment, edition) if moment.is_day else _filled(edition.words["clock"], moment.local, edition)


def _printed_age(moment: Moment, edition: Edition) -> str:
    amount, _, unit = str(moment.age).partition(" ")
    if amount == "yesterday":
        return edition.words["yesterday_clock" if unit else "yesterday"].format(clock=unit)
    return edition.words[unit].format(amount)


def _filled(pattern: str, local: datetime, edition: Edition) -> str:
    return pattern.format(t=local, month=edition.months[local.month - 1])
