"""A run that was killed after it had read the listings: the one that goes on knows what they showed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading

from tests.paper import Paper
from tests.running import PROJECT, QUICK, newscrawl, records


def test_a_killed_run_that_met_what_was_known_publishes_when_it_goes_on(tmp_path):
    with Paper(30) as paper:
        command = ["crawl", "site", "-a", f"url={paper.url}", "-O", "out.jsonl", *QUICK]
        for _ in range(2):
            assert newscrawl(*command, cwd=tmp_path).returncode == 0
        paper.publish(2)
        asked, free = threading.Event(), threading.Event()

        def held():
            asked.set()
            free.wait(60)  # and closes the connection

        paper.spoil[paper.path(31)] = held
        environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
        with subprocess.Popen(
            [sys.executable, "-m", "newscrawl", *command], cwd=tmp_path, env=environment, stderr=subprocess.DEVNULL
        ) as crawl:
            assert asked.wait(60)
            crawl.send_signal(signal.SIGKILL)
        free.set()
        del paper.spoil[paper.path(31)]
        done = newscrawl(*command, cwd=tmp_path)
        assert done.returncode == 0, done.stderr[-800:]
        assert sorted(record["url"] for record in records(tmp_path / "out.jsonl")) == paper.urls()
        (runs,) = (tmp_path / ".newscrawl").glob("*/runs.jsonl")
        last = json.loads(runs.read_text().splitlines()[-1])
        assert last["seen"] + last["known"] == 32
