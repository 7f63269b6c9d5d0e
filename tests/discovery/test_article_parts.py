"""The parts of an article on several pages, and what is none."""

from __future__ import annotations

import pytest

from newscrawl.discovery.article_parts import find_parts
from newscrawl.html.document import Document

SITE = "https://example.org"


def parts(here: str, body: str, head: str = ""):
    return find_parts(Document(SITE + here, f"<html><head>{head}</head><body>{body}</body></html>"))


@pytest.mark.parametrize(
    ("here", "body", "others"),
    [
        ("/news/ferry/", "<p class=page-links>Pages: 1 <a href='/news/ferry/2/'>2</a><a href='/news/ferry/3/'>3</a>",
         ["/news/ferry/2/", "/news/ferry/3/"]),
        ("/a/ferry", "<a rel=next href='?page=2'>Next page</a>", ["/a/ferry?page=2"]),
        ("/ferry.html", "<a href='/ferry-2.html'>weiter</a>", ["/ferry-2.html"]),
        ("/ferry.html", "<a href='/ferry_p2.html'>2</a><a href='/ferry_p3.html'>3</a>",
         ["/ferry_p2.html", "/ferry_p3.html"]),
        ("/ferry.html", "<a href='/ferry,2.html'>2</a>", ["/ferry,2.html"]),
        ("/politik/faehre-4711.html", "<a href='/politik/faehre-4711-seite-2.html'>2</a>",
         ["/politik/faehre-4711-seite-2.html"]),
        ("/2026/ferry", "<a href='/2026/ferry/seite-2'>Seite 2</a>", ["/2026/ferry/seite-2"]),
        ("/2026/ferry", "<a href='/2026/ferry/page/2'>2</a>", ["/2026/ferry/page/2"]),
        ("/view.php?id=77", "<a href='/view.php?id=77&page=2'>2</a>", ["/view.php?id=77&page=2"]),
        ("/ferry", "<select><option value='/ferry?page=1'>1<option value='/ferry?page=2'>2</select>",
         ["/ferry?page=2"]),
        ("/ferry?page=1", "<a href='/ferry?page=2'>2</a>", ["/ferry?page=2"]),
    ],
)  # fmt: skip
def test_the_other_parts_are_found_in_order(here, body, others):
    assert [url.removeprefix(SITE) for url in parts(here, body).others.values()] == others


@pytest.mark.parametrize(
    ("here", "body"),
    [
        ("/news/1234", "<a rel=next href='/news/1235'>Next</a>"),
        ("/ferry/", "<div class=comments><a href='/ferry/comment-page-2/'>2</a></div>"),
        ("/ferry/", "<a href='/ferry/?cpage=2'>Older comments</a>"),
        ("/ferry/", "<div class='photo-gallery'><a href='/ferry/2/'>2</a></div>"),
        ("/ferry/", "<a href='/ferry/7/'>7</a>"),
        ("/ferry", "<a href='/ferry-2'>Ferry two</a>"),
        ("/ferry", "<a href='https://other.example/ferry?page=2'>2</a>"),
        ("/top-10", "<a href='/top-11'>next</a>"),
    ],
)
def test_an_article_on_one_page_has_no_parts(here, body):
    assert not parts(here, body)


def test_a_live_blog_has_pages_but_no_parts():
    data = '<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Storm"}</script>'
    assert not parts("/storm", "<a rel=next href='/storm?page=2'>2</a>", data)


def test_a_later_part_names_the_first():
    found = parts("/ferry/2/", "<a href='/ferry/'>1</a> 2 <a href='/ferry/3/'>3</a>")
    assert (found.number, found.first) == (2, f"{SITE}/ferry/")


def test_the_whole_on_one_page_is_found_and_the_number_of_parts():
    body = "<p>Page 1 of 4</p><a href='/ferry?page=2'>Next</a> <a href='/ferry?view=all'>Read on one page</a>"
    found = parts("/ferry", body)
    assert (found.of, found.whole) == (4, f"{SITE}/ferry?view=all")


CARD = (
    "<article><h2><a href='{0}'>The ferry returns to the pier</a></h2><p>After weeks in dock.</p>"
    "<a href='{0}'>{1}</a></article>"
)


@pytest.mark.parametrize(
    "label", ["Read more", "Read more…", "Weiterlesen", "Lire la suite", "Leer más", "Читать далее"]
)
@pytest.mark.parametrize("cards", [1, 2, 3])
def test_a_card_of_a_section_that_says_read_more_is_not_the_whole_of_an_article(label, cards):
    body = "".join(CARD.format(f"/culture/ferry-{number}", label) for number in range(cards))
    assert not parts("/culture", f"<h1>Culture</h1>{body}")


def test_excerpts_without_headings_that_say_read_more_are_no_article_in_parts():
    body = "".join(f"<p>The ferry returns. <a href='/culture/ferry-{number}'>Read more</a></p>" for number in range(3))
    assert not parts("/culture", f"<h1>Culture</h1>{body}")


@pytest.mark.parametrize("label", ["Read more", "Read the full article", "Weiterlesen", "View all"])
@pytest.mark.parametrize("target", ["/ferry?full=1", "/ferry/full", "/ferry-full"])
def test_one_link_to_read_on_at_the_articles_own_address_leads_to_the_whole(label, target):
    related = "<h2><a href='/dock'>The dock is mended</a></h2>"
    assert (
        parts("/ferry", f"<p>The ferry returns.</p><a href='{target}'>{label}</a>{related}").whole == f"{SITE}{target}"
    )


FIRSTS = {
    "/ferry-1.html": "/ferry-{}.html",
    "/ferry_1.html": "/ferry_{}.html",
    "/ferry,1.html": "/ferry,{}.html",
    "/news?id=77&p=1": "/news?id=77&p={}",
    "/ferry?seite=1": "/ferry?seite={}",
}


@pytest.mark.parametrize("first", FIRSTS)
def test_a_first_part_that_bears_the_number_1_leads_to_the_others_and_they_to_it(first):
    links = "".join(f"<a href='{FIRSTS[first].format(number)}'>{number}</a> " for number in range(1, 4))
    assert parts(first, links).others == {number: SITE + FIRSTS[first].format(number) for number in (2, 3)}
    assert parts(FIRSTS[first].format(2), links).first == f"{SITE}{first}"


def test_stories_whose_addresses_count_are_no_parts_of_one():
    assert not parts("/storm-1.html", "<h2><a href='/storm-2.html'>The second storm of the week</a></h2>")
