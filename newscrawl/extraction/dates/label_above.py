"""The line above a date, which may say what the date is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newscrawl.normalize.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscrawl.html.outline import Line

MAX_LABEL: Final = 40  # characters
_COLONS: Final = frozenset(":：")


def label_above(lines: Sequence[Line], index: int) -> str:
    """Return the short line before a line, which may say what its date is; a definition's term and a row's head do.

    A line that has a number, "Published 27 April, 07:39", speaks of its own date, unless it ends as a label does.
    """
    above = lines[index - 1].text if index else ""
    if len(above) >= MAX_LABEL or (has_digit(above) and above[-1] not in _COLONS):
        return ""
    is_term = (lines[index - 1].tag, lines[index].tag) in {("dt", "dd"), ("th", "td")}
    return f"{above}:" if is_term else above
