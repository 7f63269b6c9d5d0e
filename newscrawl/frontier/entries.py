"""Requests as the frontier keeps them: their identity, their host, their place."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import orjson

from newscrawl.frontier import policy, serialization
from newscrawl.frontier.contract import Entry
from newscrawl.normalize.urls.canonical import canonical_url, registered_domain
from newscrawl.request_meta import RequestMeta, own_meta

if TYPE_CHECKING:
    from scrapy import Request, Spider
    from scrapy.settings import BaseSettings


def url_key(url: str, method: str = "GET", body: bytes = b"") -> int:
    """Return the identity of a request: 64 signed bits of its canonical URL, and of method and body if not GET."""
    text = canonical_url(url).encode()
    if method != "GET" or body:
        text = b"\n".join((text, method.encode(), body))
    return int.from_bytes(hashlib.blake2b(text, digest_size=8).digest(), "big", signed=True)


def host_of_url(url: str) -> str:
    """Return the unit of politeness: the registered domain."""
    return registered_domain(url) or "-"


def host_of(request: Request) -> str:
    """Return the slot that the request names, or its registered domain."""
    return RequestMeta.of(request).slot or host_of_url(request.url)


def pushed_entry(url: str) -> Entry:
    """Return the entry of an address that came from outside: the spider's ``parse`` gets it, and once only."""
    payload = serialization.pack(orjson.dumps([url, None, None, own_meta("fresh")]))
    return Entry(host_of_url(url), url_key(url), payload, policy.score("fresh"))


class EntryMaker:
    """Turns the requests of one spider into entries; the settings say how many a host, and a job, may have."""

    def __init__(self, spider: Spider, settings: BaseSettings) -> None:
        self._spider = spider
        self._host_budget = settings.getint("NEWSCRAWL_FRONTIER_HOST_BUDGET", 0)
        self._queue_budget = settings.getint("NEWSCRAWL_FRONTIER_QUEUE_BUDGET", 0)

    def entry(self, request: Request) -> Entry:
        """Return the entry; :class:`~newscrawl.frontier.serialization.SerializationError` if it is not plain data."""
        meta = RequestMeta.of(request)
        meta.forget_try()
        kind = meta.request_class or ("listing" if meta.is_start else policy.DEFAULT_CLASS)
        has_key = meta.is_start or not request.dont_filter
        return Entry(
            host=host_of(request),
            key=url_key(request.url, request.method, request.body) if has_key else None,
            payload=serialization.encode(request, self._spider),
            score=policy.score(kind, request.priority),
            scope="run" if meta.is_start or kind in {"listing", "archive"} else "job",
            room=policy.room(kind, self._host_budget),
            space=policy.room(kind, self._queue_budget),
        )
