"""Feeds of every kind, sound and broken, and where a page names them."""

from __future__ import annotations

import pytest

from newscrawl.discovery.feeds import read_feed
from newscrawl.items import PostRef
from tests.discovery.feed_pages import URL, entry

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


@pytest.mark.parametrize(
    ("feed", "entry", "link", "address"),
    [
        ("", "", "", "https://paper.example/ships"),
        ("https://paper.example/news/", "", "", "https://paper.example/news/ships"),
        ("/news/", "", "", "https://paper.example/news/ships"),
        ("news/", "", "", "https://paper.example/news/ships"),
        ("https://paper.example/news/", "2025/", "", "https://paper.example/news/2025/ships"),
        ("https://paper.example/news/", "/2025/", "", "https://paper.example/2025/ships"),
        ("https://paper.example/news/", "https://b.example/", "", "https://b.example/ships"),
        ("", "2025/", "", "https://paper.example/2025/ships"),
        ("", "2025/", "03/", "https://paper.example/2025/03/ships"),
        ("", "", "https://b.example/2025/", "https://b.example/2025/ships"),
        ("mailto:a@b.example", "", "", "https://paper.example/ships"),
    ],
)
def test_a_base_is_itself_relative_to_what_is_around_it(feed, entry, link, address):
    at = [f' xml:base="{base}"' if base else "" for base in (feed, entry, link)]
    told = f'<feed{at[0]}><entry{at[1]}><title>Ships wait</title><link{at[2]} href="ships"/></entry></feed>'
    found = read_feed(told, "https://paper.example/feed")
    assert found is not None
    assert [one.url for one in found.links] == [address]


@pytest.mark.parametrize(
    ("generator", "raw"),
    [
        ("PyRSS2Gen-1.1.0", "Tue, 05 Mar 2024 23:30:00"),
        ("rfeed v1.1.1", "Tue, 05 Mar 2024 23:30:00"),
        ("https://github.com/jpmonette/feed", "Tue, 05 Mar 2024 23:30:00 GMT"),
        ("", "Tue, 05 Mar 2024 23:30:00 GMT"),
    ],
)
def test_a_library_that_calls_every_clock_gmt_tells_no_zone(generator, raw):
    item = "<item><title>Ships wait</title><link>/ships</link><pubDate>Tue, 05 Mar 2024 23:30:00 GMT</pubDate></item>"
    feed = read_feed(f"<rss><channel><generator>{generator}</generator>{item}<item/></channel></rss>", URL)
    assert feed is not None
    assert feed.links[0].card is not None
    assert feed.links[0].card.datePublishedRaw == raw


def test_an_atom_entry_that_was_only_updated_has_no_publication_date():
    feed = read_feed('<feed><entry><link href="https://x.example/a"/><updated>2025-03-14</updated></entry></feed>', URL)
    assert feed is not None
    assert feed.links[0].card is not None
    assert (feed.links[0].card.datePublishedRaw, feed.links[0].modified) == (None, "2025-03-14")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (["2025-03-14T10:00:00Z", "2025-03-14T10:00:01Z", "2025-03-14T10:00:09Z"], False),  # the build's
        (["2025-03-14T00:00:00Z", "2025-03-15T00:00:00Z", "2025-03-14T00:00:00Z"], True),
        (["2025-03-14T10:00:00Z", "2025-03-14T10:00:01Z", "2025-03-13T09:00:00Z"], True),
    ],
)
def test_last_changes_of_an_atom_feed_that_are_all_its_builds_are_not_told(changes, told):
    entries = "".join(
        f"<entry><title>t</title><link href='/{n}'/><published>2025-03-0{n + 1}T08:00:00Z</published>"
        f"<updated>{changed}</updated></entry>"
        for n, changed in enumerate(changes)
    )
    feed = read_feed(f"<feed xmlns='http://www.w3.org/2005/Atom'><updated>{changes[0]}</updated>{entries}</feed>", URL)
    assert [link.modified for link in feed.links] == (changes if told else [None] * 3)
    assert all(link.card.datePublishedRaw for link in feed.links)


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


@pytest.mark.parametrize(
    ("labels", "is_filed"),
    [
        (["City|tides|rain", "Sport|rain", "City|music|boats", "Sport|boats|tides"] * 2, True),
        (["boats|rain", "boats|tides", "music|tides", "boats|zinc"] * 2, False),  # in the order of the alphabet
    ],
)
def test_the_first_categories_are_sections_unless_the_alphabet_put_them_there(labels, is_filed):
    items = "".join(
        f"<item><title>Story {number}</title><link>https://example.org/{number}</link>"
        + "".join(f"<category>{label}</category>" for label in line.split("|"))
        + "</item>"
        for number, line in enumerate(labels)
    )
    feed = read_feed(f'<rss version="2.0"><channel><title>T</title>{items}</channel></rss>'.encode(), URL)
    assert feed is not None
    assert {link.is_filed for link in feed.links} == {is_filed}


def test_an_item_of_a_json_feed_may_have_its_address_as_its_id_only():
    items = '[{"id": "https://p.example/a/", "title": "A"}, {"id": "tag:p.example,2026:b", "title": "B"}]'
    feed = f'{{"version": "https://jsonfeed.org/version/1.1", "items": {items}}}'
    assert [link.url for link in read_feed(feed.encode(), "https://p.example/feed.json").links] == [
        "https://p.example/a/"
    ]
