"""Somebody who has only the tutorial goes through it from an empty environment, every command as it is printed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newscrawl import settings
from newscrawl.demo import DemoNewsroom
from tests.docs.pages import blocks_of
from tests.running import PROJECT, records

TUTORIAL = "docs/tutorial.md"
STORY = "2025/03/14/early-ferry-returns/"
#: Programs that the shell of the tutorial has: no systemd and no cron, so that nothing of it stays on this machine.
PROGRAMS = ("sh", "head", "python3", "ls", "env", "dirname", "basename", "uname", "sed", "cat", "gcc")
FETCHING = re.compile(r"^newscrawl (?:crawl site -a url|new https|try https|schedule add).*$", re.MULTILINE)
POLITE, QUICK = settings.DOWNLOAD_DELAY, 0.02  # seconds between two requests, as people and as we wait
NO_INDEX = ("No matching distribution", "Could not find a version", "NewConnectionError", "Name or service not known")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--outdir", str(folder), str(PROJECT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return next(folder.glob("*.whl"))


def environment(folder, wheel):
    """A shell in which ``pip install newscrawl`` finds our wheel, and the versions that we test with."""
    (folder / "bin").mkdir()
    for name in PROGRAMS:
        if found := shutil.which(name) if name != "python3" else sys.executable:
            (folder / "bin" / name).symlink_to(found)
    constraints = folder / "constraints.txt"
    text = (PROJECT / "constraints.txt").read_text(encoding="utf-8")
    constraints.write_text(f"{text}newscrawl @ {wheel.as_uri()}\n", encoding="utf-8")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COV_", "VIRTUAL_ENV"))}
    return {**kept, "PATH": str(folder / "bin"), "HOME": str(folder), "PIP_CONSTRAINT": str(constraints)}


def script(newsroom):
    """All blocks of the page, one after the other, with the demo newsroom in place of the paper that does not exist.

    Commands that fetch pages do not wait between two of them; the test adds up how long they would have waited.
    """
    text = "\n".join(block for _, block in blocks_of(TUTORIAL, "sh"))
    text, count = FETCHING.subn(rf"\g<0> -s DOWNLOAD_DELAY={QUICK}", text)
    assert count == 4
    text = text.replace("pip install path/to/newscrawl", "pip install newscrawl")
    return text.replace("https://paper.example/a-story", f"{newsroom.url}{STORY}").replace(
        "https://paper.example", newsroom.url.rstrip("/")
    )


def test_the_tutorial_takes_less_than_ten_minutes_from_an_empty_environment(tmp_path, wheel):
    (tmp_path / "work").mkdir()
    began = time.monotonic()
    with DemoNewsroom() as newsroom:
        done = subprocess.run(
            ["/bin/sh", "-e", "-c", script(newsroom)],
            cwd=tmp_path / "work",
            env=environment(tmp_path, wheel),
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )
    if not (tmp_path / "work/.venv/bin/newscrawl").exists() and any(word in done.stderr for word in NO_INDEX):
        pytest.skip(f"there is no package index here: {done.stderr.splitlines()[-1]}")
    assert done.returncode == 0, f"{done.stdout[-1000:]}\n{done.stderr[-3000:]}"
    work = tmp_path / "work"
    assert len(records(work / "output/articles-demo.jsonl")) >= 60
    assert len(records(work / "paper.jsonl")) >= 20
    assert (work / "sites/paper.toml").exists()
    assert "<!doctype html>" in (work / "page.html").read_text(encoding="utf-8")
    assert (work / "articles.csv").read_text(encoding="utf-8").count("\n") >= 60
    assert "Run: good" in done.stdout
    assert len(newsroom.hits) > 100
    assert time.monotonic() - began + len(newsroom.hits) * POLITE < 600


def test_the_page_has_a_command_for_each_of_its_steps():
    headings = [
        line for line in Path(PROJECT / TUTORIAL).read_text(encoding="utf-8").splitlines() if line.startswith("## ")
    ]
    assert len(blocks_of(TUTORIAL, "sh")) == len(headings)
