"""A person of the registry, as ``authors.jsonl`` tells of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """One line of ``authors.jsonl``. ``mergedBecause`` explains every spelling and link but the first."""

    id: str
    name: str
    aliases: list[str]
    url: str | None
    bio: str | None
    sameAs: list[str]  # noqa: N815 - schema.org's spelling, as in items.py
    publisher: str
    articleCount: int  # noqa: N815 - the same
    firstSeen: str | None  # noqa: N815 - the same
    lastSeen: str | None  # noqa: N815 - the same
    mergedBecause: list[str]  # noqa: N815 - the same
