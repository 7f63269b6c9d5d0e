"""Lines of one link that lead to another story: behind words that head such blocks, or with that story's date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.metadata.topic_words import label_of
from newscrawl.html.headings import role_of_heading
from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import RECENT, RELATED
from newscrawl.normalize.dates.reader import find_dates
from newscrawl.normalize.text import has_spaces

if TYPE_CHECKING:
    from newscrawl.html.outline import Line, Outline

TO_ANOTHER: Final = "link to another story"
LED_ON = frozenset({"bare link", "heading that leads away", TO_ANOTHER})  # rules that cut such lines
MOSTLY: Final = 0.8  # of a line is its link
MAX_AROUND, MAX_CARD = 3, 3  # boxes around a headline, lines of the story's
_STORIES: Final = frozenset({"article", "li"})
MAX_LABEL: Final = 30  # characters before the link
MAX_LINE: Final = 300
HEADLINE_WORDS: Final = 4
HEADLINE_CHARS: Final = 8  # of a script without spaces
MAX_BESIDE: Final = 20  # characters beside a headline and its date
_LABEL_ENDS: Final = re.compile(r"[:：»>]\s{0,3}$")


def is_labelled_link(line: Line) -> bool:
    """Tell a line of one link behind the words that head a block of other stories: "Read also: The lock keeper …"."""
    if len(line.links) != 1 or line.link_chars * 2 < len(line.text) or not line.text.endswith(line.links[0].text):
        return False
    label = line.text[: -len(line.links[0].text)].strip()
    if not label or len(label) > MAX_LABEL:
        return False
    if line.tag == "div" and is_title(line.links[0].text):
        return True  # no paragraph, and no sentence: a box of a label and a headline
    if not _LABEL_ENDS.search(label):
        return False
    if line.strong and is_title(line.links[0].text):
        return True
    return bool(role_of_heading(label.strip(" :：»>")) & (RELATED | RECENT))


def is_boxed_headline(line: Line, outline: Outline) -> bool:
    """Tell a heading that is a link in an element for another story: all of its lines are links."""
    if line.tag not in HEADINGS or line.link_chars < MOSTLY * len(line.text):
        return False
    boxes = (outline.boxes[at] for at in outline.ancestors(line.box)[:MAX_AROUND])
    story = next((box for box in boxes if box.tag in _STORIES), None)
    if story is None or story.last - story.first > MAX_CARD:
        return False
    return all(other.link_chars >= MOSTLY * len(other.text) for other in outline.lines_of(story))


def is_title(text: str) -> bool:
    """Tell whether a link's text is as long as headlines are, and no sentence."""
    is_long = len(text.split()) >= HEADLINE_WORDS if has_spaces(text) else len(text) >= HEADLINE_CHARS
    return is_long and text[-1] not in ".:;…。।"


def is_label_of(line: Line, rule: str | None) -> bool:
    """Tell a term, the head of a row, or a label of tags or in bold, that goes with the line below: *rule* cut it."""
    if line.tag in {"dt", "th"}:
        return rule is not None
    if rule not in LED_ON or len(line.text) > MAX_LABEL:
        return False
    return (line.strong and line.text.endswith((":", "：", "…"))) or label_of(line.text) == ("tags", "")


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
