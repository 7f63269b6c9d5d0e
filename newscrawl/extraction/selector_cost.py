"""How much work a CSS selector may be on a page: lexbor tries all ways between combinators and cannot be stopped."""

from __future__ import annotations

import re
from math import comb
from typing import TYPE_CHECKING, Final, NamedTuple

from newscrawl.extraction.selector_steps import Outline, steps_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

#: Steps from element to element on a page, for all its selectors together: lexbor takes 0.7 s for them at worst.
MAX_STEPS: Final = 40_000_000
MAX_ELEMENTS: Final = 400_000  # of a page on which anything but a cheap selector is run
_FEW_STEPS: Final = 10_000_000  # of one selector that lexbor is left with
_STEPS_OF_A_LOOK: Final = 60  # what a look at an element takes here, for each step of a selector
_FEW_TAGS: Final = 5_000  # of a page on which one combinator is never too much
_CHILDREN_AT_ONCE: Final = 8  # a child is counted in an eighth of the time of a step
_LITERAL: Final = re.compile(r"\[[^\]]{0,2000}\]|'[^']{0,2000}'|\"[^\"]{0,2000}\"")
_AROUND: Final = re.compile(r"\s{0,2000}([>+~,])\s{0,2000}|(\()\s{1,2000}|\s{1,2000}(\))")
_COUNTS: Final = re.compile(r":(?:nth-|last-of-type|first-of-type|only-of-type|only-child)", re.IGNORECASE)
_SPACES: Final = re.compile(r"\s{1,2000}")


class Shape(NamedTuple):
    """A page's tree: its elements, the level of the deepest, the children of the one that has most."""

    elements: int
    depth: int
    children: int


class PageSelectors:
    """The CSS selectors of a page, run as long as they are together not too much for it."""

    def __init__(self, html: str, tree: LexborHTMLParser) -> None:
        self._tree = tree
        self._tags = html.count("<")
        self._left = MAX_STEPS
        self._shape: Shape | None = None
        self._outline: Outline | None = None

    def find(self, query: str) -> list[LexborNode] | None:
        """Return what a selector finds; None where it is not run."""
        most = max(map(sum, map(_combinators, _parts(query))), default=0)
        if most == 0 or (most == 1 and self._tags < _FEW_TAGS):
            return self._tree.css(query)
        self._shape = self._shape or shape_of(self._tree)
        if self._shape.elements > MAX_ELEMENTS:
            return None
        number = steps(query, self._shape)
        if number <= min(_FEW_STEPS, self._left):
            self._left -= number
            return self._tree.css(query)
        return self._by_steps(query, self._shape)

    def _by_steps(self, query: str, shape: Shape) -> list[LexborNode] | None:
        chains = steps_of(query)
        if chains is None:
            return None
        compounds = [step.compound for chain in chains for step in chain]
        number = sum(_STEPS_OF_A_LOOK * shape.elements + steps(each, shape) for each in compounds)
        if number > self._left:
            return None
        self._left -= number
        self._outline = self._outline or Outline(self._tree)
        return self._outline.select(chains)

    def changed(self) -> None:
        """Forget what is known of the tree."""
        self._shape = self._outline = None


def steps(query: str, shape: Shape) -> int:
    """Return how many steps a selector takes at most, roughly: each choice of an element for each combinator."""
    return sum(_steps(part, shape) for part in _parts(query))


def _steps(part: str, shape: Shape) -> int:
    descendants, siblings, has, counts = _combinators(part)
    choices = comb(max(shape.depth, descendants), descendants) * comb(max(shape.children, siblings), siblings)
    alone = has == 1 and descendants + siblings == 0
    inside = shape.depth if alone else shape.elements**has
    counted = counts * shape.elements * shape.children // _CHILDREN_AT_ONCE
    return (shape.elements * inside + counted) * choices


def shape_of(tree: LexborHTMLParser) -> Shape:
    """Measure a page's tree; of one that is too large, only that it is."""
    elements = deepest = most = 0
    waiting: list[tuple[LexborNode, int]] = [(tree.root, 1)] if tree.root is not None else []
    while waiting and elements <= MAX_ELEMENTS:
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


def _combinators(part: str) -> tuple[int, int, int, int]:
    """Return how many of each a selector without commas holds: descendant and sibling combinators, ``:has()``, counts.

    A count is a pseudo-class for which lexbor counts the elements beside one.
    """
    bare = _AROUND.sub(r"\1\2\3", part.strip())
    return len(_SPACES.findall(bare)), bare.count("~"), bare.count(":has("), len(_COUNTS.findall(bare))
