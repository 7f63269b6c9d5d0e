"""Lines that are links and marks between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from newscrawl.html.outline import Line

MARKS: Final = 3  # characters beside the links: an arrow, a bullet
FEW: Final = 2  # links of a row
_LISTED: Final = frozenset({"li", "td", "th", "dd", "pre"})
_COLONS: Final = frozenset(":：")
_ARROWS: Final = frozenset("←→↑↓«»‹›<>▸►▶➔➜•·|")


def is_pointed(line: Line) -> bool:
    """Tell a link with an arrow or a bullet beside it."""
    is_link = bool(line.links) and len(line.text) - line.link_chars <= MARKS
    return is_link and not _ARROWS.isdisjoint((line.text[0], line.text[-1]))


def is_row_of_links(line: Line) -> bool:
    """Tell several links with nothing but marks between them: "Print | Send to a friend"."""
    if len(line.links) < FEW or line.plain_chars > MARKS * len(line.links):
        return False
    rest = line.text
    for link in line.links:
        rest = rest.replace(link.text, "", 1)
    return line.tag not in _LISTED and not any(map(str.isalnum, rest)) and _COLONS.isdisjoint(rest)


def begins_with_row(line: Line) -> bool:
    """Tell a line that begins with several links and nothing but marks between them, and goes on: the foot of a page.

    "Home | Back to top | Write to us. Best viewed at 800x600".
    """
    if len(line.links) < FEW or line.is_prose or line.tag in _LISTED:
        return False
    rest = line.text
    for link in line.links:
        before, found, rest = rest.partition(link.text)
        if not found or any(map(str.isalnum, before)) or not _COLONS.isdisjoint(before):
            return False
    return True
