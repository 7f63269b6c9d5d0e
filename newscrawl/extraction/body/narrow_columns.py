"""Narrow columns beside the column of the text: told by the widths that the markup states, not by names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from newscrawl.html.outline import Box, Outline

NARROW_COLUMN: Final = "narrow column"
MOST: Final = 0.6  # of the text's prose stands in the wide column
NARROWER: Final = 0.7  # of the wide column's width, at most
MAX_SHARE: Final = 0.4  # of the text's prose, in the narrow column
MAX_COLUMNS: Final = 400  # looked at
# A width among the words of a class: Bootstrap's and Foundation's grids, page builders' fractions and percents.
_GRID: Final = re.compile(
    r"(?:^|\s)(?:[a-z0-9]{1,12}[-_:]){0,2}(?:col|cols|large|span|w)-?(?:(?:xs|sm|md|lg|xl|xxl|span)-)?(\d{1,3})(?=\s|$)"
)
_FRACTION: Final = re.compile(r"(?:^|\s|[_-])(\d)[_/](\d)(?=\s|$)")
_STYLE: Final = re.compile(r"(?:flex-basis|width)\s?:\s?(\d{1,4}(?:\.\d{1,4})?)(%|px)")
_PLAIN: Final = re.compile(r"(\d{1,4})(%?)")


def narrow_columns(outline: Outline, container: Box, weights: list[int]) -> set[int]:
    """Return the indices of the container's lines in columns much narrower than the one that holds its text.

    *weights* are the lines' own prose.
    """
    sums = [0]
    for weight in weights[container.first : container.last]:
        sums.append(sums[-1] + weight)
    total = sums[-1]
    if not total:
        return set()

    def prose(box: Box) -> int:
        return sums[box.last - container.first] - sums[box.first - container.first]

    inside = [
        box
        for box in outline.boxes
        if container.first <= box.first < box.last <= container.last and box.last - box.first < len(sums) - 1
    ]
    wide = {box.parent: box for box in [box for box in inside if prose(box) >= MOST * total][:MAX_COLUMNS]}
    widths = {parent: width for parent, box in wide.items() if (width := _width(box)) is not None}
    found: set[int] = set()
    for box in inside:
        width = widths.get(box.parent)
        if width is None or prose(box) > MAX_SHARE * total:
            continue
        own = _width(box)
        if own is not None and own[1] == width[1] and own[0] <= NARROWER * width[0]:
            found.update(range(box.first, box.last))
    return found


def _width(box: Box) -> tuple[float, str] | None:
    """Return the width that a box states, and its unit; ``None`` where it states none."""
    get = box.node.attributes.get
    if box.tag == "td" and (match := _PLAIN.fullmatch((get("width") or "")[:8])):
        return float(match[1]), match[2] or "px"
    if style := _STYLE.search((get("style") or "")[:500]):
        return float(style[1]), style[2]
    name = (get("class") or "")[:1_000]
    if fraction := _FRACTION.search(name):
        return int(fraction[1]) / max(int(fraction[2]), 1), "part"
    grid = [int(match) for match in _GRID.findall(name)]
    return (float(min(grid)), "grid") if grid else None
