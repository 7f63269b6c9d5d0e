"""What tokens of dates are read from: a look that passes most lines passes none that would be changed."""

from __future__ import annotations

from newscrawl.normalize.dates.tokens import is_european, plain, ranges_of, undirected


def test_a_text_that_is_european_is_read_as_it_is():
    letters = [chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000]
    passed = [letter for letter in letters if is_european(f"a{letter}b")]
    assert [letter for letter in passed if plain(undirected(letter)) != letter] == []
    assert {"é", "ж", "λ", "ա", "א", "’", "–", "€", "1"} <= {*passed}
    assert not {"٣", "ア", "漢", "क", "\u200f", "\u00ad", "：", "\U0001f600"} & {*passed}


def test_neighbours_are_one_range():
    assert ranges_of(map(ord, "dabx")) == "\\U00000061-\\U00000062\\U00000064-\\U00000064\\U00000078-\\U00000078"
    assert ranges_of([]) == ""
