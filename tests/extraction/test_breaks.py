"""Pages that part headline, byline, date and paragraphs by breaks in one box, as pages of 2005 do."""

from __future__ import annotations

import pytest

import newscrawl
from newscrawl.html import roles
from newscrawl.html.breaks import BREAK, is_parted
from newscrawl.html.outline import Mark

SENTENCE = (
    "The harbour board approved a second ferry line on Thursday evening after a debate of three hours in the old hall."
)
TITLE = "Harbour board approves second line"
PAGES = {
    "a table with fonts": (
        f"<table><tr><td><font size=5><b>{TITLE}</b></font><br><font size=1>By Ada Moreau, Staff Writer<br>Thursday, "
        f"March 12, 2026</font><br><br>{SENTENCE}<br><br>{SENTENCE} Two.</td></tr></table>"
    ),
    "a bold title": (
        f"<div><b>{TITLE}</b><br>March 12, 2026<br>By Ada Moreau<br><br>{SENTENCE}<br><br>{SENTENCE} Two.</div>"
    ),
    "a bold byline in the first paragraph": (
        f"<h1>{TITLE}</h1><p><strong>By Ada Moreau</strong><br>SALTNEY, March 12, 2026<br>{SENTENCE}</p>"
        f"<p>{SENTENCE} Two.</p>"
    ),
    "paragraphs parted by single breaks": (
        f"<h1>{TITLE}</h1><div>By Ada Moreau<br>12 March 2026<br>{SENTENCE}<br>{SENTENCE} Two.</div>"
    ),
    "byline and date in one paragraph": (
        f"<h1>{TITLE}</h1><p>By Ada Moreau<br>March 12, 2026</p><p>{SENTENCE}</p><p>{SENTENCE} Two.</p>"
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_what_breaks_part_is_read_line_by_line(name):
    html = f"<html lang=en><head><title>{TITLE}</title></head><body>{PAGES[name]}</body></html>"
    record = newscrawl.extract(html, url="https://paper.example/harbour-board")
    assert record.headline == TITLE
    assert [author.name for author in record.authors] == ["Ada Moreau"]
    assert record.datePublished == "2026-03-12"
    paragraphs = record.articleBody.split("\n\n")
    assert paragraphs[-2:] == [SENTENCE, f"{SENTENCE} Two."]


def test_a_verse_stays_one_paragraph_with_its_lines():
    verse = "The tide goes out at seven,<br>the tide comes in at one,<br>and all who wait<br>shall see the setting sun."
    html = f"<h1>{TITLE}</h1><p>{SENTENCE}</p><p>{verse}</p><p>{SENTENCE} Two.</p>"
    body = newscrawl.extract(html, url="https://paper.example/harbour-board").articleBody
    assert verse.replace("<br>", "\n") in body


def test_a_bold_subheading_before_a_break_stays_in_its_paragraph():
    html = f"<h1>{TITLE}</h1><p>{SENTENCE}</p><p><b>What comes next</b><br>{SENTENCE}</p><p>{SENTENCE} Two.</p>"
    body = newscrawl.extract(html, url="https://paper.example/harbour-board").articleBody
    assert "What comes next" in body


def test_a_line_of_thousands_of_marks_is_not_parted():
    marks = [Mark(roles.AUTHOR, f"w{number}", {}) for number in range(1_000)]
    parts = [f"w{number}" for number in range(1_000)] + ["a word of it " * 20]
    assert is_parted(BREAK.join(parts), parts, [], marks[:10], 0)
    assert not is_parted(BREAK.join(parts), parts, [], marks, 0)
