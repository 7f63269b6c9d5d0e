"""Keeps leases alive from a thread of its own, whatever the event loop is busy with."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import threading
import time
from typing import TYPE_CHECKING, NamedTuple

from newscrawl.job.errors import JobError

if TYPE_CHECKING:
    from collections.abc import Callable

    from newscrawl.frontier.contract import Frontier

logger = logging.getLogger(__name__)


class _Moment(NamedTuple):
    """A time by the wall's clock and by the monotonic one, in seconds."""

    wall: float
    monotonic: float

    @classmethod
    def now(cls) -> _Moment:
        return cls(time.time(), time.monotonic())

    def after(self, seconds: float) -> _Moment:
        return _Moment(self.wall + seconds, self.monotonic + seconds)

    def is_before(self, end: _Moment) -> bool:
        return self.wall < end.wall and self.monotonic < end.monotonic


class LeaseRenewer:
    """Renews the leases that ``held()`` names every third of *ttl* seconds.

    ``twin`` opens the thread's own connection. A failed renewal is tried again at the next turn:
    ``is_safe`` turns false before the leases end.
    """

    def __init__(self, twin: Callable[[], Frontier], ttl: float) -> None:
        self._twin = twin
        self._ttl = ttl
        self._held: dict[str, int] = {}
        self._lost: dict[str, int] = {}
        self._lock = threading.Lock()
        self._end = threading.Event()
        self._safe_until = _Moment.now().after(ttl)
        self._thread = threading.Thread(target=self._run, name="newscrawl-leases", daemon=True)

    def start(self) -> None:
        """Begin to renew."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread; returns when it has let its connection go."""
        self._end.set()
        self._thread.join()

    def hold(self, held: dict[str, int]) -> None:
        """Say which hosts are held now (host to fence)."""
        with self._lock:
            self._held = held

    def lost(self) -> dict[str, int]:
        """Return the hosts found lost since the last call, each with the fence that is not ours any more."""
        with self._lock:
            lost, self._lost = self._lost, {}
        return lost

    def is_safe(self, host: str | None = None) -> bool:
        """Return whether no lease, and not that of *host*, can have ended.

        By two clocks: the wall's runs on while the machine sleeps, the other is not set back.
        """
        return _Moment.now().is_before(self._safe_until) and host not in self._lost

    def _run(self) -> None:
        asyncio.run(self._keep())

    async def _keep(self) -> None:
        frontier = self._twin()
        try:
            while not self._end.wait(self._ttl / 3):
                await self._renew(frontier)
        finally:
            await frontier.close()

    async def _renew(self, frontier: Frontier) -> None:
        with self._lock:
            held = self._held
        began = _Moment.now()
        try:
            lost = await frontier.renew(held, self._ttl)
        except (JobError, sqlite3.Error) as error:
            logger.warning("The leases of the frontier could not be renewed (%s)", error)
            return
        except Exception:  # whatever the engine raises, the thread must live to try again
            logger.exception("The leases of the frontier could not be renewed")
            return
        with self._lock:
            self._lost |= {host: held[host] for host in lost}
        self._safe_until = began.after(self._ttl)
