"""Has the server's clock jumped? Leases and rests are kept by it, and a jump makes them end before their time.

After a jump nothing is leased until every living worker has renewed what it holds, by the new clock.
"""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from newscrawl.server.hosts import ScriptRunner

logger = logging.getLogger(__name__)

#: Seconds by which a clock may go wrong between two looks: what NTP slews in ten minutes is 0.3.
TOLERANCE = 0.5
_TIME = b"return redis.call('TIME')"


class ServerClock:
    """Watches the clock of the node of *key* against this machine's monotonic one, which nobody sets.

    A machine that slept sees a jump, too: it waits once more than it must.
    """

    def __init__(self, server: ScriptRunner, key: str, now: Callable[[], float] = time.monotonic) -> None:
        self._server = server
        self._key = key
        self._now = now
        self._offset: tuple[float, float] | None = None  # least and most of the server's time less ours
        self._unsteady_until = float("-inf")

    async def is_steady(self, ttl: float) -> bool:
        """Tell whether no lease can have ended by a jump within the last *ttl* seconds."""
        began = self._now()
        seconds, micros = await self._server.script(_TIME, self._key)
        ended, told = self._now(), int(seconds) + int(micros) / 1_000_000
        offset, last = (told - ended, told - began), self._offset
        self._offset = offset
        if last is not None and (offset[0] > last[1] + TOLERANCE or offset[1] < last[0] - TOLERANCE):
            logger.warning("The server's clock jumped by %.1f s; no host is taken for %.0f s", offset[0] - last[0], ttl)
            self._unsteady_until = ended + ttl
        return ended >= self._unsteady_until
