"""A short line that is set as a heading above text is text, and so is a subheading that repeats the headline."""

from __future__ import annotations

import pytest

from newscrawl.pipelines.record import read_record
from tests.extraction.dated_pages import page
from tests.extraction.test_entries_and_subheadings import read

TOLD = "<p>The keeper told us of the long winter on the pier, of its lamps and of the boats that came in.</p>"
SET_AS_HEADINGS = [
    "<h3><div>{}</div></h3>",
    '<h2 class="wp-block-heading"><section>{}</section></h2>',
    '<div class="sc-block__heading">{}</div>',
    '<div class="article-subheading">{}</div>',
    '<div class="SectionHeading">{}</div>',
    '<div class="text_subhead_3fA">{}</div>',
    '<div class="zwischentitel">{}</div>',
    '<div class="crosshead">{}</div>',
    '<div class="ladillo">{}</div>',
]
SHORT = [
    "Looking ahead",
    "Our ruling",
    "Was bleibt",
    "La suite",
    "Lo que falta",
    "Co dalej",
    "Что дальше",
    "Il seguito",
]


@pytest.mark.parametrize("heading", SHORT)
@pytest.mark.parametrize("setting", SET_AS_HEADINGS)
def test_a_short_line_that_is_set_as_a_heading_above_text_is_text(heading, setting):
    assert heading in read(setting.format(heading) + TOLD)


@pytest.mark.parametrize("heading", SHORT)
@pytest.mark.parametrize(
    "setting", ["<div>{}</div>", '<div class="label">{}</div>', '<div class="header-tools">{}</div>']
)
def test_one_that_is_set_as_nothing_is_none(heading, setting):
    assert heading not in read(setting.format(heading) + TOLD)


@pytest.mark.parametrize("setting", SET_AS_HEADINGS[2:])
def test_one_above_what_is_no_text_goes_with_it(setting):
    links = "".join(
        f'<li><a href="/n/{n}">The long story number {n} of the quay and its keepers</a></li>' for n in range(4)
    )
    assert "Our ruling" not in read(f"{setting.format('Our ruling')}<ul>{links}</ul>")


HEADLINE = "Heron bridge stays open for walkers"


@pytest.mark.parametrize("tag", ["h2", "h3", "h4"])
@pytest.mark.parametrize(
    "around", ["{}", "<section>{}</section>", '<div class="wp-block-group">{}</div>', "<div><div>{}</div></div>"]
)
def test_the_headline_again_is_a_subheading_where_it_heads_a_part_of_the_text(tag, around):
    told = read(around.format(f"<{tag}>{HEADLINE}</{tag}>{TOLD}"))
    assert told.count(HEADLINE) == 1
    assert told.index(HEADLINE) > 0


@pytest.mark.parametrize("line", ["<p>{}</p>", "<h1>{}</h1>", "<div>{}</div>", "<ul><li>{}</li></ul>"])
def test_the_headline_again_in_anything_else_is_none(line):
    assert HEADLINE not in read(line.format(HEADLINE) + TOLD)


@pytest.mark.parametrize("tag", ["h2", "h3", "h4"])
def test_the_headline_again_above_the_text_or_below_it_is_none(tag):
    again = f"<{tag}>{HEADLINE}</{tag}>"
    for place in ("top", "end"):
        html = page(**{place: again})
        assert HEADLINE not in read_record("https://courier.example/news/heron-bridge", html).articleBody
