"""A resolver for ``DNS_RESOLVER``: the first label of a name is the address it leads to, as in 127-0-0-7.example."""

from __future__ import annotations

from scrapy.resolver import HostResolution
from twisted.internet.address import IPv4Address
from twisted.internet.interfaces import IHostnameResolver
from zope.interface import implementer


@implementer(IHostnameResolver)
class Names:
    def __init__(self, reactor) -> None:
        self.reactor = reactor

    @classmethod
    def from_crawler(cls, _crawler, reactor):
        return cls(reactor)

    def install_on_reactor(self) -> None:
        self.reactor.installNameResolver(self)

    def resolveHostName(self, receiver, name, portNumber=0, *_rest):  # noqa: N802, N803 - Twisted's names
        resolution = HostResolution(name)
        receiver.resolutionBegan(resolution)
        address = name if name.replace(".", "").isdigit() else name.partition(".")[0].replace("-", ".")
        receiver.addressResolved(IPv4Address("TCP", address, portNumber))
        receiver.resolutionComplete()
        return resolution
