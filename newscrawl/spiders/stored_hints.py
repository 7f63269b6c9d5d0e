"""What requests stored before 0.2 bring with them of an article: the card and the hints of its listing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast, get_args

from newscrawl.discovery.links import Link, Source
from newscrawl.items import PostRef

if TYPE_CHECKING:
    from collections.abc import Mapping


def stored_link(card: Mapping[str, Any], hints: Mapping[str, Any], via: str) -> Link:
    """Return the link that the card and the hints came from."""
    source = cast("Source", via if via in get_args(Source) else "page")
    return Link(
        str(card.get("url") or ""),
        source,
        PostRef(**card),
        section=hints.get("section"),
        authors=tuple(hints.get("authors") or ()),
        language=hints.get("language"),
        modified=hints.get("modified"),
    )
