"""A whole crawl that is stopped in the middle, in every way there is; then the same command again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from tests.running import PROJECT, QUICK, newscrawl, records
from tests.spiders.changing_site import ChangingSite

POSTS, BEFORE = 120, 40


def articles_asked(paper):
    return sum(path.startswith("/news/") for path, _ in paper.hits)


@pytest.mark.parametrize(
    ("signals", "code"),
    [
        ([signal.SIGINT], 130),
        ([signal.SIGTERM], 130),
        ([signal.SIGINT, signal.SIGINT], 130),
        ([signal.SIGKILL], -signal.SIGKILL),
    ],
)
def test_the_same_command_goes_on_and_the_output_holds_every_article_once(tmp_path, signals, code):
    with ChangingSite(POSTS) as paper:
        command = ("crawl", "site", "-a", f"url={paper.url}", "-O", "out.jsonl", *QUICK)
        with (tmp_path / "stderr").open("w") as stderr:
            crawl = subprocess.Popen(
                [sys.executable, "-m", "newscrawl", *command],
                cwd=tmp_path,
                env={**os.environ, "PYTHONPATH": str(PROJECT)},
                stderr=stderr,
            )
            end = time.time() + 60
            while articles_asked(paper) < BEFORE and time.time() < end:
                time.sleep(0.01)
            for number in signals:
                crawl.send_signal(number)
                time.sleep(0.01)
            assert crawl.wait(60) == code, (tmp_path / "stderr").read_text()[-3000:]
        assert articles_asked(paper) < POSTS
        assert not (tmp_path / "out.jsonl").exists()
        again = newscrawl(*command, cwd=tmp_path)
        assert again.returncode == 0, again.stderr[-3000:]
        assert articles_asked(paper) <= POSTS + 16 + 16
    headlines = [record["headline"] for record in records(tmp_path / "out.jsonl")]
    assert sorted(headlines) == sorted(post[0] for post in paper.posts.values())
