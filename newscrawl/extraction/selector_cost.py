"""How much work a CSS selector may be on a page: lexbor tries all ways between combinators and cannot be stopped."""

from __future__ import annotations

import re
from math import comb
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

#: Steps from element to element: 500 million took 9 s at worst.
MAX_STEPS = 200_000_000
_FEW_TAGS = 20_000  # of a page on which one combinator is never too much
_LITERAL = re.compile(r"\[[^\]]{0,2000}\]|'[^']{0,2000}'|\"[^\"]{0,2000}\"")
_AROUND = re.compile(r"\s{0,2000}([>+~,])\s{0,2000}|(\()\s{1,2000}|\s{1,2000}(\))")
_SPACES = re.compile(r"\s{1,2000}")


class Shape(NamedTuple):
    """A page's tree: its elements, the level of the deepest, the children of the one that has most."""

    elements: int
    depth: int
    children: int


def is_cheap(query: str, html: str) -> bool:
    """Tell whether a selector is never too much for a page, without a look at its tree."""
    most = max(map(sum, map(_combinators, _parts(query))), default=0)
    return most == 0 or (most == 1 and html.count("<") < _FEW_TAGS)


def is_too_much(query: str, html: str, tree: LexborHTMLParser) -> bool:
    """Tell whether a selector is not to be run on a page."""
    return not is_cheap(query, html) and steps(query, shape_of(tree)) > MAX_STEPS


def steps(query: str, shape: Shape) -> int:
    """Return how many steps a selector takes at most, roughly: each choice of an element for each combinator."""
    return sum(_steps(part, shape) for part in _parts(query))


def _steps(part: str, shape: Shape) -> int:
    descendants, siblings, has = _combinators(part)
    choices = comb(max(shape.depth, descendants), descendants) * comb(max(shape.children, siblings), siblings)
    alone = has == 1 and descendants + siblings == 0
    inside = shape.depth if alone else shape.elements**has
    return shape.elements * choices * inside


def shape_of(tree: LexborHTMLParser) -> Shape:
    """Measure a page's tree."""
    elements = deepest = most = 0
    waiting: list[tuple[LexborNode, int]] = [(tree.root, 1)] if tree.root is not None else []
    while waiting:
        node, level = waiting.pop()
        elements, deepest, children = elements + 1, max(deepest, level), 0
        child = node.child
        while child is not None:
            if child.is_element_node:
                waiting.append((child, level + 1))
                children += 1
            child = child.next
        most = max(most, children)
    return Shape(elements, deepest, most)


def _parts(query: str) -> list[str]:
    """Return the selectors between the commas that stand in no brackets."""
    parts, open_brackets = [""], 0
    for char in _LITERAL.sub("", query):
        open_brackets += (char == "(") - (char == ")")
        if char == "," and open_brackets == 0:
            parts.append("")
        else:
            parts[-1] += char
    return parts


def _combinators(part: str) -> tuple[int, int, int]:
    """Return how many descendant and sibling combinators, and how many ``:has()``, a selector without commas holds."""
    bare = _AROUND.sub(r"\1\2\3", part.strip())
    return len(_SPACES.findall(bare)), bare.count("~"), bare.count(":has(")
