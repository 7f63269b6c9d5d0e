import pytest

from newscrawl.normalize.text import cut_ellipsis, fold, has_spaces, squash, word_count
from tests.cpu_clock import CpuClock


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("  two\n\t words ", "two words"),
        ("non\u00a0breaking\u2009and\u3000wide", "non breaking and wide"),
        ("soft\u00adhyphen", "softhyphen"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("left\u200eright\u202a", "leftright"),
        ("nul\x00byte and es\x1bcape", "nulbyte and escape"),
        ("lone \ud800 surrogate", "lone surrogate"),
        ("Sofi\u0301a", "Sofía"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d💻", "👩\u200d💻"),
        ("a \u200b b", "a b"),
        ("", ""),
        (" \n ", ""),
    ],
)
def test_squash_leaves_one_line_with_one_spelling(text, line):
    assert squash(text) == line
    assert squash(line) == line


@pytest.mark.parametrize(
    ("text", "kept", "truncated"),
    [
        ("The new funding…", "The new funding", True),
        ("The new funding ...", "The new funding", True),
        ("The new funding [&hellip;]", "The new funding", True),
        ("The new funding [...]", "The new funding", True),
        ("The new funding […]", "The new funding", True),
        ("The new funding (…)", "The new funding", True),
        ("The new funding… Read more »", "The new funding", True),
        ("Die neue Regel … Weiterlesen →", "Die neue Regel", True),
        ("新しい路面電車… 続きを読む", "新しい路面電車", True),
        ("The vote is over. Read more", "The vote is over.", False),
        ("The vote is over.", "The vote is over.", False),
        ("He wants more", "He wants more", False),
        ("Wait... what?", "Wait... what?", False),
        ("…", "", True),
        ("", "", False),
        ("Read more", "Read more", False),
        ("a" * 5000 + "…", "a" * 5000, True),
    ],
)
def test_a_trailing_ellipsis_is_a_fact_not_text(text, kept, truncated):
    assert cut_ellipsis(text) == (kept, truncated)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sofía Hernández", "SOFI\u0301A  HERNANDEZ"),
        ("Tom O'Brien", "tom o’brien"),
        ("Jean-Luc", "Jean Luc"),
        ("Anna Groß", "ANNA GROSS"),
        ("Łódź", "lodz"),
        ("Søren Ærø", "soren aero"),
        ("Ｆｕｌｌ　ｗｉｄｔｈ", "full width"),
        ("مُحَمَّد", "محمد"),
        ("شَـــهر", "شهر"),
        ("Ёлка", "елка"),
        ("“Quoted”, he said.", "quoted he said"),
        ("snake_case", "snake case"),
    ],
)
def test_spellings_of_one_text_fold_to_one_key(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("प्रिया", "प्रय"), ("かき", "がき"), ("สมชาย", "สมชย"), ("resume", "resumes"), ("C", "C9")],
)
def test_letters_are_not_taken_for_diacritics(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize("text", ["Größe – “Straße”", "प्रिया शर्मा", "田中　美咲", "ﬁne ½", "İstanbul", "O'Neill"])
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("one", 1),
        ("it's a well-known fact – really", 5),
        ("10 000 people", 3),
        ("Город строит трамвай", 3),
        ("서울에서 회의가 열렸다", 3),
        ("शहर में बैठक", 3),
        ("東京都は新しい計画を発表した", None),
        ("青岛再次讨论防洪工程", None),
        ("ประเทศไทย มีแผนใหม่", None),
        ("ភាសាខ្មែរ", None),
        ("Tokyo (東京) opens a new line to the sea next spring", 11),
    ],
)
def test_words_are_counted_where_spaces_part_them(text, count):
    assert word_count(text) == count
    assert has_spaces(text) is (count is not None)


def test_a_line_of_full_stops_costs_no_time():
    start = CpuClock()
    assert cut_ellipsis("A leader " + "." * 400 + "a")[1] is False
    assert cut_ellipsis("A leader " + "." * 100) == ("A leader", True)
    assert start.seconds() < 0.5


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("\x1b[31mFerry\x1b[0m line", "Ferry line"),
        ("\x1b]0;title\x07Ferry", "Ferry"),
        ("\x1b]8;;http://x\x1b\\Ferry", "Ferry"),
        ("\x9b1;31mFerry", "Ferry"),
        ("Ferry\x1b", "Ferry"),
        ("Ferry\x07 line", "Ferry line"),
        ("[31m is no escape", "[31m is no escape"),
    ],
)
def test_the_letters_of_terminal_escapes_go_with_their_escapes(text, clean):
    assert squash(text) == clean
