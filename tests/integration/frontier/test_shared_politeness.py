"""One host and several workers: what the server of the site sees, whoever dies or sleeps meanwhile."""

from __future__ import annotations

import signal
import time
from functools import partial

import pytest
from redis import Redis

from tests.frontier.counting_site import Answer, CountingSite, tree
from tests.integration.frontier.test_shared_crawl import crawls_of, wait_for

DELAY, TTL = 0.5, 2
polite = partial(crawls_of, DOWNLOAD_DELAY=DELAY, CONCURRENT_REQUESTS_PER_DOMAIN=1, NEWSCRAWL_FRONTIER_TTL=TTL)


@pytest.fixture
def url(server) -> str:
    return server("valkey").url


def end_all(crawls, workers) -> None:
    for worker in workers:
        crawls.end(worker)


def test_four_workers_keep_the_delay_while_one_is_stopped_for_less_and_for_more_than_its_lease_and_killed(
    tmp_path, url
):
    with CountingSite(tree(34)) as site:
        crawls = polite(tmp_path, url, site, 1, DOWNLOAD_DELAY_JITTER=0)
        workers = [crawls.begin() for _ in range(4)]
        wait_for(site, 8)
        steady = site.gaps("/robots.txt")
        for sleep in (1.0, TTL + 1.5, 0.0):
            holder = crawls.holder(url, workers)
            holder.send_signal(signal.SIGSTOP if sleep else signal.SIGKILL)
            time.sleep(sleep)
            holder.send_signal(signal.SIGCONT)
            wait_for(site, 5)
        holder.communicate()
        end_all(crawls, [worker for worker in workers if worker is not holder])
    assert len(set(crawls.items())) == 34
    assert min(site.gaps("/robots.txt")) >= 0.45, site.gaps("/robots.txt")
    assert len(steady) / sum(steady) >= 1.8


def test_a_crawl_delay_is_kept_by_the_next_owner(tmp_path, url):
    def answer(path: str) -> Answer:
        return Answer("User-agent: *\nCrawl-delay: 2\n") if path == "/robots.txt" else tree(4)(path)

    with CountingSite(answer) as site:
        crawls = polite(tmp_path, url, site, 1, ROBOTSTXT_OBEY=True)
        workers = [crawls.begin() for _ in range(4)]
        wait_for(site, 3)
        holder = crawls.holder(url, workers)
        holder.kill()
        holder.communicate()
        end_all(crawls, [worker for worker in workers if worker is not holder])
    with Redis.from_url(url) as client:
        client.flushall()  # half a day long it would remember the delay of this host, which other tests crawl, too
    assert min(site.gaps("/robots.txt")) >= 1.8, site.gaps("/robots.txt")


def test_a_rest_that_the_server_asked_for_is_kept_by_all_when_who_was_told_of_it_dies(tmp_path, url):
    refused: list[float] = []

    def answer(path: str) -> Answer:
        if path == "/a/4" and not refused:
            refused.append(time.time())
            return Answer(status=429, headers=("Retry-After: 6",))
        return tree(8)(path)

    with CountingSite(answer) as site:
        crawls = polite(tmp_path, url, site, 1)
        workers = [crawls.begin() for _ in range(4)]
        wait_for(site, 2)
        holder = crawls.holder(url, workers)
        while not refused:
            time.sleep(0.01)
        time.sleep(1)
        holder.kill()
        holder.communicate()
        end_all(crawls, [worker for worker in workers if worker is not holder])
    assert len(set(crawls.items())) == 8
    after = [hit.at for hit in site.hits if hit.at > refused[0] + 0.01]
    assert min(after) - refused[0] >= 5.9
