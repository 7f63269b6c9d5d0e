import pytest

from newscrawl.html.outline_reader import MAX_LINES
from newscrawl.html.roles import AUTHOR
from tests.html.pages import PARAGRAPHS, page


def lines(html):
    return [(line.tag, line.text) for line in page(html).outline.lines]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One<p>Two", [("p", "One"), ("p", "Two")]),
        ("<div>One<br>still one<br><br>Two</div>", [("div", "One still one"), ("div", "Two")]),
        ("<p>Read <a href=/b>this <b>one</b></a>.</p>", [("p", "Read this one.")]),
        ("<ul><li>A<li>B</ul>", [("li", "A"), ("li", "B")]),
        ("<p>Seen</p><p hidden>Not</p><script>no</script><noscript>no</noscript>", [("p", "Seen")]),
        ('<div hidden id="S:2"><p>Sent late by React</p></div>', [("p", "Sent late by React")]),
        ("<div>before<p>inside</p>after</div>", [("div", "before"), ("p", "inside"), ("div", "after")]),
        ("<h2>A\u00ad head\u200bing</h2>", [("h2", "A heading")]),
        ("<p> \n\t </p>", []),
    ],
)
def test_a_line_is_what_a_reader_sees_as_one(html, expected):
    assert lines(html) == expected


def test_every_line_keeps_its_own_links():
    first, second = page('<p>Plain.</p><p>With <a href="/b">a link</a> inside.</p>').outline.lines
    assert first.links == []
    assert [(link.href, link.text) for link in second.links] == [("/b", "a link")]
    assert (second.link_chars, second.plain_chars) == (6, len(second.text) - 6)


def test_a_link_around_blocks_is_in_each_of_their_lines():
    outline = page('<a href="/b"><h3>Title</h3><p>Excerpt</p></a>').outline
    assert [[link.href for link in line.links] for line in outline.lines] == [["/b"], ["/b"]]


def test_a_named_piece_of_a_line_is_a_mark():
    (line,) = page(
        '<p><span class="byline">By A. B.</span> on <time datetime="2025-03-14">Friday</time></p>'
    ).outline.lines
    assert [(mark.roles & AUTHOR != 0, mark.text) for mark in line.marks] == [(True, "By A. B."), (False, "Friday")]


def test_a_line_in_bold_is_strong():
    bold, plain = page("<p><b>All of it</b></p><p><b>Not</b> all of it</p>").outline.lines
    assert bold.strong
    assert not plain.strong


def test_a_box_knows_its_lines():
    outline = page(f"<div id=a><h1>T</h1></div><div id=b>{PARAGRAPHS}</div>").outline
    (box,) = [box for box in outline.boxes if box.name.strip() == "b"]
    assert [line.tag for line in outline.lines_of(box)] == ["p"] * 4
    assert outline.ancestors(outline.lines[-1].box)[-1] == 0


def test_too_many_lines_are_cut():
    outline = page("<p>x</p>" * (MAX_LINES + 10)).outline
    assert outline.cut
    assert len(outline.lines) <= MAX_LINES + 1


def test_a_page_without_a_body_has_no_lines():
    assert page("").outline.lines == []
