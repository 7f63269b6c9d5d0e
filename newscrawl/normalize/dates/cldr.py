"""The words of dates in every language of CLDR, as ``tools/cldr_dates.py`` wrote them into ``cldr.tsv``."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Final

from newscrawl.normalize.dates.printed_forms import PRINTED_FORMS

TABLE: Final = Path(__file__).with_name("cldr.tsv")
ORDERS = ("mdy", "ymd")  # lines that list locales
CALENDARS = ("hijri", "bikram")  # lines of numbers

Roles = dict[str, str]  # role -> words, separated by blanks; the months in twelve groups between bars


@lru_cache(maxsize=1)
def _lines() -> dict[str, str]:
    text = TABLE.read_text(encoding="utf-8")
    return {line.partition("\t")[0]: line for line in text.splitlines() if not line.startswith("#")}


@lru_cache(maxsize=1)
def cldr_languages() -> frozenset[str]:
    """Return the codes of the languages of the table."""
    return frozenset(_lines()) - {*ORDERS, *CALENDARS}


@lru_cache(maxsize=16)
def cldr_roles(language: str) -> Roles:
    """Return the words of a language by role; empty for one that CLDR does not know."""
    line = _lines().get(language, "") if language in cldr_languages() else ""
    return {role: words for role, _, words in (part.partition("=") for part in line.split("\t")[1:])}


@lru_cache(maxsize=4)
def cldr_row(name: str) -> tuple[str, ...]:
    """Return the entries of a line that is not a language's: the locales of an order, the numbers of a calendar."""
    return tuple(_lines()[name].split("\t")[1:])


def cldr_words() -> frozenset[str]:
    """Return all words of the table, those of expressions one by one."""
    parts = (part.partition("=")[2] for line in _lines().values() for part in line.split("\t")[1:])
    return frozenset(word for text in parts for word in text.replace("|", " ").replace("_", " ").split())


@lru_cache(maxsize=1)
def word_marks() -> str:
    """Return the characters of the tables' words that ``re`` takes for no letters: vowel signs, tones, joiners."""
    return "".join(
        sorted(
            character
            for character in {*"".join(_lines().values()), *"".join(PRINTED_FORMS.values())}
            if unicodedata.category(character)[0] == "M" or character in "\u0f0b\u200c\u200d"
        )
    )
