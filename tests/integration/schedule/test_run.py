"""Runs of a job: alone, in their folders, begun again when they die, resumable when they are stopped."""

from __future__ import annotations

import argparse
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from scrapy.exceptions import UsageError
from scrapy.settings import Settings

from newscrawl.commands.schedule import Command
from newscrawl.demo import DemoNewsroom
from newscrawl.job.lock import hold, is_held
from newscrawl.schedule.jobs import JobError, scheduled_job
from newscrawl.schedule.runs import begin_run, prune_runs, read_note, run_folders
from tests.running import PROJECT, QUICK, newscrawl, records
from tests.schedule.made_jobs import made_job

ARTICLES = 60


@pytest.fixture
def newsroom():
    with DemoNewsroom() as newsroom:
        yield newsroom


def add(folder, url, delay=0.005, **settings):
    settings |= {"DOWNLOAD_DELAY": str(delay), "NEWSCRAWL_EXPORT_SYNC_SECONDS": "0.005", "NEWSCRAWL_RENDER": "never"}
    made_job(folder, arguments={"url": url}, settings=settings, outputs=["-O", "out.jsonl"]).write()


@contextmanager
def running(folder):
    command = [sys.executable, "-m", "newscrawl", "schedule", "run", "paper"]
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    with subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL) as run:
        try:
            yield run
        finally:
            run.terminate()


def wait_for(condition, seconds=30):
    end = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < end, "it never came"
        time.sleep(0.05)
    return found


def crawls(folder):
    """The snapshots of running crawls, from ``live``; none that is not under way."""
    for path in folder.glob(".newscrawl/paper/live/*.json"):
        snapshot = json.loads(path.read_bytes())
        if snapshot["articles"] > 3:
            return snapshot
    return None


def test_a_run_has_its_folder_with_log_shards_and_note_and_latest_points_at_it(tmp_path, newsroom):
    options = ("--every", "15m", "--name", "paper", "--via", "serve", "-O", "out.jsonl", *QUICK)
    added = newscrawl("schedule", "add", "site", "-a", f"url={newsroom.url}", *options, cwd=tmp_path)
    assert added.stdout.startswith("paper: every 15m by serve, next "), added.stderr
    done = newscrawl("schedule", "run", "paper", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    (run,) = run_folders(tmp_path / "runs/paper")
    assert (tmp_path / "runs/paper/latest").resolve() == run
    assert len(records(tmp_path / "out.jsonl")) == ARTICLES
    lines = [record for shard in (run / "shards").iterdir() for record in records(shard)]
    first = [record["id"] for record in lines if record["changeType"] != "completed"]  # sources may tell more later
    assert (len(first), len(set(first))) == (ARTICLES, ARTICLES)
    assert {record["id"] for record in lines} == set(first)
    note = read_note(run)
    assert (note.exit, note.exits) == (0, (0,))
    assert "Run: good" in (run / "log").read_text()
    assert f"last run {note.began} to {note.ended}, exit code 0" in newscrawl("schedule", "list", cwd=tmp_path).stdout
    assert "Run: good" in newscrawl("schedule", "logs", "paper", cwd=tmp_path).stdout
    assert (tmp_path / ".newscrawl/paper/schedule.json").stat().st_mode & 0o077 == 0  # it may hold secrets
    assert newscrawl("schedule", "remove", "paper", cwd=tmp_path).returncode == 0
    assert run.is_dir()
    with pytest.raises(JobError, match="no job 'paper' is scheduled"):
        scheduled_job(tmp_path / ".newscrawl", "paper")


def test_a_crawl_that_is_killed_is_begun_again_in_the_same_run_and_loses_nothing(tmp_path, newsroom):
    add(tmp_path, newsroom.url, delay=0.03)
    with running(tmp_path) as run:
        os.kill(wait_for(lambda: crawls(tmp_path))["pid"], signal.SIGKILL)
        assert run.wait(timeout=60) == 0
    (folder,) = run_folders(tmp_path / "runs/paper")
    assert read_note(folder).exits == (137, 0)
    found = [record["id"] for record in records(tmp_path / "out.jsonl")]
    assert (len(found), len(set(found))) == (ARTICLES, ARTICLES)


def test_a_second_run_waits_for_no_one_even_when_the_starter_of_the_first_was_killed(tmp_path, newsroom):
    add(tmp_path, newsroom.url, delay=0.5)
    with running(tmp_path) as first:
        crawl = wait_for(lambda: crawls(tmp_path))
        first.kill()
    again = newscrawl("schedule", "run", "paper", cwd=tmp_path)
    assert (again.returncode, "goes on already" in again.stdout) == (75, True)
    assert newscrawl("crawl", "site", "-a", f"url={newsroom.url}", "-s", "NEWSCRAWL_JOB=paper",
                     "-s", "NEWSCRAWL_RUN_ALONE=1", cwd=tmp_path).returncode == 75  # fmt: skip
    os.kill(crawl["pid"], signal.SIGTERM)
    wait_for(lambda: not is_held(tmp_path / ".newscrawl/paper/run.lock"))
    assert len(run_folders(tmp_path / "runs/paper")) == 1


def test_stop_ends_a_run_resumable_and_top_shows_it_until_then(tmp_path, newsroom):
    add(tmp_path, newsroom.url, delay=0.3)
    with running(tmp_path) as run:
        wait_for(lambda: crawls(tmp_path))
        assert "paper" in newscrawl("top", cwd=tmp_path).stdout
        stopped = newscrawl("stop", "paper", cwd=tmp_path)
        assert (stopped.returncode, "its next run goes on" in stopped.stdout) == (0, True), stopped.stderr
        assert run.wait(timeout=30) == 130
    assert not (tmp_path / "out.jsonl").exists()
    again = newscrawl("stop", "paper", cwd=tmp_path)
    assert (again.returncode, "no crawl of 'paper' runs" in again.stderr) == (2, True)
    add(tmp_path, newsroom.url)
    assert newscrawl("schedule", "run", "paper", cwd=tmp_path).returncode == 0
    assert len(records(tmp_path / "out.jsonl")) == ARTICLES
    articles = [path for path in newsroom.hits if path.startswith("/2025/")]
    assert len(articles) - len(set(articles)) <= 1  # it went on, and did not begin anew


def test_old_run_folders_go_and_what_the_job_remembers_stays(tmp_path):
    moment = datetime(2025, 3, 14, 12, tzinfo=UTC)
    made = [begin_run(tmp_path, moment + timedelta(hours=number // 2)) for number in range(6)]
    assert [run.name for run in made[:2]] == ["20250314T120000Z", "20250314T120000Z-2"]
    (tmp_path / "mine").mkdir()
    prune_runs(tmp_path, 3)
    assert run_folders(tmp_path) == made[3:]
    assert (tmp_path / "latest").resolve() == made[-1]
    assert (tmp_path / "mine").is_dir()


def test_a_run_that_is_stopped_before_its_crawl_listens_is_stopped_too(tmp_path):
    add(tmp_path, "http://127.0.0.1:9/")
    with running(tmp_path) as run:
        wait_for((tmp_path / "runs/paper/latest/log").exists)
        run.terminate()
        assert run.wait(timeout=30) == 130
    (folder,) = run_folders(tmp_path / "runs/paper")
    assert (read_note(folder).exit, len(read_note(folder).exits)) == (130, 1)


def test_a_run_that_dies_without_a_word_is_told_once_and_its_recovery_too(tmp_path, newsroom):
    told = tmp_path / "told"
    tell = {"NEWSCRAWL_HEALTH_COMMAND": f"sh -c 'printenv NEWSCRAWL_EVENT >> {told}'"}
    add(tmp_path, newsroom.url, EXTENSIONS='{"no.such.Extension": 1}', **tell)
    for _ in range(2):
        assert newscrawl("schedule", "run", "paper", cwd=tmp_path).returncode == 1
    assert told.read_text() == "failure\n"
    add(tmp_path, newsroom.url, **tell)
    assert newscrawl("schedule", "run", "paper", cwd=tmp_path).returncode == 0
    assert told.read_text() == "failure\nrecovery\n"


def test_a_lock_lives_as_long_as_the_last_process_that_inherited_it(tmp_path):
    lock = hold(tmp_path / "lock")
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, pass_fds=(lock,))
    os.close(lock)
    assert hold(tmp_path / "lock") is None
    child.kill()
    child.communicate()
    assert not is_held(tmp_path / "lock")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("add", "site", "-a", "url=https://example.com"), "--every 15m"),
        (("add", "site", "--every", "7m"), "cannot be kept by a clock"),
        (("add", "site", "--every", "15m", "-a", "urk=1"), "did you mean url?"),
        (("add", "ghost", "--every", "15m"), "there is no spider 'ghost'"),
        (("add", "site", "--every", "15m", "--jitter", "900"), "write seconds below 900"),
        (("add", "site", "--every", "15m", "--via", "scrapyd", "--server", "ftp://x"), "write http://HOST:6800"),
        (("add", "site", "-a", "url=https://x.example", "--every", "15m", "--table", "parquet"), "write FORM:PLACE"),
        (("add", "site", "-a", "url=https://x.example", "--every", "15m", "--table", "jsonld:x"), "cannot grow"),
        (
            ("add", "site", "-a", "url=https://x.example", "--every", "15m", "--table", "postgres:x"),
            "postgresql://USER",
        ),
        (("run", "paper"), "no job 'paper' is scheduled"),
        (("dance",), "newscrawl schedule add"),
    ],
)
def test_what_cannot_be_scheduled_is_told_in_a_sentence(tmp_path, monkeypatch, arguments, sentence):
    monkeypatch.chdir(tmp_path)
    command, parser = Command(), argparse.ArgumentParser()
    command.settings = Settings({"SPIDER_MODULES": ["newscrawl.spiders"]})
    command.add_options(parser)
    options, words = parser.parse_known_args(arguments)
    with pytest.raises(UsageError, match=re.escape(sentence)):
        command.run(words, options)
    assert list(tmp_path.iterdir()) == []


def test_after_a_run_the_tables_of_the_job_hold_its_articles_and_one_that_cannot_be_filled_is_told(tmp_path, newsroom):
    (tmp_path / "no_database.db").write_text("no database " * 100)
    settings = {"DOWNLOAD_DELAY": "0.005", "NEWSCRAWL_EXPORT_SYNC_SECONDS": "0.005", "NEWSCRAWL_RENDER": "never"}
    job = made_job(
        tmp_path,
        arguments={"url": newsroom.url, "max_articles": "5"},
        settings=settings,
        outputs=["-O", "out.jsonl"],
        tables=["sqlite:table.db"],
    )
    job.write()
    assert newscrawl("schedule", "run", "paper", cwd=tmp_path).returncode == 0
    with sqlite3.connect(tmp_path / "table.db") as db:
        urls = {url for (url,) in db.execute("SELECT url FROM articles")}
    db.close()
    assert urls == {record["url"] for record in records(tmp_path / "out.jsonl")}
    replace(job, tables=["sqlite:no_database.db", "sqlite:table.db"]).write()
    assert newscrawl("schedule", "run", "paper", cwd=tmp_path).returncode == 3
    note = read_note(run_folders(job.run_folders)[-1])
    assert (note.exit, note.verdict) == (3, "published, but not to sqlite:no_database.db: the log says why")
