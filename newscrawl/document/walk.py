"""The one walk over a page's tree that makes its outline: no recursion, and bounds for hostile pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newscrawl.document.outline import Box, Line, Link, Mark, Outline, Picture
from newscrawl.document.roles import HIDDEN, role_of, role_of_tag
from newscrawl.normalize.text import squash

if TYPE_CHECKING:
    from collections.abc import Mapping

    from selectolax.lexbor import LexborNode

MAX_DEPTH = 400  # deeper elements are left out: no page made for readers nests so far
MAX_LINES = 20_000
MAX_NODES = 400_000
MAX_READ = 4_000_000  # characters read for marks

#: React sends a late part of a page hidden, by such an id, and its inline script puts it in its place.
_STREAMED = re.compile("S:[0-9a-f]{1,4}")
# What the walk does with an element, by its tag; all others are blocks.
_BLOCK, _INLINE, _ANCHOR, _STRONG, _SKIPPED = range(5)
_KINDS: dict[str | None, int] = {
    None: _SKIPPED,
    **dict.fromkeys(
        "abbr acronym bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small "
        "span strike sub sup time tt u var wbr".split(),
        _INLINE,
    ),
    "a": _ANCHOR,
    **dict.fromkeys(("b", "strong"), _STRONG),
    **dict.fromkeys(
        "script style noscript template svg iframe head select option button textarea input object embed canvas map "
        "audio video math link meta title rt rp dialog datalist progress meter applet frame frameset param source "
        "track -comment -document-type".split(),
        _SKIPPED,
    ),
}


class _Walk:
    """The state of the one walk: open boxes, the open anchor, the text of the line at hand."""

    def __init__(self) -> None:
        self.outline = Outline()
        self.box = -1
        self.pieces: list[str] = []
        self.filled = False  # the line at hand has text
        self.blank = False  # … or white space
        self.strong_chars = 0
        self.links: list[Link] = []
        self.marks: list[Mark] = []
        self.anchor: tuple[str, str, int] | None = None
        self.anchor_from = 0
        self.strong = 0
        self.breaks = 0
        self.read = 0

    def text(self, text: str) -> None:
        if text.isspace():
            self.space()
            return
        self.breaks = 0
        self.filled = True
        self.pieces.append(text)
        if self.strong:
            self.strong_chars += len(text)

    def space(self) -> None:
        """Take in white space, which counts only between two pieces of text."""
        if self.filled:
            self.pieces.append(" ")
        else:
            self.blank = True

    def line_break(self) -> None:
        """One ``br`` is a space, two in a row end the paragraph."""
        self.breaks += 1
        if self.breaks >= 2:
            self.flush()
        else:
            self.space()

    def void(self, tag: str, node: LexborNode) -> None:
        """Take in an element without content: a line break or a picture."""
        if tag == "br":
            self.line_break()
        elif tag == "img":
            self.outline.pictures.append(Picture(node, self.box, len(self.outline.lines)))

    def flush(self) -> None:
        self.breaks = 0
        if not self.filled:
            if self.blank:
                self.blank = False
                self.drop_pieces()
            return
        text = squash("".join(self.pieces))
        if text and self.box >= 0:
            if self.anchor is not None:
                self.close_anchor_text()
            self.add_line(text)
        else:
            self.drop_pieces()
        self.pieces, self.filled, self.blank, self.strong_chars, self.anchor_from = [], False, False, 0, 0

    def drop_pieces(self) -> None:
        """Forget the links and marks of a line without text."""
        if self.links or self.marks:
            self.links, self.marks = [], []

    def text_of(self, node: LexborNode) -> str:
        """Return the first 300 characters of *node*; pieces may nest, so all reading is bounded."""
        if self.read > MAX_READ:
            return ""
        text = node.text() or ""
        self.read += len(text)
        return squash(text[:1_000])[:300]

    def add_line(self, text: str) -> None:
        tag = self.outline.boxes[self.box].tag
        strong = self.strong_chars * 10 >= len(text) * 9
        linked = sum(len(link.text) for link in self.links) if self.links else 0
        plain = max(0, len(text) - linked)
        self.outline.lines.append(Line(text, tag, self.box, self.links, self.marks, strong, 0, linked, plain))
        self.links, self.marks = [], []  # new lists: the line keeps its own

    def open_anchor(self, attributes: Mapping[str, str | None], roles: int) -> None:
        if self.anchor is not None:
            self.close_anchor_text()
        href = (attributes.get("href") or "").strip()
        self.anchor = (href, attributes.get("rel") or "", roles) if href else None
        self.anchor_from = len(self.pieces)

    def close_anchor_text(self) -> None:
        if self.anchor is None:
            return
        text = squash("".join(self.pieces[self.anchor_from :]))
        if text:
            href, rel, roles = self.anchor
            self.links.append(Link(href, text, roles, rel))
        self.anchor_from = len(self.pieces)

    def close_anchor(self) -> None:
        self.close_anchor_text()
        self.anchor = None

    def open_box(self, tag: str, node: LexborNode, own: tuple[str, int], depth: int) -> None:
        self.flush()
        first = len(self.outline.lines)
        self.outline.boxes.append(Box(self.box, tag, own[0], node, own[1], depth, first, first))
        self.box = len(self.outline.boxes) - 1

    def close_box(self) -> None:
        self.flush()
        box = self.outline.boxes[self.box]
        box.last = len(self.outline.lines)
        self.box = box.parent


def read_outline(body: LexborNode | None) -> Outline:
    """Return *body* as lines and boxes; bounded in depth, lines and nodes, and never raising on odd markup."""
    walk = _Walk()
    if body is None:
        return walk.outline
    walk.open_box("body", body, ("", 0), 0)
    _descend(walk, body)
    while walk.box >= 0:
        walk.close_box()
    return walk.outline


def _descend(walk: _Walk, body: LexborNode) -> None:
    """Visit every node below *body* once, without recursion; open elements wait on a stack."""
    stack: list[tuple[LexborNode, int]] = []
    node: Any = body.child
    lines, kind_of, visited = walk.outline.lines, _KINDS.get, 0
    while node is not None:
        visited += 1
        if visited > MAX_NODES or len(lines) > MAX_LINES:
            walk.outline.cut = True
            return
        tag = node.tag
        if tag == "-text":
            walk.text(node.text_content or "")
        elif (kind := kind_of(tag, _BLOCK)) != _SKIPPED:
            child = node.child
            if child is None:
                walk.void(tag, node)
            elif _enter(walk, node, kind, len(stack)):
                stack.append((node, kind))
                node = child
                continue
        following = node.next
        while following is None and stack:
            node, kind = stack.pop()
            _leave(walk, kind)
            following = node.next
        node = following


def _enter(walk: _Walk, node: LexborNode, kind: int, depth: int) -> bool:
    """Open an element that has content; ``False`` when that is left out."""
    if depth >= MAX_DEPTH:
        walk.outline.cut = True
        return False
    if kind == _BLOCK:
        attributes = node.attributes
        if "hidden" in attributes and not _STREAMED.fullmatch(attributes.get("id") or ""):
            return False
        tag = node.tag or ""
        walk.open_box(tag, node, role_of_tag(tag, attributes), depth)
    elif kind == _STRONG:
        walk.strong += 1
    elif attributes := node.attributes:
        _enter_inline(walk, node, kind, attributes)
    return True


def _enter_inline(walk: _Walk, node: LexborNode, kind: int, attributes: Mapping[str, str | None]) -> None:
    roles = role_of(attributes)
    if kind == _ANCHOR:
        walk.open_anchor(attributes, roles)
    tag = node.tag
    if roles & ~HIDDEN or tag == "time" or "itemprop" in attributes or "rel" in attributes:
        walk.marks.append(Mark(roles, walk.text_of(node), {"tag": tag, **attributes}))


def _leave(walk: _Walk, kind: int) -> None:
    if kind == _BLOCK:
        walk.close_box()
    elif kind == _ANCHOR:
        walk.close_anchor()
    elif kind == _STRONG:
        walk.strong -= 1
