"""The feeds and sitemaps that a page names, in its head and by links."""

from __future__ import annotations

import pytest

from newscrawl.discovery.feed_links import find_feeds, linked_sitemaps
from newscrawl.discovery.outlines import feeds_of_outline
from newscrawl.html.document import Document

PAGE = "http://paper.example/"


def _page(markup):
    return Document(PAGE, f"<html><head>{markup}</head><body>{markup}</body></html>")


@pytest.mark.parametrize(
    ("markup", "path"),
    [
        ("<link rel=alternate type='text/xml' href='/news.xml'>", "news.xml"),
        ("<link rel=alternate type='application/xml; charset=utf-8' href='/backend.php'>", "backend.php"),
        ("<link rel=feed href='/backend.php'>", "backend.php"),
        ("<link rel=outline type='text/x-opml' href='/feeds.opml'>", "feeds.opml"),
        ("<a href='/all.opml'>All our lists</a>", "all.opml"),
        ("<a href='/export.php'><span><img src='/i.png' alt='RSS'></span></a>", "export.php"),
        ("<a href='feed:http://paper.example/backend.xml'>Follow us</a>", "backend.xml"),
        ("<a href='feed://paper.example/backend.xml'>Follow us</a>", "backend.xml"),
        ("<a href='feed:/backend.xml'>Follow us</a>", "backend.xml"),
    ],
)
def test_a_feed_is_named_in_many_ways(markup, path):
    assert find_feeds(_page(markup)) == [f"{PAGE}{path}"]


@pytest.mark.parametrize(
    "markup",
    [
        "<link rel=EditURI type='application/rsd+xml' href='/rsd.xml'>",
        "<link rel=alternate type='text/xml' hreflang=fr href='/fr.xml'>",
        "<link rel=stylesheet href='/a.css'>",
        "<link rel=alternate href='/other'>",
        "<img alt='RSS' src='/i.png'>",
        "<a href='/about'><img src='/i.png' alt='The first press of the paper'></a>",
    ],
)
def test_other_links_are_no_feeds(markup):
    assert find_feeds(_page(markup)) == []


def test_a_link_to_a_sitemap_names_it_as_the_head_does():
    page = _page("<a href='/xml/sitemap-all.xml'>XML</a> <a href='/sitemap/about.xml.html'>About</a>")
    assert linked_sitemaps(page) == [f"{PAGE}xml/sitemap-all.xml"]


def test_an_outline_names_feeds_and_nothing_else_does():
    outline = b"<?xml version='1.0'?><opml><body><outline xmlUrl='/a.rss'/><outline text='x'/></body></opml>"
    assert feeds_of_outline(outline, PAGE) == [f"{PAGE}a.rss"]
    assert feeds_of_outline(b"<rss><channel/></rss>", PAGE) is None
