"""The proxies of a rendering engine: one for each site, as each site may lead to other addresses."""

from __future__ import annotations

import asyncio
import socket
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scrapy.exceptions import UsageError

from newscrawl.network.guard import guard_of
from newscrawl.network.proxy import GuardProxy
from newscrawl.network.resolving import resolve_as_crawl

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.settings import BaseSettings

_NOT_OURS = (
    "NEWSCRAWL_RENDER_PROXY={!r} is not an address of this machine: write one for Splash to reach, as 172.17.0.1"
)
MAX_PROXIES = 64  # of further sites the pages have one that allows what was named and public addresses


def own_address(settings: BaseSettings) -> str | None:
    """Return ``NEWSCRAWL_RENDER_PROXY``; raises ``UsageError`` where nothing can listen there."""
    named: str | None = settings.get("NEWSCRAWL_RENDER_PROXY") or None
    if named:
        try:
            socket.create_server((named, 0), family=socket.AF_INET6 if ":" in named else socket.AF_INET).close()
        except OSError:
            raise UsageError(_NOT_OURS.format(named), print_help=False) from None
    return named


class EngineProxies:
    """Opens them when they are needed, at an address *host* of this machine; a *password* keeps others out."""

    def __init__(self, crawler: Crawler, host: str = "127.0.0.1", password: str = "") -> None:
        self._guard = guard_of(crawler)
        self._host, self._password = host, password
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
                proxy = GuardProxy(partial(self._allows, key), resolve_as_crawl, self._password)
                self._open[key] = proxy, await proxy.start(self._host)
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
