"""Lines by which a reader goes on: to further pages of an article ("1 | 2 | 3"), to those before and after it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.discovery.neighbours import says_neighbour
from newscrawl.html.sentences import is_sentence

if TYPE_CHECKING:
    from newscrawl.html.outline import Line

MAX_PAGER: Final = 120  # characters of the line
MAX_LINK: Final = 30  # characters of one link: with more it is a headline
MAX_OTHER: Final = 14  # letters beside the links: "Page of"
MIN_ROW: Final = 3  # links that are all numbers
MAX_BESIDE_ROW: Final = 30  # letters beside such a row: "Rate this story: 1 2 3"
MAX_HREF: Final = 500
MAX_NEIGHBOURS: Final = 600  # characters of a line that names an article's neighbours
_MARKS: Final = " \u00a0:：-–—|·•«»‹›←→<>()[]"
# The address of a part: "…/2", "?page=2", "story-2.html", "story,2".
_PART: Final = re.compile(r"(?:[?&][a-z_]{1,12}=|[/,_-](?:[a-z]{1,8}[/=_-])?)\d{1,2}(?:\.[a-z]{3,5})?/?(?:#.{0,80})?$")


# "1 of 3", "Seite 2 / 3", "Page 2": no other line of few words has it.
_COUNT = re.compile(r"(?<!\d)\d{1,2}\s?(?:[^\W\d_]{1,3}|/)\s?\d{1,2}(?!\d)|^\W{0,3}[^\W\d_]{3,9}\.?\s\d{1,2}(?!\d)")


def is_pager(line: Line) -> bool:
    """Tell by its form: a number, links of a few letters of which one leads to a part, and little beside them."""
    text = line.text
    if len(text) > MAX_PAGER or not line.links or not any(map(str.isdigit, text)):
        return False
    if any(len(link.text) > MAX_LINK for link in line.links):
        return False
    if not (_COUNT.search(text) or any(link.text.strip().isdigit() for link in line.links)):
        return False
    if not any(_PART.search((link.href or "")[:MAX_HREF].lower()) for link in line.links):
        return False
    linked = sum(map(str.isalpha, "".join(link.text for link in line.links)))
    is_row = len(line.links) >= MIN_ROW and not linked
    return sum(map(str.isalpha, text)) - linked <= (MAX_BESIDE_ROW if is_row else MAX_OTHER) and not is_sentence(line)


def is_neighbours(line: Line) -> bool:
    """Tell a line of one link or two, each behind a word for the neighbour it leads to, and nothing else.

    "Previous: The port froze. Next: The ship is back".
    """
    if not 1 <= len(line.links) <= 2 or len(line.text) > MAX_NEIGHBOURS:
        return False
    rest = line.text
    for link in line.links:
        label, found, rest = rest.partition(link.text)
        if not found or not says_neighbour(label.strip(_MARKS)):
            return False
    return not rest.strip(_MARKS)
