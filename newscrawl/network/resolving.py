"""Names to addresses as the crawl itself resolves them: by Scrapy's ``DNS_RESOLVER``, where a Twisted reactor runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.utils.defer import maybe_deferred_to_future
from scrapy.utils.reactor import is_reactor_installed
from twisted.internet.defer import Deferred
from twisted.internet.interfaces import IResolutionReceiver
from zope.interface import implementer

from newscrawl.network.proxy import resolve

if TYPE_CHECKING:
    from twisted.internet.interfaces import IAddress


@implementer(IResolutionReceiver)
class _Addresses:
    """What a resolver finds, when it has found all."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.done: Deferred[list[str]] = Deferred()

    def resolutionBegan(self, _resolution: object) -> None:  # noqa: N802 - Twisted's name
        """Nothing to do yet."""

    def addressResolved(self, address: IAddress) -> None:  # noqa: N802 - Twisted's name
        """Keep an address."""
        self.found.append(str(getattr(address, "host", "")))

    def resolutionComplete(self) -> None:  # noqa: N802 - Twisted's name
        """Tell them."""
        self.done.callback(self.found)


async def resolve_as_crawl(host: str, port: int) -> list[str]:
    """Return the IP addresses of a name; raises ``OSError`` where the system's resolver does."""
    if not is_reactor_installed():
        return await resolve(host, port)
    from twisted.internet import reactor  # noqa: PLC0415 - installs one when it is imported

    addresses = _Addresses()
    resolver = reactor.nameResolver
    resolver.resolveHostName(addresses, host, port)
    return await maybe_deferred_to_future(addresses.done)
