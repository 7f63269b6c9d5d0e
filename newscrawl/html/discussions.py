"""What readers wrote below a text, where no name of the markup says so: entries of one form, each signed and dated."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import COMMENTS, FOOTER, NAV
from newscrawl.html.sentences import ends_sentence, is_sentence
from newscrawl.normalize.dates.reader import elapsed_in, find_dates

if TYPE_CHECKING:
    from newscrawl.html.outline import Line, Outline

MAX_STAMP: Final = 80  # characters of a line with the moment of an entry
MAX_NAME: Final = 40  # characters of the name that signs an entry
MAX_NAME_WORDS: Final = 5
MAX_LINKED_WORDS: Final = 3  # … that is a link: more are the title of another story
MAX_ENTRIES: Final = 400  # looked at
MAX_SORTED: Final = 100  # lines with a number that are sorted into moments and others
MAX_DATED: Final = 6  # entries of a group whose moments are read
MAX_ACTION: Final = 30  # characters of what a reader may do with an entry
BELOW: Final = 3  # lines between a moment and the text of its entry
AROUND: Final = 4  # elements around a moment that are the same for each entry
LONG: Final = 1_500  # characters of what one reader wrote
TEXT: Final = 300  # characters of a page's own text, where it stands between two discussions
MIN_ENTRIES: Final = 2
MANY_NAMES: Final = 5  # different ones, among however many entries
_DIGIT: Final = re.compile(r"\d")
_NUMBERS: Final = re.compile(r"\d{1,12}")
_CLOCK: Final = re.compile(r"(?<!\d)\d{1,2}[:.]\d\d(?!\d)")
_SHORT: Final = re.compile(r"\d{1,3}\s?[^\W\d_]{1,4}\.?")  # "4d", "3 h"
_OWN_ADDRESS: Final = re.compile(r"[^#]{0,300}#[^#\d=]{0,40}\d")
_UGC: Final = re.compile(r"(?<![a-z])ugc(?![a-z])")
_EDGES: Final = " \t|·•–—,:-/()\u00a0"


def mark_discussions(outline: Outline) -> None:
    """Give the entries of a discussion below the text the role ``COMMENTS``, and a heading right above them.

    An entry is a short name, the moment beside or below it, and running text without a heading. An agenda has that,
    too: one sign must be a discussion's own, see ``_is_discussed``.
    """
    lines, boxes = outline.lines, outline.boxes
    top = next((at for at, line in enumerate(lines) if line.tag == "h1"), -1)
    begin = next((at for at in range(top + 1, len(lines)) if lines[at].is_prose), len(lines)) + 1
    groups: dict[tuple[str, ...], list[int]] = {}
    for at in [at for at in range(begin, len(lines)) if _is_stamp(lines, at)][:MAX_ENTRIES]:
        around = (boxes[box].tag for box in outline.ancestors(lines[at].box)[:AROUND])
        groups.setdefault((lines[at].tag, *around), []).append(at)
    dated = [_dated(lines, group) for group in groups.values()]
    for stamps in [run for group in dated for run in _runs(outline, _without_the_text(lines, group))]:
        if len(stamps) < MIN_ENTRIES or (starts := _starts(lines, stamps)) is None:
            continue
        last = _end(outline, stamps)
        if _is_discussed(lines, stamps, starts, last):
            first = starts[0] - (lines[starts[0] - 1].tag in HEADINGS and starts[0] - 1 >= begin)
            for line in lines[first:last]:
                line.roles |= COMMENTS


def _is_stamp(lines: list[Line], at: int) -> bool:
    """Tell a short line with a number above running text that no heading parts from it."""
    line = lines[at]
    if line.is_prose or len(line.text) > MAX_STAMP or line.tag in HEADINGS or not _DIGIT.search(line.text):
        return False
    if line.roles & (NAV | FOOTER | COMMENTS):
        return False
    for below in lines[at + 1 : at + 1 + BELOW]:
        if below.is_prose or is_sentence(below):
            return True
        if below.tag in HEADINGS:
            return False
    return False


def _dated(lines: list[Line], group: list[int]) -> list[int]:
    """Return the lines of a group that tell a moment, where others stand among them as often: "Rating: 36"."""
    first = group[:MAX_DATED]
    told = sum(_rest_of_moment(lines[at].text) is not None for at in first)
    if not len(first) <= 3 * told < 2 * len(first):
        return group
    return [at for at in group[:MAX_SORTED] if _rest_of_moment(lines[at].text) is not None]


def _without_the_text(lines: list[Line], stamps: list[int]) -> list[int]:
    """Return the moments without those above the page's own text, which has headings, or tells more than all below."""
    told = _told(lines, stamps)
    first = 0
    for at, end in pairwise(stamps):
        is_headed = any(line.tag in HEADINGS for line in lines[at : end - 1])
        if not is_headed and told[first] <= max(LONG, sum(told[first + 1 :])):
            break
        first += 1
    return stamps[first:]


def _told(lines: list[Line], stamps: list[int]) -> list[int]:
    """Return how many characters of running text stand from each moment to the next."""
    return [
        sum(line.plain_chars for line in lines[at:end] if line.is_prose)
        for at, end in zip(stamps, [*stamps[1:], len(lines)], strict=True)
    ]


def _runs(outline: Outline, stamps: list[int]) -> list[list[int]]:
    """Part the moments of a discussion above the page's own text from those of one below it.

    What stands between them tells more than all entries, and no element but one around both discussions holds it.
    """
    if len(stamps) <= MIN_ENTRIES:
        return [stamps]
    told = _told(outline.lines, stamps)[:-1]
    longest = max(range(len(told)), key=told.__getitem__)
    if told[longest] <= max(TEXT, sum(told) - told[longest]):
        return [stamps]
    above = [outline.ancestors(outline.lines[at].box) for at in stamps]
    depths = [len(set(one) & set(other)) for one, other in pairwise(above)]
    if depths[longest] >= min(depth for at, depth in enumerate(depths) if at != longest):
        return [stamps]
    return [stamps[: longest + 1], stamps[longest + 1 :]]


def _starts(lines: list[Line], stamps: list[int]) -> list[int] | None:
    """Return where each entry begins: at its moment, which follows the name, or in the line above, which is the name.

    ``None`` where most moments are none, or names are no names of several writers.
    """
    rests = [_rest_of_moment(lines[at].text) for at in stamps[:MAX_DATED]]
    dated = [rest for rest in rests if rest is not None]
    if 3 * len(dated) < 2 * len(rests):
        return None
    spelled = [rest for rest in dated if any(map(str.isalpha, rest))]
    is_beside = 2 * len(spelled) > len(dated) and len(set(spelled)) > 1  # the same words are what a reader may do
    starts = stamps if is_beside else [at - 1 for at in stamps]
    if is_beside:
        names, signed = [rest for rest in dated if _is_name(rest, linked=False)], len(dated)
    else:
        names = [lines[at].text for at in starts if _is_name(lines[at].text, linked=bool(lines[at].links))]
        signed = len(starts)
    writers = min(MANY_NAMES, max(MIN_ENTRIES, len(names) / 2))
    return starts if 3 * len(names) >= 2 * signed and len(set(names)) >= writers else None


def _rest_of_moment(text: str) -> str | None:
    """Return what a line tells beside a moment, ``None`` where it has none."""
    if _SHORT.fullmatch(text):
        return ""
    found = find_dates(text)
    return text.replace(found[0].raw, " ", 1).strip(_EDGES) if found else None


def _is_name(text: str, *, linked: bool) -> bool:
    words = len(text.split())
    return (
        len(text) <= MAX_NAME and words <= (MAX_LINKED_WORDS if linked else MAX_NAME_WORDS) and not ends_sentence(text)
    )


def _end(outline: Outline, stamps: list[int]) -> int:
    """Return the end of the last entry: of its box beside the others', else the next heading's place."""
    lines, boxes = outline.lines, outline.boxes
    first, around = set(outline.ancestors(lines[stamps[0]].box)), outline.ancestors(lines[stamps[-1]].box)
    level = next(level for level, box in enumerate(around) if box in first)
    if level:
        own = boxes[around[level - 1]]
        if own.last > stamps[-1] + 1:
            return own.last
    last = boxes[around[level]].last
    return next((at for at in range(stamps[-1] + 1, last) if lines[at].tag in HEADINGS), last)


def _is_discussed(lines: list[Line], stamps: list[int], starts: list[int], last: int) -> bool:
    """Tell a discussion from an agenda or a list of stories by one of its own signs, which most entries have.

    A moment that leads to the entry's own place on the page, or tells how long ago it was; a name that links as one
    of a user does; or the same short words below each text, for what a reader may do with it.
    """
    ends = [*starts[1:], last]
    entries = [lines[start:end] for start, end in zip(starts, ends, strict=True)]
    most = 2 * len(entries) / 3
    if any(line.tag in HEADINGS and line.links for entry in entries for line in entry[1:]):
        return False
    if sum(any(_OWN_ADDRESS.match(link.href) for link in lines[at].links) for at in stamps) >= most:
        return True
    if sum(any(_UGC.search(link.rel) for link in lines[at].links) for at in starts) >= most / 2:
        return True
    if all(_is_elapsed(lines[at].text) for at in stamps[:MAX_DATED]):
        return True
    head = stamps[0] - starts[0] + 1
    actions = Counter(text for entry in entries for text in {line.text for line in entry[head:] if _is_action(line)})
    return any(count >= most for count in actions.values())


def _is_elapsed(text: str) -> bool:
    """Tell "2 hours ago" or "2 days ago at 07:52", one number, from days; "4d" might be a length or a price."""
    return len(_NUMBERS.findall(_CLOCK.sub("", text))) == 1 and bool(elapsed_in(text, None))


def _is_action(line: Line) -> bool:
    if line.is_prose or len(line.text) > MAX_ACTION or line.tag in HEADINGS or _DIGIT.search(line.text):
        return False
    return all(link.href.startswith(("#", "javascript:")) or _OWN_ADDRESS.match(link.href) for link in line.links)
