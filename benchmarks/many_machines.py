"""Workers on one server in hard times: what a site sees of them, and what a server's outage costs.

    python benchmarks/many_machines.py polite
    python benchmarks/many_machines.py outages --server redis
    python benchmarks/many_machines.py clock

``polite``: four workers on one host, of which one is stopped (SIGSTOP) for less and for more than its lease of 3 s, and
one is killed. ``outages``: two workers, 400 pages on 4 hosts; each row is a server of its own. ``clock``: two jobs with
three workers on one host while the server's clock jumps an hour on, or ten seconds back; needs libfaketime.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
import time
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.frontier.counting_site import Answer, CountingSite, tree
from tests.frontier.crawls import Crawls
from tests.servers import ClusterServer, NodeServer, SentinelServer

if TYPE_CHECKING:
    from collections.abc import Callable

_TTL = 3
_PAGES = 100


class Asking:
    """A site that asks for time: by robots.txt, or by 429 with Retry-After at some pages; ``refused`` says when."""

    def __init__(self, pages: int, crawl_delay: float = 0, retry_after: float = 0) -> None:
        self.page = tree(pages)
        self.crawl_delay, self.retry_after = crawl_delay, retry_after
        self.refused: dict[str, float] = {}

    def __call__(self, path: str) -> Answer:
        """Answer a request."""
        if path == "/robots.txt":
            return Answer(f"User-agent: *\nCrawl-delay: {self.crawl_delay:g}\n" if self.crawl_delay else "", 200)
        if self.retry_after and path[-1] in "27" and path not in self.refused:
            self.refused[path] = time.time()
            return Answer(status=429, headers=(f"Retry-After: {self.retry_after:g}",))
        return self.page(path)


def polite(options: argparse.Namespace) -> None:
    """Print what one host saw of four workers."""
    for name, pages, site in (
        ("delay 0.5 s", 50, Asking(50)),
        ("Crawl-delay: 2", 20, Asking(20, crawl_delay=2)),
        ("Retry-After: 4", 30, Asking(30, retry_after=4)),
    ):
        with tempfile.TemporaryDirectory() as folder, NodeServer(Path(folder) / "server", options.server) as server:
            show({"site": name, **_politely(Path(folder), server.url, site, pages)})


def _politely(folder: Path, url: str, asking: Asking, pages: int) -> dict[str, Any]:
    with CountingSite(asking) as site:
        more = {"DOWNLOAD_DELAY": 0.5, "DOWNLOAD_DELAY_JITTER": 0, "CONCURRENT_REQUESTS_PER_DOMAIN": 1}
        crawls = crawls_of(folder, url, site, 1, ROBOTSTXT_OBEY=True, **more)
        workers = [crawls.begin() for _ in range(4)]
        wait_for(site, 7)
        steady = site.gaps("/robots.txt")[1:]
        for seconds in (1, _TTL + 2, 0):
            holder = _holder(crawls, url, workers)
            holder.send_signal(signal.SIGSTOP if seconds else signal.SIGKILL)
            time.sleep(seconds)
            holder.send_signal(signal.SIGCONT)
            wait_for(site, 3)
        holder.communicate()
        for worker in workers:
            if worker is not holder:
                crawls.end(worker, 300)
    rests = [min(hit.at for hit in site.hits if hit.at > at + 0.01) - at for at in asking.refused.values()]
    return {
        "pages": pages,
        "lost": pages - len(set(crawls.items())),
        "least gap s": round(min(site.gaps("/robots.txt")), 3),
        "steady /s": round(len(steady) / sum(steady), 2),
        "least rest s": round(min(rests), 2) if rests else "-",
    }


def _holder(crawls: Crawls, url: str, workers: list[Any]) -> Any:
    """Return the worker that has the host, once it has read its last answer; for some seconds there may be none."""
    end = time.time() + 60
    while time.time() < end:
        time.sleep(0.2)
        try:
            return crawls.holder(url, workers)
        except StopIteration:  # none of these workers has it yet
            continue
    raise TimeoutError("nobody has the host")


def outages(options: argparse.Namespace) -> None:
    """Print what outages of the server cost."""
    node, sentinel, cluster = (
        partial(kind, kind=options.server) for kind in (NodeServer, SentinelServer, ClusterServer)
    )
    rows: list[tuple[str, Any, Callable[[Any], None]]] = [
        ("gone for 60 s", node, lambda it: _gone(it, 60)),
        ("stopped for 20 s", node, lambda it: _stopped(it, 20)),
        ("Sentinel failover", sentinel, lambda it: it.master.kill()),
        ("Cluster node gone for 10 s", cluster, lambda it: _gone(it.nodes[1], 10)),
    ]
    for name, kind, happens in rows:
        with tempfile.TemporaryDirectory() as folder:
            show({"server": name, **_outage(Path(folder), kind, happens)})


def _outage(folder: Path, kind: Any, happens: Callable[[Any], None]) -> dict[str, Any]:
    with ExitStack() as stack:
        server = stack.enter_context(kind(folder / "server"))
        site = stack.enter_context(CountingSite(tree(_PAGES), delay=0.02))
        crawls = crawls_of(folder, server.url, site, 4, CONCURRENT_REQUESTS_PER_DOMAIN=2)
        workers = [crawls.begin(), crawls.begin()]
        wait_for(site, 100)
        happens(server)
        for worker in workers:
            crawls.end(worker, 300)
        ended = time.time()
    return {
        "lost": 4 * _PAGES - len(set(crawls.items())),
        "refetched": len(site.hits) - len({(hit.host, hit.path) for hit in site.hits}),
        "ended after the last page, s": round(ended - site.hits[-1].at, 1),
        "tracebacks": crawls.log(whole=True).count("Traceback"),
    }


def _gone(node: NodeServer, seconds: float) -> None:
    node.kill()
    time.sleep(seconds)
    node.start()


def _stopped(node: NodeServer, seconds: float) -> None:
    assert node.process is not None
    node.process.send_signal(signal.SIGSTOP)
    time.sleep(seconds)
    node.process.send_signal(signal.SIGCONT)


def clock(options: argparse.Namespace) -> None:
    """Print the gaps that one host saw of two jobs while the server's clock jumped."""
    for name, jumps in (("steady", ()), ("an hour on", ("+3600",)), ("ten seconds back", ("-10",))):
        with tempfile.TemporaryDirectory() as folder, CountingSite(tree(60)) as site:
            gaps = _jumping(Path(folder), site, options, jumps)
        show({"clock": name, "requests": len(site.hits), "least gap s": round(gaps[0], 3),
              "gaps under 0.45 s": sum(gap < 0.45 for gap in gaps), "longest s": round(gaps[-1], 1)})  # fmt: skip


def _jumping(folder: Path, site: CountingSite, options: argparse.Namespace, jumps: tuple[str, ...]) -> list[float]:
    offset = folder / "offset"
    offset.write_text("+0\n")
    faked = {"LD_PRELOAD": options.faketime, "FAKETIME_TIMESTAMP_FILE": str(offset), "FAKETIME_NO_CACHE": "1",
             "DONT_FAKE_MONOTONIC": "1"}  # fmt: skip
    server = NodeServer(folder / "server", options.server)
    os.environ |= faked
    try:
        server.start()
    finally:
        for variable in faked:
            del os.environ[variable]
    more = {"DOWNLOAD_DELAY": 0.5, "DOWNLOAD_DELAY_JITTER": 0, "CONCURRENT_REQUESTS_PER_DOMAIN": 1}
    try:
        workers = []
        for job, number in (("one", 2), ("two", 1)):
            (folder / job).mkdir()
            crawls = crawls_of(folder / job, server.url, site, 1, **{**more, "NEWSCRAWL_JOB": job})
            workers += [(crawls, crawls.begin()) for _ in range(number)]
        wait_for(site, 20)
        for jump in jumps:
            offset.write_text(f"{jump}\n")
            wait_for(site, 20)
        for crawls, worker in workers:
            crawls.end(worker, 300)
    finally:
        server.kill()
    return sorted(site.gaps("/robots.txt"))


def crawls_of(folder: Path, url: str, site: CountingSite, hosts: int, **settings: Any) -> Crawls:
    """Return crawls that share a job on the server at *url*."""
    shared = {"REDIS_URL": url, "NEWSCRAWL_JOB": "bench", "NEWSCRAWL_STATE": "", "NEWSCRAWL_FRONTIER_TTL": _TTL}
    return Crawls(folder, [site.url(host=n) for n in range(1, hosts + 1)], **{**shared, **settings})


def wait_for(site: CountingSite, hits: int) -> None:
    """Wait until so many more requests came, for two minutes at most."""
    end, wanted = time.time() + 120, len(site.hits) + hits
    while len(site.hits) < wanted:
        if time.time() > end:
            raise TimeoutError("the crawl stands still")
        time.sleep(0.005)


def show(row: dict[str, Any]) -> None:
    """Print a row as soon as it is there."""
    print("   ".join(f"{name}: {value}" for name, value in row.items()), flush=True)


def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    tables = {run.__name__: run for run in (polite, outages, clock)}
    parser.add_argument("table", choices=tables)
    parser.add_argument("--server", choices=["valkey", "redis"], default="valkey")
    parser.add_argument("--faketime", default="/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1")
    options = parser.parse_args()
    tables[options.table](options)


if __name__ == "__main__":
    main()
