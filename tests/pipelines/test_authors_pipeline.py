from dataclasses import dataclass, field
from typing import Any

import attrs
import pydantic
import pytest
import scrapy
from scrapy.utils.test import get_crawler

from newscrawl.items import Article, Author, Publisher
from newscrawl.normalize.authors.merging import author_id
from newscrawl.pipelines.authors import AuthorsPipeline, normalise_authors

URL = "https://www.harbour-ledger.com/2025/story"
DOMAIN = "harbour-ledger.com"


@dataclass
class Story:
    url: str = URL
    authors: Any = field(default_factory=list)


@attrs.define
class AttrsAuthor:
    name: str
    id: str | None = None
    bio: str | None = None


@attrs.define
class AttrsStory:
    url: str = URL
    authors: list[Any] = attrs.Factory(list)


class PydanticAuthor(pydantic.BaseModel):
    name: str
    type: str | None = None


class PydanticStory(pydantic.BaseModel):
    url: str = URL
    authors: list[Any] = []


class ScrapyStory(scrapy.Item):
    url = scrapy.Field()
    authors = scrapy.Field()


def test_an_article_gets_its_authors_once_cleaned_and_with_ids():
    article = Article(
        url=URL,
        publisher=Publisher("The Harbour Ledger", domain=DOMAIN),
        authors=[
            Author(nameRaw="By Grace Young and The Harbour Ledger"),
            Author(nameRaw="About Grace Young", bio="Grace Young covers rivers."),
            Author(nameRaw="GRACE YOUNG", url="https://www.harbour-ledger.com/author/grace-young"),
            Author(nameRaw="Email The Author"),
        ],
    )
    counts = normalise_authors(article)
    (grace,) = article.authors
    assert (grace.name, grace.type, grace.bio) == ("Grace Young", "Person", "Grace Young covers rivers.")
    assert grace.id == author_id(DOMAIN, "", "https://www.harbour-ledger.com/author/grace-young")
    assert counts == (1, 2, 1)


@pytest.mark.parametrize("publisher", [None, {"name": "Harbour Ledger"}, "Harbour Ledger", Publisher("Harbour Ledger")])
def test_the_sites_own_name_is_no_person(publisher):
    item = {"url": URL, "publisher": publisher, "authors": [{"name": "harbour-ledger.com"}, {"name": "Harbour Ledger"}]}
    normalise_authors(item)
    assert {author["type"] for author in item["authors"] if publisher} <= {"Organization"}
    assert item["authors"][0]["type"] == "Organization"


@pytest.mark.parametrize("cls", [dict, Story, AttrsStory, PydanticStory, ScrapyStory])
@pytest.mark.parametrize(
    ("authors", "written"),
    [
        (["By Jane Doe and John Roe", "JANE DOE"], ["Jane Doe", "John Roe"]),
        (("By Jane Doe",), ["Jane Doe"]),
        (
            [{"name": "By Jane Doe", "url": None, "shoe": 42}],
            [{"id": author_id(DOMAIN, "Jane Doe"), "name": "Jane Doe", "nameRaw": "By Jane Doe", "type": "Person"}],
        ),
        ([AttrsAuthor("By Jane Doe", bio="B.")], [AttrsAuthor("Jane Doe", author_id(DOMAIN, "Jane Doe"), "B.")]),
        ([PydanticAuthor(name="by Reuters")], [PydanticAuthor(name="Reuters", type="Organization")]),
        (
            [Author(nameRaw="Von Jane Doe")],
            [Author(id=author_id(DOMAIN, "Jane Doe"), name="Jane Doe", nameRaw="Von Jane Doe")],
        ),
        (["admin"], []),
        ([], []),
    ],
)
def test_authors_come_back_in_the_items_own_style(cls, authors, written):
    item = cls(url=URL, authors=authors)
    normalise_authors(item)
    assert (item["authors"] if cls in (dict, ScrapyStory) else item.authors) == written


@pytest.mark.parametrize(
    "authors", ["By Jane Doe and John Roe", {"name": "Jane Doe"}, [None, 5, "Jane Doe"], [[["x"]]]]
)
def test_an_author_alone_or_an_odd_one_becomes_a_list(authors):
    item = {"url": URL, "authors": authors}
    normalise_authors(item)
    assert isinstance(item["authors"], list)


def test_an_item_without_authors_passes_as_it_is():
    for item in ({"url": URL}, {"authors": None}, Story(authors=None), Article()):
        before = repr(item)
        assert normalise_authors(item) == (0, 0, 0)
        assert repr(item) == before


def test_an_item_normalised_twice_stays_as_it_is():
    article = Article(
        url=URL, authors=[Author(nameRaw="By Jane Doe and Tom O’Brien"), Author(nameRaw="JANE DOE, Editor")]
    )
    normalise_authors(article)
    first = list(article.authors)
    normalise_authors(article)
    assert article.authors == first


def test_the_pipeline_counts_what_it_did():
    crawler = get_crawler()
    crawler.stats = crawler.stats or scrapy.statscollectors.MemoryStatsCollector(crawler)
    pipeline = AuthorsPipeline.from_crawler(crawler)
    item = Story(authors=["By Jane Doe and John Roe", "jane doe", "Share"])
    assert pipeline.process_item(item) is item
    stats = {key: value for key, value in crawler.stats.get_stats().items() if key.startswith("newscrawl/")}
    assert stats == {"newscrawl/authors/found": 2, "newscrawl/authors/merged": 1, "newscrawl/authors/rejected": 1}
