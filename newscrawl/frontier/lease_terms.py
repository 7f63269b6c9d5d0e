"""What a worker may take at once, and who is told of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


@dataclass(frozen=True, slots=True)
class LeaseLimits:
    """How much a worker takes at once: hosts, entries of each, and for how long in seconds."""

    hosts: int
    batch: int
    ttl: float


@dataclass(frozen=True, slots=True)
class LeaseEvents:
    """Who is told: ``look`` that some time has passed, ``ready`` that another request may go.

    ``broken`` hears that the frontier cannot be used any more.

    ``may_settle`` makes durable what came of finished requests and returns whether it could; ``leased`` hears of hosts
    that are ours before the first of their requests goes.
    """

    look: Callable[[], None]
    ready: Callable[[], None]
    broken: Callable[[BaseException], None]
    may_settle: Callable[[], Awaitable[bool]]
    leased: Callable[[list[str]], Awaitable[object]]
