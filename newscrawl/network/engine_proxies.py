"""The loopback proxies of a rendering engine: one for each site, as each site may lead to other addresses."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from newscrawl.network.guard import guard_of
from newscrawl.network.proxy import GuardProxy
from newscrawl.network.resolving import resolve_as_crawl

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler

MAX_PROXIES = 64  # of further sites the pages have one that allows what was named and public addresses


class EngineProxies:
    """Opens them when they are needed."""

    def __init__(self, crawler: Crawler) -> None:
        self._guard = guard_of(crawler)
        self._opening = asyncio.Lock()
        self._open: dict[str | None, tuple[GuardProxy, str]] = {}

    async def address(self, request: Request) -> str | None:
        """Return the proxy's address for a page, ``None`` where anything may be connected to."""
        if self._guard.rules.mode == "any":
            return None
        host = urlsplit(request.url).hostname or ""
        site = self._guard.site(host) or host
        async with self._opening:
            key = site if site in self._open or len(self._open) < MAX_PROXIES else None
            if key not in self._open:
                proxy = GuardProxy(partial(self._allows, key), resolve_as_crawl)
                self._open[key] = proxy, await proxy.start()
            return self._open[key][1]

    async def close(self) -> None:
        """Close them all."""
        for proxy, _ in self._open.values():
            await proxy.close()
        self._open.clear()

    def _allows(self, site: str | None, address: str, host: str) -> bool:
        rules = self._guard.rules
        if rules.allows(address, host, site):
            return True
        rules.refuse(address, host)
        return False
