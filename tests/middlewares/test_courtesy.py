"""Doing what servers ask, as they see it."""

from __future__ import annotations

import time
from collections import Counter
from datetime import UTC, datetime

import pytest

from newscrawl.middlewares import courtesy
from tests.frontier.counting_site import Answer, CountingSite, tree
from tests.frontier.crawls import Crawls

NOW = datetime(2026, 11, 23, 12, 0, 0, tzinfo=UTC)
OURS = {}
SCRAPYS = {"SCHEDULER": "scrapy.core.scheduler.Scheduler"}
BOTH = pytest.mark.parametrize("scheduler", [OURS, SCRAPYS], ids=["our scheduler", "Scrapy's scheduler"])


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (b"120", 120),
        (b" 0 ", 0),
        (b"Mon, 23 Nov 2026 12:01:30 GMT", 90),
        (b"Mon, 23 Nov 2026 13:01:30 +0100", 90),
        (b"Monday, 23-Nov-26 12:01:30 GMT", 90),
        (b"Mon Nov 23 12:01:30 2026", 90),
        (b"Mon, 23 Nov 2020 12:01:30 GMT", 0),
        (None, None),
        (b"", None),
        (b"-5", None),
        (b"soon", None),
        (b"\xff\xfe", None),
        ("²".encode("latin-1"), None),
        (b"Mon, 99 Nov 2026 12:01:30 GMT", None),
        (b"Mon, 23 Nov 99999999999 12:01:30 GMT", None),
        (b"Mon, 23 Nov 2026 12:01:30 +9999", None),
    ],
)
def test_retry_after_is_seconds_or_a_date_and_garbage_is_nothing(value, seconds):
    assert courtesy.retry_after(value, NOW) == seconds


def test_an_absurd_number_of_seconds_is_still_a_number():
    assert courtesy.retry_after(b"9" * 10_000, NOW) > 1e60


def robots(text: str, pages: int):
    return lambda path: Answer(text) if path == "/robots.txt" else tree(pages)(path)


@BOTH
def test_the_crawl_delay_of_robots_txt_is_kept_though_scrapy_would_not(tmp_path, scheduler):
    with CountingSite(robots("User-agent: *\nCrawl-delay: 1.5", 5)) as site:
        stats = Crawls(tmp_path, [site.url()], ROBOTSTXT_OBEY=True, **scheduler).run()
    assert len(site.hits) == 6
    assert min(site.gaps()[1:]) > 1.42
    assert stats["newscrawl/courtesy/crawl_delays"] == 1


def test_an_endless_crawl_delay_is_cut(tmp_path):
    with CountingSite(robots("User-agent: *\nCrawl-delay: 86400", 3)) as site:
        crawls = Crawls(tmp_path, [site.url()], ROBOTSTXT_OBEY=True, NEWSCRAWL_COURTESY_MAX_DELAY=1)
        crawls.run()
    assert len(site.hits) == 4
    assert 0.93 < min(site.gaps()[1:]) < 3
    assert "asks for a Crawl-delay of 86400 s" in crawls.log()


def refusing(times: int, header: str | None, status: int = 429):
    """The article that is asked for first is refused so many times."""
    refused: list[str] = []

    def answer(path: str) -> Answer:
        if path != "/" and len(refused) < times and path in (refused or [path]):
            refused.append(path)
            return Answer(status=status, headers=(header,) if header else ())
        return tree(6)(path)

    return answer


@BOTH
@pytest.mark.parametrize("status", [429, 503])
def test_a_host_that_asks_for_a_pause_gets_it_and_the_page_is_fetched_then(tmp_path, scheduler, status):
    with CountingSite(refusing(1, "Retry-After: 2", status)) as site:
        crawls = Crawls(tmp_path, [site.url()], CONCURRENT_REQUESTS_PER_DOMAIN=1, DOWNLOAD_DELAY=0.05, **scheduler)
        stats = crawls.run()
    assert len(set(crawls.items())) == 6
    assert sorted(Counter(site.paths()).values()) == [1, 1, 1, 1, 1, 2]
    assert site.gaps()[1] > 1.95
    assert stats["newscrawl/courtesy/rests"] == 1


def test_without_a_time_the_host_rests_longer_from_refusal_to_refusal(tmp_path):
    with CountingSite(refusing(2, None)) as site:
        crawls = Crawls(tmp_path, [site.url()], CONCURRENT_REQUESTS_PER_DOMAIN=1)
        crawls.run()
    assert len(set(crawls.items())) == 6
    assert [round(gap) for gap in site.gaps()] == [0, 1, 0, 0, 0, 0, 2]  # and others of the host go meanwhile


def test_a_host_that_only_refuses_is_given_up_and_its_pages_wait_for_the_next_run(tmp_path):
    with CountingSite(
        lambda path: tree(30)(path) if path == "/" else Answer(status=429, headers=("Retry-After: 0",))
    ) as site:
        crawls = Crawls(tmp_path, [site.url()], CONCURRENT_REQUESTS_PER_DOMAIN=1, NEWSCRAWL_COURTESY_TIMES=3)
        stats = crawls.run()
    assert stats["finish_reason"] == "finished"
    assert len(site.hits) < 10
    assert stats["newscrawl/courtesy/given_up"] >= 1
    assert stats["newscrawl/frontier/abandoned"] + stats["newscrawl/frontier/failed"] >= 10


def test_a_long_rest_travels_to_the_next_process(tmp_path):
    with CountingSite(refusing(1, "Retry-After: 8")) as site:
        crawls = Crawls(tmp_path, [site.url()], CONCURRENT_REQUESTS_PER_DOMAIN=1)
        first = crawls.begin()
        while len(site.hits) < 2:
            time.sleep(0.01)
        time.sleep(1.5)
        first.kill()
        first.communicate()
        crawls.run()
    assert site.gaps()[1] > 7.8
    assert len(set(crawls.items())) == 6
