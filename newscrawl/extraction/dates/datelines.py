"""The day that opens a text, with the place and the agency: "HARBOUR CITY, Feb. 23, 2015 (Agency) -- The council …".

A sentence may begin with a day as well. A dateline is told by its form: a place in capitals, parted from the day by a
mark; nothing else but an agency in brackets; a dash or a closing bracket; and a sentence that begins anew behind it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newscrawl.extraction.dates.ownership import HEAD
from newscrawl.normalize.dates.lexicon import lexicon, primary_languages
from newscrawl.normalize.dates.reader import find_dates, read_date
from newscrawl.normalize.language.language_words import STOP_WORDS
from newscrawl.normalize.text import has_spaces

if TYPE_CHECKING:
    from newscrawl.extraction.dates.ownership import Ownership
    from newscrawl.normalize.dates.reader import DateContext, DateMatch

RULE: Final = "dateline"
TRUST: Final = 0.35  # a day that markup or the line below the headline tells goes before it
FIRST, CHRONICLE = 2, 8  # paragraphs: that may have one, and that are looked at for other days
DATELINE: Final = 60  # characters up to the end of the day
MAX_UNCASED: Final = 4  # words before the day in a script without capitals
MAX_UNSPACED: Final = 14  # characters before it in one without spaces
MAX_FIELD: Final = 40  # characters before a day that a bar follows, which no sentence has
ASIDE: Final = 100  # characters in which a second dash closes what the first began
EARLIEST: Final = "1995"  # the year: an older day is one of history
_OPENING, _CLOSING = "([【（［〔<", ")]】）］〕>"
_DASHES: Final = "-–—―−"
_PARTED: Final = re.compile(r"[,،、|/\-–—―−)\]】）;]\s{0,2}$")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# Small words inside the names of places, and those that stand between a place and its day.
_INSIDE: Final = frozenset("de del della di da do dos du am an der dem la le les sur en of upon y e van aan".split())
_BEFORE_DAY: Final = frozenset("le den de del dne dnia ngày a the este".split())
#: Articles that names of places begin with: the only common words that a place's name may begin with.
_ARTICLES: Final = frozenset("la le les los las el the den de das die der o a al il".split())
_BEHIND: Final = re.compile(
    r"(?:\s?[^\W\d_]{1,2}\.)?[\s,]{0,3}(?:\([^()]{1,40}\)|\[[^\[\]]{1,40}\]|/[^/]{1,40}/)?[\s,]{0,3}"
    rf"(\.?[{_DASHES}]{{1,3}}|[|:.]|[^\d()\[\]【】（）]{{0,24}}[{re.escape(_CLOSING)}]\s{{0,2}}[{_DASHES}:]{{0,3}})\s{{0,3}}"
)
_ASIDE: Final = re.compile(rf"\s[{_DASHES}]{{1,2}}\s(?=[^\W\d_])")
_FIRST_FIELD: Final = re.compile(rf"([^{_DASHES}:|]{{4,30}})\s?[{_DASHES}:|]")
_QUOTED: Final = frozenset('"“”„«»‚‘’')
_QUOTES: Final = " \"'“”„«»‚‘’("


def opens_text(text: str, match: DateMatch, context: DateContext) -> bool:
    """Tell a day at the beginning of a paragraph that is its dateline, and no part of a sentence."""
    before = text[: match.start].strip(_QUOTES[:-1])
    behind = _BEHIND.match(text, match.end) if match.end <= DATELINE else None
    if behind is None or (read_date(match.raw, context).value or "")[:4] < EARLIEST:
        return False
    place = _without_weekday(before, context)
    if not place and (behind[1] == ":" or text[:1] in _QUOTED or (before and ":" in match.raw)):
        return False  # an entry of a list of days, somebody's words, an event with its weekday and hour
    if not _is_closed(before, behind[1]) or (behind[1] == "." and not _PARTED.search(place)):
        return False
    is_field = behind[1] == "|" and len(before) <= MAX_FIELD  # "Press release of 25 January 2022 | Berlin – …"
    is_apart = is_field or max(map(before.rfind, _OPENING)) > max(map(before.rfind, _CLOSING))
    return (is_apart or _is_place(place, context)) and _begins_anew(text[behind.end() :], context, is_bare=not place)


def _is_closed(before: str, end: str) -> bool:
    """Tell whether a bracket that is open before the day is closed right behind it, and no other one is.

    "(Geneva, 23 February 1996 – Paris, …" is a life. A bracket behind a place has a dash behind it.
    """
    opened = max(map(before.rfind, _OPENING))
    is_opened = opened > max(map(before.rfind, _CLOSING))
    if is_opened != (end.strip(f"{_DASHES}: ")[-1:] in set(_CLOSING)):
        return False
    return not (is_opened and opened > 0 and end[-1] not in _DASHES)


def _is_place(before: str, context: DateContext) -> bool:
    """Tell what may stand before a dateline's day: nothing, or a place that a mark or capitals part from it."""
    words = _WORD.findall(before)
    if not words:
        return True
    if not has_spaces(before):
        return len(before) <= MAX_UNSPACED and _PARTED.search(before) is not None
    if words[0].islower() or _is_common(words[0].lower(), context):
        return False
    if words[-1].islower() and words[-1] in _BEFORE_DAY:
        words.pop()
    elif not (before.isupper() or _PARTED.search(before)):
        return False
    small = [word for word in words[1:] if word.islower() and word not in _INSIDE]
    uncased = sum(word.lower() == word.upper() for word in words)
    return not [word for word in small if word.lower() != word.upper()] and uncased <= MAX_UNCASED


def _begins_anew(rest: str, context: DateContext, *, is_bare: bool) -> bool:
    """Tell a text that begins with a sentence, and neither goes on with one nor with another day."""
    start = rest[:DATELINE].lstrip(_QUOTES)
    if not start or start[0].islower() or any(not date.start for date in find_dates(start, context)[:1]):
        return False
    aside = _ASIDE.search(rest[:ASIDE]) if is_bare else None
    return aside is None or not rest[aside.end()].islower()


def _without_weekday(before: str, context: DateContext) -> str:
    weekdays = lexicon(primary_languages(context.languages)).weekdays
    bare = before.rstrip(" ,.")
    head, _, last = bare.rpartition(" ")
    return head.strip() if last.lower() in weekdays else before


def _is_common(word: str, context: DateContext) -> bool:
    """Tell a word with which sentences begin, and names of places do not."""
    if word in _ARTICLES:
        return False
    return any(word in _common_words(language) for language in primary_languages(context.languages) or ("en",))


@lru_cache(maxsize=64)
def _common_words(language: str) -> frozenset[str]:
    return frozenset(STOP_WORDS.get(language, "").split())


def opens_article(ownership: Ownership, index: int, raw: str, context: DateContext) -> bool:
    """Tell a dateline of the first paragraphs, where no other one begins with a day of its own, as in a chronicle."""
    if ownership.place(index).zone != HEAD and index not in ownership.prose[:FIRST]:
        return False
    own = read_date(raw, context).value
    for at in ownership.prose[:CHRONICLE]:
        first = _FIRST_FIELD.match(ownership.lines[at].text) if at != index else None
        told = read_date(first[1].strip(), context) if first else None
        if told is not None and (told.reason == "no year" or (told.precision == "day" and told.value != own)):
            return False
    return True
