"""Crawls each hostile site of tests/hostile in a process of its own, and prints the worst as a table in Markdown.

    python benchmarks/hostile.py --worst 20 --at-once 2

Of each case: the CPU seconds of the crawl above those for an honest site, the most memory of the process, and the most
CPU seconds between two turns of its event loop. They are ordered by CPU and gap together. The last line is the largest
of each over all cases. Needs Linux: processes are forked, so that no case pays for the start.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from tests.running import QUICK

OPTIONS = (
    *QUICK,
    *("-s", "RETRY_TIMES=1", "-s", "DOWNLOAD_TIMEOUT=8", "-s", "NEWSCRAWL_COURTESY_MAX_REST=1"),
    *("-s", 'EXTENSIONS={"tests.hostile.probe.Probe": 1}'),
)
HONEST = "honest"


class Site(NamedTuple):
    """A site that is served: the name of its case, which answer of it is hostile, its address."""

    name: str
    place: str
    url: str


class Result(NamedTuple):
    """What a crawl of one site cost: seconds of CPU, megabytes, seconds of CPU between two turns of the loop."""

    name: str
    place: str
    cpu: float
    megabytes: float
    gap: float


def serve(only: list[str], told: int) -> None:
    """Serve the sites until the process is ended; write them as JSON to the file descriptor *told*."""
    from tests.hostile.case import Case, article, page
    from tests.hostile.data import DATA
    from tests.hostile.kinds import KINDS
    from tests.hostile.letters import LETTERS
    from tests.hostile.pages import PAGES
    from tests.hostile.site import HostileSite, Sites
    from tests.hostile.sources import SOURCES
    from tests.hostile.wire import WIRES

    every = (case for case in (*WIRES, *SOURCES, *PAGES, *LETTERS, *DATA, *KINDS) if not only or case.name in only)
    cases = [page(HONEST, article), *every]
    with Sites([HostileSite(case) for case in cases]) as sites:
        places = [case.place if isinstance(case, Case) else "answer" for case in cases]
        told_sites = list(zip([case.name for case in cases], places, sites.urls, strict=True))
        with os.fdopen(told, "w") as file:
            json.dump(told_sites, file)
        signal.pause()


def served(only: list[str]) -> tuple[int, list[Site]]:
    """Serve the sites in a process of its own, as their pages take memory; return its id, and the sites."""
    reading, writing = os.pipe()
    server = os.fork()
    if not server:
        os.close(reading)
        serve(only, writing)
    os.close(writing)
    with os.fdopen(reading) as file:
        return server, [Site(*site) for site in json.load(file)]


def import_all() -> None:
    """Import what a crawl needs, and read a page: the processes that are forked then need not."""
    import scrapy.crawler

    import newscrawl.addon
    import newscrawl.spiders.site
    from newscrawl.pipelines.record import read_record

    assert scrapy.crawler
    assert newscrawl.spiders.site
    read_record("http://127.77.0.1/", "<h1>Ferry line</h1><p>By Ada Moreau, 12 March 2026</p>")


def start(url: str, folder: Path) -> int:
    """Fork a process that crawls *url* in *folder*; return its id."""
    child = os.fork()
    if child:
        return child
    os.chdir(folder)
    log = os.open("log", os.O_WRONLY | os.O_CREAT)
    os.dup2(log, 1)
    os.dup2(log, 2)
    sys.argv = ["newscrawl", "crawl", "site", "-a", f"url={url}", "-o", "out.jsonl", *OPTIONS]
    from newscrawl.__main__ import main as command_line

    code = 1
    try:
        command_line()
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 1
    finally:
        os._exit(code)


def measured(sites: list[Site], at_once: int, folder: Path) -> list[Result]:
    """Crawl *sites*, a few at a time."""
    results, waiting, running = [], list(sites), {}
    while waiting or running:
        while waiting and len(running) < at_once:
            site = waiting.pop(0)
            own = folder / str(len(waiting))
            own.mkdir()
            running[start(site.url, own)] = site, own
        child, _, usage = os.wait4(-1, 0)
        site, own = running.pop(child)
        probe = own / "probe.json"
        if not probe.is_file():
            sys.exit(f"{site.name}: the crawl did not end: {(own / 'log').read_text('utf-8')[-2000:]}")
        stats = json.loads(probe.read_text("utf-8"))
        cpu = usage.ru_utime + usage.ru_stime
        results.append(Result(site.name, site.place, cpu, stats["probe/megabytes"], stats["probe/gap"]))
    return results


def main() -> None:
    """Read the options, and crawl."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--worst", type=int, default=20, help="how many are printed")
    options.add_argument("--at-once", type=int, default=2, help="crawls at a time")
    options.add_argument("--only", nargs="*", default=[], help="names of cases")
    given = options.parse_args()
    began = time.monotonic()
    server, sites = served(given.only)
    try:
        import_all()
        with tempfile.TemporaryDirectory() as folder:
            honest, *results = sorted(
                measured(sites, given.at_once, Path(folder)), key=lambda one: (one.name != HONEST, -one.cpu - one.gap)
            )
    finally:
        os.kill(server, signal.SIGKILL)
    if not results:
        raise SystemExit(f"no case is called {' or '.join(given.only)}")
    base = honest.cpu
    print("| Case | Where | CPU, s | Memory, MB | Gap, s |\n| --- | --- | --- | --- | --- |")
    for one in results[: given.worst]:
        print(f"| {one.name} | {one.place} | {one.cpu - base:.2f} | {one.megabytes:.0f} | {one.gap:.2f} |")
    most = [max(result[at] for result in results) for at in (2, 3, 4)]
    print(f"\n{len(results)} cases: at most {most[0] - base:.2f} s of CPU, {most[1]:.0f} MB, a gap of {most[2]:.2f} s")
    print(f"(an honest site: {base:.2f} s, {honest.megabytes:.0f} MB, {honest.gap:.2f} s)")
    print(f"All took {time.monotonic() - began:.0f} s.")


if __name__ == "__main__":
    main()
