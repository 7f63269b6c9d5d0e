"""Dates in the words of every language, in other calendars, and in chains of units."""

# ruff: noqa: E501 -- tables read best in one line

from __future__ import annotations

import importlib.util
import subprocess
import sys
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import nepali_datetime
import pytest
from babel import Locale
from babel.dates import format_date
from babel.localedata import locale_identifiers
from hijridate import Hijri

from newscrawl.normalize.dates.calendar_days import gregorian
from newscrawl.normalize.dates.calendars import BIKRAM, ETHIOPIAN, HIJRI
from newscrawl.normalize.dates.reader import DateContext, find_dates, read_date

ROOT = Path(__file__).parents[2]
BASE = datetime(2026, 11, 28, 12, tzinfo=UTC)
DAYS = (datetime(2025, 3, 14, tzinfo=UTC), datetime(2024, 10, 31, tzinfo=UTC))


def read(text: str, *languages: str):
    return read_date(text, DateContext(languages, None, BASE))


def readings(languages_known: bool):
    for identifier in locale_identifiers():
        for day in DAYS:
            for form in ("full", "long", "medium"):
                text = format_date(day, form, Locale.parse(identifier))
                tag = (identifier.replace("_", "-"),) if languages_known else ()
                yield text, identifier, read(text, *tag).value, day.date().isoformat()


def test_dates_of_all_locales_are_read_in_their_own_language_and_none_wrong():
    found = list(readings(languages_known=True))
    assert not [one for one in found if one[2] and not one[3].startswith(one[2])]
    assert sum(value == day for _, _, value, day in found) > 0.98 * len(found)


def test_hardly_any_is_read_wrong_where_the_language_is_not_known():
    found = list(readings(languages_known=False))
    wrong = [one for one in found if one[2] and not one[3].startswith(one[2])]
    assert len(wrong) <= 0.0006 * len(found), wrong[:5]


def test_the_table_is_what_its_script_writes():
    done = subprocess.run([sys.executable, str(ROOT / "tools" / "cldr_dates.py"), "--check"], check=False)
    assert done.returncode == 0


def test_the_cases_of_the_benchmark_are_built():
    spec = importlib.util.spec_from_file_location("date_cldr", ROOT / "benchmarks" / "date_cldr.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert {module.verdict(case, module.ours(case, is_known=True)) for case in module.cases("cy")} == {"exact"}


CALENDARS = [
    ("fa", "۲۴ اسفند ۱۴۰۳", "2025-03-14"), ("fa", "جمعه ۲۴ اسفند ۱۴۰۳", "2025-03-14"), ("fa", "1403/12/24", "2025-03-14"),
    ("fa", "۱۴۰۳/۱۲/۲۴", "2025-03-14"), ("ps", "۲۴ كب ۱۴۰۳", "2025-03-14"), ("fa", "1 فروردین 1400", "2021-03-21"),
    ("fa", "30 اسفند 1403", "2025-03-20"), ("fa", "30 اسفند 1402", None), ("en", "24 Esfand 1403", "2025-03-14"),
    ("ar-SA", "٢٤\u200f/٨\u200f/١٤٤٥ هـ", "2024-03-05"), ("ar", "24/8/1445", "2024-03-05"), ("ar-SA", "٨/٢٤/١٤٤٥", "2024-03-05"),
    ("ar-SA", "٥\u200f/٣\u200f/٢٠٢٤", "2024-03-05"), ("fa", "۱۵/۱۲/۱۴۰۲", "2024-03-05"),
    ("ar", "14 رمضان 1446 هـ", "2025-03-14"), ("ar-SA", "١٤ رمضان ١٤٤٦", "2025-03-14"), ("ar", "1446/09/14", "2025-03-14"),
    ("tr", "14 Ramazan 1446", "2025-03-14"), ("id", "14 Ramadhan 1446", "2025-03-14"), ("ar", "14 رمضان 1446 الموافق 14 مارس 2025", "2025-03-14"),
    ("th", "14 มีนาคม 2568", "2025-03-14"), ("th", "14/03/2568", "2025-03-14"), ("th", "14 มี.ค. 68", "2025-03-14"),
    ("lo", "14 ມີນາ 2568", "2025-03-14"), ("ja", "令和7年3月14日", "2025-03-14"), ("ja", "平成31年4月1日", "2019-04-01"),
    ("zh-TW", "民國114年3月14日", "2025-03-14"), ("zh-TW", "114-03-14", "2025-03-14"), ("zh-TW", "114/03/14", "2025-03-14"),
    ("en", "114-03-14", None), ("am", "መስከረም 1 2000", "2007-09-12"), ("am", "ኅዳር 19 ቀን 2019 ዓ.ም", "2026-11-28"), ("am", "ቅዳሜ ኅዳር 19 ቀን 2019 ዓ/ም", "2026-11-28"),
    ("am", "2019 ዓመተ ምህረት ኅዳር 19", "2026-11-28"), ("am", "ጳጉሜን 6 2015", "2023-09-11"), ("am", "ጳጉሜን 6 2016", None), ("am", "ኖቬምበር 28 2026", "2026-11-28"),
    ("en", "Hidar 19, 2019 E.C.", "2026-11-28"), ("ne", "२०८३ मंसिर १२", "2026-11-28"), ("ne", "शनिबार, मंसिर १२, २०८३", "2026-11-28"), ("ne", "मङ्सिर १२ गते २०८३", "2026-11-28"),
    ("ne", "२०८३/०८/१२", "2026-11-28"), ("ne", "वि.सं. २०८३ साल मंसिर १२ गते", "2026-11-28"), ("en", "12 Mangsir 2083 B.S.", "2026-11-28"), ("ne", "२८ नोभेम्बर २०२६", "2026-11-28"),
    ("ne", "31 बैशाख 2062", "2005-05-14"), ("ne", "1 जेठ 2062", None), ("ne", "1 वैशाख २०८४", None), ("ne", "33 असार 2080", None), ("hi", "कार्तिक 12, 2083", None),
    ("ru", "15 (28) ноября 2026", "2026-11"), ("en", "No. 4 (15 November 2026)", "2026-11-15"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "value"), CALENDARS)
def test_other_calendars_are_read(language, text, value):
    assert read(text, language).value == value


def test_hijri_months_are_those_of_umm_al_qura():
    for year, month in ((1410, 1), (1446, 9), (1447, 12), (1499, 12)):
        first = Hijri(year, month, 1).to_gregorian()
        assert str(gregorian(year, HIJRI + month, 1)) == str(first)
    assert gregorian(1446, HIJRI + 9, 31) is None


def test_months_of_nepal_are_those_of_a_published_table():
    for year in range(2047, 2084):
        for month in range(1, 13):
            first = nepali_datetime.date(year, month, 1).to_datetime_date()
            assert gregorian(year, BIKRAM + month, 1) == (None if (year, month) == (2062, 2) else first)


def test_ethiopian_years_have_365_days_and_every_fourth_one_more():
    days = [
        gregorian(year, ETHIOPIAN + month, day)
        for year in range(1983, 2092)
        for month in range(1, 14)
        for day in range(1, 31)
    ]
    real = [day for day in days if day is not None]
    assert all((after - before).days == 1 for before, after in pairwise(real))
    assert (str(real[0]), len(real)) == ("1990-09-11", 109 * 365 + 28)


WORDS = [
    ("ar", "\u200f14\u200f/03\u200f/2025", "2025-03-14"), ("kk", "2025 ж. 14 наурыз", "2025-03-14"), ("hy", "14 մարտի, 2025 թ.", "2025-03-14"),
    ("ka", "14 მარტი, 2025 წ.", "2025-03-14"), ("eu", "2025(e)ko martxoaren 14(a)", "2025-03-14"), ("fr", "14 juill. 2025", "2025-07-14"),
    ("hi", "14 जन॰ 2025", "2025-01-14"), ("he", "14 במרץ 2025", "2025-03-14"), ("mn", "2025 оны 3-р сарын 14", "2025-03-14"),
    ("my", "၂၀၂၅ မတ် ၁၄", "2025-03-14"), ("km", "១៤ មីនា ២០២៥", "2025-03-14"), ("uz-Cyrl", "14-март, 2025", "2025-03-14"),
    ("hr", "14. listopada 2025.", "2025-10-14"), ("cs", "14. listopadu 2025", "2025-11-14"), ("fi", "ma tammi 16, 2015", "2015-01-16"),
    ("vi", "Thứ 5, 14/3/2025", "2025-03-14"), ("vi", "14 thg 3, 2025", "2025-03-14"), ("gd", "14 dhen Mhàrt 2025", "2025-03-14"),
    ("", "14. listopada 2025.", None), ("en", "00.05.07", None), ("en", "March 7-8", None), ("en", "gestern", None), ("de", "gestern", "2026-11-27"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "value"), WORDS)
def test_words_count_in_their_own_language(language, text, value):
    assert read(text, *filter(None, [language])).value == value


@pytest.mark.parametrize("text", ["March 7-8, 2025", "7–8 March 2025", "7-8 March 2025", "12.-14.06.2021"])
def test_a_span_of_days_is_no_day(text):
    assert len(read(text, "en").value or "") < 10


CHAINS = [
    ("ru", "2 ч. 21 мин. назад", "2026-11-28T09:39:00Z"), ("en", "1 day 2 hours ago", "2026-11-27T10:00:00Z"), ("de", "vor 1 Tag 3 Stunden", "2026-11-27T09:00:00Z"),
    ("en", "two hours ago", "2026-11-28T10:00:00Z"), ("es", "hace dos horas", "2026-11-28T10:00:00Z"), ("fr", "il y a trois jours", "2026-11-25"),
    ("sw", "saa 3 zilizopita", "2026-11-28T09:00:00Z"), ("en", "1 year, 2 months ago", "2025-09"), ("en", "2.5 hours ago", "2026-11-28T09:30:00Z"),
    ("en", "twenty one days ago", "2026-11-07"), ("en", "2001 years ago", None), ("zh", "三天前", "2026-11-25"), ("zh", "大前天", "2026-11-25"),
    ("en", "forty-five seconds ago", "2026-11-28T11:59:15Z"), ("en", "one hundred twenty minutes ago", None), ("en", "fifteen minutes ago", "2026-11-28T11:45:00Z"),
    ("es", "hace treinta y cinco minutos", "2026-11-28T11:25:00Z"), ("ru", "тридцать пять минут назад", "2026-11-28T11:25:00Z"),
    ("fr", "il y a vingt et une minutes", "2026-11-28T11:39:00Z"), ("fr", "Il ya environ 3 heures", "2026-11-28T09:00:00Z"),
    ("es", "hace cerca de 2 horas", "2026-11-28T10:00:00Z"), ("de", "vor etwa 3 Stunden", "2026-11-28T09:00:00Z"), ("en", "a dozen days ago", None),
    ("bg", "преди седмица", "2026-11"), ("sk", "pred rokom", "2025"), ("fr", "Aujourd＇hui", "2026-11-28"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "value"), CHAINS)
def test_elapsed_times_are_read_whole(language, text, value):
    assert read(text, language).value == value


CLOCKS = [
    ("ms", "14 Mac 2025, 2:05 PTG", "14:05"), ("sq", "14 mars 2025, 2:05 m.d.", "14:05"), ("ko", "2025년 3월 14일 오후 2:05", "14:05"),
    ("bn", "14 মার্চ, 2025 2:05 PM", "14:05"), ("es-MX", "14 mar 2025 2:05 p. m.", "14:05"), ("fr-CA", "14 mars 2025 14 h 05", "14:05"),
    ("zh-TW", "2025年3月14日 下午2:05", "14:05"), ("yue", "2025年3月14日 下晝2:05", "14:05"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "clock"), CLOCKS)
def test_halves_of_the_day_are_read_in_every_language(language, text, clock):
    reading = read_date(text, DateContext((language,), "UTC", BASE))
    assert reading.value == f"2025-03-14T{clock}:00Z"


@pytest.mark.parametrize(
    ("text", "value"),
    [("Fri, 14 Mar 25 09:26:53 GMT", "2025-03-14T09:26:53Z"), ("14 Mar 99 09:26 EST", "1999-03-14T14:26:00Z")],
)
def test_years_of_two_digits_are_read_as_rfc_822_has_them(text, value):
    assert read(text, "en").value == value


@pytest.mark.parametrize(
    ("text", "value"), [("12/11/2026", "2026-11-12"), ("03/12/2026", "2026-03-12"), ("10/11/2026", "2026-10-11")]
)
def test_of_two_readings_one_in_the_future_loses(text, value):
    assert read(text, "en").value == value


def test_a_date_with_marks_of_direction_is_found_where_it_stands():
    line = "نشر في \u200f14\u200f/03\u200f/2025 م"
    match = find_dates(line, DateContext(("ar",)))[0]
    assert line[match.start : match.end] == match.raw
    assert read(match.raw, "ar").value == "2025-03-14"


@pytest.mark.parametrize(
    "text",
    [
        "prije 3 god 4 mj 5 sed 7 dan", "hai 2 selmanes hai 3 díes",
        "15 il 6 ay ərzində", "1年，1月，1周，1天，1小时，1分钟前", "2 qwert 5 hours ago", "vor 2 Qwert 5 Stunden",
        "il y a 3 heures 12 qwert", "5 qwert 3 часа назад",
    ],
)  # fmt: skip
def test_a_chain_of_which_no_language_known_has_all_units_is_refused_whole(text):
    assert read_date(text, DateContext((), "UTC", datetime(2026, 11, 28, 12, tzinfo=UTC))).value is None


def test_a_date_beside_an_elapsed_time_is_no_part_of_its_chain():
    base = datetime(2024, 5, 3, 12, tzinfo=UTC)
    for text in ("May 3, 2024 2 hours ago", "May 3, 2024 · 2 hours ago", "2 hours ago"):
        assert (read_date(text, DateContext((), "UTC", base)).value or "")[:10] == "2024-05-03"
