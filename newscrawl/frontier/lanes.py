"""The requests a worker has at hand, in one lane a host, and whose turn it is.

A lane never lets more requests out than its host's limit, nor sooner than its host's spacing.
Scrapy's downloader does not keep the limit when its delay is 0: it starts its tasks in a loop
that counts only those already running.
"""

from __future__ import annotations

import heapq
from collections import deque
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrapy import Request

    from newscrawl.frontier.contract import Lease, Taken, Ticket


@dataclass(slots=True, eq=False)
class Work:
    """One request on its way, through all its retries and redirects.

    ``ticket`` is ``None`` for a request that only lives in memory. ``status`` and ``size``, in bytes, are the last
    response's, ``error`` what its callback or a pipeline raised, ``machine_fault`` the error number when that was no
    fault of the page.
    """

    host: str
    ticket: Ticket | None = None
    payload: bytes = b""
    request: Request | None = None
    status: int | None = None
    size: int = 0
    error: str | None = None
    machine_fault: int = 0


@dataclass(slots=True, eq=False)
class Lane:
    """One host: what waits, how many are being downloaded, when the next may go.

    ``lease`` is ``None`` when only requests in memory wait. ``open`` counts entries that were taken and
    are not settled. ``dry`` when the frontier had no more, ``leaving`` when the host goes back as soon as
    what was begun is settled.
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
    failures: int = 0
    listed: bool = False


class Lanes:
    """All lanes. ``limit(host)`` is the most at once, ``spacing(lane)`` seconds between two; times are monotonic."""

    def __init__(self, limit: Callable[[str], int], spacing: Callable[[Lane], float]) -> None:
        self._limit = limit
        self._spacing = spacing
        self._lanes: dict[str, Lane] = {}
        self._turns: list[tuple[float, int, Lane]] = []
        self._order = count()

    def __iter__(self) -> Iterator[Lane]:
        return iter(list(self._lanes.values()))

    def get(self, host: str) -> Lane | None:
        """Return the lane of a host."""
        return self._lanes.get(host)

    def held(self) -> dict[str, int]:
        """Return the leased hosts with their fences."""
        return {lane.host: lane.lease.fence for lane in self._lanes.values() if lane.lease}

    def has_work(self) -> bool:
        """Return whether anything waits."""
        return any(lane.waiting for lane in self._lanes.values())

    def spacing(self, lane: Lane) -> float:
        """Return the seconds between two requests of a lane."""
        return self._spacing(lane)

    def lease(self, lease: Lease) -> None:
        """Open the lane of a host that is ours now, under a new lease."""
        lane = self._lane(lease.host)
        self.drop(lane)
        lane.lease, lane.asked, lane.dry, lane.leaving, lane.open = lease, max(lane.asked, lease.delay), False, False, 0
        self.fill(lane, lease.taken)

    def fill(self, lane: Lane, taken: tuple[Taken, ...]) -> None:
        """Add entries of the frontier; none means that the lane is dry."""
        lane.dry = not taken
        lane.open += len(taken)
        lane.waiting.extend(Work(lane.host, entry.ticket, entry.payload) for entry in taken)
        self._list(lane)

    def put(self, work: Work) -> None:
        """Add work that is in memory already, before all that waits."""
        lane = self._lane(work.host)
        lane.waiting.appendleft(work)
        self._list(lane)

    def take(self, now: float) -> Work | None:
        """Return the work whose host has waited longest, if any may go."""
        while self._turns and self._turns[0][0] <= now:
            _, _, lane = heapq.heappop(self._turns)
            lane.listed = False
            if lane.due > now or not self._may_go(lane):
                self._list(lane)
                continue
            work = lane.waiting.popleft()
            lane.busy += 1
            lane.due = now + self._spacing(lane)
            self._list(lane)
            return work
        return None

    def next_due(self) -> float | None:
        """Return when the next work may go, ``None`` when no lane has any that could."""
        return self._turns[0][0] if self._turns else None

    def freed(self, host: str) -> None:
        """Note that a download has ended."""
        lane = self._lane(host)
        lane.busy = max(0, lane.busy - 1)
        self._list(lane)

    def rest(self, host: str, until: float) -> None:
        """Let nothing out of a lane before *until*."""
        lane = self._lane(host)
        lane.due = max(lane.due, until)

    def ask(self, host: str, delay: float) -> None:
        """Space a host's requests by what its server asked for."""
        self._lane(host).asked = delay

    def drop(self, lane: Lane) -> int:
        """Forget the entries of a host that wait in its lane, and return their number."""
        kept = deque(work for work in lane.waiting if not _is_own(lane, work))
        dropped = len(lane.waiting) - len(kept)
        lane.waiting = kept
        return dropped

    def forget(self, host: str) -> None:
        """Drop the entries of a host that is not ours any more, and its lane when nothing else runs there."""
        lane = self._lanes.get(host)
        if lane is not None:
            self.drop(lane)
            lane.lease, lane.open = None, 0
            self.close(host)

    def under_way(self, lane: Lane) -> int:
        """Return how many entries that were taken from a host neither wait any more nor are settled."""
        return lane.open - sum(_is_own(lane, work) for work in lane.waiting)

    def close(self, host: str) -> None:
        """Remove a lane in which nothing waits or runs."""
        lane = self._lanes.get(host)
        if lane is not None and not lane.waiting and not lane.busy and lane.lease is None:
            del self._lanes[host]

    def _lane(self, host: str) -> Lane:
        lane = self._lanes.get(host)
        if lane is None:
            lane = self._lanes[host] = Lane(host)
        return lane

    def _may_go(self, lane: Lane) -> bool:
        return bool(lane.waiting) and lane.busy < self._limit(lane.host)

    def _list(self, lane: Lane) -> None:
        """Give a lane its turn when it has something that could go; once only."""
        if not lane.listed and self._may_go(lane):
            lane.listed = True
            heapq.heappush(self._turns, (lane.due, next(self._order), lane))


def _is_own(lane: Lane, work: Work) -> bool:
    """Return whether *work* is an entry of the lane's host, not a redirect from elsewhere or a request in memory."""
    return work.ticket is not None and work.ticket.host == lane.host
