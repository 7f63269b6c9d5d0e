"""What people do to a job while workers run: from the command line."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import time

import pytest
from redis import Redis

from newscrawl.frontier.redis.admin import RedisFrontierAdmin
from tests.frontier.counting_site import Answer, CountingSite, tree
from tests.integration.frontier.test_shared_crawl import crawls_of, wait_for
from tests.running import newscrawl


@pytest.fixture
def url(server) -> str:
    return server("valkey").url


@pytest.fixture
def frontier(tmp_path, url):
    """``scrapy frontier ACTION JOB …`` as somebody types it."""

    def run(action: str, *more: str) -> str:
        done = newscrawl("frontier", action, tmp_path.name, *more, cwd=tmp_path, REDIS_URL=url)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


async def pause(url: str, job: str) -> None:
    admin = await RedisFrontierAdmin.open(url, job)
    await admin.pause()
    await admin.close()


def test_a_running_crawl_is_looked_at_paused_fed_and_drained(tmp_path, url, frontier):
    with CountingSite(tree(150, width=100), delay=0.05) as site:
        crawls = crawls_of(tmp_path, url, site, 2)
        workers = [crawls.begin(), crawls.begin()]
        wait_for(site, 5)
        asyncio.run(pause(url, tmp_path.name))  # sooner than a command starts
        time.sleep(1)
        assert "paused" in frontier("pause")
        paused = len(site.hits)
        said = frontier("stats")
        assert "workers  2 (" in said
        assert "0.0 requests/s" in said
        assert "127.0.1.1:" in said
        assert len(site.hits) == paused
        os.kill(workers[0].pid, signal.SIGSTOP)
        while not (late := [line for line in frontier("stats").splitlines() if line.startswith("late ")]):
            assert workers[1].poll() is None
        os.kill(workers[0].pid, signal.SIGCONT)
        assert len(late) == 1
        assert "silent for" in late[0]
        assert frontier("push", site.url("/a/149", host=3)) == "pushed 1 requests, 0 were known\n"
        assert frontier("push", site.url("/a/149", host=3)) == "pushed 0 requests, 1 were known\n"
        waiting = len(frontier("export").splitlines())
        assert waiting > 0
        drained = int(frontier("drain", "--host", "127.0.1.1").split()[2])
        assert drained < waiting
        frontier("resume")
        for worker in workers:
            crawls.end(worker)
    assert site.url("/a/149", host=3) in crawls.items()
    assert sum("127.0.1.2" in url for url in set(crawls.items())) == 150
    assert (
        sum("127.0.1.1" in url for url in set(crawls.items())) <= 150 - drained + 32
    )  # what a worker has at hand is fetched


def test_letters_come_back_when_they_are_requeued(tmp_path, url, frontier):
    answers = {"/": Answer('<a href="/boom">x</a><a href="/gone">x</a>'), "/boom": Answer("x")}
    with CountingSite(lambda path: answers.get(path, Answer(status=500))) as site:
        crawls = crawls_of(tmp_path, url, site, 1, RETRY_ENABLED=False)
        crawls.run()
        dead_letters = [json.loads(line) for line in frontier("dead-letters").splitlines()]
        assert sorted(dead_letter["outcome"] for dead_letter in dead_letters) == ["error", "failed"]
        assert frontier("requeue") == "requeued 2 requests\n"
        assert "waiting  2 requests on 1 hosts" in frontier("stats")


def test_a_running_crawl_tries_again_what_is_requeued(tmp_path, url, frontier):
    asked = []

    def answer(path: str) -> Answer:
        if path == "/a/7":
            asked.append(path)
            return Answer("late", status=500 if len(asked) == 1 else 200)
        return tree(150)(path)

    with CountingSite(answer, delay=0.1) as site:
        crawls = crawls_of(tmp_path, url, site, 1, RETRY_ENABLED=False)
        worker = crawls.begin()
        wait_for(site, 9)
        asyncio.run(pause(url, tmp_path.name))  # it is not over before the commands have started
        while "given up 0" in frontier("stats"):
            assert worker.poll() is None
        assert frontier("requeue") == "requeued 1 requests\n"
        frontier("resume")
        stats = crawls.end(worker)
    assert stats["newscrawl/frontier/run"] == 1
    assert site.url("/a/7") in crawls.items()


def test_a_job_that_nobody_knows_is_said(tmp_path, url):
    done = newscrawl("frontier", "stats", "nobody", cwd=tmp_path, REDIS_URL=url)
    assert done.returncode == 2
    assert "there is no job 'nobody' on the server" in done.stderr


def test_what_nobody_can_read_becomes_a_dead_letter(tmp_path, server):
    address = server("valkey").url
    with CountingSite(tree(3)) as site, Redis.from_url(address) as client:
        crawls = crawls_of(tmp_path, address, site, 1)
        crawls.run()
        key = f"newscrawl:{{{tmp_path.name}/0}}"
        hostile = [b"\x80\x04cos\nsystem\n", b'0:9:["http://127.0.1.1/","settings"]', b"0:8:[1]"]
        for n, member in enumerate(hostile):
            client.zadd(f"{key}:q:127.0.1.1", {member: 2**40 + n})
        client.zadd(f"{key}:ready", {"127.0.1.1": 0})
        client.hincrby(key, "waiting", len(hostile))
        stats = crawls.run()
    assert stats["newscrawl/frontier/poison"] == 3
    assert stats["finish_reason"] == "finished"
