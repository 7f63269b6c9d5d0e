"""What people do to a job's SQLite frontier, while it runs or afterwards."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from newscrawl.frontier.admin_contract import DeadLetter, HostState, Stats
from newscrawl.frontier.contract import ALL_DEAD, FrontierError, Pending
from newscrawl.frontier.sqlite.database import Database
from newscrawl.frontier.sqlite.frontier import SQLiteFrontier
from newscrawl.frontier.sqlite.workers import Workers

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Collection, Sequence
    from pathlib import Path

    from newscrawl.frontier.contract import Committed, Entry


class SQLiteFrontierAdmin:
    """A :class:`~newscrawl.frontier.admin_contract.FrontierAdmin` on a file; :class:`FrontierError` without one."""

    def __init__(self, path: Path) -> None:
        if not path.exists():
            raise FrontierError(f"There is no frontier at {path}; the job has not run, or under another name.")
        self._database = Database(path)
        self._execute = self._database.connection.execute
        self._workers = Workers(self._database.connection, path.parent)

    async def close(self) -> None:
        """Close the connection."""
        self._database.close()

    async def stats(self) -> Stats:
        """Return the state of the job."""
        now = time.time()
        row = self._execute(
            "SELECT (SELECT count(*) FROM seen), (SELECT count(*) FROM workers WHERE expires > ?1),"
            " (SELECT count(*) FROM hosts WHERE owner IS NOT NULL AND expires > ?1),"
            " (SELECT count(*) FROM hosts WHERE ready_at IS NOT NULL), (SELECT min(ready_at) FROM hosts)",
            (now,),
        ).fetchone()
        seen, workers, leased, hosts, earliest = row
        fact = self._database.fact
        wait = None if earliest is None else max(0.0, earliest - now)
        dead = self._execute("SELECT outcome, count(*) FROM dead GROUP BY outcome")
        pending = Pending(fact("waiting"), hosts, workers, paused=bool(fact("paused")), wait=wait)
        return Stats(fact("run"), pending, seen, leased, dict(dead.fetchall()), workers=self._workers.states())

    async def hosts(self, most: int) -> list[HostState]:
        """Return hosts with entries, at most so many, those with most entries first."""
        now = time.time()
        rows = self._execute(
            "SELECT name, waiting, owner IS NOT NULL AND expires > ?1, max(0, ready_at - ?1), delay FROM hosts"
            " WHERE ready_at IS NOT NULL ORDER BY waiting DESC LIMIT ?2",
            (now, most),
        )
        return [HostState(host, waiting, bool(leased), wait, delay) for host, waiting, leased, wait, delay in rows]

    async def push(self, entries: Sequence[Entry]) -> Committed:
        """Store entries from outside of any crawl."""
        frontier = SQLiteFrontier(self._database.path)
        try:
            return await frontier.commit(entries)
        finally:
            await frontier.close()

    async def pause(self) -> None:
        """Let workers finish what they started and take nothing new."""
        self._database.state("paused", 1)

    async def resume(self) -> None:
        """Undo ``pause``."""
        self._database.state("paused", 0)

    async def drain(self, host: str | None = None) -> int:
        """Throw away what waits (on one host), keep it as seen, and return the number."""
        chosen = "SELECT id FROM hosts WHERE name = ifnull(?, name)"
        with self._database.transaction():
            number = self._execute(f"DELETE FROM queue WHERE host IN ({chosen})", (host,)).rowcount  # noqa: S608 - a constant
            self._execute(f"UPDATE hosts SET waiting = 0 WHERE id IN ({chosen})", (host,))  # noqa: S608 - a constant
            self._database.add("waiting", -number)
        return number

    async def requeue(self, outcomes: Collection[str] = ALL_DEAD) -> int:
        """Put dead letters back, however often they were tried, and return their number."""
        with self._database.transaction():
            return self._database.revive(outcomes)

    async def forget(self) -> int:
        """Throw the dead letters away, which stay seen, and return their number."""
        with self._database.transaction():
            return self._execute("DELETE FROM dead").rowcount

    async def dead_letters(self) -> AsyncIterator[DeadLetter]:
        """Yield the dead letters, oldest first."""
        for row in self._execute(
            "SELECT name, outcome, reason, payload, at FROM dead JOIN hosts ON hosts.id = dead.host ORDER BY dead.id"
        ):
            yield DeadLetter(*row)

    async def export(self) -> AsyncIterator[bytes]:
        """Yield the payloads that wait, by host and priority."""
        for (payload,) in self._execute("SELECT payload FROM queue ORDER BY host, score, serial"):
            yield payload
