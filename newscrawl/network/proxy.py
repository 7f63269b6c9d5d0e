"""A SOCKS 5 proxy (RFC 1928) that connects only to addresses which the crawl may connect to; on loopback by default.

Rendering engines resolve names and follow what scripts ask for themselves: pictures, fetch, WebSockets, workers. With
this as their proxy each of these connections is looked at where it is made, on the address that was resolved.
"""

from __future__ import annotations

import asyncio
import hmac
import ipaddress
import socket
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

IDLE = 60.0  # seconds without a byte, after which a connection is closed
_CHUNK = 65_536
# Of RFC 1928, the replies of SOCKS 5.
_DONE, _NOT_ALLOWED, _UNREACHABLE, _NO_SUCH_COMMAND = 0, 2, 4, 7
_CONNECT = 1
_LENGTHS = {1: 4, 4: 16}  # bytes of an address, IPv4 and IPv6


async def resolve(host: str, port: int) -> list[str]:
    """Return the IP addresses of a name by the system's resolver; raises ``OSError``."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class GuardProxy:
    """*allows* is asked with an IP address and the host it is of; *resolver* finds the addresses of a host."""

    def __init__(
        self,
        allows: Callable[[str, str], bool],
        resolver: Callable[[str, int], Awaitable[Sequence[str]]] = resolve,
        password: str = "",
    ) -> None:
        self._allows = allows
        self._resolve = resolver
        self._password = password.encode()
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.Task[None]] = set()

    async def start(self, host: str = "127.0.0.1") -> str:
        """Listen on a free port of an address of this machine; return the proxy's address, without the password."""
        self._server = await asyncio.start_server(self._serve, host, 0)
        return f"socks5://{f'[{host}]' if ':' in host else host}:{self._server.sockets[0].getsockname()[1]}"

    async def close(self) -> None:
        """Close it and its connections."""
        if self._server is not None:
            self._server.close()
        for task in [*self._open]:
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._open.add(task)
        try:
            with suppress(
                OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError
            ):  # the other end is gone, or says nonsense
                await self._answer(reader, writer)
        except asyncio.CancelledError:
            pass  # closed: asyncio would report what its own callback cannot know
        finally:
            self._open.discard(task)
            writer.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked = await asyncio.wait_for(_asked(reader, writer, self._password), IDLE)
        if asked is None:
            writer.write(_reply(_NO_SUCH_COMMAND))
            return
        host, port = asked
        try:
            addresses = await self._resolve(host, port)
        except OSError:
            addresses = []
        allowed = [address for address in addresses if self._allows(address, host)]
        there = await _connected(allowed, port)
        if there is None:
            writer.write(_reply(_NOT_ALLOWED if addresses and not allowed else _UNREACHABLE))
            return
        try:
            writer.write(_reply(_DONE))
            await _both(_relay(reader, there[1]), _relay(there[0], writer))
        finally:
            there[1].close()


async def _asked(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, password: bytes) -> tuple[str, int] | None:
    """Greet, and return host and port of a request to connect; ``None`` for anything else."""
    version, methods = await reader.readexactly(2)
    await reader.readexactly(methods)
    if version != 5:
        return None
    if not password:
        writer.write(b"\x05\x00")
    elif not await _knows(password, reader, writer):
        return None
    _, command, _, kind = await reader.readexactly(4)
    if kind == 3:
        host = (await reader.readexactly((await reader.readexactly(1))[0])).decode("latin-1")
    elif kind in _LENGTHS:
        host = str(ipaddress.ip_address(await reader.readexactly(_LENGTHS[kind])))
    else:
        return None
    port = int.from_bytes(await reader.readexactly(2), "big")
    return (host, port) if command == _CONNECT else None


async def _knows(password: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
    """Ask for the password (RFC 1929), and tell whether it came, with whatever name."""
    writer.write(b"\x05\x02")
    await reader.readexactly((await reader.readexactly(2))[1])
    given = await reader.readexactly((await reader.readexactly(1))[0])
    is_right = hmac.compare_digest(given, password)
    writer.write(b"\x01\x00" if is_right else b"\x01\x01")
    return is_right


def _reply(code: int) -> bytes:
    return bytes((5, code, 0, 1)) + bytes(6)


async def _connected(addresses: Sequence[str], port: int) -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
    for address in addresses:
        with suppress(OSError):  # the next address may answer
            return await asyncio.wait_for(asyncio.open_connection(address, port), 10)
    return None


async def _relay(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await asyncio.wait_for(reader.read(_CHUNK), IDLE):
        writer.write(data)
        await writer.drain()
    if writer.can_write_eof():
        writer.write_eof()


async def _both(*relays: Awaitable[None]) -> None:
    """Go on until the server's side is at its end, or either side fails."""
    tasks = [asyncio.ensure_future(relay) for relay in relays]
    try:
        await tasks[1]
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
