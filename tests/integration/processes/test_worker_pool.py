"""Several processes crawl one job and come to one end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from benchmarks.crawl.race import served
from tests.paper import Paper, status
from tests.running import PROJECT, newscrawl, records

ARTICLES = 30
SETTINGS = ("-s", "NEWSCRAWL_EXPORT_SYNC_SECONDS=0.005", "-s", "CONCURRENT_REQUESTS_PER_DOMAIN=4")


@pytest.fixture(scope="module")
def net():
    with served(hosts=4, articles=ARTICLES) as net:
        yield net


def crawl(net, *, delay, processes=2):
    return (
        *("crawl", "site", "-a", f"urls_file={net.starts}", "-O", "all.jsonl", *SETTINGS),
        *("-s", f"NEWSCRAWL_PROCESSES={processes}", "-s", f"DOWNLOAD_DELAY={delay}"),
    )


def test_two_processes_share_the_hosts_and_end_in_one_output_one_summary_and_one_exit_code(net, tmp_path):
    ended = newscrawl(*crawl(net, delay=0.05), cwd=tmp_path)
    assert ended.returncode == 0, ended.stderr
    found = records(tmp_path / "all.jsonl")
    assert {record["url"] for record in found} == net.articles
    assert len(found) == len(net.articles)
    (folder,) = (tmp_path / ".newscrawl").iterdir()
    (run,) = records(folder / "runs.jsonl")
    assert (run["lines"], run["exit"]) == (len(net.articles), 0)
    (figures,) = records(folder / "history.jsonl")
    assert figures["articles"] == len(net.articles), "the report counts what all processes did"
    assert sum(site["articles"] for site in figures["sites"].values()) == len(net.articles)
    assert len(list((folder / "shards").glob("articles-*.jsonl"))) == 2, "each process writes a shard"
    assert ended.stderr.count("Summary\n") == 1
    assert f"articles  {len(net.articles)} new or changed" in ended.stderr
    assert "'newscrawl/workers/processes': 2" in ended.stderr
    assert f"'item_scraped_count': {len(net.articles)}" in ended.stderr
    assert all(f"'newscrawl/cpu_ms/{part}'" in ended.stderr for part in ("fetch", "parse", "extract", "export"))


def test_a_site_that_gave_nothing_is_named_with_the_cause_whichever_process_asked_it(tmp_path):
    with ExitStack() as papers:
        alive, forbidding, moved, empty = (papers.enter_context(Paper(3, host=f"127.0.0.{n}")) for n in range(2, 6))
        forbidding.spoil_all = lambda _: status(403)
        moved.spoil_all = lambda _: status(404)
        empty.spoil_all = lambda path: (
            status(404) if path == "/robots.txt" else (200, {}, "<title>Soon</title><p>Soon.")
        )
        starts = [paper.url for paper in (alive, forbidding, moved, empty)] + ["http://127.0.0.9:9/"]
        ended = newscrawl(
            *("crawl", "site", "-a", f"url={' '.join(starts)}", "-O", "all.jsonl", *SETTINGS),
            *("-s", "NEWSCRAWL_PROCESSES=2", "-s", "DOWNLOAD_DELAY=0.02", "-s", "RETRY_TIMES=0"),
            cwd=tmp_path,
        )
    assert "ended early" not in ended.stderr
    (folder,) = (tmp_path / ".newscrawl").iterdir()
    (run,) = records(folder / "runs.jsonl")
    causes = {sentence.partition(": ")[0].partition(":")[0]: sentence.partition(": ")[2] for sentence in run["sites"]}
    assert causes.keys() == {"127.0.0.3", "127.0.0.4", "127.0.0.5", "127.0.0.9"}, ended.stderr
    assert "403 Forbidden" in causes["127.0.0.3"]
    assert "404 Not Found" in causes["127.0.0.4"]
    assert "read, and no article" in causes["127.0.0.5"] or "none of the pages" in causes["127.0.0.5"]
    assert "refused" in causes["127.0.0.9"]
    assert "127.0.0.3" in ended.stderr.rpartition("Run: ")[2], "the verdict names the sites"


def test_a_helper_that_is_killed_loses_no_page(net, tmp_path):
    with running(crawl(net, delay=0.2), tmp_path) as main:
        worker = next_worker(main.pid)
        wait_for_lines(tmp_path, 20)
        os.kill(worker, signal.SIGKILL)
        assert main.wait(timeout=100) == 0
    assert {record["url"] for record in records(tmp_path / "all.jsonl")} == net.articles
    assert "ended early" in (tmp_path / "stderr").read_text(encoding="utf-8")


def test_helpers_end_with_the_process_that_leads_and_the_next_run_goes_on(net, tmp_path):
    with running(crawl(net, delay=0.2), tmp_path) as main:
        worker = next_worker(main.pid)
        wait_for_lines(tmp_path, 20)
        main.send_signal(signal.SIGINT)
        assert main.wait(timeout=60) == 130
        assert not is_alive(worker)
    assert newscrawl(*crawl(net, delay=0.01), cwd=tmp_path).returncode == 0
    assert {record["url"] for record in records(tmp_path / "all.jsonl")} == net.articles


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("-a", "max_articles=5"), "max_articles"),
        (("-s", "NEWSCRAWL_STATE="), "NEWSCRAWL_STATE"),
        (("-o", "-:jsonl"), "leave out -o -:jsonl"),
    ],
)
def test_what_several_processes_cannot_do_is_said_before_they_start(net, tmp_path, arguments, reason):
    ended = newscrawl(
        *("crawl", "site", "-a", f"urls_file={net.starts}", "-s", "NEWSCRAWL_PROCESSES=2", *arguments), cwd=tmp_path
    )
    assert ended.returncode == 2
    assert reason in ended.stderr


# ---- processes


@contextmanager
def running(arguments, folder):
    with (
        (folder / "stderr").open("w", encoding="utf-8") as stderr,
        subprocess.Popen(
            [sys.executable, "-m", "newscrawl", *arguments],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(PROJECT)},
            stderr=stderr,
        ) as main,
    ):
        try:
            yield main
        finally:
            main.kill()


def next_worker(process):
    """Return the first child of a process that has a session of its own; Scrapy asks ``uname`` before, in another."""

    def workers():
        children = read(f"/proc/{process}/task/{process}/children").split()
        return [
            int(child) for child in children if read(f"/proc/{child}/stat").rpartition(") ")[2].split()[3:4] == [child]
        ]

    return until(workers)[0]


def wait_for_lines(folder, count):
    until(lambda: sum(len(read(part).splitlines()) for part in folder.glob(".newscrawl/*/shards/*.part")) >= count)


def until(found, seconds=60):
    end = time.monotonic() + seconds
    while not (result := found()):
        assert time.monotonic() < end
        time.sleep(0.05)
    return result


def read(path):
    try:
        return Path(path).read_text(encoding="utf-8")
    except OSError:  # not written yet, or gone: whoever waits asks again
        return ""


def is_alive(process):
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
