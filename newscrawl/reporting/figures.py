"""What a run came to, as plain values: ``stats.json``, the history, the checks and the report read these."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# Fields whose share of filled values is kept for each site: one that falls tells of a template that changed.
COVERED = (
    "datePublished",
    "authors",
    "authors.bio",
    "articleBody",
    "description",
    "mainImage",
    "articleSection",
    "keywords",
    "dateModified",
    "inLanguage",
)
# 404 and 410 are how a site says that an article is gone, not that something is wrong.
_GONE = frozenset({"404", "410"})
_FIRST_ERROR = "400"


def is_error(status: str) -> bool:
    """Tell whether an answer of that status says that something is wrong."""
    return status >= _FIRST_ERROR and status not in _GONE


@dataclass(slots=True)
class SiteFigures:
    """One site, by registered domain. Times are seconds.

    ``requests`` is what was sent, ``statuses`` what came back, ``mended`` how many tries failed of addresses that a
    later try got, such as one that was put off by a 429; ``least_gap`` lies between two requests begun,
    ``kept_gap`` is what settings and robots.txt ask for; ``newest`` is a ``datePublished``, ``clock`` what the site
    gave as the time in its last response (``YYYY-MM-DDThh:mm:ssZ``). ``text_log`` is the sum of the natural logarithms
    of the lengths of ``texts`` texts, ``text_log_squared`` that of their squares. ``usage`` is in how many articles
    the publisher says something of their use, by signal.
    """

    articles: int = 0
    filled: dict[str, int] = field(default_factory=dict)
    precisions: dict[str, int] = field(default_factory=dict)
    newest: str | None = None
    clock: str | None = None
    requests: int = 0
    statuses: dict[str, int] = field(default_factory=dict)
    refused: int = 0
    mended: int = 0
    latency_p50: float | None = None
    latency_p95: float | None = None
    least_gap: float | None = None
    median_gap: float | None = None
    kept_gap: float | None = None
    texts: int = 0
    text_log: float = 0.0
    text_log_squared: float = 0.0
    usage: dict[str, int] = field(default_factory=dict)

    @property
    def unanswered(self) -> int:
        """Requests that no response came to."""
        return max(0, self.requests - sum(self.statuses.values()))

    @property
    def errors(self) -> int:
        """Requests without an answer, or with one that says something is wrong, and that no later try mended."""
        bad = sum(n for status, n in self.statuses.items() if is_error(status))
        return max(0, self.unanswered + bad - self.mended)

    def add(self, other: SiteFigures) -> None:
        """Count what another process saw of the site; latencies and gaps are left to whoever has them all."""
        for name in ("articles", "requests", "refused", "mended", "texts", "text_log", "text_log_squared"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for name in ("filled", "precisions", "statuses", "usage"):
            counts = getattr(self, name)
            for each, count in getattr(other, name).items():
                counts[each] = counts.get(each, 0) + count
        self.newest = max(self.newest or "", other.newest or "") or None
        self.kept_gap = self.kept_gap if other.kept_gap is None else other.kept_gap

    def share(self, name: str) -> float | None:
        """Return the share of articles that have the field, 0 to 1; None without articles."""
        return self.filled.get(name, 0) / self.articles if self.articles else None


@dataclass(slots=True)
class RunFigures:
    """One run. ``exit`` is None until it is judged; ``started`` and ``ended`` are ``YYYY-MM-DDThh:mm:ssZ``."""

    job: str = ""
    run: int | None = None
    started: str = ""
    ended: str = ""
    seconds: float = 0.0
    reason: str | None = None
    exit: int | None = None
    verdict: str = ""
    articles: int = 0
    people: int = 0
    changes: dict[str, int] = field(default_factory=dict)
    rejected: dict[str, int] = field(default_factory=dict)
    failures: dict[str, int] = field(default_factory=dict)
    latency_p50: float | None = None
    latency_p95: float | None = None
    sites: dict[str, SiteFigures] = field(default_factory=dict)
    findings: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, line: Mapping[str, Any]) -> Self:
        """Return the figures of a history line; keys it does not know are left, missing ones are empty."""
        known = {name: line[name] for name in _names(cls) if name in line}
        known["sites"] = {
            site: SiteFigures(**{name: value[name] for name in _names(SiteFigures) if name in value})
            for site, value in known.get("sites", {}).items()
        }
        return cls(**known)

    @property
    def requests(self) -> int:
        """Requests sent, retries and robots.txt included."""
        return sum(site.requests for site in self.sites.values())

    @property
    def errors(self) -> int:
        """Requests that went wrong."""
        return sum(site.errors for site in self.sites.values())

    def total(self, what: str) -> dict[str, int]:
        """Return the sum over the sites of ``filled``, ``precisions`` or ``statuses``, largest first."""
        totals: dict[str, int] = {}
        for site in self.sites.values():
            for name, count in getattr(site, what).items():
                totals[name] = totals.get(name, 0) + count
        return dict(sorted(totals.items(), key=lambda pair: -pair[1]))

    def share(self, name: str) -> float | None:
        """Return the share of all articles that have the field; None without articles."""
        articles = sum(site.articles for site in self.sites.values())
        return self.total("filled").get(name, 0) / articles if articles else None


def _names(kind: type) -> Iterator[str]:
    return (part.name for part in fields(kind))
