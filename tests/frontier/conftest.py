"""The engines of the frontier, and what every test of them needs."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from newscrawl.frontier.sqlite import SQLiteFrontier

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from pathlib import Path

    from newscrawl.frontier.contract import Frontier


class SQLiteEngine:
    """One job in a file; each worker has its own connection."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "frontier.sqlite"
        self._workers: list[Frontier] = []

    async def worker(self) -> Frontier:
        """Open a worker that joined the job."""
        frontier = SQLiteFrontier(self.path)
        self._workers.append(frontier)
        await frontier.open()
        return frontier

    async def crash(self, worker: Frontier) -> None:
        """Leave as a killed process leaves: nothing settled, nothing given back, the lock gone."""
        self._workers.remove(worker)
        worker._workers.leave()
        worker._database.close()

    async def close(self) -> None:
        for worker in self._workers:
            await worker.close()


# Another engine joins the suite here: a class with worker(), crash() and close().
ENGINES: dict[str, Callable[[Path], Any]] = {"sqlite": SQLiteEngine}


@pytest.fixture(params=list(ENGINES))
def on_engine(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[..., None]:
    """Run an async test function on an engine and close it: ``on_engine(test)``."""

    def run(test: Callable[[Any], Coroutine[Any, Any, None]]) -> None:
        async def whole() -> None:
            engine = ENGINES[request.param](tmp_path)
            try:
                await test(engine)
            finally:
                await engine.close()

        asyncio.run(whole())

    return run
