"""Addresses that were given up are named with a queue on a server, and with none that outlives the crawl."""

from __future__ import annotations

from tests.integration.spoilt import FAST
from tests.paper import Paper, status
from tests.running import newscrawl, records
from tests.servers import NodeServer


def test_a_crawl_with_its_queue_on_a_server_names_the_address_until_it_is_mended(tmp_path, monkeypatch):
    with NodeServer(tmp_path / "server") as server, Paper(5) as paper:
        monkeypatch.setenv("REDIS_URL", server.url)
        crawl = ("crawl", "site", "-a", f"url={paper.url}", "-O", "out.jsonl", *FAST, "-s", f"REDIS_URL={server.url}")
        paper.spoil[paper.path(3)] = status(503)
        done = newscrawl(*crawl, cwd=tmp_path)
        address = paper.url.rstrip("/") + paper.path(3)
        assert (done.returncode, f"{address} (HTTP 503)" in done.stderr.splitlines()[-1]) == (3, True), done.stderr
        assert len(list(records(tmp_path / "out.jsonl"))) == 4
        paper.spoil.clear()
        assert newscrawl(*crawl, cwd=tmp_path).returncode == 0
        assert len(list(records(tmp_path / "out.jsonl"))) == 5


def test_a_crawl_that_keeps_nothing_names_the_address_all_the_same(tmp_path):
    with Paper(4) as paper:
        paper.spoil[paper.path(2)] = status(503)
        done = newscrawl("crawl", "site", "-a", f"url={paper.url}", *FAST, "-s", "NEWSCRAWL_STATE=", cwd=tmp_path)
        address = paper.url.rstrip("/") + paper.path(2)
        assert (done.returncode, f"{address} (HTTP 503)" in done.stderr.splitlines()[-1]) == (3, True), done.stderr
