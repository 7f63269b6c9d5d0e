"""The lexicon: what a word of a date may mean, from CLDR's table and the hand-made ones in ``date_words`` and others.

Where languages are known, only their words count: "mar" is March on an English page and Tuesday beside a month on a
Spanish one. A hand-made word without a language counts unless CLDR knows it, and in other languages only.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, TypeVar

from newscrawl.normalize.dates.calendars import calendar_months
from newscrawl.normalize.dates.cldr import cldr_languages, cldr_roles
from newscrawl.normalize.dates.date_words import (
    ABOUT,
    AFTER,
    BEFORE,
    DAYS,
    GLUE,
    HOMOGRAPHS,
    HYPHENED,
    LABELS,
    LAST,
    MERIDIEM,
    NOW,
    NUMBERS,
    ONE,
    PAIRS,
    TENS,
    UNITS,
    UNITS_BY_LANGUAGE,
    WEEKDAYS,
)
from newscrawl.normalize.dates.elapsed_forms import ELAPSED_FORMS, elapsed_forms
from newscrawl.normalize.dates.lexicon_builder import NIGHT, Lexicon, LexiconBuilder, as_shared, spellings
from newscrawl.normalize.dates.month_names import MONTH_NAMES
from newscrawl.normalize.dates.printed_forms import PRINTED_FORMS, joined_forms

T = TypeVar("T")
GROUPS = dict.fromkeys(("second", "minute", "hour", "day", "week", "month", "year"), "units")
GROUPS |= {"am": "halves", "pm": "halves", "night": "halves", "before": "ago", "after": "ago"}
UNOWNED: Final = frozenset({"months", "glue", "lead", "mark", "weekday"})
USUAL: Final = 10  # votes of a language with a hand-made table, where the others have one
_ORDINAL_ENDINGS: Final = ("st", "nd", "rd", "th")  # "21st" of a month sooner than 21 hours in Latvian
SHORTEST_FOREIGN = 4  # letters of a month's name of a language without a hand-made table, where no language is known


@lru_cache(maxsize=1024)
def primary_languages(languages: tuple[str, ...]) -> tuple[str, ...]:
    """Return the primary subtags of which words are known, in order: ("en-GB", "xx") -> ("en",)."""
    primaries = (tag.replace("_", "-").partition("-")[0].lower() for tag in languages)
    aliases = {"nb": "no", "nn": "no", "tl": "fil", "sh": "hr", "iw": "he", "in": "id", "mo": "ro", "kmr": "ku"}
    aliases |= {"prs": "fa", "arb": "ar", "cmn": "zh", "ydd": "yi", "khk": "mn", "pes": "fa", "swh": "sw", "zsm": "ms"}
    names = (aliases.get(tag, tag) for tag in primaries)
    own = MONTH_NAMES.keys() | PRINTED_FORMS.keys()
    return tuple(dict.fromkeys(name for name in names if name in own or name in cldr_languages()))


@lru_cache(maxsize=64)
def lexicon(languages: tuple[str, ...] = ()) -> Lexicon:
    """Return the words of these languages (primary subtags), the first counting most; of all where none is known."""
    if not languages:
        return _every_language()
    words = LexiconBuilder()
    _take_common(words, languages)
    for language in reversed(languages):
        for code in _with_kin(language):
            words.take_roles(code)
            words.take_printed(code)
            words.months |= calendar_months(code) | _cldr_months(code)
        words.months |= _own_months(language) | _numbered(PRINTED_FORMS.get(language, ""))
        words.months |= joined_forms(language, words.months)
        words.units |= UNITS_BY_LANGUAGE.get(language, {})
        words.numbers |= _numbers_of(language)
    words.numbers |= TENS | HYPHENED
    return words.lexicon()


@lru_cache(maxsize=1)
def _every_language() -> Lexicon:
    words = LexiconBuilder()
    _take_common(words, ())
    words.months = dict(months_of_all())
    disputed: set[str] = set()
    _take_elapsed_of_all(words)
    for language in sorted(cldr_languages(), key=lambda code: (code not in MONTH_NAMES, code)):
        roles = cldr_roles(language)
        for role, hour in (("am", 0), ("pm", 12), ("night", NIGHT)):
            for word in spellings(roles.get(role, "")).difference(words.months):
                disputed.update({word} if words.meridiem.setdefault(word, hour) != hour else ())
        words.sets["weekday_lead"] |= spellings(roles.get("weekday_lead", ""))
        if language in MONTH_NAMES:
            words.sets["glue"] |= spellings(roles.get("glue", ""))
    common = {*words.sets["glue"], *words.sets["weekdays"], *words.sets["labels"], *words.units, *words.numbers}
    own = {"am", "pm", *_values("halves", MERIDIEM, ())}
    words.meridiem = {
        word: hour
        for word, hour in words.meridiem.items()
        if word in own or ((" " in word or len(word) > 3) and word not in disputed and word not in common)
    }
    words.sets["weekday_lead"] -= words.sets["glue"]
    for language in reversed(NUMBERS):
        words.numbers |= _numbers_of(language)
    words.numbers |= TENS | HYPHENED
    return words.lexicon()


def _take_elapsed_of_all(words: LexiconBuilder) -> None:
    """Take the words of elapsed time of the languages of newspapers; the hand-made words keep their meaning."""
    own = (dict(words.units), dict(words.days), dict(words.last), dict(words.meridiem))
    sets = {role: set(found) for role, found in words.sets.items()}
    for language in reversed(MONTH_NAMES):
        words.take_roles(language)
    words.units |= own[0]
    for ending in _ORDINAL_ENDINGS:
        words.units.pop(ending, None)
    days = {word: back for word, back in words.days.items() if len(word) > SHORTEST_FOREIGN or not word.isascii()}
    words.days, words.last, words.meridiem = days | own[1], words.last | own[2], own[3]
    words.sets = sets | {role: words.sets[role] for role in ("before", "after", "lead", "mark")}


@lru_cache(maxsize=1)
def months_of_all() -> dict[str, int]:
    """Return the months of ``lexicon()``, which costs three times as much: no page needs all of it by itself."""
    return calendar_months("") | _agreed_months()


def _agreed_months() -> dict[str, int]:
    """Return the names of months on which all languages agree, or all but the rarest; the English ones in any case."""
    votes: dict[str, dict[int, int]] = {}
    for language in (*MONTH_NAMES, *sorted(cldr_languages().difference(MONTH_NAMES))):
        is_usual = language in MONTH_NAMES
        for word, number in (_cldr_months(language) | _own_months(language)).items():
            if is_usual or len(word) >= SHORTEST_FOREIGN or not word.isascii() or word in votes:
                counts = votes.setdefault(word, {})
                counts[number] = counts.get(number, 0) + (USUAL if is_usual else 1)
    votes |= {word: {number: 1} for word, number in _own_months("en").items()}
    homographs = spellings(HOMOGRAPHS)
    return {
        word: best
        for word, counts in votes.items()
        if word not in homographs and _is_settled(counts, best := max(counts, key=lambda number: counts[number]))
    }


def _is_settled(counts: dict[int, int], best: int) -> bool:
    """Tell whether nobody contradicts, or only languages without newspapers here, one for each three that agree."""
    others = sum(votes for number, votes in counts.items() if number != best)
    return others == 0 or (others < USUAL and counts[best] >= 3 * USUAL * others)


def _take_common(words: LexiconBuilder, languages: tuple[str, ...]) -> None:
    """Take the hand-made words that have no language; those that CLDR knows in other languages only are left out."""
    units = {word: (unit, 0) for unit, text in UNITS.items() for word in _common("units", text, languages)}
    pairs = {spelling: value for word, value in PAIRS.items() for spelling in _common("units", word, languages)}
    words.units = units | pairs
    words.days = _values("days", DAYS, languages)
    words.last = _values("last", LAST, languages)
    words.meridiem = {"am": 0, "pm": 12} | _values("halves", MERIDIEM, languages)
    words.numbers = dict.fromkeys(spellings(ONE), 1)
    tables = {
        "before": BEFORE,
        "after": AFTER,
        "about": ABOUT,
        "now": NOW,
        "weekdays": WEEKDAYS,
        "glue": GLUE,
        "labels": LABELS,
    }
    for role, text in tables.items():
        words.sets[role] |= _common(GROUPS.get(role, role), text, languages)


def _common(group: str, text: str, languages: tuple[str, ...]) -> frozenset[str]:
    """Return the words that CLDR gives one of the languages in this group, or none of all."""
    if not languages:
        return spellings(text)
    owners = _owners().get(group, {})
    own = {code for language in languages for code in _with_kin(language)}
    return spellings(" ".join(w for w in text.split() if w not in owners or not owners[w].isdisjoint(own)))


@lru_cache(maxsize=1)
def _owners() -> dict[str, dict[str, frozenset[str]]]:
    """Return the languages that CLDR's table gives each word, by group of roles."""
    found: dict[str, dict[str, set[str]]] = {}
    for language in cldr_languages():
        for role, text in cldr_roles(language).items():
            name = role.partition("_")[0]
            group = found.setdefault(GROUPS.get(name, name), {})
            for word in text.split() if name not in UNOWNED else ():
                group.setdefault(word, set()).add(language)
    shared: dict[frozenset[str], frozenset[str]] = {}
    return {name: as_shared(group, shared) for name, group in found.items()}


@lru_cache(maxsize=1)
def owners_of_ago() -> dict[str, frozenset[str]]:
    """Return the languages of each word or phrase that says "ago" before or after its number."""
    found: dict[str, set[str]] = {}
    for language in sorted({*cldr_languages(), *ELAPSED_FORMS}):
        for role, text in (*cldr_roles(language).items(), *elapsed_forms(language)):
            for word in text.split() if role in {"before", "after"} else ():
                found.setdefault(word.replace("_", " "), set()).add(language)
    return as_shared(found, {})


@lru_cache(maxsize=1)
def phrases_of_ago() -> tuple[str, ...]:
    """Return those of several words, and those of scripts that write them together with the unit."""
    return tuple(word for word in owners_of_ago() if " " in word)


def _with_kin(language: str) -> tuple[str, ...]:
    """Return the codes under which CLDR has the language's words; Norwegian is written in two ways."""
    return ("nn", "nb", "no") if language == "no" else ("fil", "tl") if language == "fil" else (language,)


@lru_cache(maxsize=16)
def _cldr_months(language: str) -> dict[str, int]:
    """Return CLDR's names of a language's months; names that stand for two months are none."""
    groups = cldr_roles(language).get("months", "").split("|")
    found: dict[str, int] = {}
    twice = set()
    for number, group in enumerate(groups, 1):
        for word in spellings(group):
            if found.setdefault(word, number) != number:
                twice.add(word)
    return {word: number for word, number in found.items() if word not in twice}


def _own_months(language: str) -> dict[str, int]:
    """Return the names of the hand-made table."""
    names = _numbered(MONTH_NAMES.get("tl" if language == "fil" else language, ""))
    return names | (joined_forms(language, names) if language == "he" else {})  # "14 במרץ"


def _numbered(table: str) -> dict[str, int]:
    return {word: number for number, group in enumerate(table.split("|"), 1) for word in spellings(group)}


def _numbers_of(language: str) -> dict[str, int]:
    groups = NUMBERS.get(language, "").split()
    return {
        word: number for number, group in enumerate(groups, 1) for one in group.split("/") for word in spellings(one)
    }


def _values(group: str, table: dict[T, str], languages: tuple[str, ...]) -> dict[str, T]:
    return {word: value for value, text in table.items() for word in _common(group, text, languages)}
