"""``REDIS_URL``: where the server is, and the client for what it is: one node, Sentinel or a Cluster.

``redis://``, ``rediss://`` (TLS) and ``unix://`` as redis-py reads them, with its options as the query, such as
``?ssl_ca_certs=/etc/ca.pem``; ``valkey://`` and ``valkeys://`` mean the same. Sentinel:
``redis+sentinel://user:password@host:26379,host:26379/service/0`` (``rediss+sentinel`` for TLS). A Cluster is
recognised at the first node.
"""

from __future__ import annotations

import os
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, unquote, urlsplit

from newscrawl.errors import NewscrawlError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SCHEMES = ("redis", "rediss", "valkey", "valkeys", "unix", "redis+sentinel", "rediss+sentinel")
_SENTINEL_PORT = 26379


class ServerError(NewscrawlError):
    """The server cannot be used as it is; the message is one sentence for the user."""


def server_url(named: Callable[[str], str | None]) -> str | None:
    """Return the setting ``REDIS_URL``, else the variable of the environment, ``None`` for an empty one."""
    told = named("REDIS_URL")
    return (os.environ.get("REDIS_URL") if told is None else told) or None


def make_client(url: str, options: Mapping[str, Any], *, is_cluster: bool = False) -> Any:
    """Return an asyncio client that has not connected yet; :class:`ServerError` for an address that names none."""
    if find_spec("redis") is None:
        raise ServerError("REDIS_URL needs redis-py: pip install 'newscrawl[redis]'")
    from redis.asyncio import Redis, RedisCluster  # noqa: PLC0415 - an extra, wanted only with REDIS_URL

    scheme = urlsplit(url).scheme
    if scheme not in SCHEMES:
        raise ServerError(f"REDIS_URL begins with one of {', '.join(f'{name}://' for name in SCHEMES)}, not {scheme!r}")
    try:
        if scheme.endswith("+sentinel"):
            return _sentinel_client(url, options)
        address = url.replace("valkey", "redis", 1) if scheme.startswith("valkey") else url
        return (RedisCluster if is_cluster else Redis).from_url(address, **options)
    except ValueError as error:
        raise ServerError(f"REDIS_URL cannot be read: {error}") from None


def _sentinel_client(url: str, options: Mapping[str, Any]) -> Any:
    """Return a client of the master that the Sentinels name; it asks them again whenever it connects."""
    from redis.asyncio import sentinel  # noqa: PLC0415 - an extra

    parts = urlsplit(url)
    account, _, hosts = parts.netloc.rpartition("@")
    service, _, database = parts.path.strip("/").partition("/")
    if not hosts or not service:
        raise ValueError("Sentinel wants redis+sentinel://host:26379,host:26379/service")
    user, _, password = account.partition(":")
    named: dict[str, Any] = {
        "username": unquote(user) or None,
        "password": unquote(password) or None,
        "db": int(database or 0),
    }
    named |= {name: values[-1] for name, values in parse_qs(parts.query).items()}
    named["ssl"] = parts.scheme.startswith("rediss")
    addresses = [(host, int(port or _SENTINEL_PORT)) for host, _, port in (h.partition(":") for h in hosts.split(","))]
    timeouts = {name: options[name] for name in ("socket_timeout", "socket_connect_timeout")}
    guard: Any = sentinel.Sentinel  # untyped
    return guard(addresses, sentinel_kwargs=timeouts).master_for(service, **options, **named)
