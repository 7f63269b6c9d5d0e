"""What a server must be for a crawl: new enough, never forgetful, on disk."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

from newscrawl.server.address import ServerError
from newscrawl.server.server import Server

if TYPE_CHECKING:
    from collections.abc import Mapping

logger = logging.getLogger(__name__)

_OLDEST = (6, 2)


def warnings_of(info: Mapping[str, Any]) -> list[str]:
    """Return what its INFO says that endangers a crawl, a sentence each; :class:`ServerError` for too old a server."""
    version = str(info.get("redis_version", "0"))
    numbers = tuple(int(part) for part in version.split(".")[:2] if part.isdigit())
    if numbers < _OLDEST:
        raise ServerError(f"The server is Redis {version}; newscrawl needs 6.2 or newer, or Valkey.")
    found = []
    policy = info.get("maxmemory_policy", "noeviction")
    if policy != "noeviction":
        found.append(
            f"The server's maxmemory-policy is {policy}: when its memory is full it throws the crawl away. "
            "Set it to noeviction."
        )
    if not info.get("aof_enabled"):
        found.append(
            "The server keeps no append-only file: when it restarts, it forgets what came since its last snapshot. "
            "Set appendonly yes."
        )
    elif info.get("aof_last_write_status", "ok") != "ok":
        found.append("The server cannot write its append-only file; look at its disk.")
    return found


def warn_of(info: Mapping[str, Any]) -> None:
    """Log the warnings."""
    for sentence in warnings_of(info):
        logger.warning(sentence)


def check(url: str) -> None:
    """Return when there is a server that can be used; :class:`ServerError` says what is wrong. Starts an event loop."""

    async def ask() -> None:
        server = Server(url)
        try:
            warnings_of(await server.connect())
        finally:
            await server.close()

    asyncio.run(ask())
