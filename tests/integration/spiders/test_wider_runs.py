"""A run that wants more of a site than any run before reads it as a first run does; one that wants less costs less."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from datetime import date

import pytest

from newscrawl.crawl_plan.extent import Extent, widest
from newscrawl.crawl_plan.scope import Scope
from tests.running import PROJECT, QUICK, newscrawl, records
from tests.spiders.scripted_paper import ScriptedPaper, article, listing, rss, words

DAYS = range(1, 25)
PATHS = {day: f"/news/the-harbour-counts-its-boats-on-day-{day}" for day in DAYS}
MOST = 60  # requests of a extent of all


def dated(*days: int) -> str:
    """Return cards of articles, each with its day."""
    return "".join(
        f"<article><h2><a href='{PATHS[day]}'>{words(PATHS[day])}</a></h2>"
        f"<time datetime='2025-03-{day:02}'>{day} March 2025</time></article>"
        for day in days
    )


def undated(*days: int) -> str:
    return "".join(f"<article><h2><a href='{PATHS[day]}'>{words(PATHS[day])}</a></h2></article>" for day in days)


def paper(cards=dated, *, feed: bool = False) -> ScriptedPaper:
    """Return a paper whose six listing pages, the newest first, say when nothing in them changed."""
    pages = {path: article(words(path), date=f"2025-03-{day:02}") for day, path in PATHS.items()}
    newest = sorted(DAYS, reverse=True)
    for number in range(6):
        following = f"<a rel=next href='/page/{number + 2}'>Older</a>" if number < 5 else ""
        head = "<link rel=alternate type='application/rss+xml' href='/feed.xml'>" if feed else ""
        body = cards(*newest[4 * number : 4 * number + 4]) + following
        pages[f"/page/{number + 1}" if number else "/"] = (200, {"ETag": f'"{number}"'}, listing(head=head, body=body))
    if feed:
        pages["/feed.xml"] = (200, {"ETag": '"f"'}, rss(*(f"{PATHS[day]}|2025-03-{day:02}" for day in newest[:3])))
    return ScriptedPaper(pages)


@pytest.mark.parametrize(
    ("cards", "runs", "counts"),
    [
        (dated, ["since=2025-03-20", ""], [5, 24]),
        (undated, ["since=2025-03-20", ""], [5, 24]),
        (dated, ["until=2025-03-05", "until=2025-03-15", ""], [5, 15, 24]),
        (undated, ["since=2025-03-23", "since=2025-03-02"], [2, 23]),
    ],
)
def test_what_a_run_left_out_by_its_day_a_later_one_that_wants_it_finds(tmp_path, cards, runs, counts):
    with paper(cards) as site:
        for argument, count in zip(runs, counts, strict=True):
            options = ("-a", argument) if argument else ()
            found = site.crawl(tmp_path, *options)
            assert len(found) == count
            assert len(site.hits) <= MOST
        assert [record["version"] for record in found.values()] == [1] * counts[-1]
        assert "is read as in a first run" in site.log
        assert "Run: good" in site.log
        site.crawl(tmp_path, *options)
        assert len(site.hits) < 10


def test_what_a_run_of_feeds_left_out_a_later_one_of_all_sources_finds(tmp_path):
    with paper(feed=True) as site:
        assert len(site.crawl(tmp_path, "-a", "sources=feeds")) == 3
        assert len(site.crawl(tmp_path)) == 24
        assert "Run: good" in site.log
        assert not [day for day in (24, 23, 22) if site.asked[PATHS[day]]]


@pytest.mark.parametrize("cards", [dated, undated])
def test_a_first_day_that_moves_on_costs_no_more_and_a_filter_after_all_says_that_the_file_holds_all(tmp_path, cards):
    with paper(cards) as site:
        site.crawl(tmp_path, "-a", "since=2025-03-15")
        site.crawl(tmp_path, "-a", "since=2025-03-15")
        same = len(site.hits)
        assert len(site.crawl(tmp_path, "-a", "since=2025-03-16")) == 10
        assert len(site.hits) <= same
        assert "is read as in a first run" not in site.log
        assert "the published file holds all articles of the job" in site.log


@pytest.mark.parametrize(
    ("wrong", "count", "right"),
    [("languages = ['de']", None, ""), ("include = ['*-day-2?']", None, "include = ['*-day-2*']"),
     ("keywords = ['lighthouse']", None, "keywords = ['boats']"), ("exclude = ['*-day-2*']", 18, "")],
)  # fmt: skip
def test_what_was_left_out_by_a_site_file_is_asked_for_when_the_file_was_changed(tmp_path, wrong, count, right):
    def crawl(line):
        (tmp_path / "sites").mkdir(exist_ok=True)
        (tmp_path / "sites/paper.toml").write_text(f'urls = ["{site.url}/"]\n{line}\n')
        site.hits.clear()
        done = newscrawl("crawl", "site", "-a", "site=paper", "-O", "out.jsonl", *QUICK, cwd=tmp_path)
        assert done.returncode == (0 if line == right or count else 4), done.stderr[-3000:]
        return records(tmp_path / "out.jsonl") if done.returncode == 0 else None

    with paper() as site:
        found = crawl(wrong)
        assert (len(found) if found is not None else None) == count
        assert len(crawl(right)) == (6 if "include" in right else 24)  # days 2 and 20 to 24
        assert len(crawl(right)) == (6 if "include" in right else 24)
        assert len(site.hits) < 10


def kill_a_run(site: ScriptedPaper, folder, *options: str) -> None:
    """Begin a crawl, and kill it after its second article was asked for."""
    slow = (*QUICK, "-s", "DOWNLOAD_DELAY=0.3")
    crawl = subprocess.Popen(
        [sys.executable, "-m", "newscrawl", "crawl", "site", "-a", f"url={site.url}/", *slow, *options],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        stderr=subprocess.DEVNULL,
    )
    end = time.time() + 60
    while sum(path.startswith("/news/") for path in site.hits) < 2 and time.time() < end:
        time.sleep(0.01)
    crawl.send_signal(signal.SIGKILL)
    crawl.wait(60)


@pytest.mark.parametrize(
    ("narrow", "cards", "wide", "count"),
    [
        ("sources=feeds", dated, (), 24),
        ("since=2025-03-20", dated, (), 24),
        ("until=2025-03-20", undated, ("-a", "since=2025-03-10"), 15),
    ],
)
def test_a_run_that_goes_on_with_a_narrower_one_that_was_killed_reads_its_listings_again(
    tmp_path, narrow, cards, wide, count
):
    with paper(cards, feed=True) as site:
        kill_a_run(site, tmp_path, "-a", narrow)
        assert len(site.crawl(tmp_path, *wide)) == count
        assert "is read as in a first run" in site.log
        assert len(site.crawl(tmp_path, *wide)) == count
        assert len(site.hits) < 10


def extent(since=None, until=None, *sources):
    return Extent(since, until, frozenset(sources or ("feeds", "pages")))


def test_what_is_wanted_beside_the_days_is_compared_as_a_whole():
    all_of_it, some = Scope(), Scope(languages=("en",))
    assert all_of_it.rest() == Scope(since=date(2025, 3, 1)).rest() == ""
    assert some.rest() == Scope(until=date(2025, 3, 1), languages=("en",)).rest() != Scope(languages=("de",)).rest()
    today = date(2025, 4, 1)
    every, english, german = (
        Extent.of(scope, ["feeds"], today) for scope in (all_of_it, some, Scope(languages=("de",)))
    )
    assert every.holds(english)
    assert not english.holds(german)
    assert not english.holds(every)
    assert Extent.from_list(english.to_list()) == english
    assert Extent.from_list(english.to_list()[:3]).holds(german)  # an earlier version did not note it


def test_the_walks_that_no_other_holds_are_remembered():
    all_of_it, some = extent(), extent("2025-03-01")
    assert all_of_it.holds(some)
    assert not some.holds(all_of_it)
    assert not extent(None, "2025-03-01").holds(extent(None, "2025-03-02"))
    assert not extent(None, None, "feeds").holds(extent(None, None, "pages"))
    assert widest([some, extent("2025-03-02"), extent(None, None, "feeds")]) == [some, extent(None, None, "feeds")]
    assert widest([some, all_of_it, some]) == [all_of_it]
    days = [extent(f"2025-03-{day:02}", f"2025-03-{day:02}") for day in range(1, 29)]
    assert widest(days) == days[-16:]
