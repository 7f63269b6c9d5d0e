"""Articles that a listing names in JSON-LD alone, as pages do that show their cards by a program."""

from __future__ import annotations

import json

import pytest

from newscrawl.discovery.json_ld_listing import MAX_LISTED, json_ld_links
from newscrawl.discovery.link_header import feeds_of_header
from newscrawl.discovery.listing import read_listing
from newscrawl.html.document import Document

SITE = "https://paper.example"
URLS = [f"{SITE}/2025/03/{day:02}/the-council-met-for-the-{day}th-time" for day in range(1, 6)]
_TITLE = "The council met once more"
LISTS = {
    "entries with addresses": {
        "@type": "ItemList",
        "itemListElement": [{"@type": "ListItem", "position": n, "url": url} for n, url in enumerate(URLS, 1)],
    },
    "entries with articles": {
        "@type": "ItemList",
        "itemListElement": [
            {"@type": "ListItem", "item": {"@type": "NewsArticle", "url": url, "headline": _TITLE}} for url in URLS
        ],
    },
    "entries with ids": {
        "@type": "ItemList",
        "itemListElement": [{"@type": "ListItem", "item": {"@id": url, "name": _TITLE}} for url in URLS],
    },
    "entries whose item is an address": {
        "@type": ["ItemList", "CreativeWork"],
        "itemListElement": [{"@type": "ListItem", "name": _TITLE, "item": url} for url in URLS],
    },
    "addresses": {"@type": "http://schema.org/ItemList", "itemListElement": URLS},
    "a list in a page": {
        "@type": "CollectionPage",
        "mainEntity": {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "url": url} for url in URLS]},
    },
    "a blog": {"@type": "Blog", "blogPost": [{"@type": "BlogPosting", "headline": _TITLE, "url": url} for url in URLS]},
    "a blog of old": {
        "@type": "Blog",
        "blogPosts": [
            {
                "@type": "BlogPosting",
                "mainEntityOfPage": {"@type": "WebPage", "@id": url},
                "datePublished": "2025-03-05",
            }
            for url in URLS
        ],
    },
    "parts of a page": {"@type": "CollectionPage", "hasPart": [{"@type": "NewsArticle", "url": url} for url in URLS]},
    "a graph": {
        "@graph": [
            {"@type": "WebSite", "url": SITE},
            {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "url": url} for url in URLS]},
        ]
    },
    "relative addresses": {
        "@type": "ItemList",
        "itemListElement": [{"@type": "ListItem", "url": url.removeprefix(SITE)} for url in URLS],
    },
    "a feed": {
        "@type": "DataFeed",
        "dataFeedElement": [{"@type": "DataFeedItem", "item": {"@type": "Article", "url": url}} for url in URLS],
    },
}
_LISTED = [{"@type": "ListItem", "url": url} for url in URLS]
OTHERS = {
    "a path": {
        "@type": "BreadcrumbList",
        "itemListElement": [{"@type": "ListItem", "item": {"@id": url, "name": "News"}} for url in URLS],
    },
    "a menu": {
        "@type": "ItemList",
        "itemListElement": [{"@type": "SiteNavigationElement", "name": "News", "url": url} for url in URLS],
    },
    "parts of one page": {
        "@type": "ItemList",
        "itemListElement": [{"@type": "ListItem", "url": f"#part-{n}"} for n in range(5)],
    },
    "other sites": {
        "@type": "ItemList",
        "itemListElement": [{"@type": "ListItem", "url": url.replace("paper", "other")} for url in URLS],
    },
    "nothing of a kind": {"@type": "ItemList", "itemListElement": [None, 3, {}, {"item": []}, {"url": 7}, ""]},
}


def _page(data: object, cards: str = "") -> Document:
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    return Document(f"{SITE}/politics", f"<html><head>{script}</head><body><h1>Politics</h1>{cards}</body></html>")


@pytest.mark.parametrize("name", LISTS)
def test_a_listing_in_json_ld_leads_to_its_articles(name):
    assert [link.url for link in read_listing(_page(LISTS[name])).articles] == URLS


@pytest.mark.parametrize("name", OTHERS)
def test_what_json_ld_lists_besides_is_no_list_of_articles(name):
    assert json_ld_links(_page(OTHERS[name])) == {}


def test_what_the_page_shows_keeps_its_card_and_the_rest_is_added():
    card = f'<article><h2><a href="{URLS[0]}">{_TITLE} in the old hall</a></h2><time>5 March 2025</time></article>'
    articles = read_listing(_page(LISTS["entries with addresses"], card * 1)).articles
    assert [link.url for link in articles] == URLS
    assert articles[0].text == f"{_TITLE} in the old hall"


def test_headline_and_day_come_with_the_address():
    (link, *_) = json_ld_links(_page(LISTS["entries with articles"])).values()
    assert link.card is not None
    assert link.card.headline == _TITLE
    assert json_ld_links(_page(LISTS["a blog of old"]))


def test_a_list_without_an_end_is_read_as_far_as_it_may_be():
    many = {"@type": "ItemList", "itemListElement": [f"{SITE}/a/{n}" for n in range(5_000)]}
    assert len(json_ld_links(_page(many))) == MAX_LISTED
    deep: object = {"@type": "ListItem", "item": URLS[0]}
    for _ in range(400):
        deep = {"@type": "ListItem", "item": deep}
    assert json_ld_links(_page({"@type": "ItemList", "itemListElement": [deep]})) == {}


@pytest.mark.parametrize(
    ("header", "feeds"),
    [
        ('</feed>; rel="alternate"; type="application/rss+xml"', [f"{SITE}/feed"]),
        ("<feed.atom>; rel=alternate; type=application/atom+xml", [f"{SITE}/feed.atom"]),
        ('<https://paper.example/feed.json>;type="application/feed+json";rel="alternate"', [f"{SITE}/feed.json"]),
        ('</style.css>; rel=preload; as=style, </feed>; rel="alternate"; type="application/rss+xml"', [f"{SITE}/feed"]),
        ('</a>; REL="alternate"; TYPE="application/rss+xml"; title="News"', [f"{SITE}/a"]),
        ('</comments/feed>; rel="alternate"; type="application/rss+xml"; title="Comments"', []),
        ('</de>; rel="alternate"; hreflang="de"', []),
        ('</page/2>; rel="next"', []),
        ('</feed>; type="application/rss+xml"', []),
        ("", []),
        ("<" * 9_000, []),
    ],
)
def test_a_header_names_feeds_as_a_head_does(header, feeds):
    assert feeds_of_header(header, f"{SITE}/") == feeds
