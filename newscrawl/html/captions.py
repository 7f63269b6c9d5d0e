"""Captions that no markup calls so: what stands below a picture in its small box or paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import CAPTION
from newscrawl.normalize.text import has_spaces, squash

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from newscrawl.html.outline import Box, Line, Outline

_FIGURES: Final = frozenset({"div", "section", "span", "center", "td", "dl", "li", "table", "tbody"})
MAX_CAPTION: Final = 200
_SMALL: Final = frozenset({"span", "em", "i", "small", "cite", "font"})
_SET_SMALL: Final = frozenset({"small", "em", "i"})
A_PICTURE: Final = 100  # pixels: what is narrower is a sign
MAX_DIGITS: Final = 6


def mark_captions(outline: Outline) -> None:
    """A small box of a picture and a line or two is a figure, whatever it is called: its lines are the caption."""
    for picture in outline.pictures:
        box = outline.boxes[picture.box]
        if (
            box.first == box.last
            and picture.line < len(outline.lines)
            and _is_centred_below(outline, box, picture.line)
        ):
            outline.lines[picture.line].roles |= CAPTION
        while box.parent >= 0 and box.first == box.last:
            box = outline.boxes[box.parent]
        lines = outline.lines_of(box)
        if box.tag == "p" and len(lines) == 1 and _is_caption(lines[0]) and _is_broken(picture.node):
            lines[0].roles |= CAPTION
        if box.tag == "p" and len(lines) == 1 and _is_small_below(picture.node, lines[0]):
            lines[0].roles |= CAPTION
        if (
            box.tag == "div"
            and len(lines) == 1
            and lines[0].box == picture.box
            and _is_inline_below(picture.node, lines[0])
        ):
            lines[0].roles |= CAPTION
        if box.tag in _FIGURES and len(lines) <= 2 and lines[0].box != picture.box and all(map(_is_caption, lines)):
            box.roles |= CAPTION
            for line in lines:
                line.roles |= CAPTION


def _is_inline_below(node: LexborNode, line: Line) -> bool:
    """Tell a box of a picture and one inline element that holds all its text: "<div><img><span>The harbour</span>"."""
    while node.parent is not None and node.parent.tag in {"a", "picture", "span"}:
        node = node.parent
    beside = _neighbour(node, back=False)
    if beside is None or beside.tag not in _SMALL or _neighbour(beside, back=False) is not None:
        return False
    return _is_caption(line) and len(squash(beside.text() or "")) >= len(line.text)


def _is_small_below(node: LexborNode, line: Line) -> bool:
    """Tell a paragraph that a picture begins and whose rest is set small or in italics; no smiley does so."""
    get = node.attributes.get
    width = (get("width") or "").removesuffix("px")
    if (width.isdecimal() and len(width) < MAX_DIGITS and int(width) < A_PICTURE) or "emoji" in (get("class") or ""):
        return False
    if not _is_caption(line) or _neighbour(node, back=True) is not None:
        return False
    beside = _neighbour(node, back=False)
    return beside is not None and beside.tag in _SET_SMALL and _is_inline_below(node, line)


def _is_centred_below(outline: Outline, box: Box, index: int) -> bool:
    """Tell a short centred paragraph right below a centred picture, where the next paragraph is not centred.

    So newspapers in Han and kana set captions; in other scripts they as often set text so.
    """
    line = outline.lines[index]
    if line.tag != "p" or has_spaces(line.text) or not _is_caption(line) or not _is_centred(box.node):
        return False
    own = outline.boxes[line.box]
    following = outline.lines[index + 1 : index + 2]
    return (
        own.parent == box.parent
        and _is_centred(own.node)
        and not any(_is_centred(outline.boxes[one.box].node) for one in following)
    )


def _is_centred(node: LexborNode) -> bool:
    get = node.attributes.get
    return get("align") == "center" or "text-align:center" in (get("style") or "").replace(" ", "")


def _is_broken(node: LexborNode) -> bool:
    """Tell a picture that begins its paragraph and is parted by a line break from what follows."""
    while node.parent is not None and node.parent.tag == "a":
        node = node.parent
    return _neighbour(node, back=True) is None and getattr(_neighbour(node, back=False), "tag", None) == "br"


def _neighbour(node: LexborNode, *, back: bool) -> LexborNode | None:
    """Return the next sibling, or the one before, that is more than white space."""
    beside = node.prev if back else node.next
    while beside is not None and beside.tag == "-text" and not (beside.text_content or "").strip():
        beside = beside.prev if back else beside.next
    return beside


def _is_caption(line: Line) -> bool:
    return len(line.text) <= MAX_CAPTION and line.tag not in HEADINGS and not line.links
