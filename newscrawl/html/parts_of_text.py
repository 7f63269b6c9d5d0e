"""Subheadings of a text that read as those of blocks do: "Comments", "Newsletter", "Share" above paragraphs alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.html.outline import SUBHEADINGS
from newscrawl.html.roles import AUTHOR, RECENT, RELATED

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from newscrawl.html.outline import Outline

MAX_BESIDE: Final = 200  # elements beside a heading that are looked at, above and below
MIN_PARTS: Final = 3  # headings set alike, each above paragraphs: one or two may be a block's
MAX_ABOVE_FORM: Final = 2  # paragraphs
_LISTS: Final = RELATED | RECENT  # in more words than one they say nothing else: "Related posts"
_PARAGRAPHS: Final = frozenset({"p", "blockquote", "figure", "ul", "ol", "pre", "table"})
_SILENT: Final = frozenset({"-text", "-comment", "script", "style", "br"})
_ASKS: Final = "a[href], form, input, textarea, button"


def heads_text(index: int, role: int, outline: Outline) -> bool:
    """Tell a heading of *role* that heads a part of the text: text above it, paragraphs alone below, others set alike.

    Nothing in its part is a link or is to be filled in or pressed, and no part of the text is a reader's.
    """
    line = outline.lines[index]
    if line.tag not in SUBHEADINGS or role & AUTHOR or (role & _LISTS and " " in line.text):
        return False
    if not _is_told_around(index, outline):
        return False
    if any(not link.href.startswith("#") for link in line.links):
        return False
    node = outline.boxes[line.box].node
    return node.tag == line.tag and _has_paragraphs_alone(node) and _parts_alike(node) >= MIN_PARTS


def _is_told_around(index: int, outline: Outline) -> bool:
    """Tell running text right above and right below, in the element that the heading stands in."""
    if not 0 < index < len(outline.lines) - 1:
        return False
    own = outline.boxes[outline.lines[index].box].parent
    beside = (outline.lines[index - 1], outline.lines[index + 1])
    return all(line.is_prose and not line.links and outline.boxes[line.box].parent == own for line in beside)


def _has_paragraphs_alone(heading: LexborNode) -> bool:
    """Tell whether nothing but paragraphs without links and fields stands between a heading and the next."""
    node = heading.next
    for _ in range(MAX_BESIDE):
        if node is None or node.tag in SUBHEADINGS:
            return True
        if node.tag not in _SILENT and (node.tag not in _PARAGRAPHS or node.css_first(_ASKS) is not None):
            return False
        node = node.next
    return False


def _parts_alike(heading: LexborNode) -> int:
    """Return how many headings of the same rank stand beside each other, each with a paragraph below it."""
    names = heading.attributes.get("class")
    first = heading
    for _ in range(MAX_BESIDE):
        if first.prev is None:
            break
        first = first.prev
    found, is_below, node = 0, False, first
    for _ in range(2 * MAX_BESIDE):
        if node.tag == heading.tag and node.attributes.get("class") == names:
            is_below = True
        elif node.tag == "p" and is_below:
            found, is_below = found + 1, False
        if node.next is None:
            break
        node = node.next
    return found


def lines_above_form(index: int, outline: Outline) -> int:
    """Return how many paragraphs stand between a heading and a form right below them, 0 where none does."""
    line = outline.lines[index]
    node = outline.boxes[line.box].node.next if line.tag in SUBHEADINGS else None
    found = 0
    while node is not None and found <= MAX_ABOVE_FORM:
        if node.tag == "p" and node.css_first(_ASKS) is None:
            found += 1
        elif node.tag not in _SILENT:
            return found if node.tag == "form" or node.css_first("form") is not None else 0
        node = node.next
    return 0
