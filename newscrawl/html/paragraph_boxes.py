"""Paragraphs whose element does not say so: lines set alike in boxes of no meaning, or parted by breaks in one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from newscrawl.html.outline import Line, Outline

MIN_PROSE: Final = 3  # lines of running text that are set alike
PARAGRAPH: Final = "p"
_PLAIN: Final = frozenset({"div", "section", "center", "body", "article", "main"})


def mark_paragraphs(outline: Outline) -> None:
    """Give the tag ``p`` to lines of plain boxes that stand among running text and are set as it is.

    Lines are set alike where they stand in one box, or in boxes of one parent with the same tag and names.
    """
    runs: dict[tuple[int, str, str], list[int]] = {}
    for at, line in enumerate(outline.lines):
        if line.is_prose and (line.tag in _PLAIN or "-" in line.tag):
            runs.setdefault(_setting(line, outline), []).append(at)
    for setting, run in runs.items():
        if len(run) < MIN_PROSE:
            continue
        for line in outline.lines[run[0] : run[-1] + 1]:
            if _setting(line, outline) == setting:
                line.tag = PARAGRAPH


def _setting(line: Line, outline: Outline) -> tuple[int, str, str]:
    box = outline.boxes[line.box]
    if box.last - box.first > 1:
        return line.box, box.tag, ""
    return box.parent, box.tag, box.name
