"""Selectors that a page could make endless are not run on it; what people write is run on pages as they are."""

from __future__ import annotations

import pytest

from newscrawl.extraction.markup import Markup, without
from newscrawl.extraction.selector_cost import MAX_STEPS, Shape, steps
from newscrawl.extraction.selectors import css, selector_of

DEEP = "<body><h1>x</h1>" + "<div>" * 60 + "<p>t</p>" * 3_000
USUAL = Shape(elements=4_000, depth=25, children=120)


@pytest.mark.parametrize(
    "query",
    [
        "q div div div div p",
        "q  div\tdiv div div p",
        "q ~ p ~ p ~ p",
        "q~p~p~p",
        "div:has(q) p",
        "p:not(div:has( q ) p)",
        "div:has(div:has(div:has(q)))",
        "h2, q div div div div p",
        ":is(q div div, h4) div div div p",
        "//p[preceding::p[preceding::p[preceding::p]]]",
        "//p/preceding::p/following::p",
        "//p[preceding ::p[preceding :: p[preceding::p]]]",
        "//p[preceding-sibling::p[preceding-sibling::p[q]]]",
    ],
)
def test_what_could_take_minutes_is_left_and_named(query):
    markup = Markup(DEEP)
    assert markup.texts(selector_of(query)) == []
    assert markup.unread == [query]


@pytest.mark.parametrize(
    "query",
    [
        "h1",
        "div p",
        "body > h1",
        "div > p + p",
        "div:has(p)",
        "body div div p",
        "//p[preceding::h1]",
        "//p",
    ],
)
def test_what_people_write_is_read_there(query):
    markup = Markup(DEEP)
    assert markup.texts(selector_of(query))
    assert markup.unread == []


@pytest.mark.parametrize(
    "query",
    [
        ".story .text p",
        "main article .body > p",
        "article .a .b .c p",
        ".head ~ .text p",
        "article:has(h1)",
        "h1 a, h2 a, h3 a, h4 a, h5 a, h6 a, .x :is(b, i, u) a",
    ],
)
def test_on_a_usual_page_selectors_of_several_steps_are_cheap(query):
    assert steps(query, USUAL) < MAX_STEPS


def test_what_is_dropped_is_bounded_too():
    assert "<h1>x</h1>" in without(DEEP, [css("q div div div div p"), css("h2")])
