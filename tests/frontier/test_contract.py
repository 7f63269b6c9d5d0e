"""What every engine of the frontier promises. Another engine joins in conftest.py."""

from __future__ import annotations

import asyncio

from newscrawl.frontier.contract import Outcome, Release
from tests.frontier.contract_entries import entry, payloads


def test_an_entry_is_stored_once_whatever_worker_pushes_it(on_engine):
    async def run(engine):
        one, two = await engine.worker(), await engine.worker()
        assert (await one.commit([entry(1), entry(2), entry(1)])).new == 2
        committed = await two.commit([entry(2), entry(3)])
        assert (committed.new, committed.seen) == (1, 1)
        assert (await two.pending()).entries == 3
        assert await two.known(dict.fromkeys([1, 3, 9], "a.example")) == {1, 3}

    on_engine(run)


def test_entries_without_a_key_are_kept_each_time(on_engine):
    async def run(engine):
        worker = await engine.worker()
        assert (await worker.commit([entry(1, key=None), entry(1, key=None)])).new == 2

    on_engine(run)


def test_lower_scores_go_first_and_equal_ones_in_order(on_engine):
    async def run(engine):
        worker = await engine.worker()
        await worker.commit([entry(1, score=2000), entry(2, score=500), entry(3, score=2000)])
        await worker.commit([entry(4, score=500), entry(5, score=-3)])
        (lease,) = await worker.lease(1, 10, 60)
        assert payloads(lease) == [5, 2, 4, 1, 3]

    on_engine(run)


def test_a_host_has_one_holder(on_engine):
    async def run(engine):
        one, two = await engine.worker(), await engine.worker()
        await one.commit([entry(1), entry(2)])
        assert len(await one.lease(5, 1, 60)) == 1
        assert await two.lease(5, 1, 60) == []
        pending = await two.pending()
        assert (pending.entries, pending.hosts, pending.workers) == (2, 1, 2)
        assert 50 < pending.wait <= 60

    on_engine(run)


def test_what_was_taken_is_not_taken_again_by_its_holder(on_engine):
    async def run(engine):
        worker = await engine.worker()
        await worker.commit([entry(n) for n in range(5)])
        (lease,) = await worker.lease(1, 2, 60)
        more = await worker.more(lease, 2)
        last = await worker.more(lease, 2)
        assert [taken.payload for taken in (*lease.taken, *more, *last)] == [f"page {n}".encode() for n in range(5)]
        assert await worker.more(lease, 2) == ()

    on_engine(run)


def test_done_entries_are_gone_and_stay_seen(on_engine):
    async def run(engine):
        worker = await engine.worker()
        await worker.commit([entry(1), entry(2)])
        (lease,) = await worker.lease(1, 10, 60)
        await worker.commit([entry(3), entry(1)], [Outcome(lease.taken[0].ticket)])
        assert (await worker.pending()).entries == 2
        await worker.release([Release("a.example", lease.fence, 0)])
        (again,) = await worker.lease(1, 10, 60)
        assert payloads(again) == [2, 3]

    on_engine(run)


def test_what_a_dead_worker_had_taken_is_free_at_once_after_the_delay_of_its_host(on_engine):
    async def run(engine):
        one, two = await engine.worker(), await engine.worker()
        await one.commit([entry(1), entry(2), entry(3, host="slow.example")])
        await one.pace("slow.example", 30)
        leases = await one.lease(5, 10, 3600)
        assert len(leases) == 2
        await engine.crash(one)
        (lease,) = await two.lease(5, 10, 60)
        assert payloads(lease) == [1, 2]
        assert (await two.pending()).workers == 1

    on_engine(run)


def test_an_expired_lease_is_another_workers_and_the_old_fence_is_refused(on_engine):
    async def run(engine):
        one, two = await engine.worker(), await engine.worker()
        await one.commit([entry(1), entry(2)])
        (old,) = await one.lease(1, 2, 0.05)
        await asyncio.sleep(0.1)
        (new,) = await two.lease(1, 2, 60)
        assert new.fence > old.fence
        committed = await one.commit([entry(9)], [Outcome(old.taken[0].ticket)])
        assert committed.lost == {"a.example"}
        assert committed.new == 1
        assert (await two.pending()).entries == 3
        assert await one.renew({"a.example": old.fence}, 60) == {"a.example"}
        assert await two.renew({"a.example": new.fence}, 60) == set()

    on_engine(run)


def test_renewed_leases_live_on(on_engine):
    async def run(engine):
        one, two = await engine.worker(), await engine.worker()
        await one.commit([entry(1)])
        (lease,) = await one.lease(1, 2, 0.2)
        twin = one.twin()
        assert await twin.renew({"a.example": lease.fence}, 60) == set()
        await twin.close()
        await asyncio.sleep(0.3)
        assert await two.lease(1, 2, 60) == []
        assert (await one.commit([], [Outcome(lease.taken[0].ticket)])).lost == frozenset()

    on_engine(run)


def test_a_released_host_rests_as_long_as_it_was_told(on_engine):
    async def run(engine):
        one, two = await engine.worker(), await engine.worker()
        await one.commit([entry(1)])
        await one.pace("a.example", 2.5)
        (lease,) = await one.lease(1, 2, 60)
        await one.release([Release("a.example", lease.fence, 0.2)])
        assert await two.lease(1, 2, 60) == []
        await asyncio.sleep(0.25)
        (lease,) = await two.lease(1, 2, 60)
        assert lease.delay == 2.5

    on_engine(run)
