"""Hostile sites and an honest one on loopback, each at its own address, served by one event loop in a thread."""

from __future__ import annotations

import asyncio
import threading
from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING, Self

from tests.hostile.case import ARTICLE_PATH, Case, article

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.hostile.wire import Wire

_GONE = (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError)
_MAX_REQUESTS = 400  # of one hostile site; a crawl that asks for more is caught in a trap
HONEST_ARTICLES = 12


def _answer(body: bytes, status: int = 200, kind: str = "text/html; charset=utf-8", **headers: str) -> bytes:
    given = {"Content-Type": kind, **headers, "Content-Length": str(len(body))}
    lines = "".join(f"{name}: {value}\r\n" for name, value in given.items())
    return f"HTTP/1.1 {status} OK\r\n{lines}\r\n".encode("latin-1") + body


_MISSING = _answer(b"", 404)


class HostileSite:
    """A small paper with one case in it."""

    def __init__(self, case: Case | Wire) -> None:
        self.case = case
        self.hits: Counter[str] = Counter()

    @property
    def name(self) -> str:
        """The name of its case."""
        return self.case.name

    def pages(self) -> dict[str, bytes]:
        """The answers by path."""
        case = self.case
        if not isinstance(case, Case):
            return {}
        hostile = _answer(case.body, case.status, **{"kind": "text/html; charset=utf-8", **_named(case)})
        feed = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">' if case.place == "feed" else ""
        card = f'<article><h2><a href="{ARTICLE_PATH}">Harbour board approves a second ferry line</a></h2></article>'
        home = f"<!doctype html><html><head><title>Paper</title>{feed}</head><body><main>{card}</main></body></html>"
        paths = {
            "page": ARTICLE_PATH,
            "home": "/",
            "feed": "/feed.xml",
            "sitemap": "/sitemap.xml",
            "robots": "/robots.txt",
        }
        return {"/": _answer(home.encode()), ARTICLE_PATH: _answer(article().encode()), paths[case.place]: hostile}

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of one connection."""
        with suppress(*_GONE):  # the client went
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                path = head.split(b" ", 2)[1].decode("latin-1")
                self.hits[path] += 1
                if self.hits.total() > _MAX_REQUESTS:
                    writer.write(_answer(b"", 429))  # silence would be waited for, half a minute
                    await writer.drain()
                    break
                if not await self._write(path, writer):
                    break
        writer.close()

    async def _write(self, path: str, writer: asyncio.StreamWriter) -> bool:
        """Write an answer; tell whether the connection goes on."""
        case = self.case
        if isinstance(case, Case) or path == "/robots.txt":
            writer.write(self.pages().get(path, _MISSING))
            await writer.drain()
            return True
        async for part in case.parts():
            writer.write(part)
            await writer.drain()
        return False


class HonestSite:
    """A paper of twelve articles on a page; every answer takes a moment, as a neighbour's would."""

    name = "honest"

    def __init__(self) -> None:
        self.hits: Counter[str] = Counter()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of one connection."""
        with suppress(*_GONE):  # the client went
            while True:
                path = (await reader.readuntil(b"\r\n\r\n")).split(b" ", 2)[1].decode("latin-1")
                self.hits[path] += 1
                await asyncio.sleep(0.02)
                writer.write(self._page(path))
                await writer.drain()
        writer.close()

    def _page(self, path: str) -> bytes:
        paths = [f"/2026/03/{day:02}/the-harbour-news-of-day-{day}/" for day in range(1, HONEST_ARTICLES + 1)]
        if path == "/":
            cards = "".join(
                f'<article><h2><a href="{at}">The harbour news of day {n}</a></h2></article>'
                for n, at in enumerate(paths, 1)
            )
            return _answer(f"<html><head><title>Honest</title></head><body><main>{cards}</main></body></html>".encode())
        if path not in paths:
            return _MISSING
        day = paths.index(path) + 1
        return _answer(
            article(headline=f"The harbour news of day {day}", body=f"<p>It was day {day} of the month.</p>").encode()
        )


class Sites:
    """Serves *sites* while it is entered; ``urls`` are their home pages, in order."""

    def __init__(self, sites: Sequence[HostileSite | HonestSite], first: int = 1) -> None:
        self.sites = sites
        self.urls: list[str] = []
        self._first = first
        self._loop = asyncio.new_event_loop()
        self._servers: list[asyncio.Server] = []
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._start(), self._loop).result(30)
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result(30)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(30)
        self._loop.close()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()

    async def _start(self) -> None:
        for number, site in enumerate(self.sites, self._first):
            host = f"127.77.{number // 250}.{number % 250 + 1}"
            server = await asyncio.start_server(site.serve, host, 0)
            self._servers.append(server)
            self.urls.append(f"http://{host}:{server.sockets[0].getsockname()[1]}/")

    async def _stop(self) -> None:
        for server in self._servers:
            server.close()
        tasks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _named(case: Case) -> dict[str, str]:
    headers = dict(case.headers)
    kind = headers.pop("Content-Type", None)
    return {**headers, **({"kind": kind} if kind else {})}
