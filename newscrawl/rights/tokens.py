"""Robots directives as pages and headers write them: ``noindex, max-snippet:50, unavailable_after: 25 Jun 2026``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscrawl.items import Usage

if TYPE_CHECKING:
    from collections.abc import Iterator

AGENT = "newscrawl"
MAX_FILE = 500_000  # bytes of a file of a site
MAX_RAW = 500  # characters of a value that are kept
_MAX_TOKENS = 50
# Directives with a value; all others are words alone. Google's robots meta page, November 2026.
_VALUED = ("max-snippet", "max-image-preview", "max-video-preview", "unavailable_after")
_EMPTY = frozenset({"", "all", "index", "follow", "index,follow"})  # what holds without being said
_TOKEN = re.compile(r"unavailable_after\s{0,3}:[^;\n]{1,60}|[^,;\n]{1,80}", re.IGNORECASE)
_AGENT = re.compile(r"\A\s{0,3}([a-z][a-z0-9_-]{1,40})\s{0,3}:\s{0,3}(?!\d)", re.IGNORECASE)


def robots_usage(text: str, source: str) -> Iterator[Usage]:
    """Yield a signal for each directive of a robots meta tag or an X-Robots-Tag header; unknown ones are kept."""
    raw = text[:MAX_RAW]
    for found in _TOKEN.findall(raw)[:_MAX_TOKENS]:
        name, _, value = (part.strip() for part in found.partition(":"))
        if name.lower() in _VALUED and value:
            yield Usage(name.lower(), value, source, raw)
        elif found.strip().lower() not in _EMPTY:
            yield Usage(found.strip().lower(), "true", source, raw)


def agent_of(header: str) -> tuple[str | None, str]:
    """Return the crawler that an X-Robots-Tag is meant for (None: all of them) and its directives."""
    found = _AGENT.match(header)
    if found is None or found[1].lower() in _VALUED:
        return None, header
    return found[1].lower(), header[found.end() :]


def preferences(text: str, name: str, source: str) -> Iterator[Usage]:
    """Yield the preferences of a Content-Usage or Content-Signal value: ``train-ai=n, search=yes``."""
    for part in text[:MAX_RAW].split(","):
        key, sign, value = (piece.strip().lower() for piece in part.partition("="))
        if key and sign:
            yield Usage(f"{name}:{key}", value, source, text[:MAX_RAW])
