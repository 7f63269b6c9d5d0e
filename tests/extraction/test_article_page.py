"""A site's page class: what it may say, what is refused before a crawl, what its faults cost."""

from __future__ import annotations

import logging

import pytest

from newscrawl import ArticlePage, css, extract, xpath
from newscrawl.extraction.article_page import PageClassError, check_page_class

TEXT = "The ferry to the island is late again today, and nobody at the pier could say for how long it would be so."
PAGE = f"""<html lang="en"><body><h1>Ferry is late again</h1><p class="by">By Ada Lane</p>
<div class="lead">A long wait</div><div id="text"><p>{TEXT}</p><p class="promo">Subscribe to our pier letter.</p>
<p>{TEXT[::-1]}.</p></div>
<ul class="t"><li>Ferries</li><li>Islands</li></ul><img class="main" src="/pier.jpg"></body></html>"""


def read(**members):
    return extract(
        PAGE, "https://post.example/ferry", downloaded="2025-03-15", site=type("Post", (ArticlePage,), members)
    )


def test_texts_lists_selectors_and_properties_are_values():
    article = read(
        headline="Stated",
        description=css(".lead"),
        authors=["Nora Vale", "Ben Oak"],
        keywords=property(lambda self: self.css(".t li")),
        section=property(lambda self: "Harbour"),
        image=css("img.main", "@src"),
        language="en-GB",
        date_published=property(lambda self: "14 March 2025"),
        body=css("#text", drop=".promo"),
    )
    assert (article.headline, article.description) == ("Stated", "A long wait")
    assert [author.name for author in article.authors] == ["Nora Vale", "Ben Oak"]
    assert (article.keywords, article.articleSection) == (["Ferries", "Islands"], ["Harbour"])
    assert article.mainImage.url == "https://post.example/pier.jpg"
    assert (article.inLanguage, article.datePublished) == ("en-GB", "2025-03-14")
    assert article.articleBody == f"{TEXT}\n\n{TEXT[::-1]}."


def test_none_leaves_a_field_to_the_general_rules_and_an_empty_text_empties_it():
    assert read(headline=property(lambda self: None)).headline == "Ferry is late again"
    assert read(authors=[]).authors == []
    assert read(headline=css(".nowhere")).headline == "Ferry is late again"


def test_a_selector_that_finds_nothing_is_told_in_the_evidence():
    evidence = read(headline=css(".nowhere")).evidence["headline"]
    assert [(each.raw, each.rule) for each in evidence.rejected if each.rule == "site rule"] == [
        (".nowhere", "site rule")
    ]


def test_the_first_of_several_selectors_that_finds_something_counts():
    assert read(headline=[css(".nowhere"), xpath("//div[@class='lead']")]).headline == "A long wait"


def test_a_property_that_fails_costs_its_field_only(caplog):
    with caplog.at_level(logging.WARNING):
        article = read(headline=property(lambda self: 1 / 0), authors="Nora Vale")
    assert article.headline == "Ferry is late again"
    assert [author.name for author in article.authors] == ["Nora Vale"]
    assert "Post.headline failed" in caplog.text


@pytest.mark.parametrize("ask", [lambda page: page.css("p["), lambda page: page.xpath("//p[")], ids=["css", "xpath"])
def test_a_property_that_asks_for_what_is_no_selector_says_so(ask, caplog):
    with caplog.at_level(logging.WARNING):
        assert read(headline=property(ask)).headline == "Ferry is late again"
    assert "SelectorError" in caplog.text


def test_paragraphs_may_be_given_as_one_text():
    assert read(body=f"{TEXT}\n\n{TEXT}x").articleBody == f"{TEXT}\n\n{TEXT}x"


@pytest.mark.parametrize(
    ("members", "sentence"),
    [
        ({"headlne": css("h1")}, "did you mean headline"),
        ({"summary": css("h1")}, "the fields are headline"),
        ({"headline": 3}, "write css"),
        ({"headline": css("h1[")}, "is not a CSS selector"),
        ({"authors": [css("h1"), None, 4]}, "write css"),
        ({"headline": xpath("//h1[")}, "is not an XPath"),
        ({"headline": css("h1", "datetime")}, "an attribute such as @datetime"),
    ],
)
def test_a_class_that_cannot_work_is_refused_in_a_sentence(members, sentence):
    with pytest.raises(PageClassError, match=sentence):
        check_page_class(type("Post", (ArticlePage,), members), "paper.Post")


@pytest.mark.parametrize("found", [3, dict, "text", lambda: None])
def test_what_is_no_page_class_is_refused(found):
    with pytest.raises(PageClassError, match="is not a page class"):
        check_page_class(found, "paper.Post")
