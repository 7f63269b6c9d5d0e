"""What a request costs in the frontier, beside Scrapy's own queues, in one run.

    python benchmarks/frontier.py --requests 20000 --most 1000000

Each measurement is a process of its own: CPU is its user and system time, RSS its own.
"Pairs" are an enqueue and a dequeue of a unique request as a callback yields it (callback, depth,
Referer), with everything that the scheduler does for it: dedupe, storing, leasing, settling.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import deque
from contextlib import closing
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from scrapy import Request, Spider
from scrapy.core.scheduler import Scheduler as ScrapyScheduler
from scrapy.utils.defer import maybe_deferred_to_future
from scrapy.utils.test import get_crawler

from newscrawl.frontier.scheduler import Scheduler as OurScheduler

_AT_ONCE = 16  # requests under way
_MAX_POPS = 10_000


class Spidery(Spider):
    """Has a callback to name."""

    name = "spidery"

    def parse_article(self, response: Any) -> None:
        """Do nothing."""


def links(number: int, hosts: int, spider: Spidery) -> Any:
    """Yield unique requests over *hosts* hosts, 30 from each listing page."""
    for n in range(number):
        host = f"https://www.paper{n % hosts}.example"
        yield Request(
            f"{host}/2026/11/{n % 28 + 1:02d}/a-title-of-an-article-{n}.html",
            callback=spider.parse_article,
            headers={"Referer": f"{host}/page/{n // 30}"},
            meta={"depth": 2},
        )


def cpu() -> float:
    """Return the seconds of CPU that this process has used."""
    return time.process_time()


def rss() -> float:
    """Return the peak memory of this process in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def scrapys(kind: str, number: int, hosts: int) -> dict[str, float]:
    """Return what Scrapy's own scheduler costs with its ``memory``, ``disk`` or ``sqlite`` queue."""
    with tempfile.TemporaryDirectory() as folder:
        settings: dict[str, Any] = {}
        if kind != "memory":
            settings["JOBDIR"] = folder
        if kind == "sqlite":
            settings["SCHEDULER_DISK_QUEUE"] = "scrapy.squeues.PickleLifoSQLiteQueue"
        return asyncio.run(_scrapys(settings, number, hosts, Path(folder)))


async def _scrapys(settings: dict[str, Any], number: int, hosts: int, folder: Path) -> dict[str, float]:
    crawler = _crawler(settings)
    scheduler = ScrapyScheduler.from_crawler(crawler)
    scheduler.open(crawler.spider)
    before, start = rss(), cpu()
    for request in links(number, hosts, crawler.spider):
        scheduler.enqueue_request(request)
    pushed, full = cpu(), rss()
    disk = _disk(folder)
    popped = 0
    while popped < min(number, _MAX_POPS if hosts < 500 else 500) and scheduler.next_request() is not None:
        popped += 1
    ended = cpu()
    scheduler.close("finished")
    return _result(number, popped, (pushed - start, ended - pushed), (full - before, full), disk)


def ours(number: int, hosts: int) -> dict[str, float]:
    """Return what newscrawl's scheduler costs with its frontier in a file."""
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(_ours(folder, number, hosts))


async def _ours(folder: str, number: int, hosts: int) -> dict[str, float]:
    crawler = _crawler({"NEWSCRAWL_STATE": folder, "CONCURRENT_REQUESTS_PER_DOMAIN": _AT_ONCE})
    spider = crawler.spider
    active: set[Request] = crawler.engine.downloader.active
    scheduler = OurScheduler.from_crawler(crawler)
    await maybe_deferred_to_future(scheduler.open(spider))
    before, start = rss(), cpu()
    for index, request in enumerate(links(number, hosts, spider)):
        scheduler.enqueue_request(request)
        if index % 30 == 0:  # a page of links
            await asyncio.sleep(0)
    await asyncio.sleep(1)
    pushed, full = cpu(), rss()
    file = Path(folder) / spider.name / "frontier.sqlite"
    disk = _checkpointed(file) if file.exists() else 0  # with REDIS_URL there is none
    wanted = min(number, _MAX_POPS)
    popped, running = 0, deque[Request]()
    looked, popping = cpu(), 0.0
    while popped < wanted:
        asked = cpu()
        request = scheduler.next_request()
        popping += cpu() - asked
        if request is not None:
            request.meta["_newscrawl_failure"] = "ignored"  # there is no response here, and no failure either
            popped += 1
            active.add(request)
            running.append(request)
        if running and (request is None or len(running) >= _AT_ONCE):
            active.discard(running.popleft())
        if request is None:
            await asyncio.sleep(0 if running else 0.001)
    ended = cpu()
    active.clear()
    await maybe_deferred_to_future(scheduler.close("finished"))
    result = _result(number, popped, (pushed - start, ended - looked), (full - before, max(full, rss())), disk)
    return result | {"pop µs": 1e6 * popping / popped}


def _checkpointed(path: Path) -> int:
    """Return the size of the file with its journal written back."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path.stat().st_size


def _crawler(settings: dict[str, Any]) -> Any:
    """Return a crawler with as much of an engine as schedulers ask for."""
    crawler = get_crawler(Spidery, {"TWISTED_REACTOR_ENABLED": False, **settings})
    crawler.spider = Spidery.from_crawler(crawler)
    nextcall = SimpleNamespace(schedule=lambda: None)
    downloader = SimpleNamespace(
        total_concurrency=0,  # no limit
        active=set(),
        slots={},
        get_slot_key=lambda request: request.url.split("/", 3)[2],
        handlers=SimpleNamespace(download_request_async=lambda request: request),
    )
    scraper = SimpleNamespace(slot=SimpleNamespace(active=set()))
    crawler.engine = SimpleNamespace(_slot=SimpleNamespace(nextcall=nextcall), downloader=downloader, scraper=scraper)
    return crawler


def _disk(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _result(
    number: int, popped: int, seconds: tuple[float, float], memory: tuple[float, float], disk: int
) -> dict[str, float]:
    enqueue, dequeue = 1e6 * seconds[0] / number, 1e6 * seconds[1] / max(1, popped)
    return {
        "enqueue µs": enqueue,
        "dequeue µs": dequeue,
        "pairs/CPU s": 1e6 / (enqueue + dequeue),
        "disk B/URL": disk / number,
        "RSS MB": memory[1],
        "queue's MB": memory[0],
        "pop µs": dequeue,
    }


_KINDS = {"ours": ours, **{kind: partial(scrapys, kind) for kind in ("memory", "disk", "sqlite")}}


def measured(kind: str, number: int, hosts: int) -> dict[str, float]:
    """Return one measurement, made in a process of its own."""
    command = [sys.executable, __file__, "--one", kind, str(number), str(hosts)]
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, env={**os.environ, "PYTHONWARNINGS": "ignore"}
    )
    return dict(json.loads(done.stdout.splitlines()[-1]))


def table(title: str, rows: list[tuple[str, int, int]]) -> None:
    """Print one line for each measurement."""
    print(f"\n{title}")
    for index, (kind, number, hosts) in enumerate(rows):
        result = measured(kind, number, hosts)
        if index == 0:
            print(f"{'queue':>8} {'requests':>9} {'hosts':>6} " + " ".join(f"{name:>15}" for name in result))
        print(
            f"{kind:>8} {number:>9} {hosts:>6} " + " ".join(f"{value:>15,.1f}" for value in result.values()), flush=True
        )


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--requests", type=int, default=20_000)
    parser.add_argument("--most", type=int, default=1_000_000)
    parser.add_argument("--one", nargs=3, metavar=("KIND", "REQUESTS", "HOSTS"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        kind, number, hosts = options.one
        print(json.dumps(_KINDS[kind](int(number), int(hosts))))
        return
    n = options.requests
    table(
        "Side by side, 10 hosts", [("ours", n, 10), ("memory", n, 10), ("disk", n, 10), ("sqlite", min(n, 1_000), 10)]
    )
    table("By hosts", [(kind, n, hosts) for kind in ("ours", "memory") for hosts in (1, 10, 200, 2_000, 10_000)])
    table("Memory", [("ours", options.most // 10, 10), ("ours", options.most, 10), ("memory", options.most // 10, 10)])


if __name__ == "__main__":
    main()
