from __future__ import annotations

import pytest

from newscrawl.crawl_plan.far_pages import far_ends, far_page
from newscrawl.crawl_plan.source_plan import SourcePlan

SITE = "https://paper.example"
# The page, the next one, the last that it names, how many pages are known; what lies far behind.
ROWS = {
    "the last one": ("/page/2/", "/page/3/", "/page/40/", 9, "/page/40/"),
    "twice as far": ("/page/2/", "/page/3/", "", 9, "/page/4/"),
    "four times": ("/page/4/", "/page/5/", "", 9, "/page/8/"),
    "not beyond what is known": ("/page/8/", "/page/9/", "", 10, "/page/10/"),
    "the next, at the end of what is known": ("/page/10/", "/page/11/", "", 10, "/page/11/"),
    "the second": ("/", "/page/2/", "", 10, None),
    "in a query": ("/?page=3", "/?page=4", "", 9, "/?page=6"),
    "beside another number": ("/2026/?section=3&page=3", "/2026/?section=3&page=4", "", 9, "/2026/?section=3&page=6"),
    "entries": ("/news?offset=20", "/news?offset=30", "", 9, "/news?offset=40"),
    "files": ("/list_3.html", "/list_4.html", "", 9, "/list_6.html"),
    "a word": ("/seite/3", "/seite/4", "", 9, "/seite/6"),
    "no number, a few pages": ("/news?before=77", "/news?before=66", "", 9, "/news?before=66"),
    "no number, many pages": ("/news?before=77", "/news?before=66", "", 90, None),
}


@pytest.mark.parametrize("name", ROWS)
def test_what_lies_far_behind_in_a_listing(name):
    here, following, last, most, far = ROWS[name]
    found = far_page(SITE + here, SITE + following, last and SITE + last, most)
    assert found == (far and SITE + far)


def test_the_end_of_each_row_of_listings_is_named():
    rows = [
        ["/2026/03/", "/2026/02/"],
        ["/2026/", "/2025/", "/2024/"],
        ["/tag/rain/", "/tag/fog/"],
        ["/issue/12", "/issue/11", "/issue/10"],
        ["/archive?year=2025&month=12", "/archive?year=2026&month=2"],
    ]
    alone = ["/sport/", "/city/", "/author/nora/", "/part-1/"]
    urls = [SITE + path for path in [*alone, *(path for row in rows for path in row)]]
    ends = ("/2024/", "/tag/fog/", "/issue/10", "/archive?year=2026&month=2")
    assert far_ends(urls) == {SITE + path for path in ends}


def listed(**more: bool) -> SourcePlan:
    plan = SourcePlan(**more)
    plan.is_listed()
    plan.note_visit("sitemap", 40, shown=range(40))
    return plan


def test_beside_a_list_of_all_what_lies_far_behind_is_asked_a_few_times_and_in_the_first_run_only():
    plan = listed()
    assert not SourcePlan().looks_far()
    assert not listed(is_return=True).looks_far()
    for number in range(4):
        assert plan.looks_far()
        plan.look_far(f"{SITE}/page/{number}/")
    assert not plan.looks_far()
    for number in range(4):
        plan.note_visit("older", 0, f"{SITE}/page/{number}/", range(5))
        plan.note_visit("section", 0, f"{SITE}/part-{number}/", range(5))
    assert plan.goes_on("section")


def test_an_archive_of_which_a_list_names_nothing_says_that_it_is_not_one_of_all():
    plan = listed()
    plan.note_visit("archive", 0, f"{SITE}/2026/03/", range(5))
    plan.note_visit("archive", 1, f"{SITE}/2026/02/", range(5, 15))
    assert plan.has_whole
    plan.note_visit("archive", 1, f"{SITE}/2021/03/", [99])
    assert not plan.has_whole
