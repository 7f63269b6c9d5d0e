"""A line's text nodes with the elements around them: where lines break, where elements meet, what is a link, a date.

A line of the outline is one text; what its markup parts is read once more from its element, for the few lines that may
tell who and when.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from newscrawl.html.naming import role_of
from newscrawl.html.roles import DATE
from newscrawl.normalize.text import squash

if TYPE_CHECKING:
    from collections.abc import Mapping

    from selectolax.lexbor import LexborNode

    from newscrawl.html.outline import Box, Line

MAX_NODES: Final = 300  # of one line
_INLINE: Final = frozenset(
    "a abbr acronym address b bdi bdo big cite code data del dfn em font i ins label mark nobr q s samp small span "
    "strike strong sub sup time tt u var wbr".split()
)
_UNSEEN: Final = frozenset(
    "script style template svg iframe button select option noscript input object rt rp -comment".split()
)


@dataclass(slots=True)
class Piece:
    """A text node of a line, and the elements around it.

    ``before`` is what parts it from the piece before: "" for nothing, " " for a blank, a new line for a line break.
    ``tags`` are the elements from the outermost on, each with its class: "span.author". ``href`` is that of a link.
    """

    text: str
    before: str
    tags: tuple[str, ...]
    roles: int = 0
    href: str | None = None


@dataclass(slots=True)
class _Reader:
    """Collects the pieces of one box; a block element or two line breaks end a run."""

    runs: list[list[Piece]] = field(default_factory=lambda: [[]])
    before: str = ""

    def text(self, raw: str, tags: tuple[str, ...], roles: int, href: str | None) -> None:
        text = squash(raw)
        if not text:
            self.before = self.before or " "
            return
        glued = "" if raw[0] == text[0] else " "
        self.runs[-1].append(Piece(text, self.before or glued, tags, roles, href))
        self.before = "" if raw[-1] == text[-1] else " "

    def line_break(self) -> None:
        if self.before == "\n":
            self.end()
        else:
            self.before = "\n"

    def end(self) -> None:
        if self.runs[-1]:
            self.runs.append([])
        self.before = ""


def pieces_of(line: Line, box: Box) -> list[Piece]:
    """Return the pieces of a line, which stands in *box*; the line as one piece where its element cannot be read so."""
    wanted = "".join(line.text.split())
    reader = _Reader()
    _read_nodes(box.node, reader)
    for run in reader.runs:
        if "".join("".join(piece.text.split()) for piece in run) == wanted:
            return run
    return [Piece(line.text, "", ())]


def _read_nodes(root: LexborNode, reader: _Reader) -> None:
    """Visit what is inline below *root*, in page order, without recursion."""
    stack: list[tuple[LexborNode, tuple[str, ...], int, str | None]] = []
    tags: tuple[str, ...] = ()
    href: str | None = None
    node, roles = root.child, 0
    for _ in range(MAX_NODES):
        while node is None and stack:
            node, tags, roles, href = stack.pop()
            node = node.next
        if node is None:
            return
        tag = node.tag or ""
        if tag == "-text":
            reader.text(node.text_content or "", tags, roles, href)
        elif tag == "br":
            reader.line_break()
        elif tag in _INLINE and tag != "address":
            attributes = node.attributes
            stack.append((node, tags, roles, href))
            tags, roles = (*tags, _element(tag, attributes)), roles | _roles(tag, attributes)
            href = attributes.get("href") if tag == "a" else href
            node = node.child
            continue
        elif tag not in _UNSEEN:
            reader.end()
        node = node.next


def _element(tag: str, attributes: Mapping[str, str | None]) -> str:
    return f"{tag}.{attributes.get('class') or ''}"


def _roles(tag: str, attributes: Mapping[str, str | None]) -> int:
    return (role_of(attributes) if attributes else 0) | (DATE if tag == "time" else 0)


def rows_of(pieces: list[Piece]) -> list[list[Piece]]:
    """Return the pieces of each row, as line breaks part them."""
    rows: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.before == "\n" and rows[-1]:
            rows.append([])
        rows[-1].append(piece)
    return rows


def stands_in(piece: Piece, tags: frozenset[str]) -> bool:
    """Tell whether one of these elements is around a piece, inside its line."""
    return any(tag.partition(".")[0] in tags for tag in piece.tags)
