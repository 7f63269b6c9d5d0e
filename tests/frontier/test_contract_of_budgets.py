"""What every engine of the frontier refuses, and in which order it hands out the rest."""

from __future__ import annotations

import pytest

from newscrawl.frontier.contract import JobTerms, Outcome, Release
from newscrawl.frontier.policy import ENDLESS
from tests.frontier.contract_entries import entry, payloads


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
