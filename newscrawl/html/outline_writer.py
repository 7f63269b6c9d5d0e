"""The line at hand while a page is walked: its text, its links, its marks, and the boxes open around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.html.breaks import BREAK, is_parted, links_of_parts
from newscrawl.html.outline import HEADINGS, Box, Line, Link, Mark, Outline, reads_as_prose
from newscrawl.normalize.text import is_text_of_its_own, squash

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from selectolax.lexbor import LexborNode

MAX_LINKS: Final = 1_000  # kept of one line
MAX_READ: Final = 4_000_000  # characters read for marks
MIN_VERSE: Final = 3  # lines that breaks part, none longer than the next, are a verse or an address
MAX_VERSE_LINE: Final = 70  # characters
MAX_LABELS: Final = 12  # pieces of a line of who and when: only among the first may a style alone part two
MAX_CODE_PIECES: Final = 200  # looked at
_CODE_MARKS: Final = frozenset("{}<>=;\\")


class Writer:
    """Writes ``outline`` as the walk meets text, anchors and boxes; ``box`` is the innermost open box, -1 for none.

    ``filled`` says that the line at hand has text, ``blank`` that white space came last; ``covered`` is up to which
    piece one link from the first on has it, 0 for none. ``preserved`` counts the open elements that keep line breaks;
    ``is_opened`` tells of the id of a hidden part whether something on the page opens it.
    """

    __slots__ = (
        "anchor", "anchor_from", "blank", "box", "boxes", "breaks", "covered", "filled", "is_opened", "lines", "links",
        "marks", "outline", "pieces", "preserved", "read", "strong", "strong_chars",
    )  # fmt: skip

    def __init__(self, is_opened: Callable[[str | None], bool] | None = None) -> None:
        self.outline = Outline()
        self.is_opened = is_opened or (lambda _: False)
        self.lines, self.boxes = self.outline.lines, self.outline.boxes
        self.box = -1
        self.pieces: list[str] = []
        self.filled = self.blank = False
        self.strong = self.strong_chars = 0
        self.links: list[Link] = []
        self.marks: list[Mark] = []
        self.anchor: tuple[str, str, int] | None = None
        self.anchor_from = self.breaks = self.covered = self.read = self.preserved = 0

    def text(self, text: str) -> None:
        """Take in text that is more than white space; ``blank`` counts only between two pieces of it."""
        if self.blank:
            if self.filled:
                self.pieces.append(" ")
            self.blank = False
        elif self.filled and len(self.pieces) <= MAX_LABELS and is_text_of_its_own(self.pieces[-1], text):
            self._part_pieces()
        self.breaks = 0
        self.filled = True
        self.pieces.append(text)
        if self.strong:
            self.strong_chars += len(text)

    def _part_pieces(self) -> None:
        if not self.preserved and self.boxes[self.box].tag not in HEADINGS:
            self.pieces.append(" ")

    def line_break(self) -> None:
        """One ``br`` parts two lines of a paragraph, two in a row end it."""
        self.breaks += 1
        if self.breaks >= 2:
            self.flush()
        elif self.filled:
            self.blank = False
            self.pieces.append(BREAK)

    def preserved_text(self, text: str) -> None:
        """Take in text whose line breaks count: a blank line ends the paragraph, unless it stands in code."""
        first, *others = text.replace("\r\n", "\n").split("\n")
        self._preserved_part(first)
        for part in others:
            self.breaks += 1
            if not (part or self.filled):  # a page may be a million of these
                continue
            if self.breaks >= 2 and self.filled and not is_code(self.pieces):
                self.flush()
            elif self.filled:
                self.pieces.append(BREAK)
            self._preserved_part(part)

    def _preserved_part(self, part: str) -> None:
        if part.strip():
            self.text(part)
        elif part and self.filled:
            self.pieces.append(part)

    def flush(self) -> None:
        """End the line at hand."""
        self.breaks = 0
        if self.filled:
            if self.anchor is not None:
                self._end_link()
            is_link = self.covered == len(self.pieces)
            raw = "".join(self.pieces)
            if BREAK in raw and not self.preserved and self._part_at_breaks(raw):
                return
            text = self.links[0].text if is_link else squash(raw.replace(BREAK, " ") if BREAK in raw else raw)
            if text and self.box >= 0:
                self._add_line(text, kept(raw, self.preserved) if BREAK in raw else None)
            else:
                self._drop()
            self.pieces, self.filled, self.blank, self.strong_chars, self.anchor_from = [], False, False, 0, 0
            self.covered = 0
        elif self.blank:
            self.blank = False
            self._drop()

    def _part_at_breaks(self, raw: str) -> bool:
        """Make lines of a paragraph's parts where old pages set paragraphs, titles and cards with breaks alone."""
        parts = [part for part in map(squash, raw.split(BREAK)) if part]
        all_links, all_marks, strong = self.links, self.marks, self.strong_chars
        if len(parts) < 2 or self.box < 0 or not is_parted(raw, parts, all_links, all_marks, strong):
            return False
        for part, self.links in zip(parts, links_of_parts(parts, all_links), strict=True):
            self.marks = [mark for mark in all_marks if mark.text and mark.text in part]
            self.strong_chars = len(part) if strong and parts[0] == part else 0
            self._add_line(part, None)
        self.pieces, self.filled, self.blank, self.strong_chars, self.anchor_from = [], False, False, 0, 0
        self.covered = 0
        return True

    def _drop(self) -> None:
        """Forget the links and marks of a line without text."""
        if self.links or self.marks:
            self.links, self.marks = [], []

    def _add_line(self, text: str, kept: str | None) -> None:
        size, linked = len(text), 0
        for link in self.links:
            linked += len(link.text)
        strong = self.strong_chars * 10 >= size * 9
        plain = size - linked if size > linked else 0
        tag = self.boxes[self.box].tag
        prose = plain > linked and reads_as_prose(text, tag, plain)
        self.lines.append(Line(text, tag, self.box, self.links, self.marks, strong, 0, linked, plain, prose, kept))
        self.links, self.marks = [], []  # new lists: the line keeps its own

    def open_anchor(self, attributes: Mapping[str, str | None], roles: int) -> None:
        """Begin a link; anchors do not nest."""
        if self.anchor is not None:
            self._end_link()
        href = (attributes.get("href") or "").strip()
        self.anchor = (href, attributes.get("rel") or "", roles) if href else None
        self.anchor_from = len(self.pieces)

    def close_anchor(self) -> None:
        """End the link."""
        if self.anchor is not None:
            self._end_link()
            self.anchor = None

    def _end_link(self) -> None:
        pieces, first = self.pieces, self.anchor_from
        if self.anchor is not None and len(pieces) > first:
            text = squash(pieces[first] if len(pieces) == first + 1 else "".join(pieces[first:]))
            if text and len(self.links) < MAX_LINKS:
                href, rel, roles = self.anchor
                self.links.append(Link(href, text, roles, rel))
                if first == 0:
                    self.covered = len(pieces)
        self.anchor_from = len(pieces)

    def mark(self, roles: int, node: LexborNode, attributes: Mapping[str, str | None]) -> None:
        """Keep the first 300 characters of a marked piece; pieces may nest, so all reading is bounded."""
        text = ""
        if self.read <= MAX_READ:
            text = node.text() or ""
            self.read += len(text)
            text = squash(text[:1_000])[:300]
        self.marks.append(Mark(roles, text, {"tag": node.tag, **attributes}))

    def open_box(self, tag: str, node: LexborNode, own: tuple[str, int], depth: int) -> None:
        """Begin a block element, whose name and roles are *own*."""
        if self.filled or self.links or self.marks:  # most blocks begin and end behind nothing but white space
            self.flush()
        self.breaks, self.blank = 0, False
        first = len(self.lines)
        self.boxes.append(Box(self.box, tag, own[0], node, own[1], depth, first, first))
        self.box = len(self.boxes) - 1

    def close_box(self) -> None:
        """End the innermost block element."""
        if self.filled or self.links or self.marks:  # most blocks begin and end behind nothing but white space
            self.flush()
        self.breaks, self.blank = 0, False
        box = self.boxes[self.box]
        box.last = len(self.lines)
        self.box = box.parent


def is_code(pieces: list[str]) -> bool:
    """Tell whether the last pieces of a line have marks of code."""
    return not _CODE_MARKS.isdisjoint("".join(pieces[-MAX_CODE_PIECES:]))


def kept(raw: str, preserved: int) -> str | None:
    """Return the text with its breaks where they are preserved, or where they part the short lines of a verse."""
    parts = raw.split(BREAK)
    if preserved:
        return "\n".join(part.rstrip() for part in parts).strip("\n").lstrip(" ")
    parts = [part for part in map(squash, parts) if part]
    return "\n".join(parts) if len(parts) >= MIN_VERSE and max(map(len, parts)) <= MAX_VERSE_LINE else None
