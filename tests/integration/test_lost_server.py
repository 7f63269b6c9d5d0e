"""A worker that lost its server says how, and ends with a code of its own."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from newscrawl.job.outcome import STATE_LOST
from tests.frontier.counting_site import CountingSite, tree
from tests.frontier.crawls import Crawls
from tests.paper import Paper
from tests.running import PROJECT, QUICK
from tests.servers import NodeServer

if TYPE_CHECKING:
    from pathlib import Path


def restart_without_memory(server: NodeServer) -> None:
    server.kill()
    for file in server.folder.rglob("*.aof*"):
        file.unlink()
    server.start()


def flush(server: NodeServer) -> None:
    with server.client() as client:
        client.flushall()


def evict(server: NodeServer) -> None:
    with server.client() as client:
        client.config_set("maxmemory-policy", "allkeys-random")
        used = client.info("memory")["used_memory"]
        client.config_set("maxmemory", used + 400_000)
        for number in range(400):
            client.set(f"other:{number}", "x" * 10_000)


def change_password(server: NodeServer) -> None:
    with server.client() as client:
        client.config_set("requirepass", "another")
        client.auth("another")
        client.client_kill_filter(_type="normal", skipme=True)


LOSSES = {
    "restart": (restart_without_memory, "was restarted and has forgotten this job"),
    "flush": (flush, "Somebody emptied the server"),
    "eviction": (evict, "has thrown parts of this job away"),
    "password": (change_password, "refuses the user or password"),
}


@pytest.mark.parametrize("loss", LOSSES)
def test_the_sentence_and_the_reason(tmp_path, loss):
    lose, words = LOSSES[loss]
    with NodeServer(tmp_path / "server") as server, CountingSite(tree(400), delay=0.05) as site:
        crawls = Crawls(
            tmp_path,
            [site.url(host=host) for host in (1, 2)],
            NEWSCRAWL_JOB="job",
            REDIS_URL=server.url,
            CONCURRENT_REQUESTS_PER_DOMAIN=1,
        )
        crawl = crawls.begin()
        while len(site.hits) < 20:
            time.sleep(0.01)
        lose(server)
        stats = crawls.end(crawl, 60)
    assert stats["finish_reason"] == "server_lost"
    assert words in stats["newscrawl/frontier/failure"]
    assert "Traceback" not in crawls.log(whole=True)


def begin(folder: Path, *arguments: str, **environment: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "newscrawl", *arguments]
    env = {"PYTHONPATH": str(PROJECT), "PATH": "/usr/bin:/bin", **environment}
    return subprocess.Popen(command, cwd=folder, env=env, stderr=subprocess.PIPE, text=True)


def test_a_crawl_that_lost_its_server_publishes_nothing_and_exits_with_a_code_of_its_own(tmp_path):
    with NodeServer(tmp_path / "server") as server, Paper(200) as paper:
        crawl = begin(
            tmp_path, "crawl", "site", "-a", f"url={paper.url}", "-O", "out.jsonl", *QUICK, REDIS_URL=server.url
        )
        while sum(paper.hits.values()) < 20:
            time.sleep(0.01)
        flush(server)
        _, said = crawl.communicate(timeout=90)
        assert crawl.returncode == STATE_LOST, said[-3000:]
        assert "Somebody emptied the server" in said.strip().splitlines()[-1]
        assert not (tmp_path / "out.jsonl").exists()
    (runs,) = (tmp_path / ".newscrawl").glob("*/runs.jsonl")
    assert json.loads(runs.read_text().splitlines()[-1])["exit"] == STATE_LOST
