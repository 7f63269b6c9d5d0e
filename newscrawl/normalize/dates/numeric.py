"""Dates in three numbers, and which of them is the day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.normalize.dates.calendar_days import gregorian
from newscrawl.normalize.dates.calendars import BUDDHIST_LANGUAGES, BUDDHIST_YEARS, HIJRI, MINGUO_YEARS, calendar_of
from newscrawl.normalize.dates.cldr import cldr_row
from newscrawl.normalize.dates.resolver import Parts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newscrawl.normalize.dates.resolver import Order

# Month first: the United States, the Philippines, and CLDR's short formats; bare "en" is both.
# Year first, also with two digits: CLDR's short formats.
MONTH_FIRST: Final = frozenset(cldr_row("mdy")) - {"en"} | {"tl", "es-US"}
#: Languages whose order CLDR turned round with release 46, and so Node 22 with 22.12.
TURNED: Final = frozenset({"om", "ti"})
#: Countries whose English CLDR prints day first from release 41 to 48 at least. Of others Node and browsers print it
#: month first, or turned it round in a minor release (findings/a-minor-release-turns-the-dates-round.sh).
DAY_FIRST_ENGLISH: Final = frozenset(
    "001 150 AE AG AI AT AU BB BE BM BS BW BZ CC CH CK CM CX CY DE DG DK DM ER FI FJ FK FM GB GD GG GH GI GM GY HK IE "
    "IL IM IN IO JE JM KE KI KN KY LC LR LS MG MO MS MT MU MV MW MY NA NF NG NL NR NU NZ PG PK PN PW RW SB SC SD SE "
    "SG SH SI SL SS SX SZ TC TK TO TT TV TZ UG VC VG VU WS ZA ZM ZW".split()
)
YEAR_FIRST: Final = frozenset({"ja", "ko", "zh", "hu", "lt", "mn", "eu", "si", "ne"})
MINGUO_LANGUAGES: Final = frozenset({"zh-tw", "zh-hant", "zh-hant-tw"})
PIVOT: Final = 70  # two-digit years: 69 is 2069 and 70 is 1970, as in POSIX
MAX_SAMPLES: Final = 1000  # dates that are looked at to settle a site's order

_TRIPLE: Final = re.compile(r"(?<![\d./-])(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4})(?!\d)")
_YEAR_FIRST_DAY: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")


def numeric_parts(text: str, languages: tuple[str, ...], order: Order | None) -> Parts | None:
    """Return the parts of "14/03/2025", "2025. 3. 14" or "03-14-25"; None where no reading gives a date.

    The numbers decide where they can; then the given order; then the languages' habit. ``assumed`` is
    ("order",) where the habit is not certain: bare "en", or no language at all.
    """
    separator = "." if "." in text else "/" if "/" in text else "-"
    first, second, third = map(str.strip, text.split(separator))
    a, b, c = int(first), int(second), int(third)
    if len(first) == 4:
        return _year_first(a, b, c, languages)
    if len(first) == 3:
        return _minguo(a, b, c) if languages[:1] and languages[0].lower() in MINGUO_LANGUAGES else None
    if len(third) != 4 and len(third) != 2:
        return None
    if len(third) == 2 and (a > 31 or (order or _habit(languages, separator)[0]) == "YMD"):
        return _checked(_full_year(a), b, c) if len(first) == 2 else None
    calendar = calendar_of(c, languages) if len(third) == 4 else 0
    if calendar:
        return _of_calendar(calendar, c, *((a, b) if order == "MDY" or b > 12 else (b, a)))
    return _by_order((a, b, c if len(third) == 4 else _full_year(c)), (languages, separator), order)


def _year_first(year: int, month: int, day: int, languages: tuple[str, ...]) -> Parts | None:
    """Return the date, in the calendar that its year belongs to: 1403/12/24 is Persian, 2568-03-14 Buddhist."""
    if year in BUDDHIST_YEARS and languages[:1] and languages[0].partition("-")[0] in BUDDHIST_LANGUAGES:
        year -= 543
    calendar = calendar_of(year, languages)
    if calendar:
        return _of_calendar(calendar, year, month, day)
    return _checked(year, month, day) or _checked(year, day, month)  # "2021-13-01" has one reading


def _of_calendar(calendar: int, year: int, month: int, day: int) -> Parts | None:
    found = gregorian(year, calendar + month, day) if 1 <= month <= 12 else None
    assumed = ("calendar",) if calendar == HIJRI else ()
    return Parts(found.year, found.month, found.day, assumed=assumed) if found else None


def _minguo(year: int, month: int, day: int) -> Parts | None:
    return _checked(year + 1911, month, day) if year in MINGUO_YEARS else None


def is_open_order(raw: str) -> bool:
    """Tell whether the text has a date in numbers of which either may be the month."""
    match = _TRIPLE.search(raw[:200])
    return match is not None and int(match[1]) <= 12 and int(match[3]) <= 12 and match[1] != match[3]


def infer_order(raws: Iterable[str]) -> Order | None:
    """Tell how a site writes its numeric dates, from a sample: a number over 12 settles it.

    Failing that, the same date written year first beside it: "02-12-2025" and "2025-12-02".
    None while all are ambiguous, or where they contradict each other.
    """
    sample = [raw[:200] for raw, _ in zip(raws, range(MAX_SAMPLES), strict=False)]
    written = [tuple(map(int, match.group(1, 3, 4))) for raw in sample if (match := _TRIPLE.search(raw))]
    seen: set[Order] = {"DMY" if a > 12 else "MDY" for a, b, _ in written if (a > 12) != (b > 12)}
    if not seen and written:
        days = {tuple(map(int, match.groups())) for raw in sample if (match := _YEAR_FIRST_DAY.match(raw))}
        seen.update("DMY" for a, b, year in written if a != b and (year, b, a) in days)
        seen.update("MDY" for a, b, year in written if a != b and (year, a, b) in days)
    return seen.pop() if len(seen) == 1 else None


def _by_order(numbers: tuple[int, int, int], page: tuple[tuple[str, ...], str], order: Order | None) -> Parts | None:
    a, b, year = numbers
    if a > 12 or a == b:
        return _checked(year, b, a)
    if b > 12:
        return _checked(year, a, b)
    habit, is_certain = (order, True) if order in {"DMY", "MDY"} else _habit(*page)
    month, day = (a, b) if habit == "MDY" else (b, a)
    parts = _checked(year, month, day)
    if parts is None or order:
        return parts
    return parts._replace(assumed=() if is_certain else ("order",), swaps=page[1] != ".")


def _habit(languages: tuple[str, ...], separator: str) -> tuple[Order, bool]:
    """Return the order usual in the first language, and whether it is certain."""
    language = languages[0] if languages else ""
    primary, _, region = language.partition("-")
    if language in MONTH_FIRST:
        return "MDY", primary not in TURNED
    if primary in YEAR_FIRST:
        return "YMD", True
    if language == "en" and separator != ".":
        return "MDY", False
    is_certain = bool(language) and (primary != "en" or region in DAY_FIRST_ENGLISH)
    return "DMY", is_certain or separator == "."


def _full_year(two_digits: int) -> int:
    return two_digits + (2000 if two_digits < PIVOT else 1900)


def _checked(year: int, month: int, day: int) -> Parts | None:
    return Parts(year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None
