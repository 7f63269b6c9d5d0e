"""Our own clock, as a process that is killed, and begun again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from newscrawl.demo import DemoNewsroom
from newscrawl.job.lock import is_held
from newscrawl.schedule.runs import begin_run, read_note, run_folders
from newscrawl.schedule.serve import is_missed
from tests.running import PROJECT, records
from tests.schedule.made_jobs import made_job

NOW = datetime(2025, 3, 14, 12, 30, tzinfo=UTC)


@contextmanager
def serving(folder):
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    with (folder / "serve.log").open("ab") as log:
        command = [sys.executable, "-m", "newscrawl", "schedule", "serve"]
        with subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log) as serve:
            try:
                yield serve
            finally:
                serve.kill()


def wait_for(condition, folder, seconds=40):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, (folder / "serve.log").read_text()
        time.sleep(0.1)


def spans(folder):
    """When each run was at work; a run must have its note, and must have ended."""
    notes = [read_note(run) for run in run_folders(folder / "runs/paper")]
    return [(note.began, note.ended) for note in notes]


def test_a_killed_clock_leaves_its_run_alone_and_the_next_one_starts_no_second(tmp_path):
    settings = {"DOWNLOAD_DELAY": "0.04", "NEWSCRAWL_EXPORT_SYNC_SECONDS": "0.005", "NEWSCRAWL_RENDER": "never"}
    lock = tmp_path / ".newscrawl/paper/run.lock"
    with DemoNewsroom() as newsroom:
        url = {"url": newsroom.url}
        made_job(tmp_path, period=1, at=0, arguments=url, settings=settings, outputs=["-O", "out.jsonl"]).write()
        with serving(tmp_path) as serve:
            wait_for(lambda: is_held(lock), tmp_path)
            serve.kill()
        assert is_held(lock)
        with serving(tmp_path) as serve:
            wait_for(lambda: len(run_folders(tmp_path / "runs/paper")) == 2, tmp_path)
            serve.terminate()
            assert serve.wait(timeout=30) == 0
    assert not is_held(lock)
    ended = spans(tmp_path)
    assert all(before[1] <= after[0] for before, after in pairwise(ended)), ended
    assert read_note(run_folders(tmp_path / "runs/paper")[0]).exit == 0
    assert len(records(tmp_path / "out.jsonl")) == 60
    assert "skipped" in (tmp_path / "serve.log").read_text()


@pytest.mark.parametrize(
    ("last", "changes", "expected"),
    [
        (timedelta(minutes=10), {}, True),  # 12:22 passed
        (timedelta(minutes=5), {}, False),
        (timedelta(minutes=10), {"missed": "skip"}, False),
        (timedelta(minutes=10), {"jitter": 600}, False),  # it may still be put off
        (timedelta(days=3), {}, True),
    ],
)
def test_a_time_that_passed_since_the_last_run_was_missed(tmp_path, monkeypatch, last, changes, expected):
    monkeypatch.setenv("TZ", "UTC")
    job = made_job(tmp_path, **changes)
    begin_run(job.run_folders, NOW - last)
    assert is_missed(job, NOW) is expected


def test_before_the_first_run_the_clock_counts_from_when_the_job_was_added(tmp_path, monkeypatch):
    monkeypatch.setenv("TZ", "UTC")
    assert is_missed(made_job(tmp_path, added="2025-03-14T12:00:00+00:00"), NOW)
    assert not is_missed(made_job(tmp_path, added="2025-03-14T12:25:00+00:00"), NOW)


def test_a_job_added_while_the_clock_runs_is_taken_over_and_a_stopped_clock_leaves_its_runs_resumable(tmp_path):
    with DemoNewsroom() as newsroom, serving(tmp_path) as serve:
        wait_for(lambda: b"keeps the clock" in (tmp_path / "serve.log").read_bytes(), tmp_path)
        made_job(tmp_path, period=1, at=0, arguments={"url": newsroom.url}, settings={"DOWNLOAD_DELAY": "0.5"}).write()
        wait_for(lambda: len(newsroom.hits) > 3, tmp_path)
        serve.send_signal(signal.SIGTERM)
        assert serve.wait(timeout=30) == 0
    assert [read_note(run).exit for run in run_folders(tmp_path / "runs/paper")] == [130]
