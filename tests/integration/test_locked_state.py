"""State files that somebody has, or takes away, while a crawl goes on."""

from __future__ import annotations

import sqlite3
import time
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from tests.integration.spoilt import crawl, job, urls
from tests.integration.test_queue_lost import start, until
from tests.paper import Paper

FILES = ("frontier.sqlite", "articles.sqlite", "sites.sqlite", "runs.sqlite")


def test_every_state_file_may_be_locked_for_a_while_and_the_crawl_waits_and_says_so(tmp_path):
    with Paper(12) as paper, ExitStack() as stack:
        process = start(tmp_path, paper, "-s", "DOWNLOAD_DELAY=0.1")
        until(lambda: paper.hits[paper.path(8)])
        holders = []
        for name in FILES:
            holder = stack.enter_context(closing(sqlite3.connect(job(tmp_path) / name, timeout=20)))
            holder.execute("BEGIN IMMEDIATE")
            holders.append(holder)
        time.sleep(3)  # longer than it waits without a word
        for holder in holders:
            holder.rollback()
        _, said = process.communicate(timeout=60)
        assert (process.returncode, "Traceback" in said) == (0, False), said
        assert "is locked by another program (fuser" in said
        assert sorted(urls(tmp_path)) == paper.urls()


def test_a_program_that_takes_a_file_between_look_and_write_loses_nothing_and_doubles_nothing(tmp_path):
    """Each file, again and again, in two runs: of new articles, and of new, edited and known ones."""
    child = str(Path(__file__).with_name("locking_child.py"))
    stories = ("-s", "NEWSCRAWL_STORIES=true")
    with Paper(12) as paper:
        for edition in range(2):
            paper.edition = edition
            process = start(tmp_path, paper, *stories, program=child)
            _, said = process.communicate(timeout=120)
            assert (process.returncode, "Traceback" in said) == (0, False), said
            assert {*FILES, "stories.sqlite"} <= set(said.splitlines()[-1].split())
            assert urls(tmp_path) == dict.fromkeys(paper.urls(), 1)
            paper.publish(5)


@pytest.mark.parametrize("follow", [False, True])
def test_a_program_that_takes_a_file_while_a_run_is_published_and_ended_is_waited_for(tmp_path, follow):
    child = str(Path(__file__).with_name("publishing_child.py"))
    more = ("-a", "follow=true", "-s", "NEWSCRAWL_FOLLOW_PUBLISH=1") if follow else ()
    with Paper(6) as paper:
        process = start(tmp_path, paper, *more, program=child)
        if follow:
            until(lambda: len(urls(tmp_path)) == 6)
            process.terminate()
        _, said = process.communicate(timeout=120)
        assert (process.returncode, "Traceback" in said) == (130 if follow else 0, False), said
        assert said.splitlines()[-1] == "taken: articles.sqlite runs.sqlite"
        assert urls(tmp_path) == dict.fromkeys(paper.urls(), 1)


def test_a_run_whose_end_cannot_be_noted_is_no_good_one_and_the_next_goes_on_with_it(tmp_path):
    with Paper(12) as paper:
        process = start(tmp_path, paper, "-s", "DOWNLOAD_DELAY=0.05")
        until(lambda: paper.hits[paper.path(8)])
        runs = job(tmp_path) / "runs.sqlite"
        kept = runs.rename(tmp_path / "kept")
        runs.mkdir()
        _, said = process.communicate(timeout=60)
        assert (process.returncode, "Traceback" in said) == (3, False), said
        assert "the end of the run is not noted" in said.splitlines()[-1]
        assert "runs.sqlite" in said.splitlines()[-1]
        assert sorted(urls(tmp_path)) == paper.urls()
        runs.rmdir()
        kept.rename(runs)
        assert crawl(tmp_path, paper)[0] == 0
        assert crawl(tmp_path, paper)[0] == 0
        assert sorted(urls(tmp_path)) == paper.urls()


@pytest.mark.parametrize("name", ["shards", "."])
def test_a_folder_that_vanishes_ends_the_run_with_its_name_and_the_next_has_all(tmp_path, name):
    with Paper(12) as paper:
        process = start(tmp_path, paper, "-s", "DOWNLOAD_DELAY=0.1", "-s", "NEWSCRAWL_EXPORT_SHARD_LINES=4")
        until(lambda: paper.hits[paper.path(8)])
        folder = job(tmp_path) / name
        folder.rename(tmp_path / "away")
        _, said = process.communicate(timeout=60)
        assert (process.returncode, "Traceback" in said) == (5, False), said
        assert "shards" in said.splitlines()[-1]
        assert not (tmp_path / "out.jsonl").exists()
        crawl(tmp_path, paper)
        assert crawl(tmp_path, paper)[0] == 0
        assert sorted(urls(tmp_path)) == paper.urls()
