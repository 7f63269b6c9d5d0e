"""Where "load more" leads: attributes, frames, forms, scripts; answers in JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from newscrawl.discovery.json_listing import read_json_listing
from newscrawl.discovery.link_header import next_of_header
from newscrawl.discovery.load_more import load_more
from newscrawl.discovery.pager_labels import is_next_label
from newscrawl.discovery.pagination import older_pages
from newscrawl.html.document import Document

SITE = "https://example.org"


def more(body: str, here: str = "/news") -> list[str]:
    document = Document(SITE + here, f"<html><body>{body}</body></html>")
    return [url.removeprefix(SITE) for url in load_more(document, is_next_label).urls]


@pytest.mark.parametrize(
    ("body", "there"),
    [
        ("<a href='#' data-next-url='/news?page=2'>Load more</a>", "/news?page=2"),
        ("<a href='javascript:void(0)' data-url='/news/fragment/2'>More stories</a>", "/news/fragment/2"),
        ("<div class='load-more' data-href='/news/page/2/'>Mehr laden</div>", "/news/page/2/"),
        ("<button hx-get='/news/list?offset=10' hx-target='#list'>Load more</button>", "/news/list?offset=10"),
        ("<div hx-get='/more/2' hx-trigger='revealed' hx-swap='afterend'></div>", "/more/2"),
        ("<article data-hx-get='/p/2' hx-trigger='intersect once'></article>", "/p/2"),
        ("<turbo-frame id='page_2' loading='lazy' src='/news?page=2'></turbo-frame>", "/news?page=2"),
        ("<form action='/news' method='get'><input type=hidden name=page value=2><button>Show more</button></form>",
         "/news?page=2"),
        ("<form><input type=hidden name=offset value=20><input type=submit value='Weitere Artikel'></form>",
         "/news?offset=20"),
        ("<button data-next-page='2' class='btn'>Load more</button>", "/news?page=2"),
        ("<button class='js-load-more' data-page='3'><span>Plus</span></button>", "/news?page=3"),
        ("<div id='infinite' data-next='/news/more/abc'></div>", "/news/more/abc"),
        ("<div data-infinite-scroll data-next-page-url='/api/news?cursor=Zm9v'></div>", "/api/news?cursor=Zm9v"),
        ("<button data-next-cursor='bGFzdA==' class='more'>Ver más</button>", "/news?cursor=bGFzdA%3D%3D"),
        ("""<button onclick="loadMore('/news/ajax/2')">Voir plus</button>""", "/news/ajax/2"),
        ("<button up-href='/news?page=2' up-target='.list'>Meer laden</button>", "/news?page=2"),
        ("<a class='more' data-endpoint='/api/posts?page=2'>もっと見る</a>", "/api/posts?page=2"),
        ("<button data-ajax-url='/wp-admin/admin-ajax.php?action=load_posts&page=2'>Load more posts</button>",
         "/wp-admin/admin-ajax.php?action=load_posts&page=2"),
        (r"""<script>var cfg = {"nextUrl": "\/news?page=2"};</script>""", "/news?page=2"),
        ("<script>window.next_page_url = '/latest/2';</script>", "/latest/2"),
        ("<span role=button data-load-more='/archive/older?before=120'>Показать ещё</span>",
         "/archive/older?before=120"),
        ("<button ic-get-from='/rows/2' class='load-more'>…</button>", "/rows/2"),
        ("<div class='pagination-infinite' data-path='/page/2'></div>", "/page/2"),
        ("<form action='/news/page/2/'><button>Load more</button></form>", "/news/page/2/"),
        ("<div data-page='1' data-max-pages='3' data-url='/page/%page%/'></div><button>Load more</button>", "/page/2/"),
        ("<div data-url='/list?page={page}' data-current-page='4' data-pages='9'><button>Mehr laden</button></div>",
         "/list?page=5"),
        ("<section data-current='2' data-last='3'><p>x</p><button>Voir plus</button></section>", "/news?page=3"),
        ("<button>もっと見る</button><input type=hidden data-next-url='/news?cursor=Zm9v'>", "/news?cursor=Zm9v"),
        ("<span data-next-page='2'></span> <button>Cargar más</button>", "/news?page=2"),
        ("<div data-page='home' data-last='3' data-next-page='2'></div><button>Load more</button>", "/news?page=2"),
        ("<div data-current='1' data-last='all' data-next-page='2'></div><button>Load more</button>", "/news?page=2"),
        ("<button>Carregar mais</button><i data-offset='20' data-endpoint='/api/lista'></i>", "/api/lista?offset=20"),
    ],
)  # fmt: skip
def test_the_next_part_of_a_listing_is_found(body, there):
    assert more(body) == [there]


@pytest.mark.parametrize(
    "body",
    [
        "<button data-url='/news/share'>Share</button>",
        "<div class='comments-load-more' data-url='/comments?page=2'>Load more</div>",
        "<button class='carousel-next' data-url='/slides/2'>Next</button>",
        "<a href='#top'>Next</a>",
        "<div class='load-more' data-url='https://elsewhere.example/feed?page=2'>Load more</div>",
        "<div class='load-more' data-src='/spinner.gif'>Load more</div>",
        "<img class='more' data-src='/photo.jpg'>",
        "<button data-page='0' class='load-more'>Load more</button>",
        "<div data-page='3' data-max-pages='3' data-url='/page/%page%/'></div><button>Load more</button>",
        "<form action='/subscribe'><button>Load more</button></form>",
        "<p data-url='/share?id=3'>x</p><button>Share</button>",
    ],
)
def test_what_is_no_next_part_is_not_followed(body):
    assert more(body) == []


@pytest.mark.parametrize(
    ("header", "there"),
    [
        ('</page/2/>; rel="next"', "/page/2/"),
        (
            '<https://example.org/page/1/>; rel="prev", <https://example.org/page/3/>; rel=next; title="older"',
            "/page/3/",
        ),
        ('</feed/>; rel="alternate"; type="application/rss+xml"', None),
        ('</a.css>; rel=preload; as=style, </p?page=2>; rel="last next"', "/p?page=2"),
        ('<https://elsewhere.example/2>; rel="next"', None),
        ('<https://example.org/news>; rel="next"', None),
        ("<" * 9_000 + '>; rel="next"', None),
    ],
)
def test_the_next_page_that_a_header_names(header, there):
    assert next_of_header(header, f"{SITE}/news") == (SITE + there if there else None)


def test_a_button_without_any_address_is_told():
    document = Document(f"{SITE}/", "<body><button class='load-more'>Load more</button></body>")
    assert load_more(document, is_next_label).is_hidden
    assert not load_more(
        Document(f"{SITE}/", "<body><a href='/page/2'>Older posts</a></body>"), is_next_label
    ).is_hidden


ITEM = {"title": "Ferry returns to the pier", "url": "/news/ferry", "published_at": "2026-03-01T08:00:00Z"}
CARD = "<article><a href='/news/fog'>Fog closes the harbour</a></article>"


@pytest.mark.parametrize(
    ("answer", "asked", "there"),
    [
        ({"items": [ITEM], "next": "/api?page=3"}, "/api?page=2", "/api?page=3"),
        ({"data": {"posts": [ITEM]}, "pagination": {"nextUrl": "https://example.org/api?p=9"}}, "/api", "/api?p=9"),
        ({"html": CARD, "nextPage": 3}, "/api?page=2", "/api?page=3"),
        ({"success": True, "data": CARD, "has_more": True}, "/x?paged=2", "/x?paged=3"),
        ({"results": [ITEM], "next_cursor": "abc"}, "/api?cursor=xyz", "/api?cursor=abc"),
        ({"results": [ITEM], "pageInfo": {"endCursor": "q1", "hasNextPage": True}}, "/api?after=q0", "/api?after=q1"),
        ({"results": [ITEM], "total_pages": 4}, "/api?page=4", None),
        ({"results": [ITEM], "total_pages": 4}, "/api?page=2", "/api?page=3"),
        ({"results": [ITEM], "has_more": False}, "/api?page=2", None),
        ([{"title": {"rendered": "Fog closes the pier"}, "link": "/fog", "date": "2026-03-01"}], "/wp", None),
        ({"links": {"next": {"href": "/api/3"}}, "items": [ITEM]}, "/api/2", "/api/3"),
    ],
)  # fmt: skip
def test_answers_in_json_are_read_as_listings(answer, asked, there):
    found = read_json_listing(json.dumps(answer).encode(), SITE + asked)
    assert found is not None
    assert found.links or "href" in found.html
    assert (found.next_url or "").removeprefix(SITE) == (there or "")


def test_an_item_of_an_answer_bears_its_card():
    found = read_json_listing(json.dumps({"items": [{**ITEM, "author": {"name": "Nora Vale"}}]}), f"{SITE}/api")
    assert found is not None
    (link,) = found.links
    assert link.url == f"{SITE}/news/ferry"
    assert link.card is not None
    assert (link.card.headline, link.card.datePublishedRaw) == (ITEM["title"], ITEM["published_at"])
    assert link.authors == ("Nora Vale",)
    assert read_json_listing("<html>", SITE) is None


def cases(name: str) -> list[dict[str, Any]]:
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.mark.parametrize("case", cases("more_forms.jsonl"))
def test_the_next_part_is_found_in_the_markup_of_other_systems_and_languages(case):
    document = Document(f"{SITE}/news", f"<html><body><main>{case['body']}</main></body></html>")
    found = [url.removeprefix(SITE) for url in (*load_more(document, is_next_label).urls, *older_pages(document))]
    assert case["there"] in found if case["there"] else not found


@pytest.mark.parametrize("case", cases("more_answers.jsonl"))
def test_answers_of_other_systems_tell_where_they_go_on(case):
    found = read_json_listing(json.dumps(case["answer"]).encode(), SITE + case["asked"])
    assert found is not None
    assert found.links or "href" in found.html
    assert unquote((found.next_url or "").removeprefix(SITE)) == case["there"]


@pytest.mark.parametrize(
    "body",
    [
        "<button class='load-more' data-url='/ajax/list?page={page}'>Show more</button>",
        "<button class='load-more' data-options='{\"label\": \"more\", \"count\": 3}'>Show more</button>",
        "<button class='cta' value='/news/page-2'>Subscribe</button>",
        "<amp-list src='/amp/weather.json'></amp-list>",
        "<script>var p = {url: '/admin-ajax.php', current_page: 4, max_page: 4}</script><button>Load more</button>",
    ],
)  # fmt: skip
def test_templates_settings_and_last_pages_lead_nowhere(body):
    assert more(body) == []


def test_a_written_number_is_not_put_into_an_address_twice_nor_into_its_escapes():
    assert more("<a class='more' data-url='/tag/%D0%BC%D0%B8%D1%80/2/' data-page='2'>Load more</a>") == [
        "/tag/%D0%BC%D0%B8%D1%80/2/"
    ]


@pytest.mark.parametrize(
    ("body", "there"),
    [
        ("<div data-page=1></div><button class=load-more data-url=/api/list>Load more</button>", "/api/list?page=1"),
        ("<ul data-current-page=1></ul><a href=# class=load-more data-url=/api/list>More</a>", "/api/list?page=2"),
        ("<ul data-next-page=2></ul><button data-url=/api/{page} class=more>Load more</button>", "/api/2"),
        ("<section data-offset=12></section><button data-url=/api class=more>Load more</button>", "/api?offset=12"),
        ("<section data-next-cursor=Zm9v></section><button data-url=/api class=more>+</button>", "/api?cursor=Zm9v"),
        ("<a data-page=1></a><a data-page=2></a><button data-url=/api class=more>Load more</button>", "/api"),
    ],
)
def test_the_counter_may_stand_on_another_element_than_the_button(body, there):
    assert more(body)[:1] == [there]


@pytest.mark.parametrize(
    "around",
    [
        "<div role=dialog aria-modal=true>{}</div>",
        "<dialog>{}</dialog>",
        "<div aria-modal=true><div><div>{}</div></div></div>",
        "<div class='image-viewer-container'>{}</div>",
        "<div class='swiper hero'>{}</div>",
        "<section aria-roledescription=carousel>{}</section>",
        "<div id=lightbox><figure><img src=a.jpg></figure>{}</div>",
        "<div class='photo-gallery'><div class=controls>{}</div></div>",
        "<div class='slick-slider'>{}</div>",
        "<div class=slideshow>{}</div>",
        "<div class='events calendar'>{}</div>",
        "<div class='audio-player'>{}</div>",
        "<section id=comments>{}</section>",
        "<div class='modal fade' id=photos>{}</div>",
    ],
)
def test_the_next_of_a_viewer_or_a_carousel_is_no_part_of_the_list(around):
    for button in ("<button aria-label=Next>›</button>", "<button>Next</button>", "<a href='#'>Load more</a>"):
        document = Document(SITE + "/news", f"<html><body>{around.format(button)}</body></html>")
        assert not load_more(document, is_next_label).is_hidden


@pytest.mark.parametrize(
    "around",
    [
        "<main class=news-box>{}</main>",
        "<div class='list inbox'>{}</div>",
        "<div class='post-list'>{}</div>",
        "<body class='has-modal slider-home'><main><div>{}</div></main></body>",
        "<section class='reviews'>{}</section>",
    ],
)
def test_the_button_of_a_list_says_that_it_goes_on(around):
    document = Document(SITE + "/news", f"<html>{around.format('<button>Load more</button>')}</html>")
    assert load_more(document, is_next_label).is_hidden
