"""How far a crawl has come: what the live panel, the log line and ``newscrawl top`` show."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class SiteRow:
    """One site of a crawl; ``newest`` is the date of its newest article, as records have it."""

    site: str
    articles: int = 0
    requests: int = 0
    errors: int = 0
    newest: str | None = None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A crawl at one moment: times in epoch seconds, rates a minute over the last one.

    ``sites`` are those that matter most of the ``site_count`` that there are. ``left`` is what waits, ``seconds_left``
    is None where it cannot be known: while more is found than fetched.
    """

    job: str
    pid: int
    began: float
    at: float
    articles: int = 0
    requests: int = 0
    left: int | None = None
    article_rate: float = 0.0
    request_rate: float = 0.0
    errors: int = 0
    newest: str | None = None
    seconds_left: float | None = None
    sites: tuple[SiteRow, ...] = ()
    site_count: int = 0

    def to_json(self) -> dict[str, Any]:
        """Return plain data."""
        return asdict(self)

    @classmethod
    def from_json(cls, facts: dict[str, Any]) -> Self:
        """Return what ``to_json`` made; ``TypeError`` or ``KeyError`` for anything else."""
        rows = tuple(SiteRow(**row) for row in facts["sites"])
        return cls(**{each.name: facts[each.name] for each in fields(cls)} | {"sites": rows})


def span(seconds: float) -> str:
    """Return a span of time as people say it: "40 s", "12 min", "3 h 5 min", "4 days"."""
    minutes = int(seconds // 60)
    if minutes < 2:
        return f"{seconds:.0f} s"
    if minutes < 120:
        return f"{minutes} min"
    if minutes < 48 * 60:
        return f"{minutes // 60} h {minutes % 60} min"
    return f"{minutes // 1440} days"


def age(newest: str | None, now: float) -> str:
    """Return how old the newest article is: "4 min old"; its date where it has no time of day; "-" without one."""
    if newest is None or len(newest) < len("2025-03-14T07"):
        return newest or "-"
    return f"{span(max(0.0, now - datetime.fromisoformat(newest).timestamp()))} old"


def sentence(snapshot: Snapshot) -> str:
    """Return the snapshot as a line of the log."""
    parts = [
        f"{snapshot.articles} articles ({snapshot.article_rate:.0f}/min)",
        f"{snapshot.requests} requests ({snapshot.request_rate:.0f}/min)",
    ]
    if snapshot.left is not None:
        parts.append(f"{snapshot.left} queued")
    parts.append(f"{snapshot.errors} errors")
    if snapshot.newest:
        parts.append(f"newest {age(snapshot.newest, snapshot.at)}")
    if snapshot.seconds_left is not None:
        parts.append(f"about {span(snapshot.seconds_left)} left")
    return ", ".join(parts)


def clock(seconds: float) -> str:
    """Return a running time: "0:03:12"."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"


def now() -> float:
    """Return the present in epoch seconds."""
    return datetime.now(UTC).timestamp()
