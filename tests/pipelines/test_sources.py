"""The union of sources: a page, a card, a feed, a sitemap and an API are one record, whatever came first."""

from __future__ import annotations

import random
from dataclasses import asdict
from datetime import UTC, datetime
from itertools import permutations

import pytest

from newscrawl.discovery.links import Link
from newscrawl.discovery.mentions import mention_of, tell
from newscrawl.items import Article, Author, Evidence, Metadata, PostRef, Publisher
from newscrawl.normalize.dates.reader import DateContext, read_date
from newscrawl.pipelines.authors import normalise_authors
from newscrawl.pipelines.dates import normalise_dates
from newscrawl.pipelines.source_evidence import OTHERWISE
from newscrawl.pipelines.sources import complete_from

URL = "https://paper.example/city/ferry"
SEEN = datetime(2025, 3, 20, 12, tzinfo=UTC)


def page(**fields):
    article = Article(url=URL, publisher=Publisher("The Paper", None, "paper.example"), evidence={})
    article.metadata = Metadata("2025-03-20T12:00:00Z", 0.4)
    for name, value in fields.items():
        setattr(article, name, value)
    for name in ("headline", "authors", "datePublished", "dateModified", "articleSection", "inLanguage"):
        raw = getattr(article, f"{name}Raw", None) or getattr(article, name)
        if raw:
            article.evidence[name] = Evidence("page", "line", str(raw), 0.8)
    normalise_dates(article)
    normalise_authors(article)
    return article


def card(source, **told):
    more = {name: told.pop(name) for name in ("authors", "section", "keywords", "modified", "language") if name in told}
    dated = told.pop("date", None)
    return Link(URL, source, PostRef(url=URL, datePublishedRaw=dated, **told), is_filed=True, **more)


def union(article, *links):
    mentions = {}
    for link in links:
        mentions = tell(mentions, *mention_of(link, SEEN, f"https://paper.example/{link.source}"))
    complete_from(article, mentions)
    return article


def test_what_the_page_does_not_say_comes_from_a_source_and_what_it_denies_is_rejected():
    article = page(headline="Pier reopens", authors=[Author(nameRaw="By Nora Vale")])
    told = card(
        "feed",
        headline="Ferry sinks",
        date="2025-03-14",
        authors=("Desk Team", "Nora Vale"),
        section="City",
        modified="2025-03-15",
    )
    union(article, told)
    assert (article.headline, article.articleSection, article.dateModified) == ("Pier reopens", ["City"], "2025-03-15")
    assert article.datePublished == "2025-03-14"
    assert [(r.raw, r.reason) for r in article.evidence["headline"].rejected] == [("Ferry sinks", OTHERWISE)]
    assert [r.raw for r in article.evidence["authors"].rejected] == ["Desk Team"]


@pytest.mark.parametrize(
    ("own", "told", "inlanguage", "rejected"),
    [(None, "zh-cn", "zh-CN", []), ("en-GB", "en", "en-GB", []), ("en", "de", "en", ["de"]), ("en", "?", "en", [])],
)
def test_the_language_of_a_news_sitemap_fills_in_and_is_cross_checked(own, told, inlanguage, rejected):
    article = union(page(headline="Pier reopens", inLanguage=own), card("news-sitemap", language=told))
    assert article.inLanguage == inlanguage
    assert [r.raw for r in article.evidence["inLanguage"].rejected] == rejected


def test_the_language_of_a_feed_is_its_channels_and_not_looked_at():
    assert union(page(headline="Pier reopens"), card("feed", language="en-US")).inLanguage is None


@pytest.mark.parametrize(
    ("source", "modified", "kept"),
    [
        ("wordpress", "2025-03-15", "2025-03-15"),
        ("wordpress", "2025-03-14", None),
        ("wordpress", "2025-03-13", None),
        ("sitemap", "2025-03-15", None),
        ("feed", None, None),
        ("feed", "2025-03-14T00:00:00Z", None),
        ("feed", "2025-03-17T00:00:00+01:00", "2025-03-17"),
    ],
)
def test_a_last_change_is_taken_where_its_source_knows_it(source, modified, kept):
    article = union(page(headline="Pier reopens", datePublishedRaw="2025-03-14"), card(source, modified=modified))
    assert article.dateModified == kept


@pytest.mark.parametrize(
    ("own", "source", "told", "value", "precision"),
    [
        ("2025-03-14", "feed", "Fri, 14 Mar 2025 08:05:00 GMT", "2025-03-14T08:05:00Z", "second"),
        ("14 March 2025", "wordpress", "2025-03-14T08:05:33Z", "2025-03-14T08:05:33Z", "second"),
        ("March 2025", "feed", "2025-03-14T08:05:00Z", "2025-03-14T08:05:00Z", "second"),
        ("1 year, 8 months ago", "feed", "2023-07-14T08:05:00Z", "2023-07-14T08:05:00Z", "second"),
        ("2025-03-15", "feed", "2025-03-14T23:30:00Z", "2025-03-14T23:30:00Z", "second"),
        ("2025-03-10", "feed", "2025-03-14T08:05:00Z", "2025-03-10", "day"),
        (None, "recent", "March 14, 2025", "2025-03-14", "day"),
        (None, "recent", "2 days ago", "2025-03-18", "day"),
        (None, "feed", "Mon, 01 Jan 0001 00:00:00 +0000", None, None),
        (None, "feed", "2025-03-14T00:00:00+01:00", "2025-03-14", "day"),
        ("2025-03-14T08:05:00Z", "recent", "March 14, 2025", "2025-03-14T08:05:00Z", "second"),
        ("2025-03-14T08:05Z", "feed", "2025-03-14T08:05:00Z", "2025-03-14T08:05:00Z", "minute"),
    ],
)
def test_the_finer_date_counts_where_they_agree(own, source, told, value, precision):
    article = union(page(headline="Pier reopens", datePublishedRaw=own), card(source, date=told))
    assert (article.datePublished, article.datePublishedPrecision) == (value, precision)


def test_the_date_of_a_doubtful_line_gives_way_to_a_feed_and_is_rejected():
    article = page(headline="Pier reopens", datePublishedRaw="2025-01-02")
    article.evidence["datePublished"].confidence = 0.4
    union(article, card("feed", date="2025-03-14T08:05:00Z"))
    assert article.datePublished == "2025-03-14T08:05:00Z"
    assert "2025-01-02" in [r.raw for r in article.evidence["datePublished"].rejected]


def test_a_feed_names_the_person_where_the_page_names_the_paper():
    article = page(headline="Pier reopens", authors=[Author(nameRaw="The Paper Newsroom", type="Organization")])
    assert [one.name for one in union(article, card("feed", authors=("Nora Vale",))).authors] == ["Nora Vale"]


def test_a_category_is_a_section_where_the_address_says_so_and_a_keyword_elsewhere():
    link = Link(URL, "feed", PostRef(url=URL), section="Tides", keywords=("City", "Harbour"))
    article = union(page(headline="Pier reopens"), link)
    assert (article.articleSection, article.keywords) == (["City"], ["Tides", "Harbour"])


TOLD = (
    card("feed", headline="Pier reopens at last", date="2025-03-14T08:05:00Z", authors=("Nora Vale",), section="City",
         keywords=("Tides", "Rain"), description="The pier reopened on Friday."),
    card("recent", headline="Pier reopens", date="March 14, 2025", description="The pier reopened …",
         descriptionTruncated=True),
    card("recent", headline="Pier reopens", date="14.03.2025", description="The pier reopened on Friday after a long"),
    card("wordpress", headline="Pier reopens", date="2025-03-14T08:05:00Z", modified="2025-03-15T10:00:00Z",
         authors=("Nora Vale", "Ilse Brandt"), keywords=("Rain", "Boats")),
    card("news-sitemap", headline="Pier opens again", date="2025-03-14", language="en", keywords=("Pier",)),
    Link(URL, "sitemap", modified="2025-03-16"),
    Link(URL, "page", text="Pier reopens"),
    card("related", headline="Another pier", date="2025-02-14"),
)  # fmt: skip


@pytest.mark.parametrize("seed", range(12))
def test_the_order_in_which_sources_tell_changes_nothing(seed):
    told = list(TOLD) * 2
    own = {} if seed % 3 else {"datePublishedRaw": "14 March 2025", "authors": [Author(nameRaw="By Ilse Brandt")]}
    first = asdict(union(page(headline="Pier reopens", **own), *TOLD))
    random.Random(seed).shuffle(told)
    assert asdict(union(page(headline="Pier reopens", **own), *told)) == first
    assert first["datePublished"] == "2025-03-14T08:05:00Z"
    assert first["dateModified"] == "2025-03-15T10:00:00Z"


HOURS = [datetime(2025, 3, 14, hour, 30, tzinfo=UTC) for hour in (9, 10, 11, 12)]


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_an_elapsed_time_that_listings_tell_at_several_hours_is_joined_alike_in_every_order(order):
    mentions = {}
    for index in order:
        mentions = tell(mentions, *mention_of(card("recent", date="2 hours ago"), HOURS[index]))
    assert [value for _, value, _ in mentions["recent"]["published"]] == sorted(
        read_date("2 hours ago", DateContext(("en",), base=moment)).value for moment in HOURS[:3]
    )
