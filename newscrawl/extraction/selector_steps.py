"""CSS selectors of many steps, answered in one look at each element for each step, where lexbor would try all ways."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from selectolax.lexbor import LexborHTMLParser, LexborNode

_ODD: Final = re.compile(r"\\|/\*|\|(?!=)")  # escapes, comments, namespaces: left to lexbor
_TOKEN: Final = re.compile(
    r"(?P<string>\"[^\"]{0,2000}\"|'[^']{0,2000}')"
    r"|(?P<open>[(\[])|(?P<close>[)\]])"
    r"|(?P<comma>\s{0,2000},\s{0,2000})"
    r"|(?P<step>\s{0,2000}[>+~]\s{0,2000}|\s{1,2000})"
    r"|(?P<text>[^\"'()\[\],\s>+~]{1,2000}|.)",
    re.DOTALL,
)
_NONE: Final = -1


class Step(NamedTuple):
    """How an element stands to that of the step before (``>``, ``+``, ``~`` or a space), and what matches it alone."""

    relation: str
    compound: str


def steps_of(query: str) -> list[list[Step]] | None:
    """Return the steps of each selector between commas; None for a query that is written in an odd way."""
    if _ODD.search(query):
        return None
    chains: list[list[Step]] = [[]]
    depth, relation, compound = 0, "", ""
    for token in _TOKEN.finditer(query.strip()):
        kind, text = token.lastgroup, token[0]
        depth += (kind == "open") - (kind == "close")
        if depth or kind not in {"comma", "step"}:
            compound += text
            continue
        chains[-1].append(Step(relation, compound))
        relation, compound = ("", "") if kind == "comma" else (text.strip() or " ", "")
        if kind == "comma":
            chains.append([])
    chains[-1].append(Step(relation, compound))
    is_whole = depth == 0 and all(step.compound for chain in chains for step in chain)
    return chains if is_whole else None


class Outline:
    """A page's elements in the order of the page: each has a place, that of its parent and of the element before it."""

    def __init__(self, tree: LexborHTMLParser) -> None:
        self._tree = tree
        self._nodes: list[LexborNode] = []
        self._places: dict[int, int] = {}
        self._parents: list[int] = []
        self._before: list[int] = []
        waiting: list[tuple[LexborNode, int]] = [(tree.root, _NONE)] if tree.root is not None else []
        last: dict[int, int] = {}
        while waiting:
            node, parent = waiting.pop()
            place = len(self._nodes)
            self._nodes.append(node)
            self._places[node.mem_id] = place
            self._parents.append(parent)
            self._before.append(last.get(parent, _NONE))
            last[parent] = place
            waiting += [(child, place) for child in reversed(_children(node))]

    def select(self, chains: Sequence[Sequence[Step]]) -> list[LexborNode]:
        """Return the elements that any chain of steps leads to, in the order of the page."""
        found = set[int]().union(*map(self._reached, chains))
        return [self._nodes[place] for place in sorted(found)]

    def _reached(self, chain: Sequence[Step]) -> set[int]:
        reached: set[int] = set()
        for relation, compound in chain:
            matching = {self._places.get(node.mem_id, _NONE) for node in self._tree.css(compound)} - {_NONE}
            reached = matching & self._related(relation, reached) if relation else matching
            if not reached:
                break
        return reached

    def _related(self, relation: str, reached: set[int]) -> set[int]:
        """Return the elements that stand in a relation to any that was reached."""
        others = self._parents if relation in {" ", ">"} else self._before
        if relation in {">", "+"}:
            return {place for place, other in enumerate(others) if other in reached}
        found: set[int] = set()
        for place, other in enumerate(others):  # those above and before come first
            if other in reached or other in found:
                found.add(place)
        return found


def _children(node: LexborNode) -> list[LexborNode]:
    children = []
    child = node.child
    while child is not None:
        if child.is_element_node:
            children.append(child)
        child = child.next
    return children
