"""A paper's bylines move in a redesign: whoever watches hears of it within one run, and of its mending in the next."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.monitoring.browser import CHROMIUM, Browser
from tests.monitoring.newsrooms import bylines_move, newsroom, port_of
from tests.monitoring.webhook import Webhook
from tests.running import QUICK, newscrawl

DAYS = ((12, None), (4, bylines_move), (0, None))
TELL = "import os, sys; open('told.jsonl', 'a').write(os.environ['NEWSCRAWL_EVENT'] + ' ' + sys.stdin.read() + chr(10))"
# What a look at the page finds wrong: parts that stick out of it, charts without marks, labels on one another.
LOOK = """(() => {
  const wrong = [];
  if (document.documentElement.scrollWidth > innerWidth) wrong.push('the page is wider than the window');
  for (const part of document.querySelectorAll('main > *, figure, .tiles div, svg')) {
    const box = part.getBoundingClientRect();
    if (box.right > innerWidth + 0.5 || box.left < 0) wrong.push('sticks out: ' + part.tagName + ' ' + part.className);
    if (!box.width || !box.height) wrong.push('is empty: ' + part.tagName + ' ' + part.className);
  }
  for (const tile of document.querySelectorAll('.tiles div'))
    if (tile.scrollWidth > tile.clientWidth) wrong.push('does not fit: ' + tile.textContent);
  for (const figure of document.querySelectorAll('figure')) {
    const marks = figure.querySelectorAll('rect:not(.rail), path.line, p.none');
    if (!marks.length) wrong.push('shows nothing: ' + figure.textContent);
  }
  for (const svg of document.querySelectorAll('svg')) {
    const room = svg.viewBox.baseVal, texts = [...svg.querySelectorAll('text')].map(text => text.getBBox());
    for (const box of texts)
      if (box.x < -1 || box.x + box.width > room.width + 1 || box.y + box.height > room.height + 3)
        wrong.push('label cut in ' + svg.getAttribute('aria-label'));
    texts.forEach((a, i) => texts.slice(i + 1).forEach(b => {
      if (a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height - 2 && b.y < a.y + a.height - 2)
        wrong.push('labels overlap in ' + svg.getAttribute('aria-label'));
    }));
    for (const mark of svg.querySelectorAll('rect, path')) {
      const box = mark.getBBox();
      if (!(box.x >= 0 && box.x + box.width <= room.width + 1)) wrong.push('mark outside: ' + mark.outerHTML);
    }
  }
  if (performance.getEntriesByType('resource').length) wrong.push('the page loads something');
  return wrong;
})()"""


@pytest.fixture(scope="module")
def days(tmp_path_factory):
    """Three runs of one job: a good one, the redesign, the mended template."""
    folder, port, runs = tmp_path_factory.mktemp("days"), 0, []
    environment = {"NEWSCRAWL_HEALTH_COMMAND": f'{sys.executable} -c "{TELL}"'}
    with Webhook() as webhook:
        environment["NEWSCRAWL_HEALTH_WEBHOOK"] = webhook.url
        for held_back, template in DAYS:
            with newsroom(held_back, template, port) as paper:
                port = port_of(paper)
                # Pages alone: a feed would go on to name the authors. A program fills the list of live reports.
                only = ("-a", f"url={paper.url}", "-a", "sources=recent,pages", "-a", "exclude=*/live/*")
                arguments = (*only, "-s", "NEWSCRAWL_JOB=paper", *QUICK)
                run = newscrawl("crawl", "site", *arguments, cwd=folder, **environment)
            job = folder / ".newscrawl" / "paper"
            kept = {name: (job / name).read_text(encoding="utf-8") for name in ("report.html", "stats.json")}
            runs.append({"exit": run.returncode, "stderr": run.stderr, "told": len(webhook.messages), **kept})
        told = (folder / "told.jsonl").read_text(encoding="utf-8").splitlines()
        return {"runs": runs, "messages": webhook.messages, "told": told, "job": job, "hook": webhook.url}


def test_the_run_that_meets_the_new_template_ends_with_exit_code_6(days):
    assert [run["exit"] for run in days["runs"]] == [0, 6, 0], days["runs"][1]["stderr"][-2000:]


def test_field_site_and_run_are_named(days):
    failure = days["messages"][0]
    stats = json.loads(days["runs"][1]["stats.json"])
    (finding,) = failure["findings"]
    assert (finding["field"], finding["site"]) == ("authors", "127.0.0.1")
    assert (finding["run"], finding["since"]) == (2, stats["started"])
    assert "authors on " in failure["text"]
    assert "since run 2 (" in failure["text"]
    assert failure["text"].removeprefix("newscrawl: paper: ") in days["runs"][1]["stderr"]
    assert finding["sentence"] in days["runs"][1]["report.html"].replace("&#x27;", "'")


def test_webhook_and_command_hear_of_the_failure_and_of_the_recovery_once(days):
    assert [run["told"] for run in days["runs"]] == [0, 1, 2]
    assert [message["event"] for message in days["messages"]] == ["failure", "recovery"]
    assert [line.split(" ", 1)[0] for line in days["told"]] == ["failure", "recovery"]
    assert json.loads(days["told"][0].split(" ", 1)[1]) == days["messages"][0]


def test_what_the_redesign_broke_was_published_all_the_same(days):
    assert days["messages"][0]["verdict"].startswith("published, but not healthy: 127.0.0.1: authors on")
    assert days["messages"][0]["articles"] == 8


def test_the_webhooks_address_is_written_nowhere(days):
    for path in days["job"].rglob("*"):
        if path.is_file():
            assert b"T0KEN" not in path.read_bytes(), path
    for run in days["runs"]:
        assert "T0KEN" not in run["stderr"]


def test_stats_json_holds_the_runs_figures(days):
    stats = json.loads(days["runs"][0]["stats.json"])
    assert (stats["job"], stats["run"], stats["exit"], stats["articles"]) == ("paper", 1, 0, 48)
    site = stats["sites"]["127.0.0.1"]
    assert site["articles"] == site["filled"]["authors"] == sum(site["precisions"].values()) == 48
    assert site["requests"] == sum(site["statuses"].values()) == stats["stats"]["downloader/request_count"]
    assert site["least_gap"] + 0.001 >= site["kept_gap"] > 0  # both are rounded


def test_the_history_has_a_line_a_run(days):
    lines = [json.loads(line) for line in (days["job"] / "history.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(line["run"], line["exit"], line["articles"]) for line in lines] == [(1, 0, 48), (2, 6, 8), (3, 0, 4)]


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_report_needs_nothing_from_anywhere(days, number):
    html = days["runs"][number]["report.html"]
    assert "default-src 'none'" in html
    assert not any(part in html for part in ("<script", "<link", "<img", "src=", "@import", "url("))


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here: apt-get install chromium")
def test_in_a_browser_nothing_overflows_and_no_chart_is_empty(days, tmp_path):
    with Browser(tmp_path / "profile") as browser:
        for number, run in enumerate(days["runs"]):
            path = Path(tmp_path / f"report-{number}.html")
            path.write_text(run["report.html"], encoding="utf-8")
            for width, dark in ((1280, False), (1280, True), (390, False)):
                browser.open(path, width, dark=dark)
                assert browser.run(LOOK) == [], f"run {number + 1} at {width}"
                assert browser.run("document.querySelectorAll('figure').length") >= 6
