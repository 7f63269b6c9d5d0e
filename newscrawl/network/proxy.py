"""A proxy on loopback that connects only to addresses which the crawl may connect to.

Rendering engines resolve names and follow what scripts ask for themselves: pictures, fetch, WebSockets, workers. With
this as their proxy each of these connections is looked at where it is made, on the address that was resolved.
"""

from __future__ import annotations

import asyncio
import socket
from contextlib import suppress
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

MAX_HEAD = 65_536  # bytes of a request's head
IDLE = 60.0  # seconds without a byte, after which a connection is closed
_CHUNK = 65_536
_FORBIDDEN = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
_BAD = b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
_UNREACHABLE = b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
_ESTABLISHED = b"HTTP/1.1 200 Connection established\r\n\r\n"


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
    ) -> None:
        self._allows = allows
        self._resolve = resolver
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.Task[None]] = set()

    async def start(self) -> str:
        """Listen on a free port of loopback; return the proxy's address."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, limit=MAX_HEAD)
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

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
            with suppress(OSError, TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
                await self._answer(reader, writer)
        except asyncio.CancelledError:
            pass  # closed: asyncio would report what its own callback cannot know
        finally:
            self._open.discard(task)
            writer.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), IDLE)
        asked = _asked(head)
        if asked is None:
            writer.write(_BAD)
            return
        host, port, onward = asked
        addresses = await self._resolve(host, port)
        allowed = [address for address in addresses if self._allows(address, host)]
        if not allowed:
            writer.write(_FORBIDDEN)
            return
        there = await _connected(allowed, port)
        if there is None:
            writer.write(_UNREACHABLE)
            return
        try:
            writer.write(_ESTABLISHED) if onward is None else there[1].write(onward)
            await _both(_relay(reader, there[1]), _relay(there[0], writer))
        finally:
            there[1].close()


def _asked(head: bytes) -> tuple[str, int, bytes | None] | None:
    """Return host, port and what to send on (nothing for CONNECT); ``None`` for what is no request to a proxy."""
    line, _, rest = head.partition(b"\r\n")
    parts = line.decode("latin-1").split(" ")
    if len(parts) != 3:
        return None
    method, target, version = parts
    try:
        place = urlsplit(f"//{target}" if method == "CONNECT" else target)
        host, port = place.hostname, place.port or (443 if method == "CONNECT" else 80)
    except ValueError:
        return None
    if not host or (method != "CONNECT" and place.scheme not in {"http", "ws"}):
        return None
    if method == "CONNECT":
        return host, port, None
    path = (place.path or "/") + (f"?{place.query}" if place.query else "")
    return host, port, f"{method} {path} {version}\r\n".encode("latin-1") + _headers(rest)


def _headers(rest: bytes) -> bytes:
    """Return the headers of a request without the proxy's own; each request has a connection of its own."""
    lines = rest.split(b"\r\n")[:-2]
    is_upgrade = any(line.lower().startswith(b"upgrade:") for line in lines)
    dropped = (b"proxy-", b"keep-alive:") if is_upgrade else (b"proxy-", b"keep-alive:", b"connection:")
    kept = [line for line in lines if not line.lower().startswith(dropped)]
    return b"\r\n".join([*kept, *([] if is_upgrade else [b"Connection: close"]), b"", b""])


async def _connected(addresses: Sequence[str], port: int) -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
    for address in addresses:
        with suppress(OSError, TimeoutError):
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
