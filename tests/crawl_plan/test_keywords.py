"""Articles of a keyword: whole words, in scripts whose vowel signs are no letters to Python's patterns, too."""

from __future__ import annotations

import pytest

from newscrawl.crawl_plan.scope import Scope
from tests.export.made_articles import made_article


@pytest.mark.parametrize(
    ("keyword", "headline", "is_held"),
    [
        ("दिल्ली", "दिल्ली में आज बारिश", True),
        ("दाल", "दिल्ली में आज बारिश", False),  # lentils; the first two consonants of Delhi
        ("বৃষ্টি", "ঢাকায় আজ বৃষ্টি", True),
        ("বষট", "ঢাকায় আজ বৃষ্টি", False),
        ("மழை", "சென்னையில் மழை", True),
        ("வர்ஷம்", "வரஷம்", False),
        ("తెలుగు", "తెలుగు వార్తలు", True),
        ("town hall", "A new Town-Hall", True),
        ("all", "A new town hall", False),
        ("café", "Cafe by the sea", True),
        ("o'neill", "O’Neill returns", True),
        ("渡轮", "港口的早班渡轮回来了", True),
        ("轮渡", "港口的早班渡轮回来了", False),
    ],
)
def test_a_keyword_is_whole_words_of_the_text(keyword, headline, is_held):
    article = made_article(1, headline=headline, articleBody="", description=None)
    assert (Scope(keywords=(keyword,)).refuses_record(article) is None) == is_held
