"""The line by which a reader goes to the further pages of an article: "Page 1 of 3 Next", "1 | 2 | 3"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.html.sentences import is_sentence

if TYPE_CHECKING:
    from newscrawl.html.outline import Line

MAX_PAGER: Final = 120  # characters of the line
MAX_LINK: Final = 30  # characters of one link: with more it is a headline
MAX_OTHER: Final = 14  # letters beside the links: "Page of"
MAX_HREF: Final = 500
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
    return sum(map(str.isalpha, text)) - linked <= MAX_OTHER and not is_sentence(line)
