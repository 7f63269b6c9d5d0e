"""A page as lines of text in boxes: one walk over the tree, and every later question is a slice.

A *line* is what a reader sees as one paragraph, heading or list entry; a *box* is a block element and
knows which lines it holds (``lines[box.first:box.last]``). Extraction and discovery work on these
two flat lists and touch the tree no more; ``outline_reader.py`` makes them, and ``native`` where it is built. What
a page has hundreds of has an ``__init__`` of its own: the one that a dataclass makes stays Python when mypyc compiles
the class, at three times the cost.
"""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - mypyc looks up the types of a dataclass's fields
from dataclasses import dataclass, field
from typing import Final

from selectolax.lexbor import LexborNode  # noqa: TC002 - as above

from newscrawl.normalize.text import has_spaces

HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
SUBHEADINGS: Final = HEADINGS - {"h1"}
PROSE: Final = 60  # characters outside links that make a line prose; shorter ones are labels, dates, names
PROSE_UNSPACED: Final = 25  # the same where a character is half a word: Han, kana, Thai


@dataclass(slots=True, init=False)
class Link:
    """An anchor as it stands in a line: ``href`` unresolved, ``text`` its share of the line."""

    href: str
    text: str
    roles: int
    rel: str = ""

    def __init__(self, href: str, text: str, roles: int, rel: str = "") -> None:
        self.href = href
        self.text = text
        self.roles = roles
        self.rel = rel


@dataclass(slots=True, init=False)
class Mark:
    """A short inline piece that its markup names (``span.byline``, ``time``, ``a[rel=author]``)."""

    roles: int
    text: str
    attributes: Mapping[str, str | None]

    def __init__(self, roles: int, text: str, attributes: Mapping[str, str | None]) -> None:
        self.roles = roles
        self.text = text
        self.attributes = attributes


@dataclass(slots=True, init=False)
class Line:
    """One line of text; ``box`` is the index of the block element it stands in.

    ``link_chars`` of its characters are anchor text and ``plain_chars``, never negative, are not; ``is_prose`` where it
    reads as running text: long enough outside its links, and no heading. ``kept`` is the text with its line breaks,
    where they count (verse, code), and else ``None``.
    """

    text: str
    tag: str
    box: int
    links: list[Link]
    marks: list[Mark]
    strong: bool
    roles: int = 0
    link_chars: int = 0
    plain_chars: int = 0
    is_prose: bool = False
    kept: str | None = None

    def __init__(  # noqa: PLR0913, PLR0917 - as many as fields
        self,
        text: str,
        tag: str,
        box: int,
        links: list[Link],
        marks: list[Mark],
        strong: bool,
        roles: int = 0,
        link_chars: int = 0,
        plain_chars: int = 0,
        is_prose: bool = False,
        kept: str | None = None,
    ) -> None:
        self.text = text
        self.tag = tag
        self.box = box
        self.links = links
        self.marks = marks
        self.strong = strong
        self.roles = roles
        self.link_chars = link_chars
        self.plain_chars = plain_chars
        self.is_prose = is_prose
        self.kept = kept


@dataclass(slots=True, init=False)
class Box:
    """A block element: ``lines[first:last]`` is its text, ``roles`` what it and its ancestors are said to be."""

    parent: int
    tag: str
    name: str
    node: LexborNode
    own_roles: int
    depth: int
    first: int = 0
    last: int = 0
    roles: int = 0

    def __init__(  # noqa: PLR0913, PLR0917 - as many as fields
        self,
        parent: int,
        tag: str,
        name: str,
        node: LexborNode,
        own_roles: int,
        depth: int,
        first: int = 0,
        last: int = 0,
        roles: int = 0,
    ) -> None:
        self.parent = parent
        self.tag = tag
        self.name = name
        self.node = node
        self.own_roles = own_roles
        self.depth = depth
        self.first = first
        self.last = last
        self.roles = roles


@dataclass(slots=True)
class Picture:
    """An ``img`` element and where it stands: before line ``line``, inside box ``box``."""

    node: LexborNode
    box: int
    line: int


@dataclass(slots=True)
class Outline:
    """The page as flat lists; ``cut`` says that a bound was reached and the rest left out.

    ``facts`` are the meta, link and base elements with their attributes, ``properties`` the elements with microdata or
    RDFa, in page order.
    """

    lines: list[Line] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    facts: list[tuple[str, Mapping[str, str | None]]] = field(default_factory=list)
    properties: list[LexborNode] = field(default_factory=list)
    cut: bool = False

    def lines_of(self, box: Box) -> list[Line]:
        """Return the lines inside *box*, in page order."""
        return self.lines[box.first : box.last]

    def ancestors(self, index: int) -> list[int]:
        """Return the box indices from *index* (included) up to the root."""
        found = []
        while index >= 0:
            found.append(index)
            index = self.boxes[index].parent
        return found


def reads_as_prose(text: str, tag: str, plain: int) -> bool:
    """Tell whether a line of which *plain* characters, most of it, stand outside links reads as running text."""
    if plain < PROSE_UNSPACED or tag in HEADINGS:
        return False
    return plain >= PROSE or not has_spaces(text)
