"""The box that holds the article: found from where the page's prose stands, not from a score."""

from __future__ import annotations

from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import (
    AD,
    ASIDE,
    AUTHOR,
    BESIDE,
    BIO,
    BODY,
    CARD,
    COMMENTS,
    FOREIGN,
    HIDDEN,
    META,
    RELATED,
    STANDFIRST,
    TITLE,
)
from newscrawl.html.sentences import is_sentence

if TYPE_CHECKING:
    from newscrawl.html.outline import Box, Line, Outline

#: A child box with this share of its parent's prose is the better container.
DESCEND: Final = 0.85
#: … and the box that the markup names, or one around it, already with this share.
DESCEND_NAMED: Final = 0.5
#: Less prose than this, against the prose inside, is a teaser or a note that happens to look like the text.
BESIDE_SHARE: Final = 0.05
#: Nearly all of the prose: the rest is a line that the text's box does not hold.
ALL: Final = 0.9
#: With fewer characters of prose outside of named boxes, the text may stand in one of them.
LITTLE: Final = 200
#: Characters from which on a heading that ends like a sentence is a paragraph.
TOLD: Final = 100
_SENTENCE_ENDS = (".", "!", "?", "…", "。", ".“", '."', ".”", ".»")
#: Paragraphs of a cell that holds the text.
PARAGRAPHS: Final = 3
#: … of a page with no longer ones, each a sentence: what happened in three of them.
SENTENCES: Final = 2
#: Lines without prose that part a text from what is no part of it.
FAR: Final = 10
TEXT_TAGS: Final = frozenset({"p", "blockquote", "li", "pre", "td", "th", "dd", "dt"})

# What is not the article's text: the usual reading, then those for pages that name the box of their text oddly.
_MASKS = (FOREIGN | BESIDE, FOREIGN | BESIDE & ~ASIDE, FOREIGN | HIDDEN | AUTHOR | BIO)
_NEVER: Final = FOREIGN & ~(COMMENTS | RELATED | AD) | HIDDEN | AUTHOR | BIO


def find_container(outline: Outline) -> tuple[Box | None, int, list[int]]:
    """Return the article's box, the roles that are foreign to its text, and each line's characters of own prose.

    The box is ``None`` where no line of the page reads as prose.
    """
    best = _Reading(outline, _MASKS[0])
    for mask in _MASKS[1:]:
        if best.total >= LITTLE:
            break
        other = _Reading(outline, mask)
        if other.total > 2 * best.total:
            best = other
    if not best.total and (last := _Reading(outline, _NEVER)).runs_on():
        best = last  # the text's own box is called after what stands beside texts
    if best.told_in(META) > best.total:  # a box of who and when does not tell a story
        best = _Reading(outline, best.mask & ~META)
    if not best.total and (short := _Reading(outline, _MASKS[0], short=True)).runs_on(SENTENCES):
        best = short
    box = best.container()
    listed = _Reading(outline, best.mask & ~CARD)
    named = best.named(ALL) if box else box
    if box is None or (
        named and listed.within(named) > 2 * best.within(named)
    ):  # entries of a listicle look like cards
        return listed.container(), listed.mask, listed.weights
    return box, best.mask, best.weights


def is_told_in_heading(line: Line) -> bool:
    """Tell a paragraph that the desk set as a heading: longer than headings are, and a sentence."""
    if line.plain_chars < TOLD or line.tag not in HEADINGS or line.tag == "h1" or line.roles & (STANDFIRST | TITLE):
        return False
    return line.text.endswith(_SENTENCE_ENDS)


def _is_told_shortly(line: Line) -> bool:
    return line.tag == "p" and not line.links and is_sentence(line)


class _Reading:
    """The page's prose under one mask, with sums for any slice of it."""

    def __init__(self, outline: Outline, mask: int, *, short: bool = False) -> None:
        """Read what is prose; with *short* what is a sentence in a paragraph of its own."""
        self.outline = outline
        self.mask = mask
        is_text = _is_told_shortly if short else is_told_in_heading
        self.weights = [
            line.plain_chars if not line.roles & mask and (line.is_prose or is_text(line)) else 0
            for line in outline.lines
        ]
        self.sums = [0, *accumulate(self.weights)]
        self.total = self.sums[-1]

    def told_in(self, role: int) -> int:
        """Return the characters of prose that nothing but *role* keeps from being text."""
        others = self.mask & ~role
        lines = (line for line in self.outline.lines if line.roles & role and line.is_prose)
        return sum(line.plain_chars for line in lines if not line.roles & others)

    def runs_on(self, least: int = PARAGRAPHS) -> bool:
        """Tell whether half of the prose, *least* paragraphs, stands in one element, as no thread or list does."""
        told: dict[int, list[int]] = {}
        for line, weight in zip(self.outline.lines, self.weights, strict=True):
            if weight:
                told.setdefault(self.outline.boxes[line.box].parent, []).append(weight)
        most = max(told.values(), key=sum, default=[])
        return len(most) >= least and 2 * sum(most) >= self.total

    def within(self, box: Box) -> int:
        return self.sums[box.last] - self.sums[box.first]

    def container(self) -> Box | None:
        """Go down from the page to the smallest box that holds the article's prose.

        A child with ``DESCEND`` of its parent's prose is gone into, and one on the way to the box that the markup
        calls the article's body already with half of it; but not where prose of the same kind stands beside it. One
        with half of it is gone into, too, where the rest is far off.
        """
        if not self.total:
            return None
        children: dict[int, list[Box]] = {}
        numbers: dict[int, int] = {}
        sums = self.sums
        for index, box in enumerate(self.outline.boxes):
            if sums[box.last] != sums[box.first]:
                numbers[id(box)] = index
                children.setdefault(box.parent, []).append(box)
        named = self.named(DESCEND_NAMED)
        box = self.outline.boxes[0]
        while True:
            inner = max(children.get(numbers[id(box)], ()), key=self.within, default=None)
            if inner is None or inner.tag in HEADINGS or (inner.tag in TEXT_TAGS and not self._is_page_cell(inner)):
                return box
            wanted = DESCEND_NAMED if named and inner.first <= named.first and named.last <= inner.last else DESCEND
            is_most = self.within(inner) >= wanted * self.within(box)
            has_siblings = self._has_siblings(box, inner)
            if (has_siblings or not is_most) and not self._runs_alone(box, inner, nameless=has_siblings):
                return box
            box = inner

    def _runs_alone(self, box: Box, inner: Box, *, nameless: bool) -> bool:
        """Tell whether paragraphs follow each other in *inner* alone: the prose of *box* beside it is less and far off.

        *nameless* asks that no name tells how they are set.
        """
        if 2 * self.within(inner) < self.within(box):
            return False
        boxes, lines, weights = self.outline.boxes, self.outline.lines, self.weights
        told = [at for at in range(inner.first, inner.last) if weights[at]]
        parent, most = Counter(boxes[lines[at].box].parent for at in told).most_common(1)[0]
        if most < PARAGRAPHS or (nameless and parent >= 0 and boxes[parent].name):
            return False
        above = next((at for at in range(told[0] - 1, box.first - 1, -1) if weights[at]), None)
        below = next((at for at in range(told[-1] + 1, box.last) if weights[at]), None)
        return (above is None or self._is_far(above, told[0])) and (below is None or self._is_far(told[-1], below))

    def _is_far(self, one: int, other: int) -> bool:
        """Tell whether many lines that lead elsewhere stand between two lines of prose."""
        between = self.outline.lines[one + 1 : other]
        if len(between) < FAR:
            return False
        return sum(bool(line.roles & self.mask) or 2 * line.link_chars > len(line.text) for line in between) >= FAR

    def _is_page_cell(self, box: Box) -> bool:
        """Tell a cell of a table that sets the page: it holds several paragraphs."""
        return box.tag == "td" and sum(map(bool, self.weights[box.first : box.last])) >= PARAGRAPHS

    def named(self, share: float) -> Box | None:
        """The smallest box whose markup says "article body" with at least *share* of the page's prose."""
        bodies = (box for box in self.outline.boxes if box.own_roles & BODY and self.within(box) >= share * self.total)
        return min(bodies, key=self.within, default=None)

    def _has_siblings(self, box: Box, inner: Box) -> bool:
        """Tell whether prose of *box* outside *inner* is set like the prose inside: same tags, names and depth."""
        if self.within(box) == self.within(inner):
            return False
        own = {self._setting(index) for index in range(inner.first, inner.last) if self.weights[index]}
        around = (range(box.first, inner.first), range(inner.last, box.last))
        beside = [index for part in around for index in part if self.weights[index]]
        alike = sum(self.weights[index] for index in beside if self._setting(index) in own)
        return alike * 2 > sum(self.weights[index] for index in beside) and alike > BESIDE_SHARE * self.within(inner)

    def _setting(self, index: int) -> tuple[str, str, str, str, int]:
        """The markup a line stands in; without names the depth tells paragraphs apart."""
        box = self.outline.boxes[self.outline.lines[index].box]
        parent = self.outline.boxes[max(box.parent, 0)]
        return box.tag, box.name, parent.tag, parent.name, 0 if parent.name else box.depth
