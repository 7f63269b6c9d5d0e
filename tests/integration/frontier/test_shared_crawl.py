"""Crawls that several workers share over a server, and what they do when one of them, or the server, dies."""

from __future__ import annotations

import signal
import time
from collections import Counter
from datetime import datetime

import pytest

from tests.frontier.counting_site import CountingSite, tree
from tests.frontier.crawls import Crawls
from tests.servers import NodeServer

TTL = 3
UNDER_WAY = 32  # requests that a worker may have out, or has leased, when another one joins


def wait_for(site: CountingSite, hits: int, seconds: float = 60) -> None:
    """Wait until so many more requests came."""
    end, wanted = time.time() + seconds, len(site.hits) + hits
    while len(site.hits) < wanted:
        assert time.time() < end, "the crawl stands still"
        time.sleep(0.005)


def moment(stats: dict, name: str) -> float:
    """When a worker began or ended, by its stats; seconds of the Unix epoch."""
    return datetime.fromisoformat(stats[name]).timestamp()


def pages_after(start: float, site: CountingSite) -> int:
    """How many requests came after a moment: what there was to share, however long a worker took to start."""
    return sum(hit.at > start for hit in site.hits)


@pytest.fixture(params=["valkey", "cluster"])
def url(request, server) -> str:
    return server(request.param).url


def crawls_of(tmp_path, url, site, hosts, **settings) -> Crawls:
    return Crawls(
        tmp_path,
        [site.url(host=n) for n in range(1, hosts + 1)],
        **{
            "REDIS_URL": url,
            "NEWSCRAWL_JOB": tmp_path.name,
            "NEWSCRAWL_STATE": "",
            "NEWSCRAWL_FRONTIER_TTL": TTL,
            "CONCURRENT_REQUESTS_PER_DOMAIN": 2,
            **settings,
        },
    )


def test_workers_started_together_share_fairly_and_all_end_with_the_crawl(tmp_path, server):
    url = server("valkey").url
    with CountingSite(tree(60), delay=0.3) as site:
        crawls = crawls_of(tmp_path, url, site, 8)
        workers = [crawls.begin() for _ in range(3)]
        all_stats = [crawls.end(worker) for worker in workers]
    assert Counter(Counter(crawls.items()).values()) == {1: 60 * 8}
    assert {stats["newscrawl/frontier/run"] for stats in all_stats} == {1}
    assert max(site.most_at_once.values()) <= 2
    shares = [stats.get("item_scraped_count", 0) for stats in all_stats]
    left = pages_after(max(moment(stats, "start_time") for stats in all_stats), site)
    assert min(shares) >= 0.5 * left / 3, (shares, left)
    assert max(moment(stats, "finish_time") for stats in all_stats) - site.hits[-1].at < 5


def test_a_worker_that_comes_later_soon_has_its_share(tmp_path, server):
    url = server("valkey").url
    with CountingSite(tree(60), delay=0.3) as site:
        crawls = crawls_of(tmp_path, url, site, 8)
        first = crawls.begin()
        wait_for(site, 40)
        second = crawls.begin()
        all_stats = [crawls.end(worker) for worker in (first, second)]
    shares = [stats.get("item_scraped_count", 0) for stats in all_stats]
    assert sum(shares) == 60 * 8
    left = pages_after(moment(all_stats[1], "start_time"), site)
    assert shares[1] >= (left - UNDER_WAY) / 4, (shares, left)


def test_kills_lose_nothing_and_refetch_what_was_under_way(tmp_path, url):
    kills, concurrency, pages, hosts = 3, 8, 80, 4
    with CountingSite(tree(pages), delay=0.02) as site:
        crawls = crawls_of(tmp_path, url, site, hosts, CONCURRENT_REQUESTS=concurrency)
        workers = [crawls.begin(), crawls.begin()]
        for kill in range(kills):
            wait_for(site, 60)
            workers[kill % 2].send_signal(signal.SIGKILL)
            workers[kill % 2].communicate()
            workers[kill % 2] = crawls.begin()
        for worker in workers:
            crawls.end(worker)
    assert len(set(crawls.items())) == pages * hosts
    refetched = sum(number - 1 for number in Counter((hit.host, hit.path) for hit in site.hits).values())
    assert refetched <= kills * (concurrency + 16)


def test_workers_outlive_a_server_that_is_killed_and_comes_back(tmp_path):
    with NodeServer(tmp_path / "server") as server, CountingSite(tree(60), delay=0.02) as site:
        crawls = crawls_of(tmp_path, server.url, site, 4)
        workers = [crawls.begin(), crawls.begin()]
        wait_for(site, 60)
        server.kill()
        time.sleep(TTL + 1)
        before = len(site.hits)
        time.sleep(1)
        assert len(site.hits) == before  # leases may have ended: nobody starts anything
        server.start()
        for worker in workers:
            crawls.end(worker)
    assert len(set(crawls.items())) == 60 * 4
    assert "this worker waits" in crawls.log(whole=True)
    assert "Traceback" not in crawls.log(whole=True)
