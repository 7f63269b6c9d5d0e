"""What a reading of dates does with several of them, with the clock and with hostile text."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import pytest

from newscrawl.normalize.dates.reader import (
    DateContext,
    DateReading,
    infer_order,
    instant,
    is_finer,
    read_date,
    same_day,
)
from tests.cpu_clock import CpuClock
from tests.normalize.date_context import BASE, DAY, context
from tests.normalize.day_cases import DAYS_IN_WORDS, MACHINE_FORMS
from tests.normalize.time_cases import ELAPSED


def test_the_first_date_wins_where_the_text_says_nothing_else() -> None:
    raw = "Published March 14, 2025 - Updated March 16, 2025"
    assert read_date(raw, context("en")).value == DAY


def test_the_same_day_twice_is_one_date() -> None:
    raw = "Reported 2025-03-14 by desk, March 14, 2025 09:26 GMT"
    assert read_date(raw, context("en")).value == "2025-03-14T09:26:00Z"


def test_today_is_not_the_future_in_any_zone() -> None:
    base = datetime(2025, 3, 14, 11, 0, tzinfo=UTC)
    assert read_date("2025-03-15T00:30:00+13:00", DateContext(base=base)).value == "2025-03-14T11:30:00Z"
    assert read_date("2025-03-15", DateContext(base=base)).value == "2025-03-15"
    assert read_date("2025-03-16", DateContext(base=base)).reason == "future"


def test_without_a_base_the_clock_tells_the_future() -> None:
    tomorrow, later = (datetime.now(UTC) + timedelta(days=days) for days in (0.5, 3))
    assert read_date(tomorrow.isoformat()).value
    assert read_date(later.isoformat()).reason == "future"


def test_an_unknown_zone_of_the_context_is_no_zone() -> None:
    for name in ("Nowhere/Land", "../etc", "", "Europe", "\0"):
        assert read_date("2025-03-14 09:26", DateContext(timezone=name, base=BASE)) == DateReading(DAY, "day")


@pytest.mark.parametrize(
    ("raws", "order"),
    [
        (["03/04/2025", "25/04/2025"], "DMY"),
        (["03/04/2025", "Posted 04/25/2025 9:26"], "MDY"),
        (["03/04/2025", "2025-03-14"], None),
        (["03/04/2025", "2025-04-03"], "DMY"),
        (["03/04/2025", "2025-03-04T09:26:53Z"], "MDY"),
        (["25/04/2025", "04/25/2025"], None),
        ([], None),
    ],
)
def test_one_number_over_twelve_settles_the_order_of_a_site(raws: list[str], order: str | None) -> None:
    assert infer_order(raws) == order


def test_instants_and_days_are_told_apart() -> None:
    assert instant("2025-03-14T09:26:53Z") == datetime(2025, 3, 14, 9, 26, 53, tzinfo=UTC)
    assert [instant(value) for value in (DAY, "2025-03", None, "T", "2025-03-14T09:26:53")] == [None] * 5


def test_days_are_compared_where_both_are_known() -> None:
    assert same_day("2025-03-14T09:26:53Z", DAY)
    assert not same_day("2025-03-14", "2025-03-13")
    assert not same_day("2025-03", "2025-03")
    assert not same_day(None, None)


def test_a_finer_reading_is_recognised() -> None:
    day, minute, none = (read_date(raw, context("en")) for raw in (DAY, "2025-03-14T09:26Z", "x"))
    assert is_finer(minute, day)
    assert is_finer(day, none)
    assert not is_finer(day, minute)
    assert not is_finer(day, day)


def test_garbage_never_raises_and_never_invents() -> None:
    random.seed(20250314)
    pieces = [case[-1] for case in DAYS_IN_WORDS] + [case[1] for case in ELAPSED] + [case[0] for case in MACHINE_FORMS]
    alphabet = "0123456789:./-+ ,TZ年月日前'\"%\x00\ud800ééİمकก١２９" + "abcdefghijklmnop"
    for _ in range(3000):
        raw = random.choice(pieces)
        if random.random() < 0.5:
            raw = "".join(random.choice(alphabet) for _ in range(random.randrange(60)))
        for _ in range(random.randrange(4)):
            at = random.randrange(len(raw) + 1)
            raw = raw[:at] + random.choice(alphabet) + raw[at + random.randrange(2) :]
        reading = read_date(raw, DateContext((random.choice(["en", "de", "th", "zz", "x-y"]),), "Europe/Berlin", BASE))
        assert (reading.value is None) == (reading.reason is not None) == (reading.precision is None)
        assert reading.value is None or "1990" <= reading.value <= "2025-03-22"


def test_hostile_texts_cost_little() -> None:
    started = CpuClock()
    for piece in ("1/1/", "12:", "a.m.", "1 2 ", "march ", "vor 3 ", "14:05 ", "'a", "ก.", "日前", "٠/"):
        read_date((piece * 200)[:200], context("en"))
    assert started.seconds() < 1


@pytest.mark.parametrize("offset", ["+012026202600", "+01:20:26", "+15:00", "-2300"])
def test_an_offset_that_no_clock_has_tells_no_instant(offset):
    assert read_date(f"2026-03-12T08:00:00{offset}").value in {None, "2026-03-12"}
