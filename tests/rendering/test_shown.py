"""Whether a reading holds what a page was asked for decides whether an engine is asked."""

import pytest

from newscrawl.discovery.links import Link
from newscrawl.discovery.listing import Listing, read_listing
from newscrawl.html.document import Document
from newscrawl.items import Article
from newscrawl.rendering.shown import (
    GROWS,
    article_shown,
    is_modern,
    keeps_promise,
    listing_shown,
    runs_scripts,
    text_length,
)
from tests.cpu_clock import CpuClock
from tests.rendering.framework_pages import BODIES, GROWING, SHELLS
from tests.rendering.framework_sites import FrameworkSite

LINKS = tuple(
    Link(f"https://quay.example/2026/11/{n}/ferry-{n}", "page", text=f"The ferry number {n} returns") for n in range(5)
)
OLDER = Link("https://quay.example/page/2", "pagination")
PLAIN = "<html><head><script src=/menu.js></script></head><body>%s</body></html>"
WORDS = "The keeper read the timetable aloud to the ducks. " * 40


@pytest.mark.parametrize("name", SHELLS)
def test_a_shell_of_any_framework_shows_no_list_and_no_article(name):
    with FrameworkSite(name) as site:
        _, _, html = site.answer("/")
    assert listing_shown(Listing(), lambda: html).lack
    assert article_shown(Article(url="https://quay.example/"), lambda: html).lack


@pytest.mark.parametrize("name", BODIES)
def test_an_article_whose_text_a_script_brings_shows_none(name):
    with FrameworkSite(name) as site:
        _, _, html = site.answer("/2026/11/01/ferry-council-decides-on-the-repairs")
    article = Article(url="https://quay.example/x", headline="Council decides on repairs")
    assert article_shown(article, lambda: html).lack == "no text"


@pytest.mark.parametrize(
    "sign",
    [
        'phx-update="stream" phx-viewport-bottom="next-page"',
        'x-intersect="more()"',
        'x-intersect.full="more()"',
        'wire:intersect="more"',
        'v-intersect="more"',
        "data-on-intersect=\"@get('/more')\"",
        'v-infinite-scroll="more"',
        "infiniteScroll (scrolled)='more()'",
        'hx-trigger="revealed" hx-post="/more"',
        'hx-trigger="intersect once" hx-post="/more"',
    ],
)
def test_a_list_whose_markup_says_what_its_end_does_grows(sign):
    items = "".join(f'<h2><a href="{link.url}">{link.text}</a></h2>' for link in LINKS)
    page = PLAIN % f"<main><section {sign}>{items}</section></main>"
    listing = Listing(articles=LINKS)
    assert listing_shown(listing, lambda: page).lack == GROWS
    assert listing_shown(listing, lambda: page.replace(sign, 'class="x-intersect"')).lack is None


@pytest.mark.parametrize("name", GROWING)
def test_a_list_whose_end_a_script_waits_at_grows(name):
    with FrameworkSite(name) as site:
        _, _, html = site.answer("/")
    assert listing_shown(read_listing(Document(site.url, html)), lambda: html).lack == GROWS


@pytest.mark.parametrize(
    "html",
    [
        "<html><body><p>Nothing but a line, and no script.</p></body></html>",
        '<html><body><script type="application/ld+json">{"a": 1}</script><p>A line.</p></body></html>',
        PLAIN % f"<p>{WORDS}</p>",
    ],
)
def test_a_page_that_no_script_fills_is_not_found_wanting(html):
    assert listing_shown(Listing(), lambda: html).lack is None
    assert article_shown(Article(url="https://quay.example/"), lambda: html).lack is None


def test_what_shows_enough_is_not_even_looked_at():
    def never() -> str:
        raise AssertionError("the page is looked at")

    body = "\n\n".join([WORDS[:100]] * 2)
    assert article_shown(Article(url="u", headline="Ferry returns", articleBody=body), never).lack is None
    assert listing_shown(Listing(LINKS, (OLDER,)), never).lack is None


@pytest.mark.parametrize(
    ("scripts", "expected"),
    [
        ('<script type="module" src="/a.js"></script>', True),
        ('<script>{ Promise.all([import("/start.js")]) }</script>', True),
        ('<script type="module" src="/a.js"></script><script nomodule src="/old.js"></script>', False),
        ('<script type="module" src="/a.js"></script><script src="/jquery.js"></script>', False),
        ('<script src="/app.js"></script>', False),
        ("<p>none</p>", False),
    ],
)
def test_modules_only_are_for_an_engine_that_runs_them(scripts, expected):
    assert is_modern(f"<html>{scripts}</html>") is expected


def test_data_in_a_script_element_is_no_script():
    assert not runs_scripts('<script type="application/json">{}</script>')
    assert not runs_scripts("<script></script>")
    assert runs_scripts("<script>go()</script>")


def test_the_text_of_a_page_is_counted_without_scripts_styles_and_notices():
    page = "<head><title>x</title></head><style>a{}</style><noscript>Please</noscript><p>four</p><script>1</script>"
    assert text_length(page) == len("four")


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Council decides on repairs of the ferry before winter comes", False),
        ("議会は冬の前に渡し船を修理することを決めた", False),
        ("Your device, your partners: what a cookie holds to count people", True),
        ("Ferry", True),  # too short to say
    ],
)
def test_a_page_that_speaks_of_nothing_that_its_list_calls_it_by_is_a_shell(headline, expected):
    html, read = SHELLS["cookie-essay"][0], Article(url="u")
    assert keeps_promise(html, read, [headline]) is expected
    assert keeps_promise(html.replace("<title>", f"<title>{headline} – "), read, [headline])
    assert keeps_promise(html.replace('<script type="module" src="/app.js"></script>', ""), read, [headline])
    assert keeps_promise(html, Article(url="u", headline=headline), [headline])
    assert keeps_promise(html, read, [])


def test_one_paragraph_again_and_again_is_no_text():
    article = Article(url="u", headline="Loading the headline", articleBody="\n\n".join(["Loading the lines."] * 6))
    assert article_shown(article, lambda: SHELLS["skeletons"][0]).worth == 0


def test_words_of_something_else_are_doubted_where_an_empty_element_waits_and_taken_where_pages_were_shown():
    html = SHELLS["cookie-essay"][0]
    assert listing_shown(Listing(), lambda: html).in_doubt
    assert listing_shown(Listing(), lambda: html.replace('<div id="root"></div>', "")).lack is None
    assert not listing_shown(Listing(), lambda: SHELLS["ember"][0]).in_doubt


@pytest.mark.parametrize("quote", ['"', "'"])
def test_what_stands_in_an_attribute_is_not_seen_however_long_it_is(quote):
    data = WORDS * 5 + "<p>a > b</p>"
    html = PLAIN % f"<div data-story={quote}{data}{quote}></div><p>Short.</p>"
    assert text_length(html) == len("Short.")
    assert article_shown(Article(url="https://quay.example/", headline="A ferry"), lambda: html).lack == "no text"


@pytest.mark.parametrize("part", ["<a ", '<a"', "<a\"'", '<div "" ', '<div x="', '<div \'"""', "<"])
def test_tags_that_never_end_take_no_time(part):
    html = part * (400_000 // len(part))
    began = CpuClock()
    text_length(html)
    listing_shown(Listing(), lambda: PLAIN % html)
    assert began.seconds() < 4
