"""Makes the pictures that people look at, from real runs; needs Chromium.

    python tools/pictures.py docs
    python tools/pictures.py look FOLDER

``docs`` makes those of the documentation: docs/report.png, panel.svg and browse.png. ``look`` makes the report of 1, 7
and 200 sites (light, dark, narrow), the panel at 36, 80 and 200 columns, and the pages of browse, to look through.
``--only report`` (or ``panel``, ``browse``) makes one kind.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from contextlib import contextmanager
from dataclasses import replace
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

PROJECT = Path(__file__).parent.parent
sys.path[:0] = [str(PROJECT), str(PROJECT / "benchmarks")]

from rich.console import Console
from rich.text import Text
from schedule import Paper

from newscrawl.demo import DemoNewsroom
from newscrawl.monitoring.panel import crawl_panel
from newscrawl.monitoring.snapshot import SiteRow, Snapshot
from newscrawl.reporting.measures import BOUNDS
from newscrawl.reporting.newest import Headline
from newscrawl.reporting.page import Report, page
from newscrawl.stat_names import HELD_ARTICLES
from tests.browsing.looked_at import browsing
from tests.monitoring.browser import Browser
from tests.monitoring.newsrooms import bylines_move, newsroom, port_of
from tests.monitoring.terminal import terminal
from tests.reporting.made_runs import run
from tests.running import newscrawl

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCS = PROJECT / "docs"
HELD_BACK = (12, 11, 10, 9, 9, 8, 7, 6, 5, 0)  # stories that the newsroom has not yet published, run by run
LOOKS = {"light": (1120, False), "dark": (1120, True), "narrow": (360, False)}  # width, dark
TALLEST = 6000  # pixels of a picture


@contextmanager
def browser() -> Iterator[Browser]:
    """Give a browser with a profile of its own."""
    with TemporaryDirectory() as folder, Browser(Path(folder) / "profile") as opened:
        yield opened


def shoot(opened: Browser, place: Path | str, target: Path, look: str = "light", height: int = TALLEST) -> None:
    """Take the picture of a file or an address; one that is wider than its window is told."""
    width, dark = LOOKS[look]
    opened.open(place, width, dark=dark)
    wide = opened.run("document.documentElement.scrollWidth")
    target.write_bytes(opened.picture(height=height))
    print(target, "" if wide == width else f"is {wide} wide in a window of {width}")


# The report


def real_report(folder: Path) -> Path:
    """Return the report of ten real runs over the demo newsroom as it grows; the last meets a redesign."""
    port = 0
    for held_back in HELD_BACK:
        with newsroom(held_back, bylines_move if held_back == HELD_BACK[-1] else None, port) as paper:
            port = port_of(paper)
            # Pages alone: a feed would go on to name the authors.
            options = ("-a", "sources=recent,pages", "-s", "NEWSCRAWL_JOB=harbour-gazette", "-s", "DOWNLOAD_DELAY=0.15")
            done = newscrawl("crawl", "site", "-a", f"url={paper.url}", *options, cwd=folder)
            print(done.returncode, done.stderr.splitlines()[-1])
    return folder / ".newscrawl/harbour-gazette/report.html"


def made_report(sites: int) -> str:
    """Return the report of a made run of so many sites, every seventh of them with something wrong."""
    chance = random.Random(sites)
    figures = {_name(number): _figures(number, chance) for number in range(sites)}
    bad = [name for number, name in enumerate(figures) if number % 7 == 6]
    runs = [run(number, figures, exit=0) for number in range(1, 12)]
    findings = [f"{name}: 8% of the articles have an author, usually 96%" for name in bad[:5]]
    last = replace(
        runs[-1], findings=findings, exit=6 if bad else 0, verdict="", seconds=431.0, people=31 * sites, job="papers",
        latency_p50=0.21, latency_p95=1.4, changes={"new": 40 * sites}, rejected={"no_headline": 3},
        failures={"Timeout": 2},
    )  # fmt: skip
    newest = [
        Headline(f"2026-11-28T0{at}:15:00Z", f"Ferry {at} runs at night, after years", f"https://{_name(at)}/{at}")
        for at in range(9)
    ]
    failed = [f"{name}: 503 (1 of 40 addresses, such as https://{name}/a)" for name in bad]
    counts = [chance.randrange(40) for _ in BOUNDS] + [0]
    timeline = [chance.randrange(60) for _ in range(60)]
    return page(Report(last, runs[:-1], 7.0, timeline, counts, {}, {HELD_ARTICLES: 9000 * sites}, newest, failed))


def _name(number: int) -> str:
    long = "the-very-long-name-of-a-regional-paper-and-its-county" if number % 11 == 3 else f"paper-{number}"
    return f"{long}-{number}.example" if number % 11 == 3 else f"{long}.example"


def _figures(number: int, chance: random.Random) -> dict[str, Any]:
    articles = chance.randrange(5, 400)
    signed = articles // 12 if number % 7 == 6 else articles
    return {
        "articles": articles,
        "filled": {"datePublished": articles, "authors": signed, "authors.bio": articles // 3, "articleBody": articles},
        "precisions": {"second": articles - 2, "day": 2},
        "newest": f"2026-11-28T{number % 24:02}:10:00Z",
        "requests": articles + 20,
        "statuses": {"200": articles + 15, "304": 5},
        "latency_p50": 0.1 + chance.random(),
        "latency_p95": 1 + chance.random(),
        "least_gap": 1.0,
        "median_gap": 1.1,
        "kept_gap": 1.0,
    }


def report(folder: Path, *, docs: bool) -> None:
    """Take the pictures of reports."""
    with TemporaryDirectory() as work, browser() as opened:
        real = real_report(Path(work))
        if docs:
            opened.open(real, LOOKS["light"][0])
            bottom = opened.run("[...document.querySelectorAll('.charts')].at(-1).getBoundingClientRect().bottom")
            shoot(opened, real, folder / "report.png", height=int(bottom) + 16)
            return
        for look in LOOKS:
            shoot(opened, real, folder / f"report-1-{look}.png", look)
            for sites in (7, 200):
                path = Path(work) / f"{sites}.html"
                path.write_text(made_report(sites), encoding="utf-8")
                shoot(opened, path, folder / f"report-{sites}-{look}.png", look)


# The panel


def panel(folder: Path, *, docs: bool) -> None:
    """Take the pictures of panels."""
    if docs:
        (folder / "panel.svg").write_text(_real_panel(), encoding="utf-8")
        print(folder / "panel.svg")
        return
    with browser() as opened:
        for columns in (36, 80, 200):
            for sites in (1, 7, 200):
                path = folder / f"panel-{columns}-{sites}.svg"
                path.write_text(_made_panel(columns, sites), encoding="utf-8")
                shoot(opened, path, path.with_suffix(".png"))


def _made_panel(columns: int, sites: int) -> str:
    rows = tuple(SiteRow(_name(at), 300 - at, 400 - at, at % 7 // 6 * 3, "2026-11-28T06:00:00Z") for at in range(sites))
    at = time.mktime((2026, 11, 28, 7, 0, 0, 0, 0, 0))
    crawl = Snapshot(
        "papers", 1, at - 720, at, 1200 * sites, 3000 * sites, 412, 38, 95, 2, "2026-11-28T06:50:00Z", 250, rows, sites
    )
    return _svg(crawl_panel(crawl), columns, f"{columns} columns, {sites} sites")


def _real_panel() -> str:
    """Return the screen of a crawl of three papers, as it stands when all three have given articles for a while."""
    papers = [Paper(60 + 20 * number, f"127.0.0.{number}") for number in (1, 2, 3)]
    for paper in papers:
        paper.open()
    addresses = " ".join(paper.url for paper in papers)
    command = [sys.executable, "-m", "newscrawl", "crawl", "site", "-a", f"url={addresses}"]
    options = ("-s", "DOWNLOAD_DELAY=0.2", "-s", "NEWSCRAWL_JOB=papers")
    with (
        TemporaryDirectory() as work,
        terminal([*command, *options], work, 100, 18) as shown,
    ):
        end = time.monotonic() + 25
        while time.monotonic() < end:
            shown.read()
        text = Text(no_wrap=True)
        for row in range(shown.screen.lines):
            for column in range(shown.screen.columns):
                cell = shown.screen.buffer[row][column]
                color = "" if cell.fg == "default" else cell.fg
                text.append(cell.data, f"{'bold ' if cell.bold else ''}{color}".strip() or None)
            text.append("\n")
    return _svg(text, 100, "newscrawl crawl site")


def _svg(renderable: Any, columns: int, title: str) -> str:
    console = Console(record=True, width=columns, file=StringIO(), force_terminal=True, height=40)
    console.print(renderable)
    return re.sub(r"@font-face \{.*?\}", "", console.export_svg(title=title), flags=re.DOTALL)  # no font from a network


# The pages of browse


def browse(folder: Path, *, docs: bool) -> None:
    """Take the pictures of the pages of ``newscrawl browse``."""
    with TemporaryDirectory() as work, DemoNewsroom() as paper, browser() as opened:
        options = ("-s", "DOWNLOAD_DELAY=0.02", "-s", "NEWSCRAWL_JOB=harbour-gazette", "-s", "NEWSCRAWL_KEEP=warc")
        newscrawl("crawl", "site", "-a", f"url={paper.url}", *options, cwd=Path(work))
        with browsing("harbour-gazette", Path(work)) as url:
            listed = f"{url}articles/articles?_q=harbour"
            if docs:
                shoot(opened, listed, folder / "browse.png", height=900)
                return
            number = opened_record(opened, listed)
            for look in LOOKS:
                shoot(opened, listed, folder / f"browse-{look}.png", look)
                shoot(opened, f"{url}record/{number}", folder / f"browse-record-{look}.png", look)


def opened_record(opened: Browser, listed: str) -> int:
    """Return the number of the first article of a list."""
    opened.open(listed, 1120)
    return int(opened.run("document.querySelector('article h2 a').pathname").rpartition("/")[2])


KINDS = {"report": report, "panel": panel, "browse": browse}


def main() -> None:
    """Make what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("docs", "look"))
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--only", choices=tuple(KINDS))
    asked = parser.parse_args()
    is_docs = asked.what == "docs"
    folder = asked.folder or (DOCS if is_docs else PROJECT / "build" / "pictures")
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in KINDS.items():
        if asked.only in (None, name):
            make(folder, docs=is_docs)


if __name__ == "__main__":
    main()
