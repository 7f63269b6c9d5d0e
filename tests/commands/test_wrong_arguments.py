"""What a command cannot do ends with exit code 2 and a sentence that says what to write."""

import argparse
from importlib import import_module

import pytest
from scrapy.exceptions import UsageError
from scrapy.settings import Settings

from newscrawl.sites.catalogue import Catalogue


def run(name, *arguments, state="."):
    command = import_module(f"newscrawl.commands.{name}").Command()
    command.settings = Settings({"NEWSCRAWL_STATE": str(state), "NEWSCRAWL_SITES_DIR": str(state)})
    parser = argparse.ArgumentParser(conflict_handler="resolve")
    command.add_options(parser)
    opts, rest = parser.parse_known_args(arguments)
    command.run(rest, opts)
    return command


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("frontier", "statts", "job"), "did you mean stats"),
        (("frontier", "paint", "job"), "name an action"),
        (("schedule", "lst"), "did you mean list"),
        (("schedule", "paint"), "say: newscrawl schedule"),
        (("settings", "NOPE"), "write --get NOPE"),
        (("settings", "--get", "NOPE"), "there is no setting NOPE"),
        (("settings", "--get", "DOWNLOAD_DELY"), "did you mean DOWNLOAD_DELAY"),
        (("settings", "--getint", "NEWSCRAWL_PROCESES"), "did you mean NEWSCRAWL_PROCESSES"),
        (("top", "nojob", "--once"), "there is no job 'nojob'"),
        (("stories", "x.jsonl", "--days", "0"), "--days more than 0"),
        (("stories", "x.jsonl", "--days", "-3"), "--days more than 0"),
        (("stories", "x.jsonl", "--days", "nan"), "--days more than 0"),
        (("stories", "x.jsonl", "--min-size", "0"), "whole number from 1"),
        (("export", "x.jsonl", "--to", "csv", "-O", "z.parquet"), "write --to parquet, or another name"),
    ],
)
def test_it_is_refused(arguments, sentence, tmp_path):
    with pytest.raises(UsageError, match=sentence):
        run(*arguments, state=tmp_path)


@pytest.mark.parametrize("name", ["NEWSCRAWL_JOB", "DOWNLOAD_DELAY", "NEWSCRAWL_STATE"])
def test_a_setting_that_there_is_has_a_value(name, capsys):
    run("settings", "--get", name)
    assert capsys.readouterr().out


def test_a_stop_says_that_what_is_known_of_the_jobs_clock_cannot_be_read(tmp_path):
    (tmp_path / "paper").mkdir()
    (tmp_path / "paper" / "schedule.json").write_text("{", encoding="utf-8")
    with pytest.raises(UsageError, match="is not a scheduled job"):
        run("stop", "paper", state=tmp_path)


@pytest.mark.parametrize("content", [b"\xff", b"[[tests]]\nurl = 5\n"], ids=["no text", "no site"])
def test_live_tests_leave_out_no_site_file_that_cannot_be_used(tmp_path, content):
    (tmp_path / "paper.toml").write_bytes(content)
    with pytest.raises(UsageError, match=r"paper\.toml"):
        run("test", "--live", state=tmp_path)


def test_a_file_that_is_cut_or_broken_is_said(tmp_path, capsys):
    cut = tmp_path / "cut.jsonl"
    cut.write_text('{"url": "https://paper.exam')
    with pytest.raises(UsageError, match="holds no whole line: the last line is cut"):
        run("export", str(cut), "--to", "csv", "-O", str(tmp_path / "z.csv"), state=tmp_path)
    cut.write_text("no JSON\n")
    with pytest.raises(UsageError, match="has a line that is not JSON"):
        run("export", str(cut), "--to", "csv", "-O", str(tmp_path / "z.csv"), state=tmp_path)
    cut.write_text('{"id": 1, "error": "KeyError"}\n{"url')
    with pytest.raises(UsageError, match="a line that is not an article: it lacks 'schemaVersion'"):
        run("export", str(cut), "--to", "csv", "-O", str(tmp_path / "z.csv"), state=tmp_path)
    assert "the last line is cut, and is left out" in capsys.readouterr().err


def test_a_site_file_that_cannot_be_read_is_a_wrong_argument(tmp_path, capsys):
    (tmp_path / "bad.toml").write_text("urls = [")
    assert Catalogue(tmp_path).find("bad") is None
    command = import_module("newscrawl.commands.sites").Command()
    command.settings = Settings({"NEWSCRAWL_SITES_DIR": str(tmp_path)})
    assert command._named(["bad"]) == []
    assert command.exitcode == 2
    assert "bad.toml" in capsys.readouterr().err
