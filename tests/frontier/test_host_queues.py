"""Whose turn it is."""

from __future__ import annotations

import time

from newscrawl.frontier.contract import Lease, Taken, Ticket
from newscrawl.frontier.host_queues import HostQueues, Work


def lease(host: str, number: int, fence: int = 1) -> Lease:
    taken = tuple(Taken(Ticket(host, fence, 0, n), b"%d" % n, 0) for n in range(number))
    return Lease(host, fence, 0.0, taken)


def queues(limit: int = 100, spacing: float = 0.0) -> HostQueues:
    return HostQueues(lambda _: limit, lambda queue: max(spacing, queue.asked))


def hosts(queues: HostQueues, now: float, most: int = 100) -> list[str]:
    taken = []
    while len(taken) < most and (work := queues.take(now)) is not None:
        taken.append(work.host)
    return taken


def test_hosts_take_turns():
    some = queues()
    some.lease(lease("a", 3))
    some.lease(lease("b", 2))
    assert hosts(some, 1) == ["a", "b", "a", "b", "a"]


def test_a_host_has_no_more_out_than_its_limit_until_one_is_back():
    some = queues(limit=2)
    some.lease(lease("a", 4))
    assert hosts(some, 1) == ["a", "a"]
    assert some.next_due() is None
    some.freed("a")
    assert hosts(some, 1) == ["a"]


def test_requests_of_a_host_are_spaced_and_the_next_moment_is_known():
    some = queues(spacing=2)
    some.lease(lease("a", 3))
    some.lease(lease("b", 1))
    assert hosts(some, 10) == ["a", "b"]
    assert some.next_due() == 12
    assert hosts(some, 11.9) == []
    assert hosts(some, 12) == ["a"]


def test_a_host_that_asks_for_more_is_spaced_by_that():
    some = queues(spacing=1)
    some.ask("a", 5)
    some.lease(lease("a", 2))
    assert hosts(some, 10) == ["a"]
    assert some.next_due() == 15


def test_a_resting_host_lets_nothing_out_and_the_others_go_on():
    some = queues()
    some.lease(lease("a", 2))
    some.lease(lease("b", 2))
    some.rest("a", 100)
    assert hosts(some, 1) == ["b", "b"]
    assert some.next_due() == 100
    assert hosts(some, 100) == ["a", "a"]


def test_a_lost_host_is_dropped_but_not_what_came_to_it_from_elsewhere():
    some = queues()
    some.lease(lease("a", 3))
    redirected = Work("a", Ticket("b", 1, 0, 7))
    some.put(redirected)
    some.put(Work("a"))
    some.forget("a")
    assert some.held() == {}
    assert [some.take(1).ticket for _ in range(2)] == [None, redirected.ticket]
    assert some.take(1) is None


def test_a_retry_goes_before_what_waits():
    some = queues()
    some.lease(lease("a", 2))
    first = some.take(1)
    some.put(first)
    assert some.take(1) is first


def test_a_dry_lane_is_known_as_such():
    some = queues()
    some.lease(lease("a", 1))
    queue = some.get("a")
    assert not queue.dry
    some.fill(queue, ())
    assert queue.dry
    assert some.under_way(queue) == 0
    some.take(1)
    assert some.under_way(queue) == 1


def test_a_thousand_hosts_cost_no_more_a_turn_than_ten():
    def seconds(number: int) -> float:
        some = queues()
        for n in range(number):
            some.lease(lease(str(n), 20))
        begin = time.process_time()
        hosts(some, 1, most=200)
        return time.process_time() - begin

    assert min(seconds(1000) for _ in range(5)) < 5 * max(seconds(10) for _ in range(5))
