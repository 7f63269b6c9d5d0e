"""The demo newsroom serves what its truth says, and behaves like a careful news site."""

from __future__ import annotations

import re
from datetime import UTC, timedelta
from email.utils import parsedate_to_datetime
from html import unescape
from urllib.parse import urldefrag, urljoin

import pytest

from newscrawl.demo import NOW, nonarticles, truth
from newscrawl.normalize.text import squash
from tests.demo.asking import get, status, words, xml

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
ATOM = "{http://www.w3.org/2005/Atom}"
DC = "{http://purl.org/dc/elements/1.1/}"


def test_every_article_is_served_with_its_headline_authors_and_paragraphs(newsroom):
    for article in truth(newsroom.url):
        text = words(get(article.url).text)
        assert article.headline in text
        assert [paragraph for paragraph in article.paragraphs if paragraph not in text] == []
        assert [author.bio for author in article.authors if author.bio and author.bio not in text] == []
        assert [card.headline for card in article.recentPosts if card.headline not in text] == []


def test_every_other_page_is_served_and_shares_no_address_with_an_article(newsroom):
    others = nonarticles(newsroom.url)
    assert [url for url in others if status(url) != 200] == []
    assert not {article.url for article in truth(newsroom.url)} & set(others)
    assert len(others) == len(set(others))


def test_the_newsroom_is_as_large_as_it_says():
    articles = truth("http://127.0.0.1:1/")
    assert len(articles) == len({article.url for article in articles}) == 60
    assert len({article.headline for article in articles}) == 60
    assert len({author.name for article in articles for author in article.authors}) == 8
    assert {article.sectionKey for article in articles} == {"city", "work", "science"}
    assert {article.language for article in articles} == {"en", "de", "ru", "zh"}


def test_the_truth_shows_every_kind_of_page():
    articles = truth("http://127.0.0.1:1/")
    assert {article.theme for article in articles} == {"classic", "blocks", "soup", "semantic", "itemprop", "seed"}
    assert {article.meta for article in articles} == {"none", "og", "jsonld", "graph", "microdata"}
    assert {article.datePublishedPrecision for article in articles} == {"second", "minute", "hour", "day"}
    assert sum(article.dateFromCard for article in articles) == 3
    assert sum(article.dateAssumed for article in articles) == 8
    assert sum(article.dateModified is not None for article in articles) == 5
    assert sum(len(article.authors) == 2 for article in articles) == 4
    assert all(article.dateModified > article.datePublished for article in articles if article.dateModified)


def test_no_two_articles_say_nearly_the_same():
    seen: dict[str, str] = {}
    for article in truth("http://127.0.0.1:1/"):
        for paragraph in article.paragraphs:
            assert seen.setdefault(paragraph, article.url) == article.url
            assert paragraph == squash(paragraph)


def test_the_seed_page_has_six_cards_of_two_days_and_no_date_of_its_own(newsroom):
    (article,) = [article for article in truth(newsroom.url) if article.theme == "seed"]
    assert [card.datePublished for card in article.recentPosts] == ["2025-03-14"] * 3 + ["2025-03-13"] * 3
    assert any(card.descriptionTruncated for card in article.recentPosts)
    assert article.dateFromCard
    page = get(article.url).text
    assert "March 9" not in page
    assert page.count(article.authors[0].bio.replace("'", "&#x27;")) == 2
    assert "<meta charset" in page
    assert page.count("<meta") == 1


def test_no_article_is_newer_than_the_clock():
    newest = max(article.datePublished for article in truth("http://127.0.0.1:1/"))
    assert newest <= NOW.strftime("%Y-%m-%dT%H:%M:%SZ")


def test_relative_dates_follow_the_clock():
    later = truth("http://127.0.0.1:1/", NOW + timedelta(days=1))
    by_headline = {article.headline: article for article in later}
    assert by_headline["Swing bridge stuck open with a wedding on either side"].datePublished == "2025-03-15T10:00:00Z"
    assert by_headline["Das Fundbüro nimmt jetzt auch Sätze an"].datePublished == "2025-03-14T13:05:00Z"


def test_the_sitemap_lists_every_article_and_the_news_sitemap_the_last_two_days(newsroom):
    maps = [loc.text for loc in xml(newsroom.url + "sitemap.xml").iter(f"{MAP}loc")]
    assert maps == [newsroom.url + "sitemap-pages.xml", newsroom.url + "sitemap-news.xml"]
    articles = {article.url: article for article in truth(newsroom.url)}
    assert set(articles) <= {loc.text for loc in xml(maps[0]).iter(f"{MAP}loc")}
    entries = {url.findtext(f"{MAP}loc"): url for url in xml(maps[1]).iter(f"{MAP}url")}
    assert 5 < len(entries) < 20
    for url, entry in entries.items():
        assert entry.findtext(f".//{NEWS}title") == articles[url].headline
        assert entry.findtext(f".//{NEWS}language") == articles[url].language
        assert entry.findtext(f".//{NEWS}publication_date")[:10] == articles[url].datePublished[:10]


@pytest.mark.parametrize("path", ["", "city/", "de/", "de/wissen/", "ru/", "zh/"])
def test_feeds_agree_with_the_truth(newsroom, path):
    articles = {article.url: article for article in truth(newsroom.url)}
    items = list(xml(f"{newsroom.url}{path}feed.xml").iter("item"))
    assert items
    for item in items:
        article = articles[item.findtext("link")]
        assert item.findtext("title") == article.headline
        assert [creator.text for creator in item.iter(f"{DC}creator")] == [author.name for author in article.authors]
        if article.datePublishedPrecision in ("second", "minute"):
            instant = parsedate_to_datetime(item.findtext("pubDate")).astimezone(UTC)
            assert instant.strftime("%Y-%m-%dT%H:%M:%SZ") == article.datePublished
        else:
            assert item.findtext(f"{DC}date") == article.card.datePublished
    entries = list(xml(f"{newsroom.url}{path}atom.xml").iter(f"{ATOM}entry"))
    assert [entry.findtext(f"{ATOM}id") for entry in entries] == [item.findtext("link") for item in items]


def test_every_article_is_reached_from_the_home_page_and_no_link_is_broken(newsroom):
    queue, seen = [newsroom.url], {newsroom.url}
    while queue:
        page = get(queue.pop())
        if not page.headers["Content-Type"].startswith("text/html"):
            continue
        links = {urldefrag(urljoin(page.url, unescape(href))).url for href in re.findall(r'href="([^"]+)"', page.text)}
        fresh = {link for link in links if link.startswith(newsroom.url)} - seen
        seen |= fresh
        queue += fresh
    assert {article.url for article in truth(newsroom.url)} <= seen
    assert "https://example.org/sea-museum" not in seen


def test_an_article_without_a_date_is_linked_by_dated_cards_only(newsroom):
    cards = {article.card.url for article in truth(newsroom.url) if article.dateFromCard}
    linked = {related.url for article in truth(newsroom.url) for related in article.relatedPosts}
    assert not cards & linked
