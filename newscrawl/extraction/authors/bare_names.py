"""Rules for names that stand alone: below a label, beside the date, in the last bracket."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.authors.byline_labels import is_label, labelled_by
from newscrawl.extraction.authors.byline_reading import NOTHING, Reading, Seen, authors_of, first_of_list, seen_away
from newscrawl.extraction.authors.byline_text import byline_text, pieces_of
from newscrawl.extraction.authors.names_of_places import folded_places
from newscrawl.extraction.authors.topics_told import is_topic
from newscrawl.extraction.dated_block import MAX_WORDED, is_date_text, is_short_date
from newscrawl.extraction.dates.date_labels import said_by, says_date, without_weekday
from newscrawl.extraction.line_pieces import stands_in
from newscrawl.html.outline import HEADINGS
from newscrawl.html.roles import AUTHOR, CAPTION, MODIFIED
from newscrawl.html.sentences import is_head_line
from newscrawl.normalize.authors.byline_words import CONJUNCTIONS, CONJUNCTIONS_OF
from newscrawl.normalize.authors.japanese_names import is_japanese_name
from newscrawl.normalize.authors.merging import fold_name
from newscrawl.normalize.authors.name_lists import is_place
from newscrawl.normalize.authors.names_of_months import is_named_like_months
from newscrawl.normalize.authors.organizations import is_outlet
from newscrawl.normalize.dates.lexicon import lexicon
from newscrawl.normalize.dates.reader import dates_in
from newscrawl.normalize.east_asian import LatePattern, may_be_east_asian
from newscrawl.normalize.text import fold, has_digit, has_no_case

if TYPE_CHECKING:
    from newscrawl.extraction.line_pieces import Piece
    from newscrawl.html.outline import Line

MAX_BARE: Final = 60
NEAR_TITLE: Final = 6
BESIDE_DATE: Final = 3  # lines from the headline where a name beside the date signs
MAX_TOGETHER: Final = 3  # names of one element beside a date
MOST_DATES: Final = 2  # of a line: of publication, and of the last change
_WORD: Final = re.compile(r"[^\W\d_]")
_COLONS: Final = frozenset(":：")
#: With these no name begins; a channel, a paper, a programme does: "Das Erste", "The Quay".
_ARTICLES: Final = frozenset("das die der the les los las".split())
_NUMBERED: Final = re.compile(r"\.?\s{0,2}(?:(?:nr|no|n|núm|num)?[.°º]{0,2}\s?)?\d", re.IGNORECASE)
_ITALICS: Final = frozenset({"em", "i"})
BORDER_SIGN: Final = " | "  # between the pieces of a line
NOT_SIGNED: Final = HEADINGS | {"td", "th", "dt", "pre", "figcaption"}
GLUE: Final = re.compile(r",?\s[a-z]{1,4}$")  # "Mara, le", "Mara on"
_JOINING: Final = frozenset((*CONJUNCTIONS, *CONJUNCTIONS_OF, "&"))
_LAST_BRACKET: Final = re.compile(r"[.!?”“\"'»]\s*\(([^()]{5,40})\)[\s+*–—-]{0,6}$")
_BRACKET: Final = re.compile(r"[（(【]([^（）()【】]{3,40})[）)】]")
_ASIDE: Final = re.compile(r"\(\w{2,12}\)")
_HAN_NAME: Final = LatePattern(r"[\u3040-\u30ff\u3400-\u9fff々]{3,6}")
#: A Korean name in full: a family's and two syllables …
KOREAN: Final = LatePattern(
    "[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선"
    "설마길연위표명기반라왕금옥육인맹제모탁국][가-힣]{2}"
)
_KOREAN_DESKS: Final = ("부", "팀", "과", "국", "실", "당", "청", "사", "뉴스")  # … and ends of departments


def below_label(seen: Seen, index: int) -> Reading:
    """A line of nothing but persons' names below a label of its own: "Article by", "Posted by:"."""
    if not is_label(seen.line(max(0, first_of_list(seen, index) - 1)).text):
        return NOTHING
    line = seen.line(index)
    linked = line.links[0].text if line.links and has_digit(line.text) else ""
    if linked and not _WORD.search(line.text.replace(linked, "", 1)):  # "<a>Jane Doe</a><sup>1</sup>,"
        return authors_of(seen, line, seen.persons(seen.names(linked)))
    dates = dates_in(line.text, seen.language) if has_digit(line.text) and len(line.text) <= MAX_BARE else []
    if len(dates) == 1 and index < seen.places.text:  # "Jane Doe on 3 May 2026"
        return _named_alone(seen, index, len(GLUE.sub("", line.text[: dates[0].start].rstrip())))
    return bare(seen, index)


def bare(seen: Seen, index: int) -> Reading:
    """Return the names of a line that are all of it, or nearly."""
    line = seen.line(index)
    if len(line.text) > MAX_BARE or has_digit(line.text) or line.text[-1] in _COLONS:
        return NOTHING
    if not _COLONS.isdisjoint(line.text) and not labelled_by(line.text):
        return NOTHING  # "Related: Harbour Lights"
    return _named_alone(seen, index, len(line.text))


def _named_alone(seen: Seen, index: int, chars: int) -> Reading:
    line = seen.line(index)
    names = seen.persons(seen.names(byline_text(seen.document, index)))
    if 3 * sum(map(len, names)) < 2 * chars and not (names and "," in line.text):
        return NOTHING
    return authors_of(seen, line, names)


def is_slanted(seen: Seen, index: int) -> bool:
    """Tell a line of which all stands in italics."""
    return all(stands_in(piece, _ITALICS) for piece in pieces_of(seen.document, index))


def is_date(seen: Seen, index: int) -> bool:
    """Tell a line of nothing but a date, or that of the last change too, with their labels and hours."""
    if not 0 <= index < len(seen.document.outline.lines):
        return False
    text = seen.line(index).text
    return is_date_text(text, seen.language) or is_short_date(text, seen.language)


def beside_date(seen: Seen, index: int) -> Reading:
    """A name that shares its line with nothing but a date, next to the headline: "Jane Doe, April 19, 2020"."""
    line = seen.line(index)
    distance = seen.places.distance(index)
    if distance is None or not -2 <= distance <= BESIDE_DATE or index >= seen.places.text:
        return NOTHING
    if len(line.text) > MAX_WORDED or line.roles & CAPTION:
        return NOTHING
    if (line.is_prose and not is_head_line(line.text)) or _is_listed(seen, line) or not has_digit(line.text):
        return NOTHING
    text = BORDER_SIGN.join(piece.text for piece in pieces_of(seen.document, index) if not _is_words_of_date(piece))
    dates = dates_in(text, seen.language)
    if not 1 <= len(dates) <= MOST_DATES:  # when it was published, and changed
        return NOTHING
    if len(dates) == MOST_DATES and BORDER_SIGN not in text[dates[0].end : dates[1].start]:
        text = text[: dates[0].end] + " " * (dates[1].start - dates[0].end) + text[dates[1].start :]  # "that is", "or"
    edges = [0, *(edge for date in dates for edge in (date.start, date.end)), len(text)]
    languages = (seen.language,) if seen.language else ()
    parts = (text[first:last] for first, last in zip(edges[::2], edges[1::2], strict=True))
    rest = BORDER_SIGN.join(part for part in parts if without_weekday(part.rstrip(" ,"), languages))
    persons = seen.persons(seen.names(rest))
    away = {fold_name(link.text) for link in line.links if seen_away(seen, link)}  # "Suggest changes"
    named = [name for name in persons if not (is_place(name) or is_outlet(name) or fold_name(name) in away)]
    if named:
        places, language = folded_places(seen.document), seen.language
        named = [name for name in named if fold(name) not in places and not _is_label(name, rest, language)]
    is_list = len(named) > 1 and any(map(is_in_full, named))
    is_list = is_list and any(_is_list(named, piece) for piece in rest.split(BORDER_SIGN))
    names = named if is_list else [name for name in named if is_in_full(name)]
    linked_names = {fold_name(link.text) for link in line.links}
    is_known = any(fold_name(name) in linked_names or in_title(seen, name) or is_topic(seen, name) for name in names)
    is_alone = len(names) == 1 or any(_is_list(names, piece) for piece in rest.split(BORDER_SIGN))
    return authors_of(seen, line, names) if is_alone and not is_known else NOTHING


def _is_listed(seen: Seen, line: Line) -> bool:
    """Tell an entry of a list; the one of a list above the headline, or right below it, may say who and when."""
    if line.tag != "li":
        return False
    boxes = seen.document.outline.boxes
    around = boxes[boxes[line.box].parent]
    return around.last - around.first > 1 or around.tag not in {"ul", "ol"}


def _is_words_of_date(piece: Piece) -> bool:
    """Tell words beside the day of the last change: "<span class=modified><b>Last change</b> 3 May</span>"."""
    return bool(piece.roles & (MODIFIED | AUTHOR) == MODIFIED and piece.href is None and not has_digit(piece.text))


def _is_list(names: list[str], piece: str) -> bool:
    """Tell an element of nothing but these few names: "Jane Doe and John Roe"."""
    listed = 0 < len(names) <= MAX_TOGETHER and all(name in piece for name in names)
    return listed and 10 * sum(map(len, names)) >= 7 * len(piece.strip())


def are_listed(names: list[str], text: str) -> bool:
    """Tell a text of nothing but names in full that words such as "and" join, none of which is a place's."""
    if len(names) < 2 or has_no_case(text) or not all(is_in_full(name) and not is_place(name) for name in names):
        return False  # without capitals the first word may say "by"
    for name in names:
        text = text.replace(name, " ", 1)
    text = _ASIDE.sub(" ", text)  # "Jane Doe (now) and John Roe (earlier)"
    between = set(text.replace(",", " ").split())
    return bool(between) and between <= _JOINING


def is_in_full(name: str) -> bool:
    """Tell a name of two words and more, or a Korean one of three syllables."""
    return (" " in name and not is_named_like_months(name)) or bool(
        may_be_east_asian(name) and KOREAN.get().fullmatch(name) and not name.endswith(_KOREAN_DESKS)
    )


def _is_label(name: str, text: str, language: str | None) -> bool:
    """Tell words that a colon follows, or that say in a script without capitals what a date is: "آخر تحديث"."""
    is_said = has_no_case(name) and " " in name and bool(said_by(name))
    is_titled = name.partition(" ")[0].lower() in _ARTICLES
    behind = text.partition(name)[2]
    is_said = is_said or says_date(name, language) or _ends_in_weekday(name)
    return is_said or is_titled or behind.lstrip().startswith((":", "：")) or bool(_NUMBERED.match(behind))


def _ends_in_weekday(name: str) -> bool:
    """Tell words of a script without capitals that lead to a date: "was published on Friday" in Arabic."""
    _, blank, last = name.rpartition(" ")
    return bool(blank) and has_no_case(name) and last in lexicon().weekdays


def in_title(seen: Seen, name: str) -> bool:
    """Tell a name that is a piece of the page's title: the line holds the headline, too, or tells of that person."""
    return fold_name(name) in fold_name(seen.document.title or "")


def in_brackets(seen: Seen, index: int) -> Reading:
    """A full name in brackets that ends the last paragraph: "… said. (Jane Doe)"; several in a line of their own."""
    line = seen.line(index)
    if index == seen.places.end and (bracket := _BRACKET.fullmatch(line.text)):
        names = seen.persons(seen.names(bracket[1]))
        is_one = is_japanese_name(bracket[1])
        return authors_of(seen, line, names) if is_one or _are_han_names(names, bracket[1]) else NOTHING
    match = _LAST_BRACKET.search(line.text[-MAX_BARE:]) if index == seen.places.end - 1 and line.is_prose else None
    if match is None:
        return NOTHING
    names = seen.persons(seen.names(match[1]))
    return authors_of(seen, line, names) if names and sum(map(len, names)) * 10 >= 7 * len(match[1]) else NOTHING


def _are_han_names(names: list[str], text: str) -> bool:
    """Tell a list of names in Han, one alone may be "(end)" as well: "（山田太郎、佐藤真理）"."""
    return len(names) > 1 and text.split("、") == names and all(map(_HAN_NAME.get().fullmatch, names))
