"""What every engine of the frontier keeps from one run to the next."""

from __future__ import annotations

import pytest

from newscrawl.frontier.contract import JobTerms, Outcome, Release
from newscrawl.frontier.policy import MAX_TRIES
from tests.frontier.contract_entries import entry, payloads


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


def test_a_run_does_not_keep_the_delay_that_a_host_asked_of_an_earlier_one(on_engine):
    async def run(engine):
        one = await engine.worker()
        await one.commit([entry(1), entry(2)])
        await one.pace("a.example", 60)
        await engine.crash(one)
        two = await engine.worker()
        (lease,) = await two.lease(1, 10, 60)  # it goes on with what was interrupted
        assert lease.delay == 60
        await two.release([Release("a.example", lease.fence, 0)])
        await engine.crash(two)
        three = await engine.worker(is_new=True)
        (lease,) = await three.lease(1, 10, 60)
        assert lease.delay == 0
        await three.pace("a.example", 3)
        await three.release([Release("a.example", lease.fence, 0)])
        (lease,) = await three.lease(1, 10, 60)
        assert lease.delay == 3

    on_engine(run)
