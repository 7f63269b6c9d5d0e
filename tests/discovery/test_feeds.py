"""Feeds of every kind, sound and broken, and where a page names them."""

from __future__ import annotations

import time

import pytest

from newscrawl.discovery.feed_links import find_feeds
from newscrawl.discovery.feeds import read_feed
from newscrawl.html.document import Document
from newscrawl.items import PostRef

URL = "https://paper.example/feed/"

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:d="http://purl.org/dc/elements/1.1/"
     xmlns:a="http://www.w3.org/2005/Atom">
<channel>
  <title>The Paper</title><link>https://paper.example</link><language>en-GB</language>
  <a:link rel="self" href="https://paper.example/feed/"/>
  <a:link rel="hub" href="https://hub.example/"/>
  <a:link rel="next" href="?paged=2"/>
  <image><title>Logo</title><link>https://paper.example/logo</link></image>
  <item>
    <title>Ships &amp; harbours</title>
    <link>https://paper.example/ships?a=1&amp;b=2#top</link>
    <d:creator><![CDATA[Grace Young]]></d:creator><d:creator>Li Wei</d:creator>
    <pubDate>Fri, 14 Mar 2025 09:30:00 +0000</pubDate>
    <category>Uncategorized</category><category><![CDATA[Trade]]></category><category>Sea</category>
    <guid isPermaLink="false">tag:1</guid>
    <description><![CDATA[<p>Ships wait <b>outside</b> the harbour [&#8230;]</p>
<p>The post <a href="x">Ships</a> appeared first on <a href="y">The Paper</a>.</p>]]></description>
    <content:encoded><![CDATA[<p>The whole text.</p>]]></content:encoded>
  </item>
</channel></rss>"""

ATOM = """<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://zeitung.example/blog/">
  <title type="html">Zeitung &amp;amp; mehr</title>
  <entry xml:base="https://zeitung.example/politik/">
    <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Ein <em>neuer</em> Hafen</div></title>
    <link rel="replies" href="kommentare"/><link rel="enclosure" href="a.mp3"/><link rel="alternate" href="hafen.html"/>
    <id>urn:1</id><published>2025-03-14T09:30:00+01:00</published><updated>2025-03-15T10:00:00+01:00</updated>
    <author><name>Grace Young</name><email>g@zeitung.example</email></author>
    <category term="politik" label="Politik"/>
    <summary>Der Hafen wird gebaut.</summary>
  </entry>
</feed>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>紙</title><dc:language>ja</dc:language></channel>
<item rdf:about="https://kami.example/1"><title>港の船</title><link>https://kami.example/1</link>
<dc:date>2025-03-14T09:30:00+09:00</dc:date><dc:creator>山田太郎</dc:creator></item></rdf:RDF>"""

JSON = """{"version": "https://jsonfeed.org/version/1.1", "title": "P", "language": "fr", "next_url": "?page=2",
"hubs": [{"type": "WebSub", "url": "https://hub.example/"}], "items": [{"id": 1, "url": "/port", "title": "Le port",
"content_html": "<p>Le port ouvre.</p>", "date_published": "2025-03-14T09:30:00Z", "date_modified": 7,
"authors": [{"name": "Grace Young"}, 3], "tags": ["mer", null]}, "junk", {"url": "javascript:x"}]}"""


def test_an_rss_entry_becomes_a_link_with_its_card():
    feed = read_feed(RSS, URL)
    assert feed is not None
    assert (feed.kind, feed.title, feed.language, feed.hub) == ("rss", "The Paper", "en-GB", "https://hub.example/")
    assert feed.next_url == "https://paper.example/feed/?paged=2"
    (link,) = feed.links
    assert link.card == PostRef(
        headline="Ships & harbours",
        url="https://paper.example/ships?a=1&b=2",
        description="Ships wait outside the harbour",
        descriptionTruncated=True,
        datePublishedRaw="Fri, 14 Mar 2025 09:30:00 +0000",
        position=1,
    )
    assert (link.source, link.section, link.keywords, link.language) == ("feed", "Trade", ("Sea",), "en-GB")
    assert link.authors == ("Grace Young", "Li Wei")


def test_an_atom_entry_keeps_both_dates_its_base_and_its_language():
    feed = read_feed(ATOM, URL)
    assert feed is not None
    assert (feed.kind, feed.title) == ("atom", "Zeitung & mehr")
    (link,) = feed.links
    assert link.url == "https://zeitung.example/politik/hafen.html"
    assert link.card is not None
    assert (link.card.headline, link.card.datePublishedRaw) == ("Ein neuer Hafen", "2025-03-14T09:30:00+01:00")
    assert (link.modified, link.authors, link.section, link.language) == (
        "2025-03-15T10:00:00+01:00",
        ("Grace Young",),
        "Politik",
        "de",
    )


def test_an_atom_entry_that_was_only_updated_has_no_publication_date():
    feed = read_feed('<feed><entry><link href="https://x.example/a"/><updated>2025-03-14</updated></entry></feed>', URL)
    assert feed is not None
    assert feed.links[0].card is not None
    assert (feed.links[0].card.datePublishedRaw, feed.links[0].modified) == (None, "2025-03-14")


def test_rss_1_and_json_feeds_are_read_alike():
    rdf, json = read_feed(RDF, URL), read_feed(JSON, URL)
    assert rdf is not None
    assert json is not None
    assert [(link.url, link.authors, link.language) for link in rdf.links] == [
        ("https://kami.example/1", ("山田太郎",), "ja")
    ]
    assert json.kind == "json"
    assert (json.next_url, json.hub) == ("https://paper.example/feed/?page=2", "https://hub.example/")
    (link,) = json.links
    assert link.card is not None
    assert (link.url, link.card.description, link.modified) == ("https://paper.example/port", "Le port ouvre.", None)
    assert (link.authors, link.keywords, link.language) == (("Grace Young",), ("mer",), "fr")


def entry(inside: str) -> str:
    return f"<rss><channel><item>{inside}</item></channel></rss>"


@pytest.mark.parametrize(
    ("inside", "url"),
    [
        ("<link>https://x.example/a?p=1&b=2&copy=3</link>", "https://x.example/a?p=1&b=2&copy=3"),
        ("<link><![CDATA[ https://x.example/a?p=1&b=2 ]]></link>", "https://x.example/a?p=1&b=2"),
        ("<link>/story</link>", "https://paper.example/story"),
        ("<guid>https://x.example/guid</guid>", "https://x.example/guid"),
        (
            "<link>https://count.example/r</link><guid isPermaLink='true'>https://x.example/a</guid>",
            "https://count.example/r",
        ),
        (
            "<link>https://count.example/r</link><feedburner:origLink>https://x.example/a</feedburner:origLink>",
            "https://x.example/a",
        ),
    ],
)
def test_the_address_is_found_wherever_the_feed_puts_it(inside, url):
    feed = read_feed(entry(inside), URL)
    assert feed is not None
    assert [link.url for link in feed.links] == [url]


@pytest.mark.parametrize(
    "inside",
    ["<guid isPermaLink='false'>https://x.example/1</guid>", "<link>mailto:a@b.example</link>", "<title>x</title>"],
)
def test_an_entry_without_address_is_no_link(inside):
    feed = read_feed(entry(inside), URL)
    assert feed is not None
    assert feed.links == ()


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("editor@paper.example (Grace Young)", ("Grace Young",)),
        ("editor@paper.example", ()),
        ("Grace Young", ("Grace Young",)),
        ("Zo&euml; O&#8217;Neill", ("Zoë O’Neill",)),
    ],
)
def test_names_are_taken_out_of_rss_author_elements(author, names):
    feed = read_feed(entry(f"<link>https://x.example/</link><author>{author}</author>"), URL)
    assert feed is not None
    assert feed.links[0].authors == names


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
    started = time.process_time()
    read_feed("<rss><item><title>" + hostile, URL)
    assert time.process_time() - started < 5


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
