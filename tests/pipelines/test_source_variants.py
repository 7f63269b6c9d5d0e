"""Pages and sources that each tell a part of one article: the record is the stated one in every order of arrival."""

from __future__ import annotations

from copy import deepcopy
from datetime import UTC, datetime
from itertools import permutations
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from newscrawl.discovery.mentions import mention_of, tell
from newscrawl.pipelines.record import Told, read_record
from newscrawl.pipelines.sources import complete_from
from newscrawl.spiders.article_fields import article_with, own_fields
from tests.pipelines.made_sources import (
    TITLE,
    URL,
    atom,
    cards,
    json_feed,
    links_of,
    news_map,
    page,
    rest,
    rss,
    url_map,
)

if TYPE_CHECKING:
    from newscrawl.items import Article

SEEN = datetime(2025, 3, 20, 12, tzinfo=UTC)
DAY = "<time datetime='2025-03-14'>14 March 2025</time>"
INSTANT = "<time datetime='2025-03-14T08:05:00Z'>14 March 2025</time>"
STATED = '<script type="application/ld+json">{"@type": "Article", "datePublished": "2025-03-14T08:05:00Z"}</script>'
PUBDATE = "<pubDate>Fri, 14 Mar 2025 08:05:00 GMT</pubDate>"
EACH = "<pubDate>{day}T10:00:00Z</pubDate>"
CARDS = cards("14 March 2025")
WHOLE = "<description>The ferry calls at the outer pier again.</description>"
BYLINE = "<p class=byline>By Nora Vale</p>"


class Variant(NamedTuple):
    """What is said where, what the record must hold, and what it keeps as rejected (field: raw texts)."""

    page: str
    sources: tuple[tuple[str, str], ...]
    record: dict[str, Any]
    rejected: dict[str, list[str]] | None = None


VARIANTS = {
    "authors and instant in the feed, day on card and page": Variant(
        page(DAY),
        (CARDS, rss(f"{PUBDATE}<dc:creator>Ilse Brandt</dc:creator>", each=EACH), url_map("2025-03-16")),
        {"authors": ["Ilse Brandt"], "datePublished": "2025-03-14T08:05:00Z", "dateModified": None},
    ),
    "instant on the page, day on card and in the feed": Variant(
        page(INSTANT + BYLINE),
        (CARDS, rss("<pubDate>2025-03-14</pubDate>", each="<pubDate>{day}</pubDate>")),
        {"authors": ["Nora Vale"], "datePublished": "2025-03-14T08:05:00Z", "datePublishedPrecision": "second"},
        {"datePublished": []},
    ),
    "finer date in the news sitemap, last change in the sitemap": Variant(
        page(DAY + BYLINE),
        (news_map("<news:publication_date>2025-03-14T09:05:00+01:00</news:publication_date>"), url_map("2025-03-18")),
        {"datePublished": "2025-03-14T08:05:00Z", "dateModified": None, "inLanguage": "en"},
    ),
    "categories in the feed, one of them a folder of the address": Variant(
        page(DAY),
        (rss("<category>Tides</category><category>City</category>"), CARDS),
        {"articleSection": ["City"], "keywords": ["Tides"]},
    ),
    "categories of a feed that files its posts": Variant(
        page(DAY),
        (rss("<category>Harbour</category><category>Tides</category>", each="<category>Harbour</category>"), cards()),
        {"articleSection": ["Harbour"], "keywords": ["Tides"]},
    ),
    "section on the page, another in the API": Variant(
        page(DAY, head="<meta property='article:section' content='City'>"),
        (rest(terms={"Harbour": "category", "Boats": "post_tag"}), rss("<category>Rain</category>")),
        {"articleSection": ["City"], "keywords": ["Boats", "Rain"]},
        {"articleSection": ["Harbour"]},
    ),
    "authors, section, tags and last change in the API": Variant(
        page(DAY),
        (
            rest(("Ilse Brandt", "Nora Vale"), {"City": "category", "Boats": "post_tag"},
                 date_gmt="2025-03-14T08:05:33", modified_gmt="2025-03-15T10:00:00"),
            CARDS, url_map("2025-03-19"),
        ),
        {"authors": ["Ilse Brandt", "Nora Vale"], "datePublished": "2025-03-14T08:05:33Z",
         "dateModified": "2025-03-15T10:00:00Z", "articleSection": ["City"], "keywords": ["Boats"]},
    ),
    "author in the API by number only": Variant(
        page(DAY),
        (rest(author=7, date_gmt="2025-03-14T08:05:33"), CARDS),
        {"authors": [], "datePublished": "2025-03-14T08:05:33Z"},
    ),
    "the API's last change is the publication": Variant(
        page(INSTANT),
        (rest(date_gmt="2025-03-14T08:05:00", modified_gmt="2025-03-14T08:05:41"), rss(PUBDATE, each=EACH)),
        {"datePublished": "2025-03-14T08:05:00Z", "dateModified": None},
    ),
    "picture in the feed": Variant(
        page(DAY),
        (rss("<media:content medium='image' url='/media/pier.jpg'/>"), cards(), rest()),
        {"mainImage": "https://harbour.example/media/pier.jpg"},
    ),
    "a picture of the page's own, description of its own": Variant(
        page(DAY, "<meta property=og:image content='/media/own.jpg'><meta name=description content='Boats call.'>"),
        (rss("<media:content medium='image' url='/media/pier.jpg'/><description>It calls.</description>"), cards()),
        {"mainImage": "https://harbour.example/media/own.jpg", "description": "Boats call."},
    ),
    "a day that the page writes in figures, told in the feed": Variant(
        page("<time>03/02/2025</time>" + BYLINE),
        (rss("<pubDate>Mon, 03 Feb 2025 08:05:00 GMT</pubDate>", each=EACH), cards()),
        {"datePublished": "2025-02-03T08:05:00Z"},
        {"datePublished": ["03/02/2025"]},
    ),
    "an elapsed time on the page, the instant in the feed": Variant(
        page("<time>6 days ago</time>" + BYLINE),
        (rss(PUBDATE, each=EACH), CARDS, url_map("2025-03-18T10:00:00Z")),
        {"datePublished": "2025-03-14T08:05:00Z", "dateModified": None},
    ),
    "a last edit in the foot of the page, the publication in the feed": Variant(
        page(BYLINE + "<footer>Last edited <time datetime='2025-03-16'>16 March 2025</time></footer>"),
        (rss(PUBDATE, each=EACH), cards()),
        {"datePublished": "2025-03-14T08:05:00Z", "dateModified": "2025-03-16"},
    ),
    "all in a JSON Feed": Variant(
        page(DAY),
        (json_feed(title=TITLE, date_published="2025-03-14T09:05:00+01:00", authors=[{"name": "Ilse Brandt"}],
                   tags=["City", "Boats"], image="/media/pier.jpg", summary="The ferry calls again."), cards()),
        {"authors": ["Ilse Brandt"], "datePublished": "2025-03-14T08:05:00Z", "articleSection": ["City"],
         "keywords": ["Boats"], "mainImage": "https://harbour.example/media/pier.jpg",
         "description": "The ferry calls again."},
    ),
    "keywords in the news sitemap and the feed": Variant(
        page(DAY),
        (news_map("<news:keywords>Pier, Rain</news:keywords>"), rss("<category>rain</category>"), CARDS),
        {"keywords": ["Pier", "Rain"]},
    ),
    "dates that disagree": Variant(
        page(head=STATED),
        (cards("10 March 2025"), rss("<pubDate>Sun, 16 Mar 2025 10:00:00 GMT</pubDate>", each=EACH)),
        {"datePublished": "2025-03-14T08:05:00Z"},
        {"datePublished": ["2025-03-10", "2025-03-16T10:00:00Z"]},
    ),
    "a feed whose dates are its build's": Variant(
        page(DAY),
        (rss("<pubDate>Tue, 18 Mar 2025 10:00:00 GMT</pubDate>",
             each="<pubDate>Tue, 18 Mar 2025 10:00:01 GMT</pubDate>"), CARDS),
        {"datePublished": "2025-03-14", "datePublishedPrecision": "day"},
        {"datePublished": []},
    ),
    "a feed whose author is the paper": Variant(
        page(DAY + BYLINE),
        (rss(f"{PUBDATE}<dc:creator>The Harbour Post</dc:creator>", each=EACH), CARDS),
        {"authors": ["Nora Vale"], "datePublished": "2025-03-14T08:05:00Z"},
    ),
    "a card's headline that is cut": Variant(
        page(DAY),
        (cards("14 March 2025", title="Ferry returns to the…"), rss(PUBDATE, each=EACH)),
        {"headline": TITLE, "datePublished": "2025-03-14T08:05:00Z"},
        {"headline": []},
    ),
    "another headline in the feed": Variant(
        page(DAY),
        (atom("<published>2025-03-14T08:05:00Z</published>", title="Boats are back"), CARDS),
        {"headline": TITLE, "datePublished": "2025-03-14T08:05:00Z"},
        {"headline": ["Boats are back"]},
    ),
    "description in the feed only": Variant(
        page(DAY),
        (rss(WHOLE), CARDS, url_map("2025-03-14")),
        {"description": "The ferry calls at the outer pier again.", "descriptionTruncated": False},
    ),
    "an excerpt cut on the card, whole in the feed": Variant(
        page(DAY),
        (cards("14 March 2025", "The ferry calls at the outer…"), rss(WHOLE)),
        {"description": "The ferry calls at the outer pier again.", "descriptionTruncated": False},
    ),
    "the language of a feed is its publishing system's": Variant(
        page(DAY),
        (rss(PUBDATE, channel="<language>sv</language>", each=EACH), CARDS, news_map("", "en")),
        {"inLanguage": "en"},
        {"inLanguage": []},
    ),
    "two feeds that disagree": Variant(
        page(BYLINE),
        (rss(PUBDATE, each=EACH), rss("<pubDate>Fri, 28 Feb 2025 07:00:00 GMT</pubDate>", each=EACH, at="/city.xml")),
        {"datePublished": "2025-02-28T07:00:00Z", "authors": ["Nora Vale"]},
        {"datePublished": ["2025-03-14T08:05:00Z"]},
    ),
    "Atom's published and updated": Variant(
        page(DAY),
        (atom("<published>2025-03-14T08:05:00Z</published><updated>2025-03-15T07:00:00Z</updated>"), CARDS),
        {"datePublished": "2025-03-14T08:05:00Z", "dateModified": "2025-03-15T07:00:00Z"},
    ),
    "Atom's updated alone, on the day that the page prints": Variant(
        page(DAY),
        (atom("<updated>2025-03-14T08:05:00Z</updated>"), CARDS),
        {"datePublished": "2025-03-14T08:05:00Z", "dateModified": None},
    ),
    "Atom's updated alone, days later": Variant(
        page(DAY),
        (atom("<updated>2025-03-17T08:05:00Z</updated>"), CARDS),
        {"datePublished": "2025-03-14", "dateModified": "2025-03-17T08:05:00Z"},
    ),
    "a card without a date, a feed with one": Variant(
        page(BYLINE),
        (cards(), rss(PUBDATE, each=EACH), url_map("2025-03-19")),
        {"datePublished": "2025-03-14T08:05:00Z", "dateModified": None, "authors": ["Nora Vale"]},
    ),
    "a card with an elapsed time, a sitemap with a later change": Variant(
        page(BYLINE),
        (cards("6 days ago"), url_map("2025-03-19T10:00:00Z")),
        {"datePublished": "2025-03-14", "datePublishedPrecision": "day", "dateModified": None},
    ),
}  # fmt: skip


def shown(article: Article) -> dict[str, Any]:
    """Return the record as a variant states it."""
    image = article.mainImage.url if article.mainImage else None
    return own_fields(article) | {"authors": [author.name for author in article.authors], "mainImage": image}


@pytest.mark.parametrize("name", VARIANTS)
def test_the_record_is_the_same_right_one_in_every_order(name):
    variant = VARIANTS[name]
    own = read_record(URL, variant.page, told=Told(SEEN))
    told = [[(link, at) for link in links_of(at, body) if link.url == URL] for at, body in variant.sources]
    assert all(told), "each source names the article"
    first = None
    for order in permutations(told):
        mentions: dict[str, Any] = {}
        for link, at in (each for source in order for each in source):
            mentions = tell(mentions, *mention_of(link, SEEN, at))
        for article in (deepcopy(own), article_with(own_fields(own))):  # before its line is written, and after
            complete_from(article, mentions)
            first = first or article
            assert own_fields(article) == own_fields(first)
    record = shown(first)
    assert {key: record[key] for key in variant.record} == variant.record
    kept = {name: [one["raw"] for one in entry["rejected"]] for name, entry in record["evidence"].items()}
    rejected = variant.rejected or {}
    assert {field: sorted(kept.get(field, [])) for field in rejected} == rejected
