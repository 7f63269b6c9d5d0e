"""What people do to a job on a Redis server, from any machine, while it runs or afterwards."""

from __future__ import annotations

from heapq import nlargest
from typing import TYPE_CHECKING, Self
from uuid import uuid4

from newscrawl.frontier.admin_contract import DeadLetter, HostState, Stats
from newscrawl.frontier.contract import ALL_DEAD, FrontierError, Pending
from newscrawl.frontier.redis.frontier import RedisFrontier
from newscrawl.frontier.redis.shards import AT_ONCE, JOBS, Shards
from newscrawl.server.address import ServerError
from newscrawl.server.server import Server

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Collection, Sequence

    from newscrawl.frontier.contract import Committed, Entry

_PATIENCE = 10.0  # a person waits at the other end


class RedisFrontierAdmin:
    """A :class:`~newscrawl.frontier.admin_contract.FrontierAdmin`."""

    def __init__(self, server: Server, job: str) -> None:
        self._server = server
        self._shards = Shards(server, job)

    @classmethod
    async def open(cls, url: str, job: str) -> Self:
        """Return the admin of a job; :class:`FrontierError`, naming the jobs there are, if there is none."""
        server = Server(url, _PATIENCE)
        admin = cls(server, job)
        try:
            await server.connect()
            run = (await admin._shards.find()).run
            names = sorted(name.decode() for name in await server.ask("SMEMBERS", JOBS))
        except ServerError as error:
            await server.close()
            raise FrontierError(str(error)) from error
        if not run:
            await server.close()
            raise FrontierError(f"there is no job {job!r} on the server; there is: {', '.join(names) or 'none'}")
        return admin

    async def close(self) -> None:
        """Close the connection."""
        await self._server.close()

    async def stats(self) -> Stats:
        """Return the state of the job."""
        state = await self._shards.find()
        looks = await self._shards.look(leased=True)
        waits = [look.wait for look in looks if look.wait is not None]
        dead: dict[str, int] = {}
        for look in looks:
            for outcome, number in look.dead_letters.items():
                dead[outcome] = dead.get(outcome, 0) + number
        waiting, hosts = sum(look.waiting for look in looks), sum(look.hosts for look in looks)
        pending = Pending(waiting, hosts, state.living, paused=state.paused, wait=min(waits, default=None))
        leased, seen = sum(look.leased for look in looks), sum(look.seen for look in looks)
        return Stats(state.run, pending, seen, leased, dead, sum(look.settled for look in looks), state.workers)

    async def hosts(self, most: int) -> list[HostState]:
        """Return hosts with entries, at most so many, those with most entries first among a thousand of each shard."""
        replies = await self._shards.on_all("hosts", 1000)
        states = [
            HostState(host.decode(), waiting, bool(leased), float(wait), float(delay))
            for reply in replies
            for host, waiting, leased, wait, delay in reply
        ]
        return nlargest(most, states, key=lambda state: state.waiting)

    async def push(self, entries: Sequence[Entry]) -> Committed:
        """Store entries from outside of any crawl."""
        visitor = RedisFrontier(self._server.url, self._shards.name)
        visitor.act_for(f"push {uuid4()}", self._shards.number, _PATIENCE)
        try:
            return await visitor.commit(entries)
        finally:
            await visitor.close()

    async def pause(self) -> None:
        """Let workers finish what they started and take nothing new."""
        await self._shards.of_job("pause", 1)

    async def resume(self) -> None:
        """Undo ``pause``."""
        await self._shards.of_job("pause", 0)

    async def drain(self, host: str | None = None) -> int:
        """Throw away what waits (on one host), keep it as seen, and return the number."""
        total = 0
        for shard in range(self._shards.number) if host is None else (self._shards.of(host),):
            while number := await self._shards.run("drain", shard, AT_ONCE, host or ""):
                total += number
        return total

    async def requeue(self, outcomes: Collection[str] = ALL_DEAD) -> int:
        """Put dead letters back, however often they were tried, and return their number."""
        total = 0
        for shard, look in enumerate(await self._shards.look()):
            for _ in range(0, sum(look.dead_letters.values()), AT_ONCE):
                _, back = await self._shards.run("revive", shard, AT_ONCE, "", *outcomes)
                total += back
        return total

    async def forget(self) -> int:
        """Throw the dead letters away, which stay seen, and return their number."""
        return sum(await self._shards.on_all("forget"))

    async def dead_letters(self) -> AsyncIterator[DeadLetter]:
        """Yield the dead letters, oldest first on each shard."""
        for shard in range(self._shards.number):
            first = 0
            while dead_letters := await self._shards.run("dead_letters", shard, first, first + AT_ONCE - 1):
                for host, outcome, reason, payload, at in dead_letters:
                    yield DeadLetter(host.decode(), outcome.decode(), reason.decode(), payload, float(at))
                first += len(dead_letters)

    async def export(self) -> AsyncIterator[bytes]:
        """Yield the payloads that wait, by host and priority."""
        for shard in range(self._shards.number):
            for host in sorted(await self._shards.run("ready", shard)):
                first = 0
                while payloads := await self._shards.run("waiting", shard, host, first, first + AT_ONCE - 1):
                    for payload in payloads:
                        yield payload
                    first += len(payloads)
