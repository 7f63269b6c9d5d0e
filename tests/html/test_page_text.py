"""A page's bytes become text as in a browser: mark, header, meta; and what is valid UTF-8 is UTF-8."""

from __future__ import annotations

import pytest

from newscrawl.html.charset import page_text

JAPANESE = "水車小屋の鐘が再び響く"
GERMAN = "Die Glocke der Mühle läutet über Österreich"
RUSSIAN = "Колокол мельницы снова звонит"


def page(text, charset, meta=None):
    tag = f'<meta charset="{meta}">' if meta else ""
    return f"<html><head>{tag}</head><body><p>{text}</p></body></html>".encode(charset)


@pytest.mark.parametrize(
    ("body", "header", "text"),
    [
        (page(GERMAN, "utf-8"), "utf-8", GERMAN),
        (page(GERMAN, "utf-8"), "iso-8859-1", GERMAN),
        (page(GERMAN, "utf-8"), "utf-16", GERMAN),
        (page(GERMAN, "utf-8"), "idna", GERMAN),
        (page(GERMAN, "utf-8"), "base64", GERMAN),
        (page(GERMAN, "utf-8"), "rot13", GERMAN),
        (page(GERMAN, "utf-8"), None, GERMAN),
        (page(GERMAN, "latin-1"), "iso-8859-1", GERMAN),
        (page(GERMAN, "latin-1"), None, GERMAN),
        (page(GERMAN, "latin-1"), "utf-16", GERMAN),
        (page(GERMAN + " – “neu”", "cp1252"), "latin1", GERMAN + " – “neu”"),
        (page(JAPANESE, "shift_jis", "Shift_JIS"), "iso-8859-1", JAPANESE),
        (page(JAPANESE, "shift_jis", "x-sjis"), None, JAPANESE),
        (page(JAPANESE, "euc-jp", "EUC-JP"), None, JAPANESE),
        (page(JAPANESE, "iso-2022-jp", "iso-2022-jp"), "iso-2022-jp", JAPANESE),
        (page(RUSSIAN, "cp1251", "windows-1251"), None, RUSSIAN),
        (page(RUSSIAN, "koi8-r"), "koi8-r", RUSSIAN),
        (page("中文新闻标题在这里", "gbk", "gb2312"), None, "中文新闻标题在这里"),
        (b"\xef\xbb\xbf" + page(GERMAN, "utf-8"), "iso-8859-1", GERMAN),
        (b"\xff\xfe" + page(GERMAN, "utf-16-le"), None, GERMAN),
        (b"\xfe\xff" + page(GERMAN, "utf-16-be"), "utf-8", GERMAN),
        (page(GERMAN, "utf-16-le"), "utf-16le", GERMAN),
        (page(GERMAN, "utf-8", "utf-16"), None, GERMAN),
    ],
)
def test_the_text_is_read_in_its_charset(body, header, text):
    assert f"<p>{text}</p>" in page_text(body, header)


@pytest.mark.parametrize(
    "header", ["", "nonsense", "undefined", "unicode_escape", "punycode", "x-user-defined", "'utf-8'"]
)
def test_a_name_of_no_charset_loses_no_page(header):
    assert "rings again" in page_text(b"<p>The bell rings again</p>", header)
