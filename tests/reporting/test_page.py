"""The report of a run with everything wrong in it, and of one with nothing in it."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from newscrawl.reporting.measures import BOUNDS
from newscrawl.reporting.page import Report, page
from newscrawl.reporting.run_stats import RunStats
from tests.reporting.made_runs import run

EVIL = '<script>alert("1")</script>&"\''
VOID = {"meta", "br"}


class Nesting(HTMLParser):
    """Every element that opens closes, in order."""

    def __init__(self):
        super().__init__()
        self.open, self.seen = [], []

    def handle_starttag(self, tag, attrs):
        self.seen.append(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, self.getpos()


def evil_report():
    site = {
        "articles": 30,
        "filled": {"authors": 3},
        "precisions": {EVIL: 30},
        "newest": EVIL,
        "requests": 40,
        "statuses": {"200": 30, "503": 6},
        "refused": 6,
        "least_gap": 0.2,
        "kept_gap": 1.0,
    }
    now = run(
        2, {EVIL: site}, verdict=EVIL, findings=[EVIL], rejected={EVIL: 3}, failures={EVIL: 1}, reason=EVIL, exit=6
    )
    now.job = EVIL
    return Report(now, [now], 1.0, [0, 3, 1], [1] * (len(BOUNDS) + 1), {EVIL: [EVIL]}, {EVIL: EVIL})


@pytest.mark.parametrize("report", [evil_report(), Report(run(1, {}))], ids=["evil", "empty"])
def test_the_page_is_well_formed(report):
    nesting = Nesting()
    nesting.feed(page(report))
    assert nesting.open == []
    assert "script" not in nesting.seen


def test_text_from_a_site_stays_text():
    html = page(evil_report())
    assert "<script" not in html
    assert html.count("&lt;script&gt;") > 10


def test_a_broken_promise_is_said():
    assert '<td class="bad">no</td>' in page(evil_report())


def test_a_run_without_anything_says_so_for_each_chart():
    text = re.sub("<[^>]+>", " ", page(Report(run(1, {}))))
    for sentence in ("No articles.", "No responses.", "No dates.", "No items rejected.", "This is the first run"):
        assert sentence in text


def test_two_thousand_runs_and_sites_make_a_page_of_bounded_size():
    sites = {f"{number}.example": {"articles": 1, "requests": 1, "statuses": {"200": 1}} for number in range(1000)}
    runs = [run(number, sites) for number in range(60)]
    stats = {f"stat/{number}": "x" * 10_000 for number in range(5000)}
    assert len(page(Report(runs[-1], runs[:-1], stats=stats))) < 400_000


def test_a_table_says_which_site_sets_which_signal_and_what_was_left_out():
    sites = {
        "one.example": {"articles": 9, "usage": {"tdm-reservation": 9, "noarchive": 2}},
        "two.example": {"articles": 5, "usage": {EVIL: 5}},
        "silent.example": {"articles": 3},
    }
    html = page(Report(run(1, sites), stats={"newscrawl/usage/reserved/tdm": 4, "newscrawl/usage/reserved/rsl": 1}))
    table = html.partition("What publishers say of use")[2].partition("<h2>")[0]
    rows = [re.sub("<[^>]+>", " ", row).split() for row in table.split("<tr>")[1:]]
    assert rows[0][:4] == [
        "site",
        "articles",
        "tdm-reservation",
        "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&quot;&#x27;",
    ]
    assert rows[1] == ["one.example", "9", "9", "–", "2"]
    assert rows[2][:4] == ["two.example", "5", "–", "5"]
    assert "silent.example" not in table
    assert "left out because their publishers reserve them: rsl 1, tdm 4." in table


def test_a_report_of_publishers_that_say_nothing_has_no_such_table():
    assert "What publishers say of use" not in page(Report(run(1, {"silent.example": {"articles": 3}})))


def test_an_article_counts_once_for_each_signal_of_its_usage():
    stats = RunStats()
    usage = [{"signal": "noarchive", "source": "meta"}, {"signal": "noarchive", "source": "header"}, {"signal": "rsl"}]
    for _ in range(2):
        stats.article("one.example", {"usage": usage}, 0.0)
    assert stats.site("one.example").finished().usage == {"noarchive": 2, "rsl": 2}


@pytest.mark.parametrize(("stats", "shown"), [({"newscrawl/articles/held": 12_345}, "12,345"), ({}, "–")])
def test_what_the_job_holds_in_all_its_runs_has_a_tile(stats, shown):
    assert f"<dd>{shown}</dd><dt>in the job in all</dt>" in page(Report(run(1, {}), stats=stats))
