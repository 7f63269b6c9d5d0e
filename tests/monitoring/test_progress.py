"""The live panel on a real terminal, the log line elsewhere, and the figures they show."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest
from rich.console import Console

from newscrawl.demo import DemoNewsroom
from newscrawl.monitoring.live import LiveFile, live_crawls
from newscrawl.monitoring.panel import crawl_panel, crawls_table
from newscrawl.monitoring.rates import Rates
from newscrawl.monitoring.snapshot import SiteRow, Snapshot, age, clock, sentence, span
from newscrawl.reporting.run_stats import RunStats
from tests.running import QUICK, newscrawl

NOON = 1_741_953_600.0  # 2025-03-14T12:00:00Z
FULL = Snapshot(
    job="site-paper.example",
    pid=7,
    began=NOON - 192,
    at=NOON,
    articles=1200,
    requests=3000,
    left=412,
    article_rate=38,
    request_rate=95,
    errors=2,
    newest="2025-03-14T11:56:00Z",
    seconds_left=250,
    sites=tuple(SiteRow(f"paper{n}.example", 100 - n, 200, 0, "2025-03-14") for n in range(10)),
)


def shown(renderable, width=100):
    console = Console(width=width, height=40)
    with console.capture() as captured:
        console.print(renderable)
    return captured.get()


def test_the_panel_shows_totals_rates_queue_errors_age_time_left_and_the_busiest_sites():
    text = shown(crawl_panel(FULL))
    for part in ("site-paper.example", "articles 1,200 38/min", "requests 3,000 95/min", "queue 412", "errors 2",
                 "newest 4 min old", "left about 4 min", "0:03:12", "paper0.example", "and 2 more"):  # fmt: skip
        assert part in text


@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_line_is_wider_than_the_terminal_and_markup_in_names_is_only_text(width):
    job = Snapshot(job="[red]x[/] \x1b[2J", pid=1, began=0, at=1, sites=(SiteRow("s" * 300),))
    for renderable in (crawl_panel(job), crawls_table([job, FULL])):
        text = shown(renderable, width)
        assert max(map(len, text.splitlines())) <= width
        assert "\x1b[2J" not in text


def test_the_line_of_the_log_says_the_same():
    assert sentence(FULL) == (
        "1200 articles (38/min), 3000 requests (95/min), 412 queued, 2 errors, newest 4 min old, about 4 min left"
    )


def test_spans_ages_and_clocks_read_as_people_say_them():
    assert [span(s) for s in (0, 119, 120, 7300, 200_000)] == ["0 s", "119 s", "2 min", "2 h 1 min", "2 days"]
    assert [age(text, NOON) for text in (None, "2025-03-14", "2025-03-14T11:59:30Z")] == ["-", "2025-03-14", "30 s old"]
    assert clock(3725) == "1:02:05"


def test_rates_are_those_of_the_last_minute():
    run_stats = RunStats()
    rates = Rates(run_stats, 0.0)
    for second in range(1, 121):
        run_stats.sent("a")
        if second > 60:
            run_stats.article("a", {}, second)
        rates.mark(float(second), None)
    assert rates.rates() == pytest.approx((60, 60))


@pytest.mark.parametrize(("per_second", "expected"), [(-2, 440), (0, None), (3, None)])
def test_the_time_left_is_known_only_while_the_queue_shrinks(per_second, expected):
    rates = Rates(RunStats(), 0.0)
    for second in range(61):
        rates.mark(float(second), 1000 + per_second * second)
    assert rates.seconds_left() == expected


def test_sites_beyond_the_limit_are_counted_together_and_future_dates_are_not_the_newest():
    run_stats = RunStats()
    rates = Rates(run_stats, 0.0)
    for number in range(1100):
        run_stats.sent(f"site{number}")
    run_stats.left("site1099")
    run_stats.article("site0", {"datePublished": "2025-03-14T13:00:00Z"}, 0.0, "2025-03-14T12:00:00Z")
    rows = rates.rows()
    assert (len(rows), rows[0].site, rows[0].requests, rows[0].errors) == (500, "(other sites)", 100, 1)
    assert (run_stats.requests, run_stats.newest_date) == (1100, None)


def test_live_crawls_are_those_whose_process_lives(tmp_path):
    live = LiveFile(tmp_path / "job")
    live.write(FULL)
    dead = tmp_path / "job/live/99999999.lock"
    dead.touch()
    dead.with_suffix(".json").write_bytes((tmp_path / f"job/live/{os.getpid()}.json").read_bytes())
    assert list(live_crawls(tmp_path)) == [FULL]
    assert not dead.exists()
    live.close()
    assert list((tmp_path / "job/live").iterdir()) == []


def test_without_a_terminal_there_are_only_log_lines_and_quiet_leaves_not_even_these(tmp_path):
    with DemoNewsroom() as newsroom:
        command = ("crawl", "site", "-a", f"url={newsroom.url}", "-a", "max_articles=3", *QUICK)
        plain = newscrawl(*command, cwd=tmp_path)
        quiet = newscrawl(*command, "--quiet", cwd=tmp_path)
    assert "╭─" not in plain.stderr
    assert "INFO: Spider opened" in plain.stderr
    assert (quiet.returncode, quiet.stderr, quiet.stdout) == (0, "", "")


def test_a_mode_that_is_none_is_named(tmp_path):
    done = newscrawl("crawl", "site", "-a", "url=http://127.0.0.1:9/", "-s", "NEWSCRAWL_PROGRESS=loud", cwd=tmp_path)
    assert (done.returncode, "NEWSCRAWL_PROGRESS is one of none, log, panel" in done.stderr) == (2, True), done.stderr


@pytest.mark.parametrize("width", [36, 48, 60, 80, 120, 200])
def test_the_panel_is_whole_at_every_width(width):
    sites = tuple(SiteRow(f"paper-{at}.example", 100 + at, 200, 3, "2025-03-14T11:56:00Z") for at in range(9))
    text = shown(crawl_panel(replace(FULL, sites=sites)), width)
    assert {len(line) for line in text.splitlines()} == {width}
    for part in (
        "articles 1,200 38/min",
        "requests 3,000 95/min",
        "queue 412",
        "errors 2",
        "newest 4 min old",
        "left about",
    ):
        assert part in text
    assert "paper-0" in text
    assert "103" in text
    assert "and 1 more" in text
    assert ("requests" in text.split("queue")[1]) == (width >= 60)
