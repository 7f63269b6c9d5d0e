"""Cheap looks for words say no only where the dear look finds none."""

from __future__ import annotations

import re

import pytest

from newscrawl.normalize.words import Pieces, Words, first_words

PHRASES = ("last updated", "mis à jour", "λέξεις", "обновлено", "e'lon qilindi", "更新", "stand")
PATTERN = re.compile(rf"(?<![^\W\d_])(?:{'|'.join(PHRASES)})(?![^\W\d_])", re.IGNORECASE)
ASKED = Words(first_words(PHRASES))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Last Updated: 3 May",
            "(last updated)",
            "5last updated",
            "_LAST UPDATED_",
            "MIS À JOUR le 3",
            "ΛΈΞΕΙΣ",
            "λέξεισ",
        ),
        *("Обновлено в", "E'LON QILINDI", "最終更新日", "\u017ftand", "Stand", "stand-", "a stand"),
    ],
)
def test_a_text_with_one_of_the_words_is_never_passed_over(text):
    assert ASKED.may_be_in(text)


def test_nothing_that_the_pattern_finds_is_passed_over():
    texts = [f"{before}{form}{after}" for before in ("", "x ", "3", "é", "·") for after in ("", " x", "2", ",")
             for phrase in PHRASES for form in (phrase, phrase.upper(), phrase.title())]  # fmt: skip
    assert [text for text in texts if PATTERN.search(text) and not ASKED.may_be_in(text)] == []


def test_a_text_of_other_words_is_passed_over():
    assert not ASKED.may_be_in("The harbour is open again, 3.5 km of it; understand outstanding standards")
    assert not ASKED.may_be_in("")


def test_first_words_are_letters_alone():
    assert first_words(("e'lon qilindi", "Last updated", "3 days", "…")) == {"e", "last", "days"}


@pytest.mark.parametrize(
    ("text", "is_in"), [("all rights reserved", True), ("réserv", False), ("re serv", False), ("", False)]
)
def test_pieces_stand_anywhere_in_a_text(text, is_in):
    assert Pieces(("reserv", "copyright")).are_in(text) is is_in
    assert Pieces(("reserv", "copyright")).are_in(f"«{text}» \U0001f600") is is_in


@pytest.mark.parametrize("piece", ["förbeh", "ö", "a", ""])
def test_pieces_that_the_part_in_c_cannot_look_for_are_refused_without_it_too(piece):
    with pytest.raises(ValueError, match="two letters of ASCII"):
        Pieces(("copyright", piece))
