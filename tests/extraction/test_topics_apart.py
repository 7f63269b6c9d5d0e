"""Tags and sections that a page prints without links, or in a block of a column with the date."""

from __future__ import annotations

import pytest

from newscrawl.extraction.metadata.keywords import find_keywords
from newscrawl.extraction.metadata.structured_data import StructuredData
from newscrawl.extraction.metadata.topics import printed_topics
from newscrawl.html.document import Document

TEXT = "".join(
    f"<p>The harbour office said on Tuesday that part {part} of the work would go on until the autumn.</p>"
    for part in "abcd"
)


def document(inside: str, head: str = "", beside: str = "") -> Document:
    page = (
        f"<html lang=en><head>{head}</head><body><div class=page><main><article><h1>Fog closes the outer harbour</h1>"
        f"{TEXT}{inside}</article></main>{beside}</div></body></html>"
    )
    return Document("https://paper.example/culture/fog/", page)


def topics(inside: str = "", beside: str = "") -> tuple[list[str], list[str]]:
    found = printed_topics(document(inside, beside=beside))
    return [one.raw for one in found.sections], [one.raw for one in found.tags]


def keywords(inside: str = "", head: str = "") -> list[str]:
    read = document(inside, head)
    return find_keywords(read, StructuredData(read))[0]


LISTS = (
    "<ul class=tags><li>Fog</li><li>Boats</li></ul>",
    "<ul class=post-tags><li>Fog</li><li>Boats</li></ul>",
    "<div class=entry-tags><ul><li><span>Fog</span></li><li><span>Boats</span></li></ul></div>",
    "<ol class=keywords><li>#Fog</li><li>#Boats</li></ol>",
    "<section class=topics><ul><li>Fog</li><li>Boats</li></ul></section>",
    "<ul class='list tag-list'><li>Fog</li><li>Boats</li></ul>",
    "<footer><ul class=tags-links><li>Fog</li><li>Boats</li></ul></footer>",
    "<ul class=article-tags>\n<li> Fog </li>\n<li> Boats </li></ul>",
)


@pytest.mark.parametrize("markup", LISTS)
def test_a_list_named_as_tags_tells_them_without_links(markup):
    assert topics(markup) == ([], ["Fog", "Boats"])


@pytest.mark.parametrize(
    "markup",
    [
        "<ul class=facts><li>Fog</li><li>Boats</li></ul>",
        "<ul class=tags><li>The fog had closed the outer harbour for two mornings, the office said.</li></ul>",
        f"<ul class=tags>{''.join(f'<li>Word {n}</li>' for n in range(60))}</ul>",
        "<ul class=tag-cloud><li>Fog</li><li>Boats</li></ul>",
    ],
)
def test_other_lists_tell_no_tags(markup):
    assert topics(markup) == ([], [])


def column(*entries: str, date: str = "6 September 2026", name: str = "aside") -> str:
    items = "".join(f"<li>{entry}</li>" for entry in entries)
    return f"<{name}><div class=card><h2>{date}</h2><ul>{items}</ul></div></{name}>"


AUTHOR = "<a href=/blog/author/nora-vale/>Nora Vale</a>"
CITY = "<a href=/blog/category/city/>City</a>"
TAGS = "<a href=/blog/tag/fog/>fog</a> <a href=/blog/tag/boats/>boats</a>"


@pytest.mark.parametrize(
    "beside",
    [
        column(AUTHOR, CITY, TAGS),
        column(CITY, TAGS, name="nav"),
        column(CITY, TAGS, date="Sept 6, 2026"),
        column(TAGS, CITY, AUTHOR, date="2026-09-06"),
        "<div role=navigation><div><p>06 September 2026</p><p>" + CITY + "</p><p>" + TAGS + "</p></div></div>",
        column("<a rel=category href=/x/>City</a>", "<a rel=tag href=/y/>fog</a> <a rel=tag href=/z/>boats</a>"),
    ],
)
def test_a_block_of_a_column_with_a_date_tells_section_and_tags(beside):
    assert topics(beside=beside) == (["City"], ["fog", "boats"])


@pytest.mark.parametrize(
    "beside",
    [
        column(CITY, TAGS, date="Categories"),
        column(CITY, date="5 September 2026") + column(TAGS, date="6 September 2026"),
        "<aside><div><h2>Categories</h2><ul>" + f"<li>{CITY}</li>" * 20 + "</ul><p>6 September 2026</p></div></aside>",
    ],
)
def test_a_column_without_a_date_or_with_several_says_nothing_of_the_article(beside):
    assert topics(beside=beside) == ([], [])


def test_what_stands_in_the_article_goes_before_the_column():
    inside = "<p>Tags: <a href=/tag/rain/>rain</a></p>"
    assert topics(inside, column(AUTHOR, CITY, TAGS)) == (["City"], ["rain"])  # of each kind


@pytest.mark.parametrize("brackets", ["({})", "[{}]", "（{}）", " ( {} )"])
@pytest.mark.parametrize("heading", ["<h3>Categories</h3>", "<h4>Kategorien</h4>", "<p><b>Tags</b></p>"])
def test_an_index_that_counts_its_articles_is_not_the_article_s(brackets, heading):
    entries = "".join(
        f"<li><a href=/{name}/>{name}</a> {brackets.format(4)}</li>" for name in ("City", "Sport", "Culture")
    )
    assert topics(beside=f"<div class=col-md-3>{heading}<ul>{entries}</ul></div>") == ([], [])
    inside_the_links = entries.replace("</a> ", " ").replace("</li>", "</a></li>")
    assert topics(beside=f"<div class=col-md-3>{heading}<ul>{inside_the_links}</ul></div>") == ([], [])


def test_a_category_with_a_bracket_of_words_stays():
    assert topics("<p>Category: <a rel=category href=/x/>City (north)</a></p>")[0] == ["City (north)"]


GENERAL = '<meta name=keywords content="Harbour Theme, news">'
JSON_LD = '<script type=application/ld+json>{"@type":"Article","headline":"x","keywords":%s}</script>'
OWN = {
    "tags of the head": "<meta property=article:tag content=fog><meta property=article:tag content=boats>",
    "JSON-LD": JSON_LD % '["fog","boats"]',
    "JSON-LD, one text": JSON_LD % '"fog, boats"',
    "news keywords": "<meta name=news_keywords content='fog, boats'>",
}


@pytest.mark.parametrize("own", OWN.values(), ids=OWN)
@pytest.mark.parametrize(
    ("general", "more"),
    [
        (GENERAL, []),
        ("<meta name=keywords content='fog,harbour,undefined'>", ["harbour"]),
        ("<meta name=keywords content='undefined'>", []),
        ("<meta itemprop=keywords content='fog boats'>", []),
        ("", []),
    ],
)
def test_general_keywords_count_where_they_agree_with_the_articles_own(own, general, more):
    assert set(keywords(head=own + general)) == {"fog", "boats", *more}


def test_general_keywords_give_way_to_printed_tags_and_stand_where_nothing_else_does():
    assert keywords("<p>Tags: <a href=/tag/rain/>rain</a></p>", GENERAL) == ["rain"]
    assert keywords(head=GENERAL) == ["Harbour Theme", "news"]
