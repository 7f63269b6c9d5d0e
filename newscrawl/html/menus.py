"""Lists of posts that stand where pages have menus: whole columns that a system marks as navigation."""

from __future__ import annotations

import re
from statistics import median
from typing import TYPE_CHECKING, Final

from newscrawl.html.headings import role_of_heading
from newscrawl.html.roles import NAV, RECENT
from newscrawl.normalize.dates.reader import find_dates
from newscrawl.normalize.text import word_count

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newscrawl.html.outline import Line

MIN_POSTS: Final = 3
HEADLINE: Final = 4  # words of a headline, in the middle of a list; names of sections and pages have fewer
WIDE: Final = 10  # … characters, in scripts without spaces
MAX_ENTRY: Final = 160  # characters of a line that may tell the day of an entry
MAX_LINKS: Final = 40  # of a list that are looked at
_DAY: Final = re.compile(r"(?<!\d)\d{1,2}(?!\d)")


def label_of_list(attributes: Mapping[str, str | None], lines: Sequence[Line]) -> str | None:
    """Return what assistive programs read out for a menu, where it says that it lists new posts, and it does."""
    label = (attributes.get("aria-label") or "").strip()
    return label if role_of_heading(label) & RECENT and names_posts(lines) else None


def names_posts(lines: Sequence[Line]) -> bool:
    """Tell whether the links of a list are called by headlines, not by names of sections, tags or pages."""
    texts = [link.text for line in lines for link in line.links if line.roles & NAV][:MAX_LINKS]
    return len(texts) >= MIN_POSTS and median(map(_words, texts)) >= HEADLINE


def tells_days(lines: Sequence[Line]) -> bool:
    """Tell whether one of an entry's lines has a day of its own beside the title: months are an archive's."""
    for line in lines:
        if any(mark.attributes.get("tag") == "time" for mark in line.marks):
            return True
        if len(line.text) <= MAX_ENTRY and _DAY.search(line.text):
            rest = line.text
            for link in line.links:
                rest = rest.replace(link.text, " ", 1)
            if any(_DAY.search(date.raw) for date in find_dates(rest)):
                return True
    return False


def _words(text: str) -> int:
    words = word_count(text)
    return words if words is not None else HEADLINE * (len(text) >= WIDE)
