"""The doctor's work stands when it is done: what it made anew can be published at once."""

import sqlite3
from contextlib import closing

import pytest
from scrapy.exceptions import UsageError

from newscrawl.export.exporter import Exporter, Rotation, plain
from newscrawl.job.job import Job
from newscrawl.job.run import Run
from tests.commands.test_wrong_arguments import run
from tests.export.made_articles import made_article, records_in


@pytest.fixture
def job(tmp_path):
    """The folder of a job of seven articles in shards of three."""
    folder = tmp_path / "paper"
    with closing(Exporter(folder, rotation=Rotation(lines=3))) as exporter:
        exporter.take_all([(plain(made_article(number)), None) for number in range(7)])
    return folder


def spoil(file):
    file.write_bytes(b"\xff" * 100 + file.read_bytes()[100:])


@pytest.mark.parametrize("damage", [spoil, lambda file: file.unlink()], ids=["damaged", "gone"])
def test_what_was_made_anew_is_published_at_once(job, tmp_path, damage, capsys):
    damage(job / "articles.sqlite")
    with pytest.raises(UsageError, match="newscrawl doctor"):
        run("publish", "paper", "-O", str(tmp_path / "out.jsonl"), state=tmp_path)
    assert run("doctor", "paper", state=tmp_path).exitcode == 3
    run("doctor", "paper", "--repair", state=tmp_path)
    assert "made anew from the shards" in capsys.readouterr().out
    run("publish", "paper", "-O", str(tmp_path / "out.jsonl"), state=tmp_path)
    assert len(records_in(tmp_path / "out.jsonl")) == 7
    assert run("doctor", "paper", state=tmp_path).exitcode == 0


def test_of_a_damaged_shard_no_line_is_sure_where_the_store_is_lost_too(job, tmp_path, capsys):
    spoil(job / "articles.sqlite")
    shard = job / "shards/articles-00002.jsonl"
    shard.write_bytes(shard.read_bytes().replace(b'"lastSeen":"2', b'"lastSeen":"3', 1))
    run("doctor", "paper", "--repair", state=tmp_path)
    assert "3 lines of articles-00002.jsonl are kept; all addresses are asked for again" in capsys.readouterr().out
    run("publish", "paper", "-O", str(tmp_path / "out.jsonl"), state=tmp_path)


def test_a_file_that_another_program_has_is_not_taken_for_a_damaged_one(job, tmp_path, monkeypatch):
    monkeypatch.setattr("newscrawl.job.salvage._PATIENCE", 0.05)
    with closing(sqlite3.connect(job / "articles.sqlite", isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(UsageError, match="locked by another program"):
            run("doctor", "paper", "--repair", state=tmp_path)
    assert not list(job.glob("*.damaged-*"))
    assert run("doctor", "paper", state=tmp_path).exitcode == 0


def test_a_job_of_which_a_run_goes_on_is_left_alone(job, tmp_path, capsys):
    going_on = Run.begin(Job.at(job))
    assert run("doctor", "paper", "--repair", state=tmp_path).exitcode == 75
    assert "a run of the job goes on" in capsys.readouterr().err
    together = Run.begin(Job.at(job))
    going_on.leave()
    assert run("doctor", "paper", state=tmp_path).exitcode == 75
    together.leave()
    assert run("doctor", "paper", state=tmp_path).exitcode == 0
