"""Microseconds for each date: ours (uncached and cached) beside dateparser's, on forms that news sites use.

python benchmarks/dates.py
python benchmarks/dates.py --cldr --every 20 --show 20    # all locales, or those of one with --language de
python benchmarks/dates.py --cases FOLDER     # dateparser's and feedparser's own cases, of their unpacked sources
"""

from __future__ import annotations

import argparse
import timeit
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING

import date_cases
import date_cldr
from dateparser.date import DateDataParser

from newscrawl.normalize.dates import reader
from newscrawl.normalize.dates.reader import DateContext, find_dates, read_date

if TYPE_CHECKING:
    from collections.abc import Callable

BASE = datetime(2025, 3, 20, 12, tzinfo=UTC)
ROUNDS = 7
SAMPLES = [
    ("ISO 8601", "en", "2025-03-14T09:26:53+00:00"),
    ("ISO 8601, day", "en", "2025-03-14"),
    ("RFC 2822", "en", "Fri, 14 Mar 2025 09:26:53 GMT"),
    ("English day", "en", "March 14, 2025"),
    ("English with label, time and zone", "en", "Posted on March 14, 2025 at 9:26 am EST"),
    ("English elapsed", "en", "2 hours ago"),
    ("German", "de", "14. März 2025, 14:05 Uhr"),
    ("German numbers", "de", "14.03.2025"),
    ("French", "fr", "14 mars 2025"),
    ("Russian", "ru", "14 марта 2025"),
    ("Arabic", "ar", "١٤ مارس ٢٠٢٥"),
    ("Hindi", "hi", "14 मार्च 2025"),
    ("Japanese", "ja", "2025年3月14日 09:26"),
    ("Korean", "ko", "2025년 3월 14일"),
    ("Thai", "th", "14 มีนาคม 2568"),
    ("garbage", "en", "not a date at all here"),
    ("garbage with numbers", "en", "The 3 companies raised $12 million in 5 rounds"),
]
# What one crawl of news sites reads: metadata and feeds mostly, then visible text.
MIX = (
    ["2025-03-14T09:26:53+00:00"] * 14
    + ["Fri, 14 Mar 2025 09:26:53 GMT"] * 3
    + ["March 14, 2025", "14. März 2025", "2 hours ago"]
)
REFUSED = [
    "not a date at all here",
    "The 3 companies raised $12 million in 5 rounds",
    "Erschienen in Heft 12 der Reihe von 2019 im Verlag",
    "Il 14 settembre scorso erano in 200",
    "version 3.11.12",
    "14 Pro Max",
    "Seite 12 von 2025 Seiten gelesen",
    "Lorem 15 ipsum dolor 2024 sit amet",
]
LINES = [
    (
        "line without numbers",
        "The committee said on Tuesday that the plan, which has been discussed in all its parts, " * 2,
    ),
    (
        "line with numbers",
        "All 27 members said that 14 of the 200 plans, with 3 or 4 parts, would not be ready before noon " * 2,
    ),
    ("byline", "By Grace Young | March 14, 2025 at 9:26 am EST"),
]


def micros(call: Callable[[], object], number: int = 1000) -> float:
    """Return the best of some rounds: the others measure the machine's other work."""
    return min(timeit.repeat(call, number=number, repeat=ROUNDS)) / number * 1e6


def uncached(raw: str, context: DateContext) -> float:
    """Return the time of a first reading, with the cache taken out of the way."""
    cached = reader._candidates  # noqa: SLF001 -- a benchmark of what is inside
    reader._candidates = cached.__wrapped__  # noqa: SLF001 - a cache is taken off for the measure
    try:
        return micros(lambda: read_date(raw, context))
    finally:
        reader._candidates = cached  # noqa: SLF001 - a cache is taken off for the measure


def compare(name: str, language: str, raw: str) -> None:
    """Print one row: ours for the first time, ours from the cache, dateparser's."""
    context = DateContext((language, "en"), None, BASE)
    parser = DateDataParser(languages=list(dict.fromkeys((language, "en"))), settings={"STRICT_PARSING": True})
    again, theirs = micros(lambda: read_date(raw, context)), micros(lambda: parser.get_date_data(raw), 3)
    print(f"{name:36}{uncached(raw, context):8.1f}{again:8.1f}{theirs:12.0f}")


def main() -> None:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cldr", action="store_true", help="read the dates of all locales of CLDR")
    parser.add_argument("--every", type=int, default=20, help="dateparser reads each such date; 0: none")
    parser.add_argument("--language", help="only the locales of this language")
    parser.add_argument("--show", type=int, default=0, help="so many of what was not read exactly")
    parser.add_argument(
        "--cases", type=Path, help="a folder with unpacked source packages of dateparser and feedparser"
    )
    options = parser.parse_args()
    if options.cldr:
        date_cldr.compare(options.every, options.language, options.show)
    elif options.cases:
        date_cases.compare(options.cases, options.show)
    else:
        times()


def times() -> None:
    """Print the microseconds."""
    print(f"{'µs for each date':36}{'first':>8}{'again':>8}{'dateparser':>12}")
    for sample in SAMPLES:
        compare(*sample)
    context = DateContext(("de", "en"), "Europe/Berlin", BASE)
    print(f"{'mix of a crawl, mean':36}{mean(uncached(raw, context) for raw in MIX):8.1f}")
    print(f"{'refused texts, mean':36}{mean(uncached(raw, context) for raw in REFUSED):8.1f}")
    print(f"\n{'µs for each line searched':36}")
    for name, line in LINES:
        print(f"{name:36}{micros(partial(find_dates, line)):8.1f}   ({len(line)} characters)")


if __name__ == "__main__":
    main()
