"""Hosts that are silent take no place from others."""

from __future__ import annotations

from types import SimpleNamespace

from scrapy import Request
from scrapy.core.downloader import Downloader

from newscrawl.frontier.slots import Slots


def slots(*active: Request, limit: int = 16) -> tuple[Slots, SimpleNamespace]:
    downloader = SimpleNamespace(total_concurrency=limit, active=set(active))
    return Slots(SimpleNamespace(engine=SimpleNamespace(downloader=downloader))), downloader


def test_scrapy_still_counts_as_it_is_told_to():
    """When this fails, read slots.py beside the new downloader."""
    assert "total_concurrency" in Downloader.needs_backout.__code__.co_names
    assert "total_concurrency" in Downloader.__init__.__code__.co_names


def test_what_waits_for_long_does_not_count_and_what_answered_waits_longer():
    page, robots = Request("http://a.example/"), Request("http://a.example/robots.txt")
    known = Request("http://b.example/1")
    found, downloader = slots(page, robots, known)
    found.answered("b.example")
    found.look([("a.example", 100.0), ("b.example", 100.0)], 100.1)
    assert (found.waiting, downloader.total_concurrency) == (0, 16)
    found.look([("a.example", 100.0), ("b.example", 100.0)], 101.0)
    assert (found.waiting, downloader.total_concurrency) == (2, 18)  # the page and its robots.txt
    found.look([("a.example", 100.0), ("b.example", 100.0)], 103.0)
    assert (found.waiting, downloader.total_concurrency) == (3, 19)
    downloader.active.clear()
    found.look([], 104.0)
    assert (found.waiting, downloader.total_concurrency) == (0, 16)


def test_a_host_is_known_when_it_answered_until_it_is_doubted():
    found, _ = slots()
    assert not found.is_known("a.example")
    found.answered("a.example")
    assert found.is_known("a.example")
    found.doubt("a.example")
    assert not found.is_known("a.example")


def test_the_number_of_silent_requests_is_bounded_and_no_limit_stays_none():
    many = [Request(f"http://h{number}.example/") for number in range(400)]
    found, downloader = slots(*many)
    found.look([(f"h{number}.example", 0.0) for number in range(400)], 100.0)
    assert downloader.total_concurrency == 16 + 256
    found, downloader = slots(*many, limit=0)
    found.look([(f"h{number}.example", 0.0) for number in range(400)], 100.0)
    assert downloader.total_concurrency == 0
