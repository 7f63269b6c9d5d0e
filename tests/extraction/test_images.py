import json

import pytest

from newscrawl.extraction.body.article_body import read_body
from newscrawl.extraction.metadata.images import MAX_IMAGES, find_images
from newscrawl.extraction.metadata.structured_data import StructuredData
from newscrawl.items import Image
from tests.html.pages import HEADLINE, PARAGRAPHS, page

TITLE = f"<h1>{HEADLINE}</h1>"
SITE = "https://courier.example"


def images(body, head=""):
    document = page(TITLE + body, head)
    found, evidence = find_images(document, StructuredData(document), read_body(document, HEADLINE))
    assert (evidence is None) == (not found)
    return next(iter(found), None), found


@pytest.mark.parametrize(
    ("html", "url"),
    [
        ('<img src="/a.jpg">', f"{SITE}/a.jpg"),
        ('<img src="data:image/gif;base64,R0" data-src="/b.jpg">', f"{SITE}/b.jpg"),
        ('<img srcset="/c.jpg 1x, /d.jpg 2x">', f"{SITE}/c.jpg"),
    ],
)
def test_a_picture_in_the_text_is_found_also_where_it_loads_late(html, url):
    main, every = images(f"{PARAGRAPHS}<p>{html}</p>{PARAGRAPHS}")
    assert main == Image(url)
    assert every == [main]


def test_a_figure_gives_caption_and_credit_apart():
    figure = '<figure><img src="/a.jpg"><figcaption>The landing <div class=credit>N. Vale</div></figcaption></figure>'
    main, _ = images(PARAGRAPHS + figure + PARAGRAPHS)
    assert main == Image(f"{SITE}/a.jpg", "The landing", "N. Vale")


def test_the_declared_picture_is_the_main_one_and_comes_once():
    head = '<meta property="og:image" content="/m.jpg">'
    main, every = images(f'{PARAGRAPHS}<p><img src="/m.jpg"><img src="/a.jpg"></p>{PARAGRAPHS}', head)
    assert main == Image(f"{SITE}/m.jpg")
    assert [image.url for image in every] == [f"{SITE}/m.jpg", f"{SITE}/a.jpg"]


def test_json_ld_says_more_of_the_main_picture():
    node = {"@type": "NewsArticle", "headline": "x", "image": {"url": f"{SITE}/j.jpg", "caption": "The landing"}}
    main, _ = images(PARAGRAPHS, f'<script type="application/ld+json">{json.dumps(node)}</script>')
    assert main == Image(f"{SITE}/j.jpg", "The landing")


@pytest.mark.parametrize("html", ['<img width=1 src="/pixel.gif">', "<img>", '<img src="">', '<img src="data:x">'])
def test_pixels_and_empty_pictures_are_none(html):
    assert images(f"{PARAGRAPHS}<p>{html}</p>{PARAGRAPHS}") == (None, [])


def test_pictures_of_other_blocks_and_beyond_the_limit_are_left_out():
    many = "".join(f'<p><img src="/{n}.jpg"></p>' for n in range(100))
    _, every = images(f'<nav><a href=/><img src="/logo.png"></a></nav><div>{PARAGRAPHS}{many}{PARAGRAPHS}</div>')
    assert len(every) == MAX_IMAGES
    assert every[0].url == f"{SITE}/0.jpg"
