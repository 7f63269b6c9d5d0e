"""What every engine of the frontier promises. Another engine joins in conftest.py."""

from __future__ import annotations

import asyncio

import pytest

from newscrawl.frontier.contract import Entry, JobTerms, Outcome, Release
from newscrawl.frontier.policy import ENDLESS, MAX_TRIES


def entry(number: int, host: str = "a.example", **more) -> Entry:
    return Entry(**{"host": host, "key": number, "payload": f"page {number}".encode(), **more})


def payloads(lease) -> list[int]:
    return [int(taken.payload.split()[1]) for taken in lease.taken]


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


def test_retries_are_counted_and_end_as_dead_letters(on_engine):
    async def run(engine):
        worker = await engine.worker()
        await worker.commit([entry(1), entry(2)])
        (lease,) = await worker.lease(1, 1, 60)
        taken = lease.taken[0]
        for tries in range(1, MAX_TRIES):
            await worker.commit([], [Outcome(taken.ticket, "retry", "ValueError: no")])
            taken = next(t for t in await worker.more(lease, 5) if t.payload == b"page 1")
            assert taken.tries == tries
        committed = await worker.commit([], [Outcome(taken.ticket, "retry", "ValueError: no")])
        assert committed.dead_lettered == 1
        assert (await worker.pending()).entries == 1

    on_engine(run)


def test_a_run_ends_when_nothing_is_left_and_nobody_works(on_engine):
    async def run(engine):
        one = await engine.worker()
        await one.commit([entry(1, scope="run"), entry(2)])
        two = await engine.worker()
        assert (await two.commit([entry(1, scope="run")])).seen == 1
        (lease,) = await two.lease(1, 5, 60)
        await two.commit([], [Outcome(taken.ticket) for taken in lease.taken])
        assert (await two.commit([entry(1, key=1)])).seen == 1  # whatever links to it
        await engine.crash(one)
        await engine.crash(two)
        three = await engine.worker()
        committed = await three.commit([entry(1, scope="run"), entry(2)])
        assert (committed.new, committed.seen) == (1, 1)

    on_engine(run)


@pytest.mark.parametrize("outcome", ["failed", "abandoned"])
def test_what_could_not_be_fetched_comes_back_in_every_run(on_engine, outcome):
    async def run(engine):
        for runs in range(MAX_TRIES + 2):
            worker = await engine.worker()
            await worker.commit([entry(1)])
            (lease,) = await worker.lease(1, 5, 60)
            assert lease.taken[0].tries == (runs if outcome == "failed" else 0)
            await worker.commit([], [Outcome(lease.taken[0].ticket, outcome, "HTTP 500")])
            assert (await worker.pending()).entries == 0
            await engine.crash(worker)

    on_engine(run)


def test_what_broke_its_reader_waits_for_other_code(on_engine):
    async def run(engine):
        worker = await engine.worker(JobTerms(code="a", shares_hosts=False))
        await worker.commit([entry(1)])
        (lease,) = await worker.lease(1, 5, 60)
        await worker.commit([], [Outcome(lease.taken[0].ticket, "error", "ValueError: no")])
        await engine.crash(worker)
        for code, waiting in (("a", 0), ("b", 1)):
            worker = await engine.worker(JobTerms(code=code, shares_hosts=False))
            assert (await worker.pending()).entries == waiting
            await engine.crash(worker)

    on_engine(run)


def test_a_start_after_a_run_that_came_to_its_end_begins_another_unless_somebody_is_at_work(on_engine):
    async def run(engine):
        one = await engine.worker()
        await one.commit([entry(1, scope="run"), entry(2)])
        two = await engine.worker(is_new=True)
        assert (await two.commit([entry(1, scope="run")])).seen == 1
        await engine.crash(one)
        await engine.crash(two)
        three = await engine.worker()
        assert (await three.commit([entry(1, scope="run")])).seen == 1  # it goes on with what was interrupted
        await engine.crash(three)
        four = await engine.worker(is_new=True)
        committed = await four.commit([entry(1, scope="run"), entry(2)])
        assert (committed.new, committed.seen) == (1, 1)  # a listing is new again, though the queue is not empty
        assert (await four.pending()).entries == 3

    on_engine(run)


def test_what_an_earlier_run_left_goes_behind_what_the_next_one_finds(on_engine):
    async def run(engine):
        one = await engine.worker()
        await one.commit([entry(1, score=500), entry(2, score=3000), entry(3, host="b.example")])
        await engine.crash(one)
        two = await engine.worker(is_new=True)
        await two.commit([entry(4, score=2000), entry(5, score=600)])
        leases = {lease.host: payloads(lease) for lease in await two.lease(2, 10, 60)}
        assert leases == {"a.example": [5, 4, 1, 2], "b.example": [3]}

    on_engine(run)


def test_what_is_put_off_goes_behind_all_others_of_its_host_and_no_try_is_counted(on_engine):
    async def run(engine):
        worker = await engine.worker()
        await worker.commit([entry(1, score=500), entry(2, score=4000), entry(3, score=500)])
        (lease,) = await worker.lease(1, 1, 60)
        await worker.commit([], [Outcome(lease.taken[0].ticket, "later", "HTTP 503")])
        taken = await worker.more(lease, 9)
        assert [(t.payload, t.tries) for t in taken] == [(b"page 3", 0), (b"page 2", 0), (b"page 1", 0)]
        await worker.commit([], [Outcome(taken[2].ticket, "later", "HTTP 503")])
        assert [t.payload for t in await worker.more(lease, 9)] == [b"page 1"]
        assert (await worker.pending()).entries == 3

    on_engine(run)


def test_the_budget_of_a_host_holds_for_what_waits_already(on_engine):
    async def run(engine):
        worker = await engine.worker()
        await worker.commit([entry(n, score=9 - n) for n in range(9)] + [entry(20 + n, "b.example") for n in range(2)])
        await engine.crash(worker)
        worker = await engine.worker(JobTerms(host_budget=3, shares_hosts=False))
        leases = {lease.host: payloads(lease) for lease in await worker.lease(9, 50, 60)}
        assert leases == {"a.example": [8, 7, 6], "b.example": [20, 21]}
        committed = await worker.commit([entry(9, room=3), entry(99, room=ENDLESS)])
        assert (committed.new, committed.refused) == (1, 1)
        assert (await worker.pending()).entries == 6
        await engine.crash(worker)
        worker = await engine.worker()
        assert (await worker.pending()).entries == 12

    on_engine(run)


def test_a_budget_refuses_without_marking_as_seen(on_engine):
    async def run(engine):
        worker = await engine.worker()
        committed = await worker.commit([entry(n, room=3) for n in range(5)] + [entry(9)])
        assert (committed.new, committed.refused) == (4, 2)
        assert await worker.known(dict.fromkeys([3, 4], "a.example")) == set()

    on_engine(run)


def test_what_is_never_refused_counts_all_the_same(on_engine):
    async def run(engine):
        worker = await engine.worker()
        await worker.commit([entry(n, room=ENDLESS) for n in range(3)])
        committed = await worker.commit([entry(7, room=3), entry(8, room=ENDLESS)])
        assert (committed.new, committed.refused) == (1, 1)

    on_engine(run)


def test_a_full_queue_refuses_the_least_important_first_until_there_is_space_again(on_engine):
    async def run(engine):
        worker = await engine.worker()
        names = [f"h{n}.example" for n in range(100)]
        hosts = [name for name in names if engine.shard_of(name) == engine.shard_of(names[0])][:2]
        archive, article = 3 * engine.shards, 5 * engine.shards  # each shard has its part of the space

        async def push(first: int, *spaces: int):
            entries = [entry(n, hosts[n % 2], space=space) for n, space in enumerate(spaces, first)]
            committed = await worker.commit(entries)
            return committed.new, committed.crowded

        assert await push(0, archive, archive, archive, archive) == (3, 1)
        assert await push(4, article, article, article, article) == (2, 2)
        assert await push(8, ENDLESS) == (1, 0)
        assert len(await worker.known(dict.fromkeys([1, 3], hosts[1]))) == 1
        for lease in await worker.lease(2, 1, 60):
            await worker.commit([], [Outcome(taken.ticket) for taken in lease.taken])
        assert await push(10, archive) == (0, 1)
        assert await push(10, article) == (1, 0)

    on_engine(run)


def test_ten_thousand_links_of_one_page_are_stored(on_engine):
    async def run(engine):
        worker = await engine.worker()
        assert (await worker.commit([entry(n) for n in range(10_000)])).new == 10_000
        assert (await worker.pending()).entries == 10_000

    on_engine(run)


def test_an_abandoned_host_is_buried_whole(on_engine):
    async def run(engine):
        worker = await engine.worker()
        await worker.commit([entry(n) for n in range(5)] + [entry(7, host="b.example")])
        lease = next(x for x in await worker.lease(2, 1, 60) if x.host == "a.example")
        assert await worker.abandon("a.example", lease.fence + 1, "not ours") == 0
        assert await worker.abandon("a.example", lease.fence, "unreachable") == 5
        await worker.commit([], [Outcome(lease.taken[0].ticket)])  # what was under way counts no more
        assert (await worker.pending()).entries == 1

    on_engine(run)


@pytest.mark.parametrize("hosts", [3, 50])
def test_hosts_are_leased_in_the_order_in_which_they_became_ready(on_engine, hosts):
    async def run(engine):
        worker = await engine.worker()
        names = [f"h{n}.example" for n in range(hosts)]
        await worker.commit([entry(n * 10 + k, host=name) for n, name in enumerate(names) for k in range(2)])
        seen = []
        for _ in names:
            (lease,) = await worker.lease(1, 1, 60)
            seen.append(lease.host)
            await worker.commit([], [Outcome(lease.taken[0].ticket)])
            await worker.release([Release(lease.host, lease.fence, 0)])
        for shard in {engine.shard_of(name) for name in names}:
            here = [name for name in seen if engine.shard_of(name) == shard]
            there_are = sum(engine.shard_of(name) == shard for name in names)
            assert len(set(here)) == min(len(here), there_are)

    on_engine(run)
