"""Runs crawlers over the net, each in a process and folder of its own, and tells what each cost."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))
from net import start_url, urls

if TYPE_CHECKING:
    from collections.abc import Iterator

PROJECT = HERE.parent.parent
_NEWSCRAWL = (
    "-m newscrawl crawl site -a urls_file={starts} -O {out} -s DOWNLOAD_DELAY=0 -s CONCURRENT_REQUESTS=64 "
    "-s CONCURRENT_REQUESTS_PER_DOMAIN=16"
)
_ANSWERS, _OF_ROBOTS = "downloader/response_status_count", "robotstxt/response_status_count"
CRAWLERS = {
    "bare": f"{HERE / 'bare.py'} {{starts}} {{out}}",
    "newscrawl": _NEWSCRAWL,
    "any": f"{_NEWSCRAWL} -s NEWSCRAWL_ADDRESSES=any",
    "uvloop": f"{_NEWSCRAWL} -s ASYNCIO_EVENT_LOOP=uvloop.Loop",
    "processes2": f"{_NEWSCRAWL} -s NEWSCRAWL_PROCESSES=2",
}


@dataclass(frozen=True, slots=True)
class Net:
    """A served net: the file of its home pages, the addresses of its articles."""

    starts: Path
    articles: frozenset[str]


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds, megabytes of the largest process, the share of the net's articles found, those whose record is full.

    ``pages`` are the answers 200 to anything but robots.txt: home pages, lists, articles.
    """

    wall: float
    cpu: float
    memory: float
    pages: int
    recall: float
    full: float


@contextmanager
def served(hosts: int, articles: int) -> Iterator[Net]:
    """Serve a net on a free port as long as the block runs."""
    with socket.socket() as probe, tempfile.TemporaryDirectory() as folder:
        probe.bind(("127.88.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        command = [sys.executable, str(HERE / "net.py"), str(hosts), str(articles), str(port)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
            assert server.stdout is not None
            assert server.stdin is not None
            if server.stdout.readline() != "serving\n":
                raise RuntimeError("the net does not serve")
            starts = Path(folder) / "starts.txt"
            starts.write_text("\n".join(start_url(host, port) for host in range(hosts)), encoding="utf-8")
            try:
                yield Net(starts, frozenset(urls(hosts, articles, port)))
            finally:
                server.stdin.close()


def run(crawler: str, net: Net) -> Cost:
    """Run one crawler to its end; ``CalledProcessError`` with its log when it fails.

    ``NAME=FOLDER`` is newscrawl as it stands in a folder: another tree's, or an unpacked wheel's.
    """
    name, _, tree = crawler.partition("=")
    line = _NEWSCRAWL if tree else CRAWLERS[name]
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.jsonl"
        command = [sys.executable, *line.format(starts=net.starts, out=out).split()]
        with (Path(folder) / "log").open("w+", encoding="utf-8") as log:
            began = time.monotonic()
            process = subprocess.Popen(
                command,
                cwd=folder,
                env=_environment(Path(tree).resolve() if tree else PROJECT),
                stdout=log,
                stderr=log,
            )
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.monotonic() - began
            process.returncode = os.waitstatus_to_exitcode(status)
            log.seek(0)
            told = log.read()
            if process.returncode:
                raise subprocess.CalledProcessError(process.returncode, command, stderr=told[-2_000:])
        found, full = _found(out, net)
    # the kernel counts a process's children, its helpers, when they have been waited for
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1_000, _pages(told), found, full)


def _environment(tree: Path) -> dict[str, str]:
    """Return a process's environment: bytecode is written and read as where newscrawl is installed (0.3 s a start)."""
    names = os.environ.keys() - {"PYTHONDONTWRITEBYTECODE"}
    return {name: os.environ[name] for name in names} | {"PYTHONPATH": str(tree)}


def _pages(log: str) -> int:
    """Return the pages that Scrapy's stats, printed at the end of a crawl, tell of."""
    counts = (re.search(rf"'{stat}/200': (\d+)", log) for stat in (_ANSWERS, _OF_ROBOTS))
    answers, robots = (int(found[1]) if found else 0 for found in counts)
    return answers - robots


def _found(out: Path, net: Net) -> tuple[float, float]:
    """Return recall and the share of full records, line by line: a crawler's peak is at least what this process has."""
    needed = ("headline", "articleBody", "datePublished", "authors")
    found, full = set(), set()
    with out.open(encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            found.add(record["url"])
            if all(record.get(name) for name in needed):
                full.add(record["url"])
    return len(found & net.articles) / len(net.articles), len(full & net.articles) / len(net.articles)
