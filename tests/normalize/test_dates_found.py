"""Dates inside lines: found with their time and zone, and nothing else taken for one."""

from __future__ import annotations

import random
import sys
from datetime import UTC, datetime

import pytest

from newscrawl.normalize.dates.prefilter import may_hold_date
from newscrawl.normalize.dates.reader import DateContext, find_dates, read_date
from newscrawl.normalize.dates.tokens import is_european, plain, undirected
from tests.cpu_clock import CpuClock

FOUND = [
    ("By Grace Young | March 14, 2025 at 9:26 am EST", ["March 14, 2025 at 9:26 am EST"]),
    ("Published: 14 March 2025, 09:26 GMT. Updated: 15 March 2025", ["14 March 2025, 09:26 GMT", "15 March 2025"]),
    ("Von Anna Weiß, 14.03.2025, 14:05 Uhr", ["14.03.2025, 14:05 Uhr"]),
    ("Par Zoé Blanc, le 14 mars 2025 à 9h26", ["14 mars 2025 à 9h26"]),
    ("Автор: Иван Петров, 14 марта 2025 в 14:05", ["14 марта 2025 в 14:05"]),
    ("文/山田太郎 2025年3月14日 09:26", ["2025年3月14日 09:26"]),
    ("记者 王伟 发布于2025-03-14 09:26", ["2025-03-14 09:26"]),
    ("홍길동 기자 입력 2025.03.14 오전 9:26", ["2025.03.14 오전 9:26"]),
    ("بقلم سارة، ١٤ مارس ٢٠٢٥", ["١٤ مارس ٢٠٢٥"]),
    ("เผยแพร่ 14 มี.ค. 2568 เวลา 09:26 น.", ["14 มี.ค. 2568 เวลา 09:26 น"]),
    ("लेखक राम, १४ मार्च २०२५", ["१४ मार्च २०२५"]),
    ("Updated 2 hours ago by the desk", ["2 hours ago"]),
    ("vor einer Stunde | Politik", ["vor einer Stunde"]),
    ("il y a 2 heures • Société", ["il y a 2 heures"]),
    ("Yesterday at 9:26 am · Sport", ["Yesterday at 9:26 am"]),
    ("Published yesterday", ["yesterday"]),
    ("Gestern", ["Gestern"]),
    ("5 min read · 14-Mar-2025", ["14-Mar-2025"]),
    ("March 2025", ["March 2025"]),
    ("2025-03-14T09:26:53+01:00", ["2025-03-14T09:26:53+01:00"]),
    ("ngày 14 tháng 3 năm 2025", ["14 tháng 3 năm 2025"]),
    ("3/14/25", ["3/14/25"]),
    ("14.03.25", ["14.03.25"]),
    ("Erstellt am09.02.2022", ["09.02.2022"]),
    ("الجمعة 24 نيسان / أبريل 2020 09:22 مساءً", ["24 نيسان / أبريل 2020 09:22 مساءً"]),
    ("12.03.2024, 3:48: Uhr", ["12.03.2024, 3:48: Uhr"]),
    ("২২ ফাল্গুন ১৪৩১, ৭ মার্চ ২০২৫", ["৭ মার্চ ২০২৫"]),  # the same day in a calendar that is not known, here and below
    ("১৬ পৌষ ১৪৩১ ৩১ ডিসেম্বর ২০২৪", ["৩১ ডিসেম্বর ২০২৪"]),
    ("१६ फाल्गुन १९४६, ७ मार्च २०२५", ["७ मार्च २०२५"]),
    ("23 மாசி 2056, 7 மார்ச் 2025", ["7 மார்ச் 2025"]),
    ("1200 കുംഭം 23, 2025 മാർച്ച് 7", ["2025 മാർച്ച് 7"]),
    ("Issue 1204, March 7, 2025", ["March 7, 2025"]),
    ("N° 1431 - 7 mars 2025", ["7 mars 2025"]),
    ("גיליון 1431, 7 במרץ 2025", ["7 במרץ 2025"]),
    ("© 2024 | 7 March 2025", ["7 March 2025"]),
    ("Año 1987, 7 de marzo de 2025", ["7 de marzo de 2025"]),
    ("2025 March 7 1830 hrs", ["2025 March 7"]),
    ("2025, March 7, 1200 words", ["2025, March 7"]),
]

NOT_FOUND = [
    "",
    "Call +1 555 123 4567 or 555-12-3456",
    "Tel. 01.23.45.67.89 and 01-23-45-67-89, fax +49-30-2012",
    "Only $14.05 or 12,50 € or 2.025,14 EUR",
    "Version 1.2.3 replaces 3.11.12 and v10.11.12",
    "They won 3-2, then 21-14, 6-4 and 7-6",
    "ISBN 978-3-16-148410-0",
    "Server 10.12.20.25 and 192.168.1.10",
    "Season 2024-25, page 3/14, 24/7",
    "The March of 5 million may be 14 miles long",
    "In March 2025 the firm was sold for 12 million",
    "He said yesterday that nothing had changed",
    "Today is the best day to start",
    "March 14",
    "May 5 people come in",
    "14:05",
    "2 hours of talks and 3 days of rest",
    "31 February 2025",
    "Model 2025/03 and 03/2025",
    "iPhone 14 Pro 2025 set of 5",
    "The 3 companies raised $12 million in 5 rounds",
]


@pytest.mark.parametrize(("line", "raws"), FOUND)
def test_dates_are_found_with_their_time_and_zone(line: str, raws: list[str]) -> None:
    matches = find_dates(line)
    assert [match.raw for match in matches] == raws
    assert all(line[match.start : match.end] == match.raw for match in matches)


@pytest.mark.parametrize("line", NOT_FOUND)
def test_other_numbers_and_words_are_no_dates(line: str) -> None:
    assert find_dates(line) == []


@pytest.mark.parametrize("line", [line for line, _ in FOUND])
def test_what_is_found_can_be_read(line: str) -> None:
    base = datetime(2025, 3, 20, tzinfo=UTC)
    assert all(read_date(match.raw, DateContext(base=base)).value for match in find_dates(line))


def test_dates_are_found_in_garbage_without_an_exception() -> None:
    random.seed(14)
    alphabet = "0123456789:./-+ ,TZ年月日前'\"%\x00\ud800ééİمकก１２９"
    lines = [line for line, _ in FOUND] + NOT_FOUND
    for _ in range(2000):
        line = random.choice(lines) + random.choice(lines)
        at = random.randrange(len(line) + 1)
        line = line[:at] + "".join(random.choices(alphabet, k=random.randrange(5))) + line[at:]
        assert all(line[match.start : match.end] == match.raw for match in find_dates(line))


def test_a_line_of_any_length_costs_a_bounded_time() -> None:
    started = CpuClock()
    for piece in ("a 1 ", "March 1 ", "1/1/", "12:05 ", "vor 3 ", "日前", "de 5 may ", "١/"):
        find_dates((piece * 100_000)[:100_000])
    assert started.seconds() < 2


def test_what_is_told_to_be_european_needs_no_further_look():
    european = [character for character in map(chr, range(sys.maxunicode + 1)) if is_european(character)]
    assert all(plain(undirected(character)) == character for character in european)
    assert set("aZ9ßçøñŁжΩ–“”’…•€©") <= set(european)
    assert set(european).isdisjoint("年月日前昨今어제ก९٠１\u200f\u00ad")


def test_a_phrase_is_found_by_its_first_word_and_in_scripts_without_spaces_by_itself():
    assert may_hold_date("Das war vor einer Stunde", ("de",))
    assert may_hold_date("the day before yesterday", ("en",))
    assert may_hold_date("بعد ساعة: أول أمس", ("ar",))
    assert not may_hold_date("The daylight before the yesteryears", ("en",))
