"""The rule for a line of nothing but a person's name below the headline, with a line of the date beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.authors.author_addresses import is_author_address
from newscrawl.extraction.authors.bare_names import (
    MAX_BARE,
    NEAR_TITLE,
    NOT_SIGNED,
    are_listed,
    in_title,
    is_date,
    is_in_full,
)
from newscrawl.extraction.authors.byline_labels import SAYS_MODIFIED
from newscrawl.extraction.authors.byline_reading import NOTHING, Reading, Seen, authors_of
from newscrawl.extraction.authors.byline_text import pieces_of
from newscrawl.extraction.authors.names_of_places import folded_places
from newscrawl.extraction.authors.tails_of_names import with_job, without_tail
from newscrawl.extraction.authors.topics_told import is_topic
from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import CAPTION, CREDIT, TAGS
from newscrawl.normalize.authors.byline_words import CONJUNCTIONS
from newscrawl.normalize.authors.credits import is_credit
from newscrawl.normalize.authors.japanese_names import is_japanese_name
from newscrawl.normalize.authors.jobs_beside_names import NO_GIVEN
from newscrawl.normalize.authors.merging import is_organization
from newscrawl.normalize.authors.name_lists import is_place
from newscrawl.normalize.authors.names_of_months import is_named_like_months
from newscrawl.normalize.authors.organizations import is_outlet
from newscrawl.normalize.authors.role_words import ARABIC_DATELINES, PRESS
from newscrawl.normalize.text import fold, has_digit, has_no_case, has_spaces

if TYPE_CHECKING:
    from newscrawl.html.outline import Line

MAX_AGENCY: Final = 5  # letters
MAX_BETWEEN: Final = 3  # lines between a name and the date
_WORD: Final = re.compile(r"[^\W\d_]+")
MAX_ENTRIES: Final = 5  # of a list of who and when
#: "Jane Doe, Reuters", "Jane Doe for the Harbour Post".
_EMPLOYED: Final = re.compile(r",\s|\s(?:for|für|pour|para|per|voor|för|for the)\s(?:the\s)?")
_NAME: Final = re.compile(r"[^\W\d_a-z]\S{1,30}(?:\s\S{1,30}){1,4}")
_NAMES: Final = re.compile(r"[^\W\d_a-z]\S{1,30}(?:\s\S{1,30}){3,11}")
#: The address of a person on systems for letters and blogs, or for letters to that person.
_HANDLE: Final = re.compile(r"/@[\w.-]{2,60}/?(?:\?[^/]{0,200})?$|^mailto:")
_EDGES: Final = " ,;/&+·"
_NOT_VOUCHED: Final = TAGS | CAPTION | CREDIT
_PLACED: Final = re.compile(r"\s?[:–—-]\s")
_PARTED: Final = re.compile(r"\s?[,|/·•]\s|\s[–—-]\s")


def alone(seen: Seen, index: int) -> Reading:
    """A line of one full name, which the site's or a desk's may follow; a line of nothing but the date is beside it."""
    line, distance = seen.line(index), seen.places.distance(index)
    if distance is None or index >= seen.places.head[1] or line.tag in NOT_SIGNED:
        return NOTHING
    if not 0 < distance <= NEAR_TITLE and not (line.tag == "li" and -MAX_ENTRIES <= distance < 0):
        return NOTHING  # above the headline a list of who and when signs
    if line.roles & TAGS or not all(_leads_to_person(link.href) for link in line.links):
        return NOTHING
    is_beside = _is_dated(seen, index) or _is_above_credit(seen, index) or with_job(line.text)
    names = (_alone(seen, index) if is_beside else []) or _vouched(seen, index)
    is_other = any(in_title(seen, name) or is_topic(seen, name) for name in names)
    return authors_of(seen, line, names) if names and not is_other else NOTHING


def _alone(seen: Seen, index: int) -> list[str]:
    """Return the one name of a line, behind which the employer or the job may stand."""
    pieces = pieces_of(seen.document, index)
    texts = [piece.text.strip(_EDGES) for piece in pieces]
    are_alike = len(texts) > 1 and len({text.isupper() for text in texts}) == 1  # and not "Jane Doe" THE COURIER
    if are_alike and all(_NAME.fullmatch(text) and seen.persons(seen.names(text)) == [text] for text in texts):
        return [] if any(map(is_place, texts)) else texts  # an element each
    text = without_tail(_behind_place(seen, index), pieces)
    if is_japanese_name(text):
        return [text]
    name, *employer = _EMPLOYED.split(text, maxsplit=1)
    is_employed = not employer or is_organization(employer[0]) or seen.site.is_site(employer[0])
    is_employed = is_employed or NO_GIVEN.issuperset(employer[0].lower().split())  # "Jane Doe, chief reporter"
    is_employed = is_employed or (employer[0].isupper() and len(employer[0]) <= MAX_AGENCY)  # "Ada Nowak, PAP"
    is_labelled = has_no_case(name) and len(pieces_of(seen.document, index)) > 1  # "담당부서 항만정책과"
    is_one = is_employed and bool(_NAME.fullmatch(name))
    if is_labelled or not (is_one or _NAMES.fullmatch(text)) or not has_spaces(text):
        return []
    names = [found for found in seen.persons(seen.names(name)) if not is_named_like_months(found)]
    if names and fold(name) in folded_places(seen.document):
        return []
    if is_one and names == [_without_press(name)] and not is_place(names[0]):
        return names
    is_next = seen.places.distance(index) == 1  # farther from the headline two names may be two topics
    return names if is_next and are_listed(names, text) else _beside_others(seen, text)


def _without_press(name: str) -> str:
    """Return the name without what a journalist is called before it: "Meteorologi Ida Falk"."""
    first, _, rest = name.partition(" ")
    return rest if first.lower() in PRESS and " " in rest else name


def _beside_others(seen: Seen, text: str) -> list[str]:
    """Return the one person of *text*, behind whom only the site, a paper or a desk stands: "Jane Doe and Courier"."""
    read = seen.names(text)
    names = seen.persons(read)
    if len(names) != 1 or read.contributors or not text.startswith(names[0]) or is_place(names[0]):
        return []
    words = text.removeprefix(names[0]).split()
    while words and (words[0] in CONJUNCTIONS or not words[0].strip(_EDGES)):
        del words[0]
    left = " ".join(words).strip(_EDGES)
    is_others = is_organization(left) or is_outlet(left) or seen.site.is_site(left)
    return names if left and is_others and is_in_full(names[0]) else []


def _vouched(seen: Seen, index: int) -> list[str]:
    """Return the one name above the text beside which stands nothing but the site or what journalists are called.

    Below a picture the site's name is a credit's.
    """
    line, outline = seen.line(index), seen.document.outline
    if len(line.text) > MAX_BARE or has_digit(line.text) or line.roles & _NOT_VOUCHED or index >= seen.places.text:
        return []
    name, *beside = [part for piece in pieces_of(seen.document, index) for part in _PARTED.split(piece.text) if part]
    if not beside or not is_in_full(name) or seen.persons(seen.names(name)) != [name]:
        return []
    is_below_picture = any(picture.line == index for picture in outline.pictures)
    places = frozenset() if is_below_picture else folded_places(seen.document)
    is_told = all(_is_press(part) or fold(part) in places or (places and seen.site.is_site(part)) for part in beside)
    return [name] if is_told and not is_place(name) and fold(name) not in places else []


def _is_press(text: str) -> bool:
    words = text.lower().split()
    return not PRESS.isdisjoint(words) and NO_GIVEN.issuperset(words)


def _is_above_credit(seen: Seen, index: int) -> bool:
    """Tell whether the line below credits somebody else: who stands above wrote the text."""
    lines = seen.document.outline.lines
    below = lines[index + 1] if index + 1 < len(lines) else None
    return below is not None and not below.roles & CAPTION and not below.is_prose and is_credit(below.text)


def _leads_to_person(href: str) -> bool:
    return not href or is_author_address(href) or bool(_HANDLE.search(href))


def _behind_place(seen: Seen, index: int) -> str:
    """Return the line without the place before the name: "Neustadt. <b>Jane Doe</b>", "بيروت: ليلى منصور"."""
    pieces = pieces_of(seen.document, index)
    is_placed = len(pieces) == 2 and pieces[0].text[-1] in ".:" and " " not in pieces[0].text
    if is_placed:
        return pieces[1].text
    place, *name = _PLACED.split(seen.line(index).text, maxsplit=1)
    return name[0] if name and place in ARABIC_DATELINES else seen.line(index).text


def _is_dated(seen: Seen, index: int) -> bool:
    """Tell whether the line above or below is a date; of a list's entries, whether one of few is, and one alone."""
    if seen.places.title == index - 1 and _NAME.fullmatch(seen.line(index).text) and is_date(seen, index - 2):
        return True  # the day stands right above the headline
    if seen.line(index).tag != "li":
        return is_date(seen, _past_mark(seen, index, -1)) or is_date(seen, _past_mark(seen, index, 1))
    boxes = seen.document.outline.boxes
    parent = boxes[boxes[seen.line(index).box].parent]
    if parent.last - parent.first > MAX_ENTRIES or index != parent.first:
        return False
    days = [at for at in range(parent.first, parent.last) if is_date(seen, at)]
    changes = [at for at in days if SAYS_MODIFIED.search(seen.line(at).text)]
    return len(days) == 1 or len(days) == 1 + len(changes)


def _past_mark(seen: Seen, index: int, step: int) -> int:
    """Return the line before or behind *index*, past a few of nothing but a mark or a job."""
    lines = seen.document.outline.lines
    at = index + step
    for _ in range(MAX_BETWEEN):
        if not 0 <= at < len(lines) or not _may_stand_between(lines[at]):
            break
        at += step
    return at


def _may_stand_between(line: Line) -> bool:
    """Tell "·" and "Harbour reporter · Courier"; above "5 min read" a topic stands as often."""
    text = line.text
    if len(text) > MAX_BARE or line.is_prose or line.tag in HEADINGS:
        return False
    words = [word.lower() for word in _WORD.findall(text)]
    if "@" in text and " " not in text:
        return True  # the address of who wrote it
    if not words:
        return not has_digit(text)
    return not PRESS.isdisjoint(words)
