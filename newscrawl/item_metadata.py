"""The parts of the record that tell of the record itself: how it came, and where each value comes from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

PageKind = Literal["article", "liveblog", "video", "gallery", "listing", "wall", "error", "other"]


@dataclass(slots=True)
class Rejected:
    """A value that was seen and not taken, and why."""

    raw: str
    reason: str
    rule: str


@dataclass(slots=True)
class Evidence:
    """Where a field's value comes from.

    ``source`` is the kind of place (``json-ld``, ``meta``, ``microdata``, ``page``, ``url``, ``listing`` …),
    ``rule`` the exact place, ``confidence`` runs from 0 to 1. ``assumed`` names what the page did
    not say ("timezone", "order", or "published" where it tells only of its last change).
    """

    source: str
    rule: str
    raw: str | None = None
    confidence: float = 1.0
    assumed: list[str] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)


@dataclass(slots=True)
class Http:
    """The response the record was read from."""

    status: int | None = None
    contentType: str | None = None
    etag: str | None = None
    lastModified: str | None = None


@dataclass(slots=True)
class Crawl:
    """How the crawl came to the page."""

    site: str | None = None
    runId: str | None = None
    worker: str | None = None
    depth: int | None = None
    discoveredVia: str | None = None
    discoveredFrom: str | None = None
    renderedBy: str | None = None
    newscrawl: str | None = None


@dataclass(slots=True)
class Metadata:
    """What is known of the record itself. Times are ``YYYY-MM-DDThh:mm:ssZ``.

    ``probability``, 0 to 1, says how sure we are that the page is an article, ``pageKind`` what it is.
    """

    dateDownloaded: str | None = None
    probability: float | None = None
    pageKind: PageKind = "other"
    http: Http = field(default_factory=Http)
    crawl: Crawl = field(default_factory=Crawl)
    firstSeen: str | None = None
    lastSeen: str | None = None
