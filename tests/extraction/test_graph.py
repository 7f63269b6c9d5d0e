"""Which JSON-LD node is the page's own article, and what it says."""

from __future__ import annotations

import pytest

from newscrawl.extraction.metadata.structured_data import StructuredData, text_of, url_of
from tests.extraction.small_pages import URL, article, json_ld, page


def structured(*scripts, body="", url=URL):
    return StructuredData(page(body, "".join(scripts), url))


def test_the_node_that_names_this_address_is_the_article():
    other = article(headline="Another", mainEntityOfPage="https://www.harbour-lights.example/town/other")
    own = article(headline="Own", mainEntityOfPage={"@id": URL + "?utm_source=x"})
    assert structured(other, own).article["headline"] == "Own"


def test_a_home_page_as_address_counts_for_nothing():
    own = article(headline="Own", mainEntityOfPage="https://www.harbour-lights.example/")
    assert (
        structured(own, article(headline="Other", url="https://www.harbour-lights.example/town/other")).article[
            "headline"
        ]
        == "Own"
    )


def test_news_goes_before_reviews_and_a_bare_reference_is_no_article():
    review = json_ld(**{"@type": "Review", "name": "Five stars"})
    reference = json_ld(**{"@type": "NewsArticle", "@id": "#article"})
    assert structured(review, reference, article(headline="Own")).article["headline"] == "Own"


def test_a_page_without_article_lets_the_page_node_speak_and_never_a_video():
    video = json_ld(**{"@type": "VideoObject", "datePublished": "2020-01-01"})
    web_page = json_ld(**{"@type": "WebPage", "datePublished": "2025-03-14"})
    assert [node["@type"] for node in structured(video, web_page).speakers] == ["WebPage"]
    assert structured(video).speakers == []


def test_references_are_resolved_and_lists_opened():
    person = json_ld(**{"@type": "Person", "@id": "#n", "name": "Nora Vale"})
    found = structured(article(author=[[{"@id": "#n"}], "Tom Reed"]), person)
    assert list(found.texts(found.article, "author")) == ["Nora Vale", "Tom Reed"]


def test_microdata_of_other_posts_is_left_out():
    body = (
        '<span itemprop="datePublished" content="2025-03-14"></span>'
        '<div class="related-posts"><span itemprop="datePublished" content="2020-01-01"></span></div>'
    )
    nodes = structured(body=body).microdata["datePublished"]
    assert [node.attributes["content"] for node in nodes] == ["2025-03-14"]


def test_meta_names_are_squeezed_to_their_letters():
    assert structured('<meta property="og:article:published_time" content="x">').meta["ogarticlepublishedtime"] == ["x"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("  two\n words ", "two words"),
        ({"name": "Nora"}, "Nora"),
        ({"@value": "Nora"}, "Nora"),
        (["first", "second"], "first"),
        (7, "7"),
        (True, None),
        ({}, None),
        ([], None),
        (None, None),
    ],
)
def test_a_value_as_text(value, text):
    assert text_of(value) == text


@pytest.mark.parametrize(
    ("value", "url"),
    [
        ("https://x.example/a", "https://x.example/a"),
        ("/a", "/a"),
        ({"url": "/a"}, "/a"),
        ({"contentUrl": "/a"}, "/a"),
        ({"url": ["/a", "/b"]}, "/a"),
        (["/a"], "/a"),
        ("a picture", None),
        ({"url": {"url": "/a"}}, None),
        (None, None),
    ],
)
def test_a_value_as_address(value, url):
    assert url_of(value) == url
