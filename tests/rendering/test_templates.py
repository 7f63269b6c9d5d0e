"""What a page keeps in templates for its scripts is opened where it is an article or a list, and nothing else is."""

import pytest

from newscrawl import extract
from newscrawl.discovery.listing import read_listing
from newscrawl.html.document import Document
from newscrawl.rendering.shown import listing_shown
from newscrawl.rendering.templates import with_templates
from tests.cpu_clock import CpuClock
from tests.rendering.framework_pages import STORIES, cards

STORY = STORIES[2]
HEAD = f'<h1>{STORY["title"]}</h1><p class="byline">By Nora Vale</p>'
TEXT = "".join(f"<p>{part}</p>" for part in STORY["body"])
ARTICLE = f"<article>{HEAD}{TEXT}</article>"
PAGE = (
    '<!DOCTYPE html><html lang="en"><head><title>The Quay Paper</title></head><body>'
    '<header><a href="/">News</a></header>%s<footer><p>© The Quay Paper</p></footer>'
    '<script src="/app.js"></script></body></html>'
)
LATER = {
    "blazor": '<main><!--bl:2--><p>Loading...</p><!--/bl:2--></main><blazor-ssr><template blazor-component-id="2">'
    "%s</template><blazor-ssr-end></blazor-ssr-end></blazor-ssr>",
    "solid": '<main><template id="pl-00"></template><p>Loading</p><!--pl-00--></main><template id="00">%s</template>'
    '<script>$df("00")</script>',
    "turbo-stream": '<main id="s"></main><turbo-stream action="update" target="s"><template>%s</template>'
    "</turbo-stream>",
    "island": "<main><is-land on:visible><template data-island>%s</template></is-land></main>",
    "capital letters": "<main><quay-late><TEMPLATE>%s</TEMPLATE></quay-late></main>",
    "nested": "<main></main><template><div>%s</div><template><p></p></template></template>",
    "beside a dialog": "<template><dialog><p>What may a cookie hold?</p></dialog></template><template>%s</template>",
    "custom element": "<main><lazy-part><template><section>%s</section></template></lazy-part></main>",
}
CARD = "<article><h2><a href='#'></a></h2><p></p><p></p></article>"
COOKIES = "".join(
    f"<p>We and our {n} partners keep on your device what a cookie holds, and read it.</p>" for n in (3, 4)
)


@pytest.mark.parametrize("name", LATER)
def test_an_article_that_a_script_would_put_in_its_place_is_read(name):
    page = with_templates(PAGE % LATER[name] % ARTICLE)
    assert page is not None
    article = extract(page, url="https://quay.example/story/x")
    assert article.headline == STORY["title"]
    assert article.articleBody.split("\n\n") == STORY["body"]
    assert with_templates(page) is None


@pytest.mark.parametrize("name", LATER)
def test_a_list_that_a_script_would_put_in_its_place_is_read(name):
    before = Document("https://quay.example/", PAGE % LATER[name] % cards(STORIES))
    assert listing_shown(read_listing(before), lambda: before.html).lack
    page = with_templates(before.html)
    assert page is not None
    links = {link.url for link in read_listing(Document("https://quay.example/", page)).articles}
    assert {f"https://quay.example{story['url']}" for story in STORIES} <= links


def test_the_text_behind_a_head_that_the_page_shows_is_read():
    page = with_templates(PAGE % f"<main>{HEAD}<is-land><template>{TEXT}</template></is-land></main>")
    article = extract(page or "", url="https://quay.example/story/x")
    assert (article.headline, article.articleBody.split("\n\n")) == (STORY["title"], STORY["body"])


@pytest.mark.parametrize(
    "inner",
    [
        f"<main></main><template id='cookies'>{COOKIES}</template>",
        f"<main><template id='cookies'><div role='dialog'>{COOKIES}</div></template></main>",
        f"<main><template><dialog>{COOKIES}</dialog></template></main>",
        f"<main><template id='card'>{CARD}</template></main>",
        f"<main><template><article><h1>{{{{ title }}}}</h1>{COOKIES}</article></template></main>",
        f"<main><template><h1 v-text='s.title'></h1>{COOKIES}<p v-if='x'></p></template></main>",
        f"<main><quay-text><template shadowrootmode='open'>{ARTICLE}</template></quay-text></main>",
        f"<main><template>{ARTICLE}</main>",
        f"<template><form>{ARTICLE}</form></template>",
        f"<nav><template>{2 * '<h2><a href=/politics>All about politics</a></h2>'}</template></nav>",
        "<main></main></template></template><template><article><h1>A line</h1><p>Short.</p></article></template>",
        ARTICLE,
    ],
)  # fmt: skip
def test_a_pattern_a_notice_a_menu_and_a_shadow_root_stay_closed(inner):
    assert with_templates(PAGE % inner) is None


@pytest.mark.parametrize(
    "page", ["<template>" * 100_000, f"<template>{ARTICLE}</template>" * 3_000, "<main><template " * 60_000]
)
def test_many_templates_cost_little(page):
    before = CpuClock()
    with_templates(page)
    assert before.seconds() < 2
