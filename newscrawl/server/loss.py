"""What became of a server that has forgotten a job: restarted, its memory full, emptied, or its password changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from newscrawl.server.address import ServerError

if TYPE_CHECKING:
    from collections.abc import Mapping

Cause = Literal["restart", "eviction", "flush", "password"]

_AGAIN = "What was exported is in the job's folder; run the same command again, and the job begins anew."
_SENTENCES: dict[Cause, str] = {
    "restart": f"The server was restarted and has forgotten this job: set appendonly yes. {_AGAIN}",
    "eviction": "The server's memory was full and it has thrown parts of this job away: "
    f"set maxmemory-policy noeviction, and give it more memory. {_AGAIN}",
    "flush": f"Somebody emptied the server (FLUSHALL, FLUSHDB or DEL) while this job ran. {_AGAIN}",
    "password": "The server refuses the user or password of REDIS_URL, which it took before: "
    "write the new one into REDIS_URL, and run the same command again to go on.",
}


class ServerLostError(ServerError):
    """A server that was fine does not have the job any more, or does not let us in."""

    def __init__(self, cause: Cause, detail: str = "") -> None:
        super().__init__(_SENTENCES[cause] + (f" ({detail})" if detail else ""))
        self.cause: Cause = cause


class NodeState(NamedTuple):
    """What tells one life of a node from the next, and how many keys it has thrown away in this one."""

    life: str
    evicted: int

    @classmethod
    def of(cls, info: Mapping[str, Any]) -> NodeState:
        """Read it from the node's INFO."""
        return cls(str(info.get("run_id", "")), int(info.get("evicted_keys", 0)))


def evicts(info: Mapping[str, Any]) -> bool:
    """Tell whether a full server throws keys away that have no time to live, as ours have none."""
    return str(info.get("maxmemory_policy", "noeviction")).startswith("allkeys-")


def cause_of(before: Mapping[str, NodeState], after: Mapping[str, NodeState]) -> Cause:
    """Tell why a job is gone from a server whose nodes were in one state and are in another."""
    if any(node.evicted > (before[name].evicted if name in before else 0) for name, node in after.items()):
        return "eviction"
    lives = {node.life for node in before.values()}
    return "restart" if any(node.life not in lives for node in after.values()) else "flush"
