from __future__ import annotations

import pytest

from newscrawl.crawl_plan.revisits import article_interval, source_interval
from newscrawl.crawl_plan.source_plan import PATIENCE, PATIENCE_BESIDE_WHOLE, SOURCE_TYPES, SourcePlan
from newscrawl.discovery.crosscheck import OTHERWISE, cross_check, hints_of, kept_hints
from newscrawl.discovery.links import Link
from newscrawl.discovery.url_variants import url_variants
from newscrawl.discovery.wordpress import next_posts_url
from newscrawl.items import Article, Author, Evidence, PostRef


@pytest.mark.parametrize(("whole", "patience"), [(False, PATIENCE), (True, PATIENCE_BESIDE_WHOLE)])
def test_walked_listings_are_left_when_so_many_brought_nothing(whole, patience):
    ladder = SourcePlan()
    if whole:
        ladder.is_listed()
    for _ in range(patience):
        assert ladder.goes_on("section")
        ladder.brought("section", 0)
    assert not ladder.goes_on("older")
    assert ladder.goes_on("feed")
    ladder.brought("section", 1)
    assert ladder.goes_on("older")


def test_a_sitemap_stands_for_the_site_when_all_that_were_asked_for_are_read():
    ladder = SourcePlan()
    for sitemap in ("index", "one", "two"):
        ladder.awaits(sitemap)
    ladder.answered("index")
    ladder.answered("one")
    ladder.is_listed()
    assert not ladder.has_whole
    ladder.answered("two")
    ladder.awaits("one")
    assert ladder.has_whole


def test_a_row_of_pages_ends_after_two_without_news_and_after_one_on_return():
    assert SourcePlan().goes_on("older", 1)
    assert not SourcePlan().goes_on("older", 2)
    assert not SourcePlan(is_return=True).goes_on("older", 1)


def test_a_budget_is_spent():
    ladder = SourcePlan()
    assert sum(ladder.give("feed") for _ in range(500)) == SOURCE_TYPES["feed"].budget


def test_sources_limit_rungs_and_links():
    ladder = SourcePlan(("feeds",))
    assert [rung for rung in SOURCE_TYPES if ladder.offers(rung)] == ["home", "feed"]
    assert ladder.takes("feed")
    assert not ladder.takes("recent")
    assert SourcePlan(("pages",)).takes("recent")


@pytest.mark.parametrize(("hours", "wait"), [(1, 1), (7, 3), (30, 12), (100, 48), (300, 240), (800, None)])
def test_articles_are_fetched_again_by_age(hours, wait):
    assert article_interval(hours * 3600) == (wait and wait * 3600)


@pytest.mark.parametrize(
    ("interval", "new", "silence", "expected"),
    [
        (None, 5, 0, 900),
        (900, 0, 900, 900),
        (900, 0, 1800, 900),
        (900, 0, 2700, 1350),
        (900, 1, 1800, 900),
        (900, 1, 900, 675),
        (900, 30, 900, 457.5),
        (400, 9, 400, 300),
        (80_000, 0, 240_000, 86_400),
    ],
)
def test_sources_are_asked_by_how_often_they_bring_something(interval, new, silence, expected):
    assert source_interval(interval, new, silence, (300, 86_400)) == expected


def test_an_address_has_spellings():
    assert url_variants("https://paper.example/a/b/?x=1") == (
        "https://paper.example/a/b/?x=1",
        "http://paper.example/a/b/?x=1",
        "https://www.paper.example/a/b/?x=1",
        "https://paper.example/a/b?x=1",
    )


def test_the_next_page_of_posts_comes_while_there_are_more():
    url = "https://paper.example/wp-json/wp/v2/posts?page=9&per_page=100"
    assert next_posts_url(url, b"10") == "https://paper.example/wp-json/wp/v2/posts?page=10&per_page=100"
    assert next_posts_url(url, b"9") is None
    assert next_posts_url(url, None) is None


def test_what_the_page_does_not_say_comes_from_the_card_and_what_it_denies_is_rejected():
    article = Article(headline="Pier reopens", authors=[Author(nameRaw="By Nora Vale")])
    article.evidence = {name: Evidence("page", "h1") for name in ("headline", "authors")}
    card = PostRef(headline="Ferry sinks", datePublishedRaw="2025-03-14")
    cross_check(article, card, {"authors": ["Desk", "Nora Vale"], "section": "City", "modified": "2025-03-15"}, "feed")
    assert (article.headline, article.articleSection, article.dateModifiedRaw) == (
        "Pier reopens",
        ["City"],
        "2025-03-15",
    )
    assert [(r.raw, r.reason) for r in article.evidence["headline"].rejected] == [("Ferry sinks", OTHERWISE)]
    assert [r.raw for r in article.evidence["authors"].rejected] == ["Desk"]


@pytest.mark.parametrize(
    ("own", "told", "inlanguage", "rejected"),
    [(None, "zh-cn", "zh-CN", []), ("en-GB", "en", "en-GB", []), ("en", "de", "en", ["de"]), ("en", "?", "en", [])],
)
def test_the_language_of_a_news_sitemap_fills_in_and_is_cross_checked(own, told, inlanguage, rejected):
    article = Article(headline="Pier reopens", inLanguage=own, evidence={})
    if own:
        article.evidence["inLanguage"] = Evidence("page", "declared")
    hints = hints_of(Link("https://paper.example/a", "news-sitemap", PostRef(headline="Pier reopens"), language=told))
    cross_check(article, None, hints, "news-sitemap")
    assert article.inLanguage == inlanguage
    assert [r.raw for r in article.evidence["inLanguage"].rejected] == rejected


def test_the_language_of_a_feed_is_its_channels_and_not_looked_at():
    assert hints_of(Link("https://paper.example/a", "feed", language="en-US")) == {}


@pytest.mark.parametrize(
    ("source", "modified", "kept"),
    [
        ("wordpress", "2025-03-15", {"modified": "2025-03-15", "modifiedBy": "wordpress"}),
        ("wordpress", "2025-03-14", {}),
        ("sitemap", "2025-03-15", {}),
        ("feed", None, {}),
    ],
)
def test_a_last_change_is_kept_where_its_source_knows_it(source, modified, kept):
    link = Link("https://paper.example/a", source, PostRef(datePublishedRaw="2025-03-14"), modified=modified)
    assert kept_hints(link) == kept


def test_a_kept_change_counts_though_a_sitemap_asked_for_the_page():
    article = Article(headline="Pier reopens", evidence={})
    cross_check(article, None, {"modified": "2025-03-15", "modifiedBy": "wordpress"}, "sitemap")
    assert article.dateModifiedRaw == "2025-03-15"
    assert article.evidence["dateModified"].rule == "wordpress"
