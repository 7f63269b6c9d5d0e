"""Crawls that are killed, and crawls that share a job."""

from __future__ import annotations

import random
import signal
import sqlite3
import time
from collections import Counter
from contextlib import closing

import pytest

from tests.frontier.counting_site import CountingSite, tree
from tests.frontier.crawls import Crawls

PAGES, HOSTS, CONCURRENCY = 120, 3, 8


def started(site: CountingSite, hits: int) -> None:
    """Wait until so many more requests came."""
    end = time.time() + 30
    wanted = len(site.hits) + hits
    while len(site.hits) < wanted and time.time() < end:
        time.sleep(0.005)


def stop_outside_a_transaction(process, crawls: Crawls) -> None:
    """Stop a crawl. SQLite has one writer: stopped within its millisecond, a process holds up all others."""
    while True:
        process.send_signal(signal.SIGSTOP)
        time.sleep(0.05)
        with closing(sqlite3.connect(crawls.state, timeout=0.2, isolation_level=None)) as connection:
            try:
                connection.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError:
                process.send_signal(signal.SIGCONT)
                time.sleep(0.01)
                continue
            connection.execute("ROLLBACK")
            return


def test_after_each_kill_the_same_command_goes_on_and_nothing_is_lost(tmp_path):
    kills = 4
    chance = random.Random(5)
    with CountingSite(tree(PAGES), delay=0.01) as site:
        starts = [site.url(host=n) for n in range(1, HOSTS + 1)]
        crawls = Crawls(tmp_path, starts, CONCURRENT_REQUESTS=CONCURRENCY)
        for _ in range(kills):
            process = crawls.begin()
            started(site, chance.randrange(1, PAGES * HOSTS // (kills + 1)))
            process.send_signal(signal.SIGKILL)
            process.communicate()
        stats = crawls.run()
    pages = {site.url(f"/a/{n}", host) for n in range(1, PAGES) for host in range(1, HOSTS + 1)} | set(starts)
    assert pages <= set(crawls.items())
    assert stats["finish_reason"] == "finished"
    assert "newscrawl/frontier/failed" not in stats
    hits = Counter((hit.host, hit.path) for hit in site.hits)
    refetched = sum(number - 1 for number in hits.values())
    assert refetched <= kills * (CONCURRENCY + 16)


@pytest.mark.parametrize("hosts", [1, 6])
def test_two_processes_share_a_job_and_both_end(tmp_path, hosts):
    with CountingSite(tree(60), delay=0.1 if hosts > 1 else 0.02) as site:
        crawls = Crawls(tmp_path, [site.url(host=n) for n in range(1, hosts + 1)], CONCURRENT_REQUESTS_PER_DOMAIN=2)
        both = [crawls.begin(), crawls.begin()]
        all_stats = [crawls.end(process) for process in both]
    assert Counter(crawls.items()).most_common(1)[0][1] == 1
    assert len(crawls.items()) == 60 * hosts
    assert {stats["newscrawl/frontier/run"] for stats in all_stats} == {1}
    assert max(site.most_at_once.values()) <= 2
    if hosts > 1:
        shares = [stats.get("item_scraped_count", 0) for stats in all_stats]
        assert min(shares) >= 0.25 * max(shares), shares


def test_the_other_process_goes_on_with_the_hosts_of_a_killed_one(tmp_path):
    with CountingSite(tree(80), delay=0.02) as site:
        crawls = Crawls(tmp_path, [site.url(host=n) for n in range(1, 5)], CONCURRENT_REQUESTS_PER_DOMAIN=2)
        victim, heir = crawls.begin(), crawls.begin()
        started(site, 80)
        victim.kill()
        victim.communicate()
        crawls.end(heir)
    assert len(set(crawls.items())) == 80 * 4


def test_a_worker_that_was_stopped_for_longer_than_its_lease_drops_what_is_another_ones(tmp_path):
    with CountingSite(tree(60), delay=0.05) as site:
        crawls = Crawls(
            tmp_path, [site.url()], CONCURRENT_REQUESTS_PER_DOMAIN=2, NEWSCRAWL_FRONTIER_TTL=2, CONCURRENT_REQUESTS=4
        )
        sleeper = crawls.begin()
        started(site, 10)
        stop_outside_a_transaction(sleeper, crawls)
        other = crawls.begin()
        started(site, 10)  # as soon as the lease has ended
        sleeper.send_signal(signal.SIGCONT)
        stats = [crawls.end(other), crawls.end(sleeper)]
    assert len(set(crawls.items())) == 60
    hits = Counter(hit.path for hit in site.hits)
    assert sum(number - 1 for number in hits.values()) <= 2 + 8, stats
    assert stats[0]["item_scraped_count"] >= 8
