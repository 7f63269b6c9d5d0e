"""The marks by which press offices and agencies end a text: "###", "-30-", "- Ends -"; contacts stand below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from newscrawl.html.outline import Line

MAX_MARK: Final = 16  # characters
MOST: Final = 0.8  # of the running text
MIN_ABOVE: Final = 2  # paragraphs above the mark
_DASH: Final = r"[-–—*~]{1,3}"
_MARK: Final = re.compile(
    rf"#\s?#\s?#(?:\s?#)?|{_DASH}\s?30\s?{_DASH}|{_DASH}\s?(?:ends?|ende|fin|fine|koniec|slut)\s?{_DASH}", re.IGNORECASE
)


def behind_end_mark(lines: list[tuple[int, Line]]) -> list[int]:
    """Return the lines from the mark on where the text ends with one: nearly all running text stands above it."""
    above = 0
    total = sum(line.plain_chars for _, line in lines if line.is_prose)
    paragraphs = 0
    for at, (_, line) in enumerate(lines):
        if line.is_prose:
            above += line.plain_chars
            paragraphs += 1
        elif len(line.text) <= MAX_MARK and _MARK.fullmatch(line.text):
            return [index for index, _ in lines[at:]] if paragraphs >= MIN_ABOVE and above > MOST * total else []
    return []
