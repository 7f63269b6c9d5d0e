"""``scrapy frontier`` on a job that a crawl left unfinished."""

from __future__ import annotations

import json

import pytest

from newscrawl.demo import DemoNewsroom, truth
from tests.running import QUICK, newscrawl, records


@pytest.fixture
def unfinished(tmp_path):
    """A job of which five articles are written; its folder, its name and its newsroom."""
    with DemoNewsroom() as newsroom:
        more = ("-s", "NEWSCRAWL_JOB=paper", "-O", "out.jsonl", *QUICK)
        run = newscrawl("crawl", "site", "-a", f"url={newsroom.url}", "-a", "max_articles=5", *more, cwd=tmp_path)
        assert run.returncode == 0, run.stderr[-2000:]
        yield tmp_path, newsroom, more


def frontier(folder, *arguments):
    run = newscrawl("frontier", *arguments, cwd=folder)
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_stats_and_export_agree_on_what_waits(unfinished):
    folder, _, _ = unfinished
    waiting = [json.loads(line) for line in frontier(folder, "export", "paper").splitlines()]
    assert f"waiting  {len(waiting)} requests on 1 hosts" in frontier(folder, "stats", "paper")
    assert len(waiting) > 10
    assert all(request[0].startswith("http://127.0.0.1:") for request in waiting)


def test_a_dry_run_changes_nothing_and_drain_empties_the_queue(unfinished):
    folder, _, _ = unfinished
    before = frontier(folder, "stats", "paper")
    assert "would throw away" in frontier(folder, "drain", "paper", "--dry-run")
    assert frontier(folder, "stats", "paper") == before
    assert "threw away" in frontier(folder, "drain", "paper")
    assert "waiting  0 requests" in frontier(folder, "stats", "paper")


def test_a_paused_job_says_so_and_goes_on_when_resumed(unfinished):
    folder, newsroom, more = unfinished
    frontier(folder, "pause", "paper")
    assert "paused" in frontier(folder, "stats", "paper")
    frontier(folder, "resume", "paper")
    run = newscrawl("crawl", "site", "-a", f"url={newsroom.url}", *more, cwd=folder)
    assert run.returncode == 0, run.stderr[-2000:]
    assert len(records(folder / "out.jsonl")) == len(truth(newsroom.url))


@pytest.mark.parametrize(
    ("arguments", "sentence"), [(("stats", "none"), "there is no job 'none'"), (("dance", "x"), "name an action")]
)
def test_a_wrong_job_or_action_is_named_with_exit_code_2(tmp_path, arguments, sentence):
    run = newscrawl("frontier", *arguments, cwd=tmp_path)
    assert run.returncode == 2
    assert sentence in run.stderr
