from __future__ import annotations

import pytest

from newscrawl.crawl_plan.listing_families import family_of
from newscrawl.crawl_plan.revisits import article_interval, source_interval
from newscrawl.crawl_plan.source_plan import (
    FAMILIES_PATIENCE_BESIDE_WHOLE,
    PATIENCE,
    PATIENCE_BESIDE_WHOLE,
    SOURCE_TYPES,
    SourcePlan,
)
from newscrawl.discovery.address import path_date, read_address
from newscrawl.discovery.url_variants import url_variants
from newscrawl.discovery.wordpress import next_posts_url


@pytest.mark.parametrize(("whole", "patience"), [(False, PATIENCE), (True, PATIENCE_BESIDE_WHOLE)])
def test_walked_listings_are_left_when_so_many_brought_nothing(whole, patience):
    plan = SourcePlan()
    if whole:
        plan.is_listed()
    for _ in range(patience):
        assert plan.goes_on("section")
        plan.note_visit("section", 0)
    assert not plan.goes_on("older")
    assert plan.goes_on("feed")
    plan.note_visit("section", 1)
    assert plan.goes_on("older")


def test_a_sitemap_stands_for_the_site_when_all_that_were_asked_for_are_read():
    plan = SourcePlan()
    for sitemap in ("index", "one", "two"):
        plan.awaits(sitemap)
    plan.answered("index")
    plan.answered("one")
    plan.is_listed()
    assert not plan.has_whole
    plan.answered("two")
    plan.awaits("one")
    assert plan.has_whole


def test_a_row_of_pages_ends_after_two_without_news_and_after_one_on_return():
    assert SourcePlan().goes_on("older", 1)
    assert not SourcePlan().goes_on("older", 2)
    assert not SourcePlan(is_return=True).goes_on("older", 1)


FAMILIES = {
    "/tag/rain/": "tag", "/tag/rain/feed/": "tag", "/tag/rain/feed.xml": "tag", "/tag/rain/index.html": "tag",
    "/tag/": "tag", "/tag/rain.xml": "tag", "/blog/tag/": "blog/tag", "/blog/tag/rain/": "blog/tag",
    "/authors/nora-vale.xml": "authors", "/categories/index.html": "categories", "/categories/cat_city/": "categories",
    "/2026/03/": "archive", "/archive.html": "archive", "/tags/index.xml": "tags",
    "/sport/": None, "/sport/feed.xml": None, "/": None, "/feed.xml": None,
}  # fmt: skip


@pytest.mark.parametrize("path", FAMILIES)
def test_pages_and_feeds_of_tags_authors_and_days_are_families(path):
    assert family_of(f"https://paper.example{path}") == FAMILIES[path]


def tag(name):
    return f"https://paper.example/tag/{name}/"


def test_two_of_a_family_that_show_the_same_speak_for_the_others():
    plan = SourcePlan()
    plan.note_visit("feed", 6, shown=range(6))
    plan.note_visit("section", 6, "https://paper.example/sport/", range(6, 12))
    plan.note_visit("section", 0, tag("rain"), [1, 2, 7])
    plan.note_visit("section", 0, tag("fog"), [2, 3, 8])
    assert plan.goes_on("section", url=tag("snow"))
    plan.note_visit("section", 0, tag("snow"), [3, 9])
    assert not plan.goes_on("section", url=tag("hail"))
    assert plan.goes_on("section", url="https://paper.example/sport/")


def test_those_of_a_family_that_show_articles_of_the_home_page_each_its_own_say_nothing_of_the_others():
    plan = SourcePlan()
    plan.note_visit("home", 12, shown=range(12))
    for month in range(12, 6, -1):
        plan.note_visit("archive", 0, f"https://paper.example/2026/{month:02}/", [2 * month - 14, 2 * month - 13])
    assert plan.goes_on("archive", url="https://paper.example/2026/06/")


def test_those_of_a_family_that_show_the_same_articles_of_the_home_page_speak_for_the_others_when_they_are_five():
    plan = SourcePlan()
    plan.note_visit("home", 12, shown=range(12))
    for number in range(5):
        assert plan.goes_on("section", url=tag("snow"))
        plan.note_visit("section", 0, tag(f"t{number}"), [0, number])
    assert not plan.goes_on("section", url=tag("snow"))


@pytest.mark.parametrize(("shown", "goes_on"), [(range(11), False), (range(6), True)])
def test_the_page_that_lists_a_family_speaks_for_it_when_it_shows_most_of_what_is_known_and_not_the_home_page_again(
    shown, goes_on
):
    plan = SourcePlan()
    plan.note_visit("home", 6, shown=range(6))
    plan.note_visit("section", 6, "https://paper.example/sport/", range(6, 12))
    plan.note_visit("section", 0, "https://paper.example/authors/", shown)
    assert plan.goes_on("section", url="https://paper.example/authors/nora-vale/") is goes_on


def test_pages_that_show_what_the_home_page_does_do_not_end_a_series():
    plan = SourcePlan()
    plan.note_visit("home", 12, shown=range(12))
    assert not plan.is_walked([4, 5])
    assert plan.is_walked([11, 12])
    assert plan.is_walked([])
    plan.note_visit("sitemap", 0, shown=range(12))
    plan.is_listed()
    assert plan.is_walked([4, 5])


@pytest.mark.parametrize(
    ("listed", "whole"), [(range(12), True), (range(2, 40), True), (range(4, 40), False), ((), False)]
)
def test_a_sitemap_that_lacks_much_of_what_the_home_page_showed_is_no_list_of_all(listed, whole):
    plan = SourcePlan()
    plan.note_visit("home", 12, shown=range(12))
    plan.awaits("https://paper.example/map-1.xml")
    plan.awaits("https://paper.example/map-2.xml")
    plan.is_listed()
    for number, part in enumerate((listed[: len(listed) // 2], listed[len(listed) // 2 :]), 1):
        plan.note_visit("sitemap", 0, shown=part)
        plan.answered(f"https://paper.example/map-{number}.xml")
    assert plan.has_whole is whole


def test_a_sitemap_beside_which_a_section_has_much_that_is_new_is_no_list_of_all():
    plan = SourcePlan()
    plan.note_visit("sitemap", 40, shown=range(40))
    plan.is_listed()
    plan.note_visit("section", 2, "https://paper.example/sport/", [1, 41, 42])
    assert plan.has_whole
    plan.note_visit("older", 3, "https://paper.example/page/2/", [43, 44, 45])
    assert not plan.has_whole


def test_beside_a_whole_list_tags_and_authors_are_left_before_sections():
    plan = SourcePlan()
    plan.is_listed()
    for number in range(FAMILIES_PATIENCE_BESIDE_WHOLE):
        plan.note_visit("section", 0, f"https://paper.example/part-{number}/")
    assert not plan.goes_on("section", url="https://paper.example/tag/rain/")
    assert plan.goes_on("section", url="https://paper.example/sport/")


def test_one_of_a_family_waits_for_another_until_the_family_brought_something():
    plan = SourcePlan()
    plan.begin_step("https://paper.example/tag/rain/")
    assert plan.must_wait("https://paper.example/tag/fog/")
    assert not plan.must_wait("https://paper.example/authors/nora-vale/")
    assert not plan.must_wait("https://paper.example/sport/")
    plan.note_visit("section", 3, "https://paper.example/tag/rain/")
    assert not plan.must_wait("https://paper.example/tag/fog/")
    assert plan.end_step("https://paper.example/tag/rain/")
    assert not plan.end_step("https://paper.example/tag/rain/")
    plan.begin_step("https://paper.example/tag/fog/")
    plan.forget_steps()
    assert plan.steps_under_way == 0


def test_a_budget_is_spent():
    plan = SourcePlan()
    assert sum(plan.give("feed") for _ in range(500)) == SOURCE_TYPES["feed"].budget


def test_sources_limit_rungs_and_links():
    plan = SourcePlan(("feeds",))
    assert [source_type for source_type in SOURCE_TYPES if plan.offers(source_type)] == ["home", "feed"]
    assert plan.takes("feed")
    assert not plan.takes("recent")
    assert SourcePlan(("pages",)).takes("recent")


@pytest.mark.parametrize(("hours", "wait"), [(1, 1), (7, 3), (30, 12), (100, 48), (300, 240), (800, 800), (9000, 9000)])
def test_articles_are_fetched_again_by_age(hours, wait):
    assert article_interval(hours * 3600) == wait * 3600


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


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("/story/2026/nov/05/ferry-returns", (2026, 11, 5)),
        ("/2026/november/5/ferry-returns", (2026, 11, 5)),
        ("/2026/sept/05/ferry-returns", (2026, 9, 5)),
        ("/2026/11/05/ferry-returns", (2026, 11, 5)),
        ("/2026/novel/05/ferry-returns", None),
        ("/2026/nov/ferry-returns", (2026, 11)),
        ("/2026/marching/ferry-returns", None),
    ],
)
def test_the_day_in_an_address_may_have_the_name_of_a_month(path, day):
    assert path_date(read_address(f"https://paper.example{path}")) == day
