"""Short lines of the text in markup without paragraphs: what stands among the running text, set as it is, is text."""

from __future__ import annotations

import pytest

from tests.extraction.world.made import FOOTER, TOP, headline, read_lines
from tests.extraction.world.made import FOUR as TEXT

SHORT = "On to the quay", "Harbour Wives 3-1", "MILL STREET"


def body(inside: str) -> list[str]:
    return read_lines(f"{TOP}<h1>{headline('en')}</h1>{inside}{FOOTER}")


def mixed() -> list[str]:
    """Return the paragraphs with a short line between each two."""
    return [line for pair in zip(TEXT, (*SHORT, ""), strict=True) for line in pair if line]


FORMS = {
    "a box each": ("<div>", "<div>{}</div>", "</div>"),
    "a named box each": ("<div class=text>", "<div class=t1>{}</div>", "</div>"),
    "a box of a style each": ("<main>", "<div style='margin:1em 0'>{}</div>", "</main>"),
    "a section each": ("<div>", "<section>{}</section>", "</div>"),
    "an element of a program each": ("<x-story>", "<x-line>{}</x-line>", "</x-story>"),
    "a centred box each": ("<div>", "<center>{}</center>", "</div>"),
    "a box each, in an article": ("<article>", "<div dir=ltr>{}</div>", "</article>"),
    "two breaks": ("<div>", "{}<br><br>", "</div>"),
    "two breaks in an article": ("<article>", "{}<br><br>", "</article>"),
    "two breaks in the page": ("", "{}<br><br>", ""),
    "two breaks in an element of a program": ("<x-text>", "{}<br/><br/>", "</x-text>"),
    "boxes and breaks": ("<div>", "<div>{}<br></div><br>", "</div>"),
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_short_line_set_as_the_running_text_around_it_is_text(form):
    first, line, last = form
    assert body(first + "".join(map(line.format, mixed())) + last) == mixed()


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_short_line_below_the_running_text_or_set_in_another_box_is_none(form):
    first, line, last = form
    told = first + "".join(map(line.format, TEXT[:3])) + f"<div class=tool>{SHORT[0]}</div>"
    assert body(told + "".join(map(line.format, [TEXT[3], SHORT[1]])) + last) == TEXT
