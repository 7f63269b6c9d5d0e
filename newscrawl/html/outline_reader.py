"""The one walk over a page's tree that makes its outline: no recursion, and bounds for hostile pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newscrawl.html.naming import role_of, role_of_tag
from newscrawl.html.outline import Picture
from newscrawl.html.outline_writer import Writer
from newscrawl.html.roles import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from newscrawl.html.outline import Outline

MAX_DEPTH = 400  # deeper elements are left out: no page made for readers nests so far
MAX_LINES = 20_000
MAX_NODES = 120_000

#: React sends a late part of a page hidden, by such an id, and its inline script puts it in its place.
_STREAMED = re.compile("S:[0-9a-f]{1,4}")
# What the walk does with an element, by its tag; all others are blocks. Up to _STRONG what they hold is read.
_BLOCK, _INLINE, _ANCHOR, _STRONG, _FACT, _UNSEEN, _SKIPPED = range(7)
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
        "script style template svg iframe head select option button textarea input object embed canvas map "
        "audio video math title rt rp dialog datalist progress meter applet frame frameset param source "
        "track -comment -document-type".split(),
        _SKIPPED,
    ),
    **dict.fromkeys(("meta", "link", "base"), _FACT),
    "noscript": _UNSEEN,
}
_RDFA_TAGS = frozenset({"span", "time", "div"})  # whose ``property`` speaks of the article; a meta's is OpenGraph


def read_outline(tree: LexborHTMLParser) -> Outline:
    """Return a page as lines and boxes; bounded in depth, lines and nodes, and never raising on odd markup."""
    writer = Writer()
    if tree.head is not None:
        for node in tree.head.iter():
            if _KINDS.get(node.tag) == _FACT:
                _note_fact(writer.outline, node)
    if tree.body is None:
        return writer.outline
    _note_property(writer.outline, tree.body, tree.body.attributes)
    writer.open_box("body", tree.body, ("", 0), 0)
    _descend(writer, tree.body)
    while writer.box >= 0:
        writer.close_box()
    return writer.outline


def _descend(writer: Writer, body: LexborNode) -> None:  # noqa: C901 - one loop: a call a node costs a tenth
    """Visit every node below *body* once, without recursion; open elements wait on a stack."""
    stack: list[tuple[LexborNode, int]] = []
    node: Any = body.child
    kind_of, take_text = _KINDS.get, writer.text
    for _ in range(MAX_NODES):
        if node is None:
            return
        tag = node.tag
        if tag == "-text":
            if not node.is_empty_text_node and not (text := node.text_content).isspace():
                take_text(text)
            else:
                writer.blank = True
        elif (kind := kind_of(tag, _BLOCK)) <= _STRONG:
            child = node.child
            if child is None:
                _take_empty(writer, tag, node)
            elif _enter(writer, tag, node, kind, len(stack)):
                stack.append((node, kind))
                node = child
                continue
        elif kind != _SKIPPED:
            _note_unseen(writer.outline, node, kind)
        following = node.next
        while following is None and stack:
            node, kind = stack.pop()
            if kind == _BLOCK:
                writer.close_box()
            elif kind != _INLINE:
                _leave(writer, kind)
            following = node.next
        node = following
    writer.outline.cut = True


def _enter(writer: Writer, tag: str, node: LexborNode, kind: int, depth: int) -> bool:
    """Open an element that has content; ``False`` when that is left out."""
    if depth >= MAX_DEPTH or len(writer.lines) > MAX_LINES:
        writer.outline.cut = True
        return False
    if kind == _STRONG:
        writer.strong += 1
        return True
    attributes = node.attributes
    if not attributes:
        if kind == _BLOCK:
            writer.open_box(tag, node, role_of_tag(tag, attributes), depth)
        return True
    if "itemprop" in attributes or "property" in attributes:
        _note_property(writer.outline, node, attributes)
    if kind == _BLOCK:
        if "hidden" in attributes and not _STREAMED.fullmatch(attributes.get("id") or ""):
            _note_unseen(writer.outline, node, _UNSEEN)
            return False
        writer.open_box(tag, node, role_of_tag(tag, attributes), depth)
    else:
        roles = role_of(attributes)
        if kind == _ANCHOR:
            writer.open_anchor(attributes, roles)
        if roles & ~HIDDEN or tag == "time" or "itemprop" in attributes or "rel" in attributes:
            writer.mark(roles, node, attributes)
    return True


def _leave(writer: Writer, kind: int) -> None:
    if kind == _ANCHOR:
        writer.close_anchor()
    else:
        writer.strong -= 1


def _take_empty(writer: Writer, tag: str, node: LexborNode) -> None:
    """Take in an element without content: a line break, a picture, or what only its attributes say."""
    if tag == "br":
        writer.line_break()
        return
    if tag == "img":
        writer.outline.pictures.append(Picture(node, writer.box, len(writer.lines)))
    attributes = node.attributes
    if "itemprop" in attributes or "property" in attributes:
        _note_property(writer.outline, node, attributes)


def _note_fact(outline: Outline, node: LexborNode) -> None:
    """Keep a meta, link or base element, wherever it stands."""
    attributes = node.attributes
    outline.facts.append((node.tag or "", attributes))
    _note_property(outline, node, attributes)


def _note_property(outline: Outline, node: LexborNode, attributes: Mapping[str, str | None]) -> None:
    if "itemprop" in attributes or ("property" in attributes and node.tag in _RDFA_TAGS):
        outline.properties.append(node)


def _note_unseen(outline: Outline, node: LexborNode, kind: int) -> None:
    """A part that readers do not see may tell machines of the article all the same."""
    if kind == _FACT:
        _note_fact(outline, node)
        return
    for inner in node.css("[itemprop], span[property], time[property], div[property], meta, link"):
        if inner.tag in {"meta", "link"}:
            _note_fact(outline, inner)
        else:
            outline.properties.append(inner)
