"""Lines of one link that lead to another story: behind words that head such blocks, or with that story's date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscrawl.html.headings import role_of_heading
from newscrawl.html.roles import RECENT, RELATED
from newscrawl.normalize.dates.reader import find_dates

if TYPE_CHECKING:
    from newscrawl.html.outline import Line

MAX_LABEL = 30  # characters before the link
MAX_LINE = 300
HEADLINE_WORDS = 4
MAX_BESIDE = 20  # characters beside a headline and its date
_LABEL_ENDS = re.compile(r"[:：»>]\s{0,3}$")


def is_labelled_link(line: Line) -> bool:
    """Tell a line of one link behind the words that head a block of other stories: "Read also: The lock keeper …"."""
    if len(line.links) != 1 or line.link_chars * 2 < len(line.text) or not line.text.endswith(line.links[0].text):
        return False
    label = line.text[: -len(line.links[0].text)].strip()
    if len(label) > MAX_LABEL or not _LABEL_ENDS.search(label):
        return False
    return bool(role_of_heading(label.strip(" :：»>")) & (RELATED | RECENT))


def leads_on(line: Line) -> bool:
    """Tell a line of one headline that leads to another page of the site, with its label or date: "Next story …"."""
    if line.is_prose or len(line.links) != 1 or len(line.text) > MAX_LINE or line.link_chars * 2 < len(line.text):
        return False
    link = line.links[0]
    if len(link.text.split()) < HEADLINE_WORDS or not link.href.startswith("/") or link.href.startswith("//"):
        return False
    dates = find_dates(line.text)
    rest = line.plain_chars - sum(date.end - date.start for date in dates)
    return bool(dates) and rest <= MAX_BESIDE
