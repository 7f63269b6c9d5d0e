"""The JSON that a page names as its own is found, and put where the page would hold it."""

from __future__ import annotations

import json

import pytest

from newscrawl import extract
from newscrawl.rendering.data_files import data_files, with_data

URL = "https://quay.example/story/larch-roof"
NUXT = '<script type="application/json" id="__NUXT_DATA__" data-src="/story/larch-roof/_payload.json?a1"></script>'
GATSBY = '<link as="fetch" rel="preload" href="/page-data/story/larch-roof/page-data.json" crossorigin="anonymous">'
BODY = [f"The council decided on day {n} that the bridge gets a roof of larch, after {n + 3} hours." for n in range(3)]


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        (NUXT, ["https://quay.example/story/larch-roof/_payload.json?a1"]),
        (GATSBY, ["https://quay.example/page-data/story/larch-roof/page-data.json"]),
        (GATSBY.replace("/page-data/", "https://other.example/"), []),
        ('<link rel="preload" as="font" href="/fonts.json">', []),
        ('<script type="application/ld+json" src="/a.json"></script>', []),
        (
            GATSBY.replace("larch-roof", "oak") + GATSBY,
            ["https://quay.example/page-data/story/larch-roof/page-data.json"],
        ),
        (GATSBY.replace("larch-roof", "oak"), []),
    ],
)
def test_files_of_the_pages_own_site_that_it_names_are_its_data(named, expected):
    found = data_files(f"<html><head>{named}</head><body></body></html>", URL)
    assert found == expected


def test_a_page_is_read_with_its_file_and_asks_for_it_no_more():
    flat = [
        {"data": 1},
        {"story": 2},
        {"title": 3, "slug": 4, "body": 5},
        "A roof of larch for the bridge",
        "larch-roof",
        [6, 7, 8],
        *BODY,
    ]
    page = f'<html><body><div id="__nuxt"></div>{NUXT}</body></html>'
    whole = with_data(page, {data_files(page, URL)[0]: json.dumps(flat)})
    assert data_files(whole, URL) == []
    article = extract(whole, url=URL)
    assert (article.headline, article.articleBody) == ("A roof of larch for the bridge", "\n\n".join(BODY))
    assert with_data(page, {URL: '{"a": "</script>"}'}).count("</script>") == 2
