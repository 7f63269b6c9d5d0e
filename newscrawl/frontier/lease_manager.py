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
from newscrawl.frontier.pending_writes import PendingWrites

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Collection, Mapping

    from scrapy.statscollectors import StatsCollector

    from newscrawl.frontier.contract import Entry, Frontier, Lease, Outcome, Pending, Ticket
    from newscrawl.frontier.host_queues import HostQueue, HostQueues
    from newscrawl.job.run import Run

logger = logging.getLogger(__name__)

SETTLE_AFTER = 0.25  # seconds after which what is finished is written, however little it is
_LOOK_AFTER = 0.5  # seconds between looks at what other workers do
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
        self._writes = PendingWrites(frontier, queues, stats, events.may_settle)
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
        self._writes.push(entry)
        if self._writes.is_full:
            self._kicked.set()

    def settle(self, outcome: Outcome) -> None:
        """Settle an entry, soon, and never before the entries that were pushed until now."""
        self._writes.settle(outcome)
        if self._writes.is_full:
            self._kicked.set()

    def pace(self, host: str, delay: float) -> None:
        """Remember a host's delay for all workers, soon."""
        self._writes.pace(host, delay)

    def hurry(self) -> None:
        """Write now what waits to be written: the engine asks whether that was all."""
        if self._writes.has_any:
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
        is_told = not self._writes.has_any and not self._is_stale
        return is_told and self._pending is not None and self._pending.entries == 0

    async def known(self, keys: Mapping[int, str]) -> set[int]:
        """Return those of *keys* (key to its host) that were seen, on their way to the frontier included."""
        return await self._frontier.known(keys) | self._writes.keys(keys)

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
        if self._writes.has_any:
            self._is_stale = True
        self._drop(await self._writes.commit())

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
