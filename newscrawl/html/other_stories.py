"""Other stories below the page's own, with a heading, a date or an address of their own: endless pages append them."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from newscrawl.html.outline import SUBHEADINGS
from newscrawl.html.roles import AUTHOR, DATE, META, RELATED
from newscrawl.normalize.dates.reader import find_dates
from newscrawl.normalize.text import has_spaces

if TYPE_CHECKING:
    from newscrawl.html.outline import Box, Line, Outline

MAX_BOXES: Final = 400  # articles looked at
MIN_OWN: Final = 200  # characters of prose that the page's own story has
MIN_PARAGRAPHS: Final = 2  # of a story that only its box tells
MIN_UNSPACED: Final = 80  # … in a script without spaces
MIN_HEADLINE: Final = 10  # characters: "Update" heads a part
MAX_HEADS: Final = 60  # headings below the text: more are a live blog's or a list's
MAX_LINES: Final = 12  # below a heading
MAX_HEAD: Final = 4  # lines of a story's head
MAX_SIGNED: Final = 160  # characters of a line of who and when
_HEADS: Final = {"h1"} | SUBHEADINGS
_DAY: Final = re.compile(r"(?<!\d)(?:\d{1,2}(?!\d|[:.h]\d\d)|\d{4}[-/.]\d)")
_TICKER: Final = re.compile(r"(?<![a-z])(?:live-?(?:blog|ticker|feed|updates?)|ticker)(?![a-z])")
_NUMBERS: Final = re.compile(r"\d{1,12}")
_TELL_ADDRESS = (
    "data-url",
    "data-href",
    "data-permalink",
    "data-link",
    "data-article-url",
    "data-canonical",
    "data-uri",
)
_ADDRESS: Final = re.compile(r"(?:https?:/)?/[\w.~%/-]{3,300}(?:[?#]|$)")


def mark_other_stories(outline: Outline) -> None:
    """Give the lines of later stories the role ``RELATED``, where the first one has the page's headline and text.

    Later ones are outermost ``article`` elements, or boxes of the first one's name, that begin with a heading: an
    ``h1``, or one that is a link. Posts of a live blog stand inside the page's own article, or have no such heading.
    Others are told by their heads: see ``_later_heads``.
    """
    tops = [index for index, line in enumerate(outline.lines) if line.tag == "h1"]
    if not tops:
        return
    own = _own_story(outline, tops[0])
    if own is not None and sum(line.plain_chars for line in outline.lines_of(own) if line.is_prose) >= MIN_OWN:
        for box in outline.boxes:
            if box.first >= own.last and box.last > box.first and _is_alike(box, own) and _is_headed(box, outline):
                _mark(outline, box.first, box.last)
    for first, last in _later_stories(outline, tops[0], own):
        _mark(outline, first, last)


def _mark(outline: Outline, first: int, last: int) -> None:
    for line in outline.lines[first:last]:
        line.roles |= RELATED


def _later_stories(outline: Outline, top: int, own: Box | None) -> list[tuple[int, int]]:
    """Return the lines below the page's own text that are another story, by the form of its head.

    Below such a head stands a line of who and when with a day, set as the one below the page's own headline; all that
    follows is another story's, too. Or it begins a box that tells an address, or an ``article`` named as the own is.
    """
    lines, boxes = outline.lines, outline.boxes
    sums = list(accumulate([line.plain_chars if line.is_prose else 0 for line in lines], initial=0))
    least = MIN_OWN if has_spaces(lines[top].text) else MIN_UNSPACED
    heads = [at for at in range(top + 1, len(lines)) if lines[at].tag in _HEADS and sums[at] - sums[top] >= least]
    if not heads or len(heads) > MAX_HEADS:
        return []
    begun = set(heads)
    starts = {box.first: box for box in reversed(boxes) if box.first in begun and box.last - box.first > 1}
    found = [(box.first, box.last) for at in heads if (box := starts.get(at)) and _is_box_of_story(box, own, outline)]
    below = _signed_below(outline, top)
    if below is not None:
        setting = _setting(outline, below)
        first = next((at for at in heads if _is_head(outline, at, setting)), None)
        if first is not None:
            found.append((first, _end_of_common_box(outline, top, first)))
    is_live = bool(found) and any(_TICKER.search(box.name.lower()) for box in boxes)
    return [] if is_live else found


def _is_head(outline: Outline, at: int, setting: tuple[str, str]) -> bool:
    head, line = outline.lines[at], _signed_below(outline, at)
    if line is None or line.strong or len(head.text) < MIN_HEADLINE or not _tells_much(outline, at):
        return False
    if _setting(outline, line) != setting or not (setting[1] or head.tag == "h1"):
        return False
    return any(_DAY.search(date.raw) for date in find_dates(line.text))


def _tells_much(outline: Outline, at: int) -> bool:
    """Tell whether several paragraphs stand below a heading: events and entries of a list have one."""
    count = 0
    for line in outline.lines[at + 1 : at + 1 + MAX_LINES]:
        if line.tag in _HEADS or count >= MIN_PARAGRAPHS:
            break
        count += line.is_prose
    return count >= MIN_PARAGRAPHS


def _setting(outline: Outline, line: Line) -> tuple[str, str]:
    box = outline.boxes[line.box]
    return box.tag, _NUMBERS.sub("", box.name)


def _signed_below(outline: Outline, at: int) -> Line | None:
    """Return the line of who and when right below a heading, above its text."""
    for line in outline.lines[at + 1 : at + 1 + MAX_HEAD]:
        if line.is_prose or line.tag in _HEADS:
            return None
        if len(line.text) <= MAX_SIGNED and (
            line.roles & (DATE | AUTHOR | META)
            or any(mark.roles & DATE for mark in line.marks)
            or find_dates(line.text)
        ):
            return line
    return None


def _is_box_of_story(box: Box, own: Box | None, outline: Outline) -> bool:
    """Tell a box of several paragraphs that tells an address of its own, or an article beside the page's own."""
    if sum(line.is_prose for line in outline.lines_of(box)) < MIN_PARAGRAPHS:
        return False
    if any(_ADDRESS.match((box.node.attributes.get(name) or "")[:300]) for name in _TELL_ADDRESS):
        return True
    return own is not None and box.tag == "article" and _kind(own) == _kind(box) and own.last <= box.first


def _end_of_common_box(outline: Outline, top: int, first: int) -> int:
    above = set(outline.ancestors(outline.lines[top].box))
    common = next((at for at in outline.ancestors(outline.lines[first].box) if at in above), 0)
    return outline.boxes[common].last


def _own_story(outline: Outline, headline: int) -> Box | None:
    """Return the box of the story that the headline belongs to: an article, else a named box with siblings alike."""
    around = [outline.boxes[at] for at in outline.ancestors(outline.lines[headline].box)]
    article = next((box for box in around if box.tag == "article"), None)
    if article is not None:
        return article
    places = {(box.parent, box.tag) for box in around}
    below = [box for box in outline.boxes if box.first > headline and box.name and (box.parent, box.tag) in places]
    siblings = set(map(_kind, below))
    return next((box for box in around if box.name and _kind(box) in siblings), None)


def _kind(box: Box) -> tuple[int, str, str]:
    """Boxes of one kind stand in one box and have the same tag and names, but for numbers."""
    return box.parent, box.tag, _NUMBERS.sub("", box.name)


def _is_alike(box: Box, own: Box) -> bool:
    return box.tag == own.tag and (box.tag == "article" or _kind(box) == _kind(own))


def _is_headed(box: Box, outline: Outline) -> bool:
    """Tell whether one of the first lines is a main heading, or a heading that is a link."""
    for line in outline.lines_of(box)[:4]:
        if line.tag == "h1" or (line.tag in {"h2", "h3"} and line.links and line.plain_chars <= 2):
            return True
    return False
