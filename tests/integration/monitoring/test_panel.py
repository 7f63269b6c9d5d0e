"""The live panel on a real terminal that is narrow, wide, low, and gets another size; of one site and of hundreds."""

from __future__ import annotations

import re
import sys
from contextlib import ExitStack, contextmanager
from dataclasses import replace

import pytest
from rich.console import Console

from newscrawl.demo import DemoNewsroom
from newscrawl.monitoring.panel import crawl_panel
from newscrawl.monitoring.rates import Rates
from newscrawl.monitoring.snapshot import SiteRow, Snapshot
from newscrawl.reporting.run_stats import RunStats
from tests.loopback import LoopbackSite, QuietHandler
from tests.monitoring.terminal import terminal

BOX = "╭╮╰╯│"
MANY = Snapshot(
    "papers",
    7,
    began=0.0,
    at=192.0,
    articles=30_000,
    requests=90_000,
    left=412,
    errors=99,
    sites=tuple(SiteRow(f"paper-{at}.example", 100, 300, 9 if at < 3 else 0) for at in range(100)),
    site_count=240,
)


def crawl(*urls):
    command = (sys.executable, "-m", "newscrawl", "crawl", "site", "-a", f"url={' '.join(urls)}")
    return [*command, "-s", "NEWSCRAWL_JOB=paper", "-s", "NEWSCRAWL_RENDER=never", "-L", "DEBUG"]


def panel_of(text, columns):
    """The lines of the panel, which is whole; nothing of it stands elsewhere, and the log stands beneath it."""
    lines = text.rstrip().splitlines()
    begin = next(at for at, line in enumerate(lines) if line.startswith("╭"))
    end = next(at for at, line in enumerate(lines) if line.startswith("╰"))
    panel = lines[begin : end + 1]
    assert {len(line) for line in panel} == {columns}, text
    assert panel[0].endswith("╮"), text
    assert panel[-1][0] + panel[-1][-1] == "╰╯", text
    assert all(line[0] + line[-1] == "││" for line in panel[1:-1]), text
    assert not any(char in line for line in lines[:begin] + lines[end + 1 :] for char in BOX), text
    assert not "".join(lines[:begin]).strip(), text
    return panel


def is_whole(text):
    return "╭─ newscrawl paper" in text and "127.0.0." in text.partition("╰")[0] and "╯" in text


def has_log(text):
    return bool(text.partition("╯")[2].strip())


@pytest.mark.parametrize("columns", [36, 80, 200])
def test_the_panel_is_whole_above_the_log_and_goes_with_the_crawl(tmp_path, columns):
    with (
        DemoNewsroom() as newsroom,
        terminal(
            [*crawl(newsroom.url), "-a", "max_articles=20", "-s", "DOWNLOAD_DELAY=0.4"], tmp_path, columns, 40
        ) as shown,
    ):
        text = shown.wait(is_whole)
        for _ in range(3):
            panel = panel_of(text, columns)
            for name in ("articles", "requests", "queue", "errors", "newest", "left"):
                assert any(name in line for line in panel), text
            text = shown.wait(is_whole)
        text = shown.wait(lambda now: is_whole(now) and has_log(now))
        panel_of(text, columns)
        while shown.process.poll() is None:
            text = shown.read()
        text = shown.read()
        assert shown.process.returncode == 0
        assert "Run: good" in text.replace("\n", "")
        whole = [*shown.history(), *text.splitlines()]
        assert not any(char in line for line in whole for char in BOX)
        times = re.findall(r"^2\d{3}-\d\d-\d\d \d\d:\d\d:\d\d", "\n".join(whole), re.MULTILINE)
        assert len(times) > 40
        assert times == sorted(times)


def test_after_each_resize_the_panel_is_whole_and_the_last_lines_of_the_log_stand_beneath_it(tmp_path):
    with (
        DemoNewsroom() as newsroom,
        terminal([*crawl(newsroom.url), "-s", "DOWNLOAD_DELAY=1"], tmp_path, 200, 40) as shown,
    ):
        shown.wait(is_whole)
        for columns, rows in ((80, 40), (36, 30), (200, 24), (80, 12), (120, 40)):
            shown.resize(columns, rows)
            text = shown.wait(lambda now, columns=columns: is_fit(now, columns))
            if len(panel_of(text, columns)) < rows:
                panel_of(shown.wait(lambda now, columns=columns: is_fit(now, columns) and has_log(now)), columns)


def is_fit(text, columns):
    """Whether the panel has been drawn for that width, and nothing of an older one is left above it."""
    above, corner, panel = text.partition("╭─")
    beneath = panel.partition("╯")[2]
    is_drawn = bool(corner) and "╯" in panel and widths(text) == {columns}
    return is_drawn and not any(char in above + beneath for char in BOX)


def widths(text):
    return {len(line) for line in text.splitlines() if line[:1] and line[0] in BOX}


@contextmanager
def papers(count):
    """Sites that a crawl is not soon done with, every one at an address of this machine of its own."""
    cards = "".join(f'<article><h2><a href="/2025/03/fog-{at}">Fog {at} is back</a></h2></article>' for at in range(60))
    body = f"<h1>Paper</h1>{cards}".encode()

    class Handler(QuietHandler):
        def take(self, _body):
            self.give(404 if self.path == "/robots.txt" else 200, {}, body)

    with ExitStack() as stack:
        sites = [LoopbackSite(Handler, host=f"127.0.1.{number}") for number in range(1, count + 1)]
        yield [stack.enter_context(site).url for site in sites]


def test_of_many_sites_some_are_shown_and_the_rest_is_counted(tmp_path):
    with (
        papers(40) as urls,
        terminal([*crawl(*urls), "-s", "DOWNLOAD_DELAY=1", "-L", "INFO"], tmp_path, 80, 30) as shown,
    ):
        met = set()
        while len(met) < 20:
            text = shown.wait(lambda now: "and 32 more" in now and "╯" in now)
            found = re.findall(r"127\.0\.1\.\d+", "\n".join(panel_of(text, 80)))
            assert len(found) == 8
            met |= set(found)


def drawn(crawl, width, height, **most):
    console = Console(width=width, height=height, force_terminal=True, color_system=None)
    with console.capture() as captured:
        console.print(crawl_panel(crawl, **most))
    return captured.get().splitlines()


@pytest.mark.parametrize("width", [36, 80, 200])
@pytest.mark.parametrize("height", [10, 14, 24, 60])
def test_a_low_terminal_has_fewer_sites_and_never_a_panel_that_does_not_fit(width, height):
    lines = drawn(MANY, width, height)
    assert len(lines) <= height
    assert {len(line) for line in lines} == {width}
    sites = sum("paper-" in line for line in lines)
    assert sites <= 8
    assert (sites == 8) == (height >= 24)
    assert sites == 0 or any(f"and {240 - sites} more" in line for line in lines)


def test_the_sites_that_matter_stand_still_and_all_others_go_by():
    pages = [drawn(replace(MANY, at=4.0 * page), 80, 40) for page in range(24)]
    met = {name for page in pages for line in page for name in re.findall(r"paper-\d+", line)}
    assert met == {f"paper-{at}" for at in range(100)}
    for page in pages:
        text = "\n".join(page)
        assert text.count("paper-") == 8
        assert all(f"paper-{at}.example" in text for at in range(4))


def test_the_rest_has_its_articles_and_errors_and_a_screen_of_its_own_has_as_many_sites_as_fit():
    text = "\n".join(drawn(MANY, 80, 60, most=60))
    assert text.count("paper-") > 40
    few = "\n".join(drawn(MANY, 80, 24))
    rest = next(line for line in few.splitlines() if "and 232 more" in line)
    assert "29,200" in rest
    shown = sum(9 for at in range(3) if f"paper-{at}.example" in few)
    assert f" {99 - shown} " in rest


def test_sites_with_errors_stand_first_whatever_the_others_ask():
    counted = RunStats()
    for number in range(150):
        for _ in range(150 - number):
            counted.site(f"site{number}").figures.requests += 1
            counted.site(f"site{number}").figures.statuses["200"] = counted.site(f"site{number}").figures.requests
    counted.site("site149").broken = 1
    rows = Rates(counted, 0.0).rows()
    assert [row.site for row in rows[:3]] == ["site149", "site0", "site1"]
    assert len(rows) == 150
    assert replace(MANY, sites=rows).sites == rows
