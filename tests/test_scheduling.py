"""What newscrawl asks of a scheduler, and what it does where there is another one."""

from __future__ import annotations

import asyncio

import pytest
from scrapy.core.scheduler import Scheduler as ScrapyScheduler
from scrapy.utils.test import get_crawler

from newscrawl.frontier.scheduler import Scheduler
from newscrawl.scheduling import NoHostScheduler, knows_hosts, scheduler_of


class Engine:
    def __init__(self, scheduler):
        self.scheduler = scheduler


def test_ours_is_asked_itself():
    crawler = get_crawler()
    crawler.engine = Engine(Scheduler(crawler))
    assert scheduler_of(crawler) is crawler.engine.scheduler


def test_for_another_one_there_is_a_stand_in_for_each_crawl():
    crawler, other = get_crawler(), get_crawler()
    crawler.engine = Engine(object())
    assert scheduler_of(crawler) is scheduler_of(crawler)
    assert scheduler_of(crawler) is not scheduler_of(other)
    stand_in = scheduler_of(crawler)
    assert isinstance(stand_in, NoHostScheduler)
    assert asyncio.run(stand_in.unseen(["a", "b", "a"])) == ["a", "b"]
    assert asyncio.run(stand_in.unseen(["b", "c"])) == ["c"]
    assert (stand_in.left(), stand_in.host_delay("a"), stand_in.rest("a", 1)) == (None, 0.0, False)
    assert asyncio.run(stand_in.abandon("a", "no")) == 0


def test_scrapys_own_is_another_one_though_scrapy_calls_it_a_kind_of_ours():
    crawler = get_crawler()
    crawler.engine = Engine(ScrapyScheduler.from_crawler(crawler))
    assert isinstance(crawler.engine.scheduler, Scheduler)  # by the names of its methods alone
    assert isinstance(scheduler_of(crawler), NoHostScheduler)


def test_a_scheduler_that_lacks_a_part_is_found_out_when_it_is_declared():
    class Half:
        def wake(self) -> None: ...

    with pytest.raises(TypeError, match=r"Half .* lacks unseen, left"):
        knows_hosts(Half)
