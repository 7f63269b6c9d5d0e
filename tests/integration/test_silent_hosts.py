"""Hosts that take connections and never answer, beside one that does."""

from __future__ import annotations

import re
import socket
import time
from contextlib import ExitStack, contextmanager
from itertools import pairwise
from typing import TYPE_CHECKING

from tests.paper import Paper
from tests.running import newscrawl, records

if TYPE_CHECKING:
    from collections.abc import Iterator

SILENT = 20
SETTINGS = {
    "DOWNLOAD_TIMEOUT": "2",
    "DOWNLOAD_DELAY": "0.5",
    "DOWNLOAD_DELAY_JITTER": "0",
    "NEWSCRAWL_RENDER": "never",
}


class TimedPaper(Paper):
    """Notes when each page was asked for."""

    def __init__(self, posts: int) -> None:
        self.times: list[tuple[float, str]] = []
        super().__init__(posts)

    def page(self, path):
        self.times.append((time.monotonic(), path))
        return super().page(path)

    def seconds(self, begun: float) -> float:
        """The time until the last article was asked for."""
        return max(at for at, path in self.times if "/post-" in path) - begun


@contextmanager
def silent(host: str) -> Iterator[str]:
    """Take connections, and no more."""
    with socket.create_server((host, 0), backlog=200) as listening:
        yield f"http://{host}:{listening.getsockname()[1]}/"


def crawl(folder, *urls: str) -> tuple[float, str, int]:
    folder.mkdir()
    begun = time.monotonic()
    options = [part for name, value in SETTINGS.items() for part in ("-s", f"{name}={value}")]
    done = newscrawl("crawl", "site", "-a", f"url={' '.join(urls)}", "-O", "out.jsonl", *options, cwd=folder)
    assert "Traceback" not in done.stderr
    return begun, done.stderr, done.returncode


def test_the_pages_of_a_host_that_answers_do_not_wait_for_twenty_that_do_not(tmp_path):
    with TimedPaper(5) as paper:
        begun, _, code = crawl(tmp_path / "alone", paper.url)
        assert code == 0
        alone = paper.seconds(begun)
    with ExitStack() as stack:
        dead = [stack.enter_context(silent(f"127.0.0.{n}")) for n in range(2, SILENT + 2)]
        paper = stack.enter_context(TimedPaper(5))
        begun, said, code = crawl(tmp_path / "beside", *dead, paper.url)
        together = paper.seconds(begun)
        whole = time.monotonic() - begun
    assert code == 3, said[-2000:]
    assert len(records(tmp_path / "beside" / "out.jsonl")) == 5
    assert together <= 1.5 * alone, (together, alone)
    assert whole < 40
    last = said.strip().splitlines()[-1]
    assert all(f"127.0.0.{n}" in said for n in range(2, SILENT + 2))
    assert re.search(r"127\.0\.0\.2:\d+: no answer within DOWNLOAD_TIMEOUT", last), last


def test_one_address_that_never_answers_costs_one_article_and_its_host_is_asked_singly_meanwhile(tmp_path):
    with TimedPaper(12) as paper:
        paper.spoil[paper.path(11)] = lambda: time.sleep(6)
        _, said, code = crawl(tmp_path / "job", paper.url)
        hits = [at for at, path in paper.times if path == paper.path(11)]
    assert code == 3
    assert len(records(tmp_path / "job" / "out.jsonl")) == 11
    assert paper.url.rstrip("/") + paper.path(11) in said.strip().splitlines()[-1]
    assert len(hits) == 3
    assert min(after - before for before, after in pairwise(hits)) > 2.9  # the timeout, and a rest
