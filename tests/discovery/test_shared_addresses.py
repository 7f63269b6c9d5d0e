"""Entries of a feed under one address are several articles, and the page behind it is one of them at most."""

from __future__ import annotations

import json

import pytest

from newscrawl.discovery.feeds import read_feed

URL = "https://paper.example/feed"
LETTERS = "https://paper.example/2024/03/letters/"
FERRY = "https://paper.example/ferry/"


def rss(*entries):
    items = "".join(
        f"<item><title>{title}</title><link>{url}</link><dc:creator>{author}</dc:creator><category>{tag}</category>"
        f"<description>{text}</description><pubDate>{day} Mar 2024 08:05:00 GMT</pubDate></item>"
        for title, url, author, tag, text, day in entries
    )
    space = "http://purl.org/dc/elements/1.1/"
    return f'<rss version="2.0" xmlns:dc="{space}"><channel><title>Paper</title>{items}</channel></rss>'


def atom(*entries):
    items = "".join(
        f'<entry><title>{title}</title><id>urn:{number}</id><link href="{url}"/><author><name>{author}</name></author>'
        f'<category term="{tag}"/><summary>{text}</summary><published>2024-03-{day}T08:05:00Z</published>'
        f"<updated>2024-03-{day}T09:00:00Z</updated></entry>"
        for number, (title, url, author, tag, text, day) in enumerate(entries)
    )
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Paper</title>{items}</feed>'


def json_feed(*entries):
    items = [
        {"id": str(number), "url": url, "title": title, "authors": [{"name": author}], "tags": [tag], "summary": text}
        | {"date_published": f"2024-03-{day}T08:05:00Z", "image": f"https://paper.example/{day}.jpg"}
        for number, (title, url, author, tag, text, day) in enumerate(entries)
    ]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Paper", "items": items})


FEEDS = pytest.mark.parametrize("write", [rss, atom, json_feed])
FIRST = ("Letters", LETTERS, "Ana Roe", "letters", "The bridge.", "03")
SECOND = ("Letters", LETTERS, "Bo Lee", "letters", "The market.", "20")
OTHER = ("Ferry returns", FERRY, "Cy Poe", "harbour", "It is back.", "11")


def labels(link):
    return tuple(label for label in (link.section, *link.keywords) if label)


@FEEDS
def test_what_entries_of_one_address_say_otherwise_is_not_taken(write):
    links = read_feed(write(SECOND, OTHER, FIRST), URL).links
    assert [link.url for link in links] == [LETTERS, FERRY, LETTERS]
    for link in (links[0], links[2]):
        assert (link.card.headline, labels(link)) == ("Letters", ("letters",))
        assert (link.card.description, link.card.datePublishedRaw) == (None, None)
        assert (link.authors, link.modified, link.image) == ((), None, None)


@FEEDS
@pytest.mark.parametrize(("texts", "is_cut"), [(("The bridge […]", "The market […]"), False), (("The […]",) * 2, True)])
def test_no_text_is_no_cut_one(write, texts, is_cut):
    entries = [
        ("Letters", LETTERS, "Ana Roe", "letters", text, day) for text, day in zip(texts, ("03", "08"), strict=True)
    ]
    for link in read_feed(write(*entries), URL).links:
        assert link.card.descriptionTruncated is is_cut
        assert (link.card.description is not None) is is_cut


@FEEDS
def test_an_article_that_is_told_twice_keeps_what_is_said(write):
    for link in read_feed(write(FIRST, FIRST), URL).links:
        assert (link.card.headline, link.card.description, link.authors) == ("Letters", "The bridge.", ("Ana Roe",))
        assert "03" in link.card.datePublishedRaw
        assert labels(link) == ("letters",)


@FEEDS
def test_entries_of_other_addresses_are_left_as_they_are(write):
    alone = read_feed(write(OTHER), URL).links[0]
    beside = read_feed(write(OTHER, FIRST, SECOND), URL).links[0]
    assert beside == alone
    assert (beside.authors, beside.card.description) == (("Cy Poe",), "It is back.")


def test_the_posts_of_a_live_page_give_it_no_headline_and_no_date():
    posts = [(f"{number} boats are out", FERRY, "Cy Poe", "harbour", "It blows.", f"1{number}") for number in range(3)]
    for link in read_feed(rss(*posts), URL).links:
        assert (link.card.headline, link.card.datePublishedRaw) == (None, None)
        assert (link.card.description, link.authors) == ("It blows.", ("Cy Poe",))
