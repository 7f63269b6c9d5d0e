"""What a frontier promises, whichever engine keeps it.

A frontier knows which URLs wait, which were seen, and who may fetch from which host. The unit of
lease is the host: one worker at a time, until the lease ends or its holder is gone. Entries stay
stored until they are settled, so whatever a dead worker had taken is simply still there.

Every change is in one of two calls: ``commit`` (new entries and what became of old ones, all
of it or nothing) and ``lease``. Durations are seconds from now, on the engine's own clock.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from newscrawl.job.errors import JobError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

OutcomeKind = Literal["done", "retry", "later", "failed", "abandoned", "over_budget", "error", "poison"]
"""``done``: its items are safe. ``retry``: again, at the end of its class. ``later``: again, behind all others of its
host, and no try is counted. The others are dead letters. ``failed`` could not be fetched, ``abandoned`` waited when its
host was given up, ``over_budget`` waited when the host had all that a run may ask of it: these come back in the next
run. ``error`` broke what reads it, ``poison`` is a request that cannot be read itself: these come back when the code
that reads them changes."""

#: What each new run asks again, whatever became of it in the last one.
COME_BACK: tuple[OutcomeKind, ...] = ("failed", "abandoned", "over_budget")
#: What waits for other code, or for a person (``newscrawl frontier requeue``), and is lost until then.
UNREAD: tuple[OutcomeKind, ...] = ("error", "poison")
ALL_DEAD: tuple[OutcomeKind, ...] = (*COME_BACK, *UNREAD)


class FrontierError(JobError):
    """The frontier cannot be used as it is; the message is one sentence for the user."""


class ServerFailedError(FrontierError):
    """The server has forgotten the job, does not let us in, or is gone for longer than a worker waits."""


class Ticket(NamedTuple):
    """One entry taken under a lease; worthless once the host has a newer ``fence``."""

    host: str
    fence: int
    score: int
    serial: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A request to keep. ``key`` is the 64-bit signed identity of its URL, ``None`` to keep it anyhow.

    ``scope`` says how long the key counts as seen: for the ``job``, or only for the ``run``
    (listing pages, which every run fetches again). A lower ``score`` goes first. ``room`` is how
    many entries its host may have been given in this run before this one is refused, ``space`` how many
    may wait in the whole job; ``None`` for no limit. What is refused is not seen.
    """

    host: str
    key: int | None
    payload: bytes
    score: int = 0
    scope: Literal["job", "run"] = "job"
    room: int | None = None
    space: int | None = None


class Taken(NamedTuple):
    """An entry as a lease hands it out; ``tries`` counts its earlier retries."""

    ticket: Ticket
    payload: bytes
    tries: int


@dataclass(frozen=True, slots=True)
class Lease:
    """A host that is ours. ``delay`` is what its server asked for between two requests, in seconds."""

    host: str
    fence: int
    delay: float
    taken: tuple[Taken, ...]


class Release(NamedTuple):
    """A host to give back; nobody gets it for *rest* seconds."""

    host: str
    fence: int
    rest: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one entry, with the reason when it is not ``done``."""

    ticket: Ticket
    outcome: OutcomeKind = "done"
    reason: str = ""


class Committed(NamedTuple):
    """What a commit did: entries by fate, verdicts refused because the host was lost.

    ``refused`` had no room on their host, ``crowded`` no space in the job; ``abandoned`` wait for the next run.
    """

    new: int = 0
    seen: int = 0
    refused: int = 0
    crowded: int = 0
    dead_lettered: int = 0
    abandoned: int = 0
    lost: frozenset[str] = frozenset()

    @property
    def numbers(self) -> tuple[int, ...]:
        """All numbers, in order."""
        return self.new, self.seen, self.refused, self.crowded, self.dead_lettered, self.abandoned


class Unread(NamedTuple):
    """What waits for other code: pages that broke what reads them, requests that cannot be read and were never tried.

    *named* are a few of both, payload and reason, the oldest first.
    """

    pages: int = 0
    untried: int = 0
    named: tuple[tuple[bytes, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Pending:
    """How much is left, for all workers: entries, hosts with entries, live workers.

    ``wait`` is the time in seconds until a host can be leased, ``None`` when none ever will as things are.
    ``wanted`` names hosts of ours that another job of the server waits for.
    """

    entries: int
    hosts: int
    workers: int
    paused: bool = False
    wait: float | None = None
    wanted: frozenset[str] = frozenset()


class WorkerState(NamedTuple):
    """A worker of the job: its name, machine and process, and the seconds since it last said that it lives.

    It says so every third of *ttl*, the seconds of its leases. *told* are settings by which it crawls.
    """

    name: str
    silent_for: float
    ttl: float
    told: Mapping[str, str]

    @property
    def is_late(self) -> bool:
        """Whether it should have said that it lives: two thirds of its leases are over."""
        return self.silent_for > self.ttl * 2 / 3


@dataclass(frozen=True, slots=True)
class JobTerms:
    """How a worker takes part in a job.

    *grace* seconds rest a host whose holder vanished; no rest is longer than *most_rest*, else a clock was wrong.
    *host_budget* is how many requests of a host a run takes from what waits already, 0 for all. *code* names the code
    that reads pages: when it is another one, what it could not read is asked again. *told* are settings in which
    workers of a job should agree. *shares_hosts*: a host is one worker's among all jobs of a server.
    """

    grace: float = 0.0
    most_rest: float = 3_600.0
    host_budget: int = 0
    code: str = ""
    told: Mapping[str, str] = field(default_factory=dict)
    shares_hosts: bool = True


class Frontier(Protocol):
    """What a worker needs. One object serves one event loop."""

    async def open(self, number: int = 0, *, is_new: bool = False) -> int:
        """Join the job and return the number of its run, *number* at least if it is a new one.

        It is new when nobody works, and the one before has come to its end (*is_new*) or left nothing: listings are
        asked again. What could not be fetched before is asked again whenever nobody else works.
        """

    async def close(self) -> None:
        """Leave the job; hosts still held go back at once."""

    async def known(self, keys: Mapping[int, str]) -> set[int]:
        """Return those of *keys* (key to its host) that were seen in this job or run."""

    async def commit(self, entries: Sequence[Entry] = (), outcomes: Sequence[Outcome] = ()) -> Committed:
        """Store new entries and settle old ones together."""

    async def lease(self, hosts: int, batch: int, ttl: float) -> list[Lease]:
        """Lease up to *hosts* hosts that are ready, each with up to *batch* entries, for *ttl* seconds."""

    async def more(self, lease: Lease, batch: int) -> tuple[Taken, ...]:
        """Take further entries of a host that is held; none when there are none or the host was lost."""

    async def renew(self, held: Mapping[str, int], ttl: float) -> set[str]:
        """Prolong the leases *held* (host to fence) and return the hosts that were lost."""

    async def release(self, hosts: Sequence[Release]) -> None:
        """Give hosts back. What was taken from them and not settled is free again."""

    async def pace(self, host: str, delay: float) -> None:
        """Remember the delay that the host's server asked for."""

    async def abandon(self, host: str, fence: int, reason: str) -> int:
        """Bury all entries of a held host as ``failed`` and return their number."""

    async def pending(self) -> Pending:
        """Return how much is left."""

    async def unread(self, most: int) -> Unread:
        """Return what of earlier runs waits for other code, *most* of it named."""

    def twin(self) -> Frontier:
        """Return a second, open connection of the same worker, for ``renew`` in another thread."""
