"""Lines above the text that say who wrote it and when, told by their words from sentences that begin alike.

"By Ann Archer", "Par Luc Martin | 3 mars 2025" are such lines. "By then it was too late.", "Par chance, personne.",
"On 3 May 1920 the bridge fell." are text: a sentence has words in small letters that belong to no name and no date.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.authors.author_names import people
from newscrawl.extraction.authors.byline_labels import SAYS_BY, SAYS_MODIFIED, SAYS_PUBLISHED, begins_with_by
from newscrawl.html.outline import HEADINGS
from newscrawl.html.sentences import ends_sentence, is_head_line, is_sentence
from newscrawl.normalize.authors.byline_words import PREFIXES
from newscrawl.normalize.authors.bylines import split_byline
from newscrawl.normalize.authors.name_words import DESKS
from newscrawl.normalize.dates.reader import find_dates
from newscrawl.normalize.text import fold

if TYPE_CHECKING:
    from newscrawl.html.outline import Line
    from newscrawl.normalize.dates.reader import DateMatch

MAX_BYLINE: Final = 80  # characters of a line that its words alone make a byline
MAX_DATED: Final = 160  # characters of a line above the text that holds a date
BESIDE_DATE: Final = 2  # words in small letters beside a date: a sentence has so many at least
MAX_DESK: Final = 40  # characters of a desk's name
IN_HEADING: Final = 4  # … and a heading that no mark ends
_BY: Final = re.compile(rf"^\W{{0,3}}(?:{'|'.join(re.escape(word) for word in PREFIXES)})[\s:：]", re.IGNORECASE)
_SMALL: Final = re.compile(r"(?<![\w.'’-])[^\W\d_]+(?![\w.]*\.\w)(?![\w'’-]*[-'’]\w)")
_JOINING: Final = frozenset(
    "and und et y e i og och en ja és ve dan the de del della di da do dos du la le van von der den af av".split()
)


def is_byline(line: Line) -> bool:
    """Tell a line that begins with "by" and names somebody, where it is no sentence."""
    text = line.text
    if len(text) > MAX_BYLINE:
        return False
    begun = _BY.match(text)
    named = begun or SAYS_BY.match(text)
    if named is None or not (split_byline(text) if begun else people(text)):
        return False
    return not (ends_sentence(text) and _tells(line, text[named.end() :]))


def is_dated(line: Line) -> bool:
    """A date with hardly more beside it than a section and a byline: "Mon 3.2.25 | 14:07 | By Jane Doe | 4 min"."""
    dates = find_dates(line.text) if len(line.text) <= MAX_DATED else []
    return bool(dates) and not _tells_of_day(line, dates)


def is_desk(text: str) -> bool:
    """Tell a line that is nothing but the name of a desk: "Da Redação", "The editors"."""
    return len(text) <= MAX_DESK and fold(text) in DESKS


def heads_article(line: Line) -> bool:
    """Tell a line as long as prose that says who or when: it is not where the text begins."""
    text = line.text
    if is_head_line(text):
        return True
    may_sign = len(text) <= MAX_DATED and not ends_sentence(text) and begins_with_by(text)
    return may_sign and bool(people(text))


def _tells(line: Line, rest: str) -> bool:
    """Tell a sentence from a byline with a full stop; *rest* is what stands behind "by"."""
    if rest.rstrip()[-1:] in "!?…！？" or not people(rest):
        return bool(_small_words(rest)) or rest.rstrip()[-1:] in "!?！？"
    if rest.upper() == rest.lower():
        return is_sentence(line)
    for name in people(rest):
        rest = rest.replace(name, " ")
    return bool(_small_words(rest))


def _tells_of_day(line: Line, dates: list[DateMatch]) -> bool:
    """Tell a sentence or a heading in which a date stands from a line of the date."""
    text = line.text
    is_ended = ends_sentence(text)
    if not (is_ended or line.tag in HEADINGS) or is_head_line(text):
        return False
    if SAYS_PUBLISHED.match(text) or SAYS_MODIFIED.match(text) or (begins_with_by(text) and people(text)):
        return False
    rest = text
    for date in dates:
        rest = rest.replace(date.raw, " ")
    return len(_small_words(rest)) >= (BESIDE_DATE if is_ended else IN_HEADING)


def _small_words(text: str) -> list[str]:
    """Return the words in small letters, those that join names left out."""
    return [word for word in _SMALL.findall(text) if word[0].islower() and word not in _JOINING]
