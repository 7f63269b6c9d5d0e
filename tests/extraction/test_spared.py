"""What leads to other sites is text where it is a list or a source; the site's own posts stay out."""

# ruff: noqa: E501 -- markup reads best in one line

from __future__ import annotations

import pytest

from newscrawl.pipelines.record import read_record
from tests.extraction.test_date_owners import page

HOSTS = ("https://atlas.example", "https://library.example", "https://yard.example", "https://mills.example")
BOOKS = (
    "The Harbour Atlas of Saltney",
    "Forty Years on the Ferry",
    "Bridges and Their Keepers",
    "The Mills of the Quay",
)


def entries(hosts: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(f"{host}/{number}", title) for number, (host, title) in enumerate(zip(hosts, BOOKS, strict=True))]


def links(hosts: tuple[str, ...], before: str, after: str) -> str:
    return "".join(f'{before}<a href="{href}">{title}</a>{after}' for href, title in entries(hosts))


NOTE = " by Otto Reyes, second edition of the year"
LISTS = [
    ("<ul>", "<li>", f"{NOTE}</li>", "</ul>"),
    ("<ol>", "<li>", f"{NOTE}</li>", "</ol>"),
    ("<ul>", "<li><p>", f"{NOTE}</p></li>", "</ul>"),
    ("<ul>", "<li><b>", f"</b>{NOTE}</li>", "</ul>"),
    ("<ul class='wp-block-list'>", "<li>", f"{NOTE}</li>", "</ul>"),
    ("<ul>", "<li>Kahn and Reyes, Saltney: ", "</li>", "</ul>"),
    ("<h2>Further books</h2><ul>", "<li>", f"{NOTE}</li>", "</ul>"),
    ("<ol start='5'>", "<li>", f" —{NOTE}</li>", "</ol>"),
    (
        "<div>",
        "<div class='entry'><h3>",
        "</h3><p>The book tells of the quay, of its keepers and of the long winter, in nine parts and a map.</p></div>",
        "</div>",
    ),
    (
        "<div>",
        "<section><h3>",
        "</h3><p>The book tells of the quay, of its keepers and of the long winter, in nine parts and a map.</p></section>",
        "</div>",
    ),
]
SOURCES = [
    '<p>Source: <a href="https://atlas.example/1">The Harbour Atlas of Saltney, volume nine</a></p>',
    '<p>(Source: <a href="https://atlas.example/1">The Harbour Atlas of Saltney</a>, volume nine)</p>',
    '<p>Tested: <a href="https://yard.example/engine">The new engine of the smaller boat on the long crossing</a></p>',
    '<p>Full report: <a href="https://yard.example/engine">Engines of small boats in the winter of the year</a></p>',
    '<p>Fuente: <a href="https://atlas.example/1">El atlas del puerto de Saltney, tomo nueve</a></p>',
    '<p>Fonte: <a href="https://atlas.example/1">O atlas do porto de Saltney, volume nove</a></p>',
    '<p>Website: <a href="https://yard.example/">The yard of the harbour of Saltney</a></p>',
    '<p>Läs rapporten: <a href="https://atlas.example/1">Saltneys hamnatlas, del nio, hela texten</a></p>',
    '<p>Download: <a href="https://atlas.example/1">The Harbour Atlas of Saltney, volume nine</a></p>',
    '<p>Bron: <a href="https://atlas.example/1">De havenatlas van Saltney, deel negen</a></p>',
]
OWN = ("https://courier.example",) * 4


@pytest.mark.parametrize(("begin", "before", "after", "end"), LISTS)
def test_a_list_of_links_to_other_sites_is_text_and_one_of_the_site_s_own_posts_is_not(begin, before, after, end):
    body = read_record(
        "https://courier.example/a/b", page(inside=begin + links(HOSTS, before, after) + end)
    ).articleBody
    assert all(title in body for title in BOOKS)
    if "(" not in after and "," not in after and ":" not in before:
        own = page(inside=begin + links(OWN, before, after) + end)
        assert not any(title in read_record("https://courier.example/a/b", own).articleBody for title in BOOKS)


@pytest.mark.parametrize("source", SOURCES)
def test_a_line_that_names_a_source_of_another_site_is_text(source):
    body = read_record("https://courier.example/a/b", page(inside=source)).articleBody
    assert source.split(">")[2].split("<")[0] in body


@pytest.mark.parametrize(
    "line",
    [
        '<p>Read more: <a href="https://courier.example/n">Ferry gets a second crew before the winter</a></p>',
        '<p>Read more: <a href="https://other.example/n">Ferry gets a second crew before the winter</a></p>',
        '<p><a href="https://other.example/n">Ferry gets a second crew before the winter</a></p>',
        '<p>» <a href="/n">Ferry gets a second crew before the winter</a></p>',
    ],
)
def test_a_link_that_calls_the_reader_elsewhere_is_none(line):
    assert "second crew" not in read_record("https://courier.example/a/b", page(inside=line)).articleBody


POSTS = [
    ('<blockquote class="twitter-tweet"><p>Glad the boat stays, the winter is long.</p>&mdash; Nils Oberg (@nilsoberg) <a href="https://twitter.com/n/1">May 3, 2024</a></blockquote>', "@nilsoberg"),
    ('<blockquote class="bluesky-embed"><p>Glad the boat stays, the winter is long.</p>&mdash; Nils Oberg (<a href="https://bsky.app/p/n">@nils.bsky.social</a>) <a href="https://bsky.app/p/n/1">May 3, 2024</a></blockquote>', "@nils.bsky.social"),
    ('<blockquote class="mastodon-embed"><p>Glad the boat stays, the winter is long.</p><p>Post by @nils@quay.example</p></blockquote>', "@nils@quay.example"),
]  # fmt: skip


@pytest.mark.parametrize(("post", "handle"), POSTS)
def test_a_post_that_the_article_shows_is_text_with_the_line_that_signs_it_and_signs_nothing_else(post, handle):
    for slots in ({"inside": post}, {"end": post}):
        record = read_record("https://courier.example/a/b", page(**slots))
        assert "Glad the boat stays" in record.articleBody
        assert handle in record.articleBody
        assert (record.authors, record.datePublished) == ([], None)


def test_lines_of_one_form_that_stand_seven_times_on_a_page_are_how_its_text_is_built():
    few, many = ("".join(f"<p>Pictured: the mill of quay number {n}.</p>" for n in range(times)) for times in (2, 9))
    told = [read_record("https://courier.example/a/b", page(inside=part)).articleBody for part in (few, many)]
    assert ["the mill of quay number 0" in text for text in told] == [False, True]


def test_the_days_of_a_chronicle_are_text_and_one_line_of_a_date_is_none():
    days = "".join(
        f"<p>{day} January 2024</p><p>The mill of quay number {day} was opened, and the crews of both boats came.</p>"
        for day in range(2, 12)
    )
    for begin, told in (("<p>2 January 2024</p>", False), (days, True)):
        body = read_record("https://courier.example/a/b", page(inside=begin)).articleBody
        assert ("2 January 2024" in body) == told


@pytest.mark.parametrize("name", ["post-meta", "article-details", "print", "tools", "story-meta", "listen", "rating"])
def test_a_box_named_after_who_and_when_that_holds_the_story_is_its_text(name):
    told = "".join(
        f"<p>The mill of quay number {n} was opened, and the crews of both boats came.</p>" for n in range(9)
    )
    note = "<p>The Courier has told of the harbour for forty years, from its own house on the quay, each day.</p>" * 3
    html = (
        f"<html><body><h1>Nine mills</h1><div class='{name}'>{told}</div><div class='house'>{note}</div></body></html>"
    )
    assert "quay number 8" in read_record("https://courier.example/a/b", html).articleBody
    beside = f"<html><body><h1>Nine mills</h1><div>{told}</div><div class='{name}'><p>{'Read by Anna, 4 minutes. ' * 4}</p></div></body></html>"
    assert "Read by Anna" not in read_record("https://courier.example/a/b", beside).articleBody


@pytest.mark.parametrize(("address", "is_text"), [("https://app.example/mills", True), ("/app", False), ("https://courier.example/app?from=text", False)])  # fmt: skip
def test_a_bold_line_that_leads_to_an_app_of_another_host_is_text_and_one_to_the_site_s_own_app_is_none(
    address, is_text
):
    line = f'<p><strong>The mills of the quay are on <a href="{address}">the map of the mills</a></strong></p>'
    body = read_record("https://courier.example/a/b", page(inside=line)).articleBody
    assert ("the map of the mills" in body) == is_text


NEWS = "<p>The mill of quay number {} was opened, and the crews of both boats came over for the day.</p>"
LISTED = '<a href="/mill/{}"><h4>Mill of quay number {} was opened</h4></a>'


@pytest.mark.parametrize(("entry", "is_text"), [(NEWS, True), (LISTED, False), (LISTED + NEWS, False)])
def test_the_news_that_a_text_tells_below_a_heading_is_text_and_a_list_of_the_latest_posts_is_none(entry, is_text):
    entries = "".join(entry.replace("{}", str(number)) for number in range(4))
    part = f"<div class=part><h3>Latest news</h3>{entries}</div>"
    body = read_record("https://courier.example/a/b", page(inside=part)).articleBody
    assert ("quay number 2" in body) == is_text
