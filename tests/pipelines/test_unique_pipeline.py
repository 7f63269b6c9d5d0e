import tracemalloc
from dataclasses import dataclass

import attrs
import pydantic
import pytest
from scrapy.exceptions import DropItem

from newscrawl.items import Article
from newscrawl.pipelines.unique import UniquePipeline

URL = "https://example.com/2025/tram"


@dataclass
class Named:
    id: str | None = None


@attrs.define
class Story:
    url: str


class Post(pydantic.BaseModel):
    url: str


def passes(pipeline, item):
    try:
        return pipeline.process_item(item) is item
    except DropItem:
        return False


@pytest.mark.parametrize(
    "second",
    [
        Article(url=URL),
        Article(url=URL + "?utm_source=rss#comments"),
        Article(url="http://www.example.com/2025/tram/"),
        Article(url=URL + "/amp", canonicalUrl=URL),
        Article(url="https://example.com/?p=5", canonicalUrl=URL),
        {"url": URL},
        Story(URL),
        Post(url=URL),
    ],
)
def test_an_article_comes_through_once(second):
    pipeline = UniquePipeline()
    assert passes(pipeline, Article(url=URL, headline="Trams"))
    assert not passes(pipeline, second)


@pytest.mark.parametrize(
    "second",
    [
        Article(url=URL + "-2", headline="Trams", contentHash="sha256:same"),
        Article(url="https://example.com/?p=5"),
        Article(url="https://example.com/b", canonicalUrl="https://example.com/"),
        Article(url="https://other.example.org/2025/tram"),
        Article(url=URL, changeType="updated"),
        Article(url=URL, changeType="dated"),
    ],
)
def test_other_articles_and_new_versions_pass(second):
    pipeline = UniquePipeline()
    assert passes(pipeline, Article(url=URL, headline="Trams", contentHash="sha256:same"))
    assert passes(pipeline, second)


def test_items_without_an_address_go_by_their_id_or_pass():
    pipeline = UniquePipeline()
    assert [passes(pipeline, Named(name)) for name in ("a", "b", "a", None, None)] == [True, True, False, True, True]
    assert passes(pipeline, {"shoe": 42})


def test_a_run_that_is_over_is_forgotten():
    pipeline = UniquePipeline()
    assert passes(pipeline, {"url": URL})
    pipeline.close_spider()
    assert passes(pipeline, {"url": URL})
    assert not passes(pipeline, {"url": URL})


def test_what_a_run_saw_takes_no_memory_by_the_article():
    pipeline = UniquePipeline()
    items = [{"url": f"https://example.com/{number}"} for number in range(20_000)]
    tracemalloc.start()
    try:
        assert all(passes(pipeline, item) for item in items[:5_000])  # the caches of addresses are full then
        before, _ = tracemalloc.get_traced_memory()
        assert all(passes(pipeline, item) for item in items[5_000:])
        after, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert not any(passes(pipeline, item) for item in items[::500])
    assert after - before < 15_000 * 10  # bytes; a set of numbers takes a hundred each


def test_an_article_that_a_later_pipeline_lost_passes_when_its_page_is_asked_again():
    pipeline = UniquePipeline()
    item = {"url": "https://paper.example/ferry", "headline": "Ferry"}
    pipeline.item_error(item)  # nothing was seen yet
    assert pipeline.process_item(item) is item
    pipeline.item_error(item)
    assert pipeline.process_item(item) is item
    with pytest.raises(DropItem):
        pipeline.process_item(item)
