"""Holds a crawl's connections to ``AddressRules``: on the address that was resolved, before it is connected to.

Twisted's endpoint resolves a name and asks its reactor for a connection to each address in turn. It is given a reactor
that looks at the address first. A connection kept alive from an earlier request is looked at, too, as it may have been
made for another site. Through a proxy the name is resolved elsewhere: there only addresses written as such are refused.
"""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from scrapy.exceptions import IgnoreRequest
from twisted.internet.endpoints import HostnameEndpoint
from zope.interface import directlyProvides, providedBy

from newscrawl import default_settings
from newscrawl.network.robots import is_robots
from newscrawl.network.rules import MODES, AddressRules
from newscrawl.request_meta import DEPTH, PROXY

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrapy import Request
    from scrapy.crawler import Crawler

_MAX_HOSTS = 50_000
_guards: WeakKeyDictionary[Crawler, AddressGuard] = WeakKeyDictionary()


class AddressRefusedError(IgnoreRequest):
    """A request was not sent because of the address it would have gone to."""


class GuardedReactor:
    """The reactor, but each address is given to *check* before it is connected to."""

    def __init__(self, reactor: Any, check: Callable[[str], None]) -> None:
        self._reactor = reactor
        self._check = check
        directlyProvides(self, providedBy(reactor))

    def connectTCP(self, host: str, *args: Any, **kwargs: Any) -> Any:  # noqa: N802 - Twisted's name
        """Connect, or raise ``AddressRefusedError``: Twisted's endpoint then tries the name's next address."""
        self._check(host)
        return self._reactor.connectTCP(host, *args, **kwargs)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._reactor, name)


class AddressGuard:
    """One for each crawl, shared by its download handlers and its rendering engines."""

    def __init__(self, crawler: Crawler) -> None:
        given = default_settings.value(crawler.settings, "NEWSCRAWL_ADDRESSES")
        assert crawler.stats is not None
        self.rules = AddressRules(next(mode for mode in MODES if mode == given), crawler.stats.inc_value)
        self._sites: dict[str, str] = {}
        self.is_told = False  # whether a middleware notes each request

    def note(self, request: Request, home: str | None) -> None:
        """Note for which site, by its *home* page, a request's host is asked.

        Without one it is a request of another spider, or of the shell: those that no page led to were named.
        """
        host = _host(request.url)
        if home is None:
            if not (request.meta.get("redirect_times") or request.meta.get(DEPTH) or is_robots(request)):
                self.rules.name(host)
        else:
            if len(self._sites) >= _MAX_HOSTS:
                del self._sites[next(iter(self._sites))]
            self._sites[host] = _host(home)

    def note_untold(self, request: Request) -> None:
        """Note a request that no middleware told of: a project may leave ours out. The first one names a host."""
        if not self.is_told:
            self.note(request, None)
            if not self.rules.has_named:
                self.name(request.url)

    def name(self, *urls: str) -> None:
        """Note addresses that a person named."""
        for url in urls:
            self.rules.name(_host(url))

    def site(self, host: str) -> str | None:
        """Return the host of the site for which *host* was asked last."""
        return self._sites.get(host)

    def check(self, address: str, host: str) -> None:
        """Raise ``AddressRefusedError`` if *host* may not be connected to at the IP *address*."""
        if not self.rules.allows(address, host, self.site(host)):
            raise AddressRefusedError(self.rules.refuse(address, host))

    def hold(self, endpoint: Any, request: Request) -> None:
        """Hold a new connection of *request* to the rules."""
        if self.rules.mode == "any":
            return
        host = _host(request.url)
        if request.meta.get(PROXY):
            if _is_address(host):
                self.check(host, host)
            return
        inner = getattr(endpoint, "_wrappedEndpoint", endpoint)  # TLS
        if isinstance(inner, HostnameEndpoint):
            reactor: Any = inner._reactor  # noqa: SLF001 - no public way; newscrawl.host_versions bounds Twisted
            inner._reactor = GuardedReactor(reactor, lambda address: self.check(address, host))  # noqa: SLF001 - Scrapy lets nobody name it

    def look_at(self, connection: Any, request: Request) -> None:
        """Look at a connection that *request* is about to be sent on."""
        if self.rules.mode == "any" or request.meta.get(PROXY):
            return
        peer = getattr(connection.transport, "getPeer", lambda: None)()
        if peer is not None:
            self.check(peer.host, _host(request.url))


def guard_of(crawler: Crawler) -> AddressGuard:
    """Return the crawl's guard."""
    if crawler not in _guards:
        _guards[crawler] = AddressGuard(crawler)
    return _guards[crawler]


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").lower()


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True
