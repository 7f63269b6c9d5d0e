"""What people do to a job and see of it, whichever engine keeps its frontier."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

from newscrawl.frontier.contract import ALL_DEAD

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Collection, Sequence

    from newscrawl.frontier.contract import Committed, Entry, Pending, WorkerState


@dataclass(frozen=True, slots=True)
class Stats:
    """The state of a job for people: totals, and dead letters by outcome.

    ``settled`` counts entries that are done or given up, where an engine knows.
    """

    run: int
    pending: Pending
    seen: int
    leased_hosts: int
    dead: dict[str, int] = field(default_factory=dict)
    settled: int | None = None
    workers: tuple[WorkerState, ...] = ()


class HostState(NamedTuple):
    """A host with entries; ``wait`` is the time in seconds until it may be leased, ``delay`` what it asked for."""

    host: str
    waiting: int
    is_leased: bool
    wait: float
    delay: float


class DeadLetter(NamedTuple):
    """An entry that will not be fetched; ``at`` is in seconds of the Unix epoch."""

    host: str
    outcome: str
    reason: str
    payload: bytes
    at: float


class FrontierAdmin(Protocol):
    """What people do to a job, running or not."""

    async def close(self) -> None:
        """Let the job go."""

    async def stats(self) -> Stats:
        """Return the state of the job."""

    async def hosts(self, most: int) -> list[HostState]:
        """Return hosts with entries, at most so many, those with most entries first."""

    async def push(self, entries: Sequence[Entry]) -> Committed:
        """Store entries from outside of any crawl."""

    async def pause(self) -> None:
        """Let workers finish what they started and take nothing new."""

    async def resume(self) -> None:
        """Undo ``pause``."""

    async def drain(self, host: str | None = None) -> int:
        """Throw away what waits (on one host), keep it as seen, and return the number."""

    async def requeue(self, outcomes: Collection[str] = ALL_DEAD) -> int:
        """Put dead letters back and return their number."""

    async def forget(self) -> int:
        """Throw the dead letters away, which stay seen, and return their number."""

    def dead_letters(self) -> AsyncIterator[DeadLetter]:
        """Yield the dead letters, oldest first."""

    def export(self) -> AsyncIterator[bytes]:
        """Yield the payloads that wait, in order of host and priority."""
