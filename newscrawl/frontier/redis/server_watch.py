"""Notices when the server has forgotten the job, in whole or in part, and says why."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from newscrawl.frontier.contract import ServerFailedError
from newscrawl.server.address import ServerError
from newscrawl.server.loss import NodeState, ServerLostError, cause_of, evicts

if TYPE_CHECKING:
    from newscrawl.frontier.redis.shards import JobState
    from newscrawl.server.server import Server

_LOOK_AGAIN = 5.0  # seconds between two looks at what the server threw away


class ServerWatch:
    """Of one worker. ``life`` is the name that the job had on this server when the worker joined it."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._nodes: dict[str, NodeState] = {}
        self._looked = 0.0
        self.life = ""
        self.is_lost = False

    async def begin(self) -> None:
        """Remember how the nodes are; ``ServerError`` when they do not answer."""
        self._nodes = {name: NodeState.of(info) for name, info in (await self._server.infos()).items()}

    async def check(self, state: JobState, *, are_whole: bool = True) -> None:
        """Raise :class:`ServerFailedError` where the job is not the one that was joined, or has lost a part."""
        is_here = are_whole and state.life == self.life
        now = time.monotonic()
        if is_here and now - self._looked < _LOOK_AGAIN:
            return
        self._looked = now
        try:
            infos = await self._server.infos()
        except ServerError as error:
            raise ServerFailedError(str(error)) from error
        nodes = {name: NodeState.of(info) for name, info in infos.items()}
        cause = cause_of(self._nodes, nodes)
        if is_here and not (cause == "eviction" and any(map(evicts, infos.values()))):
            return
        self.is_lost = True
        raise ServerFailedError(str(ServerLostError(cause)))
