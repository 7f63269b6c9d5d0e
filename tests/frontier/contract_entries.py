"""Entries of a frontier, by their number."""

from __future__ import annotations

from newscrawl.frontier.contract import Entry


def entry(number: int, host: str = "a.example", **more) -> Entry:
    return Entry(**{"host": host, "key": number, "payload": f"page {number}".encode(), **more})


def payloads(lease) -> list[int]:
    return [int(taken.payload.split()[1]) for taken in lease.taken]
