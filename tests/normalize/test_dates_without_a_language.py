"""Lines of which no language is known: endings of English ordinals, and zones that are named behind an hour."""

import pytest

from newscrawl.normalize.dates.reader import find_dates, read_date
from newscrawl.normalize.dates.zones import ABBREVIATIONS

DAYS = [(day, "th" if 3 < day < 21 or 23 < day < 31 else ("st", "nd", "rd")[day % 10 - 1]) for day in range(1, 32)]
CLOCKS = (
    "2024-12-03 10:15 {}",
    "3 décembre 2024 10:15 {}",
    "3 Desember 2024 10.15 {}",
    "December 3, 2024 10:15 {}",
    "3. Dezember 2024 um 10:15 {}",
    "3 de diciembre de 2024, 10:15 {}",
    "3 dicembre 2024 10:15 {}",
    "3 декабря 2024 10:15 {}",
    "3 grudnia 2024 10:15 {}",
    "3 Aralık 2024 10:15 {}",
)
UNTOLD = {"IST"}  # Israel, India or Ireland


@pytest.mark.parametrize(("day", "ending"), DAYS)
def test_an_english_ordinal_is_a_day(day, ending):
    for form in ("May {}, 2026", "{} May 2026", "{} of May 2026", "Sunday, {} May, 2026", "{} May 2026 4:05 am"):
        text = form.format(f"{day}{ending}")
        assert read_date(text).value == f"2026-05-{day:02}", text
        assert len(find_dates(text)) == 1, text


@pytest.mark.parametrize("clock", CLOCKS)
def test_an_hour_with_a_zone_is_an_instant(clock):
    unread = {name for name in ABBREVIATIONS if "T" not in (read_date(clock.format(name)).value or "")}
    assert unread == UNTOLD


@pytest.mark.parametrize("word", ["saaku", "iltapäivällä", "sabah", "Uhrzeit", "Utc2", "Wibe"])
def test_an_hour_with_another_word_behind_it_is_not(word):
    assert read_date(f"3 Desember 2024 9:26 {word}").value == "2024-12-03"
