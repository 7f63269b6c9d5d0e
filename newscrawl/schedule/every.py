"""How often, and when: one clock that systemd, cron and our own loop all keep alike."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from typing import Self

from newscrawl.errors import NewscrawlError

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}
# Periods that divide the next larger unit: only these have the same times in every hour, day or week.
_COUNTS = {
    "s": (1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30),
    "m": (1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30),
    "h": (1, 2, 3, 4, 6, 8, 12),
    "d": (1, 7),
}
_PERIOD = re.compile(r"\s*(\d{1,6})\s*([smhd])\s*")
_TIME = re.compile(r"\s*(\d{1,2}):(\d{2})\s*")


class EveryError(NewscrawlError, ValueError):
    """A period or time cannot be used; the message is one sentence that says what to write."""


@dataclass(frozen=True, slots=True)
class Every:
    """A period and the second of it at which a run begins, counted in local time from Monday 00:00."""

    period: int
    at: int = 0

    @classmethod
    def read(cls, text: str, at: str | None, job: str) -> Self:
        """Read "15m" and perhaps "06:30"; without a time, a minute of the period that the job's name decides.

        So a hundred jobs of a machine do not begin all at once, and each keeps its minute.
        """
        period = _period(text)
        if at is not None:
            return cls(period, _time(at, period))
        minutes = period // 60
        spread = int.from_bytes(sha256(job.encode()).digest()[:8], "big")
        return cls(period, spread % minutes * 60 if minutes else 0)

    def __str__(self) -> str:
        unit = next(unit for unit in "dhms" if self.period % _SECONDS[unit] == 0)
        return f"{self.period // _SECONDS[unit]}{unit}"

    def calendar(self) -> str:
        """Return the expression of systemd's ``OnCalendar=``."""
        fields = self.fields()
        day = "" if fields["day_of_week"] == "*" else fields["day_of_week"].capitalize() + " "
        hour, minute, second = (_two_digits(fields[name]) for name in ("hour", "minute", "second"))
        return f"{day}*-*-* {hour}:{minute}:{second}"

    def cron(self) -> str:
        """Return the five fields of a crontab line; :class:`EveryError` for what cron cannot do."""
        if self.period < 60:
            raise EveryError(f"cron knows no seconds: {self} needs --via systemd or --via serve")
        fields = self.fields()
        return f"{fields['minute']} {fields['hour']} * * {fields['day_of_week']}"

    def fields(self) -> dict[str, str]:
        """Return second, minute, hour and day_of_week, as APScheduler's CronTrigger takes them."""
        times = range(self.at, 7 * 86_400, self.period)
        return {
            "second": _field({time % 60 for time in times}, 60),
            "minute": _field({time // 60 % 60 for time in times}, 60),
            "hour": _field({time // 3600 % 24 for time in times}, 24),
            "day_of_week": "*" if self.period <= 86_400 else _DAYS[self.at // 86_400],
        }


def _period(text: str) -> int:
    read = _PERIOD.fullmatch(text)
    count, unit = (int(read[1]), read[2]) if read else (0, "")
    if unit == "m" and count % 60 == 0:
        count, unit = count // 60, "h"
    if unit == "h" and count % 24 == 0:
        count, unit = count // 24, "d"
    if unit == "s" and count % 60 == 0:
        count, unit = count // 60, "m"
    if count not in _COUNTS.get(unit, ()):
        kinds = "; ".join(", ".join(f"{n}{unit}" for n in counts) for unit, counts in _COUNTS.items())
        raise EveryError(f"every {text!r} cannot be kept by a clock: write one of {kinds}")
    return count * _SECONDS[unit]


def _time(text: str, period: int) -> int:
    read = _TIME.fullmatch(text)
    if read is None or int(read[1]) > 23 or int(read[2]) > 59:
        raise EveryError(f"--at {text!r} is not a time: write HH:MM, such as --at 06:30")
    return (int(read[1]) * 3600 + int(read[2]) * 60) % period


def _field(values: set[int], size: int) -> str:
    return "*" if len(values) == size else ",".join(map(str, sorted(values)))


def _two_digits(field: str) -> str:
    return field if field == "*" else ",".join(f"{int(value):02}" for value in field.split(","))
