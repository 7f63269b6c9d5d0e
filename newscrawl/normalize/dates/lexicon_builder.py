"""The words of some languages put together into one lexicon, by role."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from newscrawl.normalize.dates.cldr import cldr_roles
from newscrawl.normalize.dates.date_words import ERAS, HOMOGRAPHS, MARKS, MONTH_LEADS
from newscrawl.normalize.dates.elapsed_forms import elapsed_forms
from newscrawl.normalize.unicode_forms import normal_form

if TYPE_CHECKING:
    from collections.abc import Iterable

_MARKS_ABOVE: Final = re.compile("[\u0300-\u036f\u064b-\u065f]")
# First and last letters of the scripts whose words are written together: a pattern of them takes 2 ms to compile.
_JOINED: Final = (
    ("\u0e00", "\u0eff"),
    ("\u1000", "\u109f"),
    ("\u1780", "\u17ff"),
    ("\u3040", "\u9fff"),
    ("\uac00", "\ud7a3"),
)
# Signs and letters that keyboards give for an apostrophe.
APOSTROPHES: Final = dict.fromkeys(map(ord, "’ʹʻʼꞌ"), "'")
NIGHT: Final = 24  # of the half of the day: before midnight it is 12, after it 0
SETS = ("before", "after", "about", "now", "lead", "mark", "weekdays", "weekday_lead", "glue", "labels")


class Lexicon(NamedTuple):
    """What a word of a date may mean, by role; a word can have several, and its neighbours decide."""

    months: dict[str, int]
    units: dict[str, tuple[str, int]]  # unit, and how many of it when no number stands there (0: none)
    units_ago: dict[str, str]  # "小时前": unit and "ago" in one word
    unit_leads: dict[str, str]  # units that stand before their number
    before: frozenset[str]
    after: frozenset[str]
    about: frozenset[str]  # words that may stand between "ago" and its number
    days: dict[str, int]
    last: dict[str, str]
    now: frozenset[str]
    numbers: dict[str, int]
    meridiem: dict[str, int]
    marks: dict[str, frozenset[str]]
    leads: frozenset[str]  # words before the number of a month
    weekdays: frozenset[str]
    weekday_leads: frozenset[str]  # words before the number of a weekday: "thứ 6"
    glue: frozenset[str]
    labels: frozenset[str]
    phrases: dict[str, tuple[tuple[str, ...], ...]]  # first word -> the words after it, longest first
    starters: frozenset[str]  # words that a date can begin with
    elapsing: frozenset[str]  # one of these is in each elapsed time: units, "now", "today" begin with them
    known: frozenset[str]  # all of them


class LexiconBuilder:
    """The words of some languages while they are put together; what comes later counts more."""

    def __init__(self) -> None:
        self.months: dict[str, int] = {}
        self.units: dict[str, tuple[str, int]] = {}
        self.units_ago: dict[str, str] = {}
        self.unit_leads: dict[str, str] = {}
        self.days: dict[str, int] = {}
        self.last: dict[str, str] = {}
        self.meridiem: dict[str, int] = {}
        self.numbers: dict[str, int] = {}
        self.sets: dict[str, set[str]] = {role: set() for role in SETS}

    def take_roles(self, language: str) -> None:
        """Take what CLDR's table has of the language, but for the months."""
        self._take(cldr_roles(language).items())

    def take_printed(self, language: str) -> None:
        """Take the words of elapsed time that pages of the language print and CLDR does not have."""
        self._take(elapsed_forms(language))

    def _take(self, roles: Iterable[tuple[str, str]]) -> None:
        for role, text in roles:
            words = spellings(text)
            if role in self.sets:
                self.sets[role] |= words
            elif role == "one":
                self.numbers |= dict.fromkeys(words, 1)
            elif role in {"am", "pm", "night"}:
                self.meridiem |= dict.fromkeys(words, {"am": 0, "pm": 12, "night": NIGHT}[role])
            elif role != "months":
                self._take_elapsed(role, words)

    def _take_elapsed(self, role: str, words: frozenset[str]) -> None:
        name, _, kind = role.partition("_")
        if name == "days":
            self.days |= dict.fromkeys(words, int(kind))
        elif name == "last":
            self.last |= dict.fromkeys(words, kind)
        elif kind == "ago":
            self.units_ago |= dict.fromkeys(words, name)
        elif kind == "lead":
            self.unit_leads |= dict.fromkeys(words, name)
        elif kind:  # "1" or "2"
            self.units |= dict.fromkeys(words, (name, int(kind)))
        else:
            self._take_units(name, words)

    def _take_units(self, name: str, words: Iterable[str]) -> None:
        """Take words of a unit: the language's own meaning goes before that of others; a letter with two has none."""
        for word in words:
            known = self.units.get(word, (name, 0))
            if known[0] == name:
                self.units[word] = known
            elif len(word) > 1:
                self.units[word] = (name, 0)
            else:
                del self.units[word]

    def lexicon(self) -> Lexicon:
        """Return what was put together."""
        sets = {role: frozenset(words) for role, words in self.sets.items()}
        marks = {part: spellings(text) for part, text in MARKS.items()}
        marks["month"] |= sets["mark"]
        joined = [word for word in self.units if _is_joined(word)]
        units_ago = {word + ago: self.units[word][0] for word in joined for ago in sets["after"] if not ago.isascii()}
        units_ago |= self.units_ago
        months, leads = self.months, sets["lead"] | spellings(MONTH_LEADS)
        roles = (sets[role] for role in ("before", "after", "about", "now"))
        spoken = (months, *roles, self.days, self.last, self.meridiem)
        phrases = _phrases(word for table in (*spoken, units_ago, self.units, marks["month"]) for word in table)
        starters = self._starters(*months, *sets["before"], *sets["now"], *phrases, *leads)
        elapsing = (self.units, units_ago, self.unit_leads, self.last, self.days, sets["now"])
        known = {*starters, *self.units, *units_ago, *sets["after"], *self.meridiem, *sets["weekdays"], *sets["glue"]}
        known.update(word for first, rests in phrases.items() for rest in rests for word in (first, *rest))
        return Lexicon(
            months=months,
            units=self.units,
            units_ago=units_ago,
            unit_leads=self.unit_leads,
            before=sets["before"],
            after=sets["after"],
            about=sets["about"],
            days=self.days,
            last=self.last,
            now=sets["now"],
            numbers=self.numbers,
            meridiem=self.meridiem,
            marks=marks,
            leads=leads,
            weekdays=sets["weekdays"],
            weekday_leads=sets["weekday_lead"] | {"thứ"},
            glue=sets["glue"],
            labels=sets["labels"],
            phrases=phrases,
            starters=frozenset(starters),
            elapsing=frozenset(word.partition(" ")[0] for table in elapsing for word in table),
            known=frozenset(known.union(sets["labels"], *marks.values())),
        )

    def _starters(self, *words: str) -> set[str]:
        """Return the words with which a date may begin: *words*, and those of the tables."""
        starters = {*words, *self.days, *self.last, *self.numbers, *ERAS}
        starters.update(self.unit_leads, spellings(HOMOGRAPHS))
        starters.update(word for word, value in self.units.items() if value[1])
        starters.update(word for word in self.meridiem if not word.isascii())
        starters.update(word.partition(" ")[0] for word in self.meridiem if " " in word)
        return starters


def folded(word: str) -> str:
    """Return the word without accents, for pages that leave them out ("fevrier", "ΜΑΡΤΙΟΥ", "ابريل")."""
    if word.isascii():
        return word
    return normal_form("NFC", _MARKS_ABOVE.sub("", normal_form("NFD", word)))


@lru_cache(maxsize=256)
def spellings(text: str) -> frozenset[str]:
    """Return the entries of a table's text, as written and without their accents."""
    words = [word.replace("_", " ") for word in unicodedata.normalize("NFC", text.translate(APOSTROPHES)).split()]
    return frozenset(words) | {folded(word) for word in words}


def _phrases(words: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    starts: dict[str, set[tuple[str, ...]]] = {}
    for word in words:
        first, *rest = word.split(" ")
        if rest:
            starts.setdefault(first, set()).add(tuple(rest))
    return {first: tuple(sorted(rests, key=len, reverse=True)) for first, rests in starts.items()}


def _is_joined(word: str) -> bool:
    return not word.isascii() and any(first <= letter <= last for letter in word for first, last in _JOINED)


def as_shared(owners: dict[str, set[str]], shared: dict[frozenset[str], frozenset[str]]) -> dict[str, frozenset[str]]:
    """Return the words with their languages, one object for all words that have the same: a tenth of the memory."""
    return {word: shared.setdefault(found := frozenset(languages), found) for word, languages in owners.items()}
