import json
import subprocess
import sys
from dataclasses import dataclass

import attrs
import pydantic
import pytest
from itemadapter import ItemAdapter

from newscrawl.items import SCHEMA_VERSION, Article, Metadata
from newscrawl.normalize.fingerprint import content_hash, simhash
from newscrawl.normalize.urls.canonical import article_id
from newscrawl.pipelines.complete import DEFAULT, Demands, complete, missing

BODY = "The decision on the new tram line was taken shortly after midnight."
URL = "https://example.com/2025/tram?utm_source=rss"


def article(**fields):
    return Article(**{"url": URL, "headline": "Trams", "articleBody": BODY, **fields})


@dataclass
class Headline:
    headline: str | None = None


@attrs.define
class Story:
    url: str
    articleBody: str
    id: str = ""
    wordCount: int | None = None


class Post(pydantic.BaseModel):
    url: str
    headline: str
    contentHash: str | None = None


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        (article(), None),
        (article(url=""), "no_url"),
        (article(headline=None), "no_headline"),
        (article(headline=""), "no_headline"),
        (article(articleBody=None), "no_body"),
        (article(articleBody=" \n "), "no_body"),
        (article(articleBody="OK"), "too_short"),
        (article(articleBody=None, isAccessibleForFree=False), None),
        (article(articleBody=None, isAccessibleForFree=True), "no_body"),
        (article(metadata=Metadata(probability=0.49)), "not_an_article"),
        (article(metadata=Metadata(probability=0.5)), None),
        (article(metadata=Metadata(probability=None)), None),
        (article(metadata=None), None),
        ({"headline": "Trams"}, None),
        ({"headline": ""}, "no_headline"),
        ({"metadata": {"probability": 0.1}}, "not_an_article"),
        ({"metadata": "text"}, None),
        ({}, None),
        (Headline(), "no_headline"),
        (Headline("Trams"), None),
        (Story(URL, ""), "no_body"),
        (Post(url=URL, headline=""), "no_headline"),
    ],
)
def test_a_page_that_is_no_article_has_a_reason(item, reason):
    assert missing(ItemAdapter(item), DEFAULT) == reason


def test_what_an_article_must_have_can_be_set():
    assert missing(ItemAdapter(article(articleBody="OK")), Demands(characters=2)) is None
    assert (
        missing(ItemAdapter(article(metadata=Metadata(probability=0.6))), Demands(probability=0.7)) == "not_an_article"
    )


def test_an_article_gets_what_follows_from_its_text():
    item = article()
    complete(ItemAdapter(item))
    assert item.schemaVersion == SCHEMA_VERSION
    assert item.id == article_id("https://example.com/2025/tram")
    assert item.wordCount == 12
    assert item.contentHash == content_hash("Trams", BODY)
    assert item.simhash == simhash(BODY)


def test_what_the_item_holds_already_stays():
    item = article(id="a_mine", wordCount=3, contentHash="sha256:mine", simhash="0" * 16)
    complete(ItemAdapter(item))
    assert (item.id, item.wordCount, item.contentHash, item.simhash) == ("a_mine", 3, "sha256:mine", "0" * 16)


def test_foreign_items_get_only_the_fields_they_have():
    story, post, plain = Story(URL, BODY), Post(url=URL, headline="Trams"), {"url": URL, "id": None}
    for item in (story, post, plain):
        complete(ItemAdapter(item))
    assert (story.id, story.wordCount) == (article_id(URL), 12)
    assert post.contentHash == content_hash("Trams", None)
    assert plain == {"url": URL, "id": article_id(URL)}


def test_the_id_is_of_the_canonical_address_where_the_page_declares_a_believable_one():
    item = article(url="https://example.com/tram/amp", canonicalUrl="https://example.com/tram")
    complete(ItemAdapter(item))
    assert item.id == article_id("https://example.com/tram")


def test_a_text_without_spaces_has_no_word_count():
    item = article(articleBody="新しい路面電車に関する決定は真夜中を少し過ぎたころに下された。" * 2)
    complete(ItemAdapter(item))
    assert item.wordCount is None
    assert item.simhash is not None


CRAWL = """
import json, sys
import scrapy
from scrapy.crawler import AsyncCrawlerProcess

class Spider(scrapy.Spider):
    name = "items"

    async def start(self):
        base = {"id": "", "headline": "Trams", "articleBody": "The decision on the new tram line was taken at night."}
        for fields in (
            {"url": "https://example.com/a"},
            {"url": "http://www.example.com/a/?utm_source=x"},
            {"url": "https://example.com/b", "canonicalUrl": "https://example.com/a"},
            {"url": "https://example.com/c", "headline": ""},
            {"url": "https://example.com/d", "articleBody": "OK"},
            {"url": "https://example.com/e", "authors": ["By Jane Doe and John Roe"]},
        ):
            yield {**base, **fields}

process = AsyncCrawlerProcess({
    "ITEM_PIPELINES": {
        "newscrawl.pipelines.complete.CompletePipeline": 100,
        "newscrawl.pipelines.authors.AuthorsPipeline": 300,
        "newscrawl.pipelines.unique.UniquePipeline": 400,
    },
    "FEEDS": {sys.argv[1]: {"format": "jsonlines"}},
    "LOG_LEVEL": "INFO",
    "TELNETCONSOLE_ENABLED": False,
})
crawler = process.create_crawler(Spider)
process.crawl(crawler)
process.start()
print(json.dumps({k: v for k, v in crawler.stats.get_stats().items() if k.startswith("newscrawl/")}))
"""


def test_in_a_crawl_only_articles_come_through_once_and_the_rest_is_counted(tmp_path):
    out = tmp_path / "out.jsonl"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", CRAWL, str(out)], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in out.read_text().splitlines()]
    assert [line["url"] for line in lines] == ["https://example.com/a", "https://example.com/e"]
    assert lines[1]["authors"] == ["Jane Doe", "John Roe"]
    assert json.loads(done.stdout) == {
        "newscrawl/complete/dropped/no_headline": 1,
        "newscrawl/complete/dropped/too_short": 1,
        "newscrawl/unique/dropped/seen": 2,
        "newscrawl/authors/found": 2,
    }
    assert done.stderr.count("No article (no_headline): https://example.com/c") == 1
    assert "Dropped:" not in done.stderr
