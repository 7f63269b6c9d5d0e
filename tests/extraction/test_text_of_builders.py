"""What page builders set beside, between and below the paragraphs; and what of it is text."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from newscrawl.html.naming import role_of_tag
from newscrawl.html.roles import ASIDE, COMMENTS, META, POPUP
from newscrawl.pipelines.record import Told, read_record
from tests.extraction.ferry_pages import told
from tests.extraction.world import bare, builders, components
from tests.extraction.world.made import FOOTER, TOP, headline, paragraphs, read_lines

TEXT = paragraphs("en")
BOX = "Thirty stalls sell fish, bread and rope on each Saturday from the end of this month on the quay."


def body(inside: str, lang: str = "en") -> list[str]:
    return read_lines(f"{TOP}<main><h1>{headline('en')}</h1>{inside}</main>{FOOTER}", lang)


COLUMNS = {
    "bootstrap": "<div class=row><div class='col-md-8'>{0}</div><div class='col-md-4'>{1}</div></div>",
    "bootstrap with two sizes": "<div class=row><div class='col-12 col-lg-9'>{0}</div><div class='col-6 col-lg-3'>{1}</div></div>",
    "foundation": "<div class=row><div class='large-8 columns'>{0}</div><div class='large-4 columns'>{1}</div></div>",
    "tailwind's spans": "<div class=grid><div class='lg:col-span-8'>{0}</div><div class='lg:col-span-4'>{1}</div></div>",
    "a builder's fractions": "<div class=et_pb_row><div class='et_pb_column et_pb_column_2_3'>{0}</div><div class='et_pb_column et_pb_column_1_3'>{1}</div></div>",
    "tailwind's fractions": "<div class=flex><div class='w-3/4'>{0}</div><div class='w-1/4'>{1}</div></div>",
    "a builder's percents": "<div><div class='elementor-column elementor-col-66'>{0}</div><div class='elementor-column elementor-col-33'>{1}</div></div>",
    "a builder's grid": "<div class=vc_row><div class='vc_column_container vc_col-sm-8'>{0}</div><div class='vc_column_container vc_col-sm-4'>{1}</div></div>",
    "styles": "<div><div style='flex-basis:66.66%'>{0}</div><div style='flex-basis:33.33%'>{1}</div></div>",
    "pixels of cells": "<table><tr><td width=480>{0}</td><td width=160>{1}</td></tr></table>",
    "percents of cells": "<table><tr><td width='70%'>{0}</td><td width='30%'>{1}</td></tr></table>",
}


@pytest.mark.parametrize("columns", COLUMNS.values(), ids=COLUMNS)
def test_a_column_much_narrower_than_that_of_the_text_is_none_of_it(columns):
    assert body(columns.format(told(*TEXT), f"<h4>Market</h4><p>{BOX}</p>")) == TEXT


def test_columns_as_wide_as_each_other_and_rows_of_a_short_and_a_long_cell_are_text():
    halves = "<div class=row><div class='col-md-6'>{0}</div><div class='col-md-6'>{1}</div></div>"
    assert body(halves.format(told(*TEXT[:2]), told(TEXT[2]))) == TEXT
    rows = "".join(
        f"<div class=row><div class='col-md-3'><h3>Part {n}</h3></div><div class='col-md-9'><p>{text}</p></div></div>"
        for n, text in enumerate(TEXT)
    )
    assert [line for line in body(rows) if line.startswith("Part")] == ["Part 0", "Part 1", "Part 2"]


BUTTONS = {
    "bootstrap": "<div class=callout><h3>{0}</h3><p>{1}</p><a class='btn btn-primary' href=/x>Go</a></div>",
    "wordpress": "<div class=wp-block-group><p><strong>{0}</strong></p><p>{1}</p><div><a class='wp-block-button__link' href=/x>Ir</a></div></div>",
    "elementor": "<div class=elementor-element><h4>{0}</h4><div>{1}</div><a class='elementor-button' href=/x>Los</a></div>",
    "visual composer": "<section class=vc_box><h2>{0}</h2><p>{1}</p><div><a class='vc_general vc_btn3' href=/x>Vai</a></div></section>",
    "a name of letters": "<div class=s-blok><h3>{0}</h3><p>{1}</p><a class='cta' href=/x>Dalej</a></div>",
    "a modifier behind the word": "<div class=banner><h3>{0}</h3><p>{1}</p><a class='c-button--big' href=/x>進む</a></div>",
}


@pytest.mark.parametrize("box", BUTTONS.values(), ids=BUTTONS)
def test_a_box_of_a_title_a_text_and_a_button_is_no_text(box):
    assert (
        body(f"<div class=content>{told(*TEXT[:2])}{box.format('Market on the quay', BOX)}{told(TEXT[2])}</div>")
        == TEXT
    )


@pytest.mark.parametrize("box", BUTTONS.values(), ids=BUTTONS)
def test_things_that_the_text_lists_each_with_a_button_stay(box):
    things = "".join(box.format(f"Market {n}", f"{n}: {BOX}") for n in range(4))
    assert f"3: {BOX}" in body(f"<div class=content>{told(*TEXT * 3)}{things}</div>")


PAIRS = {
    "articles": "<article><h3><a href={0}>{1}</a></h3><p>{2}</p></article>",
    "boxes of a link and a text": "<div class=item><a href={0}>{1}</a><div class=t>{2}</div></div>",
    "builder's posts": "<article class=elementor-post><div class=elementor-post__text><h3 class=elementor-post__title><a href={0}>{1}</a></h3><div class=elementor-post__excerpt><p>{2}</p></div></div></article>",
    "entries": "<li><h4><a href={0}>{1}</a></h4><p>{2}</p></li>",
}
OTHERS = (
    (
        "/lock",
        "The lock keeper retires after forty years",
        "Forty years at the upper lock end this week for a man who never swam.",
    ),
    ("/market", "New market opens on the lower quay", BOX),
)


@pytest.mark.parametrize("card", PAIRS.values(), ids=PAIRS)
@pytest.mark.parametrize("heading", ["", "<h2>À découvrir</h2>"])
def test_two_cards_of_the_site_below_the_text_are_none_of_it(card, heading):
    cards = "".join(card.format(*one) for one in OTHERS)
    assert body(f"<div class=w>{told(*TEXT)}{heading}<div class=p>{cards}</div></div>") == TEXT


def test_two_linked_headings_of_other_sites_or_above_more_text_stay():
    card = PAIRS["articles"]
    out = "".join(card.format(f"https://books{n}.example/", *one[1:]) for n, one in enumerate(OTHERS))
    assert BOX in body(f"<div class=w>{told(*TEXT)}{out}</div>")
    inside = "".join(card.format(*one) for one in OTHERS)
    assert BOX in body(f"<div class=w>{told(TEXT[0])}{inside}{told(*TEXT[1:], *TEXT[::-1])}</div>")


LISTS = {
    "a colon": (
        "<p>The board of the harbour publishes what it decides on three pages, and all of them are free to read:</p>",
        True,
    ),
    "a short line with a colon": ("<p>Three guides to the quay:</p>", True),
    "a heading": ("<h3>Which boats are there</h3>", True),
    "a word for other stories": ("<p>Read also:</p>", False),
    "a word in German": ("<p>Mehr zum Thema:</p>", False),
    "a heading for other stories": ("<h3>Related articles</h3>", False),
}


@pytest.mark.parametrize(("above", "stays"), LISTS.values(), ids=LISTS)
def test_links_are_text_where_the_text_introduces_them_and_goes_on(above, stays):
    entries = [("/boats", "The small boat"), ("/crew", "The crew and its hours"), ("/fares", "Fares")]
    links = "".join(f"<li><a href={href}>{text}</a></li>" for href, text in entries)
    found = body(f"<div class=c>{told(TEXT[0])}{above}<ul>{links}</ul>{told(*TEXT[1:])}</div>")
    assert ("The crew and its hours" in found) is stays


def test_sections_with_linked_headings_in_the_element_of_the_text_are_text():
    sections = "".join(
        f"<h3><a href=/s/{n}>Section {n} of the harbour atlas</a></h3><p>{n}: {BOX}</p>" for n in range(4)
    )
    found = body(f"<div class=c>{told(*TEXT[:2])}{sections}{told(TEXT[2])}</div>")
    assert f"2: {BOX}" in found
    assert "Section 2 of the harbour atlas" in found


@pytest.mark.parametrize(
    "parts",
    [
        "<div style=clear:both></div>",
        "<hr>",
        "<p></p>",
        "<section></section>",
        "<div class=ad></div>",
        "<ul></ul>",
        "<h3></h3>",
        "<center></center>",
    ],
)
def test_an_empty_block_parts_the_text_around_it(parts):
    assert body(f"<div class=c>{TEXT[0]}{parts}{TEXT[1]}{parts}{TEXT[2]}</div>") == TEXT


def test_an_empty_icon_in_a_line_parts_nothing():
    assert (
        body(f"<div class=c><p>{TEXT[0]} <x-icon></x-icon>{TEXT[1]}</p>{told(TEXT[2])}</div>")[0]
        == f"{TEXT[0]} {TEXT[1]}"
    )


@pytest.mark.parametrize(
    "name",
    [
        "cmp-text",
        "cmp-text text-6cb",
        "cmp-container",
        "text-secondary",
        "has-secondary-color has-text-color",
        "bg-secondary",
        "text-coral-500",
        "views-row",
        "views-field views-field-body",
    ],
)
def test_a_system_s_prefix_or_a_colour_says_nothing_of_a_box(name):
    assert not role_of_tag("div", {"class": name})[1] & (POPUP | ASIDE | COMMENTS | META)


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("cmp", POPUP),
        ("cmp-consent", POPUP),
        ("secondary", ASIDE),
        ("coral", COMMENTS),
        ("coral-talk-stream", COMMENTS),
        ("views", META),
    ],
)
def test_the_same_word_alone_names_it(name, role):
    assert role_of_tag("div", {"class": name})[1] & role


@pytest.mark.parametrize(
    "opener",
    [
        "<a href=\"javascript:ShowOrHide('sp1')\">More</a>",
        '<a href="#" onclick="toggle(\'sp1\'); return false">More</a>',
        '<span onclick="show(&quot;sp1&quot;)">More</span>',
    ],
)
def test_a_part_that_a_script_s_call_opens_is_text(opener):
    assert TEXT[2] in body(
        f"<div class=c>{told(*TEXT[:2])}<div>{opener}</div><div id=sp1 style='display:none'>{told(TEXT[2])}</div></div>"
    )


EVERY = [page for room in (builders, components, bare) for page in room.CASES]


@pytest.mark.parametrize("page", EVERY, ids=[page.name for page in EVERY])
def test_the_text_as_markup_has_the_same_words_and_absolute_links(page):
    told_both = Told(datetime(2026, 11, 28, 12, tzinfo=UTC), formats=frozenset({"html", "markdown"}))
    record = read_record(page.url, page.html, None, told_both)
    html = record.articleBodyHtml or ""
    shown = re.sub(r"<[^>]{0,500}>", "", html).replace("&nbsp;", "").replace("&amp;", "&")
    assert "".join(shown.split()) == "".join((record.articleBody or "").split())
    assert re.search(r'(?:href|src)="(?!https?:)', html) is None
    assert "<script" not in html
    assert record.articleBodyMarkdown
