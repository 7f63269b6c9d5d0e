"""Write the table of date words of all languages, generated from CLDR as Babel ships it.

    python tools/cldr_dates.py             # writes the table into the package
    python tools/cldr_dates.py --check     # exit code 1 where the table is not what it would write

One line a language: its code, then ``role=words`` parts, tab separated. Words are lower case and without full stops,
``_`` stands for a blank inside an expression, ``|`` stands between the twelve months. Roles:

    months, weekdays            names, with what the patterns write right at them
    am, pm, night               halves of the day; night is on both sides of midnight
    glue                        other words of the patterns
    lead, mark                  before and behind a month's number; weekday_lead before a weekday's
    before, after               "ago"
    hour (and other units)      hour_ago has "ago" in it, hour_lead stands before its number, hour_1 and hour_2 alone
    days_0 to days_2            "today", "yesterday" …; last_week, last_month, last_year

Other lines: ``mdy`` has the locales that write the month first, ``ymd`` those that write a year of two digits first,
``hijri`` and ``bikram`` the first day of a calendar's first year and the lengths of its months: see cldr_calendars.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import babel
from babel import Locale
from babel.dates import tokenize_pattern
from babel.localedata import locale_identifiers
from cldr_calendars import bikram_sambat, umm_al_qura
from cldr_words import ERA, MONTH, WEEKDAY, Words, affixes, expression, shared_words, split_at_number, without, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TABLE = Path(__file__).parents[1] / "newscrawl" / "normalize" / "dates" / "cldr.tsv"
FORMATS = ("full", "long", "medium")
WIDTHS = ("wide", "abbreviated")
ROOT_MONTH = re.compile(r"m\d\d")
#: What the reader of dates takes for one word: letters, their marks, and signs between two letters.
PIECE = re.compile(rf"[{MONTH}{WEEKDAY}{ERA}]|\d+|[^\W\d_]")
DEFAULT_PERIODS = {"am": 0, "pm": 12, "noon": 12, "morning1": 0, "morning2": 0, "afternoon1": 12, "afternoon2": 12}
DEFAULT_PERIODS |= {"evening1": 12, "evening2": 12}
UNITS = ("second", "minute", "hour", "day", "week", "month", "year")
RELATIVES = [("days_0", "day", 0), ("days_1", "day", -1), ("days_2", "day", -2)]
RELATIVES += [(f"last_{unit}", unit, -1) for unit in ("week", "month", "year")]
PERIOD_ROLES = {0: "am", 12: "pm", 24: "night"}


def names_of(table: dict, widths: Iterable[str] = WIDTHS) -> Iterator[tuple[int, str]]:
    """Yield (key, name) of a table of CLDR by context and width."""
    for context in table.values():
        for width in widths:
            yield from dict(context.get(width, {})).items()


def take_months(locale: Locale, words: Words, around: set[tuple[str, str]]) -> None:
    """Take the names of the months, as they are and as the patterns write them."""
    for number, name in names_of(locale.months):
        parts = words_of(name)
        if any(part.isdigit() for part in parts):
            take_numbered(parts, words, around)
            continue
        entry = "_".join(parts)
        if entry and not ROOT_MONTH.fullmatch(entry):
            for before, after in [("", ""), *sorted(around)]:
                words.months[number - 1][f"{before}{entry}{after}"] = None


def take_numbered(parts: list[str], words: Words, around: set[tuple[str, str]]) -> None:
    """Take the word before a month's number ("tháng 3"), or behind it ("3月", "3-р сар")."""
    if len(parts) == 2 and parts[1].isdigit() and parts[0] not in {"m", "mo"}:
        for before, after in [("", ""), *sorted(around)]:
            words.add("lead", "_".join(words_of(f"{before}{parts[0]}")))
            words.add("glue", "_".join(words_of(after)))
    if len(parts) > 1 and parts[0].isdigit():
        for _, after in [("", ""), *sorted(around)]:
            words.add("mark", "_".join(parts[1:]) + after)


def take_weekdays(locale: Locale, words: Words, around: set[tuple[str, str]]) -> None:
    """Take the names of the days of the week."""
    for _, name in names_of(locale.days, (*WIDTHS, "short")):
        for before, after in [("", ""), *sorted(around)]:
            parts = words_of(f"{before}{name}{after}")
            for part in parts:
                words.add("weekdays", "" if part.isdigit() else part)
            if len(parts) == 2 and parts[1].isdigit():
                words.add("weekday_lead", parts[0])


def take_periods(locale: Locale, words: Words) -> None:
    """Take the words for the halves and the parts of the day, by the hours that CLDR's rules give them."""
    rules = dict(locale.day_period_rules.get(None, {})) if locale.day_period_rules else {}
    for key, name in names_of(locale.day_periods):
        hour = half_of(key, rules.get(key))
        entry = expression(name)
        if hour is not None and entry and not entry.isdigit():
            words.add(PERIOD_ROLES[hour], entry)


def half_of(key: str, rule: object) -> int | None:
    """Return 0 before noon, 12 after it, 24 for a night on both sides of midnight; None where it cannot be told."""
    if key in DEFAULT_PERIODS:
        return DEFAULT_PERIODS[key]
    spans = rule if isinstance(rule, list) else [rule] if isinstance(rule, dict) else []
    halves = set()
    for span in spans:
        if "from" in span and "before" in span:
            start, end = span["from"] // 3600, span["before"] // 3600
            halves.add(24 if start > end else 0 if end <= 12 else 12 if start >= 12 else None)
    return halves.pop() if len(halves) == 1 else None


def take_patterns(locale: Locale, words: Words) -> dict[str, set[tuple[str, str]]]:
    """Take the words of the patterns; return what they write right at a name, by place."""
    around: dict[str, set[tuple[str, str]]] = defaultdict(set)
    patterns = [locale.date_formats[name].pattern for name in FORMATS]
    patterns += [locale.time_formats[name].pattern for name in ("medium", "short")]
    patterns += [str(value).replace("{0}", " 1 ").replace("{1}", " 1 ") for value in locale.datetime_formats.values()]
    for pattern in patterns:
        for place, before, after in affixes(pattern):
            if place and (before or after):
                around[place].add((before, after))
            elif not place:
                words.add("glue", before)
    for _, name in names_of({"any": dict(locale.eras)}, ("wide", "abbreviated")):
        for part in words_of(name):
            words.add("glue", "" if part.isdigit() else part)
    return around


def take_elapsed(locale: Locale, words: Words) -> None:
    """Take the words of elapsed time: units, words for "ago", "yesterday", "last week"."""
    fields = locale._data["date_fields"]  # noqa: SLF001 -- Babel reads them, but gives no way to them
    patterns = [(unit, count, text) for unit in UNITS for count, text in past_forms(fields, unit)]
    leads, tails = shared_words(patterns)
    for name, roles in (("leads", leads), ("tails", tails)):
        for entry in roles:
            words.add("before" if name == "leads" else "after", entry)
    for unit in UNITS:
        for width in ("long", "short"):
            for count, text in locale._data["unit_patterns"].get(f"duration-{unit}", {}).get(width, {}).items():  # noqa: SLF001 - babel has no public way to it
                if count != "per" and isinstance(text, str):
                    take_span(words, (unit, count), text, None)
    for unit, count, text in patterns:
        take_span(words, (unit, count), text, (leads, tails))
    take_days(fields, words)


def take_days(fields: dict, words: Words) -> None:
    """Take "today", "yesterday", "last week"."""
    for role, unit, amount in RELATIVES:
        for width in ("", "-short", "-narrow"):
            text = dict(fields.get(unit + width, {})).get("relative", {}).get(amount)
            if text and not any(part.isdigit() for part in words_of(text)):
                words.add(role, expression(text))


def past_forms(fields: dict, unit: str) -> Iterator[tuple[str, str]]:
    """Yield (plural class, pattern) of a unit's time ago."""
    for width in ("", "-short"):
        for count, text in dict(dict(fields.get(unit + width, {})).get("past", {})).items():
            yield count, text.replace("({0})", "")


def take_span(words: Words, unit: tuple[str, str], text: str, ago: tuple[set[str], set[str]] | None) -> None:
    """Take the unit of a pattern, by where it stands and what is written into it."""
    name, count = unit
    lead, tail, has_number = split_at_number(text)
    leads, tails = ago or (set(), set())
    if not has_number:
        bare = without(lead, leads, tails)
        if bare and count in {"one", "two"}:
            words.add(f"{name}_{1 if count == 'one' else 2}", bare)
        return
    if "_".join(lead) in leads or not lead:
        unit_words = without(tail, set(), tails)
        is_joined = (
            ago is not None and not lead and unit_words == "_".join(tail) and unit_words not in words.roles[name]
        )
        words.add(f"{name}_ago" if is_joined else name, unit_words)
    else:
        words.add(f"{name}_lead", without(lead, leads, set()))


def orders(identifiers: list[str]) -> Iterator[str]:
    """Yield the lines of locales whose short form begins with the month, and with a year of two digits."""
    first = {"mdy": "M", "ymd": "y"}
    found: dict[str, list[str]] = {name: [] for name in first}
    for identifier in identifiers:
        pattern = Locale.parse(identifier).date_formats["short"].pattern
        fields = [value[0] for kind, value in tokenize_pattern(pattern) if kind == "field" and value[0] in "Mdy"]
        for name, field in first.items():
            if fields[0] == field and not (field == "y" and "yy" not in pattern):
                found[name].append(identifier.replace("_", "-"))
    yield from ("\t".join((name, *tags)) for name, tags in found.items())


def build() -> str:
    """Return the whole table."""
    languages: dict[str, Words] = defaultdict(Words)
    identifiers = sorted(locale_identifiers())
    for identifier in identifiers:
        locale = Locale.parse(identifier)
        words = languages[locale.language]
        around = take_patterns(locale, words)
        take_months(locale, words, around[MONTH])
        take_weekdays(locale, words, around[WEEKDAY])
        take_periods(locale, words)
        take_elapsed(locale, words)
    lines = [f"# Generated by tools/cldr_dates.py from the CLDR data of Babel {babel.__version__}. Unicode License v3."]
    lines += [*orders(identifiers), umm_al_qura(), bikram_sambat()]
    lines += filter(None, (words.line(language) for language, words in sorted(languages.items())))
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write the table, or compare it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit code 1 where the table differs")
    parser.add_argument("--table", type=Path, default=TABLE, help="another file")
    options = parser.parse_args()
    table = build()
    if options.check:
        return int(options.table.read_text(encoding="utf-8") != table)
    options.table.write_text(table, encoding="utf-8")
    sys.stdout.write(f"{options.table}: {len(table.splitlines())} lines, {len(table.encode())} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
