"""Unix time in seconds, milli- and microseconds, with a fraction or without, wherever a page tells machines its day."""

from __future__ import annotations

import pytest

from newscrawl import extract, read_date

NUMBERS = [
    *("1709699400", "1709699400.123", "1709699400123", "1709699400123.5", "1709699400123456"),
    *("1.7096994e9", "17096994e5"),
]
_PLAIN = [number for number in NUMBERS if "e" not in number]
PLACES = {
    "JSON-LD": '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": %s}</script>',
    "text in JSON-LD": '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "%s"}</script>',
    "data layer": '<script>window.dataLayer = [{"publishDate": %s}]</script>',
    "text in a data layer": '<script>window.dataLayer = [{"publishDate": "%s"}]</script>',
    "state": '<script id="__NEXT_DATA__" type="application/json">{"post": {"title": "The bridge opens again", '
    '"publishedAt": %s}}</script>',
    "meta": '<meta property="article:published_time" content="%s">',
    "attribute": '<time data-timestamp="%s">some time ago</time>',
    "named element": '<span class="date" data-epoch="%s">Wednesday</span>',
}
_TEXT = "<p>The council met on the bridge and said that it would open again in the summer of the year.</p>" * 4


def _page(place: str) -> str:
    head, body = ("", place) if place.startswith(("<time", "<span")) else (place, "")
    title = "The bridge opens again"
    return (
        f"<html lang=en><head><title>{title}</title>{head}</head>"
        f"<body><article><h1>{title}</h1>{body}{_TEXT}</article></body></html>"
    )


@pytest.mark.parametrize("number", _PLAIN)
@pytest.mark.parametrize("place", PLACES)
def test_a_unix_time_is_read_wherever_it_stands(place, number):
    article = extract(_page(PLACES[place] % number), url="https://paper.example/bridge-opens-again")
    assert article.datePublished == "2024-03-06T04:30:00Z"


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("place", ["JSON-LD", "data layer", "state"])
def test_a_number_of_json_is_read_in_each_of_its_spellings(place, number):
    article = extract(_page(PLACES[place] % number), url="https://paper.example/bridge-opens-again")
    assert article.datePublished == "2024-03-06T04:30:00Z"


@pytest.mark.parametrize(
    "text", ["1709699400.", "1709699400.1a", "170969940.5", "17096994001.5", "9999999999.9", "1709699400123456789.5"]
)
def test_other_numbers_are_no_moments(text):
    assert read_date(text).value is None
