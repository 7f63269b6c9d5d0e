"""Lines that count comments, above and below a text: no paragraph of it."""

from __future__ import annotations

import pytest

from newscrawl import extract
from newscrawl.html.comment_counts import is_count_of_comments

TEXT = "".join(
    f"<p>The harbour office said on Tuesday that part {part} of the work would go on until the autumn of the year.</p>"
    for part in "abcd"
)
COUNTS = (
    "(<a href='#comments'>0 comments</a>)", "3 comments", "(3 Kommentare)", "No comments",
    "[<a href='#c'>2 replies</a>]",
    "Comments (12)", "| 5 Comments |", "Keine Kommentare", "Sin comentarios", "Нет комментариев", "12 commentaires",
)  # fmt: skip


def body(above: str = "", below: str = "") -> list[str]:
    head = "<h1>Ferry returns to the pier</h1><p class=meta>By Nora Vale, 6 September 2026</p>"
    page = f"<html><body><main>{head}{above}{TEXT}{below}</main></body></html>"
    return (extract(page, url="https://p.example/x/ferry-returns").articleBody or "").split("\n\n")


@pytest.mark.parametrize("count", COUNTS)
def test_a_count_of_comments_is_no_paragraph(count):
    assert body(above=f"<p>{count}</p>") == body() == body(below=f"<p>{count}</p>")


@pytest.mark.parametrize(
    "text",
    ["No comment was made.", "Nobody had 3 comments", "7 boats", "Comments", "In 2026", "Two comments of 12 boats"],
)
def test_other_short_lines_count_none(text):
    assert not is_count_of_comments(text)
    assert text in body(below=f"<p>{text}</p>{TEXT}") or text == "Comments"


def test_no_comments_as_a_heading_above_the_text_heads_nothing():
    for heading in ("<h4>No comments</h4>", "<h3>Keine Kommentare</h3>"):
        assert body(above=heading)[-4:] == body()
