"""Whose turn it is at an engine: a few pages at a time, and one that may have ended it alone."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from newscrawl.request_meta import ENGINES_LOST

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from scrapy import Request


class RenderQueue:
    """*at_once* pages at a time, in the order of asking.

    When an engine ends, all pages that it was at work on are suspects. Each has its next turn alone, so that only the
    one that ends it again is to blame.
    """

    def __init__(self, at_once: int) -> None:
        self._at_once = at_once
        self._free = asyncio.Semaphore(at_once)
        self._door = asyncio.Lock()

    @asynccontextmanager
    async def take(self, request: Request) -> AsyncIterator[None]:
        """Wait for the turn of *request*."""
        wanted = self._at_once if request.meta.get(ENGINES_LOST) else 1
        taken = 0
        try:
            async with self._door:
                while taken < wanted:
                    await self._free.acquire()
                    taken += 1
            yield
        finally:
            for _ in range(taken):
                self._free.release()
