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


def may_be_glued(line: Line, box: Box) -> bool:
    """Tell a short line in whose text two elements may have met."""
    return box.last - box.first == 1 and len(line.text) <= MAX_LINE and _GLUED.search(line.text) is not None


def parted(line: Line, box: Box) -> Line:
    """Return the line with its elements' texts apart: "By Mara LindeMarch 14" is two spans that a style keeps apart."""
    if box.last - box.first != 1:
        return line
    text = squash(box.node.text(deep=True, separator=" ") or "")
    return replace(line, text=text) if len(text) <= MAX_LINE else line
