"""The half of the scheduler that talks to the frontier: takes hosts, settles requests, gives hosts back.

One task does all of it, in turns; the engine is answered from the host queues it fills, and never waits.
"""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

from newscrawl.frontier import policy
from newscrawl.frontier.host_handover import HostHandover
from newscrawl.frontier.lease_renewer import LeaseRenewer
from newscrawl.frontier.pending_writes import PendingWrites
from newscrawl.job.outcome import NEVER_TRIED_STAT, UNREAD_BEFORE_STAT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scrapy.statscollectors import StatsCollector

    from newscrawl.frontier.contract import Entry, Frontier, Lease, Outcome, Pending, Release, Ticket, Unread
    from newscrawl.frontier.host_queues import HostQueue, HostQueues
    from newscrawl.frontier.lease_terms import LeaseEvents, LeaseLimits
    from newscrawl.job.run import Run

SETTLE_AFTER = 0.25  # seconds after which what is finished is written, however little it is
_LOOK_AFTER = 0.5  # seconds between looks at what other workers do
_MAX_NAMED = 10  # of what earlier runs could not read
_LEAVING = 5.0  # seconds that a turn which was begun may take at the end


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
        self._handover = HostHandover(queues, limits)
        self._stats = stats
        self._events = events
        self._is_broken = False
        self._writes = PendingWrites(frontier, queues, stats, events.may_settle)
        self._pending: Pending | None = None
        self._is_stale = False
        self._looked = 0.0
        self.left = 0  # entries of the job that are not done, at the last look
        self.unread_before: Sequence[tuple[bytes, str]] = ()  # payload and reason of what earlier runs could not read
        self._is_leaving = False
        self._alone = asyncio.Lock()  # a server answers later: what is asked in between sees things half done
        self._kicked = asyncio.Event()
        self._lease_renewer: LeaseRenewer | None = None
        self._task: asyncio.Task[None] | None = None

    async def open(self, own: Run | None = None, *, shared: bool) -> int:
        """Join the job, start, and return the number of the run. Not *shared*: nobody else can take a host of ours."""
        is_new = own is not None and (own.is_new or own.reads_anew)
        run = await (self._frontier.open(own.number, is_new=is_new) if own else self._frontier.open())
        self._note_unread(await self._frontier.unread(_MAX_NAMED))
        if shared:
            self._lease_renewer = LeaseRenewer(self._frontier.twin, self._limits.ttl)
            self._lease_renewer.start()
        self._task = asyncio.ensure_future(self._run())
        return run

    def _note_unread(self, unread: Unread) -> None:
        """Count what earlier runs could not read as lost until it is asked again, and keep what it is."""
        if unread.pages:
            self._stats.set_value(UNREAD_BEFORE_STAT, unread.pages)
        if unread.untried:
            self._stats.set_value(NEVER_TRIED_STAT, unread.untried)
        self.unread_before = unread.named

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
        except TimeoutError:  # nobody called: it is time to look again
            pass

    def _offer(self) -> None:
        """Wake the engine when a host's turn has come."""
        self._events.look()
        due = self._queues.next_due()
        if due is not None and due <= time.monotonic():
            self._events.ready()

    async def _turn(self) -> None:
        if self._lease_renewer is not None:
            self._handover.drop(self._lease_renewer.lost())
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
        self._handover.drop(await self._writes.commit())

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
        self._handover.leave(share)
        self._handover.yield_hosts(pending.wanted)
        given: list[Release] = []
        for queue in self._queues:
            if queue.lease is None:
                self._queues.close(queue.host)
                continue
            await self._fill(queue, queue.lease)
            if (release := self._handover.release(queue, queue.lease)) is not None:
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

    async def _fill(self, queue: HostQueue, lease: Lease) -> None:
        is_low = len(queue.waiting) < self._limits.batch // 2 or queue.has_sooner
        if is_low and not queue.dry and not queue.leaving:
            self._queues.fill(queue, await self._frontier.more(lease, self._limits.batch))
