"""The engines of the frontier, and what every test of them needs."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from newscrawl.frontier.contract import JobTerms
from newscrawl.frontier.redis.frontier import RedisFrontier
from newscrawl.frontier.sqlite.frontier import SQLiteFrontier
from tests.servers import BINARIES

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from pathlib import Path

    from newscrawl.frontier.contract import Frontier


# Tests of one job share their server with those of others, whose hosts have the same names.
ALONE = JobTerms(shares_hosts=False)


class SQLiteEngine:
    """One job in a file; each worker has its own connection."""

    shards = 1

    def __init__(self, folder: Path) -> None:
        self.path = folder / "frontier.sqlite"
        self._workers: list[Frontier] = []

    async def worker(self, terms: JobTerms = ALONE, *, is_new: bool = False) -> Frontier:
        """Open a worker that joined the job."""
        frontier = SQLiteFrontier(self.path, terms=terms)
        self._workers.append(frontier)
        await frontier.open(is_new=is_new)
        return frontier

    def shard_of(self, host: str) -> int:
        """Return which of the job's orders a host is in; one file has one."""
        return 0

    async def crash(self, worker: Frontier) -> None:
        """Leave as a killed process leaves: nothing settled, nothing given back, the lock gone."""
        self._workers.remove(worker)
        worker._workers.leave()
        worker._database.close()

    async def close(self) -> None:
        for worker in self._workers:
            await worker.close()


class RedisEngine:
    """One job on a server."""

    def __init__(self, folder: Path, url: str, shards: int = 0) -> None:
        self.url, self.job, self._wanted = url, folder.name, shards
        self._workers: list[RedisFrontier] = []

    async def worker(self, terms: JobTerms = ALONE, *, is_new: bool = False) -> Frontier:
        """Open a worker that joined the job."""
        frontier = RedisFrontier(self.url, self.job, terms=terms, shards=self._wanted)
        self._workers.append(frontier)
        await frontier.open(is_new=is_new)
        return frontier

    @property
    def shards(self) -> int:
        """How many the job has."""
        return self._workers[0]._shards.number

    def shard_of(self, host: str) -> int:
        return self._workers[0]._shards.of(host)

    async def crash(self, worker: Frontier) -> None:
        """Leave as a killed process leaves: nothing settled, nothing given back; and let its last renewal end."""
        self._workers.remove(worker)
        await worker.renew({host: held.fence for host, held in worker._held.items()}, 0.01)
        await worker._server.close()
        await asyncio.sleep(0.02)

    async def close(self) -> None:
        for worker in self._workers:
            await worker.close()


# Another engine joins the suite here: a class with worker(), crash() and close().
ENGINES: dict[str, Callable[..., Any]] = {"sqlite": lambda folder, _: SQLiteEngine(folder)}
for _kind in BINARIES:
    ENGINES[_kind] = lambda folder, server, kind=_kind: RedisEngine(folder, server(kind).url)
ENGINES["valkey-5-shards"] = lambda folder, server: RedisEngine(folder, server("valkey").url, shards=5)
ENGINES["cluster"] = lambda folder, server: RedisEngine(folder, server("cluster").url)


@pytest.fixture(params=list(ENGINES))
def on_engine(request: pytest.FixtureRequest, tmp_path: Path, server: Callable[[str], Any]) -> Callable[..., None]:
    """Run an async test function on an engine and close it: ``on_engine(test)``."""

    def run(test: Callable[[Any], Coroutine[Any, Any, None]]) -> None:
        async def whole() -> None:
            engine = ENGINES[request.param](tmp_path, server)
            try:
                await test(engine)
            finally:
                await engine.close()

        asyncio.run(whole())

    return run
