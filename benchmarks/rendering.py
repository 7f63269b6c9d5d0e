"""What JavaScript costs: pages a second, CPU and memory of never, splash and playwright side by side, and of ``auto``.

    python benchmarks/rendering.py engines --pages 60      # the same pages, plain and by each engine, on one machine
    python benchmarks/rendering.py auto --rounds 5         # CPU that auto adds to a crawl that needs no JavaScript
    python benchmarks/rendering.py outages --pages 300     # Splash killed twice, and hung once, while a crawl runs
    python benchmarks/rendering.py maxrss --pages 300      # Splash beyond its own limit, seen once a minute
    python benchmarks/rendering.py loops                   # a page that never ends among 15, on each engine
    python benchmarks/rendering.py need FILE.jsonl.xz      # what a look at a page costs, and who is taken for empty

Splash is the one of ``newscrawl splash start`` (``--home``); Chromium is the system's.
"""

from __future__ import annotations

import argparse
import atexit
import json
import lzma
import os
import signal
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

PROJECT = Path(__file__).parent.parent
sys.path.insert(0, str(PROJECT))

from benchmarks.demo_crawl import crawl_cpu
from benchmarks.process_meter import Meter
from newscrawl.demo import DemoNewsroom
from newscrawl.demo.newsroom import Newsroom
from newscrawl.demo.site import site as demo_pages
from newscrawl.rendering.need import need
from newscrawl.rendering.server import MEMORY, SplashServer, default_home
from tests.integration.rendering.conftest import Crawl, descendants, free_port
from tests.rendering.scripted_site import WORDS, ScriptedSite

if TYPE_CHECKING:
    from collections.abc import Callable


def crawl_of(folder: str, site: ScriptedSite, pages: int, **settings: Any) -> Crawl:
    """One crawl of so many pages."""
    urls = [(site.url(f"/page/{number}"), "article") for number in range(pages)]
    polite = {"CONCURRENT_REQUESTS_PER_DOMAIN": 4, "ROBOTSTXT_OBEY": False}
    return Crawl(Path(folder), urls, **polite, **settings)


def engines(args: argparse.Namespace) -> None:
    """Print the table of engines."""
    server = started(args)
    print(f"{args.pages} pages whose text comes by fetch(), 4 at a time")
    print(f"{'render':<12}{'with text':>10}{'pages/s':>9}{'CPU ms/page':>13}{'crawl MB':>10}{'engine MB':>11}")
    for name in ("never", "splash", "playwright"):
        mode = {"NEWSCRAWL_RENDER": "never" if name == "never" else "always"}
        named = {} if name == "never" else {"NEWSCRAWL_RENDER_ENGINES": name, "SPLASH_URL": server.url}
        with tempfile.TemporaryDirectory() as folder, ScriptedSite() as site:
            crawl = crawl_of(folder, site, args.pages, **mode, **named)
            renderer = Meter(server.pid or 0) if name == "splash" else None
            process = crawl.begin()
            meter = Meter(process.pid)
            for each in filter(None, (meter, renderer)):
                each.start()
            crawl.end(process, 900)
            for each in filter(None, (meter, renderer)):
                each.stop()
            hits = sorted(hit.at for hit in site.hits)
            texts = sum(item["text"].count(WORDS) >= 3 for item in crawl.items() if "text" in item)
        cpu = (meter.cpu + (renderer.cpu if renderer else 0.0)) / args.pages * 1000
        rate = args.pages / (hits[-1] - hits[0])
        other = renderer.memory if renderer else 0.0
        print(f"{name:<12}{texts:>6}/{args.pages}{rate:>9.1f}{cpu:>13.0f}{meter.memory:>10.0f}{other:>11.0f}")
    print("CPU with start-up; Chromium is a child of the crawl and counted there")


def auto(args: argparse.Namespace) -> None:
    """Print what auto adds to the demo crawl, and what of that are its looks at pages."""
    seconds: dict[str, list[float]] = {"never": [], "auto": []}
    with DemoNewsroom() as newsroom:
        plain = [
            page
            for page in demo_pages(Newsroom(newsroom.url.rstrip("/"))).values()
            if page.media.startswith("text/html")
        ]
        for number in range(args.rounds):
            for mode in sorted(seconds, reverse=number % 2 == 0):
                seconds[mode].append(demo_cpu(newsroom.url, mode))
    looks = statistics.median(timed(lambda: [need(page.text, "article") for page in plain]) for _ in range(5))
    never, with_auto = (statistics.median(values) for values in seconds.values())
    shares = sorted(auto / never - 1 for never, auto in zip(seconds["never"], seconds["auto"], strict=True))
    low, share, high = statistics.quantiles(shares, n=4)
    print(f"never {never:.2f} s, auto {with_auto:.2f} s of CPU, medians of {args.rounds} in turns")
    print(f"auto beside never, pair by pair: median {share:+.1%}, half of the pairs between {low:+.1%} and {high:+.1%}")
    print(f"least {min(seconds['never']):.2f} s and {min(seconds['auto']):.2f} s")
    print(f"{len(plain)} looks at pages {1000 * looks:.1f} ms: {looks / never:.2%} of the crawl")


def demo_cpu(url: str, mode: str) -> float:
    """CPU seconds of a crawl of the demo newsroom but for the section that JavaScript writes."""
    return crawl_cpu(
        *("crawl", "site", "-a", f"url={url}", "-a", f"render={mode}"),
        *("-s", "DOWNLOAD_DELAY=0.005", "-s", "NEWSCRAWL_RENDER_CHROMIUM=/nowhere", "-O", "out.jsonl"),
    )


def timed(work: Callable[[], Any]) -> float:
    """CPU seconds of *work*."""
    started = time.process_time()
    work()
    return time.process_time() - started


def outages(args: argparse.Namespace) -> None:
    """Kill Splash twice, let a page hang it, and count what is lost."""
    server = started(args)
    settings = {"NEWSCRAWL_RENDER": "always", "NEWSCRAWL_RENDER_ENGINES": "splash", "SPLASH_URL": server.url}
    with tempfile.TemporaryDirectory() as folder, ScriptedSite() as site:
        crawl = crawl_of(folder, site, args.pages, **settings)
        process = crawl.begin()
        for share in (0.25, 0.6):
            while len(crawl.items()) < share * args.pages and process.poll() is None:
                time.sleep(0.05)
            os.kill(descendants(server.pid or 0)[0], signal.SIGKILL)
        stats = crawl.end(process, 900)
        done = {item["asked"] for item in crawl.items() if item.get("text", "").count(WORDS) >= 3}
        lines = [line for line in crawl.log().splitlines() if "does not answer" in line or "is back" in line]
    print(
        f"killed twice: {len(done)} of {args.pages} pages, {stats['newscrawl/rendering/put_off']} times put off, "
        f"exit code {stats['exit code']}"
    )
    print("\n".join(lines))
    with tempfile.TemporaryDirectory() as folder, ScriptedSite() as site:
        urls = [(site.url(path), "article") for path in ("/endless", "/article", "/page/1")]
        crawl = Crawl(Path(folder), urls, NEWSCRAWL_RENDER_TIMEOUT=8, **settings)
        begun = time.monotonic()
        crawl.run()
        for item in crawl.items():
            print(f"{item['asked'].rpartition(':')[2]}: {item.get('error', 'rendered')}")
        print(f"a page that hangs Splash, with two that do not: {time.monotonic() - begun:.0f} s")


def loops(args: argparse.Namespace) -> None:
    """Print what a page whose script never ends costs 14 others, on each engine."""
    server = started(args)
    for name in ("splash", "playwright"):
        seconds = []
        for bad in ((), ("/endless",)):
            engine = {"NEWSCRAWL_RENDER": "always", "NEWSCRAWL_RENDER_ENGINES": name, "SPLASH_URL": server.url}
            with tempfile.TemporaryDirectory() as folder, ScriptedSite() as site:
                paths = [f"/page/{number}" for number in range(14)]
                urls = [(site.url(path), "article") for path in (*paths[:2], *bad, *paths[2:])]
                begun, crawl = time.monotonic(), Crawl(Path(folder), urls, ROBOTSTXT_OBEY=False, **engine)
                stats = crawl.end(crawl.begin(), 400)
                seconds.append(time.monotonic() - begun)
                good = sum(item.get("text", "").count(WORDS) >= 3 for item in crawl.items())
                letters = [line[-200:] for line in crawl.log().splitlines() if "/endless" in line and "dead" in line]
        print(f"{name:<11}{good} of 14, {stats.get('newscrawl/frontier/dead_letters', 0)} dead letter, "
              f"{stats['finish_reason']}, {seconds[0]:.0f} s without it and {seconds[1]:.0f} s with it")  # fmt: skip
        print("\n".join(letters))


def maxrss(args: argparse.Namespace) -> None:
    """Let Splash grow beyond --maxrss, so that it ends by itself in the middle of a crawl, and count what is lost."""
    server = started(args, memory=190)
    settings = {"NEWSCRAWL_RENDER": "always", "NEWSCRAWL_RENDER_ENGINES": "splash", "SPLASH_URL": server.url}
    with tempfile.TemporaryDirectory() as folder, ScriptedSite() as site:
        before = server.log.stat().st_size
        crawl = crawl_of(folder, site, args.pages, **settings)
        process, renderers = crawl.begin(), set()
        while process.poll() is None:
            renderers.update(descendants(server.pid or 0)[:1])
            time.sleep(0.2)
        stats = crawl.end(process, 900)
        done = {item["asked"] for item in crawl.items() if item.get("text", "").count(WORDS) >= 3}
        told = [
            line
            for line in server.log.read_text()[before:].splitlines()
            if "maxrss exceeded" in line or "MB of memory" in line
        ]
        lines = [line for line in crawl.log().splitlines() if "does not answer" in line or "is back" in line]
    print(f"--maxrss 190: {len(done)} of {args.pages} pages, {len(renderers)} Splashes, exit code {stats['exit code']}")
    print("\n".join((*told, *lines)))


def looks(args: argparse.Namespace) -> None:
    """Print cost and mistakes on stored pages: JSON lines with ``html``, ``url`` and ``gold``."""
    for kind in ("article", "listing"):
        costs, taken = [], 0
        for file in args.files:
            with lzma.open(file, "rt", encoding="utf-8") as lines:
                for page in map(json.loads, lines):
                    costs.append(min(timed(lambda: need(page["html"], kind)) for _ in range(3)))  # noqa: B023 - called at once
                    if found := need(page["html"], kind):
                        taken += 1
                        print(f"{page['url'][:100]}: {found.reason}")
        costs.sort()
        print(
            f"{len(costs)} pages, {taken} of them taken for an empty {kind}; a look costs "
            f"{1000 * statistics.mean(costs):.3f} ms, p95 {1000 * costs[int(0.95 * len(costs))]:.2f} ms"
        )


def started(args: argparse.Namespace, memory: int = MEMORY) -> SplashServer:
    """A Splash at a free port, ended with this process."""
    server = SplashServer(args.home / "bench", free_port(), memory)
    (args.home / "bench").mkdir(parents=True, exist_ok=True)
    if not (args.home / "bench" / "venv").exists():
        (args.home / "bench" / "venv").symlink_to(args.home / "venv")
    atexit.register(server.stop)
    server.start()
    return server


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["engines", "auto", "outages", "maxrss", "loops", "need"])
    parser.add_argument("files", nargs="*")
    parser.add_argument("--pages", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--home", type=Path, default=default_home())
    args = parser.parse_args()
    work = {"engines": engines, "auto": auto, "outages": outages, "maxrss": maxrss, "loops": loops, "need": looks}
    work[args.what](args)


if __name__ == "__main__":
    main()
