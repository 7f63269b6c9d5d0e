"""How much running text any slice of a page holds."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from newscrawl.html.outline import HEADINGS
from newscrawl.normalize.text import has_spaces

if TYPE_CHECKING:
    from newscrawl.html.outline import Box, Outline


LITTLE: Final = 400  # characters of prose, of which hardly a page's share can be told
LITTLE_UNSPACED: Final = 160  # … in a script without spaces
RUN: Final = 5  # a bio, a teaser or a comment is shorter
HALF: Final = 0.5  # of the page's prose in one run: an article set on a card
LINKED: Final = 0.6  # of a line: inside of a sentence a link is a part of it


class Prose:
    """How many characters of prose any slice of the page has, by prefix sums; where its titles and links stand."""

    def __init__(self, outline: Outline) -> None:
        lines = self.lines = outline.lines
        self.sums = list(accumulate([line.plain_chars if line.is_prose else 0 for line in lines], initial=0))
        self._links: list[int] = []  # made when they are asked for
        self.titles = [index for index, line in enumerate(lines) if line.tag == "h1"]
        self.total = self.sums[-1]
        first = next((line for line in lines if line.is_prose), None) if self.total < LITTLE else None
        self.is_little = self.total < (LITTLE if first is None or has_spaces(first.text) else LITTLE_UNSPACED)
        self.main = next((box for box in outline.boxes if box.tag == "main" and box.last > box.first), None)

    def within(self, first: int, last: int) -> int:
        """Return the characters of prose in ``lines[first:last]``."""
        return self.sums[last] - self.sums[first]

    def share(self, box: Box) -> float:
        """Return the box's part of the page's prose, 0 to 1."""
        return self.within(box.first, box.last) / self.total if self.total else 0.0

    def has_title(self, box: Box) -> bool:
        """Tell whether a main heading stands in the box."""
        return bisect_left(self.titles, box.first) < bisect_left(self.titles, box.last)

    def has_main(self, box: Box) -> bool:
        """Tell whether the page's ``main`` element stands in the box."""
        main = self.main
        return main is not None and box.depth < main.depth and box.first <= main.first and main.last <= box.last

    def is_told_above(self, box: Box) -> bool:
        """Tell whether a text stands between the last main heading above the box and the box."""
        count = bisect_left(self.titles, box.first)
        return count > 0 and self.within(self.titles[count - 1], box.first) >= LITTLE

    def is_told_alone(self, box: Box) -> bool:
        """Tell whether neither a heading nor a link stands in the box."""
        return not any(line.links or line.tag in HEADINGS for line in self.lines[box.first : box.last])

    def leads_away(self, box: Box) -> bool:
        """Tell whether a line that is little but a link stands in the box: a title, or a call to read on."""
        if not self._links:
            linked = [bool(line.links) and line.link_chars >= LINKED * len(line.text) for line in self.lines]
            self._links = list(accumulate(linked, initial=0))
        return self._links[box.last] > self._links[box.first]

    def runs_on(self, box: Box) -> bool:
        """Tell whether ``RUN`` paragraphs of the box follow each other without a link: no list of other posts."""
        run = 0
        for line in self.lines[box.first : box.last]:
            run = 0 if line.links else run + line.is_prose
            if run >= RUN:
                return True
        return False
