"""A stop at whatever moment of the start is obeyed: nothing is requested, and the exit code says so."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.paper import Paper
from tests.running import PROJECT, QUICK, newscrawl, records

MOMENTS = 30
_HELD_BACK = Path(__file__).parent / "stopped_start"
_SENTENCES = (
    "newscrawl: interrupted before the start: nothing was requested; run the same command again",
    "newscrawl: interrupted: run the same command again to go on",
)


def _start(paper: Paper, folder: Path, at: int, which: int = signal.SIGINT) -> tuple[int, str, str]:
    """Return the exit code, the last line on standard error, and what the process told of the signal."""
    folder.mkdir()
    told = folder / "told"
    moment = {"STOP_AT": str(at), "STOP_WITH": str(int(which)), "STOP_TOLD": str(told), "STOP_PORT": str(paper.port)}
    done = subprocess.run(
        [sys.executable, "-m", "newscrawl", "crawl", "site", "-a", f"url={paper.url}", "-O", "out.jsonl", "-q", *QUICK],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(_HELD_BACK), str(PROJECT))), **moment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return done.returncode, (done.stderr.splitlines() or [""])[-1], told.read_text("utf-8")


@pytest.fixture
def paper():
    with Paper(2) as paper:
        yield paper


def test_a_signal_at_any_of_thirty_moments_before_the_first_request_ends_the_crawl(paper, tmp_path):
    code, _, counted = _start(paper, tmp_path / "whole", at=0)
    assert code == 0
    asked, moments = dict(paper.hits), int(counted)
    assert moments > 100 * MOMENTS
    step = (moments - 1) / (MOMENTS - 1)
    with ThreadPoolExecutor(2) as pool:
        ends = list(
            pool.map(
                lambda number: _start(
                    paper,
                    tmp_path / str(number),
                    at=1 + int(number * step),
                    which=(signal.SIGINT, signal.SIGTERM)[number % 2],
                ),
                range(MOMENTS),
            )
        )
    assert {told for _, _, told in ends} == {"sent"}
    assert {code for code, _, _ in ends} == {130}
    assert {said for _, said, _ in ends} <= set(_SENTENCES)
    # A first request that is under way when the last of the signals comes is waited for; no article is asked for.
    assert {path: paper.hits[path] for path in map(paper.path, paper.numbers)} == {
        path: asked[path] for path in map(paper.path, paper.numbers)
    }
    assert paper.hits["/"] <= asked["/"] + 1
    assert not list(tmp_path.glob("[0-9]*/out.jsonl"))


def test_the_same_command_goes_on_after_a_stop_while_the_spider_opened(paper, tmp_path):
    _, _, counted = _start(paper, tmp_path / "whole", at=0)
    code, said, told = _start(paper, tmp_path / "job", at=int(counted) - 5)
    assert (code, said, told) == (130, _SENTENCES[1], "sent")
    done = newscrawl(
        *("crawl", "site", "-a", f"url={paper.url}", "-O", "out.jsonl", "-q", *QUICK), cwd=tmp_path / "job"
    )
    assert done.returncode == 0, done.stderr
    assert sorted(record["url"] for record in records(tmp_path / "job" / "out.jsonl")) == paper.urls()
