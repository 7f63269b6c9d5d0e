"""Chromium over thousands of pages, and Chromium that dies while it renders one.

python benchmarks/rendering_engine.py memory --pages 2000    # memory after 200, 1,000 and 2,000 pages
python benchmarks/rendering_engine.py death --rounds 5       # seconds from the browser's end until it is noticed
"""

from __future__ import annotations

import argparse
import os
import signal
import statistics
import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).parent.parent
sys.path.insert(0, str(PROJECT))

from benchmarks.process_meter import pss_of
from tests.integration.rendering.conftest import Crawl, descendants
from tests.integration.rendering.deaths import noticed_after
from tests.rendering.scripted_site import WORDS, ScriptedSite

MARKS = (200, 1_000, 2_000)
CHROMIUM = {"NEWSCRAWL_RENDER": "always", "NEWSCRAWL_RENDER_ENGINES": "playwright"}


def memory(args: argparse.Namespace) -> None:
    """Print the memory of a crawl and of its browser at some pages."""
    with tempfile.TemporaryDirectory() as folder, ScriptedSite() as site:
        urls = [(site.url(f"/page/{number}"), "article") for number in range(args.pages)]
        polite = {"CONCURRENT_REQUESTS_PER_DOMAIN": 4, "ROBOTSTXT_OBEY": False}
        crawl = Crawl(Path(folder), urls, **polite, **CHROMIUM)
        process, begun = crawl.begin(), time.monotonic()
        print(f"{'pages':>6}{'seconds':>9}{'crawl MB':>10}{'browser MB':>12}{'processes':>11}", flush=True)
        for mark in (*(each for each in MARKS if each < args.pages), args.pages):
            while process.poll() is None and sum(hit.path.startswith("/page/") for hit in site.hits) < mark:
                time.sleep(0.1)
            if process.poll() is None:
                show(mark, process.pid, begun)
        stats = crawl.end(process, 900)
        texts = sum(item.get("text", "").count(WORDS) >= 3 for item in crawl.items())
    browsers = stats.get("playwright/browser_count")
    print(f"{texts} of {args.pages} with their text, {browsers} browser, exit code {stats['exit code']}")


def show(mark: int, pid: int, begun: float) -> None:
    """Print a line: the median of five looks in a second, as four pages are under way."""
    crawls, browsers, processes = [], [], []
    for _ in range(5):
        crawls.append(pss_of(pid))
        sizes = [size_of(child) for child in descendants(pid)]
        browsers.append(sum(sizes))
        processes.append(len(sizes))
        time.sleep(0.2)
    row = [statistics.median(values) for values in (crawls, browsers, processes)]
    print(f"{mark:>6}{time.monotonic() - begun:>9.0f}{row[0]:>10.0f}{row[1]:>12.0f}{row[2]:>11.0f}", flush=True)


def size_of(pid: int) -> float:
    """The memory of a process, 0.0 when it has ended."""
    try:
        return pss_of(pid)
    except (OSError, StopIteration):
        return 0.0


def death(args: argparse.Namespace) -> None:
    """Print how long a dead browser is waited for."""
    seconds = []
    for _ in range(args.rounds):
        with tempfile.TemporaryDirectory() as folder:
            found, run, stats = noticed_after(Path(folder), signal.SIGKILL)
            texts = sum(item.get("text", "").count(WORDS) >= 3 for item in run.items())
        seconds.append(found)
        print(f"noticed after {found:.2f} s; {texts} page, {stats['playwright/browser_count']} browsers", flush=True)
    print(f"median {statistics.median(seconds):.2f} s, most {max(seconds):.2f} s; load {os.getloadavg()[0]:.1f}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["memory", "death"])
    parser.add_argument("--pages", type=int, default=2_000)
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    {"memory": memory, "death": death}[args.what](args)


if __name__ == "__main__":
    main()
