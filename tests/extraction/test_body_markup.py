"""The text as HTML and Markdown: what it keeps, and that nothing of a script is left."""
# ruff: noqa: E501 - a page is a line

from __future__ import annotations

import pytest

from newscrawl.pipelines.record import Told, read_record
from tests.extraction.variants.made import P, paragraphs, story

BOTH = Told(formats=frozenset({"html", "markdown"}))
URL = "https://www.lantern-post.example/town/bell"


def read(*parts):
    return read_record(URL, story(*parts), None, BOTH)


@pytest.mark.parametrize(
    ("piece", "html", "markdown"),
    [
        ('<p>See the <a href="/weir" onclick="x()">weir</a> below.</p>', 'href="https://www.lantern-post.example/weir"', "[weir]("),
        ("<ul><li>Two bells of bronze.</li><li>One rope of hemp.</li></ul>", "<ul>\n<li>Two bells of bronze.</li>\n<li>One", "- Two bells"),
        ("<ol><li>First the bell.</li><li>Then the rope.</li></ol>", "<ol>\n<li>First", "1. First the bell."),
        ("<blockquote><p>“It rings,” said the old miller.</p></blockquote>", "<blockquote><p>“It rings", "> “It rings"),
        ("<h2>What it cost</h2><p>Nothing but some bread and grease.</p>", "<h2>What it cost</h2>", "## What it cost"),
        ('<figure><img src="/b.jpg" alt="Bell"></figure>', '<img src="https://www.lantern-post.example/b.jpg" alt="Bell"', "![Bell]("),
        ("<p>A <em>very</em> <strong>old</strong> bell hung there.</p>", "<em>very</em> <strong>old</strong>", "*very* **old**"),
    ],
)  # fmt: skip
def test_links_lists_quotations_and_pictures_are_kept(piece, html, markdown):
    record = read(paragraphs(*P[:2]), piece, paragraphs(*P[2:]))
    assert html in record.articleBodyHtml
    assert markdown in record.articleBodyMarkdown


@pytest.mark.parametrize(
    ("piece", "markdown"),
    [
        ("<p>12. März 2024: The bell is hung in the tower.</p>", r"12\. März 2024: The"),
        ("<p>1986. What a year it was for the tower.</p>", r"1986\. What"),
        ("<p>It rang all day on<br>1. Mai and on 12. Mai.</p>", "1\\. Mai and on 12. Mai"),
        ("<p><b>5. Mai:</b> the bell is cast at last.</p>", r"**5\. Mai:**"),
        ("<p>3) The rope was made of hemp and tar.</p>", r"3\) The rope"),
        ("<p>- No, said the miller, it never rang.</p>", r"\- No, said"),
        ("<p>+ 5 degrees were measured in the tower.</p>", r"\+ 5 degrees"),
        ("<p># 5 was the bell that nobody could ring.</p>", r"\# 5 was"),
        ("<p>&gt; 900 pounds is what the bell weighs.</p>", r"\> 900 pounds"),
        ("<p>The element &lt;canvas&gt; draws the bell.</p>", "&lt;canvas> draws"),
        ("<p>It is written &amp;amp; where a page says and.</p>", "&amp;amp; where"),
        ("<p>Press ` to ring, says the bell's handbook.</p>", r"Press \` to ring"),
        ("<p>He wrote [bell](tower) into the book.</p>", r"\[bell](tower) into"),
        ("<p>The folder was C:\\_bells, nobody knew why.</p>", r"C:\\\_bells"),
        ("<p>AT&amp;T paid 5-3 = 2 dollars [1] for 2 &lt; 3 bells.</p>", "AT&T paid 5-3 = 2 dollars [1] for 2 < 3 bells."),
        ("<ol><li>First the bell.</li><li>Then the rope.</li></ol>", "1. First the bell.\n2. Then"),
    ],
)  # fmt: skip
def test_words_that_look_like_markdown_stay_words(piece, markdown):
    assert markdown in read(paragraphs(*P[:2]), piece, paragraphs(*P[2:])).articleBodyMarkdown


def test_rows_of_a_table_stay_rows():
    table = "<table><tr><td>Bell</td><td>Weight</td></tr><tr><td>Great</td><td>900</td></tr></table>"
    html = read(paragraphs(*P[:2]), table, paragraphs(*P[2:])).articleBodyHtml
    assert "<td>Bell</td>\n<td>Weight</td>" in html


@pytest.mark.parametrize(
    "hostile",
    [
        '<p onmouseover="go()">The tower stood open all the night.</p>',
        '<p>The tower <a href="javascript:go()">stood open</a> all the night.</p>',
        "<p>The tower<script>go()</script> stood open all the night.</p>",
        '<p>The tower <img src="x" onerror="go()"> stood open all the night.</p>',
        '<p style="background:url(javascript:go())">The tower stood open all the night.</p>',
        "<p>The tower <iframe src='//x.example'></iframe> stood open all the night.</p>",
    ],
)
def test_nothing_that_runs_is_left(hostile):
    html = read(paragraphs(*P[:2]), hostile, paragraphs(*P[2:])).articleBodyHtml
    assert "stood open" in html
    assert "go()" not in html
    assert "<iframe" not in html
    assert "style" not in html


def test_without_the_settings_both_are_empty():
    record = read_record(URL, story(paragraphs()))
    assert record.articleBodyHtml is None
    assert record.articleBodyMarkdown is None
