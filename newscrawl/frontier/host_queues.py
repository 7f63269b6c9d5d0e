"""The requests a worker has at hand, in one host queue a host, and whose turn it is.

A host queue never lets more requests out than its host's limit, nor sooner than its host's spacing.
Scrapy's downloader does not keep the limit when its delay is 0: it starts its tasks in a loop
that counts only those already running.
"""

from __future__ import annotations

import heapq
from collections import deque
from dataclasses import dataclass, field
from itertools import count
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrapy import Request

    from newscrawl.frontier.contract import Lease, Taken, Ticket


@dataclass(slots=True, eq=False)
class Work:
    """One request on its way, through all its retries and redirects.

    ``ticket`` is ``None`` for a request that only lives in memory. ``status`` and ``size``, in bytes, are the last
    response's, ``error`` what its callback or a pipeline raised, ``machine_fault`` the error when the page was not
    at fault, ``rejected`` why an item of it is not a record, ``is_new_article`` what a listing promised.
    """

    host: str
    ticket: Ticket | None = None
    payload: bytes = b""
    request: Request | None = None
    status: int | None = None
    size: int = 0
    error: str | None = None
    machine_fault: BaseException | None = None
    rejected: str | None = None
    is_new_article: bool = False


@dataclass(slots=True, eq=False)
class HostQueue:
    """One host: what waits, how many are being downloaded, when the next may go.

    ``lease`` is ``None`` when only requests in memory wait. ``open`` counts entries that were taken and
    are not settled, ``since`` is when the lease began. ``dry`` when the frontier had no more, ``leaving`` when the host
    goes back as soon as what was begun is settled, ``has_sooner`` when the frontier got an entry that goes before one
    that waits here.
    """

    host: str
    lease: Lease | None = None
    waiting: deque[Work] = field(default_factory=deque)
    busy: int = 0
    open: int = 0
    due: float = 0.0
    asked: float = 0.0
    dry: bool = False
    leaving: bool = False
    since: float = 0.0
    listed: bool = False
    has_sooner: bool = False


class HostQueues:
    """All host queues. ``limit(host)``: most at once; ``spacing(queue)``: seconds between two. Times are monotonic."""

    def __init__(self, limit: Callable[[str], int], spacing: Callable[[HostQueue], float]) -> None:
        self._limit = limit
        self._spacing = spacing
        self._queues: dict[str, HostQueue] = {}
        self._turns: list[tuple[float, int, HostQueue]] = []
        self._order = count()

    def __iter__(self) -> Iterator[HostQueue]:
        return iter(list(self._queues.values()))

    def get(self, host: str) -> HostQueue | None:
        """Return the host queue of a host."""
        return self._queues.get(host)

    def held(self) -> dict[str, int]:
        """Return the leased hosts with their fences."""
        return {queue.host: queue.lease.fence for queue in self._queues.values() if queue.lease}

    def has_work(self) -> bool:
        """Return whether anything waits."""
        return any(queue.waiting for queue in self._queues.values())

    def spacing(self, queue: HostQueue) -> float:
        """Return the seconds between two requests of a host queue."""
        return self._spacing(queue)

    def lease(self, lease: Lease) -> None:
        """Open the host queue of a host that is ours now, under a new lease."""
        queue = self._queue(lease.host)
        self.drop(queue)
        queue.lease, queue.asked, queue.since = lease, max(queue.asked, lease.delay), monotonic()
        queue.dry, queue.leaving, queue.open = False, False, 0
        self.fill(queue, lease.taken)

    def fill(self, queue: HostQueue, taken: tuple[Taken, ...]) -> None:
        """Add entries of the frontier; none means that the host queue is dry."""
        queue.dry = not taken
        queue.open += len(taken)
        queue.waiting.extend(Work(queue.host, entry.ticket, entry.payload) for entry in taken)
        if queue.has_sooner:  # what came later may be more urgent than what waits
            queue.has_sooner = False
            queue.waiting = deque(sorted(queue.waiting, key=_place))
        self._list(queue)

    def put(self, work: Work) -> None:
        """Add work that is in memory already, before all that waits."""
        queue = self._queue(work.host)
        queue.waiting.appendleft(work)
        self._list(queue)

    def put_last(self, work: Work) -> None:
        """Add work that is in memory only, behind all that waits."""
        queue = self._queue(work.host)
        queue.waiting.append(work)
        self._list(queue)

    def take(self, now: float) -> Work | None:
        """Return the work whose host has waited longest, if any may go."""
        while self._turns and self._turns[0][0] <= now:
            _, _, queue = heapq.heappop(self._turns)
            queue.listed = False
            if queue.due > now or not self._may_go(queue):
                self._list(queue)
                continue
            work = queue.waiting.popleft()
            queue.busy += 1
            queue.due = now + self._spacing(queue)
            self._list(queue)
            return work
        return None

    def next_due(self) -> float | None:
        """Return when the next work may go, ``None`` when no host queue has any that could."""
        return self._turns[0][0] if self._turns else None

    def freed(self, host: str) -> None:
        """Note that a download has ended."""
        queue = self._queue(host)
        queue.busy = max(0, queue.busy - 1)
        self._list(queue)

    def rest(self, host: str, until: float) -> None:
        """Let nothing out of a host queue before *until*."""
        queue = self._queue(host)
        queue.due = max(queue.due, until)

    def ask(self, host: str, delay: float) -> None:
        """Space a host's requests by what its server asked for."""
        self._queue(host).asked = delay

    def drop(self, queue: HostQueue) -> int:
        """Forget the entries of a host that wait in its host queue, and return their number."""
        kept = deque(work for work in queue.waiting if not _is_own(queue, work))
        dropped = len(queue.waiting) - len(kept)
        queue.waiting = kept
        return dropped

    def forget(self, host: str) -> None:
        """Drop the entries of a host that is not ours any more, and its host queue when nothing else runs there."""
        queue = self._queues.get(host)
        if queue is not None:
            self.drop(queue)
            queue.lease, queue.open = None, 0
            self.close(host)

    def under_way(self, queue: HostQueue) -> int:
        """Return how many entries that were taken from a host neither wait any more nor are settled."""
        return queue.open - sum(_is_own(queue, work) for work in queue.waiting)

    def close(self, host: str) -> None:
        """Remove a host queue in which nothing waits or runs."""
        queue = self._queues.get(host)
        if queue is not None and not queue.waiting and not queue.busy and queue.lease is None:
            del self._queues[host]

    def _queue(self, host: str) -> HostQueue:
        queue = self._queues.get(host)
        if queue is None:
            queue = self._queues[host] = HostQueue(host)
        return queue

    def _may_go(self, queue: HostQueue) -> bool:
        return bool(queue.waiting) and queue.busy < self._limit(queue.host)

    def _list(self, queue: HostQueue) -> None:
        """Give a host queue its turn when it has something that could go; once only."""
        if not queue.listed and self._may_go(queue):
            queue.listed = True
            heapq.heappush(self._turns, (queue.due, next(self._order), queue))


def _place(work: Work) -> tuple[int, int]:
    """Return where work stands: what was begun before all others, the rest as the frontier has it."""
    return (-1, 0) if work.request is not None or work.ticket is None else (work.ticket.score, work.ticket.serial)


def _is_own(queue: HostQueue, work: Work) -> bool:
    """Return whether *work* is an entry of the queue's host, not a redirect from elsewhere or a request in memory."""
    return work.ticket is not None and work.ticket.host == queue.host
