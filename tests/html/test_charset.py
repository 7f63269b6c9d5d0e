import pytest

from newscrawl.html.charset import reread, utf8_text

GERMAN = "<p>Fähre nach Grünau"


@pytest.mark.parametrize("text", [GERMAN, "<p>Привет", "<p>轮渡再次起航", "\ufeff" + GERMAN])
def test_utf_8_is_told_by_its_bytes(text):
    assert utf8_text(text.encode()) == text.removeprefix("\ufeff")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "iso-8859-1"),
        ("<p>Привет", "windows-1251"),
        ("<p>轮渡再次起航", "gb18030"),
        ("<p>フェリー", "shift_jis"),
        ("<p>フェリー", "iso-2022-jp"),
        ("<p>plain", "ascii"),
        (GERMAN, "utf-16"),
    ],
)
def test_other_encodings_are_left_to_what_is_declared(text, encoding):
    assert utf8_text(text.encode(encoding)) is None


@pytest.mark.parametrize("text", [GERMAN, "<p>“It’s the ferry”", "<p>轮渡再次起航"])
def test_utf_8_that_was_read_as_latin_1_is_read_again(text):
    assert reread(text.encode().decode("latin-1")) == text


@pytest.mark.parametrize("text", [GERMAN, "<p>“It’s the ferry”", "<p>plain", "<p>Ã\x80 and é", "", "<p>ÃÂ"])
def test_text_that_was_read_rightly_stays(text):
    assert reread(text) == text
