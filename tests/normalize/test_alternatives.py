"""Words parted by their first letters match what they match in a row, letter by letter and table by table."""

from __future__ import annotations

import random
import re

import pytest

from newscrawl.extraction.authors import byline_labels
from newscrawl.extraction.metadata import topic_words
from newscrawl.extraction.wall_words import MATTERS
from newscrawl.normalize.alternatives import forms_of, grouped_by_first_letter

LETTERS = "".join(map(chr, [*range(0x20, 0xD800), *range(0xE000, 0x10000)]))
CASED = "".join(letter for letter in LETTERS if letter.lower() != letter or letter.upper() != letter)
TABLES = [
    "|".join(byline_labels._BY),
    f"{topic_words._TAGS}|{topic_words._SECTIONS}",
    *MATTERS.values(),
    r"by|(?:a|b)c|Ba|b|bye|be?d|[ab]c|\d\.|a\|b|abc|ab|a",
    "ß|straße|STRASSE|σίγμα|Σίγμα|i|I|İstanbul|k|Kelvin|скорость",
]


def test_first_letters_have_every_form_that_a_pattern_takes_for_them():
    parted = [letter for letter in CASED if grouped_by_first_letter(f"{letter}a|{letter}b") != f"{letter}a|{letter}b"]
    assert len(parted) > 1_000
    differing = [
        letter for letter in parted if set(re.findall(letter, CASED, re.IGNORECASE)) != set(forms_of(letter.lower()))
    ]
    assert differing == []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table[:12])
def test_words_in_a_row_and_words_apart_match_the_same(table):
    plain = re.compile(rf"(?<!\w)(?:{table})", re.IGNORECASE)
    grouped = re.compile(rf"(?<!\w)(?:{grouped_by_first_letter(table)})", re.IGNORECASE)
    chance = random.Random(5)
    words = re.findall(r"[^\W_]+", table)
    for _ in range(3_000):
        text = chance.choice(" -").join(chance.choices(words, k=chance.randint(1, 6)))
        text = chance.choice((str.lower, str.upper, str.title, str))(text)
        cut = text[: chance.randint(1, len(text))]
        assert [match.span() for match in grouped.finditer(cut)] == [match.span() for match in plain.finditer(cut)], cut
