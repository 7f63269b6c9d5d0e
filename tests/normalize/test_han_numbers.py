"""Days in Han numerals."""

from __future__ import annotations

import pytest

from newscrawl.normalize.authors.bylines import split_byline
from newscrawl.normalize.dates.reader import DateContext, find_dates, read_date

CONTEXT = DateContext(("zh",))
DAYS = {
    "二〇二六年三月十二日": "2026-03-12",
    "二零二六年三月十二日 星期四": "2026-03-12",
    "二○二六年十月二十二日": "2026-10-22",
    "二〇二五年十一月三十日": "2025-11-30",
    "二〇二六年三月廿二日": "2026-03-22",
    "二〇二六年三月卅一日": "2026-03-31",
    "二〇二五年十二月十日（水）": "2025-12-10",
    "令和八年三月十二日": "2026-03-12",
    "令和元年五月一日": "2019-05-01",
    "中華民國一一五年三月十二日": "2026-03-12",
    "中華民國一百一十五年三月十二日": "2026-03-12",
}


@pytest.mark.parametrize(("text", "day"), DAYS.items())
def test_a_day_in_han_numerals_is_read(text, day):
    assert read_date(text, CONTEXT).value == day


@pytest.mark.parametrize("text", ["三月十二日", "十年三月", "二〇二六年三月", "二〇二六年三月四十日", "百年一月一日"])
def test_what_is_no_day_is_not(text):
    assert read_date(text, CONTEXT).precision != "day"


@pytest.mark.parametrize("before", ["发布时间：", "记者 王小明 ", "\u200f日期："])
def test_it_is_found_at_its_place_in_a_line(before):
    line = f"{before}二〇二六年十月二十二日 来源"
    (found,) = find_dates(line, CONTEXT)
    assert found.raw == line[found.start : found.end] == "二〇二六年十月二十二日"


def test_it_is_no_part_of_the_name_before_it():
    assert split_byline("记者 王小明 二〇二六年三月十二日", "zh") == ["王小明"]
