"""The one walk over a page's tree that makes its outline: no recursion, and bounds for hostile pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final
from unicodedata import category

from newscrawl.html.naming import is_for_screen_readers, role_of, role_of_tag
from newscrawl.html.opened_parts import Shown, can_be_opened, is_title
from newscrawl.html.outline import Picture
from newscrawl.html.outline_writer import Writer
from newscrawl.html.roles import HIDDEN, RELATED
from newscrawl.html.tags import (
    ANCHOR,
    BLOCK,
    FACT,
    INLINE,
    KINDS,
    NAMES_BY_NUMBER,
    NOSCRIPT,
    PRESERVED,
    SKIPPED,
    STRONG,
    TEXT,
    UNSEEN,
    tag_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from newscrawl.html.outline import Outline

PERMALINK_MARKS: Final = frozenset(
    {"¶", "#", "§", "🔗", "∞", "⚓", "", "link", "Permalink"} | {"↑", "^", "↩", "↩\ufe0e", "↵", "⏎", "⤴"}
)  # texts of a heading's link to itself, and of a note's back to its place in the text
PICTURES: Final = frozenset({"img", "amp-img"})
#: Blocks that part the text around them even where they are empty; an unknown element may be an icon in a line.
PARTING: Final = frozenset("div p hr section article header footer ul ol li table h2 h3 h4 h5 h6 figure center".split())
MAX_DEPTH: Final = 400  # deeper elements are left out: no page made for readers nests so far
MAX_LINES: Final = 6_000
MAX_NODES: Final = 50_000
MAX_FACTS: Final = 3_000  # meta, link and base elements; their attributes take a kilobyte each

#: React sends a late part of a page hidden, by such an id, and its inline script puts it in its place.
_STREAMED: Final = re.compile("S:[0-9a-f]{1,4}")
# Inline styles and class names by which line breaks of the source are shown.
_PRESERVES: Final = re.compile(r"(?:white-space|whitespace)\s?[:-]\s?(?:pre|break-spaces)")
# Without these attributes most blocks are what their names say.
_UNUSUAL: Final = frozenset({"hidden", "style"})
_RDFA_TAGS = frozenset({"span", "time", "div"})  # whose ``property`` speaks of the article; a meta's is OpenGraph


def read_outline(tree: LexborHTMLParser, shown: Shown | None = None) -> Outline:
    """Return a page as lines and boxes; bounded in depth, lines and nodes, and never raising on odd markup."""
    shown = shown or Shown()
    writer = Writer(shown.opens)
    if tree.head is not None:
        for node in tree.head.iter():
            if KINDS.get(node.tag) == FACT:
                note_fact(writer.outline, node)
    if tree.body is None:
        return writer.outline
    note_property(writer.outline, tree.body, tree.body.attributes)
    writer.open_box("body", tree.body, ("", 0), 0)
    _descend(writer, tree.body, shown)
    while writer.box >= 0:
        writer.close_box()
    return writer.outline


def _descend(writer: Writer, body: LexborNode, shown: Shown) -> None:  # noqa: C901, PLR0912 - a loop
    """Visit every node below *body* once, without recursion; open elements wait on a stack."""
    stack: list[tuple[LexborNode, int]] = []
    node: Any = body.child
    kind_of, name_of, take_text = KINDS.get, NAMES_BY_NUMBER.get, writer.text
    last = NOSCRIPT if shown.noscript else PRESERVED
    for _ in range(MAX_NODES):
        if node is None:
            return
        number = node.tag_id
        if number == TEXT:
            if writer.preserved:
                writer.preserved_text(node.text_content or "")
            elif not node.is_empty_text_node and not (text := node.text_content).isspace():
                take_text(text)
            else:
                writer.blank = True
        elif (kind := kind_of(tag := name_of(number) or tag_of(node, number), BLOCK)) <= last:
            child = node.child
            if child is None:
                _take_empty(writer, tag, node)
            elif (kind := _enter(writer, tag, node, kind, len(stack))) != SKIPPED:
                stack.append((node, kind))
                node = child
                continue
        elif kind != SKIPPED:
            note_unseen(writer.outline, node, kind, writer.box)
        elif tag == "button" and len(stack) < MAX_DEPTH and is_title(node):
            stack.append((node, INLINE))
            node = node.child
            continue
        following = node.next
        while following is None and stack:
            node, kind = stack.pop()
            if kind == BLOCK:
                writer.close_box()
            elif kind != INLINE:
                _leave(writer, kind)
            following = node.next
        node = following
    writer.outline.cut = True


def _enter(writer: Writer, tag: str, node: LexborNode, kind: int, depth: int) -> int:
    """Open an element that has content; return how it is to be left, ``SKIPPED`` when its content is left out."""
    if depth >= MAX_DEPTH or len(writer.lines) > MAX_LINES:
        writer.outline.cut = True
        return SKIPPED
    if kind == STRONG:
        writer.strong += 1
        return kind
    attributes = node.attributes
    if not attributes and kind == INLINE:
        return kind
    if "itemprop" in attributes or "property" in attributes:
        note_property(writer.outline, node, attributes)
    if INLINE <= kind <= ANCHOR:
        return _enter_inline(writer, node, attributes, kind)
    if kind == BLOCK and _UNUSUAL.isdisjoint(attributes):
        own = role_of_tag(tag, attributes)
        if not attributes or not (own[1] & HIDDEN or "whitespace-" in own[0]):
            writer.open_box(tag, node, own, depth)
            return kind
    return _enter_block(writer, tag, node, kind, depth)


def _enter_inline(writer: Writer, node: LexborNode, attributes: Mapping[str, str | None], kind: int) -> int:
    roles = role_of(attributes)
    if roles & HIDDEN and kind == INLINE and is_for_screen_readers(attributes):
        return SKIPPED
    if (attributes.get("href") or "").startswith("#") and is_permalink(node):
        return SKIPPED
    if kind == ANCHOR:
        writer.open_anchor(attributes, roles)
    if roles & ~HIDDEN or node.tag == "time" or "itemprop" in attributes or "rel" in attributes:
        writer.mark(roles, node, attributes)
    return kind


def is_permalink(node: LexborNode) -> bool:
    """Tell of a link to a place of the page whether it is a heading's to itself or a note's: by a mark, or an icon."""
    text = (node.text() or "").strip(" \t\r\n\u00a0\u200b\ufeff")
    return text in PERMALINK_MARKS or (len(text) == 1 and category(text) == "Co")


def _enter_block(writer: Writer, tag: str, node: LexborNode, kind: int, depth: int) -> int:
    block = unusual_block(tag, node, kind, writer.is_opened)
    if block is None:
        note_unseen(writer.outline, node, UNSEEN, writer.box)
        return SKIPPED
    name, roles, left = block
    writer.open_box(tag, node, (name, roles), depth)
    if left == PRESERVED:
        writer.preserved += 1
    return left


def unusual_block(
    tag: str, node: LexborNode, kind: int, is_opened: Callable[[str | None], bool]
) -> tuple[str, int, int] | None:
    """Return a block's names, its roles and how it is left, by all of its attributes; ``None`` for a hidden one."""
    attributes = node.attributes
    name, roles = role_of_tag(tag, attributes)
    if (
        "hidden" in attributes
        and not _STREAMED.fullmatch(attributes.get("id") or "")
        and not can_be_opened(node, roles, is_opened)
    ):
        return None
    if roles & HIDDEN and can_be_opened(node, roles, is_opened):
        roles &= ~(HIDDEN | RELATED)  # "read-more" names what is read then
    style = attributes.get("style") or ""
    if kind == PRESERVED or "whitespace-" in name or "white-space" in style:
        return name, roles, PRESERVED if kind != BLOCK or _PRESERVES.search(f"{style} {name}") else BLOCK
    return name, roles, BLOCK


def _leave(writer: Writer, kind: int) -> None:
    if kind == ANCHOR:
        writer.close_anchor()
    elif kind == PRESERVED:
        writer.close_box()
        writer.preserved -= 1
    else:
        writer.strong -= 1


def _take_empty(writer: Writer, tag: str, node: LexborNode) -> None:
    """Take in an element without content: a line break, a picture, or what only its attributes say."""
    if tag == "br":
        writer.line_break()
        return
    if tag in PARTING:
        writer.flush()
    attributes = node.attributes
    if tag in PICTURES or "data-bg" in attributes or "background" in (attributes.get("style") or ""):
        writer.outline.pictures.append(Picture(node, writer.box, len(writer.lines)))
    if "itemprop" in attributes or "property" in attributes:
        note_property(writer.outline, node, attributes)


def note_fact(outline: Outline, node: LexborNode) -> None:
    """Keep a meta, link or base element, wherever it stands."""
    if len(outline.facts) >= MAX_FACTS:
        outline.cut = True
        return
    attributes = node.attributes
    outline.facts.append((node.tag or "", attributes))
    note_property(outline, node, attributes)


def note_property(outline: Outline, node: LexborNode, attributes: Mapping[str, str | None]) -> None:
    """Keep an element with microdata or RDFa."""
    if "itemprop" in attributes or ("property" in attributes and node.tag in _RDFA_TAGS):
        outline.properties.append(node)


def note_unseen(outline: Outline, node: LexborNode, kind: int, box: int) -> None:
    """A part of box *box* that readers do not see may tell machines of the article all the same."""
    if kind == FACT:
        note_fact(outline, node)
        return
    if node.tag == "noscript":
        for picture in node.css("img")[:5]:
            outline.pictures.append(Picture(picture, box, len(outline.lines)))
    for inner in node.css("[itemprop], span[property], time[property], div[property], meta, link"):
        if inner.tag in {"meta", "link"}:
            note_fact(outline, inner)
        else:
            outline.properties.append(inner)
