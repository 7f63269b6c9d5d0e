"""Dates as CLDR writes them: every locale of Babel, twelve instants, full, long and medium forms; with times too.

Short forms are read too where their order is certain: the year has four digits and stands first, or the day is over 12.
"""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from babel import Locale
from babel.dates import format_date, format_time
from babel.localedata import locale_identifiers

from newscrawl.normalize.dates.reader import DateContext, read_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

BASE = datetime(2026, 11, 28, 12, tzinfo=UTC)
INSTANTS = [
    datetime(year, month, day, hour, minute, tzinfo=UTC)
    for year, month, day, hour, minute in (
        (2025, 1, 3, 0, 7), (2024, 2, 29, 1, 30), (2025, 3, 14, 9, 26), (2023, 4, 1, 11, 59), (2025, 5, 31, 12, 0),
        (2022, 6, 22, 13, 5), (2024, 7, 4, 14, 45), (2025, 8, 15, 16, 20), (2021, 9, 30, 18, 10), (2024, 10, 8, 20, 40),
        (2023, 11, 11, 22, 50), (2025, 12, 25, 23, 59),
    )
]  # fmt: skip
FORMS = ("full", "long", "medium")
TIMED = ("long + time", "medium + time")


class Case(NamedTuple):
    """A date in words, its locale, what it says (day, or minute in UTC), and whether the words are the locale's own."""

    text: str
    locale: str
    form: str
    value: str
    is_own: bool


def cases(only: str | None = None) -> Iterator[Case]:
    """Yield all dates, or those of one language."""
    for identifier in sorted(locale_identifiers()):
        locale = Locale.parse(identifier)
        if only and locale.language != only:
            continue
        is_own = not dict(locale.months["format"]["wide"])[1].startswith("M0")
        for instant in INSTANTS:
            day = instant.date().isoformat()
            for form in FORMS:
                yield Case(format_date(instant, form, locale), identifier, form, day, is_own)
            for form in TIMED:
                text = f"{format_date(instant, form.split()[0], locale)} {format_time(instant, 'short', locale=locale)}"
                yield Case(text, identifier, form, instant.strftime("%Y-%m-%dT%H:%M:00Z"), is_own)
            short = locale.date_formats["short"].pattern.replace("\u200f", "")
            if "yy" not in short and "y" in short and (short[0] == "y" or instant.day > 12):
                yield Case(format_date(instant, "short", locale), identifier, "short", day, is_own)


def ours(case: Case, *, is_known: bool) -> str | None:
    """Read the date with newscrawl."""
    languages = (case.locale.replace("_", "-"),) if is_known else ()
    return read_date(case.text, DateContext(languages, "UTC", BASE)).value


def theirs(case: Case, *, is_known: bool) -> str | None:
    """Read the date with dateparser."""
    import dateparser  # noqa: PLC0415 -- slow to import, and only asked for here

    language = case.locale.partition("_")[0]
    settings = {"STRICT_PARSING": True, "TIMEZONE": "UTC", "RELATIVE_BASE": BASE.replace(tzinfo=None)}
    try:
        found = dateparser.parse(case.text, languages=[language] if is_known else None, settings=settings)
    except ValueError:  # a language that it does not have
        return None
    if found is None:
        return None
    return found.strftime("%Y-%m-%dT%H:%M:00Z") if "T" in case.value else found.date().isoformat()


def verdict(case: Case, value: str | None) -> str:
    """Return "exact", "coarser", "refused" or "WRONG"."""
    if value is None:
        return "refused"
    if value == case.value:
        return "exact"
    return "coarser" if case.value.startswith(value) else "WRONG"


def tally(read: Callable[..., str | None], every: int, only: str | None, shown: int) -> None:
    """Print a row for each way of reading and kind of form, and some of what went wrong."""
    for is_known in (True, False):
        counts: dict[str, Counter[str]] = {kind: Counter() for kind in ("dates", "own", "timed", "short")}
        bad: list[str] = []
        for number, case in enumerate(cases(only)):
            if number % every:
                continue
            value = read(case, is_known=is_known)
            result = verdict(case, value)
            kind = "timed" if case.form in TIMED else "short" if case.form == "short" else "dates"
            counts[kind][result] += 1
            if case.is_own and kind == "dates":
                counts["own"][result] += 1
            if result == "WRONG" or (shown and is_known and result != "exact"):
                bad.append(f"    {result} {case.locale} {case.form} {case.text!r}: {value}, not {case.value}")
        for kind, label in (
            ("dates", "full, long, medium"),
            ("timed", "with a time"),
            ("short", "short, order certain"),
        ):
            name = f"{read.__name__}, language {'known' if is_known else 'unknown'}, {label}"
            own = share(counts["own"], "exact") if kind == "dates" else " " * 9
            print(row(name, own, counts[kind]))
        print("\n".join(bad[:shown]), end="\n" if bad[:shown] else "")


def row(name: str, own: str, counts: Counter[str]) -> str:
    """Return a line of the table."""
    figures = f"{counts['WRONG']:8}{share(counts, 'WRONG', 3)}{counts['refused']:9}{sum(counts.values()):9}"
    return f"{name:54}{own}{share(counts, 'exact')}{figures}"


def share(counts: Counter[str], name: str, digits: int = 2) -> str:
    """Return a percentage in nine columns."""
    return f"{100 * counts[name] / max(1, sum(counts.values())):9.{digits}f}"


def compare(every: int = 20, only: str | None = None, shown: int = 0) -> None:
    """Print the table; dateparser, a hundred times slower, reads each *every*-th date, and ours beside it."""
    head = f"{'own %':>9}{'all %':>9}{'WRONG':>8}{'WRONG %':>9}{'refused':>9}{'dates':>9}"
    print(f"{'dates as CLDR writes them':54}{head}")
    tally(ours, 1, only, shown)
    if every:
        print(f"{f'each {every}th of them':54}{head}")
        tally(ours, every, only, 0)
        tally(theirs, every, only, 0)
