"""Runs crawlers over the net, each in a process and folder of its own, and tells what each cost."""

from __future__ import annotations

import json
import os
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
from net import start_url, urls  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

PROJECT = HERE.parent.parent
_NEWSCRAWL = (
    "-m newscrawl crawl site -a urls_file={starts} -O {out} -s DOWNLOAD_DELAY=0 -s CONCURRENT_REQUESTS=64 "
    "-s CONCURRENT_REQUESTS_PER_DOMAIN=16"
)
CRAWLERS = {
    "bare": f"{HERE / 'bare.py'} {{starts}} {{out}}",
    "newscrawl": _NEWSCRAWL,
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
    """Seconds, megabytes of the largest process, the share of the net's articles found, those whose record is full."""

    wall: float
    cpu: float
    memory: float
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
    """Run one crawler to its end; ``CalledProcessError`` with its log when it fails."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.jsonl"
        command = [sys.executable, *CRAWLERS[crawler].format(starts=net.starts, out=out).split()]
        with (Path(folder) / "log").open("w+", encoding="utf-8") as log:
            began = time.monotonic()
            process = subprocess.Popen(
                command, cwd=folder, env={**os.environ, "PYTHONPATH": str(PROJECT)}, stdout=log, stderr=log
            )
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.monotonic() - began
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode:
                log.seek(0)
                raise subprocess.CalledProcessError(process.returncode, command, stderr=log.read()[-2_000:])
        found, full = _found(out, net)
    # the kernel counts a process's children, its helpers, when they have been waited for
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1_000, found, full)


def _found(out: Path, net: Net) -> tuple[float, float]:
    records = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    found = {record["url"] for record in records} & net.articles
    needed = ("headline", "articleBody", "datePublished", "authors")
    full = {record["url"] for record in records if all(record.get(name) for name in needed)} & net.articles
    return len(found) / len(net.articles), len(full) / len(net.articles)
