"""How long calls to the server may go on once the crawl was told to stop: seconds; without a stop it is minutes."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar
from weakref import WeakSet

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

_T = TypeVar("_T")

STOP_PATIENCE = 5.0  # seconds from the stop, for a server that does not do what is asked
_LAST_TRY = 2.0  # seconds for a call that is begun later: a server that works takes milliseconds


class StopLimit:
    """The end of the calls of one client; none until a stop is asked for."""

    def __init__(self) -> None:
        self._end: float | None = None
        self._under_way: set[tuple[asyncio.AbstractEventLoop, asyncio.Timeout]] = set()
        _LIMITS.add(self)

    def begin(self, seconds: float) -> None:
        """Set the end, for calls that are under way, too, in whatever thread."""
        self._end = time.monotonic() + seconds
        for loop, timeout in list(self._under_way):
            with suppress(RuntimeError):  # its loop is closed
                loop.call_soon_threadsafe(self._cut, loop, timeout)

    def is_over(self) -> bool:
        """Whether the end has come."""
        return self._end is not None and time.monotonic() >= self._end

    async def within(self, call: Callable[[], Awaitable[_T]]) -> _T:
        """Call and return what comes; ``TimeoutError`` at the end."""
        async with asyncio.timeout(self._left()) as timeout:
            place = asyncio.get_running_loop(), timeout
            self._under_way.add(place)
            try:
                return await call()
            finally:
                self._under_way.discard(place)

    def _left(self) -> float | None:
        return None if self._end is None else max(self._end - time.monotonic(), _LAST_TRY)

    def _cut(self, loop: asyncio.AbstractEventLoop, timeout: asyncio.Timeout) -> None:
        left = self._left()
        if left is not None and (loop, timeout) in self._under_way:
            timeout.reschedule(loop.time() + left)


_LIMITS: WeakSet[StopLimit] = WeakSet()


def begin_stop() -> None:
    """Let all clients of this process give up a server in seconds that does not do what is asked."""
    for limit in list(_LIMITS):
        limit.begin(STOP_PATIENCE)
