"""Articles whose last paragraphs are not shown: told by what stands behind the text, and never of a whole one."""

import json

import pytest

from newscrawl.discovery.article_parts import find_parts
from newscrawl.discovery.read_on import is_read_on
from newscrawl.extraction.body.body_evidence import add_rest, call_whole, is_cut
from newscrawl.extraction.body.rest_piece import read_rest
from newscrawl.extraction.page import PageReader
from newscrawl.html.document import Document
from newscrawl.pipelines.record import Told, build_record
from tests.cpu_clock import CpuClock
from tests.rendering.cut_pages import CUT, LINKED, LOCKED, OWN, SHOWN, WHOLE, address, page, paragraphs

URL = f"https://quay.example{address(2)}"
_ELSEWHERE = {"second-page", "full-page", "full-query"}  # pages of the article, not pieces of one


def built(html: str, url: str = URL):
    return build_record(Document(url, html))


def read(html: str) -> list[str]:
    return (built(html).article.articleBody or "").split("\n\n")


@pytest.mark.parametrize("form", CUT)
def test_what_a_script_brings_later_is_told_by_what_stands_behind_the_text(form):
    found = built(CUT[form](2))
    assert found.article.articleBody.split("\n\n") == paragraphs(2)[:SHOWN]
    assert found.goes_on is not None
    assert is_cut(found.article) is found.goes_on.is_sure is (form not in {"click-app", "late-app"})
    call_whole(found.article)
    assert not is_cut(found.article)


@pytest.mark.parametrize("form", OWN)
def test_what_the_page_holds_of_its_text_is_read_from_it(form):
    found = built(OWN[form](2))
    assert found.article.articleBody.split("\n\n") == paragraphs(2)
    assert not is_cut(found.article)


@pytest.mark.parametrize("form", sorted(set(LINKED) - _ELSEWHERE))
def test_the_address_of_the_rest_is_read_where_the_page_tells_it(form):
    goes_on = built(LINKED[form](2)).goes_on
    assert goes_on.url in {"https://quay.example/rest/2.json", "https://quay.example/rest/2.html"}


@pytest.mark.parametrize(("form", "end"), [("second-page", "/2"), ("full-page", "/full"), ("full-query", "?view=full")])
def test_a_link_that_says_read_on_leads_to_a_page_of_the_article(form, end):
    parts = find_parts(Document(URL, LINKED[form](2)))
    assert [*parts.others.values(), *filter(None, [parts.whole])] == [URL + end]


@pytest.mark.parametrize("form", [*WHOLE, *LOCKED])
def test_a_whole_article_and_one_that_is_behind_a_wall_are_never_called_cut(form):
    found = built({**WHOLE, **LOCKED}[form](2), f"https://quay.example{address(2)}")
    assert not is_cut(found.article)
    assert found.goes_on is None


@pytest.mark.parametrize(
    ("label", "says"),
    [("Continue reading …", True), ("WEITERLESEN", True), ("続きを読む", True), ("Lire la suite »", True), ("", False),
     ("Subscribe to continue reading", False), ("Read more about ferries", False), ("x" * 500, False)],
)  # fmt: skip
def test_a_label_says_read_on_and_nothing_else(label, says):
    assert is_read_on(label) is says


def test_json_of_others_in_an_attribute_is_no_text():
    related = json.dumps([{"title": "Ferry returns", "url": "/x", "text": paragraphs(1)[0]}] * 3).replace('"', "&quot;")
    assert (
        read(page(2, f'<div id="more-stories" data-content="{related}"></div><script src="/a.js"></script>'))
        == (paragraphs(2)[:SHOWN])
    )


def test_a_template_with_gaps_or_headings_is_no_text():
    for inner in ("<p>{{ story.lead }} and so on, told at the length of a whole paragraph of text.</p>" * 3,
                  f"<h2>Other stories</h2><p>{paragraphs(3)[0]}</p><p>{paragraphs(3)[1]}</p>"):  # fmt: skip
        html = page(2, f'<template id="rest">{inner}</template><script src="/a.js"></script>')
        assert read(html) == paragraphs(2)[:SHOWN]


def test_a_number_of_characters_is_not_taken_for_one_of_words():
    told = '<script type="application/ld+json">{"@type": "NewsArticle", "wordCount": 7000}</script>'
    assert not is_cut(built(page(2, '<div class="any"></div><script src="/a.js"></script>', head=told)).article)


def test_the_other_forms_of_the_text_have_its_rest_too():
    forms = Told(formats=frozenset({"html", "markdown"}))
    article = build_record(Document(URL, OWN["template"](2)), None, forms).article
    add_rest(article, ["A < B, as the keeper says."])
    for text in paragraphs(2):
        assert f"<p>{text}</p>" in article.articleBodyHtml
        assert text in article.articleBodyMarkdown
    assert article.articleBodyHtml.endswith("<p>A &lt; B, as the keeper says.</p>")
    assert article.articleBody.endswith("cake, and so it was written down.\n\nA < B, as the keeper says.")


def test_a_piece_is_read_as_markup_and_as_json_and_noise_as_nothing():
    text = paragraphs(2)[SHOWN:]
    markup = "".join(f"<p>{each}</p>" for each in text)
    for answer in (markup, json.dumps(text), json.dumps({"html": markup})):
        assert read_rest(Document(URL, answer))[0] == tuple(text)
    for noise in ("", "{", "[1, 2]", "<p>OK</p>", '{"error": "gone"}'):
        assert read_rest(Document(URL, noise))[0] == ()


def test_many_elements_behind_a_text_cost_little():
    begun = CpuClock()
    html = page(2, '<div id="rest" class="a b c"></div>' * 5_000 + "<div>" * 400 + "<script>rest</script>" * 2_000)
    reader = PageReader(Document(URL, html))
    reader.to_item()
    assert begun.seconds() < 5
