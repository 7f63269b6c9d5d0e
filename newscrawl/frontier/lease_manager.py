"""The half of the scheduler that talks to the frontier: takes hosts, settles requests, gives hosts back.

One task does all of it, in turns; the engine is answered from the host queues it fills, and never waits.
"""

from __future__ import annotations

import asyncio
import logging
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscrawl.frontier import policy
from newscrawl.frontier.contract import Release
from newscrawl.frontier.lease_renewer import LeaseRenewer

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Collection, Mapping

    from scrapy.statscollectors import StatsCollector

    from newscrawl.frontier.contract import Committed, Entry, Frontier, Lease, Outcome, Pending, Ticket
    from newscrawl.frontier.host_queues import HostQueue, HostQueues
    from newscrawl.job.run import Run

logger = logging.getLogger(__name__)

# What is finished but not yet settled would be fetched again after a crash: at most 8 requests or 250 ms of them.
SETTLE_AT, SETTLE_AFTER = 8, 0.25
PUSH_AT = 256  # new entries a transaction
_LOOK_AFTER = 0.5  # seconds between looks at what other workers do
_AGAIN = frozenset({"retry", "later"})  # outcomes after which an entry waits again
_LEAVING = 5.0  # seconds that a turn which was begun may take at the end
# A host that rests for longer than this, or than half a lease, goes back, if nothing of it is under way: a rest that
# only its holder knows must not outlast the lease of a dead one, of which two thirds are left at least.
_HOLD_REST = 5.0
# A host that another job waits for is kept for so many seconds, and long enough for so many of its requests.
_LEAST_HOLD, _LEAST_REQUESTS = 1.0, 8


@dataclass(frozen=True, slots=True)
class LeaseLimits:
    """How much a worker takes at once: hosts, entries of each, and for how long in seconds."""

    hosts: int
    batch: int
    ttl: float


@dataclass(frozen=True, slots=True)
class LeaseEvents:
    """Who is told: ``look`` that some time has passed, ``ready`` that another request may go.

    ``broken`` hears that the frontier cannot be used any more.

    ``may_settle`` makes durable what came of finished requests and returns whether it could; ``leased`` hears of hosts
    that are ours before the first of their requests goes.
    """

    look: Callable[[], None]
    ready: Callable[[], None]
    broken: Callable[[BaseException], None]
    may_settle: Callable[[], Awaitable[bool]]
    leased: Callable[[list[str]], Awaitable[object]]


class LeaseManager:
    """Keeps the host queues filled and the frontier told."""

    def __init__(
        self,
        frontier: Frontier,
        queues: HostQueues,
        limits: LeaseLimits,
        stats: StatsCollector,
        events: LeaseEvents,
    ) -> None:
        self._frontier = frontier
        self._queues = queues
        self._limits = limits
        self._stats = stats
        self._events = events
        self._is_broken = False
        self._entries: list[Entry] = []
        self._outcomes: list[Outcome] = []
        self._paces: dict[str, float] = {}
        self._pending: Pending | None = None
        self._is_stale = False
        self._looked = 0.0
        self.left = 0  # entries of the job that are not done, at the last look
        self._is_leaving = False
        self._alone = asyncio.Lock()  # a server answers later: what is asked in between sees things half done
        self._kicked = asyncio.Event()
        self._lease_renewer: LeaseRenewer | None = None
        self._task: asyncio.Task[None] | None = None

    async def open(self, own: Run | None = None, *, shared: bool) -> int:
        """Join the job, start, and return the number of the run. Not *shared*: nobody else can take a host of ours."""
        run = await (self._frontier.open(own.number, is_new=own.is_new) if own else self._frontier.open())
        if unread := await self._frontier.unread():
            self._stats.set_value("newscrawl/frontier/unread_before", unread)
        if shared:
            self._lease_renewer = LeaseRenewer(self._frontier.twin, self._limits.ttl)
            self._lease_renewer.start()
        self._task = asyncio.ensure_future(self._run())
        return run

    async def close(self) -> None:
        """Settle what is finished, give the hosts back and leave."""
        if self._task is not None:
            self._is_leaving = True
            self._kicked.set()
            await asyncio.wait({self._task}, timeout=_LEAVING)
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        if self._lease_renewer is not None:
            self._lease_renewer.stop()
        try:
            if not self._is_broken:
                await self._commit()
        finally:
            await self._frontier.close()

    def push(self, entry: Entry) -> None:
        """Store an entry, soon."""
        self._entries.append(entry)
        if len(self._entries) >= PUSH_AT:
            self._kicked.set()

    def settle(self, outcome: Outcome) -> None:
        """Settle an entry, soon, and never before the entries that were pushed until now."""
        self._outcomes.append(outcome)
        if len(self._outcomes) >= SETTLE_AT:
            self._kicked.set()

    def pace(self, host: str, delay: float) -> None:
        """Remember a host's delay for all workers, soon."""
        self._paces[host] = delay

    def hurry(self) -> None:
        """Write now what waits to be written: the engine asks whether that was all."""
        if self._entries or self._outcomes:
            self._kicked.set()

    def kick(self) -> None:
        """Look now for what can be done."""
        self._kicked.set()

    def may_go(self) -> bool:
        """Return whether requests of leased hosts may be started: not paused, and no lease can have ended."""
        paused = self._pending is not None and self._pending.paused
        return not paused and (self._lease_renewer is None or self._lease_renewer.is_safe())

    def holds(self, ticket: Ticket) -> bool | None:
        """Return whether the host of a request that was started is still ours; ``None`` while nobody can say."""
        queue = self._queues.get(ticket.host)
        if queue is None or queue.lease is None or queue.lease.fence != ticket.fence:
            return False
        return True if self._lease_renewer is None or self._lease_renewer.is_safe(ticket.host) else None

    def is_empty(self) -> bool:
        """Return whether nothing is left for any worker, as far as the last look can say."""
        is_told = not self._entries and not self._outcomes and not self._is_stale
        return is_told and self._pending is not None and self._pending.entries == 0

    async def known(self, keys: Mapping[int, str]) -> set[int]:
        """Return those of *keys* (key to its host) that were seen, on their way to the frontier included."""
        return await self._frontier.known(keys) | {e.key for e in self._entries if e.key in keys and e.key is not None}

    async def abandon(self, queue: HostQueue, reason: str) -> int:
        """Bury all that waits on a host of ours and return the number."""
        queue.leaving = True  # nothing of it goes out meanwhile, and it is not given back
        dropped = self._queues.drop(queue)
        async with self._alone:
            await self._commit()
            fence = self._queues.held().get(queue.host)
            if fence is None:
                return 0
            queue.open -= dropped + self._queues.drop(queue)
            self._is_stale = True
            return await self._frontier.abandon(queue.host, fence, reason)

    async def _run(self) -> None:
        turned = 0.0
        try:
            while not self._is_leaving:
                if self._kicked.is_set() or time.monotonic() - turned >= SETTLE_AFTER:
                    self._kicked.clear()
                    async with self._alone:
                        await self._turn()
                    turned = time.monotonic()
                self._offer()
                await self._wait()
        except Exception as error:  # noqa: BLE001 - the frontier is unusable: disk full, file gone, server lost
            self._is_broken = True
            self._events.broken(error)

    async def _wait(self) -> None:
        due = self._queues.next_due()
        timeout = SETTLE_AFTER
        if due is not None:
            timeout = min(timeout, max(0.0, due - time.monotonic()) or timeout)
        try:
            async with asyncio.timeout(timeout):
                await self._kicked.wait()
        except TimeoutError:
            pass

    def _offer(self) -> None:
        """Wake the engine when a host's turn has come."""
        self._events.look()
        due = self._queues.next_due()
        if due is not None and due <= time.monotonic():
            self._events.ready()

    async def _turn(self) -> None:
        if self._lease_renewer is not None:
            self._drop(self._lease_renewer.lost())
        was_empty = self.is_empty()
        await self._commit()
        await self._refill(await self._look())
        if self._lease_renewer is not None:
            self._lease_renewer.hold(self._queues.held())
        if self.is_empty() and not was_empty:
            self._events.ready()

    async def _commit(self) -> None:
        paces, self._paces = self._paces, {}
        for host, delay in paces.items():
            await self._frontier.pace(host, delay)
        if not self._entries and not self._outcomes:
            return
        self._is_stale = True
        entries: list[Entry] = []
        outcomes, self._outcomes = self._outcomes, []
        try:
            may_settle = not outcomes or await self._events.may_settle()
            entries, self._entries = self._entries, []
            committed = await self._frontier.commit(entries, outcomes if may_settle else [])
        except BaseException:  # whatever failed, or was cancelled: it all waits for the next try
            self._entries, self._outcomes = entries + self._entries, outcomes + self._outcomes
            raise
        if not may_settle:
            self._outcomes, outcomes = outcomes + self._outcomes, []
        self._count(committed, outcomes)
        self._committed(entries, outcomes)
        self._drop({v.ticket.host: v.ticket.fence for v in outcomes if v.ticket.host in committed.lost})

    def _committed(self, entries: list[Entry], outcomes: list[Outcome]) -> None:
        for entry in entries:
            queue = self._queues.get(entry.host)
            last = queue.waiting[-1].ticket if queue is not None and queue.waiting else None
            if queue is not None and last is not None and entry.score < last.score:
                queue.has_sooner = True
        for host in {entry.host for entry in entries} | {v.ticket.host for v in outcomes if v.outcome in _AGAIN}:
            queue = self._queues.get(host)
            if queue is not None:
                queue.dry = False
        for outcome in outcomes:
            queue = self._queues.get(outcome.ticket.host)
            if queue is not None and queue.lease is not None and queue.lease.fence == outcome.ticket.fence:
                queue.open -= 1

    def _count(self, committed: Committed, outcomes: list[Outcome]) -> None:
        counts = {
            "scheduler/enqueued": committed.new,
            "dupefilter/filtered": committed.seen,
            "newscrawl/frontier/over_budget": committed.refused,
            "newscrawl/frontier/over_queue_budget": committed.crowded,
            "newscrawl/frontier/dead_letters": committed.dead_lettered,
            "newscrawl/frontier/abandoned": committed.abandoned,
            "newscrawl/frontier/lost_hosts": len(committed.lost),
        }
        if committed.crowded and not self._stats.get_value("newscrawl/frontier/over_queue_budget"):
            logger.warning("The queue is full (NEWSCRAWL_FRONTIER_QUEUE_BUDGET): links of low priority are left out")
        for kind in (outcome.outcome for outcome in outcomes if outcome.outcome != "abandoned"):
            name = f"newscrawl/frontier/{kind}"
            counts[name] = counts.get(name, 0) + 1
        for name, number in counts.items():
            if number:
                self._stats.inc_value(name, number)

    async def _look(self) -> Pending:
        now = time.monotonic()
        pending = self._pending
        is_idle = self._is_stale and not self._queues.has_work()
        if pending is None or is_idle or now - self._looked >= _LOOK_AFTER:
            pending = await self._frontier.pending()
            self._pending, self._is_stale, self._looked = pending, False, now
            self.left = pending.entries
        return pending

    async def _refill(self, pending: Pending) -> None:
        if pending.paused:
            return
        share = min(self._limits.hosts, policy.fair_share(pending.hosts, pending.workers))
        self._leave(share)
        self._yield(pending.wanted)
        given: list[Release] = []
        for queue in self._queues:
            if queue.lease is None:
                self._queues.close(queue.host)
                continue
            await self._fill(queue, queue.lease)
            if (release := self._release(queue, queue.lease)) is not None:
                given.append(release)
                self._queues.forget(queue.host)  # now: while others are filled, its next request might fall due
        if given:
            await self._frontier.release(given)
        room = share - len(self._queues.held())
        if room > 0 and pending.wait is not None:
            leases = await self._frontier.lease(room, self._limits.batch, self._limits.ttl)
            if leases:
                await self._events.leased([lease.host for lease in leases])
            for lease in leases:
                self._queues.lease(lease)

    def _leave(self, share: int) -> None:
        """Begin to give away what is more than our share, first the hosts of which the least is under way.

        What waits of them is their next owner's, who may have nothing else to do.
        """
        ours = [queue for queue in self._queues if queue.lease is not None and not queue.leaving]
        excess = len(ours) - share
        for queue in sorted(ours, key=self._queues.under_way)[:excess] if excess > 0 else ():
            queue.leaving = True
            queue.open -= self._queues.drop(queue)

    def _yield(self, wanted: Collection[str]) -> None:
        """Begin to give away hosts that another job waits for, each when it was ours for a while."""
        now = time.monotonic()
        for queue in filter(None, map(self._queues.get, wanted)):
            held = max(_LEAST_HOLD, _LEAST_REQUESTS * self._queues.spacing(queue))
            if queue.lease is not None and not queue.leaving and now - queue.since >= held:
                queue.leaving = True
                queue.open -= self._queues.drop(queue)

    async def _fill(self, queue: HostQueue, lease: Lease) -> None:
        is_low = len(queue.waiting) < self._limits.batch // 2 or queue.has_sooner
        if is_low and not queue.dry and not queue.leaving:
            self._queues.fill(queue, await self._frontier.more(lease, self._limits.batch))

    def _release(self, queue: HostQueue, lease: Lease) -> Release | None:
        """Return how to give a host back that has no more for us, or rests for long with nothing under way."""
        rest = queue.due - time.monotonic()
        is_over = queue.open == 0 and (queue.dry or queue.leaving)
        held_rest = min(_HOLD_REST, self._limits.ttl / 2)
        if is_over or (rest > held_rest and not self._queues.under_way(queue)):
            return Release(queue.host, lease.fence, max(rest, self._queues.spacing(queue)))
        return None

    def _drop(self, lost: dict[str, int]) -> None:
        """Drop hosts that are another worker's now: what we have not started is theirs."""
        for host, fence in lost.items():
            queue = self._queues.get(host)
            if queue is not None and queue.lease is not None and queue.lease.fence == fence:
                logger.warning("The lease of %s was lost; another worker goes on with it", host)
                self._queues.forget(host)
