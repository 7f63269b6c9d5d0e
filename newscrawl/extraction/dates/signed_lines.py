"""A line behind the text that signs it, with its day: "Berlin, 6 May 2024", "Posted by Jane Doe on 6 May 2024"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.authors.byline_labels import own_by, says_by
from newscrawl.extraction.dates.date_labels import label_before, without_weekday
from newscrawl.extraction.dates.line_dates import FREE_WORDS
from newscrawl.extraction.entry_sentence import RULE, TRUST, read_entry_sentence
from newscrawl.extraction.metadata.candidates import Candidate
from newscrawl.html.outline import SUBHEADINGS
from newscrawl.html.roles import COMMENTS
from newscrawl.normalize.dates.lexicon import primary_languages
from newscrawl.normalize.dates.reader import find_dates

if TYPE_CHECKING:
    from newscrawl.extraction.dates.line_dates import LineDate
    from newscrawl.extraction.dates.ownership import Ownership
    from newscrawl.normalize.dates.reader import DateContext

MAX_SIGNED: Final = 160  # characters of a line of who and when
IN_FOOTER: Final = 4  # lines behind the last paragraph that are read in the article's own footer
BEHIND: Final = 2  # lines behind the last paragraph in which an article is signed
_HANDLE: Final = re.compile(r"(?<![\w.])@\w{2,40}")
#: "This page", as wikis say it.
_OF_PAGE: Final = re.compile(
    r"(?:this page|diese seite|cette page|la dernière modification de cette page|esta página|questa pagina|"
    r"deze pagina|(?:tę )?stronę|den här sidan|denne siden?|sivua|эта страница|эту страницу|цю сторінку|bu sayfa)\s",
    re.IGNORECASE,
)
BEHIND_HEADING: Final = 6  # lines before one behind the text


def is_signature(ownership: Ownership, index: int, date: LineDate, languages: tuple[str, ...]) -> bool:
    """Tell of a line behind the text that says a date, a name and a place at most, or who wrote on that day."""
    if ownership.is_headed(index) or ownership.is_beside_card(index):
        return False
    behind = ownership.lines[ownership.last_prose + 1 : index][-BEHIND_HEADING:]
    if any(line.tag in SUBHEADINGS for line in behind) or _HANDLE.search(ownership.lines[index].text):
        return False  # "Service details", and a day; a post of a network
    is_bare = not (date.others > FREE_WORDS or date.loose)
    is_bare = is_bare and not _has_label(ownership.lines[index].text, date, languages)
    return is_bare or _says_who(ownership, index, languages)


def _has_label(text: str, date: LineDate, languages: tuple[str, ...]) -> bool:
    """Tell a date that words lead to which no comma or bar parts from it: "Founded 4 May 1998", "Source: X, 4 May"."""
    before = text[: max(0, text.find(date.printed or date.raw))]
    led = without_weekday(label_before(text, len(before)), languages).rstrip(" (")
    return any(colon in before for colon in ":：") or led[-1:].isalpha()


def stands_in_own_footer(ownership: Ownership, index: int) -> bool:
    """Tell a line in the footer of the article's own element, right behind the text."""
    return ownership.place(index).top == "article" and index <= ownership.last_prose + IN_FOOTER


def tells_of_page(text: str) -> bool:
    """Tell a sentence of a page's footer about the page itself: "This page was last edited on 9 November 2026"."""
    return _OF_PAGE.match(text) is not None


def _says_who(ownership: Ownership, index: int, languages: tuple[str, ...]) -> bool:
    """Tell a line right behind the text that says "by" before its one date, in a box that says nothing of comments."""
    line = ownership.lines[index]
    if index > ownership.last_prose + BEHIND or len(line.text) > MAX_SIGNED or line.is_prose or line.roles & COMMENTS:
        return False
    by = says_by(line.text) or own_by(line.text, next(iter(primary_languages(languages)), None))
    dates = find_dates(line.text) if by else []
    return by is not None and len(dates) == 1 and by.end() <= dates[0].start


def told_day(ownership: Ownership, context: DateContext) -> Candidate | None:
    """Return the day in the sentence at the end of the text that says when it was posted."""
    at = ownership.last_prose
    for line in ownership.lines[max(0, at - BEHIND) : at + BEHIND + 1]:
        told = read_entry_sentence(line.text, context.languages[0] if context.languages else None)
        if told is not None and told.day and not line.roles & COMMENTS:
            return Candidate(told.day, "page", RULE, TRUST)
    return None
