"""Hosts belong to the server and not to a job: whoever asks a host for pages holds it, and no two jobs at once.

A job's frontier knows which of its workers has a host. Here is what all jobs of a server agree on: who holds a host,
until when it rests, and what its server asked for between two requests. Durations are seconds.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol
from zlib import crc32

from newscrawl.server.keys import hosts_key, script

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

_ON_A_CLUSTER = 16  # groups of hosts, spread over its nodes
_AT_ONCE = 500  # hosts of one script


class Claim(NamedTuple):
    """What came of asking for a host: ``wait`` is 0 when it is ours; ``delay`` is what its server asked for."""

    wait: float
    delay: float


class ScriptRunner(Protocol):
    """What runs a script, such as a :class:`~newscrawl.server.server.Server`."""

    @property
    def is_cluster(self) -> bool: ...  # noqa: D102 - the class says what it is

    async def script(self, text: bytes, key: str, *arguments: Any) -> Any:
        """Run a script on the node of *key* and return its reply."""


class SharedHosts:
    """The hosts of one server, in the name of *holder*, which no other worker of any job has."""

    def __init__(self, server: ScriptRunner, holder: str, grace: float, most_rest: float) -> None:
        self._server = server
        self._holder = holder
        self._grace = grace
        self._most_rest = most_rest

    async def claim(self, hosts: Iterable[str], ttl: float) -> dict[str, Claim]:
        """Ask for hosts for *ttl* seconds; those that somebody else holds will be given up for us soon."""
        found: dict[str, Claim] = {}
        for key, names in self._grouped(hosts):
            reply = await self._run("claim", key, self._holder, ttl, self._grace, self._most_rest, *names)
            waits = zip(reply[::2], reply[1::2], strict=True)
            found.update({name: Claim(float(w), float(d)) for name, (w, d) in zip(names, waits, strict=True)})
        return found

    async def hold(self, hosts: Iterable[str], ttl: float) -> set[str]:
        """Prolong what is held and return the hosts that are somebody else's by now."""
        calls = [self._run("hold", key, self._holder, ttl, self._grace, *names) for key, names in self._grouped(hosts)]
        return {host.decode() for lost in await asyncio.gather(*calls) for host in lost}

    async def let_go(self, rests: Mapping[str, float]) -> None:
        """Give hosts back; nobody gets them before their rest is over."""
        for key, names in self._grouped(rests):
            await self._run("let_go", key, self._holder, *(part for name in names for part in (name, rests[name])))

    async def ask_delay(self, host: str, delay: float) -> None:
        """Remember what a host's server asked for."""
        await self._run("ask", self._key(host), host, delay)

    async def wanted(self, held: Collection[str]) -> set[str]:
        """Return those of our hosts that somebody else waits for."""
        keys = {self._key(host) for host in held}
        replies = await asyncio.gather(*(self._run("wanted", key) for key in keys))
        return {name.decode() for reply in replies for name in reply} & set(held)

    def _grouped(self, hosts: Iterable[str]) -> list[tuple[str, list[str]]]:
        """Return the key of each group with its hosts, at most ``_AT_ONCE`` at a time."""
        groups: dict[str, list[str]] = {}
        for host in hosts:
            groups.setdefault(self._key(host), []).append(host)
        return [
            (key, names[first : first + _AT_ONCE])
            for key, names in groups.items()
            for first in range(0, len(names), _AT_ONCE)
        ]

    def _key(self, host: str) -> str:
        group = crc32(host.encode()) % _ON_A_CLUSTER if self._server.is_cluster else 0
        return hosts_key(group)

    async def _run(self, name: str, key: str, *arguments: Any) -> Sequence[Any]:
        reply: Sequence[Any] = await self._server.script(script(f"hosts/{name}", "hosts/hosts"), key, *arguments)
        return reply
