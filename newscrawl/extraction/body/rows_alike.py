"""Lists that are set in boxes alike instead of list elements: the things of a recipe, the facts of a film."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.body.boilerplate import FRAGMENT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newscrawl.html.outline import Outline

FEWEST: Final = 3
MAX_LABEL: Final = 60  # characters of the line that heads them


def rows_alike(outline: Outline, cut: Mapping[int, str]) -> set[int]:
    """Return the lines that a rule took for fragments and that are such a list, with a line of their label above it.

    They stand one behind the other in boxes of one kind in one box, none is a link, and text follows: below the
    text stand such lists of the site.
    """
    short = sorted(at for at, rule in cut.items() if rule == FRAGMENT and not outline.lines[at].links)
    if len(short) < FEWEST:
        return set()
    found: set[int] = set()
    for _, run in groupby(enumerate(short), key=lambda pair: pair[1] - pair[0]):
        rows = [at for _, at in run]
        for setting, alike in groupby(rows, key=lambda at: _setting(outline, at)):
            inside = list(alike)
            if len(inside) < FEWEST or not _is_among_text(outline, inside, cut):
                continue
            found.update(inside)
            above = inside[0] - 1
            if above in rows and len(outline.lines[above].text) <= MAX_LABEL and _parent(outline, above) == setting[2]:
                found.add(above)
    return found


def _setting(outline: Outline, at: int) -> tuple[str, str, int]:
    box = outline.boxes[outline.lines[at].box]
    return box.tag, box.name, box.parent


def _parent(outline: Outline, at: int) -> int:
    return outline.boxes[outline.lines[at].box].parent


def _is_among_text(outline: Outline, rows: list[int], cut: Mapping[int, str]) -> bool:
    """Tell whether prose that is kept stands above the rows and below them in the box around theirs."""
    around = outline.boxes[max(outline.boxes[_parent(outline, rows[0])].parent, 0)]
    lines = outline.lines
    above = any(lines[at].is_prose and at not in cut for at in range(around.first, rows[0]))
    return above and any(lines[at].is_prose and at not in cut for at in range(rows[-1] + 1, around.last))
