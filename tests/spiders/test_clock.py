"""Which clock is believed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from scrapy.http import HtmlResponse

from newscrawl.spiders.clock import download_time, page_time, site_time


def answer(date: str | None, flags=()) -> HtmlResponse:
    headers = {"Date": date} if date else {}
    return HtmlResponse("https://a.example/", headers=headers, flags=list(flags))


def now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def is_now(moment: datetime) -> bool:
    return abs(moment - datetime.now(UTC)) < timedelta(seconds=5)


@pytest.mark.parametrize("minutes", [-4, 0, 4])
def test_a_server_within_minutes_of_ours_is_believed(minutes):
    told = now() + timedelta(minutes=minutes)
    assert page_time(answer(format_datetime(told))) == told
    assert site_time(answer(format_datetime(told))) == told.timestamp()


@pytest.mark.parametrize(
    "date",
    [
        None,
        "",
        "soon",
        "Mon, 01 Jan 2024 00:00:00 GMT",
        "Mon, 01 Jan 2300 00:00:00 GMT",
        "Mon, 01 Jan 0001 00:00:00 +1400",
        "Fri, 31 Dec 9999 23:59:59 -1200",
        "Mon, 99 Nov 2026 12:01:30 GMT",
        "Mon, 23 Nov 2026 12:01:30 +9999",
        "\xff",
    ],
)
def test_any_other_server_is_not(date):
    assert is_now(page_time(answer(date)))


@pytest.mark.parametrize("minutes", [-3, 3, -100_000])
def test_when_a_page_was_downloaded_is_ours_to_say(minutes):
    assert is_now(download_time(answer(format_datetime(now() + timedelta(minutes=minutes)))))


def test_a_page_from_the_cache_is_as_old_as_it_is():
    told = now() - timedelta(days=40)
    kept = answer(format_datetime(told), ["cached"])
    assert page_time(kept) == download_time(kept) == told
