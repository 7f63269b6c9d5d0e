"""Sources that know one article under several addresses: what they tell comes together, before its line and after."""

from __future__ import annotations

import asyncio
from dataclasses import asdict
from datetime import UTC, datetime
from itertools import permutations

import pytest
from scrapy.utils.test import get_crawler

from newscrawl.pipelines.record import Told, read_record
from newscrawl.spiders.article_fields import own_fields
from newscrawl.spiders.request_context import RequestContext
from newscrawl.spiders.source_union import SourceUnion
from newscrawl.state.crawl_history import CrawlHistory
from tests.pipelines.made_sources import HOME, PATH, URL, cards, links_of, news_map, page, rss

SEEN = datetime(2025, 3, 20, 12, tzinfo=UTC)
DAY = "<time datetime='2025-03-14'>14 March 2025</time>"
SIGNED = "<pubDate>Fri, 14 Mar 2025 08:05:00 GMT</pubDate><dc:creator>Ilse Brandt</dc:creator>"
EACH = "<pubDate>{day}T10:00:00Z</pubDate>"
CANONICAL = f"<link rel=canonical href='{URL}'>"
NEWS = "<news:keywords>Boats</news:keywords>"

#: How the article is asked for, where it answers, its head, and the path that feed and news sitemap know.
ADDRESSES = {
    "a redirect that the feed names": ("/r/4711", PATH, "", "/r/4711", URL),
    "a redirect that only the news sitemap names": ("/r/4711", PATH, "", PATH, f"{HOME}/r/4711"),
    "a canonical address that the feed names": (f"/print{PATH}", f"/print{PATH}", CANONICAL, PATH, URL),
    "a redirect to a page whose canonical address the sitemap names": (
        "/r/4711", f"/print{PATH}", CANONICAL, "/r/4711", URL,
    ),
    "tracking words, and a form for telephones": (
        PATH, PATH, "", f"{PATH}/?utm_source=feed", f"{URL.replace('//', '//m.')}?amp=1",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ADDRESSES)
@pytest.mark.parametrize("before", [0, 1, 2])
def test_what_is_told_of_another_address_of_the_article_is_told_of_the_article(tmp_path, name, before):
    asked, answers, head, of_feed, of_map = ADDRESSES[name]
    sources = (rss(SIGNED, each=EACH, path=of_feed), news_map(NEWS, url=of_map))
    found = []
    for number, order in enumerate(permutations(sources)):
        history = CrawlHistory(tmp_path / f"{number}.sqlite")
        union = SourceUnion(get_crawler(), history)
        for at, body in order[:before]:
            union.tell(links_of(at, body), at, HOME, SEEN)
        article = read_record(f"{HOME}{answers}", page(DAY, head), told=Told(SEEN))
        union.begin(article, RequestContext(HOME, "feed"), f"{HOME}{asked}")
        asyncio.run(union.complete(article))
        union.end(article)
        record = asdict(article)
        for at, body in (*order[before:], cards("14 March 2025")):
            union.tell(links_of(at, body), at, HOME, SEEN)
        completed = [new for _, new in union.completions(lambda ids, line=record: [line] if line["id"] in ids else [])]
        history.close()
        assert [line["changeType"] for line in completed] == ["completed"] * (before < len(sources))
        found += completed or [record]
    for record in found:
        assert [author["name"] for author in record["authors"]] == ["Ilse Brandt"]
        assert (record["datePublished"], record["keywords"]) == ("2025-03-14T08:05:00Z", ["Boats"])
        assert record["evidence"]["datePublished"]["source"] == "listing"
        assert {key: record[key] for key in own_fields(article).keys() & record} == {
            key: found[0][key] for key in own_fields(article).keys() & found[0]
        }
