"""The headline is what the page prints, less kickers and the site's name; the other headlines follow it."""

from __future__ import annotations

import pytest

from tests.extraction.small_pages import TEXT, article, headlines_of, page

SITE = '<meta property="og:site_name" content="Harbour Lights">'
H1 = "<h1>Ferry to Saltney sails again</h1>"

CHOSEN = {
    "the only h1": (H1, "", "Ferry to Saltney sails again"),
    "the h1 over a headline for search engines": (
        H1,
        "<title>Saltney ferry: all you need to know | Harbour Lights</title>",
        "Ferry to Saltney sails again",
    ),
    "not the h1 that is the site's logo": (
        "<h1>Harbour Lights</h1><h2>Ferry to Saltney sails again</h2>",
        "<title>Ferry to Saltney sails again - Harbour Lights</title>" + SITE,
        "Ferry to Saltney sails again",
    ),
    "not an h1 that the domain spells": (
        "<h1>Harbour-Lights</h1><h2>Ferry to Saltney sails again</h2>",
        "<title>Ferry to Saltney sails again</title>",
        "Ferry to Saltney sails again",
    ),
    "not an h1 that leads home, though it is more of the title": (
        '<h1><a href="/">The Harbour Ledger</a></h1><h1>轮渡再次起航</h1>',
        "<title>轮渡再次起航 – The Harbour Ledger</title>",
        "轮渡再次起航",
    ),
    "the h1 over a heading of the text that the title begins with": (
        '<h1>An introduction to the ferries of Saltney</h1><div class="entry-content"><h2>What is a ferry?</h2></div>',
        "<title>What is a ferry - all about boats</title>",
        "An introduction to the ferries of Saltney",
    ),
    "not the h1 of a related post": (
        f'{H1}<div class="related-posts"><h1>Ferry strike enters its third week</h1></div>',
        "",
        "Ferry to Saltney sails again",
    ),
    "a heading that the title repeats where there is no h1": (
        "<h3>Our pages</h3><h2>Ferry to Saltney sails again</h2>",
        "<title>Ferry to Saltney sails again</title>",
        "Ferry to Saltney sails again",
    ),
    "the title less the site where nothing is printed": (
        "",
        "<title>Ferry to Saltney sails again | Town | Harbour Lights</title>" + SITE,
        "Ferry to Saltney sails again",
    ),
    "the site's name before the headline is cut too": (
        "",
        "<title>Harbour Lights: Ferry to Saltney sails again</title>" + SITE,
        "Ferry to Saltney sails again",
    ),
    "a dash in the headline stays": (
        "",
        "<title>Ferry sails again - council relieved</title>" + SITE,
        "Ferry sails again - council relieved",
    ),
    "a kicker that the markup names is cut": (
        '<h1><span class="kicker">Strike</span> Ferry to Saltney sails again</h1>',
        "",
        "Ferry to Saltney sails again",
    ),
    "a kicker that another place leaves out is cut": (
        "<h1>Harbour strike: Ferry to Saltney sails again</h1>",
        '<meta property="og:title" content="Ferry to Saltney sails again">',
        "Ferry to Saltney sails again",
    ),
    "a kicker that every place keeps stays, parted as they part it": (
        "<h1><span>Harbour strike</span> Ferry to Saltney sails again</h1>",
        '<meta property="og:title" content="Harbour strike: Ferry to Saltney sails again">',
        "Harbour strike: Ferry to Saltney sails again",
    ),
    "an h1 beside the point loses to what title and og:title agree on": (
        "<h1>Our weekend reading</h1>",
        '<title>Ferry to Saltney sails again</title><meta property="og:title" content="Ferry to Saltney sails again">',
        "Ferry to Saltney sails again",
    ),
    "a first word that a title leaves out is no kicker": (
        "<h1>Most common reasons for a ferry strike</h1>",
        "<title>Common reasons for a ferry strike - Harbour Lights</title>" + SITE,
        "Most common reasons for a ferry strike",
    ),
    "a first word in an element of its own is one": (
        "<h1><em>Saltney</em> Common reasons for a ferry strike</h1>",
        "<title>Common reasons for a ferry strike - Harbour Lights</title>" + SITE,
        "Common reasons for a ferry strike",
    ),
    "the site's name behind a dash goes, though every place has it": (
        "<h1>Ferry to Saltney sails again – Harbour Lights</h1>",
        "<title>Ferry to Saltney sails again – Harbour Lights - Harbour Lights</title>" + SITE,
        "Ferry to Saltney sails again",
    ),
    "a heading that one of the titles repeats, over an h1 of the site's": (
        "<h1>A message from our founder</h1><h3>Ferry to Saltney sails again</h3>",
        (
            '<title>Boats are back</title><meta property="og:title" content="Boats are back">'
            '<meta name="twitter:title" content="Ferry to Saltney sails again">'
        ),
        "Ferry to Saltney sails again",
    ),
    "entities in an attribute are text": (
        "",
        '<meta property="og:title" content="Fish &amp;amp; ferries">',
        "Fish & ferries",
    ),
}


@pytest.mark.parametrize("case", CHOSEN)
def test_the_headline_is(case):
    body, head, expected = CHOSEN[case]
    assert headlines_of(page(body, head))[0] == expected


def test_an_h1_that_calls_for_something_yields_to_the_title_that_the_address_spells():
    address = "https://x.example/guides/how-to-plan-a-trip-by-ferry"
    head = '<meta property="og:title" content="How to plan a trip by ferry">'
    assert headlines_of(page("<h1>Book your crossing today</h1>", head, address))[0] == "How to plan a trip by ferry"
    alike = "<h1>How to plan a trip by train and ferry</h1>"
    assert headlines_of(page(alike, head, address))[0] == "How to plan a trip by train and ferry"


def test_the_news_desks_headline_wins_where_the_address_spells_it_and_the_h1_stands_alone():
    head = article(headline="Ferry to Saltney sails again on Monday")
    document = page(
        "<h1>Strike over: boats back</h1>", head, "https://x.example/ferry-to-saltney-sails-again-on-monday"
    )
    assert headlines_of(document) == ["Ferry to Saltney sails again on Monday", "Strike over: boats back"]


def test_the_heading_that_the_address_spells_wins_over_what_titles_say():
    address = "https://x.example/blogs/7-ways-to-reach-saltney-by-ferry"
    head = '<title>7 ways to Saltney | X</title><meta property="og:title" content="7 ways to Saltney | X">'
    assert headlines_of(page("<h2>7 ways to reach Saltney by ferry</h2>", head, address))[0] == (
        "7 ways to reach Saltney by ferry"
    )


def test_an_h1_whose_words_the_address_has_wins_over_a_heading_that_is_part_of_the_title():
    address = "https://x.example/blog/top-ferry-companies-comparison-prices-and-routes"
    head = "<title>7 key ferry companies | X</title>"
    body = f"<h1>Ferry companies comparison with prices and routes</h1>{TEXT}<h2>Key ferry companies</h2>"
    assert headlines_of(page(body, head, address))[0] == "Ferry companies comparison with prices and routes"


def test_other_headlines_follow_each_once():
    head = (
        article(headline="Ferry to Saltney sails again", alternativeHeadline="Boats back on Monday")
        + '<meta property="og:title" content="The ferry is back">'
        + '<meta name="twitter:title" content="The ferry is back">'
    )
    assert headlines_of(page(H1, head)) == ["Ferry to Saltney sails again", "The ferry is back", "Boats back on Monday"]


def test_a_page_without_any_heading_or_title_has_no_headline():
    assert headlines_of(page("")) == []


def test_a_headline_of_a_thousand_words_is_none():
    assert headlines_of(page(f"<h1>{'very ' * 1000}long</h1>")) == []
