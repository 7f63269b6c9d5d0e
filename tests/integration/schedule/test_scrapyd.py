"""The project on a real scrapyd on loopback: deployed, scheduled, stopped, and killed with its runs."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from newscrawl.demo import DemoNewsroom
from newscrawl.job.lock import is_held
from newscrawl.monitoring.live import live_crawls
from newscrawl.schedule.jobs import ClockError
from newscrawl.schedule.scrapyd import AUTH, cancel_runs, queue_run
from tests.running import PROJECT, newscrawl, records
from tests.schedule.made_jobs import made_job

CONFIG = """
[scrapyd]
bind_address = 127.0.0.1
http_port = {port}
poll_interval = 0.2
max_proc = 2
"""


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def wait_for(condition, seconds=40):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.1)


@contextmanager
def scrapyd(folder, port):
    (folder / "scrapyd.conf").write_text(CONFIG.format(port=port), encoding="utf-8")
    with (folder / "scrapyd.log").open("ab") as log:
        command = [sys.executable, "-W", "ignore", "-m", "scrapyd"]
        with subprocess.Popen(command, cwd=folder, stdout=log, stderr=log) as server:
            try:
                wait_for(lambda: answers(port))
                yield server
            finally:
                server.terminate()


def status(port):
    with urlopen(f"http://127.0.0.1:{port}/daemonstatus.json", timeout=5) as answer:
        return json.load(answer)


def answers(port):
    try:
        return status(port)["status"] == "ok"
    except OSError:
        return False


def deploy(folder, port):
    """``scrapyd-deploy`` in a copy of the checkout whose scrapy.cfg names this port."""
    shutil.copytree(PROJECT / "newscrawl", folder / "newscrawl", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "setup.py", "README.md", "LICENSE"):
        shutil.copy(PROJECT / name, folder)
    config = (PROJECT / "scrapy.cfg").read_text(encoding="utf-8")
    assert ":6800/" in config
    (folder / "scrapy.cfg").write_text(config.replace(":6800/", f":{port}/"), encoding="utf-8")
    program = Path(sys.executable).with_name("scrapyd-deploy")
    path = f"{program.parent}:{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYTHONWARNINGS": "ignore"}
    done = subprocess.run(
        [program], cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=90
    )
    assert '"spiders": 1, "status": "ok"' in done.stdout, done.stdout + done.stderr


def test_our_egg_crawls_on_scrapyd_and_goes_on_after_a_stop_and_after_scrapyd_was_killed(tmp_path):
    home, port = tmp_path / "home", free_port()
    home.mkdir()
    lock = home / ".newscrawl/paper/run.lock"
    with DemoNewsroom() as newsroom:
        job = made_job(
            home,
            server=f"http://127.0.0.1:{port}",
            arguments={"url": newsroom.url, "sources": "recent,pages,feeds"},
            settings={"DOWNLOAD_DELAY": "0.1", "NEWSCRAWL_RENDER": "never"},
            outputs=["-O", "out.jsonl"],
        )
        job.write()
        with scrapyd(home, port) as server:
            deploy(tmp_path, port)
            assert newscrawl("schedule", "run", "paper", cwd=home).returncode == 0
            assert queue_run(job) is None  # it waits, or goes on
            wait_for(lambda: len(newsroom.hits) > 10)
            assert newscrawl("stop", "paper", cwd=home).returncode == 0
            wait_for(lambda: not is_held(lock) and cancel_runs(job) == [])
            assert not (home / "out.jsonl").exists()
            hits = len(newsroom.hits)
            assert queue_run(job).startswith("paper.")
            wait_for(lambda: len(newsroom.hits) > hits + 3)
            (crawl,) = live_crawls(home / ".newscrawl")
            os.kill(crawl.pid, signal.SIGSTOP)  # so that it lasts
            server.kill()
        assert is_held(lock)  # scrapyd's crawls outlive it …
        with scrapyd(home, port):
            again = queue_run(job)  # … and it does not know them any more: our lock does
            log = home / f"logs/newscrawl/site/{again}.log"
            wait_for(lambda: log.exists() and status(port)["running"] == 0)
            os.kill(crawl.pid, signal.SIGCONT)
            wait_for(lambda: not is_held(lock))
            assert "Spider opened" not in log.read_text()
            found = [record["id"] for record in records(home / "out.jsonl")]
        assert (len(found), len(set(found))) == (60, 60)
        articles = [path for path in newsroom.hits if path.startswith("/2025/")]
        assert len(articles) - len(set(articles)) <= 2  # the one under way at the stop, and the one at the kill


def test_a_scrapyd_that_is_not_there_is_told_in_a_sentence_without_the_password(tmp_path, monkeypatch):
    monkeypatch.setenv(AUTH, "me:hunter2")
    with pytest.raises(ClockError, match=r"scrapyd at http://127\.0\.0\.1:9: ") as raised:
        queue_run(made_job(tmp_path, server="http://127.0.0.1:9"))
    assert "hunter2" not in str(raised.value)
