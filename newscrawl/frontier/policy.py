"""Which request goes first, how many a site may have, how long a host rests. Pure."""

from __future__ import annotations

import math

# Classes of requests, best first, and the share of a site's budget that each may fill: when a
# site has too much, its archives are refused first and its listing sources never.
CLASSES: dict[str, float] = {"listing": 1.0, "fresh": 1.0, "article": 0.9, "archive": 0.5}
DEFAULT_CLASS = "article"

# Room for Scrapy's request priority inside a class: -512 to 511. Keeps a score within 2 bytes.
_CLASS_STEP = 1024
_RANKS = {name: rank for rank, name in enumerate(CLASSES)}

# Added to the scores of what an earlier run left: today's news goes first.
OLDER = len(CLASSES) * _CLASS_STEP
# Behind all of these: what was put off for the sake of others of its host. server/lua/frontier/shard.lua has both, too.
LATE = 2 * OLDER + _CLASS_STEP // 2

# The room of what is counted and never refused.
ENDLESS = 2**31

# A page that breaks what reads it is read this often before it waits for other code, or a person.
MAX_TRIES = 3

# So many pages of one host fail without any answer in a row, each after Scrapy's own retries,
# that the host is left for this run.
UNREACHABLE_AFTER = 10


def score(kind: str, priority: int = 0) -> int:
    """Return the place of a request in its host's queue, lower is sooner: by class, then by Scrapy's priority."""
    half = _CLASS_STEP // 2
    return _RANKS.get(kind, _RANKS[DEFAULT_CLASS]) * _CLASS_STEP + half - max(1 - half, min(half, priority))


def room(kind: str, budget: int) -> int | None:
    """Return how much of a budget may be used up before a request of this class is refused; ``None`` for no limit.

    The budget of a host is of requests that it may be given in a run, that of a job of requests that may wait at once.
    """
    if budget <= 0:
        return None
    return ENDLESS if kind == "listing" else math.ceil(budget * CLASSES.get(kind, CLASSES[DEFAULT_CLASS]))


def spacing(delay: float, jitter: float, asked: float) -> float:
    """Return the seconds between two requests of a host: the downloader's least delay, or what the server *asked* for.

    The downloader draws its own delay from ``delay * (1 ± jitter)``; a request handed out any
    earlier would only wait there and hold a place.
    """
    return max(delay * max(0.0, 1 - jitter), asked)


def fair_share(hosts: int, workers: int) -> int:
    """Return how many of *hosts* one of *workers* may hold, at least one."""
    return max(1, math.ceil(hosts / max(1, workers)))
