"""Selectors that a page could make endless are not run on it; what people write is run on pages as they are."""

from __future__ import annotations

import random

import pytest
from cssselect import HTMLTranslator
from lxml.html import document_fromstring
from selectolax.lexbor import LexborHTMLParser

from newscrawl.extraction.markup import Markup, without
from newscrawl.extraction.selector_cost import PageSelectors, shape_of
from newscrawl.extraction.selector_steps import Outline, steps_of
from newscrawl.extraction.selectors import css, selector_of
from tests.hostile.cost import LIMIT, cost

DEEP = "<body><h1>x</h1>" + "<div>" * 60 + "<p>t</p>" * 3_000
#: As deep and as wide as usual pages are.
USUAL = (
    "<html><body><article class=head><h1><a href=/>x</a></h1></article>"
    + "<div class=text>" * 22
    + "<section class=story>" * 30
    + ("<div class=a>" + "<p>t</p>" * 119 + "</div>") * 32
)


@pytest.mark.parametrize(
    "query",
    [
        "p:not(div:has( q ) p)",
        "div:has(div:has(div:has(q)))",
        ":is(q div div, h4) div div div p:is(q div div p)",
        "q|a div div div div p",
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
        "q div div div div p",
        "q  div\tdiv div div p",
        "q ~ p ~ p ~ p",
        "q~p~p~p",
        "div:has(q) p",
        "h2, q div div div div p",
    ],
)
def test_what_lexbor_would_take_minutes_for_is_answered_step_by_step(query):
    markup = Markup(DEEP)
    assert markup.texts(selector_of(query)) == []
    assert markup.texts(selector_of(f"{query}, h1")) == ["x"]
    assert markup.unread == []


WORDS = ["div", "aside", ".a", ".b", "main.c", "#x3", "*", "article:first-child", "[class=d]", "[class='a']", "body"]
BETWEEN = [" ", " > ", " + ", "~", ">", "\n"]


def _nested(chance: random.Random) -> str:
    parts, open_tags = [], []
    for _ in range(150):
        if open_tags and chance.random() < 0.45:
            parts.append(f"</{open_tags.pop()}>")
        else:
            open_tags.append(chance.choice("div section article main aside".split()))
            parts.append(f'<{open_tags[-1]} class="{chance.choice("abcd")}" id="x{chance.randrange(20)}">')
    return (
        f"<html><head></head><body>{''.join(parts)}{''.join(f'</{tag}>' for tag in reversed(open_tags))}</body></html>"
    )


@pytest.mark.parametrize("seed", range(5))
def test_steps_lead_where_css_says(seed):
    """Compared with the translation into XPath by cssselect, on pages that both parsers see alike."""
    chance = random.Random(seed)
    html = _nested(chance)
    outline, root = Outline(LexborHTMLParser(html)), document_fromstring(html)
    for _ in range(60):
        queries = [
            "".join(chance.choice(WORDS) + chance.choice(BETWEEN) for _ in range(chance.randint(1, 3)))
            + chance.choice(WORDS)
            for _ in range(chance.randint(1, 2))
        ]
        wanted = [(e.tag, e.get("id")) for e in root.xpath(HTMLTranslator().css_to_xpath(", ".join(queries)))]
        found = outline.select(steps_of(", ".join(queries)))
        assert [(node.tag, node.attributes.get("id")) for node in found] == wanted, queries


@pytest.mark.parametrize(
    "html",
    [
        "<body>" + "<p>t</p>" * 150_000,
        "<body>" + "<div>" * 30_000 + "x",
        "<body>" + "<div><p>t</p></div>" * 100_000,
        DEEP,
        "<body>" + "<i>" * 4_900 + "x",
    ],
    ids=["flat", "deep", "rows", "usual", "deep and small"],
)
def test_all_selectors_of_a_page_together_cost_less_than_two_seconds(html):
    tree = LexborHTMLParser(html)
    queries = ["q p", "div div div p", "p ~ p ~ q", "p:nth-child(4)", "body p p p + p", "div:has(q) i", "q i"] * 4

    def read():
        selectors = PageSelectors(html, tree)
        for query in queries:
            selectors.find(query)

    assert cost(read, LIMIT) < LIMIT


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
def test_on_a_usual_page_selectors_of_several_steps_are_answered(query):
    tree = LexborHTMLParser(USUAL)
    shape = shape_of(tree)
    assert shape.elements >= 3_800
    assert shape.depth >= 25
    assert shape.children >= 119
    assert PageSelectors(USUAL, tree).find(query) is not None


def test_what_is_dropped_is_bounded_too():
    left = []
    assert cost(lambda: left.append(without(DEEP, [css("q div div div div p"), css("h2")])), LIMIT) < LIMIT
    assert "<h1>x</h1>" in left[0]
