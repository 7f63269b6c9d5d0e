"""One crawl on several machines, each with a disk of its own, over one server: nothing is lost, nothing is double."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from tests.running import PROJECT, QUICK, newscrawl, records
from tests.spiders.changing_site import ChangingSite

if TYPE_CHECKING:
    from pathlib import Path

JOB = "paper"
POSTS = 40


@pytest.fixture
def environment(server, tmp_path) -> dict[str, str]:
    return {"REDIS_URL": server("valkey").url, "JOB": f"{JOB}-{tmp_path.name}"}


def crawl(machine: Path, site: ChangingSite, environment: dict[str, str], *more: str) -> subprocess.Popen[bytes]:
    machine.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "newscrawl", "crawl", "site", "-a", f"url={site.url}", *QUICK, *more]
    command += [
        "-s",
        f"NEWSCRAWL_JOB={environment['JOB']}",
        "-s",
        "NEWSCRAWL_FRONTIER_TTL=2",
        "-s",
        "NEWSCRAWL_RENDER_TIMEOUT=1",
    ]
    with (machine / "log").open("ab") as log:
        env = {**os.environ, "PYTHONPATH": str(PROJECT), **environment}
        return subprocess.Popen(command, cwd=machine, env=env, stdout=log, stderr=log)


def run(machine: Path, site: ChangingSite, environment: dict[str, str], *more: str) -> None:
    process = crawl(machine, site, environment, *more)
    assert process.wait(90) == 0, (machine / "log").read_text()[-3000:]


def published(machine: Path, others: list[Path], environment: dict[str, str]) -> list[dict]:
    also = [part for other in others for part in ("--also", str(other / ".newscrawl"))]
    done = newscrawl("publish", environment["JOB"], "-O", "all.jsonl", *also, cwd=machine, **environment)
    assert done.returncode == 0, done.stderr
    return records(machine / "all.jsonl")


def test_a_machine_that_dies_leaves_its_walk_and_the_next_run_knows_its_articles(tmp_path, environment):
    one, two, three = (tmp_path / name for name in ("one", "two", "three"))
    with ChangingSite(POSTS) as site:
        first = crawl(one, site, environment)
        end = time.time() + 60
        while sum("pier" in path for path, _ in list(site.hits)) < 12:
            assert time.time() < end
            time.sleep(0.01)
        first.kill()
        first.wait()
        run(two, site, environment)
        everything = published(two, [one], environment)
        assert Counter(record["id"] for record in everything).most_common(1)[0][1] == 1
        assert len(everything) == POSTS
        assert {record["version"] for record in everything} == {1}
        written_by_one = {record["url"] for record in records(next((one / ".newscrawl").glob("*/shards/*")))}
        slug = next(slug for slug in site.posts if any(slug in url for url in written_by_one))
        site.edit(slug)
        before = len(site.hits)
        run(three, site, environment)  # a machine that never saw the site
        asked = [path for path, status in site.hits[before:] if "pier" in path and status == 200]
        assert len(asked) == 1
        assert slug in asked[0]
        latest = {record["url"]: record for record in published(three, [one, two], environment)}
    assert len(latest) == POSTS
    assert {record["version"] for url, record in latest.items() if slug not in url} == {1}
    changed = next(record for url, record in latest.items() if slug in url)
    assert (changed["version"], changed["changeType"]) == (2, "updated")


def wait_for_posts(site: ChangingSite, numbers: range, seconds: float = 60) -> None:
    """Wait until each of the posts was asked for."""
    end = time.time() + seconds
    while not {f"/news/work-on-pier-number-{number}-goes-on" for number in numbers} <= {path for path, _ in site.hits}:
        assert time.time() < end, "the crawl stands still"
        time.sleep(0.02)


def test_machines_that_follow_ask_each_source_once_and_outlive_one_of_them(tmp_path, environment):
    machines = [tmp_path / name for name in ("one", "two", "three")]
    least = 1.5
    pace = [f"NEWSCRAWL_FOLLOW_{name}_INTERVAL={least}" for name in ("MIN", "MAX")]
    follow = ("-a", "follow=true", *(part for setting in pace for part in ("-s", setting)))
    with ChangingSite(10) as site:
        workers = [crawl(machine, site, environment, *follow) for machine in machines]
        wait_for_posts(site, range(10))
        end = time.monotonic() + 60
        while [path for path, _ in list(site.hits)].count("/feed.xml") < 3 and time.monotonic() < end:
            time.sleep(0.1)
        site.publish(200)
        wait_for_posts(site, range(200, 201))
        visits = [at for (path, _), at in zip(list(site.hits), list(site.times), strict=False) if path == "/feed.xml"]
        assert len(visits) >= 3
        # Of all machines together. An interval counts from when the answer was read: none is shorter at the site.
        assert min(after - before for before, after in pairwise(visits)) >= 0.9 * least, visits
        workers[0].kill()
        workers[0].wait()
        for number in (201, 202):
            site.publish(number)
        wait_for_posts(site, range(200, 203))
        time.sleep(1)
        for worker in workers[1:]:
            worker.send_signal(signal.SIGINT)
        assert [worker.wait(60) for worker in workers[1:]] == [130, 130]
        everything = published(machines[1], [machines[0], machines[2]], environment)
    assert len({record["id"] for record in everything}) == len(everything) == 13
    fetched = Counter(path for path, status in site.hits if "pier" in path and status == 200)
    assert sum(fetched.values()) - len(fetched) <= 16 + 16  # what the dead machine had under way
