"""Raw dates to values: every form, in every language, and nothing invented."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from newscrawl.normalize.dates.reader import (
    DateContext,
    DateReading,
    read_date,
)
from tests.normalize.date_context import BASE, DAY, context
from tests.normalize.day_cases import DAYS_IN_WORDS, MACHINE_FORMS
from tests.normalize.time_cases import ELAPSED, REFUSED, WALL_TIMES, ZONED


@pytest.mark.parametrize(("raw", "value", "precision"), MACHINE_FORMS)
def test_machine_forms_keep_their_instant_and_precision(raw: str, value: str, precision: str) -> None:
    assert read_date(raw, context("en")) == DateReading(value, precision)


@pytest.mark.parametrize(("language", "raw"), DAYS_IN_WORDS)
def test_a_day_is_read_in_its_language(language: str, raw: str) -> None:
    assert read_date(raw, context(language)) == DateReading(DAY, "day")


@pytest.mark.parametrize(("language", "raw", "utc"), WALL_TIMES)
def test_a_wall_time_takes_the_zone_of_the_site_and_says_so(language: str, raw: str, utc: str) -> None:
    reading = read_date(raw, context(language, "Europe/Berlin"))
    assert reading == DateReading(f"2025-03-14T{utc}:00Z", "minute", ("timezone",))


@pytest.mark.parametrize(("language", "raw", "utc"), WALL_TIMES)
def test_a_wall_time_without_any_zone_is_a_day(language: str, raw: str, utc: str) -> None:
    assert utc
    assert read_date(raw, context(language)) == DateReading(DAY, "day")


@pytest.mark.parametrize(("language", "raw", "value"), ZONED)
def test_a_printed_zone_counts_whatever_the_site_uses(language: str, raw: str, value: str) -> None:
    for timezone_name in (None, "Asia/Tokyo"):
        assert read_date(raw, context(language, timezone_name)) == DateReading(value, "minute")


@pytest.mark.parametrize(("language", "raw", "value", "precision"), ELAPSED)
def test_elapsed_time_is_as_fine_as_its_unit(language: str, raw: str, value: str, precision: str) -> None:
    assert read_date(raw, context(language)) == DateReading(value, precision)


@pytest.mark.parametrize(("language", "raw"), [case[:2] for case in ELAPSED])
def test_elapsed_time_without_a_base_is_refused(language: str, raw: str) -> None:
    assert read_date(raw, DateContext((language,))).reason == "no base"


@pytest.mark.parametrize(("raw", "reason"), REFUSED)
def test_what_is_no_date_gives_its_reason(raw: str, reason: str) -> None:
    assert read_date(raw, context("en")) == DateReading(None, None, (), reason)


@pytest.mark.parametrize("raw", ["2025-03-14T00:00:00", "2025-03-14 00:00", "14 March 2025 00:00", "20250314000000"])
def test_midnight_without_a_zone_is_how_programs_print_a_day(raw: str) -> None:
    assert read_date(raw, context("en", "Europe/Berlin")) == DateReading(DAY, "day")


@pytest.mark.parametrize(
    ("languages", "order", "value", "assumed"),
    [
        (("en-US",), None, "2025-03-04", ()),
        (("en-GB",), None, "2025-04-03", ()),
        (("de",), None, "2025-04-03", ()),
        (("en",), None, "2025-03-04", ("order",)),
        ((), None, "2025-04-03", ("order",)),
        (("en",), "DMY", "2025-04-03", ()),
        (("de",), "MDY", "2025-03-04", ()),
        (("en-IN",), None, "2025-04-03", ()),
        (("en-001",), None, "2025-04-03", ()),
        *(((f"en-{country}",), None, "2025-04-03", ("order",)) for country in "IT FR PL UA ID CA GR KR BR".split()),
        (("en-IT",), "DMY", "2025-04-03", ()),
        (("fr-CA",), None, "2025-04-03", ()),
        (("ti",), None, "2025-03-04", ("order",)),
        (("om-ET",), None, "2025-03-04", ("order",)),
    ],
)
def test_day_and_month_follow_the_site_then_the_language(languages, order, value, assumed) -> None:
    reading = read_date("03/04/2025", DateContext(languages, base=datetime(2026, 1, 1, tzinfo=UTC), order=order))
    assert (reading.value, reading.assumed) == (value, assumed)


@pytest.mark.parametrize(
    ("raw", "value"), [("13/04/2024", "2024-04-13"), ("04/13/2024", "2024-04-13"), ("05/05/2024", "2024-05-05")]
)
def test_numbers_that_leave_no_doubt_are_not_assumed(raw: str, value: str) -> None:
    for languages in (("en",), ("en-US",), ("de",), ()):
        assert read_date(raw, DateContext(languages, base=BASE)) == DateReading(value, "day")


@pytest.mark.parametrize(
    ("language", "raw", "month"),
    [
        ("hr", "14. listopada 2024", "10"),
        ("pl", "14 listopada 2024", "11"),
        ("cs", "14. listopadu 2024", "11"),
        ("es", "14 ago 2024", "08"),
        ("hr", "14. srpnja 2024", "07"),
        ("cs", "14. srpna 2024", "08"),
        ("ar", "14 كانون الثاني 2024", "01"),
        ("ar", "14 تشرين الأول 2024", "10"),
        ("ca", "14 d'agost de 2024", "08"),
    ],
)
def test_the_page_language_decides_where_languages_disagree(language: str, raw: str, month: str) -> None:
    assert read_date(raw, context(language)).value == f"2024-{month}-14"


@pytest.mark.parametrize(
    ("raw", "value", "assumed"),
    [
        ("March 2024", "2024-03", ()),
        ("mars 2024", "2024-03", ("language",)),
        ("2024年3月", "2024-03", ()),
        ("март 2024", "2024-03", ("language",)),
    ],
)
def test_a_month_gets_no_day(raw: str, value: str, assumed: tuple[str, ...]) -> None:
    assert read_date(raw, context("en")) == DateReading(value, "month", assumed)


def test_an_abbreviation_that_contradicts_the_season_is_kept_and_marked() -> None:
    reading = read_date("July 14, 2024 9:26 am EST", context("en"))
    assert reading == DateReading("2024-07-14T14:26:00Z", "minute", ("timezone",))


def test_an_abbreviation_of_many_zones_is_no_zone_without_a_hint() -> None:
    nowhere = DateContext(("sw",), None, BASE)
    assert read_date("Mac 14, 2025 09:26 IST", nowhere) == DateReading(DAY, "day")
    india = DateReading("2025-03-14T03:56:00Z", "minute", ("timezone",))
    assert read_date("Mar 14, 2025 09:26 IST", context("en")) == india


def test_yesterday_is_counted_in_the_zone_of_the_site() -> None:
    base = datetime(2025, 3, 14, 23, 30, tzinfo=UTC)
    assert read_date("yesterday", DateContext(base=base)).value == "2025-03-13"
    assert read_date("yesterday", DateContext(base=base, timezone="Asia/Tokyo")).value == "2025-03-14"
    eastern = base.astimezone(timezone(timedelta(hours=9)))
    assert read_date("yesterday", DateContext(base=eastern)).value == "2025-03-14"


def test_yesterday_with_a_time_follows_the_rule_of_wall_times() -> None:
    assert read_date("Gestern, 14:05 Uhr", context("de")) == DateReading("2025-03-19", "day")
    reading = read_date("Gestern, 14:05 Uhr", context("de", "Europe/Berlin"))
    assert reading == DateReading("2025-03-19T13:05:00Z", "minute", ("timezone",))


@pytest.mark.parametrize(
    ("base", "value", "reason"),
    [
        (datetime(2025, 3, 28, tzinfo=UTC), "2025-03", None),
        (datetime(2025, 3, 16, tzinfo=UTC), "2025", None),
        (datetime(2025, 1, 16, tzinfo=UTC), None, "too vague"),
    ],
)
def test_weeks_ago_give_what_all_their_days_share(base: datetime, value: str | None, reason: str | None) -> None:
    reading = read_date("2 weeks ago", DateContext(base=base))
    assert (reading.value, reading.reason) == (value, reason)
