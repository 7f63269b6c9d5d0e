"""Which of its hosts a worker gives to others, and when."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from newscrawl.frontier.contract import Release

if TYPE_CHECKING:
    from collections.abc import Collection

    from newscrawl.frontier.contract import Lease
    from newscrawl.frontier.host_queues import HostQueue, HostQueues
    from newscrawl.frontier.lease_terms import LeaseLimits

logger = logging.getLogger(__name__)

# A host that rests for longer than this, or than half a lease, goes back, if nothing of it is under way: a rest that
# only its holder knows must not outlast the lease of a dead one, of which two thirds are left at least.
_HOLD_REST = 5.0
# A host that another job waits for is kept for so many seconds, and long enough for so many of its requests.
_LEAST_HOLD, _LEAST_REQUESTS = 1.0, 8


class HostHandover:
    """Marks the queues of hosts that are to go to others; :class:`LeaseManager` gives them back."""

    def __init__(self, queues: HostQueues, limits: LeaseLimits) -> None:
        self._queues = queues
        self._limits = limits

    def leave(self, share: int) -> None:
        """Begin to give away what is more than our share, first the hosts of which the least is under way.

        What waits of them is their next owner's, who may have nothing else to do.
        """
        ours = [queue for queue in self._queues if queue.lease is not None and not queue.leaving]
        excess = len(ours) - share
        for queue in sorted(ours, key=self._queues.under_way)[:excess] if excess > 0 else ():
            queue.leaving = True
            queue.open -= self._queues.drop(queue)

    def yield_hosts(self, wanted: Collection[str]) -> None:
        """Begin to give away hosts that another job waits for, each when it was ours for a while."""
        now = time.monotonic()
        for queue in filter(None, map(self._queues.get, wanted)):
            held = max(_LEAST_HOLD, _LEAST_REQUESTS * self._queues.spacing(queue))
            if queue.lease is not None and not queue.leaving and now - queue.since >= held:
                queue.leaving = True
                queue.open -= self._queues.drop(queue)

    def release(self, queue: HostQueue, lease: Lease) -> Release | None:
        """Return how to give a host back that has no more for us, or rests for long with nothing under way."""
        rest = queue.due - time.monotonic()
        is_over = queue.open == 0 and (queue.dry or queue.leaving)
        held_rest = min(_HOLD_REST, self._limits.ttl / 2)
        if is_over or (rest > held_rest and not self._queues.under_way(queue)):
            return Release(queue.host, lease.fence, max(rest, self._queues.spacing(queue)))
        return None

    def drop(self, lost: dict[str, int]) -> None:
        """Drop hosts that are another worker's now: what we have not started is theirs."""
        for host, fence in lost.items():
            queue = self._queues.get(host)
            if queue is not None and queue.lease is not None and queue.lease.fence == fence:
                logger.warning("The lease of %s was lost; another worker goes on with it", host)
                self._queues.forget(host)
