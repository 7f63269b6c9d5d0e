"""Crawls as processes of their own, so that they can be killed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from redis import Redis

from tests.frontier.counting_site import Answer

ROOT = Path(__file__).parents[2]
CHILD = Path(__file__).with_name("crawling_child.py")


class Crawls:
    """Crawls of one job, all with the same command."""

    def __init__(self, folder: Path, start: list[str], spider: str = "pages", **settings: Any) -> None:
        self.out = folder / "out.jsonl"
        self.state = folder / "state" / spider / "frontier.sqlite"
        self.job = settings.get("NEWSCRAWL_JOB", spider)
        plan = {
            "start": start,
            "spider": spider,
            "out": str(self.out),
            "settings": {"NEWSCRAWL_STATE": str(folder / "state"), **settings},
        }
        self._command = [sys.executable, str(CHILD), json.dumps(plan)]
        self._log = folder / "log.txt"
        self._runs = 0

    def begin(self) -> subprocess.Popen[str]:
        env = {**os.environ, "PYTHONPATH": str(ROOT)}
        with self._log.open("ab") as log:
            return subprocess.Popen(self._command, stdout=subprocess.PIPE, stderr=log, text=True, env=env)

    def end(self, process: subprocess.Popen[str], seconds: float = 60) -> dict[str, Any]:
        """Wait for the end of a crawl and return its stats."""
        try:
            printed, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise AssertionError("The crawl does not end: " + self.log()) from None
        assert process.returncode == 0, self.log()
        return json.loads(printed.splitlines()[-1])

    def holder(self, url: str, workers: list[subprocess.Popen[str]]) -> subprocess.Popen[str]:
        """Return the worker that holds the first host that is leased on the server at *url*."""
        with Redis.from_url(url) as client:
            until = time.monotonic() + 30
            while (leased := self._leased(client)) is None:  # between two leases nobody holds a host
                assert time.monotonic() < until, self.log()
                time.sleep(0.01)
            host, lease = leased
            name = client.hget(host.split(b"/")[0] + b"}:names", lease.split(b":")[0])
        return next(worker for worker in workers if name.endswith(b":%d" % worker.pid))

    def _leased(self, client: Redis) -> tuple[bytes, bytes] | None:
        hosts = (key for key in client.scan_iter("newscrawl:*:h:*") if self._is_of_job(key))
        return next(((key, lease) for key in hosts if (lease := client.hget(key, "lease"))), None)

    def _is_of_job(self, key: bytes) -> bool:
        return key.startswith(b"newscrawl:{%s/" % self.job.encode())

    def run(self) -> dict[str, Any]:
        return self.end(self.begin())

    def log(self, *, whole: bool = False) -> str:
        text = self._log.read_text()
        return text if whole else text[-5000:]

    def items(self) -> list[str]:
        return [json.loads(line)["url"] for line in self.out.read_text().splitlines()] if self.out.exists() else []


def pages(**answers: Answer):
    """A home page that links to all *answers*, by name."""
    home = Answer("".join(f'<a href="/{name}">x</a>' for name in answers))
    return lambda path: answers.get(path[1:], home if path == "/" else Answer(status=404))
