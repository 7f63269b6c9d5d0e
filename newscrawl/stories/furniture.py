"""Paragraphs that stand at the ends of many different texts: an agency's notes, a site's own lines."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

TABLE = """CREATE TABLE edge (hash INTEGER NOT NULL, beside INTEGER NOT NULL, PRIMARY KEY (hash, beside)) WITHOUT ROWID
"""
COMMON = 8  # different texts; a story that fifty sites print has one longest paragraph, so it counts once
EDGE = 2  # paragraphs at either end that may be furniture
SHORTEST = 60  # characters: a shorter paragraph weighs nothing


def learn(db: sqlite3.Connection, text: str) -> None:
    """Note the paragraphs at the ends of a text, each with the longest of the others: whose text it stood beside."""
    paragraphs = text.split("\n\n")
    if len(paragraphs) < 2:
        return
    by_length = sorted(paragraphs, key=len)
    for paragraph in _edges(paragraphs):
        beside = by_length[-1] if by_length[-1] != paragraph else by_length[-2]
        query = "INSERT OR IGNORE INTO edge SELECT ?1, ?2 WHERE (SELECT count(*) FROM edge WHERE hash = ?1) <= ?3"
        db.execute(query, (_hash(paragraph), _hash(beside), COMMON))


def without_furniture(db: sqlite3.Connection, text: str) -> str:
    """Return the text without the paragraphs at its ends that more than 8 different texts have there."""
    paragraphs = text.split("\n\n")
    edges = {_hash(paragraph): paragraph for paragraph in _edges(paragraphs)}
    if not edges:
        return text
    marks = ",".join("?" * len(edges))
    query = f"SELECT hash FROM edge WHERE hash IN ({marks}) GROUP BY hash HAVING count(*) > {COMMON}"  # noqa: S608 - question marks and a constant
    common = {edges[found] for (found,) in db.execute(query, list(edges))}
    return "\n\n".join(part for part in paragraphs if part not in common) if common else text


def _edges(paragraphs: list[str]) -> list[str]:
    ends = [*paragraphs[:EDGE], *paragraphs[-EDGE:]] if len(paragraphs) > EDGE else paragraphs
    return [each for each in dict.fromkeys(ends) if len(each) >= SHORTEST]


def _hash(paragraph: str) -> int:
    digest = blake2b(paragraph.strip().encode("utf-8", "replace"), digest_size=6).digest()
    return int.from_bytes(digest, "big")
