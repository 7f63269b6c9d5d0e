"""What a search of articles finds, in scripts of vowel signs, of points, and without blanks."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import orjson
import pytest

from newscrawl.browsing.database import make, search_terms
from tests.export.made_articles import made_article

HEADLINES = (
    *("दिल्ली में आज बारिश", "दाल लो, ले लो"),  # Hindi: rain in Delhi today; buy lentils, take them
    *("ঢাকায় আজ বৃষ্টি", "ঢেকে আজি বষট"),  # Bengali: rain in Dhaka today; the same consonants
    *("சென்னையில் மழை", "సెన్నై వర్షం", "മഴ നാളെ", "ශ්‍රී ලංකාව", "ព្រះរាជាណាចក្រ", "กรุงเทพประกาศ"),
    *("تُعدّ المدرسة", "שָׁלוֹם לכולם", "Cafe\u0301 am Hafen", "Ёлка на пло\u0301щади"),
)


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    path = tmp_path_factory.mktemp("search") / "articles.db"
    lines = [orjson.dumps(made_article(number, headline=headline)) for number, headline in enumerate(HEADLINES)]
    assert make(lines, path) == (len(HEADLINES), 0)
    with closing(sqlite3.connect(path)) as db:
        ask = "SELECT headline FROM articles WHERE number IN (SELECT rowid FROM texts WHERE texts MATCH ?)"
        yield lambda words: [row[0] for row in db.execute(ask, (search_terms(words),))]


@pytest.mark.parametrize(
    ("words", "at"),
    [
        *(("दिल्ली", 0), ("बारिश", 0), ("दाल", 1), ("ঢাকায়", 2), ("বৃষ্টি", 2), ("சென்னையில்", 4), ("వర్షం", 5), ("മഴ", 6)),
        *(("ශ්‍රී", 7), ("រាជា", 8), ("กรุงเทพ", 9), ("تعد", 10), ("تُعدّ", 10), ("المدرسة", 10), ("שלום", 11), ("שָׁלוֹם", 11)),
        *(("cafe", 12), ("café", 12), ("Cafe\u0301", 12), ("площади", 13)),
    ],
)
def test_a_word_finds_the_headline_that_has_it_and_no_other(found, words, at):
    assert found(words) == [HEADLINES[at]]


@pytest.mark.parametrize("words", ["दिल", "ढाल", "ঢেকা", "சென்னை", "กรงเทพ"])
def test_other_words_of_the_same_consonants_find_nothing(found, words):
    assert found(words) == []
