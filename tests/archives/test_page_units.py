"""A stored page is its text, and its bytes where a parser may take them for that text."""

from __future__ import annotations

import pytest

from newscrawl.archives.page_units import Page

TEXT = "<p>Fähre – 渡し船</p>"


@pytest.mark.parametrize(
    ("content", "content_type", "is_same"),
    [
        (TEXT.encode(), "text/html; charset=utf-8", True),
        (TEXT.encode(), None, False),  # taken for Latin-1, and read anew
        (b"\xef\xbb\xbf" + TEXT.encode(), "text/html", False),
        (TEXT.encode("utf-16"), "text/html", False),
        ("<p>Fähre</p>".encode("latin-1"), "text/html; charset=iso-8859-1", False),
        (TEXT.encode() + b"\xff", "text/html; charset=utf-8", False),
        ("<p>\ufffd</p>".encode(), "text/html; charset=utf-8", False),
    ],
)
def test_bytes_go_with_the_text_where_they_are_it_in_utf_8(content, content_type, is_same):
    text, encoded = Page("1", "https://paper.example/1", content, content_type).decoded()
    assert (encoded is not None) == is_same
    assert encoded is None or encoded.decode() == text
