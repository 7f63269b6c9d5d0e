"""A cheap look at a line: may it hold a date at all? Most lines of a page do not."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from newscrawl.native import native_part
from newscrawl.normalize.dates.cldr import word_marks
from newscrawl.normalize.dates.date_words import HOMOGRAPHS
from newscrawl.normalize.dates.lexicon import lexicon, months_of_all, owners_of_ago, primary_languages
from newscrawl.normalize.dates.tokens import is_european
from newscrawl.normalize.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Iterable

_NATIVE: Final = native_part("text")
_NUMERIC: Final = re.compile(r"\d[./-] ?\d{1,2}[./-] ?\d|\d ?[smhdwy]\b")
_EASTERN: Final = re.compile(r"\d ?(?:[年月日년월]|\S{1,3} ?[前전])|昨|今[天日]|前天|어제|오늘|[ก-\u0e4e]\.[ก-ฮ]\.")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_SMALL: Final = re.compile("[a-z]+")  # the same of ASCII, sooner
_MARKED: Final = re.compile(r"[\u0900-\u109f\u1780-\u1dff]")
_JOINED: Final = re.compile(r"[\u0600-\u06ff\u0900-\u0e7f]")  # scripts whose words are written together with others


class _Telling(NamedTuple):
    """Words without which a line in words holds no date."""

    months: frozenset[str]
    days: frozenset[str]
    phrases: tuple[str, ...]
    begun_by: dict[str, tuple[str, ...]]  # phrases by their first word
    units: frozenset[str]
    ago: frozenset[str]
    any_day: frozenset[str]  # of these, without a number …
    any_date: frozenset[str]  # … and with one, beside ``_every_month``: that is a quarter of a megabyte
    of_day: Any  # the two in C
    of_date: Any


def may_hold_date(line: str, languages: tuple[str, ...] = ()) -> bool:
    """Tell, in about 10 µs for 200 characters, whether there are numbers in a date's shape or the words of dates."""
    numbered = has_digit(line)
    if numbered and _NUMERIC.search(line):
        return True
    telling = _telling_in(languages)
    if _NATIVE is not None and not (telling.of_date if numbered else telling.of_day).may_be_in(line):
        return False  # nearly every line
    return _may_hold_words(line, telling, numbered=numbered)


def _may_hold_words(line: str, telling: _Telling, *, numbered: bool) -> bool:
    letters = _LETTERS
    european = is_european(line)
    if not european:
        if _EASTERN.search(line):
            return True
        letters = _marked_letters() if _MARKED.search(line) else _LETTERS
    lower = line.lower()
    words = (_SMALL if lower.isascii() else letters).findall(lower)
    wanted = telling.any_date if numbered else telling.any_day
    names_month = numbered and not _every_month().isdisjoint(words)
    if not names_month and wanted.isdisjoint(words) and (european or not _JOINED.search(lower)):
        return False  # nearly every line
    if names_month or (numbered and not telling.months.isdisjoint(words)):
        return True
    if not telling.days.isdisjoint(words):
        return True
    return _holds_phrase(lower, words, telling, european=european) or (
        not telling.units.isdisjoint(words) and not telling.ago.isdisjoint(words)
    )


def _holds_phrase(lower: str, words: list[str], telling: _Telling, *, european: bool) -> bool:
    """Tell a phrase; in scripts with spaces by its first word: looking for each costs more than all else here."""
    if not european and _JOINED.search(lower):
        return any(map(lower.__contains__, telling.phrases))
    begun = telling.begun_by.keys() & words
    return any(phrase in lower for word in begun for phrase in telling.begun_by[word])


@lru_cache(maxsize=1)
def _marked_letters() -> re.Pattern[str]:
    """Vowel signs are not letters to ``re``."""
    return re.compile(rf"(?:[^\W\d_]|[\u0900-\u0963\u0966-\u0e4e{re.escape(word_marks())}])+")


def names_month(line: str) -> bool:
    """Tell whether a word of the line is the name of a month in any language, or begins one."""
    letters = _LETTERS if is_european(line) or not _MARKED.search(line) else _marked_letters()
    return not _every_month().isdisjoint(letters.findall(line.lower()))


def _first_words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name.partition(" ")[0] for name in names)


@lru_cache(maxsize=1)
def _every_month() -> frozenset[str]:
    return _first_words(months_of_all())


@lru_cache(maxsize=1)
def _every_month_in_c() -> Any:
    return _NATIVE.Words(_every_month())


@lru_cache(maxsize=256)
def _telling_in(languages: tuple[str, ...]) -> _Telling:
    return _telling(primary_languages(languages))


@lru_cache(maxsize=64)
def _telling(languages: tuple[str, ...]) -> _Telling:
    base = lexicon(languages)
    days = {*base.days, *base.last, *base.now}
    single = {word for word in days if word.isalpha()}
    phrases = tuple(days - single)
    months = _first_words(base.months).union(HOMOGRAPHS.split(), base.leads)
    known_days = frozenset((*single, *base.units_ago, *(() if languages else owners_of_ago())))
    begun_by: dict[str, tuple[str, ...]] = {}
    for phrase in phrases:
        for word in _LETTERS.findall(phrase)[:1]:
            begun_by[word] = (*begun_by.get(word, ()), phrase)
    units = frozenset(unit for unit in base.units if len(unit) > 1 or not unit.isascii())
    ago = frozenset(word.partition(" ")[0] for word in (*base.before, *base.after))
    any_day = known_days.union(begun_by, units)
    any_date = any_day.union(months)
    in_c = (None, None) if _NATIVE is None else (_NATIVE.Words(any_day), _NATIVE.Words(any_date, _every_month_in_c()))
    return _Telling(months, known_days, phrases, begun_by, units, ago, any_day, any_date, *in_c)
