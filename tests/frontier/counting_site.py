"""A web server on loopback that counts: who asked for what and when, and how many at once.

When a request came is told by the kernel (SO_TIMESTAMPNS): on a busy machine a thread may read it a tenth of a second
later, which would make the gap to the next one seem smaller than it was.
"""

from __future__ import annotations

import asyncio
import socket
import struct
import sys
import threading
import time
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from typing import Self


class Hit(NamedTuple):
    at: float
    host: str
    path: str


class Answer(NamedTuple):
    body: str = ""
    status: int = 200
    headers: tuple[str, ...] = ()


_STAMP = 35 if sys.platform == "linux" else 0  # SO_TIMESTAMPNS: seconds and nanoseconds beside what is received
ADDRESSES = [f"127.0.1.{host}" for host in range(1, 17)]


class CountingSite:
    """``answer(path)`` is asked for each request, after *delay* seconds. Each of ``ADDRESSES`` is a host of its own."""

    def __init__(self, answer: Callable[[str], Answer], delay: float = 0.0) -> None:
        self._answer = answer
        self._delay = delay
        self._at_once: Counter[str] = Counter()
        self.hits: list[Hit] = []
        self.most_at_once: Counter[str] = Counter()
        self.port = 0
        self._tasks: set[asyncio.Task[None]] = set()

    def __enter__(self) -> Self:
        self._loop = asyncio.new_event_loop()
        self._listeners = [_listener(ADDRESSES[0], 0)]
        self.port = self._listeners[0].getsockname()[1]
        self._listeners += [_listener(address, self.port) for address in ADDRESSES[1:]]
        for listener in self._listeners:
            self._tasks.add(self._loop.create_task(self._accept(listener)))
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._close(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    async def _close(self) -> None:
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for listener in self._listeners:
            listener.close()

    def url(self, path: str = "/", host: int = 1) -> str:
        return f"http://127.0.1.{host}:{self.port}{path}"

    def paths(self) -> list[str]:
        return [hit.path for hit in self.hits]

    def gaps(self, *without: str) -> list[float]:
        """Seconds between one request and the next; those for the paths *without* do not count."""
        times = sorted(hit.at for hit in self.hits if hit.path not in without)
        return [after - before for before, after in pairwise(times)]

    async def _accept(self, listener: socket.socket) -> None:
        while True:
            connection, _ = await self._loop.sock_accept(listener)
            connection.settimeout(0)
            task = self._loop.create_task(self._serve(connection))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _serve(self, connection: socket.socket) -> None:
        with connection:
            try:
                async for head, at in _heads(connection):
                    lines = head.decode("latin-1").split("\r\n")
                    host = next(line[6:] for line in lines if line.lower().startswith("host: "))
                    await self._loop.sock_sendall(connection, await self._response(host, lines[0].split()[1], at))
            except ConnectionError:  # the crawl has closed it, or was killed
                pass

    async def _response(self, host: str, path: str, at: float) -> bytes:
        self.hits.append(Hit(at, host, path))
        self._at_once[host] += 1
        self.most_at_once[host] = max(self.most_at_once[host], self._at_once[host])
        await asyncio.sleep(self._delay)
        self._at_once[host] -= 1
        answer = self._answer(path)
        body = answer.body.encode()
        headers = ["Content-Type: text/html; charset=utf-8", f"Content-Length: {len(body)}", *answer.headers]
        return f"HTTP/1.1 {answer.status} X\r\n".encode() + "\r\n".join(headers).encode() + b"\r\n\r\n" + body


def _listener(address: str, port: int) -> socket.socket:
    """Return a socket whose connections tell when what they receive came."""
    listener = socket.create_server((address, port), backlog=500)
    listener.settimeout(0)
    if _STAMP:
        listener.setsockopt(socket.SOL_SOCKET, _STAMP, 1)
    return listener


async def _heads(connection: socket.socket) -> AsyncIterator[tuple[bytes, float]]:
    """Yield each request's head, and when the last of it came."""
    came = b""
    while True:
        more, at = await _received(connection)
        came += more
        while b"\r\n\r\n" in came:
            head, _, came = came.partition(b"\r\n\r\n")
            yield head, at
        if not more:
            return


async def _received(connection: socket.socket) -> tuple[bytes, float]:
    loop, readable = asyncio.get_running_loop(), asyncio.Event()
    loop.add_reader(connection, readable.set)
    try:
        await readable.wait()
    finally:
        loop.remove_reader(connection)
    data, told, _, _ = connection.recvmsg(65_536, socket.CMSG_SPACE(16))
    stamps = [struct.unpack("qq", raw) for _, kind, raw in told if kind == _STAMP]
    return data, stamps[0][0] + stamps[0][1] / 1e9 if stamps else time.time()


def tree(pages: int, width: int = 10) -> Callable[[str], Answer]:
    """Pages /a/0 … in a tree, / being the first; each links its children, home and itself."""

    def answer(path: str) -> Answer:
        number = path.removeprefix("/a/") if path != "/" else "0"
        if not number.isdigit() or int(number) >= pages:
            return Answer(status=404)
        first = int(number) * width + 1
        links = [f"/a/{n}" for n in range(first, min(first + width, pages))]
        return Answer("".join(f'<a href="{link}">x</a>' for link in [*links, "/", path]))

    return answer
