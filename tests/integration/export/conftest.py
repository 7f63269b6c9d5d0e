import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parents[2] / "export"
ROOT = HERE.parents[1]


@pytest.fixture
def child():
    """Starts one of the scripts beside this file as a process of its own; ended with the test if it still runs."""
    started = []

    def start(script, *arguments, **options):
        environment = os.environ | {"PYTHONPATH": f"{ROOT}{os.pathsep}{HERE}"}
        command = [sys.executable, HERE / script, *map(str, arguments)]
        process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True, **options)
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()
        process.stdout.close()


@pytest.fixture
def crawl(child, tmp_path):
    """Runs ``scrapy crawl made`` in a folder of its own; exit code and what it said on stderr."""

    def run(*arguments, cwd=tmp_path):
        with (tmp_path / "stderr").open("w+") as stderr:
            process = child("crawled_site.py", "crawl", "made", *arguments, cwd=cwd, stderr=stderr)
            process.communicate(timeout=40)
            stderr.seek(0)
            return process.returncode, stderr.read()

    return run
