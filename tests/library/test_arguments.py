"""What callers give that cannot be used: one sentence that says what to write, and no other exception."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

import newscrawl

PAGE = "<h1>Ferry is late</h1><p>By Ada Lane</p><p>The ferry to the island was late again on Friday, by an hour.</p>"
URL = "https://example.com/ferry"


@pytest.mark.parametrize("page", [None, 3, [PAGE], object(), {"html": PAGE}])
def test_a_page_that_is_neither_text_nor_bytes_is_refused(page):
    with pytest.raises(newscrawl.NewscrawlError, match="give its HTML as a text or bytes"):
        newscrawl.extract(page, url=URL)


@pytest.mark.parametrize(
    "page", [PAGE.encode(), bytearray(PAGE.encode()), memoryview(PAGE.encode()), PAGE.encode("utf-16")]
)
def test_bytes_of_any_type_are_read(page):
    assert newscrawl.extract(page, url=URL).headline == "Ferry is late"


@pytest.mark.parametrize("page", ["", b"", " \n", "\ud800", "\0", '{"a": 1}', b"%PDF-1.4 \x00\xff"])
def test_a_page_without_an_article_gives_a_record_without_values(page):
    article = newscrawl.extract(page, url=URL)
    assert (article.headline, article.datePublished, article.authors) == (None, None, [])


@pytest.mark.parametrize(
    "url", ["nonsense", "ftp://x/y", 5, "https://[::1/", "https://example.com:99999/", "https:///x"]
)
def test_an_address_that_is_none_is_refused(url):
    with pytest.raises(newscrawl.NewscrawlError, match="is not a web address: write one"):
        newscrawl.extract(PAGE, url=url)


@pytest.mark.parametrize("moment", [5, b"2025", "yesterday"])
def test_an_instant_that_is_none_is_refused(moment):
    with pytest.raises(newscrawl.NewscrawlError, match="is not a date and time"):
        newscrawl.extract(PAGE, url=URL, downloaded=moment)


@pytest.mark.parametrize("moment", [date(2025, 3, 14), datetime(2025, 3, 14, tzinfo=UTC), "2025-03-14"])
def test_a_day_is_its_midnight(moment):
    assert newscrawl.extract(PAGE, url=URL, downloaded=moment).metadata.dateDownloaded == "2025-03-14T00:00:00Z"


@pytest.mark.parametrize("value", [None, 5, b"14 March 2025"])
def test_dates_and_bylines_that_are_no_texts_are_refused(value):
    with pytest.raises(newscrawl.NewscrawlError, match="give a text"):
        newscrawl.read_date(value)
    with pytest.raises(newscrawl.NewscrawlError, match="give a text"):
        newscrawl.read_authors(value)
    with pytest.raises(newscrawl.NewscrawlError, match="give a text"):
        newscrawl.read_authors([value])


def test_a_language_that_is_no_text_is_refused():
    with pytest.raises(newscrawl.NewscrawlError, match="language is of type int"):
        newscrawl.read_date("14. März 2025", language=5)


def test_addresses_that_are_no_texts_are_refused_before_a_process_begins():
    with pytest.raises(newscrawl.FetchError, match="the address is None"):
        newscrawl.fetch(None)
    with pytest.raises(newscrawl.NewscrawlError, match="the address is None"):
        newscrawl.crawl(None)
    with pytest.raises(newscrawl.NewscrawlError, match="the address is of type int"):
        newscrawl.crawl(["https://example.com", 5])
