"""Which range an IP address lies in: public, or one of those that IANA keeps for special use.

Sources: IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890 and later), RFC 4291 (IPv4-mapped), RFC 6052
(NAT64), RFC 3056 (6to4), RFC 4380 (Teredo): the last four carry an IPv4 address, which is the one that counts.
"""

from __future__ import annotations

import ipaddress
from functools import lru_cache

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_RANGES = [
    ipaddress.ip_network(text)
    for text in (
        "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 "
        "192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 "
        "::/128 ::1/128 100::/64 2001:db8::/32 3fff::/20 fc00::/7 fe80::/10 fec0::/10 ff00::/8"
    ).split()
]
_MAPPED = ipaddress.IPv6Network("::ffff:0:0/96")
_COMPATIBLE = ipaddress.IPv6Network("::/96")
_NAT64 = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("64:ff9b:1::/48"))


@lru_cache(10_000)
def special_range(address: str) -> str | None:
    """Return the special range of an IP address such as ``127.0.0.0/8``, ``None`` for a public address.

    Raises ``ValueError`` for what is not an IP address. A zone (``fe80::1%eth0``) is ignored.
    """
    ip = _carried(ipaddress.ip_address(address.partition("%")[0]))
    found = next((network for network in _RANGES if ip in network), None)
    if found is None and not ip.is_global:
        found = ipaddress.ip_network((int(ip), ip.max_prefixlen))  # a registry entry newer than the table
    return None if found is None else str(found)


def _carried(ip: Address) -> Address:
    """Return the IPv4 address that an IPv6 address stands for, else the address itself."""
    if isinstance(ip, ipaddress.IPv4Address):
        return ip
    if ip in _MAPPED or any(ip in network for network in _NAT64) or (ip in _COMPATIBLE and int(ip) > 1):
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    if ip.sixtofour is not None:
        return ip.sixtofour
    return ip.teredo[1] if ip.teredo is not None else ip
