"""The frontier of one machine: one SQLite file, shared by any number of processes on it.

Reads and writes take well under a millisecond, so the methods are coroutines in form only.
"""

from __future__ import annotations

import time
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from newscrawl.frontier.contract import Committed, Lease, Pending, Taken, Ticket
from newscrawl.frontier.policy import MAX_TRIES, OLDER
from newscrawl.frontier.sqlite.database import Database
from newscrawl.frontier.workers import Workers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from newscrawl.frontier.contract import Entry, Outcome, Release

# What is fetched anew in every run is still fetched once in each, whatever else links to it.
_SEE = {
    "job": "INSERT OR IGNORE INTO seen SELECT ?1 WHERE NOT EXISTS (SELECT 1 FROM seen_in_run WHERE key = ?1)",
    "run": "INSERT OR IGNORE INTO seen_in_run VALUES (?1)",
}
_MAX_VARIABLES = 500  # of one statement; SQLite takes more, the plan is no better
_MAX_NAMES = 100_000  # host ids kept in memory, about 15 MB


@dataclass(slots=True)
class _Held:
    """A host of ours: what was taken from it and is not settled yet."""

    id: int
    fence: int
    out: set[tuple[int, int]] = field(default_factory=set)


class SQLiteFrontier:
    """A :class:`~newscrawl.frontier.contract.Frontier` in the file *path*, or in memory when that is ``None``."""

    def __init__(self, path: Path | None, *, durable: bool = False, worker: int | None = None) -> None:
        self.path = path
        self._durable = durable
        self._worker = worker
        self._is_member = False
        self._database = Database(path, durable=durable)
        self._execute = self._database.connection.execute
        self._workers = Workers(self._database.connection, path and path.parent)
        self._held: dict[str, _Held] = {}
        self._ids: dict[str, int] = {}
        self._reaped = 0.0

    async def open(self, number: int = 0, *, is_new: bool = False) -> int:
        """Join the job; dead workers are struck off first."""
        with self._database.transaction():
            others = self._workers.reap(None)
            self._worker = self._workers.join(ttl=60)
            self._is_member = True
            run = self._database.fact("run")
            if run == 0 or (not others and (is_new or not self._database.fact("waiting"))):
                run = max(run + 1, number)
                self._begin(run)
        return run

    def _begin(self, run: int) -> None:
        """Begin a run: listing pages are new again, budgets too, and what failed gets another chance.

        What the runs before left comes after what this one finds.
        """
        self._database.state("run", run)
        self._execute("DELETE FROM seen_in_run")
        self._execute("UPDATE hosts SET given = 0 WHERE given > 0")
        self._execute("UPDATE queue SET score = score + ?1 WHERE score < ?1", (OLDER,))
        self._database.revive(("failed", "error"), MAX_TRIES)

    async def close(self) -> None:
        """Leave the job, unless this is only a twin."""
        if self._worker is not None and self._is_member:
            with self._database.transaction():
                self._workers.dismiss(self._worker)
        self._workers.leave()
        self._database.close()

    def twin(self) -> SQLiteFrontier:
        """Return another connection to the file."""
        return SQLiteFrontier(self.path, durable=self._durable, worker=self._worker)

    async def known(self, keys: Mapping[int, str]) -> set[int]:
        """Return the seen ones of *keys*."""
        wanted = list(keys)
        found: set[int] = set()
        for start in range(0, len(wanted), _MAX_VARIABLES):
            part = wanted[start : start + _MAX_VARIABLES]
            marks = ",".join("?" * len(part))
            for table in ("seen", "seen_in_run"):
                found.update(key for (key,) in self._execute(f"SELECT key FROM {table} WHERE key IN ({marks})", part))  # noqa: S608 - only question marks
        return found

    async def commit(self, entries: Sequence[Entry] = (), outcomes: Sequence[Outcome] = ()) -> Committed:
        """Store and settle in one transaction."""
        with self._transaction():
            change: Counter[int] = Counter()
            fates = self._push(entries, change)
            dead_lettered, lost = self._settle(outcomes, change)
            self._execute_many(
                "UPDATE hosts SET waiting = waiting + ? WHERE id = ?", ((n, h) for h, n in change.items() if n)
            )
            self._database.add("waiting", change.total())
        for outcome in outcomes:
            held = self._held.get(outcome.ticket.host)
            if held is not None and held.fence == outcome.ticket.fence:
                held.out.discard((outcome.ticket.score, outcome.ticket.serial))
        new, seen, refused, crowded = (fates[fate] for fate in ("new", "seen", "refused", "crowded"))
        return Committed(new, seen, refused, crowded, dead_lettered, frozenset(lost))

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """Forget the ids of hosts that a transaction did not come to store."""
        if len(self._ids) > _MAX_NAMES:
            self._ids.clear()
        try:
            with self._database.transaction():
                yield
        except BaseException:
            self._ids.clear()
            raise

    def _push(self, entries: Sequence[Entry], change: Counter[int]) -> Counter[str]:
        if not entries:
            return Counter()
        fates: Counter[str] = Counter()
        given: dict[int, int] = {}
        rows: list[tuple[Any, ...]] = []
        serial, waiting = self._database.fact("serial"), self._database.fact("waiting")
        for entry in entries:
            host = self._host(entry.host)
            is_crowded = entry.space is not None and waiting + len(rows) >= entry.space
            fate = "crowded" if is_crowded else self._fate(entry, host, given)
            fates[fate] += 1
            if fate == "new":
                rows.append((host, entry.score, serial + len(rows) + 1, entry.payload))
                given[host] += 1
                change[host] += 1
        self._execute_many("INSERT INTO queue (host, score, serial, payload) VALUES (?, ?, ?, ?)", rows)
        self._execute_many("UPDATE hosts SET given = ? WHERE id = ?", ((n, h) for h, n in given.items()))
        self._database.add("serial", len(rows))
        return fates

    def _fate(self, entry: Entry, host: int, given: dict[int, int]) -> str:
        if host not in given:
            given[host] = self._execute("SELECT given FROM hosts WHERE id = ?", (host,)).fetchone()[0]
        if entry.room is not None and given[host] >= entry.room:
            return "refused"  # and not marked as seen: a later run may have room
        if entry.key is None:
            return "new"
        return "new" if self._execute(_SEE[entry.scope], (entry.key,)).rowcount else "seen"

    def _settle(self, outcomes: Sequence[Outcome], change: Counter[int]) -> tuple[int, set[str]]:
        fences = {host: self._fence(host) for host in {outcome.ticket.host for outcome in outcomes}}
        lost: set[str] = set()
        dead_lettered = 0
        for outcome in outcomes:
            ticket = outcome.ticket
            if ticket.fence != fences[ticket.host]:
                lost.add(ticket.host)
                continue
            row = (self._host(ticket.host), ticket.score, ticket.serial)
            if outcome.outcome != "done":
                dead_lettered += self._retry_or_dead_letter(row, outcome, change)
            # A person may have drained it in the meantime: count what is there.
            change[row[0]] -= self._execute(
                "DELETE FROM queue WHERE host = ? AND score = ? AND serial = ?", row
            ).rowcount
        return dead_lettered, lost

    def _fence(self, host: str) -> int | None:
        """Return the fence of a host as long as it is ours."""
        row = self._execute("SELECT fence FROM hosts WHERE name = ? AND owner = ?", (host, self._worker)).fetchone()
        return row and int(row[0])

    def _retry_or_dead_letter(self, row: tuple[int, int, int], outcome: Outcome, change: Counter[int]) -> int:
        """Copy an entry to where it goes next; return 1 when that is among the dead letters."""
        found = self._execute("SELECT tries FROM queue WHERE host = ? AND score = ? AND serial = ?", row).fetchone()
        if found is None:
            return 0
        tries = (found[0] or 0) + 1
        if outcome.outcome == "retry" and tries < MAX_TRIES:
            self._database.add("serial", 1)
            self._execute(
                "INSERT INTO queue SELECT host, score, (SELECT value FROM facts WHERE name = 'serial'), ?, payload"
                " FROM queue WHERE host = ? AND score = ? AND serial = ?",
                (tries, *row),
            )
            change[row[0]] += 1
            return 0
        kind = "error" if outcome.outcome == "retry" else outcome.outcome
        self._execute(
            "INSERT INTO dead (host, score, tries, payload, outcome, reason, at)"
            " SELECT host, score, ?, payload, ?, ?, ? FROM queue WHERE host = ? AND score = ? AND serial = ?",
            (tries, kind, outcome.reason[:200], time.time(), *row),
        )
        return 1

    async def lease(self, hosts: int, batch: int, ttl: float) -> list[Lease]:
        """Lease the hosts that have been ready for longest."""
        now = time.time()
        ready = "SELECT id, name, fence + 1, delay FROM hosts WHERE ready_at <= ? ORDER BY ready_at LIMIT ?"
        if self._execute(ready, (now, hosts)).fetchone() is None:
            if not self._looked_for_dead(now):
                return []
            now = time.time()
        leases = []
        with self._database.transaction():
            for host, name, fence, delay in self._execute(ready, (now, hosts)).fetchall():
                self._execute(
                    "UPDATE hosts SET owner = ?, fence = ?, expires = ? WHERE id = ?",
                    (self._worker, fence, now + ttl, host),
                )
                self._held[name] = _Held(host, fence)
                leases.append(Lease(name, fence, delay, self._take(name, batch)))
        return leases

    def _looked_for_dead(self, now: float) -> bool:
        """Free the hosts of workers that are gone, at most once a second."""
        if now < self._reaped + 1:
            return False
        self._reaped = now
        with self._database.transaction():
            self._workers.reap(self._worker)
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
        with self._database.transaction():
            self._workers.reap(self._worker)
            self._execute("UPDATE workers SET expires = ? WHERE id = ?", (expires, self._worker))
            ours = dict(self._execute("SELECT name, fence FROM hosts WHERE owner = ?", (self._worker,)).fetchall())
            self._execute("UPDATE hosts SET expires = ? WHERE owner = ?", (expires, self._worker))
        return {host for host, fence in held.items() if ours.get(host) != fence}

    async def release(self, hosts: Sequence[Release]) -> None:
        """Give hosts back."""
        now = time.time()
        with self._database.transaction():
            self._execute_many(
                "UPDATE hosts SET owner = NULL, next_at = max(next_at, ?) WHERE name = ? AND owner = ? AND fence = ?",
                ((now + rest, host, self._worker, fence) for host, fence, rest in hosts),
            )
        for host, _, _ in hosts:
            self._held.pop(host, None)

    async def pace(self, host: str, delay: float) -> None:
        """Remember a host's delay."""
        with self._transaction():
            self._execute("UPDATE hosts SET delay = ? WHERE id = ?", (delay, self._host(host)))

    async def abandon(self, host: str, fence: int, reason: str) -> int:
        """Bury what waits on a host."""
        with self._database.transaction():
            ours = "(SELECT id FROM hosts WHERE name = ? AND owner = ? AND fence = ?)"
            mine = (host, self._worker, fence)
            number = self._execute(
                "INSERT INTO dead (host, score, tries, payload, outcome, reason, at)"  # noqa: S608 - a constant
                f" SELECT host, score, ifnull(tries, 0) + 1, payload, 'failed', ?, ? FROM queue WHERE host = {ours}",
                (reason[:200], time.time(), *mine),
            ).rowcount
            self._execute(f"DELETE FROM queue WHERE host = {ours}", mine)  # noqa: S608 - a constant
            self._execute(f"UPDATE hosts SET waiting = 0 WHERE id = {ours}", mine)  # noqa: S608 - a constant
            self._database.add("waiting", -number)
        return number

    async def pending(self) -> Pending:
        """Return how much is left."""
        now = time.time()
        hosts, earliest = self._execute(
            "SELECT count(*), min(ready_at) FROM hosts WHERE ready_at IS NOT NULL"
        ).fetchone()
        workers = self._execute("SELECT count(*) FROM workers WHERE expires > ?", (now,)).fetchone()[0]
        return Pending(
            entries=self._database.fact("waiting"),
            hosts=hosts,
            workers=workers,
            paused=bool(self._database.fact("paused")),
            wait=None if earliest is None else max(0.0, earliest - now),
        )

    def _execute_many(self, statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
        self._database.connection.executemany(statement, rows)

    def _host(self, name: str) -> int:
        host = self._ids.get(name)
        if host is None:
            self._execute("INSERT OR IGNORE INTO hosts (name) VALUES (?)", (name,))
            host = int(self._execute("SELECT id FROM hosts WHERE name = ?", (name,)).fetchone()[0])
            self._ids[name] = host
        return host
