"""Which of a source's links are asked for as articles."""

from __future__ import annotations

import pytest

from newscrawl.discovery.links import Link
from newscrawl.items import PostRef
from newscrawl.spiders.source_finder import articles_among

HOME = "https://paper.example/"
YEARS = ("archives/2024", "archives/1999/", "2013/", "news/2024/", "?year=2024")


def found(source, *paths, promised=True):
    links = [Link(HOME + path, source, PostRef(headline="Ferry returns", url=HOME + path)) for path in paths]
    return [link.url.removeprefix(HOME) for link in articles_among(links, HOME, promised=promised)[0]]


@pytest.mark.parametrize("source", ["feed", "news-sitemap", "wordpress"])
def test_what_names_articles_alone_may_number_them_like_years(source):
    assert found(source, *YEARS, "archives/4711") == [*YEARS, "archives/4711"]


@pytest.mark.parametrize(("source", "promised"), [("sitemap", True), ("sitemap", False), ("page", False)])
def test_an_archive_of_a_year_is_no_article_to_others(source, promised):
    assert found(source, *YEARS, promised=promised) == []


def test_a_feed_names_no_file_and_no_other_feed():
    assert found("feed", "2024/ferry.jpg", "2024/feed/", "2024/03/ferry-returns") == ["2024/03/ferry-returns"]
