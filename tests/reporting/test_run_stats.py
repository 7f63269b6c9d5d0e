"""What a run counts, and what several processes of one run counted, together."""

from __future__ import annotations

import orjson

from newscrawl.monitoring.rates import Rates
from newscrawl.reporting.run_stats import RunStats

EARLY, LATE = "2025-03-14T08:00:00Z", "2025-03-15T08:00:00Z"


def counted(site, *, articles, published, people):
    stats = RunStats()
    for number in range(articles):
        stats.sent(site)
        stats.began(site, float(number), 1.0)
        stats.answered(site, 200, 0.25)
        stats.left(site)
        record = {
            "headline": f"{site} {number}", "url": f"https://{site}/{number}", "datePublished": published,
            "datePublishedPrecision": "minute", "authors": people, "articleBody": "Long enough. " * 20,
        }  # fmt: skip
        stats.article(site, record, float(number))
    stats.reject("no headline", f"https://{site}/reject")
    return stats


def test_what_is_under_way_is_no_error_and_what_came_to_nothing_is_one_in_panel_and_report_alike():
    stats = RunStats()
    for status in (200, 404, 500, None, None):
        stats.sent("a.example")
        if status:
            stats.answered("a.example", status, 0.1)
            stats.left("a.example")
    stats.left("a.example")  # one of the two without a response came to its end
    assert stats.errors == 2
    stats.left("a.example")
    assert stats.errors == stats.site("a.example").finished().errors == 3
    stats.broke("a.example")
    assert Rates(stats, 0.0).rows()[0].errors == stats.errors == 4


def test_a_try_that_failed_is_no_error_any_more_when_a_later_one_got_the_address():
    stats = RunStats()
    for address, status in (("/a", 429), ("/b", 503), ("/a", None), ("/a", 200), ("/b", 500), ("/c", 429), ("/c", 404)):
        stats.sent("a.example")
        if status:
            stats.answered("a.example", status, 0.1, address=address)
        stats.left("a.example", "" if status else address)
    site = stats.site("a.example").finished()
    assert (stats.errors, site.errors, site.mended) == (2, 2, 3)  # of /b, both tries
    stats.merge(orjson.loads(orjson.dumps(stats.plain())))
    assert stats.site("a.example").finished().mended == 6


def test_two_processes_together_count_what_one_would_have_counted():
    ours = counted("a.example", articles=3, published=EARLY, people=["Ann Lee", "Bo Park"])
    theirs = counted("b.example", articles=2, published=LATE, people=["Bo Park", "Cy Oz"])
    ours.merge(orjson.loads(orjson.dumps(theirs.plain())))
    assert (ours.articles, len(ours.people), ours.requests, ours.errors) == (5, 3, 5, 0)
    assert (ours.precisions, ours.newest_date) == ({"minute": 5}, LATE)
    assert (ours.rejected, len(ours.examples["no headline"])) == ({"no headline": 2}, 2)
    assert [each.url for each in ours.newest.headlines()][:2] == ["https://b.example/1", "https://b.example/0"]
    assert sum(ours.timeline.counts) == 5
    assert (len(ours.latency), ours.latency.quantile(0.5)) == (5, 0.25)
    site = ours.site("b.example").finished()
    assert (site.articles, site.statuses, site.least_gap, site.newest) == (2, {"200": 2}, 1.0, LATE)


def test_a_site_that_two_processes_fetched_from_is_one():
    ours = counted("a.example", articles=3, published=LATE, people=[])
    alone = counted("a.example", articles=2, published=EARLY, people=[]).site("a.example").finished()
    ours.merge(orjson.loads(orjson.dumps(counted("a.example", articles=2, published=EARLY, people=[]).plain())))
    site = ours.site("a.example").finished()
    assert (site.articles, site.requests, site.newest, site.errors) == (5, 5, LATE, 0)
    assert (site.texts, site.kept_gap) == (3 + alone.texts, 1.0)


def test_what_completes_a_line_of_the_run_is_counted_in_its_place_whichever_process_does():
    ours, theirs = counted("a.example", articles=2, published=None, people=[]), RunStats()
    figures = ours.site("a.example").figures
    assert (figures.precisions, figures.filled.get("datePublished")) == ({"minute": 2}, None)
    before = {"headline": "a.example 0", "authors": [], "datePublished": None, "datePublishedPrecision": "minute"}
    told = {"datePublished": LATE, "datePublishedPrecision": "day", "authors": ["Ann Lee"]}
    ours.completed("a.example", before, before | told)
    theirs.completed("a.example", before, before | told)
    ours.merge(orjson.loads(orjson.dumps(theirs.plain())))
    assert (ours.articles, ours.precisions, ours.newest_date, len(ours.people)) == (2, {"day": 2}, LATE, 1)
    assert {name: figures.filled.get(name) for name in ("datePublished", "authors", "datePublished.time")} == {
        "datePublished": 2,
        "authors": 2,
        "datePublished.time": 0,
    }
