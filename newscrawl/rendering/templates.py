"""Parts of a page that it holds in ``<template>`` until a script puts them in their place: they are in it already.

Blazor and Solid send so what was slow to come, Turbo what takes the place of an element (turbo-stream), islands what
is shown once a reader sees it. A script's patterns for what it fetches later are templates, too: they have no text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_CHARS = 2_000_000
MAX_OPENED = 20
FEW = 2  # paragraphs of a text, or headlines of a list
MARK = "data-newscrawl-opened"

_TAG = re.compile(r"<(/?)template\b([^<>]{0,1000})>", re.IGNORECASE)
_PLACE = re.compile(r"<(/?)(?:main|article)\b", re.IGNORECASE)
# An article, or a list of some, by its structure; what else is kept so is a dialog, a menu, a notice about cookies.
_STORY = re.compile(r"<(?:h1|article)\b", re.IGNORECASE)
_DIALOG = re.compile(r"<(?:dialog|form)\b|\brole\s{0,3}=\s{0,3}[\"']?(?:dialog|alertdialog)", re.IGNORECASE)
_PARAGRAPH = re.compile(r"<p\b[^<>]{0,500}>[^<>]{60,}", re.IGNORECASE)
_HEADLINE = re.compile(r"<h[2-4]\b[^<>]{0,500}>\s{0,99}<a\b[^<>]{0,1000}>[^<>]{15,}", re.IGNORECASE)
_TO_FILL = re.compile(r"\{\{|\$\{|<%|\[\[|\bv-(?:if|for|text|html)\s{0,3}=|\b(?:x|data-wp)-(?:for|text|each|html)\b")


def with_templates(html: str) -> str | None:
    """Return the page with the templates opened that hold an article or a list; ``None`` where none does."""
    if ("<template" not in html and "<TEMPLATE" not in html) or MARK in html:
        return None
    parts, end = [], 0
    for number, (start, inner, close, after) in enumerate(_templates(html[:MAX_CHARS])):
        if number >= MAX_OPENED:
            break
        parts += [html[end:start], f"<div {MARK}>{html[inner:close]}</div>"]
        end = after
    return "".join((*parts, html[end:])) if parts else None


def _templates(html: str) -> Iterator[tuple[int, int, int, int]]:
    """Yield where outermost templates that hold a story begin and end: their tags, and what is between them."""
    depth, start, inner = 0, 0, 0
    text_depth, seen = 0, 0
    for tag in _TAG.finditer(html):
        if not tag[1]:
            depth += 1
            if depth == 1:
                text_depth, seen = _depth_at(html, seen, tag.start(), text_depth), tag.start()
                start, inner, is_root = tag.start(), tag.end(), "shadowroot" in tag[2].lower()
        elif depth:
            depth -= 1
            if not depth and not is_root and _holds_story(html[inner : tag.start()], is_inside=text_depth > 0):
                yield start, inner, tag.start(), tag.end()
            seen = tag.end() if not depth else seen


def _depth_at(html: str, begin: int, end: int, depth: int) -> int:
    """Return in how many of the elements for the page's own text the place *end* is."""
    for tag in _PLACE.finditer(html, begin, end):
        depth = max(0, depth - 1) if tag[1] else depth + 1
    return depth


def _holds_story(inner: str, *, is_inside: bool) -> bool:
    if _TO_FILL.search(inner) or _DIALOG.search(inner) or not (is_inside or _STORY.search(inner)):
        return False
    return any(
        sum(1 for _, _ in zip(range(FEW), pattern.finditer(inner), strict=False)) == FEW
        for pattern in (_PARAGRAPH, _HEADLINE)
    )
