"""Feeds in wrong encodings, torn, hostile or endless."""

from __future__ import annotations

import pytest

from newscrawl.discovery.feed_links import find_feeds
from newscrawl.discovery.feeds import read_feed
from newscrawl.html.document import Document
from tests.cpu_clock import CpuClock
from tests.discovery.feed_pages import URL, entry


def headline(body: bytes | str) -> str | None:
    feed = read_feed(body, URL)
    assert feed is not None
    card = feed.links[0].card
    assert card is not None
    return card.headline


CYRILLIC = entry("<title>Новости дня</title><link>https://x.example/a</link>")


@pytest.mark.parametrize(
    "body",
    [
        b'<?xml version="1.0" encoding="iso-8859-1"?>' + CYRILLIC.encode(),
        b'\xef\xbb\xbf<?xml version="1.0"?>' + CYRILLIC.encode(),
        CYRILLIC.encode("utf-16"),
        CYRILLIC.encode("utf-16-be"),
        b'<?xml version="1.0" encoding="windows-1251"?>' + CYRILLIC.encode("windows-1251"),
        "\n\n  junk <br/> before" + CYRILLIC,
        CYRILLIC.encode()[:-20],
        CYRILLIC.encode() + "й".encode()[:1],
    ],
)
def test_the_text_is_right_whatever_the_charset_says(body):
    assert headline(body) == "Новости дня"


@pytest.mark.parametrize("codec", ["base64", "punycode", "undefined", "rot13", "no-such-thing", "utf-8", "idna"])
def test_a_declared_codec_that_is_no_charset_is_ignored(codec):
    body = f'<?xml version="1.0" encoding="{codec}"?>' + entry("<title>Caf\xe9</title><link>https://x.example/</link>")
    assert headline(body.encode("latin-1")) in ("Café", "Caf�")


def test_a_torn_feed_gives_what_is_complete():
    feed = read_feed(
        "<rss><channel><item><link>https://x.example/1</link></item><item><link>https://x.example/2</link><title>To",
        URL,
    )
    assert feed is not None
    assert [link.url for link in feed.links] == ["https://x.example/1", "https://x.example/2"]


def test_entries_without_end_tags_stay_apart():
    feed = read_feed("<rss><item><link>https://x.example/1</link><item><link>https://x.example/2</link></rss>", URL)
    assert feed is not None
    assert len(feed.links) == 2


def test_a_long_description_is_cut_between_words_and_says_so():
    feed = read_feed(entry("<link>https://x.example/</link><description>" + "word " * 200 + "</description>"), URL)
    assert feed is not None
    card = feed.links[0].card
    assert card is not None
    assert card.descriptionTruncated
    assert card.description is not None
    assert 280 < len(card.description) <= 300
    assert card.description.endswith("word")


@pytest.mark.parametrize(
    "body", ["", "<html><body><rss></rss></body></html>", "{}", '{"version": 1}', "{torn", b"\x00\xff\xfe", "[]"]
)
def test_what_is_no_feed_is_none(body):
    assert read_feed(body, URL) is None


def test_entities_are_never_expanded_nor_loaded():
    bomb = '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
    assert headline(bomb + entry("<title>&b; &f; &amp;</title><link>https://x.example/</link>")) == "&b; &f; &"


HOSTILE = {
    "depth": "<a>" * 400_000,
    "angles": "<" * 2_000_000,
    "cdata": "<![CDATA[" * 200_000,
    "comments": "<!--" * 400_000,
    "name": "<" + "a" * 2_000_000,
    "attributes": "<a " + 'b="' * 400_000,
    "ends": "<a>" * 59 + "</b>" * 200_000,
    "ampersands": "&a" * 700_000,
    "namespaces": "<item " + "xmlns:" * 300_000,
}


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
def test_hostile_markup_costs_linear_time(hostile):
    started = CpuClock()
    read_feed("<rss><item><title>" + hostile, URL)
    assert started.seconds() < 5


def test_a_feed_with_a_hundred_thousand_entries_is_read_up_to_its_bound():
    feed = read_feed("<rss>" + "<item><link>https://x.example/a</link></item>" * 100_000, URL)
    assert feed is not None
    assert len(feed.links) == 2_000


def test_a_pages_feeds_are_found_and_its_comment_feeds_left_out():
    page = Document(
        "https://paper.example/",
        """<head><link rel="alternate" type="application/rss+xml" title="Paper" href="/feed/">
        <link rel="alternate" type="application/rss+xml" title="Paper » Kommentar-Feed" href="/x/feed/">
        <link rel="alternate" type="application/rss+xml" href="/comments/feed/">
        <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
        <link rel="alternate" type="application/json" href="/feed.json">
        <link rel="stylesheet" type="text/css" href="/feed.css"></head>
        <a href="/sport/rss">RSS</a><a href="/feed/">again</a><a href="/feedback">Feedback</a>
        <a href="/news/index.xml">x</a>
        <a href="/how-to-feed-cats">cats</a><a href="mailto:rss@paper.example">mail</a>""",
    )
    assert find_feeds(page) == [
        "https://paper.example/feed/",
        "https://paper.example/feed.json",
        "https://paper.example/sport/rss",
    ]


@pytest.mark.parametrize(
    "anchor",
    [
        "<a href='/syndication/'>RSS</a>",
        "<a href='/syndication/'>Flux RSS</a>",
        "<a href='/syndication/'>RSS-Feed</a>",
        "<a href='/syndication/'>RSS 2.0</a>",
        "<a href='/syndication/'>Atom feed</a>",
        "<a href='/syndication/' title='RSS'><img src='/orange.png'></a>",
        "<a href='/syndication/' aria-label='RSS feed'><svg></svg></a>",
        "<a href='/syndication/' type='application/rss+xml'>Subscribe</a>",
    ],
)
def test_a_link_that_says_rss_leads_to_a_feed_whatever_its_address(anchor):
    assert find_feeds(Document("https://paper.example/", anchor)) == ["https://paper.example/syndication/"]


@pytest.mark.parametrize("text", ["Iran atom deal holds", "Atom", "RSS chief speaks in Nagpur", "Grasses of the coast"])
def test_a_headline_with_such_a_word_leads_to_none(text):
    found = find_feeds(Document("https://paper.example/", f"<a href='/x/1'>{text}</a>"))
    assert found == (["https://paper.example/x/1"] if text == "Atom" else [])
