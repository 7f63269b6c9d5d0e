"""WordPress' REST API."""

from __future__ import annotations

import json

import pytest

from newscrawl.discovery.wordpress import posts_url, read_posts, rest_root
from newscrawl.html.document import Document
from newscrawl.items import PostRef

SITE = "https://paper.example"
POST = {
    "link": "https://paper.example/ships/",
    "status": "publish",
    "title": {"rendered": "Ships &#038; <em>harbours</em>"},
    "excerpt": {"rendered": "<p>Ships wait outside. [&hellip;]</p>\n"},
    "date": "2025-03-14T11:30:00",
    "date_gmt": "2025-03-14T09:30:00",
    "modified_gmt": "2025-03-15T09:30:00",
    "_embedded": {
        "author": [{"name": "Grace Young"}, {"code": "rest_user_invalid_id"}],
        "wp:term": [[{"taxonomy": "category", "name": "Trade"}], [{"taxonomy": "post_tag", "name": "sea &amp; land"}]],
    },
}


def test_a_post_becomes_a_link_with_its_card():
    (link,) = read_posts(json.dumps([POST]).encode())
    assert link.card == PostRef(
        headline="Ships & harbours",
        url="https://paper.example/ships/",
        description="Ships wait outside.",
        descriptionTruncated=True,
        datePublishedRaw="2025-03-14T09:30:00Z",
        position=1,
    )
    assert (link.source, link.modified, link.authors) == ("wordpress", "2025-03-15T09:30:00Z", ("Grace Young",))
    assert (link.section, link.keywords) == ("Trade", ("sea & land",))


def test_a_byte_order_mark_before_the_answer_hides_no_post():
    assert read_posts(b"\xef\xbb\xbf" + json.dumps([POST]).encode()) == read_posts(json.dumps([POST]).encode())


def test_a_missing_instant_leaves_the_local_time():
    (link,) = read_posts(json.dumps([POST | {"date_gmt": "0000-00-00T00:00:00", "modified_gmt": None}]))
    assert link.card is not None
    assert (link.card.datePublishedRaw, link.modified) == ("2025-03-14T11:30:00", None)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b'{"code": "rest_no_route"}',
        b"[1, null, {}]",
        b'[{"link": 5}]',
        b'[{"link": "javascript:x"}]',
        b"[" * 9999,
        json.dumps([POST | {"status": "draft"}]).encode(),
        b"\xff\xfe",
    ],
)
def test_anything_else_is_no_post(body):
    assert read_posts(body) == []


def test_odd_types_inside_a_post_are_not_there():
    (link,) = read_posts(
        json.dumps([{"link": "https://paper.example/a", "title": "bare", "excerpt": [], "_embedded": []}])
    )
    assert link.card is not None
    assert (link.card.headline, link.card.description, link.authors) == (None, None, ())


@pytest.mark.parametrize(
    ("root", "address"),
    [
        ("https://paper.example/wp-json/", "https://paper.example/wp-json/wp/v2/posts?page=2&per_page=100&_fields="),
        ("https://paper.example/wp-json", "https://paper.example/wp-json/wp/v2/posts?page=2&per_page=100&_fields="),
        (
            "https://paper.example/?rest_route=/",
            "https://paper.example/?rest_route=/wp/v2/posts&page=2&per_page=100&_fields=",
        ),
    ],
)
def test_the_address_of_posts_fits_pretty_and_plain_permalinks(root, address):
    assert posts_url(root, 2).startswith(address)
    assert "_embed=author" in posts_url(root, 1, embed=True)
    assert "_embed" not in posts_url(root, 1)


def test_the_root_is_named_by_the_pages_head():
    page = Document("https://paper.example/", '<link rel="https://api.w.org/" href="/index.php?rest_route=/">')
    assert rest_root(page) == "https://paper.example/index.php?rest_route=/"
    assert rest_root(Document("https://paper.example/", "<link rel=next href=/wp-json/>")) is None


@pytest.mark.parametrize(
    ("media", "picture"),
    [
        ([{"media_type": "image", "source_url": f"{SITE}/u/ships.jpg"}], f"{SITE}/u/ships.jpg"),
        ([{"source_url": "/u/ships.jpg"}], f"{SITE}/u/ships.jpg"),
        ([{"media_type": "file", "source_url": "https://paper.example/u/ships.mp4"}], None),
        ([{"code": "rest_forbidden", "message": "Sorry"}], None),
        ([{"source_url": "javascript:x"}], None),
        (["x"], None),
        ([], None),
        (5, None),
    ],
)
def test_the_picture_of_a_post_is_the_embedded_one(media, picture):
    post = POST | {"_embedded": {"wp:featuredmedia": media}}
    (link,) = read_posts(json.dumps([post]), "https://paper.example/wp-json/wp/v2/posts")
    assert link.image == picture
