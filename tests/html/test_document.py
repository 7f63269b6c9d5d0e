"""Hostile pages: each has a limit that a quadratic reading of it would break many times over."""

import time

import pytest

from newscrawl.extraction.page import PageReader
from newscrawl.html.document import Document
from newscrawl.html.once import once
from newscrawl.html.page_bounds import MAX_CHARS
from tests.html.pages import ADDRESS, PARAGRAPHS

LIMIT = 5.0  # seconds of CPU; the slowest takes about one
CARD = '<li><a href="/news/{}">A title long enough for a card, with the number {}</a></li>'
QUOTED = '<script type=\\"application/ld+json\\">' + "{}" * 9_000 + r"<\/script>"
BARE = " ".join(f"a{n}" for n in range(100_000))
HOSTILE = {
    "50 million characters": (PARAGRAPHS * (50_000_000 // len(PARAGRAPHS)), "too long"),
    "100,000 nested blocks": ("<div>" * 100_000 + PARAGRAPHS, "nested too deep"),
    "100,000 nested marks": ("<span class=author>" * 100_000 + PARAGRAPHS, "nested too deep"),
    "390 marks around a long text": ("<span class=author>" * 390 + "word " * 200_000, None),
    "100,000 links in a line": ("<a href=/a>A link that is long enough</a> " * 100_000, "too long"),
    "20,000 cards": ("<ul>" + "".join(CARD.format(n, n) for n in range(20_000)) + "</ul>", None),
    "a line of a million characters": ("<p>" + "word " * 200_000, None),
    "a word of a million characters": ("<p>" + "x" * 1_000_000, None),
    "100,000 line breaks": ("text<br><br>" * 100_000, None),
    "10,000 related headings": ("<h2>Related posts</h2><p>x</p>" * 10_000, None),
    "10,000 author boxes": ("<h3>About Jane Doe</h3><p>x</p>" * 10_000, None),
    "a class of 400,000 characters": (f'<div class="{"related-" * 50_000}">{PARAGRAPHS}</div>', None),
    "100,000 attributes": ("<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">" + PARAGRAPHS, None),
    "50,000 quoted attributes": ("<p " + " ".join(f'a{n}=">"' for n in range(50_000)) + ">" + PARAGRAPHS, None),
    "1,000,000 attributes in tags of 3,900 characters": (f"<p {BARE[:3_900]}>x</p>" * 1_000 + PARAGRAPHS, None),
    "100,000 attributes without a value": (f"<p {BARE}>" + PARAGRAPHS, None),
    "100,000 attributes behind a quoted one": (f'<p title="" {BARE}>' + PARAGRAPHS, None),
    "100,000 attributes behind an odd quote": (f'<p title=a" {BARE}>' + PARAGRAPHS, None),
    "200,000 open quotes": ('<p a="' * 200_000, None),
    "300,000 open scripts": ("<script " * 300_000, None),
    "50,000 pictures": ("<div><img src=a.jpg>" + "<img src=b.jpg>" * 50_000 + PARAGRAPHS + "</div>", None),
    "100,000 brackets of JSON-LD": (f'<script type="application/ld+json">{"[" * 100_000}</script>{PARAGRAPHS}', None),
    "9,999 nested blocks": ("<div>" * 9_900 + PARAGRAPHS, None),
    "26,000 short attributes": ("<p " + "a=" * 13_000 + " a='>'" * 13_000 + ">" + PARAGRAPHS, None),
    "200 articles quoted in a script": ("<script>" + QUOTED * 200 + "</script>" + PARAGRAPHS, None),
    "a million accents": ("<p>" + "\u0301" * 1_000_000, None),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_costs_bounded_time_and_says_what_was_cut(name):
    html, problem = HOSTILE[name]
    start = time.process_time()
    document = Document(ADDRESS, html)
    PageReader(document).to_item()
    assert time.process_time() - start < LIMIT
    assert document.problem == problem
    assert len(document.html) <= MAX_CHARS


@pytest.mark.parametrize("html", ["", "\0" * 100, "<", "<!--" * 1_000, "<p", "plain words", "<html><frameset></html>"])
def test_garbage_is_an_empty_page(html):
    article = PageReader(Document(ADDRESS, html)).to_item()
    assert article.articleBody is None


def test_a_tag_with_an_odd_quote_keeps_the_text_after_it():
    text = PARAGRAPHS * 100
    assert "lantern" in Document(ADDRESS, f'<a title="x"y">{text}<i b=\'></i>').html


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("/a", "https://courier.example/a"),
        ("b", "https://courier.example/2025/03/14/talks/b"),
        ("//other.example/c", "https://other.example/c"),
        ("mailto:x@y.example", None),
        ("javascript:void(0)", None),
        ("http://[broken", None),
        ("", None),
        (None, None),
        ("/" + "x" * 5_000, None),
    ],
)
def test_an_address_is_resolved_or_it_is_none(href, expected):
    assert Document(ADDRESS, "<p>x").resolve(href) == expected


def test_relative_addresses_count_from_the_base_element():
    assert Document(ADDRESS, '<base href="/news/"><p>x').resolve("a") == "https://courier.example/news/a"


def test_meta_tags_are_read_by_lower_case_name():
    document = Document(ADDRESS, '<meta property="OG:Title" content=" A "><meta name="author" content="">')
    assert document.meta_first("author", "og:title") == "A"


def test_a_meta_tag_may_have_its_content_in_value():
    assert Document(ADDRESS, '<meta name="author" value="Nora Vale">').meta_first("author") == "Nora Vale"


@pytest.mark.parametrize(
    "place",
    ["<head>{}</head><body>", "<body><p>A</p>{}", "<body><div hidden>{}</div>", "<body><noscript>{}</noscript>"],
)
def test_what_a_page_tells_machines_is_read_wherever_it_stands(place):
    facts = "<meta name=author content='Jane Doe'><link rel=canonical href=/own><base href='https://base.example/'>"
    document = Document(ADDRESS, place.format(facts))
    assert document.meta_first("author") == "Jane Doe"
    assert document.canonical is not None
    assert document.canonical.endswith("/own")


def test_a_question_to_a_document_is_worked_out_once():
    asked = []

    @once
    def question(document):
        asked.append(document)
        return len(document.html)

    one, other = Document(ADDRESS, "<p>one"), Document(ADDRESS, "<p>another")
    assert [question(one), question(one), question(other)] == [6, 6, 10]
    assert asked == [one, other]


@pytest.mark.parametrize(
    ("tag", "whole"),
    [
        (
            '<meta name="description" content="Bacteria, dubbed "superbugs", are a threat." />',
            'Bacteria, dubbed "superbugs", are a threat.',
        ),
        (
            '<meta content="They call it "peace on the quay" here" name="description">',
            'They call it "peace on the quay" here',
        ),
        (
            '<meta name="description" content="Fish &amp; chips, "the old way of it"">',
            'Fish & chips, "the old way of it"',
        ),
        (
            '<meta name="description" content="A whole one: it\'s here, and stays." async defer>',
            "A whole one: it's here, and stays.",
        ),
        ('<meta name="description" content="No end of "it in sight', "No end of "),
    ],
)
def test_content_that_its_own_quotation_mark_ends_is_read_whole(tag, whole):
    html = f"<html><head><title>T</title>{tag}</head><body><p>Text</p></body></html>"
    assert (Document("https://courier.example/a", html).meta_first("description") or "").strip() == whole.strip()
