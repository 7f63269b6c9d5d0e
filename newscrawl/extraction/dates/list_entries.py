"""Whether an element is one of several of a kind, each with a time: entries of a live blog or of a list."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final, Literal

from newscrawl.html.once import once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

    from newscrawl.html.document import Document

MAX_SIBLINGS: Final = 40  # nodes on each side of one that are looked at
MANY: Final = 2  # others of the kind


@once
def has_times(document: Document) -> bool:
    """Tell whether a ``time`` element stands on the page: without one no element is an entry."""
    return document.tree.css_first("time") is not None


def is_entry(node: LexborNode) -> bool:
    """Tell an element beside two of the same kind, each with a time: an entry of a live blog or a list."""
    names, alike = node.attributes.get("class"), 0
    for other in chain(_siblings(node, "next"), _siblings(node, "prev")):
        if other.tag == node.tag and other.attributes.get("class") == names:
            alike += other.css_first("time") is not None
        if alike == MANY:
            return True
    return False


def _siblings(node: LexborNode, side: Literal["next", "prev"]) -> Iterator[LexborNode]:
    for _ in range(MAX_SIBLINGS):
        following: LexborNode | None = getattr(node, side)
        if following is None:
            return
        yield following
        node = following
