"""A crawl that is told to stop while the shared server does nothing ends soon; what is not written comes again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from newscrawl.job.outcome import INTERRUPTED, STATE_LOST
from tests.paper import Paper
from tests.running import PROJECT, QUICK, newscrawl, records
from tests.servers import NodeServer

if TYPE_CHECKING:
    from pathlib import Path

POSTS = 40
LONG = 60  # seconds; without the limit it is the ten minutes for which an outage is waited for


def _hang(server: NodeServer) -> None:
    server.process.send_signal(signal.SIGSTOP)


def _wake(server: NodeServer) -> None:
    server.process.send_signal(signal.SIGCONT)


def _fill(server: NodeServer) -> None:
    with server.client() as client:
        client.config_set("maxmemory", 1)


def _empty(server: NodeServer) -> None:
    with server.client() as client:
        client.config_set("maxmemory", 0)


TROUBLES = {"hangs": (_hang, _wake), "is full": (_fill, _empty), "is gone": (NodeServer.kill, NodeServer.start)}


def _command(paper: Paper) -> list[str]:
    settings = {
        "NEWSCRAWL_JOB": "job",
        "NEWSCRAWL_FRONTIER_TTL": 6,
        "NEWSCRAWL_RENDER_TIMEOUT": 3,
        "DOWNLOAD_DELAY": 0.1,
    }
    options = [word for name, value in settings.items() for word in ("-s", f"{name}={value}")]
    return ["crawl", "site", "-a", f"url={paper.url}", "-O", "out.jsonl", *QUICK, *options]


def _begin(paper: Paper, server: NodeServer, folder: Path) -> subprocess.Popen[bytes]:
    with (folder / "log").open("wb") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "newscrawl", *_command(paper)],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(PROJECT), "REDIS_URL": server.url},
            stdout=log,
            stderr=log,
        )


@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_stop_is_obeyed_in_seconds_and_nothing_is_lost(trouble, tmp_path):
    spoil, mend = TROUBLES[trouble]
    with NodeServer(tmp_path / "server") as server, Paper(POSTS) as paper:
        crawl = _begin(paper, server, tmp_path)
        try:
            while sum(paper.hits.values()) < 12 and crawl.poll() is None:
                time.sleep(0.01)
            spoil(server)
            time.sleep(1)  # pages come meanwhile that cannot be noted
            crawl.terminate()
            code = crawl.wait(LONG)
        finally:
            crawl.kill()
            mend(server)
        said = (tmp_path / "log").read_text("utf-8")
        assert code in {INTERRUPTED, STATE_LOST}, said
        assert "Traceback" not in said
        assert not (tmp_path / "out.jsonl").exists()
        done = newscrawl(*_command(paper), cwd=tmp_path, REDIS_URL=server.url)
        assert done.returncode == 0, done.stderr
    assert sorted(record["url"] for record in records(tmp_path / "out.jsonl")) == paper.urls()
