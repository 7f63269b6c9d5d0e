"""The texts of the lines that are the article's: paragraphs, verse and code, rows of tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from newscrawl.html.outline import Line, Outline

MAX_CELL: Final = 300  # characters: longer cells are paragraphs
MAX_NUMBERS: Final = 5_000  # characters of the numbers beside a listing of code
CELLS: Final = frozenset({"td", "th"})
_NUMBERS: Final = re.compile(r"\d{1,4}(?:\s\d{1,4}){0,1000}")


def paragraphs_of(kept: list[tuple[int, Line]], outline: Outline) -> tuple[str, ...]:
    """Return the texts of the lines: verse and code with their breaks, the cells of a row parted by tabs.

    A cell that numbers the lines of the code beside it is none.
    """
    texts: list[str] = []
    row = -1
    for number, (_, line) in enumerate(kept):
        own = _row_of(line, outline)
        if number + 1 < len(kept) and _numbers_code(line, kept[number + 1][1]):
            continue
        if own >= 0 and own == row:
            texts[-1] += f"\t{line.kept or line.text}"
        else:
            texts.append(line.kept or line.text)
        row = own
    return tuple(texts)


def _row_of(line: Line, outline: Outline) -> int:
    """Return the index of the table row whose cell this line fills alone, -1 for any other line."""
    index = line.box
    while index >= 0 and outline.boxes[index].tag not in CELLS:
        box = outline.boxes[index]
        if box.last - box.first > 1:
            return -1
        index = box.parent
    cell = outline.boxes[index] if index >= 0 else None
    is_alone = cell is not None and cell.last - cell.first == 1 and len(line.text) <= MAX_CELL
    return cell.parent if cell is not None and is_alone else -1


def _numbers_code(line: Line, beside: Line) -> bool:
    """Tell a cell of the numbers 1, 2, 3 … before a cell of code, each in a ``pre`` of its own."""
    text = line.kept or line.text
    if line.tag != "pre" or beside.tag != "pre" or line.box == beside.box or len(text) > MAX_NUMBERS:
        return False
    if not _NUMBERS.fullmatch(text):
        return False
    numbers = list(map(int, text.split()))
    return numbers == list(range(numbers[0], numbers[0] + len(numbers)))
