"""A connection that outlives its server: a restart, a failover or a minute without network is waited for."""

from __future__ import annotations

import asyncio
import logging
import time
from functools import partial
from hashlib import sha1
from typing import TYPE_CHECKING, Any

from newscrawl.server.address import ServerError, make_client
from newscrawl.server.loss import ServerLostError
from newscrawl.server.stop_limit import StopLimit

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

logger = logging.getLogger(__name__)

# Seconds; a script here takes milliseconds. A longer silence is an outage.
_OPTIONS = {"socket_timeout": 10.0, "socket_connect_timeout": 5.0, "socket_keepalive": True}
_FIRST_PAUSE, _LONGEST_PAUSE = 0.05, 1.0
_SAY_AGAIN = 30.0
_CONNECT_PATIENCE = 5.0
# What a server answers that cannot just now: it loads its file, changes its role, moves a slot, or is full.
_NOT_NOW = frozenset({"LOADING", "READONLY", "MASTERDOWN", "TRYAGAIN", "CLUSTERDOWN", "NOREPLICAS", "OOM", "BUSY"})
# What redis-py 8.1's Cluster client dies of when it writes on a connection that another task has just closed: it has
# no writer any more, or asyncio's transport (Python 3.12, 3.13) no method to write with.
_CLOSED = (AttributeError, TypeError)


class Server:
    """One client. Made anywhere, used in one event loop; connects when it is first asked.

    A call that meets an outage is made again until it succeeds, for *patience* seconds at most: what is called
    must bear to be done twice. :class:`ServerError` after that, and at once for a wrong address or password. Once the
    crawl was told to stop (`stop_limit`), it is seconds; a call that fails after them is the last one made.
    """

    def __init__(self, url: str, patience: float = 600.0) -> None:
        self.url = url
        self.patience = patience
        self.is_cluster = False
        self._client: Any = None
        self._said = 0.0
        self._has_answered = False
        self._stop_limit = StopLimit()
        self._given_up = ""

    async def connect(self) -> Mapping[str, Any]:
        """Connect, learn what the server is, and return its INFO; raises when it does not answer within seconds."""
        patience, self.patience = self.patience, min(self.patience, _CONNECT_PATIENCE)
        client = make_client(self.url, _OPTIONS)
        try:
            info: Mapping[str, Any] = await self._patiently(client.info)
            if info.get("cluster_enabled"):  # a user who may not ask this would find no node, and wait for one
                await self._patiently(partial(client.execute_command, "CLUSTER", "SLOTS"))
        except BaseException:  # no open connection is left, whatever ended it
            await client.aclose()
            raise
        finally:
            self.patience = patience
        self.is_cluster = bool(info.get("cluster_enabled"))
        if self.is_cluster:
            await client.aclose()
        self._client = make_client(self.url, _OPTIONS, is_cluster=True) if self.is_cluster else client
        return info

    async def script(self, text: bytes, key: str, *arguments: Any) -> Any:
        """Run a Lua script on the node of *key* and return its reply, texts as bytes."""
        digest = sha1(text, usedforsecurity=False).hexdigest()

        async def run() -> Any:
            client = await self._connected()
            from redis.exceptions import NoScriptError  # noqa: PLC0415 - an extra

            try:
                return await client.evalsha(digest, 1, key, *arguments)
            except NoScriptError:  # the first time on this node, or it was restarted
                return await client.eval(text, 1, key, *arguments)

        return await self._patiently(run)

    async def infos(self) -> dict[str, Mapping[str, Any]]:
        """Return the INFO of each node that takes writes, by its name; of a single node the name is empty."""

        async def run() -> dict[str, Mapping[str, Any]]:
            client = await self._connected()
            if not self.is_cluster:
                return {"": await client.info()}
            return {node.name: await client.info(target_nodes=node) for node in client.get_primaries()}

        found: dict[str, Mapping[str, Any]] = await self._patiently(run)
        return found

    async def ask(self, *command: Any) -> Any:
        """Do one command on one key and return the reply."""

        async def run() -> Any:
            return await (await self._connected()).execute_command(*command)

        return await self._patiently(run)

    async def close(self) -> None:
        """Let the connections go."""
        if self._client is not None:
            client, self._client = self._client, None
            await client.aclose()

    async def _connected(self) -> Any:
        if self._client is None:
            await self.connect()
        return self._client

    async def _patiently(self, call: Callable[[], Awaitable[Any]]) -> Any:
        from redis import exceptions  # noqa: PLC0415 - an extra

        began, pause = time.monotonic(), _FIRST_PAUSE
        while not self._given_up:
            try:
                reply = await self._stop_limit.within(call)
            except (exceptions.RedisError, exceptions.RedisClusterException, OSError, *_CLOSED) as error:
                if (refusal := self._refusal(error)) is not None:
                    raise refusal from None
                if not _is_outage(error):
                    raise
                sentence = f"The server at REDIS_URL {_trouble(error)}: {str(error) or 'no answer in time'}"
                if self._stop_limit.is_over():
                    self._given_up = sentence
                if self._given_up or time.monotonic() - began + pause > self.patience:
                    raise ServerError(sentence) from error
                self._say(error)
            else:
                self._has_answered = True
                return reply
            await asyncio.sleep(pause)
            pause = min(_LONGEST_PAUSE, pause * 2)
        raise ServerError(self._given_up)

    def _refusal(self, error: Exception) -> ServerError | None:
        """Return what an answer means that no patience helps against; None for any other."""
        from redis import exceptions  # noqa: PLC0415 - an extra

        if isinstance(error, exceptions.AuthenticationError | exceptions.NoPermissionError):
            if self._has_answered:
                return ServerLostError("password", str(error))
            return ServerError(f"The server refuses the user or password of REDIS_URL: {error}")
        if isinstance(error, exceptions.InvalidResponse):
            return ServerError(f"What listens at REDIS_URL is not a Redis or Valkey: {error}")
        return None

    def _say(self, error: Exception) -> None:
        now = time.monotonic()
        if now - self._said > _SAY_AGAIN:
            self._said = now
            logger.warning("The server does not do what is asked; this worker waits (%s)", error)


def _trouble(error: Exception) -> str:
    """Return what is wrong with a server that was waited for: one that answers needs another remedy than a dead one."""
    from redis import exceptions as e  # noqa: PLC0415 - an extra

    word = str(error).split(" ", 1)[0]
    if isinstance(error, e.OutOfMemoryError) or word == "OOM":
        return "has no memory left for the queue (give it more: maxmemory), so it takes nothing"
    if word in {"NOREPLICAS", "READONLY"} or isinstance(error, e.ReadOnlyError):
        return "takes no writes (it waits for a replica, or is one)"
    return "does not answer"


def _is_outage(error: Exception) -> bool:
    from redis import exceptions as e  # noqa: PLC0415 - an extra

    if isinstance(error, _CLOSED) and "NoneType" in str(error):
        return True
    broken = (OSError, e.ConnectionError, e.TimeoutError, e.RedisClusterException)
    # Answers whose word redis-py takes away.
    refused = (e.BusyLoadingError, e.ReadOnlyError, e.OutOfMemoryError, e.ClusterError, e.AskError, e.TryAgainError)
    is_not_now = isinstance(error, refused)
    return isinstance(error, broken) or is_not_now or str(error).split(" ", 1)[0] in _NOT_NOW
