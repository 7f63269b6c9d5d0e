"""What a worker takes from the frontier and gives back, beside others."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

from scrapy.utils.test import get_crawler

from newscrawl.frontier.contract import Entry, Outcome
from newscrawl.frontier.host_queues import HostQueues
from newscrawl.frontier.lease_manager import LeaseManager
from newscrawl.frontier.lease_terms import LeaseEvents, LeaseLimits
from newscrawl.frontier.sqlite.frontier import SQLiteFrontier
from newscrawl.job.job import Job
from newscrawl.job.run import Run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HOSTS = ["a.example", "b.example", "c.example", "d.example"]
PAGES = 40


async def always(*_: object) -> bool:
    return True


async def worker(path: Path) -> tuple[LeaseManager, HostQueues]:
    """Join the job at *path*; whatever was taken stays unsettled until somebody settles it."""
    queues = HostQueues(lambda _: 1, lambda _: 0.0)
    limits = LeaseLimits(hosts=64, batch=16, ttl=3_600)
    events = LeaseEvents(lambda: None, lambda: None, print, always, always)
    lease_manager = LeaseManager(SQLiteFrontier(path), queues, limits, get_crawler().stats, events)
    await lease_manager.open(Run(Job("job", None), 1, 1), shared=False)
    return lease_manager, queues


async def until(is_so: Callable[[], bool], seconds: float = 10) -> None:
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end
        await asyncio.sleep(0.01)


def test_a_worker_that_joins_gets_hosts_at_once_except_those_of_which_something_is_under_way(tmp_path):
    async def run() -> None:
        first, had = await worker(tmp_path / "frontier.sqlite")
        for number in range(PAGES * len(HOSTS)):
            first.push(Entry(HOSTS[number % len(HOSTS)], number, b"page"))
        first.kick()
        await until(lambda: len(had.held()) == len(HOSTS))
        begun = [had.take(time.monotonic()) for _ in HOSTS[:3]]
        assert [work.host for work in begun if work] == HOSTS[:3]
        second, got = await worker(tmp_path / "frontier.sqlite")
        await until(lambda: len(got.held()) == 1)
        await asyncio.sleep(1.2)  # two looks at what others do
        assert set(got.held()) == {HOSTS[3]}
        assert set(had.held()) == set(HOSTS[:3])
        for work in filter(None, begun):
            had.freed(work.host)
            first.settle(Outcome(work.ticket))
        first.kick()
        await until(lambda: set(got.held()) == {HOSTS[0], HOSTS[3]})
        assert set(had.held()) == set(HOSTS[1:3])
        assert [len(queue.waiting) for queue in (*had, *got)] == [15, 15, 16, 16]
        await first.close()
        await second.close()
        left = SQLiteFrontier(tmp_path / "frontier.sqlite")
        assert (await left.pending()).entries == PAGES * len(HOSTS) - 3
        await left.close()

    asyncio.run(run())
