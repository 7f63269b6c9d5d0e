"""Declarative shadow roots, which browsers show: their templates are opened, and their slots filled, before reading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

ROOT: Final = "shadow-root"
MAX_SLOTS: Final = 2_000
MAX_CHILDREN: Final = 5_000  # of all hosts, moved into slots
MAX_DEPTH: Final = 50  # between a slot and its root

_TEMPLATE: Final = re.compile(r"<(/?)template\b([^>]{0,1000})>", re.IGNORECASE)


def with_open_roots(page: str) -> LexborHTMLParser:
    """Return *page* parsed, its shadow roots as elements and their slots filled."""
    tree = LexborHTMLParser(open_roots(page))
    fill_slots(tree)
    return tree


def open_roots(page: str) -> str:
    """Return *page* with ``<template shadowrootmode=…>`` as a plain element; other templates stay as they are."""
    if "shadowroot" not in page:
        return page
    opened: list[bool] = []

    def renamed(match: re.Match[str]) -> str:
        if match[1]:
            return f"</{ROOT}>" if opened and opened.pop() else match[0]
        opened.append("shadowroot" in match[2].lower())
        return f"<{ROOT}{match[2]}>" if opened[-1] else match[0]

    return _TEMPLATE.sub(renamed, page)


def fill_slots(tree: LexborHTMLParser) -> None:
    """Move the children of each host into its root's slots, as a browser shows them; what has no slot is not shown."""
    moved = 0
    for root in tree.css(ROOT)[:MAX_SLOTS]:
        slots = {(slot.attributes.get("name") or ""): slot for slot in reversed(root.css("slot")[:MAX_SLOTS])}
        if not slots:
            continue
        child = root.next
        while child is not None and moved < MAX_CHILDREN:
            moved += 1
            following = child.next
            _move(child, slots)
            child = following


def _move(child: LexborNode, slots: dict[str, LexborNode]) -> None:
    name = "" if child.tag == "-text" else (child.attributes.get("slot") or "")
    slot = slots.get(name)
    if slot is not None:
        slot.insert_before(child)
        child.remove()
