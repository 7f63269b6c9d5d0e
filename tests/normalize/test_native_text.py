"""The part in C that reads texts gives the answers of its twin in Python, letter by letter and on any mixture."""

from __future__ import annotations

import random
import re

import pytest

from newscrawl.html import naming, page_names
from newscrawl.html.page_names import pieces_of
from newscrawl.normalize import fingerprint, text
from newscrawl.normalize.fingerprint import run_hashes, simhash
from newscrawl.normalize.words import first_words

native = pytest.importorskip("newscrawl.native.text", reason="the part in C is not built here")

ALPHABETS = (
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ''``_-.,:;!?()[]\t\n\r\x0b\x1c\x85",
    "".join(map(chr, range(0xA0, 0x180))) + "  ",
    "".join(map(chr, range(0x370, 0x4A0))) + "  ",
    "".join(map(chr, range(0x2000, 0x2100))) + "  ",
    "港の会議が開かれたヴー・가각힣漢字 々〇",
    "港、。「」【】々〆〇・：！（）ＡＢｃ１２＇＿－■●◆→①ヴ\u3000\uff9e\u3099 x",
    "e\u0301a\u0308\u0327\u0345ὰ\u05d0\u05b0\u0627\u0653ก\u0e31न\u093f",
)
DRAWN = 5_000


def drawn():
    chance = random.Random(7)
    for _ in range(DRAWN):
        letters = "".join(chance.sample(ALPHABETS, chance.randint(1, 3)))
        yield "".join(chance.choices(letters, k=chance.choice((1, 2, 5, 12, 40, 300))))


def test_every_letter_has_the_key_that_it_has_in_python():
    letters = [chr(code) for code in range(0x12000)]
    differing = [
        letter
        for letter in letters
        for words in (letter, f"a{letter}b", f" {letter} ")
        if native.fold(words) != text._fold(words)
    ]
    assert differing == []


def test_mixtures_of_letters_have_the_key_that_they_have_in_python():
    for words in drawn():
        assert native.fold(words) == text._fold(words)


def test_texts_longer_than_any_line_have_the_key_that_they_have_in_python():
    for words in ("Größe ½ – ", "a' ", "“x”", "½" * 3):
        assert native.fold(words * 9_000) == text._fold(words * 9_000)


def test_digits_are_told_as_in_python():
    every = [chr(code) for code in range(0x12000)]
    assert [letter for letter in every if native.has_digit(letter) != letter.isdecimal()] == []
    for words in drawn():
        assert native.has_digit(words) == (text._DIGIT.search(words) is not None)


def test_texts_are_squashed_as_in_python():
    for words in drawn():
        assert native.squash_text(words) == text._squash(words)


def test_words_are_counted_as_in_python():
    for words in drawn():
        assert native.count_words(words) == text._count_words(words)


def test_texts_have_the_fingerprint_that_they_have_in_python(monkeypatch):
    texts = [words for words in drawn() if len(words) >= 40][:2_000]
    ours = [(run_hashes(words), simhash(words)) for words in texts]
    monkeypatch.setattr(fingerprint, "_NATIVE", None)
    run_hashes.cache_clear()
    assert ours == [(run_hashes(words), simhash(words)) for words in texts]
    run_hashes.cache_clear()


@pytest.mark.parametrize("between", ["a", "\u00e9 ", "\u2019s ", "\U0001f600 ", "win<t"])
def test_signs_are_found_as_python_finds_them(between):
    chance = random.Random(3)
    signs = ("window.", "__NUXT", "<template", '="{&quot;', "={&quot;", "aaaaaa", "aaaaab")
    finder = native.Signs(signs)
    for _ in range(DRAWN):
        parts = [between * chance.randint(0, 4), *(chance.choice(signs)[: chance.choice((3, 20))] for _ in range(3))]
        page = between.join(chance.sample(parts, 3)).replace("w", chance.choice("ww\u0177"))
        assert finder.places_in(page) == {sign: page.find(sign) for sign in signs if sign in page}


def test_signs_are_no_shorter_than_a_pair_of_letters():
    with pytest.raises(ValueError, match="the shortest of them"):
        native.Signs(("a", "window."))


@pytest.mark.parametrize("letters", ["<a b=c/>\t\n\r\x0b\x0c \x1c\xa0", "<= /\u2028\u3000\u2019", "<= /\U0001f600"])
def test_whole_pages_are_counted_as_in_python(letters):
    chance = random.Random(5)
    for length in (0, 1, 2, 15, 16, 17, 63, 1_000):
        page = "".join(chance.choices(letters, k=length))
        assert native.pieces_of(page) == pieces_of(page.encode())
        assert [native.count_of(page, sign) for sign in "<=\u2019"] == [page.count(sign) for sign in "<=\u2019"]


@pytest.mark.parametrize("between", [" ", "\u00e9", "\u2019", "\U0001f600"])
def test_comments_scripts_and_styles_are_left_out_as_in_python(between):
    chance = random.Random(9)
    pieces = (
        "<",
        "</",
        '"',
        "'",
        "=",
        "<!--",
        "-->",
        "--!>",
        "<!-->",
        "<script",
        "</script",
        "<STYLE>",
        "</style ",
        ">",
    )
    pieces += (
        "\u017fcript",
        "\u212a",
        "\u0131",
        "/",
        "<a b",
        "\f",
        " =",
        "a",
        "name",
        "<p class=x id='y'>",
        "</p>",
        between,
    )
    told = 0
    for _ in range(DRAWN):
        page = "".join(chance.choices(pieces, k=chance.choice((3, 12, 60))))
        raw = native.raw_parts(page, page_names.MAX_NAMES, page_names.MAX_ATTRIBUTES)
        if raw is not None:
            told += 1
            assert page_names._without_raw(page, raw) == "".join(page_names._NameBound(page).parts())
    assert told > DRAWN // 2


@pytest.mark.parametrize("count", [3, 4])
def test_a_page_with_too_many_names_is_left_to_python(count):
    names = "".join(f"<p a{number}>" for number in range(count - 1))
    assert (native.raw_parts(names, 3, 9) is None) == (count > 3)
    assert (native.raw_parts(f"<p {'a ' * count}>", 3, 3) is None) == (count > 3)
    assert native.raw_parts("<p A a=1 B b>", 3, 9) == []


def test_words_are_never_missed():
    chance = random.Random(11)
    found = {word for words in drawn() for word in first_words([words])}
    vocabulary = sorted(word for word in found if word.isalpha() and word.upper().lower() == word)[:500]
    asked = native.Words(frozenset(vocabulary))
    pattern = re.compile(rf"(?<![^\W\d_])(?:{'|'.join(vocabulary)})(?![^\W\d_])", re.IGNORECASE)
    spoken = [f"{chance.choice('- 7(_')}{word.upper()}{chance.choice('. 3)_')}" for word in vocabulary]
    holding = [words for words in (*drawn(), *spoken) if pattern.search(words)]
    assert len(holding) > len(vocabulary)
    assert [words for words in holding if not asked.may_be_in(words)] == []
    assert sum(asked.may_be_in("".join(chance.choices("bcdfg", k=9))) for _ in range(1_000)) < 20


def test_words_take_those_of_another_set():
    both = native.Words(frozenset(("ferry",)), native.Words(frozenset(("harbour", "pilot"))))
    assert [both.may_be_in(word) for word in ("the ferry", "Harbour", "a pilot", "a tram")] == [True, True, True, False]


def test_words_of_class_names_are_never_missed():
    chance = random.Random(13)
    letters = "abzABZ019-_. é"
    asked = native.Words(frozenset(("ab", "a1", "zz", "b")))
    for _ in range(DRAWN):
        name = "".join(chance.choices(letters, k=chance.choice((1, 3, 8))))
        assert asked.may_be_in_name(name) >= (not {"ab", "a1", "zz", "b"}.isdisjoint(naming._words_of(name)))
    assert not asked.may_be_in_name("Entry-Meta entry_meta A1b aB1")
