"""Lines in which the texts of two elements meet without a blank: a style keeps them apart."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from newscrawl.normalize.text import squash

if TYPE_CHECKING:
    from newscrawl.html.outline import Box, Line

MAX_LINE: Final = 200  # characters of a date line
# Where two elements' texts may have met: a capital behind a small letter, five digits, a letter beside a digit.
_GLUED: Final = re.compile(r"[A-Z\d](?:(?<=[^\W\d_A-Z][A-Z])|(?<=[^\W\d_]\d)|(?<=\d)(?:\d{4}|[^\W\d_]))")

_YEAR_AND_HOUR: Final = re.compile(r"(?<=(?<!\d)(?:19|20)\d\d)(?=[0-2]?\d:[0-5]\d(?!\d))")


def may_be_glued(line: Line, box: Box) -> bool:
    """Tell a short line in whose text two elements may have met: those of its box, or a year and an hour."""
    if len(line.text) > MAX_LINE or _GLUED.search(line.text) is None:
        return False
    return box.last - box.first == 1 or _YEAR_AND_HOUR.search(line.text) is not None


def parted(line: Line, box: Box) -> Line:
    """Return the line with its elements' texts apart: "By Mara LindeMarch 14" is two spans that a style keeps apart."""
    if box.last - box.first != 1:
        return replace(line, text=_YEAR_AND_HOUR.sub(" ", line.text))
    text = squash(box.node.text(deep=True, separator=" ") or "")
    return replace(line, text=text) if len(text) <= MAX_LINE else line
