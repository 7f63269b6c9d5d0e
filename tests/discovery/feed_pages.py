"""Feeds made of a few lines."""

from __future__ import annotations

URL = "https://paper.example/feed/"


def entry(inside: str) -> str:
    return f"<rss><channel><item>{inside}</item></channel></rss>"
