"""The frontier of one machine: one SQLite file, shared by any number of processes on it.

Reads and writes take well under a millisecond: nothing waits but for another program that has the file.
"""

from __future__ import annotations

import time
from collections import Counter
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newscrawl.frontier.contract import Committed, JobTerms, Lease, Pending, Taken, Ticket, Unread
from newscrawl.frontier.policy import OLDER
from newscrawl.frontier.sqlite.database import Database
from newscrawl.frontier.sqlite.run_start import RunStart
from newscrawl.frontier.sqlite.workers import Workers
from newscrawl.frontier.sqlite.writes import Writes
from newscrawl.frontier.terms import warn_of_other_settings
from newscrawl.job.writable import Writable

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping, Sequence
    from pathlib import Path

    from newscrawl.frontier.contract import Entry, Outcome, Release

_PLAIN_TERMS = JobTerms()


@dataclass(slots=True)
class _Held:
    """A host of ours: what was taken from it and is not settled yet."""

    id: int
    fence: int
    out: set[tuple[int, int]] = field(default_factory=set)


class SQLiteFrontier:
    """A :class:`~newscrawl.frontier.contract.Frontier` in the file *path*, or in memory when that is ``None``."""

    def __init__(
        self,
        path: Path | None,
        *,
        terms: JobTerms = _PLAIN_TERMS,
        ttl: float = 60.0,
        durable: bool = False,
        worker: int | None = None,
    ) -> None:
        self.path = path
        self._terms = terms
        self._ttl = ttl
        self._durable = durable
        self._worker = worker
        self._is_member = False
        self._database = Database(path, durable=durable)
        self._execute = self._database.connection.execute
        self._writable = Writable(path)
        self._writes = Writes(self._database)
        self._workers = Workers(self._database.connection, path and path.parent, terms.grace)
        self._run_start = RunStart(self._database, terms)
        self._held: dict[str, _Held] = {}
        self._looked_after = 0.0

    async def open(self, number: int = 0, *, is_new: bool = False) -> int:
        """Join the job; dead workers are struck off first."""
        async with self._writing():
            others = self._workers.reap(None)
            told = self._workers.states()
            self._worker = self._workers.join(self._ttl, self._terms.told)
            self._is_member = True
            run = self._database.fact("run")
            begins = run == 0 or (not others and (is_new or not self._database.fact("waiting")))
            if begins:
                run = max(run + 1, number)
                self._run_start.begin(run)
            if not others:
                self._run_start.take_up()
            if begins:  # what earlier runs left comes after what this one finds
                self._execute("UPDATE queue SET score = score + ?1 WHERE score < ?1", (OLDER,))
            self._run_start.cut_rests()
        warn_of_other_settings(self._terms.told, told)
        return run

    async def close(self) -> None:
        """Leave the job, unless this is only a twin."""
        try:
            if self._worker is not None and self._is_member:
                async with self._writing():
                    self._workers.dismiss(self._worker)
        finally:
            self._workers.leave()
            self._writable.close()
            self._database.close()

    async def unread(self, most: int) -> Unread:
        """Return what waits for other code."""
        counts = dict(self._execute("SELECT outcome, count(*) FROM dead GROUP BY outcome"))
        query = "SELECT payload, reason FROM dead WHERE outcome IN ('error', 'poison') ORDER BY id LIMIT ?"
        return Unread(counts.get("error", 0), counts.get("poison", 0), tuple(self._execute(query, (most,))))

    def twin(self) -> SQLiteFrontier:
        """Return another connection to the file."""
        return SQLiteFrontier(self.path, terms=self._terms, ttl=self._ttl, durable=self._durable, worker=self._worker)

    async def known(self, keys: Mapping[int, str]) -> set[int]:
        """Return the seen ones of *keys*."""
        return self._database.seen(list(keys))

    async def commit(self, entries: Sequence[Entry] = (), outcomes: Sequence[Outcome] = ()) -> Committed:
        """Store and settle in one transaction."""
        async with self._storing():
            change: Counter[int] = Counter()
            fates = self._writes.push(entries, change)
            fences = {
                host: self._database.fence(host, self._worker) for host in {outcome.ticket.host for outcome in outcomes}
            }
            given_up, lost = self._writes.settle(outcomes, fences, change)
            self._writes.wait(change)
        for outcome in outcomes:
            held = self._held.get(outcome.ticket.host)
            if held is not None and held.fence == outcome.ticket.fence:
                held.out.discard((outcome.ticket.score, outcome.ticket.serial))
        new, seen, refused, crowded = (fates[fate] for fate in ("new", "seen", "refused", "crowded"))
        dead_lettered, abandoned = given_up[False], given_up[True]
        return Committed(new, seen, refused, crowded, dead_lettered, abandoned, frozenset(lost))

    @asynccontextmanager
    async def _writing(self) -> AsyncIterator[None]:
        """Do all of the block or nothing of it, as soon as no other program writes."""
        async with self._writable.begun(self._database.connection):
            with self._database.transaction():
                yield

    @asynccontextmanager
    async def _storing(self) -> AsyncIterator[None]:
        """Do the same, and forget the ids of hosts that the transaction did not come to store."""
        self._writes.forget_ids(if_many=True)
        try:
            async with self._writing():
                yield
        except BaseException:  # the ids given out so far are void, whatever ended it
            self._writes.forget_ids()
            raise

    async def lease(self, hosts: int, batch: int, ttl: float) -> list[Lease]:
        """Lease the hosts that have been ready for longest."""
        now = time.time()
        ready = (
            "SELECT id, name, fence + 1, delay, owner IS NOT NULL FROM hosts WHERE ready_at <= ?"
            " ORDER BY ready_at LIMIT ?"
        )
        if self._execute(ready, (now, hosts)).fetchone() is None:
            if not await self._has_looked_after_others(now):
                return []
            now = time.time()
        leases = []
        async with self._writing():
            for host, name, fence, delay, is_held in self._execute(ready, (now, hosts)).fetchall():
                if is_held and (rest := max(delay, self._terms.grace)):
                    self._take_away(host, now + rest)
                    continue
                self._execute(
                    "UPDATE hosts SET owner = ?, fence = ?, expires = ? WHERE id = ?",
                    (self._worker, fence, now + ttl, host),
                )
                self._held[name] = _Held(host, fence)
                leases.append(Lease(name, fence, delay, self._take(name, batch)))
        return leases

    def _take_away(self, host: int, until: float) -> None:
        """Free a host whose lease has ended; a request of its holder may have been on its way until now."""
        self._execute(
            "UPDATE hosts SET owner = NULL, fence = fence + 1, next_at = max(next_at, ?) WHERE id = ?", (until, host)
        )

    async def _has_looked_after_others(self, now: float) -> bool:
        """Free the hosts of workers that are gone, and end rests that cannot be meant, at most once a second."""
        if self._looked_after <= now < self._looked_after + 1:
            return False
        self._looked_after = now
        async with self._writing():
            self._workers.reap(self._worker)
            self._run_start.cut_rests()
        return True

    async def more(self, lease: Lease, batch: int) -> tuple[Taken, ...]:
        """Take further entries."""
        held = self._held.get(lease.host)
        if held is None or held.fence != lease.fence:
            return ()
        return self._take(lease.host, batch)

    def _take(self, host: str, batch: int) -> tuple[Taken, ...]:
        held = self._held[host]
        rows = self._execute(
            "SELECT score, serial, tries, payload FROM queue WHERE host = ? ORDER BY score, serial LIMIT ?",
            (held.id, batch + len(held.out)),
        ).fetchall()
        free = [row for row in rows if (row[0], row[1]) not in held.out][:batch]
        held.out.update((score, serial) for score, serial, _, _ in free)
        return tuple(
            Taken(Ticket(host, held.fence, score, serial), payload, tries or 0)
            for score, serial, tries, payload in free
        )

    async def renew(self, held: Mapping[str, int], ttl: float) -> set[str]:
        """Prolong the leases, and strike off dead workers."""
        expires = time.time() + ttl
        async with self._writing():
            self._workers.reap(self._worker)
            self._execute("UPDATE workers SET expires = ? WHERE id = ?", (expires, self._worker))
            ours = dict(self._execute("SELECT name, fence FROM hosts WHERE owner = ?", (self._worker,)).fetchall())
            self._execute("UPDATE hosts SET expires = ? WHERE owner = ?", (expires, self._worker))
        return {host for host, fence in held.items() if ours.get(host) != fence}

    async def release(self, hosts: Sequence[Release]) -> None:
        """Give hosts back."""
        now = time.time()
        async with self._writing():
            self._database.connection.executemany(
                "UPDATE hosts SET owner = NULL, next_at = max(next_at, ?) WHERE name = ? AND owner = ? AND fence = ?",
                ((now + rest, host, self._worker, fence) for host, fence, rest in hosts),
            )
        for host, _, _ in hosts:
            self._held.pop(host, None)

    async def pace(self, host: str, delay: float) -> None:
        """Remember a host's delay."""
        async with self._storing():
            self._execute("UPDATE hosts SET delay = ? WHERE id = ?", (delay, self._writes.host_id(host)))

    async def abandon(self, host: str, fence: int, reason: str) -> int:
        """Leave what waits on a host to the next run."""
        async with self._writing():
            return self._database.abandon((host, self._worker, fence), reason)

    async def pending(self) -> Pending:
        """Return how much is left."""
        hosts, earliest, workers = self._database.ready(now := time.time())
        return Pending(
            entries=self._database.fact("waiting"),
            hosts=hosts,
            workers=workers,
            paused=bool(self._database.fact("paused")),
            wait=None if earliest is None else max(0.0, earliest - now),
        )
