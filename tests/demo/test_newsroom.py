"""The demo newsroom serves what its truth says, and behaves like a careful news site."""

from __future__ import annotations

import gzip
import re
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import partial
from html import unescape
from typing import TYPE_CHECKING
from urllib.error import HTTPError
from urllib.parse import urldefrag, urljoin
from urllib.request import Request, urlopen
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree as ET

import pytest

from newscrawl.demo import NOW, DemoNewsroom, nonarticles, truth
from newscrawl.normalize.text import squash

if TYPE_CHECKING:
    from collections.abc import Iterator
    from http.client import HTTPResponse

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
ATOM = "{http://www.w3.org/2005/Atom}"
DC = "{http://purl.org/dc/elements/1.1/}"


@pytest.fixture(scope="module")
def newsroom() -> Iterator[DemoNewsroom]:
    with DemoNewsroom() as running:
        yield running


def get(url: str, **headers: str) -> HTTPResponse:
    request = Request(url, headers={name.replace("_", "-"): value for name, value in headers.items()})
    with urlopen(request, timeout=10) as response:
        response.text = response.read().decode()
        return response


def status(url: str, **headers: str) -> int:
    try:
        return get(url, **headers).status
    except HTTPError as error:
        with error:
            return error.code


def xml(url: str) -> ET.Element:
    return ET.fromstring(get(url).text)


def words(page: str) -> str:
    """The page's text, its tags gone."""
    return squash(unescape(re.sub(r"<[^>]+>", "", page.partition("</head>")[2])))


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


@pytest.mark.parametrize("now", [NOW, datetime(2025, 3, 20, 7, 30, tzinfo=UTC)])
def test_every_response_carries_the_newsrooms_clock(now):
    with DemoNewsroom(now=now) as newsroom:
        assert parsedate_to_datetime(get(newsroom.url).headers["Date"]) == now
        with pytest.raises(HTTPError) as error:
            get(newsroom.url + "nothing-here/")
        with error.value as missing:
            assert missing.code == 404
            assert parsedate_to_datetime(missing.headers["Date"]) == now


def test_an_unchanged_page_answers_304(newsroom):
    first = get(newsroom.url)
    assert status(newsroom.url, If_None_Match=first.headers["ETag"]) == 304
    assert status(newsroom.url, If_None_Match='"other"', If_Modified_Since=first.headers["Last-Modified"]) == 200
    assert status(newsroom.url, If_Modified_Since=first.headers["Last-Modified"]) == 304
    assert status(newsroom.url, If_Modified_Since="Wed, 01 Jan 2020 00:00:00 GMT") == 200
    assert status(newsroom.url, If_Modified_Since="soon") == 200


def test_a_page_is_compressed_only_for_those_who_accept_it(newsroom):
    with urlopen(Request(newsroom.url, headers={"Accept-Encoding": "gzip"}), timeout=10) as response:
        assert response.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(response.read()).decode() == get(newsroom.url).text


def test_head_sends_no_body(newsroom):
    with urlopen(Request(newsroom.url, method="HEAD"), timeout=10) as response:
        assert int(response.headers["Content-Length"]) > 1000
        assert response.read() == b""


def test_hits_list_the_requests_in_order():
    with DemoNewsroom() as newsroom:
        get(newsroom.url + "about/")
        get(newsroom.url + "search/?s=ferry")
        assert newsroom.hits == ["/about/", "/search/?s=ferry"]


def test_robots_keeps_search_and_login_closed_and_names_the_sitemap(newsroom):
    robots = RobotFileParser()
    robots.parse(get(newsroom.url + "robots.txt").text.splitlines())
    assert robots.site_maps() == [newsroom.url + "sitemap.xml"]
    assert not robots.can_fetch("newscrawl", newsroom.url + "search/?s=ferry")
    assert not robots.can_fetch("newscrawl", newsroom.url + "login/")
    assert all(robots.can_fetch("newscrawl", article.url) for article in truth(newsroom.url))


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


def test_the_module_serves_in_the_foreground_until_interrupted():
    command = [sys.executable, "-m", "newscrawl.demo"]
    # Whoever runs these tests in the background may have told their children to ignore it.
    listen = partial(signal.signal, signal.SIGINT, signal.default_int_handler)
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, preexec_fn=listen, **pipes) as process:  # noqa: PLW1509 - it takes no lock
        try:
            url = next(word for word in process.stdout.readline().split() if word.startswith("http"))
            assert status(url) == 200
            process.send_signal(2)
            assert process.wait(timeout=10) == 0
            assert process.stderr.read() == ""
        finally:
            process.kill()


def test_a_port_that_is_taken_is_a_sentence_and_exit_code_1(newsroom):
    port = newsroom.url.rstrip("/").rpartition(":")[2]
    done = subprocess.run(
        [sys.executable, "-m", "newscrawl.demo", "--port", port],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith(f"Port {port}: ")
