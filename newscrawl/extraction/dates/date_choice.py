"""Which of a page's dates is the article's: the day with most trust behind it, and the text that tells most of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from newscrawl.extraction.metadata.candidates import Candidate  # noqa: TC001 - mypyc looks up the types of a dataclass's fields
from newscrawl.items import Rejected
from newscrawl.normalize.dates.reader import DateReading, read_date
from newscrawl.normalize.dates.tokens import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newscrawl.normalize.dates.reader import DateContext

#: A day printed and an instant that lies in the day before or after it: the zone, or the print edition's date.
NEIGHBOUR: Final = 0.6
#: This much trust is a date printed at the headline; so many days before the date in the page's head it is the first.
PRINTED, LONG_BEFORE = 0.55, 30
#: Less trust than this is a date somewhere on the page: a time elapsed at the headline says more.
WEAK: Final = 0.5

_NUMBERS: Final = re.compile(r"\d+")
_ISO_DAY: Final = re.compile(r"[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)")


@dataclass(frozen=True, slots=True)
class _Dated:
    """A candidate that can be read; ``days`` are its day in UTC and the day as printed."""

    candidate: Candidate
    reading: DateReading
    days: frozenset[str]

    @property
    def is_instant(self) -> bool:
        return "T" in (self.reading.value or "")


class Choice(NamedTuple):
    """The chosen candidate (None: no date), what was rejected and why, and all that agree with it."""

    candidate: Candidate | None
    rejected: list[Rejected]
    agreeing: list[_Dated]


def choose(candidates: list[Candidate], context: DateContext) -> Choice:
    """The day with most trust behind it, each kind of place counted once; of those who agree the most telling text."""
    dated: list[_Dated] = []
    elapsed: list[Candidate] = []
    rejected = []
    timeless = replace(context, base=None)
    for candidate in candidates:
        reading = read_date(candidate.raw, context)
        if read_date(candidate.raw, timeless).reason == "no base":
            elapsed.append(candidate)
        elif reading.value is None:
            rejected.append(Rejected(candidate.raw[:200], reading.reason or "unreadable", candidate.rule))
        else:
            dated.append(_Dated(candidate, reading, _days(candidate.raw, reading)))
    if elapsed and all(one.candidate.source in {"listing", "url"} or one.candidate.trust < WEAK for one in dated):
        # "3 hours ago": whoever knows when the page was fetched can read it
        finer = _refined(elapsed[0], dated, context)
        return Choice(finer.candidate if finer else elapsed[0], rejected, [finer] if finer else [])
    if not dated:
        return Choice(None, rejected, [])
    best = max(dated, key=lambda one: (round(_votes(one, dated), 3), one.candidate.trust, *_earliness(one)))
    best = _printed_long_before(best, dated) or best
    agreeing = [one for one in dated if _agreement(best, one)]
    chosen = max(agreeing, key=_telling)
    rejected.extend(
        Rejected(one.candidate.raw[:200], "another date is better founded", one.candidate.rule)
        for one in dated
        if not _agreement(best, one)
    )
    sources = {one.candidate.source for one in agreeing}
    trust = min(0.99, chosen.candidate.trust + 0.05 * (len(sources) - 1))
    return Choice(replace(chosen.candidate, trust=trust), rejected, agreeing)


def _refined(elapsed: Candidate, dated: list[_Dated], context: DateContext) -> _Dated | None:
    """Return what tells the day where the page tells a month or a year: "8 months ago" beside a feed's instant."""
    reading = read_date(elapsed.raw, context)
    if reading.precision not in {"month", "year"}:
        return None
    finer = [one for one in dated if one.days and _is_about(min(one.days), reading.value or "")]
    return max(finer, key=_telling, default=None)


def _is_about(day: str, month: str) -> bool:
    """Tell whether a day lies in a month or year, or in the one before or after it."""
    if len(month) == 4:
        return abs(int(day[:4]) - int(month)) <= 1
    return abs(int(day[:4]) * 12 + int(day[5:7]) - int(month[:4]) * 12 - int(month[5:7])) <= 1


def _printed_long_before(best: _Dated, dated: list[_Dated]) -> _Dated | None:
    """Return the date printed at the headline where it is far older than what only the page's head says.

    A site that moved stamps its old pages with the day of the move: on three pages of the public sets, by 8 months to
    11 years; none printed there an older date that was not its own.
    """
    printed = [one for one in dated if one.candidate.source == "page" and one.candidate.trust >= PRINTED and one.days]
    if best.candidate.source == "page" or not best.days or any(_agreement(best, one) for one in printed):
        return None
    older = [one for one in printed if max(one.days) < min(best.days) and _distance(best, one) >= LONG_BEFORE]
    return max(older, key=lambda one: one.candidate.trust, default=None)


def _votes(one: _Dated, dated: Iterable[_Dated]) -> float:
    by_source: dict[str, float] = {}
    for other in dated:
        source = other.candidate.source
        by_source[source] = max(by_source.get(source, 0.0), other.candidate.trust * _agreement(one, other))
    return sum(by_source.values())


def _earliness(one: _Dated) -> tuple[int, ...]:
    """Of two that are trusted alike the earlier is the first publication."""
    return tuple(-int(number) for number in _NUMBERS.findall(one.reading.value or "")[:3])


def _telling(one: _Dated) -> tuple[int, bool, bool, float]:
    """An instant over a day over a month; midnight in a zone is often just a day; the page over its card."""
    value, candidate = one.reading.value or "", one.candidate
    return len(value), not value.endswith("00:00:00Z"), candidate.source != "listing", candidate.trust


def _days(raw: str, reading: DateReading) -> frozenset[str]:
    value = reading.value or ""
    printed = _ISO_DAY.match(plain(raw))
    days = (value[:10] if len(value) >= 10 else "", printed[0] if printed else "")
    return frozenset(filter(_exists, days))


def _exists(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


def _agreement(one: _Dated, other: _Dated) -> float:
    """1 for the same day, less for a month and its day or for an instant and the day next to it; else 0."""
    if one.days & other.days or one.reading.value == other.reading.value:
        return 1.0
    if not one.days or not other.days:
        short, long_ = sorted((one.reading.value or "", other.reading.value or ""), key=len)
        return NEIGHBOUR if long_.startswith(short) else 0.0
    if one.is_instant != other.is_instant:
        return NEIGHBOUR if _distance(one, other) <= 1 else 0.0
    return 0.0


def _distance(one: _Dated, other: _Dated) -> int:
    """Return how many days lie between the two, at least."""
    return min(abs((date.fromisoformat(a) - date.fromisoformat(b)).days) for a in one.days for b in other.days)
