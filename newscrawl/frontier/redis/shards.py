"""The shards of a job on a Redis server: their keys, their scripts, and which host is kept where."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

import orjson

from newscrawl.frontier.contract import ServerFailedError, WorkerState
from newscrawl.server.address import ServerError
from newscrawl.server.keys import job_key, script, shard_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newscrawl.server.server import Server

JOBS = "newscrawl:jobs"
# One node needs no more than one. In a Cluster a job is spread over all nodes; a host is on one of them.
ON_A_NODE, ON_A_CLUSTER = 1, 16
_USUAL_TTL = 60.0
AT_ONCE = 500  # entries that one script moves, during which the server does nothing else


class Look(NamedTuple):
    """One shard's counts; ``wait`` in seconds until a host may be leased, ``None`` when no host has entries."""

    waiting: int
    hosts: int
    wait: float | None
    pushed: int
    leased: int
    seen: int
    settled: int
    dead_letters: dict[str, int]
    run: int


class JobState(NamedTuple):
    """A job: the number of its run, 0 where there is no such job, and a name for its life on this server."""

    run: int
    paused: bool
    life: str
    workers: tuple[WorkerState, ...]

    @property
    def living(self) -> int:
        """The number of workers that do not count as gone."""
        return sum(worker.silent_for <= worker.ttl for worker in self.workers)


class Shards:
    """The keys of one job. ``number`` is 0 until the job is joined or :meth:`find` found it."""

    def __init__(self, server: Server, job: str, number: int = 0) -> None:
        self.server = server
        self.name = job
        self.number = number

    async def find(self) -> JobState:
        """Learn the number of shards, and how the job is."""
        run, paused, number, life, workers = await self.of_job("job")
        self.number = number
        return JobState(run, bool(paused), life.decode(), tuple(_worker(*worker) for worker in workers))

    def of(self, host: str) -> int:
        """Return the shard that keeps a host."""
        return crc32(host.encode()) % self.number

    async def run(self, name: str, shard: int, *arguments: Any) -> Any:
        """Run a script on a shard."""
        return await self._run(name, shard_key(self.name, shard), arguments)

    async def of_job(self, name: str, *arguments: Any) -> Any:
        """Run a script on the job's own key."""
        return await self._run(name, job_key(self.name), arguments)

    async def on_all(self, name: str, *arguments: Any) -> list[Any]:
        """Run a script with the same arguments on every shard."""
        if self.number == 1:
            return [await self.run(name, 0, *arguments)]
        return list(await asyncio.gather(*(self.run(name, shard, *arguments) for shard in range(self.number))))

    async def on_each(self, name: str, arguments: Mapping[int, Sequence[Any]]) -> list[Any]:
        """Run a script on the shards that are named, each with its own arguments."""
        if len(arguments) == 1:
            ((shard, own),) = arguments.items()
            return [await self.run(name, shard, *own)]
        return list(await asyncio.gather(*(self.run(name, shard, *own) for shard, own in arguments.items())))

    async def look(self, *, leased: bool = False) -> list[Look]:
        """Return the counts of all shards; in no moment were they all zero unless they really were.

        A page's links are pushed before it is settled, perhaps on another shard that was looked at before: an empty
        job is looked at twice, and was empty between if nothing was pushed.
        """
        looks = await self._look(leased=leased)
        while self.number > 1 and not any(look.waiting for look in looks):
            again = await self._look(leased=leased)
            if [look.pushed for look in again] == [look.pushed for look in looks]:
                return again
            looks = again
        return looks

    async def _look(self, *, leased: bool) -> list[Look]:
        replies = await self.on_all("look", int(leased))
        return [
            Look(waiting, hosts, float(wait) if wait else None, pushed, held, seen, settled, _named(dead), run)
            for waiting, hosts, wait, pushed, held, seen, settled, dead, run in replies
        ]

    @property
    def is_cluster(self) -> bool:
        """Whether the server is a Cluster."""
        return self.server.is_cluster

    async def _run(self, name: str, key: str, arguments: Sequence[Any]) -> Any:
        return await self.script(script(f"frontier/{name}", "frontier/shard"), key, *arguments)

    async def script(self, text: bytes, key: str, *arguments: Any) -> Any:
        """Run any script; :class:`ServerFailedError` where the server fails."""
        try:
            return await self.server.script(text, key, *arguments)
        except ServerError as error:
            raise ServerFailedError(str(error)) from error


def _worker(name: bytes, left: bytes, told: bytes) -> WorkerState:
    """Return a worker of whom so many seconds are left until it counts as gone."""
    kept = orjson.loads(told)
    ttl = float(kept.get("ttl", _USUAL_TTL))
    return WorkerState(name.decode(), ttl - float(left), ttl, kept.get("settings", {}))


def _named(flat: list[bytes]) -> dict[str, int]:
    return {name.decode(): int(number) for name, number in zip(flat[::2], flat[1::2], strict=True) if int(number)}
