"""The lexicon: what a word of a date may mean, made of the tables in ``date_words`` and ``month_names``."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple, TypeVar

from newscrawl.normalize.dates.date_words import (
    AFTER,
    BEFORE,
    DAYS,
    ERAS,
    GLUE,
    HOMOGRAPHS,
    LABELS,
    LAST,
    MARKS,
    MERIDIEM,
    MONTH_LEAD,
    NOW,
    ONE,
    PAIRS,
    UNITS,
    UNITS_BY_LANGUAGE,
    WEEKDAYS,
)
from newscrawl.normalize.dates.month_names import MONTH_NAMES

T = TypeVar("T")
_MARKS_ABOVE = re.compile("[\u0300-\u036f\u064b-\u065f]")


class Lexicon(NamedTuple):
    """What a word of a date may mean, by role; a word can have several, and its neighbours decide."""

    months: dict[str, int]
    units: dict[str, tuple[str, int]]  # unit, and how many of it when no number stands there (0: none)
    units_ago: dict[str, str]  # "小时前": unit and "ago" in one word
    before: frozenset[str]
    after: frozenset[str]
    days: dict[str, int]
    last: dict[str, str]
    now: frozenset[str]
    ones: frozenset[str]
    meridiem: dict[str, int]
    marks: dict[str, frozenset[str]]
    weekdays: frozenset[str]
    glue: frozenset[str]
    labels: frozenset[str]
    phrases: dict[str, tuple[tuple[str, ...], ...]]  # first word -> the words after it, longest first
    starters: frozenset[str]  # words that a date can begin with
    known: frozenset[str]  # all of them


def folded(word: str) -> str:
    """Return the word without accents, for pages that leave them out ("fevrier", "ΜΑΡΤΙΟΥ", "ابريل")."""
    return unicodedata.normalize("NFC", _MARKS_ABOVE.sub("", unicodedata.normalize("NFD", word)))


@lru_cache(maxsize=1024)
def primary_languages(languages: tuple[str, ...]) -> tuple[str, ...]:
    """Return the primary subtags for which month names are known, in order: ("en-GB", "xx") -> ("en",)."""
    primaries = (tag.partition("-")[0].lower() for tag in languages)
    aliases = {"nb": "no", "nn": "no", "fil": "tl", "sh": "hr"}
    return tuple(dict.fromkeys(name for tag in primaries if (name := aliases.get(tag, tag)) in MONTH_NAMES))


@lru_cache(maxsize=64)
def lexicon(languages: tuple[str, ...] = ()) -> Lexicon:
    """Return the words of all languages; where they disagree the given ones (primary subtags) decide."""
    base = _lexicon()
    if not languages:
        return base
    months, units = dict(base.months), dict(base.units)
    for language in reversed(languages):
        months.update(_months_of(language))
        units.update(UNITS_BY_LANGUAGE.get(language, {}))
    return base._replace(months=months, units=units)


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon:
    months: dict[str, int] = {}
    for language in reversed(MONTH_NAMES):
        months.update(_months_of(language))
    homographs = _spellings(HOMOGRAPHS)
    months = {word: number for word, number in months.items() if word not in homographs}
    units = {word: (unit, 0) for unit, text in UNITS.items() for word in _spellings(text)}
    units |= {spelling: value for word, value in PAIRS.items() for spelling in _spellings(word)}
    after = _spellings(AFTER)
    joined = [word for word in units if not word.isascii() and re.search("[฀-๿぀-鿿가-힣]", word)]
    units_ago = {word + ago: units[word][0] for word in joined for ago in after if not ago.isascii()}
    days, last = _values(DAYS), _values(LAST)
    marks = {part: _spellings(text) for part, text in MARKS.items()}
    weekdays, glue, labels = _spellings(WEEKDAYS), _spellings(GLUE), _spellings(LABELS)
    before, now, ones, meridiem = _spellings(BEFORE), _spellings(NOW), _spellings(ONE), _values(MERIDIEM)
    phrases = _phrases((*months, *before, *after, *days, *last, *now))
    starters = {*months, *homographs, *before, *days, *last, *now, *ones, *phrases, *ERAS, MONTH_LEAD}
    starters.update(word for word, value in units.items() if value[1])
    starters.update(word for word in meridiem if not word.isascii())
    known = {*starters, *units, *units_ago, *after, *meridiem, *weekdays, *glue, *labels}.union(*marks.values())
    return Lexicon(
        months=months,
        units=units,
        units_ago=units_ago,
        before=before,
        after=after,
        days=days,
        last=last,
        now=now,
        ones=ones,
        meridiem=meridiem,
        marks=marks,
        weekdays=weekdays,
        glue=glue,
        labels=labels,
        phrases=phrases,
        starters=frozenset(starters),
        known=frozenset(known),
    )


def _months_of(language: str) -> dict[str, int]:
    groups = MONTH_NAMES[language].split("|")
    names = {word: number for number, group in enumerate(groups, 1) for word in _spellings(group)}
    if language == "he":  # "14 במרץ": the preposition is part of the word
        names |= {"ב" + word: number for word, number in names.items()}
    return names


def _spellings(text: str) -> frozenset[str]:
    words = [word.replace("_", " ") for word in unicodedata.normalize("NFC", text).split()]
    return frozenset(words) | {folded(word) for word in words}


def _values(table: dict[T, str]) -> dict[str, T]:
    return {word: value for value, text in table.items() for word in _spellings(text)}


def _phrases(words: tuple[str, ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    starts: dict[str, list[tuple[str, ...]]] = {}
    for word in words:
        first, *rest = word.split(" ")
        if rest:
            starts.setdefault(first, []).append(tuple(rest))
    return {first: tuple(sorted(rests, key=len, reverse=True)) for first, rests in starts.items()}
