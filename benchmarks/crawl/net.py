"""A small internet on loopback addresses, in a process of its own: ``python net.py HOSTS ARTICLES PORT``.

Prints a line when it serves; ends with its standard input.
"""

from __future__ import annotations

import asyncio
import gzip
import resource
import sys
from functools import cache
from http import HTTPStatus

from pages import PER_LIST, article, listing, path_of


def address(host: int) -> str:
    """Return the loopback address of a host: 250 to a network, from 127.88.0.1."""
    return f"127.88.{host // 250}.{host % 250 + 1}"


def start_url(host: int, port: int) -> str:
    """Return the home page of a host."""
    return f"http://{address(host)}:{port}/"


def urls(hosts: int, articles: int, port: int) -> set[str]:
    """Return the addresses of all articles."""
    return {f"{start_url(host, port)[:-1]}{path_of(n)}" for host in range(hosts) for n in range(articles)}


@cache
def page(origin: str, path: str, count: int) -> bytes | None:
    """Return a page as it goes over the wire, ``None`` where there is none."""
    if path == "/robots.txt":
        return gzip.compress(b"User-agent: *\nDisallow: /search\n")
    parts = path.strip("/").split("/")
    if path == "/" or parts[0] == "page":
        return gzip.compress(listing((int(parts[1]) - 1) * PER_LIST if len(parts) > 1 else 0, count).encode(), 1)
    number = int(parts[-1].rpartition("-")[2]) if parts[-1].rpartition("-")[2].isdigit() else count
    return gzip.compress(article(origin, number, count).encode(), 1) if number < count else None


class Server(asyncio.Protocol):
    """HTTP/1.1 with kept connections and no more of it than the crawlers need."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.rest = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Remember who asks."""
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer every whole request."""
        *requests, self.rest = (self.rest + data).split(b"\r\n\r\n")
        for request in requests:
            lines = request.decode("latin-1").split("\r\n")
            host = next(line[5:].strip() for line in lines if line.lower().startswith("host:"))
            body = page(f"http://{host}", lines[0].split()[1], self.count)
            status = HTTPStatus.OK if body is not None else HTTPStatus.NOT_FOUND
            head = (
                f"HTTP/1.1 {status.value} {status.phrase}\r\nContent-Type: text/html; charset=utf-8\r\n"
                f"Content-Encoding: {'gzip' if body else 'identity'}\r\nContent-Length: {len(body or b'')}\r\n\r\n"
            )
            self.transport.write(head.encode() + (body or b""))


async def serve(hosts: int, articles: int, port: int) -> None:
    """Serve until the standard input ends."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    loop = asyncio.get_running_loop()
    ended = asyncio.Event()
    loop.add_reader(sys.stdin.fileno(), ended.set)
    for host in range(hosts):  # every page is made before the race
        for number in range(articles):
            page(start_url(host, port)[:-1], path_of(number), articles)
    addresses = [address(host) for host in range(hosts)]
    async with await loop.create_server(lambda: Server(articles), addresses, port, backlog=256):
        print("serving", flush=True)
        await ended.wait()


if __name__ == "__main__":
    asyncio.run(serve(*map(int, sys.argv[1:4])))
