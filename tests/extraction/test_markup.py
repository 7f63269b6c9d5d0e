"""Selectors on pages: what they read, what is dropped, and how their work is bounded."""

from __future__ import annotations

import pytest

from newscrawl.extraction.markup import MAX_ELEMENTS, Markup, without
from newscrawl.extraction.selectors import Selector, SelectorError, css, selector_of, xpath
from tests.cpu_clock import CpuClock

PAGE = """<html><head><meta name="d" content="2025-03-14"></head><body><h1>One<br>two</h1>
<p class="by">By <a href="/ada">Ada</a> <b>(desk)</b></p><time datetime="2025">now</time>
<p>a</p>tail<p>b</p></body></html>"""


@pytest.mark.parametrize(
    ("selector", "texts"),
    [
        (css("h1"), ["One two"]),
        (css("time", "@datetime"), ["2025"]),
        (css("time", "@nothing"), []),
        (css(".by", drop="b"), ["By Ada"]),
        (xpath("//h1"), ["One two"]),
        (xpath("//p[@class='by']", drop="//b"), ["By Ada"]),
        (xpath("//a/@href"), ["/ada"]),
        (xpath("//a[not(contains(@href, 'x:y') or (self::b[@xml:lang]))]/@href"), ["/ada"]),
        (xpath("//a/child::text()[. != 'matches(x)']"), ["Ada"]),
        (xpath("//meta[@name='d']"), ["2025-03-14"]),
        (xpath("substring-after(//p[@class='by'], 'By ')"), ["Ada (desk)"]),
        (xpath("string(//nothing)"), []),
        (xpath("count(//p)"), ["3.0"]),
        (xpath("boolean(//nothing)"), []),
        (css("h2"), []),
        (selector_of("//time"), ["now"]),
        (selector_of("(//p)[2]"), ["a"]),
        (Selector("h1", when=Selector("time")), ["One two"]),
        (Selector("h1", when=Selector("video")), []),
    ],
)
def test_a_selector_reads_what_it_says(selector, texts):
    selector.check()
    assert Markup(PAGE).texts(selector) == texts


def test_what_is_taken_out_takes_nothing_with_it():
    left = Markup(without(PAGE, [xpath("//p[.='a']"), css("h1")]))
    assert "tail" in left.html
    assert left.texts(css("h1")) == []
    assert left.texts(css("p")) == ["By Ada (desk)", "b"]


@pytest.mark.parametrize("page", ["", "   ", "\0", "<", "no markup", "\ud800"])
def test_any_text_is_a_page(page):
    assert not list(Markup(page).texts(xpath("//p")))
    assert not list(Markup(page.encode("utf-8", "replace").decode()).texts(css("p")))


def test_what_a_page_says_of_its_charset_does_not_count_when_it_is_a_text():
    page = Markup('<?xml version="1.0" encoding="utf-16"?><p>x</p>')
    assert list(page.texts(xpath("//p"))) == list(page.texts(css("p"))) == ["x"]


def test_xpath_is_left_where_a_page_is_too_large_for_it_and_the_page_says_so():
    page = Markup("<p>x</p>" * (MAX_ELEMENTS + 10))
    began = CpuClock()
    assert page.texts(xpath("//p[last()]")) == []
    assert page.unread == ["//p[last()]"]
    assert began.seconds() < 5


def test_xpath_that_looks_back_and_forth_is_run_on_pages_of_usual_size_only():
    page = Markup("<div>" * 20 + "<p>x</p>" * 30_000)
    assert page.texts(xpath("//p[preceding::h1]")) == []
    assert page.unread
    assert len(page.texts(xpath("//p"))) == 500


@pytest.mark.parametrize(
    "selector",
    [
        css(""),
        css("a" * 3_000),
        css("p:unknown-thing("),
        xpath("//p["),
        xpath("nothing(//p)"),
        xpath("//a[matches(@href, 'news')]"),
        xpath("//a[re:test(@href, 'news')]"),
        xpath("//div[og:title]"),
        xpath("//div[@dc:*]"),
    ],
)
def test_what_can_never_work_is_refused(selector):
    with pytest.raises(SelectorError):
        selector.check()
