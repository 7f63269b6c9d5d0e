"""From records to stories and back: what the index takes of a record, and the ``cluster`` that it gives it."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from newscrawl.items import Cluster, FirstSeen
from newscrawl.stories.agency import source_of
from newscrawl.stories.entries import Print
from newscrawl.stories.original import First, first_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newscrawl.stories.entries import Member, Placed
    from newscrawl.stories.index import StoryIndex

MAX_MEMBERS = 1_000  # of a story that are written out


def print_of(record: Mapping[str, Any]) -> Print:
    """Return what the index keeps of a record beside its signature."""
    source = source_of(record)
    url = str(record.get("url") or "")
    metadata = record.get("metadata") or {}
    return Print(
        key=str(record.get("id") or url),
        url=url,
        site=str((record.get("publisher") or {}).get("domain") or urlsplit(url).hostname or ""),
        seen=_epoch(metadata.get("firstSeen") or metadata.get("dateDownloaded")),
        published=record.get("datePublished"),
        original=_original(record),
        source=source.name if source else None,
        evidence=source.evidence if source else None,
    )


def cluster_of(index: StoryIndex, placed: Placed) -> Cluster:
    """Return the ``cluster`` of an article by where it was placed."""
    members = index.members(placed.story)
    first = first_of(members)
    return Cluster(
        id=story_id(members),
        size=len(members),
        first=FirstSeen(first.url, first.published),
        source=_source(members),
        likeness=placed.likeness,
        relation=placed.relation,
        contains=[story_id(part) for story in placed.contains if (part := index.members(story))],
    )


def story_line(index: StoryIndex, story: int) -> dict[str, Any]:
    """Return a story as plain data: its id, its first publication with the reason, its agency, its articles."""
    members = index.members(story)
    first: First = first_of(members)
    evidence = next((member.evidence for member in members if member.source and member.evidence), None)
    return {
        "id": story_id(members),
        "size": len(members),
        "sites": sorted({member.site for member in members}),
        "first": {"url": first.url, "datePublished": first.published, "reason": first.reason},
        "source": {"name": _source(members), "evidence": evidence} if evidence else None,
        "articles": [_article(index, member) for member in members[:MAX_MEMBERS]],
    }


def story_id(members: list[Member]) -> str:
    """Return ``s_`` and 16 hexadecimal digits, the same as long as the article that began the story is known."""
    return "s_" + sha256(members[0].key.encode()).hexdigest()[:16] if members else ""


def _article(index: StoryIndex, member: Member) -> dict[str, Any]:
    placed = index.story_of(member.key)
    parts = [story_id(part) for story in (placed.contains if placed else ()) if (part := index.members(story))]
    return {
        "id": member.key,
        "url": member.url,
        "datePublished": member.published,
        "relation": member.relation,
        "likeness": member.likeness,
        "contains": parts,
    }


def _source(members: list[Member]) -> str | None:
    """Return the agency that most articles name."""
    named = [member.source for member in members if member.source]
    return max(set(named), key=lambda name: (named.count(name), name)) if named else None


def _original(record: Mapping[str, Any]) -> str | None:
    """Return the canonical address where it is another host's: the page's own word that it is a copy."""
    url, canonical = record.get("url"), record.get("canonicalUrl")
    if not url or not canonical:
        return None
    hosts = [(urlsplit(str(each)).hostname or "").removeprefix("www.") for each in (url, canonical)]
    return str(canonical) if hosts[0] and hosts[1] and hosts[0] != hosts[1] else None


def _epoch(moment: object) -> float:
    """Return a record's moment in seconds of the Unix epoch; now for none."""
    try:
        return datetime.fromisoformat(str(moment)).timestamp() if moment else datetime.now(UTC).timestamp()
    except (ValueError, OverflowError):
        return datetime.now(UTC).timestamp()
