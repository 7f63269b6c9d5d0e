"""Lists of feeds, in OPML 2.0 (opml.org/spec2)."""

from __future__ import annotations

import re
from typing import Final

from newscrawl.discovery.charsets import decode
from newscrawl.discovery.links import absolute

MAX_OUTLINES: Final = 2_000  # feeds of a list
_MAX_HEAD: Final = 20_000  # bytes
_MAX_TEXT: Final = 4_000_000  # characters
_OPML: Final = re.compile(r"<opml[\s>]", re.IGNORECASE)
_OUTLINE: Final = re.compile(r"<outline\s[^<>]{1,4000}", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"""xmlurl\s{0,3}=\s{0,3}(?:"([^"<>]{1,2000})"|'([^'<>]{1,2000})')""", re.IGNORECASE)


def feeds_of_outline(body: bytes, base: str) -> list[str] | None:
    """Return the feeds that an OPML document names, each once; ``None`` for anything else."""
    if not _OPML.search(decode(body[:_MAX_HEAD])):
        return None
    found: dict[str, None] = {}
    for match in _OUTLINE.finditer(decode(body)[:_MAX_TEXT]):
        named = _ADDRESS.search(match[0])
        url = absolute((named[1] or named[2]).replace("&amp;", "&"), base) if named else None
        if url and len(found) < MAX_OUTLINES:
            found[url] = None
    return list(found)
