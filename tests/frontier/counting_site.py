"""A web server on loopback that counts: who asked for what and when, and how many at once."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self


class Hit(NamedTuple):
    at: float
    host: str
    path: str


class Answer(NamedTuple):
    body: str = ""
    status: int = 200
    headers: tuple[str, ...] = ()


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

    def __enter__(self) -> Self:
        self._loop = asyncio.new_event_loop()
        with socket.create_server((ADDRESSES[0], 0)) as free:
            self.port = free.getsockname()[1]
        serving = asyncio.start_server(self._serve, ADDRESSES, self.port, backlog=500)
        self._server = self._loop.run_until_complete(serving)
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._close(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    async def _close(self) -> None:
        self._server.close()
        tasks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def url(self, path: str = "/", host: int = 1) -> str:
        return f"http://127.0.1.{host}:{self.port}{path}"

    def paths(self) -> list[str]:
        return [hit.path for hit in self.hits]

    def gaps(self) -> list[float]:
        """Seconds between one request and the next."""
        times = sorted(hit.at for hit in self.hits)
        return [after - before for before, after in pairwise(times)]

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                lines = head.decode("latin-1").split("\r\n")
                host = next(line[6:] for line in lines if line.lower().startswith("host: "))
                writer.write(await self._response(host, lines[0].split()[1]))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def _response(self, host: str, path: str) -> bytes:
        self.hits.append(Hit(time.time(), host, path))
        self._at_once[host] += 1
        self.most_at_once[host] = max(self.most_at_once[host], self._at_once[host])
        await asyncio.sleep(self._delay)
        self._at_once[host] -= 1
        answer = self._answer(path)
        body = answer.body.encode()
        headers = ["Content-Type: text/html; charset=utf-8", f"Content-Length: {len(body)}", *answer.headers]
        return f"HTTP/1.1 {answer.status} X\r\n".encode() + "\r\n".join(headers).encode() + b"\r\n\r\n" + body


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
