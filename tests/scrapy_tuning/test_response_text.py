"""The text of a response whatever its server calls its charset."""

from __future__ import annotations

import pytest
from scrapy.http import HtmlResponse

from newscrawl.scrapy_tuning.response_text import text_of

PAGE = "<html><p>Über die Fähre</p>"


def response(body, charset):
    return HtmlResponse("https://paper.example/", headers={"Content-Type": f"text/html; charset={charset}"}, body=body)


@pytest.mark.parametrize("charset", ["idna", "punycode", "rot13", "base64", "undefined", "unicode_escape", "x" * 500])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_a_codec_that_is_not_a_charset_counts_for_nothing(charset, encoding):
    assert text_of(response(PAGE.encode(encoding), charset)) == PAGE


def test_a_header_counts_where_the_bytes_are_not_utf_8():
    assert text_of(response(PAGE.encode("cp1250", "xmlcharrefreplace"), "windows-1252")) == PAGE
    assert text_of(response("Ελλάδα".encode("iso-8859-7"), "iso-8859-7")) == "Ελλάδα"
    assert text_of(response(PAGE.encode(), "iso-8859-7")) == PAGE


def test_a_response_that_was_made_of_a_text_knows_its_encoding():
    assert text_of(HtmlResponse("https://paper.example/", body=PAGE, encoding="cp1252")) == PAGE
