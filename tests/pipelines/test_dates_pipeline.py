"""The dates of items of every kind: raw texts in, values with their precision out, reasons kept."""

from __future__ import annotations

from dataclasses import make_dataclass
from datetime import UTC, datetime
from typing import Any

import attrs
import pydantic
import pytest
import scrapy
from itemadapter import ItemAdapter
from scrapy.utils.test import get_crawler

from newscrawl.items import Article, Evidence, Metadata, PostRef, Publisher
from newscrawl.pipelines.dates import DatesPipeline, normalise_dates

RAW = "March 14, 2025 at 9:26 am GMT"
VALUE = "2025-03-14T09:26:00Z"


FIELDS = ("datePublished", "datePublishedRaw", "datePublishedPrecision", "recentPosts")
DataItem = make_dataclass("DataItem", [(name, Any, None) for name in FIELDS])
AttrsItem = attrs.make_class("AttrsItem", {name: attrs.field(default=None) for name in FIELDS})
PydanticItem = pydantic.create_model("PydanticItem", **dict.fromkeys(FIELDS, (Any, None)))
ScrapyItem = type("ScrapyItem", (scrapy.Item,), {name: scrapy.Field() for name in FIELDS})
SmallItem = make_dataclass("SmallItem", ["datePublished"])
KINDS = [dict, DataItem, AttrsItem, PydanticItem, ScrapyItem]


def pipeline(**settings: Any) -> DatesPipeline:
    return DatesPipeline.from_crawler(get_crawler(settings_dict=settings))


def article(**fields: Any) -> Article:
    return Article(metadata=Metadata(dateDownloaded="2025-03-20T12:26:53Z"), **fields)


@pytest.mark.parametrize("kind", KINDS)
def test_items_of_every_kind_get_values_and_precisions(kind: Any) -> None:
    item = kind(
        datePublishedRaw=RAW, recentPosts=[{"datePublishedRaw": "14 March 2025"}, PostRef(datePublishedRaw=RAW)]
    )
    adapter = ItemAdapter(pipeline().process_item(item))
    assert (adapter["datePublished"], adapter["datePublishedPrecision"]) == (VALUE, "minute")
    first, second = adapter["recentPosts"]
    assert (first["datePublished"], first["datePublishedPrecision"]) == ("2025-03-14", "day")
    assert (second.datePublished, second.datePublishedPrecision) == (VALUE, "minute")


@pytest.mark.parametrize("kind", KINDS)
def test_a_value_of_another_spider_is_itself_the_raw_text(kind: Any) -> None:
    adapter = ItemAdapter(pipeline().process_item(kind(datePublished=RAW)))
    assert (adapter["datePublished"], adapter["datePublishedRaw"]) == (VALUE, RAW)


def test_an_item_with_one_field_only_gets_no_other() -> None:
    assert pipeline().process_item(SmallItem(RAW)) == SmallItem(VALUE)
    assert pipeline().process_item(SmallItem(datetime(2025, 3, 14, 9, 26, tzinfo=UTC))) == SmallItem(VALUE)


@pytest.mark.parametrize(
    "item", [{}, {"headline": "x"}, {"datePublished": None}, {"datePublished": 5, "recentPosts": [None, 3]}]
)
def test_an_item_without_dates_stays_as_it_is(item: dict[str, Any]) -> None:
    assert pipeline().process_item(dict(item)) == item


def test_normalising_twice_changes_nothing() -> None:
    first = pipeline().process_item(article(datePublishedRaw="2 hours ago", dateModifiedRaw="1 hour ago"))
    before = ItemAdapter(first).asdict()
    first.metadata.dateDownloaded = "2025-03-25T00:00:00Z"
    again = ItemAdapter(pipeline().process_item(first)).asdict()
    assert {**again, "metadata": None} == {**before, "metadata": None}


def test_elapsed_times_count_from_the_download() -> None:
    item = pipeline().process_item(article(datePublishedRaw="vor 2 Stunden", inLanguage="de"))
    assert (item.datePublished, item.datePublishedPrecision) == ("2025-03-20T10:00:00Z", "hour")


def test_elapsed_times_count_from_now_where_no_download_is_known() -> None:
    item = {"datePublishedRaw": "2 hours ago"}
    normalise_dates(item, now=datetime(2025, 3, 14, 12, tzinfo=UTC))
    assert item["datePublished"] == "2025-03-14T10:00:00Z"


def test_wall_times_take_the_zone_of_the_settings_or_of_the_domain_and_say_so() -> None:
    settings = {"NEWSCRAWL_TIMEZONE": "Europe/Berlin", "NEWSCRAWL_TIMEZONES": {"tokyo.example": "Asia/Tokyo"}}
    pipe = pipeline(**settings)
    for domain, value in (("a.example", "2025-03-14T08:26:00Z"), ("tokyo.example", "2025-03-14T00:26:00Z")):
        evidence = {"datePublished": Evidence("page", ".date")}
        item = article(datePublishedRaw="2025-03-14 09:26", publisher=Publisher(domain=domain), evidence=evidence)
        assert pipe.process_item(item).datePublished == value
        assert evidence["datePublished"].assumed == ["timezone"]


@pytest.mark.parametrize(
    "settings", [{"NEWSCRAWL_TIMEZONE": "Berlin"}, {"NEWSCRAWL_TIMEZONES": {"a.example": "Mars/Olympus"}}]
)
def test_a_zone_that_does_not_exist_stops_the_start_with_a_sentence(settings: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"There is no time zone .* write a name like"):
        pipeline(**settings)


@pytest.mark.parametrize("kind", ["dataclass", "dict"])
def test_a_rejected_date_leaves_its_reason(kind: str) -> None:
    entry: Any = Evidence("page", ".date") if kind == "dataclass" else {"source": "page", "rule": ".date"}
    item = article(datePublishedRaw="March 14", evidence={"datePublished": entry})
    assert pipeline().process_item(item).datePublished is None
    assert item.datePublishedRaw == "March 14"
    assert item.datePublishedPrecision is None
    rejected = ItemAdapter(ItemAdapter(entry)["rejected"][0]).asdict()
    assert rejected == {"raw": "March 14", "reason": "no year", "rule": ".date"}


def test_a_modification_before_the_publication_is_none() -> None:
    evidence = {"dateModified": Evidence("json-ld", "dateModified")}
    item = article(datePublishedRaw="2025-03-14T09:26:53Z", dateModifiedRaw="2025-03-13T00:00:00Z", evidence=evidence)
    pipeline().process_item(item)
    assert (item.dateModified, item.dateModifiedPrecision) == (None, None)
    assert evidence["dateModified"].rejected[0].reason == "before published"


@pytest.mark.parametrize(
    ("published", "modified"),
    [
        ("2025-03-14T09:26:53Z", "2025-03-14T09:26Z"),
        ("2025-03-14T09:26:53Z", "2025-03-14"),
        ("2025-03-15T02:00:00Z", "2025-03-14"),
        ("2025-03-14", "2025-03-13T23:00:00Z"),
        ("2025-03-14", "2025-03"),
        ("2025-03-14", "2025-03-14"),
    ],
)
def test_a_modification_that_may_be_later_stays(published: str, modified: str) -> None:
    item = pipeline().process_item(article(datePublishedRaw=published, dateModifiedRaw=modified))
    assert item.dateModified is not None


def test_the_order_of_day_and_month_is_learned_from_the_other_dates_of_the_site() -> None:
    pipe = pipeline()
    cards = [PostRef(datePublishedRaw="25/02/2025")]
    site = Publisher(domain="a.example")
    for first in ([], cards, []):
        evidence = {"datePublished": Evidence("page", ".date")}
        item = article(datePublishedRaw="03/02/2025", publisher=site, recentPosts=first, evidence=evidence)
        pipe.process_item(item)
        learned = bool(first) or pipe.orders == {"a.example": "DMY"}
        assert item.datePublished == ("2025-02-03" if learned else "2025-03-02")
        assert evidence["datePublished"].assumed == ([] if learned else ["order"])
    assert pipe.orders == {"a.example": "DMY"}


def test_a_site_that_contradicts_itself_teaches_no_order() -> None:
    pipe = pipeline()
    for raw in ("25/02/2025", "02/25/2025", "25/02/2025"):
        pipe.process_item(article(datePublishedRaw=raw, publisher=Publisher(domain="a.example")))
    assert pipe.orders == {"a.example": None}


def test_stats_count_precisions_and_reasons() -> None:
    crawler = get_crawler()
    pipe = DatesPipeline.from_crawler(crawler)
    for raw in (RAW, "14 March 2025", "14 March 2025", "March 14", "whenever"):
        pipe.process_item(article(datePublishedRaw=raw, dateModifiedRaw="2031-01-01"))
    stats = {key: value for key, value in crawler.stats.get_stats().items() if "/dates/" in key}
    assert stats == {
        "newscrawl/dates/precision/minute": 1,
        "newscrawl/dates/precision/day": 2,
        "newscrawl/dates/rejected/no_year": 1,
        "newscrawl/dates/rejected/unreadable": 1,
        "newscrawl/dates/rejected/future": 5,
    }
