"""The turns of those who write a job's store in one process: one at a time, and none holds the event loop up."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, TypeVar

from newscrawl.job.writable import Writable

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

_R = TypeVar("_R")


class StoreTurns:
    """Gives the store's file to one coroutine after the other, each when no other program writes it."""

    def __init__(self, path: Path) -> None:
        self._file = Writable(path)
        self._alone = asyncio.Lock()

    @asynccontextmanager
    async def begun(self, db: sqlite3.Connection) -> AsyncIterator[None]:
        """Begin a transaction for `transaction` to go on with, as `Writable.begun` does."""
        async with self._alone, self._file.begun(db):
            yield

    async def beside(self, do: Callable[[], _R]) -> _R:
        """Return what *do* gives, which a thread does: several transactions, between which others may be quicker.

        Whoever is cancelled meanwhile hears of it when the thread is done.
        """
        async with self._alone:
            await self._file.wait()
            doing = asyncio.ensure_future(asyncio.to_thread(do))
            try:
                return await asyncio.shield(doing)
            except asyncio.CancelledError:
                await asyncio.wait({doing})
                raise

    def close(self) -> None:
        """Close the connection that looks at the file."""
        self._file.close()
