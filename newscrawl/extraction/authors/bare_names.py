"""Rules for names that stand alone: below a label, beside the date, bold above the text, in the last bracket."""

from __future__ import annotations

import re
from typing import Final

from newscrawl.extraction.authors.byline_labels import is_label
from newscrawl.extraction.authors.byline_reading import NOTHING, Reading, Seen, authors_of, is_author_address
from newscrawl.extraction.authors.byline_text import byline_text, pieces_of
from newscrawl.extraction.dated_block import MAX_WORDED, is_date_text
from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import CAPTION, DATE, TAGS
from newscrawl.html.sentences import is_head_line
from newscrawl.normalize.authors.bylines import BORDER
from newscrawl.normalize.authors.merging import fold_name, is_organization
from newscrawl.normalize.authors.name_lists import is_place
from newscrawl.normalize.dates.reader import DateContext, find_dates
from newscrawl.normalize.text import has_spaces

MAX_BARE: Final = 60
NEAR_TITLE: Final = 6
MAX_LISTED: Final = 8  # names in a list below a label
MAX_ENTRIES: Final = 5  # of a list of who and when
#: "Jane Doe, Reuters", "Jane Doe for the Harbour Post".
_EMPLOYED: Final = re.compile(r",\s|\s(?:for|für|pour|para|per|voor|för|for the)\s(?:the\s)?")
BESIDE_DATE: Final = 3  # lines from the headline where a name beside the date signs
_NOT_SIGNED: Final = HEADINGS | {"td", "th", "dt", "pre", "figcaption"}
_GLUE: Final = re.compile(r",?\s[a-z]{1,4}$")  # "Mara, le", "Mara on"
_BREAKS: Final = re.compile(rf"[{BORDER}\n|•·]")
_DIGIT: Final = re.compile(r"\d")
_NAME: Final = re.compile(r"[^\W\d_a-z]\S{1,30}(?:\s\S{1,30}){1,4}")
_LAST_BRACKET: Final = re.compile(r"[.!?”“\"'»]\s*\(([^()]{5,40})\)[\s+*–—-]{0,6}$")
_HANDLE: Final = re.compile(r"/@[\w.-]{2,60}/?$")  # the address of a person on systems for letters and blogs
_INITIALS: Final = re.compile(r"[^\W\d_a-z]\.(?:[\s-]?[^\W\d_a-z]\.){1,2}")
#: A firm's people together: words with capitals, of which the last says so.
_TEAM: Final = re.compile(
    r"(?:[^\W_a-z][\w'’&-]{0,20}\s){1,4}(?:Team|TEAM|Staff|STAFF|Editors|EDITORS|Redaktion|Newsroom|Desk)"
)
_DASHED: Final = re.compile(r"^[—–-]{1,2}\s?(?=\S)")


def below_label(seen: Seen, index: int) -> Reading:
    """A line of nothing but persons' names below a label of its own: "Article by", "Posted by:"."""
    first, boxes = index, seen.document.outline.boxes
    while first > 1 and index - first < MAX_LISTED and seen.line(first - 1).tag == seen.line(index).tag == "li":
        if boxes[seen.line(first - 1).box].parent != boxes[seen.line(index).box].parent:
            break
        first -= 1
    return _bare(seen, index) if is_label(seen.line(max(0, first - 1)).text) else NOTHING


def _bare(seen: Seen, index: int) -> Reading:
    line = seen.line(index)
    if len(line.text) > MAX_BARE or _DIGIT.search(line.text):
        return NOTHING
    names = seen.persons(seen.names(byline_text(seen.document, index)))
    if 3 * sum(map(len, names)) < 2 * len(line.text) and not (names and "," in line.text):
        return NOTHING
    return authors_of(seen, line, names)


def signature(seen: Seen, index: int) -> Reading:
    """A bold or dashed line of nothing but names: the last before the text, the first behind it."""
    line = seen.line(index)
    if line.tag in _NOT_SIGNED or line.tag == "li" or line.links or line.text.upper() == line.text.lower():
        return NOTHING
    places = seen.places
    if index == places.end:
        return _bare(seen, index) if line.strong or _DASHED.match(line.text) else NOTHING
    return _bare(seen, index) if line.strong and index + 1 == places.text and index > (places.title or 0) else NOTHING


def is_date(seen: Seen, index: int) -> bool:
    """Tell a line of nothing but a date, or that of the last change too, with their labels and hours."""
    if not 0 <= index < len(seen.document.outline.lines):
        return False
    return is_date_text(seen.line(index).text)


def beside_date(seen: Seen, index: int) -> Reading:
    """A name that shares its line with nothing but a date, next to the headline: "Jane Doe, April 19, 2020"."""
    line = seen.line(index)
    distance = seen.places.distance(index)
    if distance is None or not -2 <= distance <= BESIDE_DATE or index >= seen.places.text:
        return NOTHING
    if len(line.text) > MAX_WORDED or line.roles & CAPTION:
        return NOTHING
    if (line.is_prose and not is_head_line(line.text)) or line.tag == "li" or not _DIGIT.search(line.text):
        return NOTHING
    text = " | ".join(piece.text for piece in pieces_of(seen.document, index))
    dates = find_dates(text, DateContext((seen.language,) if seen.language else ()))
    if not 1 <= len(dates) <= 2:  # when it was published, and changed
        return NOTHING
    edges = [0, *(edge for date in dates for edge in (date.start, date.end)), len(text)]
    rest = " | ".join(text[first:last] for first, last in zip(edges[::2], edges[1::2], strict=True))
    names = [name for name in seen.persons(seen.names(rest)) if " " in name and not is_place(name)]
    linked_names = {fold_name(link.text) for link in line.links}
    if len(names) != 1 or fold_name(names[0]) in linked_names or _in_title(seen, names[0]):
        return NOTHING
    return authors_of(seen, line, names)


def _in_title(seen: Seen, name: str) -> bool:
    """Tell a name that is a piece of the page's title: the line holds the headline, too, or tells of that person."""
    return fold_name(name) in fold_name(seen.document.title or "")


def alone(seen: Seen, index: int) -> Reading:
    """A line of one full name below the headline, with a line of nothing but the date beside it."""
    line, distance = seen.line(index), seen.places.distance(index)
    if distance is None or index >= seen.places.head[1] or line.tag in _NOT_SIGNED:
        return NOTHING
    if not 0 < distance <= NEAR_TITLE and not (line.tag == "li" and -MAX_ENTRIES <= distance < 0):
        return NOTHING  # above the headline a list of who and when signs
    name, *employer = _EMPLOYED.split(line.text, maxsplit=1)
    is_employed = not employer or is_organization(employer[0]) or seen.site.is_site(employer[0])
    if not (_NAME.fullmatch(name) and is_employed and _has_date_beside(seen, index)):
        return NOTHING
    href = line.links[0].href if line.links else ""
    if line.roles & TAGS or (href and not is_author_address(href) and not _HANDLE.search(href)):
        return NOTHING
    names = seen.persons(seen.names(name))
    if len(names) != 1 or names[0] != name or is_place(names[0]) or not has_spaces(line.text) or _in_title(seen, name):
        return NOTHING
    return authors_of(seen, line, names)


def _has_date_beside(seen: Seen, index: int) -> bool:
    """Tell whether the line above or below is a date; of a list's entries, whether one of few is, and one alone."""
    if seen.line(index).tag != "li":
        return is_date(seen, _past_mark(seen, index, -1)) or is_date(seen, _past_mark(seen, index, 1))
    boxes = seen.document.outline.boxes
    parent = boxes[boxes[seen.line(index).box].parent]
    if parent.last - parent.first > MAX_ENTRIES or index != parent.first:
        return False
    return sum(is_date(seen, at) for at in range(parent.first, parent.last)) == 1


def _past_mark(seen: Seen, index: int, step: int) -> int:
    """Return the line before or behind *index*, past one of nothing but a bar or a dot."""
    lines = seen.document.outline.lines
    at = index + step
    is_mark = 0 <= at < len(lines) and len(lines[at].text) == 1 and not lines[at].text.isalnum()
    return at + step if is_mark else at


def in_brackets(seen: Seen, index: int) -> Reading:
    """A full name in brackets that ends the last paragraph: "… said. (Jane Doe)"."""
    line = seen.line(index)
    match = _LAST_BRACKET.search(line.text[-MAX_BARE:]) if index == seen.places.end - 1 and line.is_prose else None
    if match is None:
        return NOTHING
    names = seen.persons(seen.names(match[1]))
    return authors_of(seen, line, names) if names and sum(map(len, names)) * 10 >= 7 * len(match[1]) else NOTHING


def nickname(seen: Seen, index: int, rest: str) -> list[str]:
    """Return the name of one word that is all of *rest*, behind "by", in a short line of the date near the headline."""
    line, distance = seen.line(index), seen.places.distance(index)
    names = seen.names(rest).authors
    if line.is_prose or len(line.text) > MAX_WORDED or distance is None:
        return []
    initials = _INITIALS.match(rest)
    if initials and len(find_dates(line.text)) == 1:
        return [initials[0]]
    if len(names) != 1 or " " in names[0] or len(line.text) > MAX_BARE:
        return []
    name, dates = names[0], find_dates(line.text)
    bare = rest.partition(dates[0].raw)[0] if len(dates) == 1 else rest
    parts = [_GLUE.sub("", part.strip(" ,.:")) for part in _BREAKS.split(bare)]
    is_dated = bool(dates or line.roles & DATE) or is_date(seen, index - 1) or is_date(seen, index + 1)
    is_written = name[0].isupper() or any(link.text == name for link in line.links)
    is_own = name in parts and is_written and not (is_organization(name) or is_place(name) or seen.site.is_site(name))
    return [name] if is_dated and is_own and -2 <= distance <= NEAR_TITLE else []


def team(seen: Seen, index: int, rest: str) -> list[str]:
    """Return the team that is all of *rest*, behind "by", in a short line near the headline: "Smart Harbour Team"."""
    line, distance = seen.line(index), seen.places.distance(index)
    if distance is None or not 0 < distance <= NEAR_TITLE or line.is_prose or len(line.text) > MAX_BARE:
        return []
    name = rest.strip(" ,.:")
    return [name] if _TEAM.fullmatch(name) and seen.names(name).authors == (name,) else []
