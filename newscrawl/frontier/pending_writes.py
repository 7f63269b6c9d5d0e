"""What a worker has to tell the frontier: new entries, what became of old ones, the delays that hosts asked for."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from newscrawl.job.outcome import ABANDONED_STAT, DEAD_LETTERS_STAT
from newscrawl.stat_names import ENQUEUED

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from scrapy.statscollectors import StatsCollector

    from newscrawl.frontier.contract import Committed, Entry, Frontier, Outcome
    from newscrawl.frontier.host_queues import HostQueues

logger = logging.getLogger(__name__)

# What is finished but not yet settled would be fetched again after a crash: at most 8 requests of them.
SETTLE_AT = 8
PUSH_AT = 256  # new entries a transaction
_AGAIN = frozenset({"retry", "later"})  # outcomes after which an entry waits again


class PendingWrites:
    """Collects what is to be written, and writes it in one commit. *may_settle* is asked before outcomes are."""

    def __init__(
        self,
        frontier: Frontier,
        queues: HostQueues,
        stats: StatsCollector,
        may_settle: Callable[[], Awaitable[bool]],
    ) -> None:
        self._frontier = frontier
        self._queues = queues
        self._stats = stats
        self._may_settle = may_settle
        self._entries: list[Entry] = []
        self._outcomes: list[Outcome] = []
        self._paces: dict[str, float] = {}

    @property
    def has_any(self) -> bool:
        """Whether entries or outcomes wait to be written."""
        return bool(self._entries or self._outcomes)

    @property
    def is_full(self) -> bool:
        """Whether there are enough to be written now."""
        return len(self._entries) >= PUSH_AT or len(self._outcomes) >= SETTLE_AT

    def push(self, entry: Entry) -> None:
        """Add an entry."""
        self._entries.append(entry)

    def settle(self, outcome: Outcome) -> None:
        """Add what became of an entry; it is never written before the entries that were added until now."""
        self._outcomes.append(outcome)

    def pace(self, host: str, delay: float) -> None:
        """Add a host's delay."""
        self._paces[host] = delay

    def keys(self, wanted: Mapping[int, str]) -> set[int]:
        """Return those of the keys that wait to be written."""
        return {entry.key for entry in self._entries if entry.key in wanted and entry.key is not None}

    async def commit(self) -> dict[str, int]:
        """Write all of it; return the hosts that were found lost, each with the fence that is not ours any more."""
        paces, self._paces = self._paces, {}
        for host, delay in paces.items():
            await self._frontier.pace(host, delay)
        if not self._entries and not self._outcomes:
            return {}
        entries: list[Entry] = []
        outcomes, self._outcomes = self._outcomes, []
        try:
            may_settle = not outcomes or await self._may_settle()
            entries, self._entries = self._entries, []
            committed = await self._frontier.commit(entries, outcomes if may_settle else [])
        except BaseException:  # whatever failed, or was cancelled: it all waits for the next try
            self._entries, self._outcomes = entries + self._entries, outcomes + self._outcomes
            raise
        if not may_settle:
            self._outcomes, outcomes = outcomes + self._outcomes, []
        self._count(committed, outcomes)
        self._committed(entries, outcomes)
        return {v.ticket.host: v.ticket.fence for v in outcomes if v.ticket.host in committed.lost}

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
            ENQUEUED: committed.new,
            "dupefilter/filtered": committed.seen,
            "newscrawl/frontier/over_budget": committed.refused,
            "newscrawl/frontier/over_queue_budget": committed.crowded,
            DEAD_LETTERS_STAT: committed.dead_lettered,
            ABANDONED_STAT: committed.abandoned,
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
