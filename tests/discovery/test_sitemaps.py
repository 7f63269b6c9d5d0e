"""Sitemaps, indexes and robots.txt."""

from __future__ import annotations

import gzip
import tracemalloc

import pytest

from newscrawl.discovery.charsets import gunzip
from newscrawl.discovery.sitemaps import map_ref, newest_first, read_sitemap, robots_sitemaps
from newscrawl.items import PostRef
from tests.cpu_clock import CpuClock

URL = "https://paper.example/sitemap.xml"
HEAD = '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'

NEWS = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:i="http://www.google.com/schemas/sitemap-image/1.1"
 xmlns:n="http://www.google.com/schemas/sitemap-news/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<url><i:image><i:loc>https://paper.example/a.jpg</i:loc><i:title>Picture</i:title></i:image>
<loc>https://paper.example/ships?a=1&b=2</loc><xhtml:link rel="alternate" hreflang="de" href="https://paper.example/de"/>
<n:news><n:publication><n:name>Paper</n:name><n:language>en</n:language></n:publication><n:access>Subscription</n:access>
<n:publication_date>2025-03-14T09:30:00+02:00</n:publication_date><n:title><![CDATA[Ships & harbours]]></n:title>
<n:keywords>sea, trade, sea</n:keywords></n:news><lastmod>2025-03-15</lastmod></url></urlset>"""


def test_a_news_entry_keeps_title_date_language_keywords_and_access():
    sitemap = read_sitemap(NEWS, URL)
    assert sitemap is not None
    assert sitemap.kind == "urlset"
    link, german = sitemap.links
    assert (german.url, german.source, german.language) == ("https://paper.example/de", "sitemap", "de")
    assert link.card == PostRef(
        headline="Ships & harbours",
        url="https://paper.example/ships?a=1&b=2",
        datePublishedRaw="2025-03-14T09:30:00+02:00",
        position=1,
    )
    assert (link.source, link.language, link.keywords) == ("news-sitemap", "en", ("sea", "trade"))
    assert link.modified == "2025-03-15"


@pytest.mark.parametrize(
    "entry",
    [
        "<url><loc>https://paper.example/a?x=1&amp;y=2</loc><lastmod>2025-03-14</lastmod></url>",
        "<url>\n<loc>\n https://paper.example/a?x=1&y=2 </loc>\n<lastmod> 2025-03-14 </lastmod></url>",
        "<url><loc><![CDATA[https://paper.example/a?x=1&y=2]]></loc><lastmod>2025-03-14</lastmod></url>",
        "<s:url><s:loc>/a?x=1&amp;y=2</s:loc><s:lastmod>2025-03-14</s:lastmod></s:url>",
        "<url><!-- one --><lastmod>2025-03-14</lastmod><loc >https://paper.example/a?x=1&amp;y=2</loc></url>",
        "<URL><LOC>https://paper.example/a?x=1&amp;y=2</LOC><LASTMOD>2025-03-14</LASTMOD></URL>",
    ],
)
def test_an_entry_is_read_in_every_spelling(entry):
    head = HEAD.replace("xmlns=", 'xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns=')
    sitemap = read_sitemap(f"{head}{entry}</urlset>", URL)
    assert sitemap is not None
    assert [(link.url, link.modified) for link in sitemap.links] == [("https://paper.example/a?x=1&y=2", "2025-03-14")]


def test_an_index_gives_news_first_then_articles_each_the_newest_first():
    body = "<sitemapindex>" + "".join(
        f"<sitemap><loc>https://paper.example/{name}</loc>{f'<lastmod>{date}</lastmod>' if date else ''}</sitemap>"
        for name, date in [
            ("page-sitemap.xml", "2025-03-20"),
            ("post-sitemap1.xml", "2024-01-01T00:00:00Z"),
            ("post-sitemap2.xml", "2025-03-14T09:30:00Z"),
            ("sitemap-2025-01.xml", None),
            ("sitemap-2025-03.xml", None),
            ("author-sitemap.xml", "2025-03-21"),
            ("news-sitemap.xml", None),
        ]
    )
    sitemap = read_sitemap(body + "</sitemapindex>", URL)
    assert sitemap is not None
    assert (sitemap.kind, sitemap.links) == ("index", ())
    assert [ref.url.rpartition("/")[2] for ref in sitemap.maps] == [
        "news-sitemap.xml",
        "post-sitemap2.xml",
        "post-sitemap1.xml",
        "sitemap-2025-03.xml",
        "sitemap-2025-01.xml",
        "author-sitemap.xml",
        "page-sitemap.xml",
    ]


@pytest.mark.parametrize(
    ("name", "worth"),
    [
        ("wp-sitemap-posts-post-1.xml", "articles"),
        ("wp-sitemap-posts-page-1.xml", "other"),
        ("wp-sitemap-taxonomies-category-1.xml", "other"),
        ("wp-sitemap-users-1.xml", "other"),
        ("googlenews.xml", "news"),
        ("sitemap-news.xml.gz", "news"),
        ("image-sitemap-3.xml", "other"),
        ("sitemap1.xml", "unknown"),
    ],
)
def test_a_sitemaps_name_says_what_to_expect(name, worth):
    assert map_ref(f"https://news.example/{name}").worth == worth


def test_undated_maps_keep_their_order():
    refs = [map_ref(f"https://paper.example/sitemap{number}.xml") for number in (3, 1, 2)]
    assert newest_first(refs) == refs


def test_text_and_feed_sitemaps_are_read():
    text = read_sitemap(
        "https://paper.example/a\r\nhttps://paper.example/b\n\nnonsense\nhttps://paper.example/a\n", URL
    )
    feed = read_sitemap("<rss><item><link>https://paper.example/a</link></item></rss>", URL)
    assert text is not None
    assert feed is not None
    assert (text.kind, [link.url[-1] for link in text.links]) == ("text", ["a", "b"])
    assert (feed.kind, [link.url[-1] for link in feed.links]) == ("feed", ["a"])


@pytest.mark.parametrize(
    "body", [b"", "<html><body>Not found</body></html>", "Not found", b"\x1f\x8b\x00garbage", "\x00" * 99]
)
def test_what_is_no_sitemap_is_none(body):
    assert read_sitemap(body, URL) is None


def test_a_torn_sitemap_gives_what_is_complete():
    body = gzip.compress(
        (HEAD + "".join(f"<url><loc>https://paper.example/{n:08}</loc></url>" for n in range(50_000))).encode()
    )
    sitemap = read_sitemap(body[: len(body) // 2], URL)
    assert sitemap is not None
    assert 10_000 < len(sitemap.links) < 40_000
    assert sitemap.links[5].url == "https://paper.example/00000005"


def test_a_gzip_bomb_is_unpacked_up_to_the_limit_only():
    bomb = gzip.compress(b"0" * 20_000_000)
    assert len(gunzip(bomb, 1_000_000)) == 1_000_000
    bomb = gzip.compress(b" " * 200_000_000, 1)
    tracemalloc.start()
    assert read_sitemap(bomb, URL) is None
    assert tracemalloc.get_traced_memory()[1] < 180_000_000
    tracemalloc.stop()


def test_gzip_members_are_joined_and_plain_bytes_pass():
    assert gunzip(gzip.compress(b"one ") + gzip.compress(b"two")) == b"one two"
    assert gunzip(b"plain") == b"plain"


def test_a_hundred_thousand_entries_are_cut_at_the_protocols_bound():
    entry = "<url><loc>https://paper.example/story</loc><lastmod>2025-03-14</lastmod></url>"
    sitemap = read_sitemap(HEAD + entry * 100_000 + "</urlset>", URL)
    assert sitemap is not None
    assert len(sitemap.links) == 50_000


@pytest.mark.parametrize("hostile", ["<url>" * 500_000, "<url><loc>" + "&a" * 500_000, "<url><a>" * 200_000])
def test_hostile_sitemaps_cost_linear_time(hostile):
    started = CpuClock()
    read_sitemap(HEAD + hostile, URL)
    assert started.seconds() < 5


def test_robots_txt_names_sitemaps_in_any_spelling():
    robots = """\ufeffUser-agent: *
Disallow: /sitemap: https://paper.example/no.xml
SITEMAP:https://paper.example/page-sitemap.xml
  sitemap : /news-sitemap.xml # the news
Sitemap: https://paper.example/page-sitemap.xml
Sitemap: ftp://paper.example/x.xml
# Sitemap: https://paper.example/commented.xml
"""
    assert robots_sitemaps(robots, "https://paper.example/robots.txt") == [
        "https://paper.example/news-sitemap.xml",
        "https://paper.example/page-sitemap.xml",
    ]
    assert robots_sitemaps("<html>" + "x" * 2_000_000, "https://paper.example/robots.txt") == []


@pytest.mark.parametrize(
    ("changes", "are_told"),
    [
        ([f"2026-11-28T03:00:{second:02}Z" for second in range(5)], False),
        (["2026-11-28T03:00:07+00:00"] * 5, False),
        (["2026-11-28T03:00:07Z"] * 4 + ["2026-11-28T09:00:00Z"], True),
        (["2026-11-28"] * 5, True),  # a map of one day
        (["2026-11-28T00:00:00Z"] * 5, True),
        (["2026-11-28T03:00:07Z"] * 3, True),  # few
    ],
)
def test_last_changes_that_are_all_one_moment_are_the_builds(changes, are_told):
    entries = "".join(
        f"<url><loc>https://paper.example/story-{number}</loc><lastmod>{change}</lastmod></url>"
        for number, change in enumerate(changes)
    )
    sitemap = read_sitemap(f"{HEAD}{entries}</urlset>", URL)
    assert [link.modified for link in sitemap.links] == (changes if are_told else [None] * len(changes))
