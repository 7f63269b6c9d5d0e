"""The queue of a crawl is locked, changed or pushed to by others; follow mode publishes meanwhile."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

from tests.integration.spoilt import FAST, crawl, job, urls
from tests.paper import Paper, late
from tests.running import PROJECT


def start(folder, paper, *more, program=None):
    """Start a crawl, by *program* where one is given that does what newscrawl does."""
    begin = [sys.executable, program] if program else [sys.executable, "-m", "newscrawl"]
    command = [*begin, "crawl", "site", "-a", f"url={paper.url}", "-O", "out.jsonl"]
    return subprocess.Popen(
        [*command, *FAST, *more],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        stderr=subprocess.PIPE,
        text=True,
    )


def until(condition, seconds=60):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_a_queue_that_another_program_locks_ends_the_run_and_says_so(tmp_path):
    with Paper(40) as paper:
        impatient = ("-s", 'EXTENSIONS={"tests.integration.impatient.Impatient": 1}')
        process = start(tmp_path, paper, "-s", "DOWNLOAD_DELAY=0.2", *impatient)
        until(lambda: paper.hits[paper.path(35)])
        with closing(sqlite3.connect(job(tmp_path) / "frontier.sqlite", timeout=20, isolation_level=None)) as holder:
            holder.execute("BEGIN IMMEDIATE")
            _, said = process.communicate(timeout=140)
        assert process.returncode == 8, said
        assert "frontier.sqlite is locked by another program" in said.splitlines()[-1]
        assert "Run: good" not in said
        assert not (tmp_path / "out.jsonl").exists()
        assert crawl(tmp_path, paper)[0] == 0
        assert sorted(urls(tmp_path)) == paper.urls()
    runs = [json.loads(line) for line in (job(tmp_path) / "runs.jsonl").read_text().splitlines()]
    assert [run["exit"] for run in runs] == [8, 0]


def test_changed_bytes_in_the_queue_lose_no_article(tmp_path):
    with Paper(30) as paper:
        assert crawl(tmp_path, paper, more=("-a", "max_articles=5"))[0] == 0
        with closing(sqlite3.connect(job(tmp_path) / "frontier.sqlite", isolation_level=None)) as frontier:
            rows = frontier.execute("SELECT host, score, serial, payload FROM queue ORDER BY serial").fetchall()
            for at, (host, score, serial, payload) in enumerate(rows[2:12]):
                changed = bytearray(payload)
                changed[(at * 7 + 1) % len(changed)] ^= 1 << at % 8
                frontier.execute(
                    "UPDATE queue SET payload = ? WHERE host = ? AND score = ? AND serial = ?",
                    (bytes(changed), host, score, serial),
                )
        codes = [crawl(tmp_path, paper)[0] for _ in range(2)]
        assert sorted(urls(tmp_path)) == paper.urls(), codes
        assert codes[-1] == 0


def test_following_publishes_at_intervals_and_when_it_is_stopped(tmp_path):
    with Paper(4) as paper:
        more = ("-a", "follow=true", "-s", "NEWSCRAWL_FOLLOW_PUBLISH=1", "-s", "NEWSCRAWL_FOLLOW_MIN_INTERVAL=1")
        process = start(tmp_path, paper, *more)
        until(lambda: len(urls(tmp_path)) == 4)
        paper.publish(2)
        until(lambda: len(urls(tmp_path)) == 6)
        process.send_signal(signal.SIGTERM)
        _, said = process.communicate(timeout=60)
        assert process.returncode == 130, said
        assert sorted(urls(tmp_path)) == paper.urls()


def test_following_publishes_what_is_new_when_it_is_stopped(tmp_path):
    with Paper(4) as paper:
        process = start(tmp_path, paper, "-a", "follow=true")
        until(lambda: sum(paper.hits[paper.path(number)] for number in range(4)) == 4)
        time.sleep(2)
        assert not (tmp_path / "out.jsonl").exists()
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
        assert sorted(urls(tmp_path)) == paper.urls()


def test_a_killed_run_and_the_next_have_numbers_of_their_own(tmp_path):
    with Paper(20) as paper:
        paper.spoil[paper.path(3)] = late(30)
        process = start(tmp_path, paper)
        until(lambda: paper.hits[paper.path(10)])
        process.kill()
        process.communicate()
        paper.spoil.clear()
        assert crawl(tmp_path, paper)[0] == 0
        assert sorted(urls(tmp_path)) == paper.urls()
    (run,) = [json.loads(line) for line in (job(tmp_path) / "runs.jsonl").read_text().splitlines()]
    assert run["run"] == 2
    assert run["seen"] == 20
