"""What newscrawl's scheduler can do beyond Scrapy's contract, and a stand-in where a project uses another scheduler."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scrapy.crawler import Crawler


class HostScheduler(Protocol):
    """Hosts are registered domains, durations seconds. What is said of a host holds for all workers of the job."""

    async def unseen(self, urls: Iterable[str]) -> list[str]:
        """Return those of *urls* that no request of this job had, in order, once each."""

    def left(self) -> int | None:
        """Return how many requests of the job are not done, ``None`` where nobody knows."""

    def wake(self) -> None:
        """Make the engine look now whether there is anything left to do."""

    def host_delay(self, host: str) -> float:
        """Return the seconds between two requests that the host's server asked for."""

    def ask_delay(self, host: str, delay: float) -> None:
        """Space the requests of a host by *delay* at least."""

    def rest(self, host: str, seconds: float) -> bool:
        """Send nothing to a host for so long; ``False`` where the scheduler cannot hold requests back."""

    def try_singly(self, host: str, *, is_on: bool) -> None:
        """Send one request at a time to a host, or as many as the settings allow."""

    async def abandon(self, host: str, reason: str) -> int:
        """Leave what waits on a host to the next run and return the number of requests."""


class NoHostScheduler:
    """Stands in for a scheduler that knows nothing of hosts. Addresses count as seen in this process only."""

    def __init__(self) -> None:
        self._seen: set[str] = set()

    async def unseen(self, urls: Iterable[str]) -> list[str]:
        """Return those of *urls* that were not asked about before."""
        found = [url for url in dict.fromkeys(urls) if url not in self._seen]
        self._seen.update(found)
        return found

    def left(self) -> int | None:
        """Nobody knows."""
        return None

    def wake(self) -> None:
        """Do nothing: the engine looks every five seconds."""

    def host_delay(self, host: str) -> float:  # noqa: ARG002 - the protocol's
        """Return 0."""
        return 0.0

    def ask_delay(self, host: str, delay: float) -> None:
        """Do nothing: the courtesy middleware sets the downloader's slot."""

    def rest(self, host: str, seconds: float) -> bool:  # noqa: ARG002 - the protocol's
        """Return ``False``: the caller holds its requests itself."""
        return False

    def try_singly(self, host: str, *, is_on: bool) -> None:
        """Do nothing."""

    async def abandon(self, host: str, reason: str) -> int:  # noqa: ARG002 - the protocol's
        """Return 0."""
        return 0


_KINDS: list[type] = []
_STAND_INS: WeakKeyDictionary[Crawler, NoHostScheduler] = WeakKeyDictionary()
_METHODS = tuple(name for name in vars(HostScheduler) if not name.startswith("_"))
_Kind = TypeVar("_Kind", bound=type)


def knows_hosts(kind: _Kind) -> _Kind:
    """Declare that a class of schedulers keeps the protocol; ``TypeError`` for one that lacks a part of it.

    Nothing is looked up by its name while a crawl goes on: a method that was renamed would be missed in silence.
    """
    missing = [name for name in _METHODS if not callable(getattr(kind, name, None))]
    if missing:
        raise TypeError(f"{kind.__name__} is not a HostScheduler: it lacks {', '.join(missing)}")
    _KINDS.append(kind)
    return kind


def scheduler_of(crawler: Crawler) -> HostScheduler:
    """Return the crawl's scheduler if it knows of hosts, else the crawl's stand-in."""
    try:
        scheduler = crawler.engine.scheduler if crawler.engine else None
    except RuntimeError:  # the crawl has not begun
        scheduler = None
    # Not isinstance: to Scrapy's BaseScheduler every class with its three methods is a subclass of every scheduler.
    if any(kind in type(scheduler).__mro__ for kind in _KINDS):
        found: HostScheduler = scheduler  # type: ignore[assignment]  # declared so
        return found
    return _STAND_INS.setdefault(crawler, NoHostScheduler())
