"""Captions that no markup calls so: what stands below a picture in its small box or paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.html.outline import HEADINGS, SUBHEADINGS
from newscrawl.html.paragraph_boxes import PARAGRAPH
from newscrawl.html.roles import CAPTION
from newscrawl.normalize.text import fold, has_spaces, squash

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

    from newscrawl.html.outline import Box, Line, Outline

_FIGURES: Final = frozenset({"div", "section", "span", "center", "td", "dl", "li", "table", "tbody"})
MAX_CAPTION: Final = 200
LEAST_PLAIN: Final = 5  # characters beside the links of a caption
MAX_LONG: Final = 350  # … that is not set as paragraphs are
_SMALL: Final = frozenset({"span", "em", "i", "small", "cite", "font"})
_SET_SMALL: Final = frozenset({"small", "em", "i"})
ENTRIES: Final = 3  # boxes of a picture, a title and a text
A_PICTURE: Final = 100  # pixels: what is narrower is a sign
MAX_DIGITS: Final = 6
LEAST_TOLD: Final = 20  # characters of a picture's text that is more than a name
MAX_TOLD: Final = 1_000
COMMON: Final = 80  # characters in which they agree
ALIKE: Final = 0.6  # of the longer one
MOST_TOLD: Final = 3  # pictures of a page
_PARTS: Final = HEADINGS | {"td", "th", "li", "dt", "dd", "blockquote"}


def mark_captions(outline: Outline) -> None:
    """Give the role ``CAPTION`` to the lines of small boxes with a picture: each is a figure, whatever it is called."""
    found: list[Box] = []
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
        is_figure = box.tag in _FIGURES or "-" in box.tag
        if is_figure and len(lines) <= 2 and lines[0].box != picture.box and _are_captions(outline, box):
            found.append(box)
    _mark_figures(outline, found)
    _mark_texts_of_pictures(outline)


def _mark_figures(outline: Outline, found: list[Box]) -> None:
    """Mark the lines of small boxes with a picture; several titled texts, each with one, are entries of the text."""
    titled = {box.first for box in found if _is_titled(outline.lines_of(box))}
    for box in found:
        if len(titled) < ENTRIES or box.first not in titled:
            box.roles |= CAPTION
            for line in outline.lines_of(box):
                line.roles |= CAPTION


def _mark_texts_of_pictures(outline: Outline) -> None:
    """Mark the line right below a picture that says what the picture says of itself, in its text or title.

    The page's description is no caption, though systems give it to the picture, too; and pictures of which many are
    told so, each with a text, are what the page tells of.
    """
    found = []
    for picture in outline.pictures:
        line = outline.lines[picture.line] if picture.line < len(outline.lines) else None
        if line is None or line.tag in _PARTS or len(line.text) < LEAST_TOLD or line.roles & CAPTION:
            continue
        if any(_says(told, line.text) for told in _told_of(picture.node)):
            found.append(line)
    if not 0 < len(found) <= MOST_TOLD:
        return
    contents = (attributes.get("content") for tag, attributes in outline.facts if tag == "meta")
    descriptions = [fold(content)[:COMMON] for content in contents if content and len(content) >= LEAST_TOLD]
    for line in found:
        if not fold(line.text).startswith(tuple(descriptions)):
            line.roles |= CAPTION


def _told_of(node: LexborNode) -> Iterator[str | None]:
    yield node.attributes.get("alt")
    yield node.attributes.get("title")
    if node.parent is not None and node.parent.tag == "a":
        yield node.parent.attributes.get("title")


def _says(told: str | None, text: str) -> bool:
    """Tell whether two texts are one, but for the end of either."""
    if not told or len(told) < LEAST_TOLD or told[0].lower() != text[0].lower():
        return False
    told, text = fold(told[:MAX_TOLD]), fold(text[:MAX_TOLD])
    shorter, longer = sorted((told, text), key=len)
    return longer.startswith(shorter[:COMMON]) and len(shorter) >= ALIKE * len(longer)


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


def _is_titled(lines: list[Line]) -> bool:
    """Tell a short line above running text: what a text tells of, with a picture, is set so."""
    return len(lines) > 1 and lines[1].is_prose and not lines[0].is_prose


def _are_captions(outline: Outline, box: Box) -> bool:
    lines = outline.lines_of(box)
    return all(map(_is_caption, lines)) or (len(lines) == 1 and _is_linked_caption(outline, box.first))


def _is_linked_caption(outline: Outline, at: int) -> bool:
    """Tell a short line amid running text of which a link is a part, as whom a credit names.

    The title of another story is all link, and a picture of who wrote the text stands above or below it.
    """
    line = outline.lines[at]
    if not line.links or line.plain_chars < LEAST_PLAIN or len(line.text) > MAX_CAPTION:
        return False
    around = (*outline.lines[max(at - 1, 0) : at], *outline.lines[at + 1 : at + 2])
    return len(around) > 1 and all(one.is_prose or one.tag in SUBHEADINGS for one in around)


def _is_caption(line: Line) -> bool:
    most = MAX_CAPTION if line.tag == PARAGRAPH else MAX_LONG
    return len(line.text) <= most and line.tag not in HEADINGS and not line.links
