"""Crawls through the command line, each in its own process and folder."""

import csv
import json
import os
import signal
import sqlite3
import subprocess
from pathlib import Path

import pytest

from tests.export.made_articles import records_in, shard_records


def headlines(path):
    return sorted(record["headline"].split()[1] for record in records_in(path))


def job(tmp_path):
    (folder,) = (tmp_path / ".newscrawl").iterdir()
    return folder


def runs(tmp_path):
    return records_in(job(tmp_path) / "runs.jsonl")


def test_without_a_target_articles_and_authors_go_to_the_output_folder(crawl, tmp_path):
    assert crawl() == (0, "")
    assert headlines(tmp_path / "output/articles-made.jsonl") == list("01234")
    (author,) = records_in(tmp_path / "output/authors-made.jsonl")
    assert (author["name"], author["articleCount"]) == ("Grace Young", 5)
    (run,) = runs(tmp_path)
    assert (run["exit"], run["seen"], run["dated"], run["signed"], run["lines"]) == (0, 5, 5, 5, 5)


def test_a_second_run_writes_no_line_and_keeps_the_snapshot_whole(crawl, tmp_path):
    assert crawl("-O", "articles.jsonl")[0] == crawl("-O", "articles.jsonl")[0] == 0
    assert headlines(tmp_path / "articles.jsonl") == list("01234")
    assert [run["lines"] for run in runs(tmp_path)] == [5, 0]


def test_the_snapshot_holds_the_latest_version_of_each_article(crawl, tmp_path):
    crawl("-O", "articles.jsonl", "-s", "NEWSCRAWL_JOB=one")
    crawl("-O", "articles.jsonl", "-s", "NEWSCRAWL_JOB=one", "-a", "first=3", "-a", "count=4", "-a", "edition=1")
    versions = {record["headline"].split()[1]: record["version"] for record in records_in(tmp_path / "articles.jsonl")}
    assert versions == {"0": 1, "1": 1, "2": 1, "3": 2, "4": 2, "5": 1, "6": 1}


def test_appending_adds_the_lines_of_each_run_once_and_leaves_the_lines_of_others(crawl, tmp_path):
    target = tmp_path / "articles.jsonl"
    target.write_text('{"headline": "Ferry 99 theirs"}')  # without its newline
    one = ("-o", target, "-s", "NEWSCRAWL_JOB=one")
    crawl(*one)
    crawl(*one, "-a", "first=3")
    assert headlines(target) == ["0", "1", "2", "3", "4", "5", "6", "7", "99"]
    crawl(*one, "-a", "first=3")
    assert len(headlines(target)) == 9


@pytest.mark.parametrize("suffix", ["gz", "zst"])
def test_targets_are_compressed_as_their_name_says(crawl, tmp_path, suffix):
    for option, name in (("-O", "replaced"), ("-o", "appended")):
        crawl(option, f"{name}.jsonl.{suffix}", "-s", f"NEWSCRAWL_JOB={name}")
        assert headlines(tmp_path / f"{name}.jsonl.{suffix}") == list("01234")


def test_other_feeds_stay_with_scrapy(crawl, tmp_path):
    assert crawl("-O", "articles.csv", "-O", "articles.json", "-O", "articles.jsonl")[0] == 0
    assert len((tmp_path / "articles.csv").read_text().splitlines()) == 6
    assert len(json.loads((tmp_path / "articles.json").read_text())) == 5
    assert headlines(tmp_path / "articles.jsonl") == list("01234")


def test_an_empty_run_leaves_yesterdays_file_and_says_why(crawl, tmp_path):
    one = ("-O", "articles.jsonl", "-s", "NEWSCRAWL_JOB=one")
    crawl(*one)
    yesterday = (tmp_path / "articles.jsonl").read_bytes()
    code, said = crawl(*one, "-a", "count=0")
    assert code == 4
    assert "not published: 0 articles seen, at least 1 expected; the last good output stays" in said.splitlines()[-1]
    assert (tmp_path / "articles.jsonl").read_bytes() == yesterday


def test_a_run_far_under_the_usual_is_not_published_and_the_next_good_one_appends_its_lines(crawl, tmp_path):
    one = ("-o", "articles.jsonl", "-s", "NEWSCRAWL_JOB=one")
    crawl(*one, "-a", "count=8", "-s", "NEWSCRAWL_RUN_ARGUMENTS={}")
    (job(tmp_path) / "runs.jsonl").write_text(
        json.dumps(runs(tmp_path)[0] | {"arguments": {"first": "8", "count": "2"}}) + "\n"
    )
    code, said = crawl(*one, "-a", "first=8", "-a", "count=2")
    assert (code, "2 articles seen, under 50% of the usual 8" in said) == (4, True)
    assert len(headlines(tmp_path / "articles.jsonl")) == 8
    assert crawl(*one, "-a", "first=10", "-a", "count=1")[0] == 0
    assert len(headlines(tmp_path / "articles.jsonl")) == 11


def test_items_that_cannot_be_exported_are_kept_and_the_run_is_partial(crawl, tmp_path):
    code, said = crawl("-a", "bad=2")
    assert code == 3
    assert "items rejected into rejects.jsonl: 2" in said
    assert "Traceback" not in said
    assert len(records_in(job(tmp_path) / "rejects.jsonl")) == 2
    assert headlines(next((tmp_path / "output").glob("articles-*"))) == ["2", "3", "4"]


def test_a_target_that_cannot_be_written_is_found_out_before_anything_is_requested(crawl, tmp_path):
    (tmp_path / "articles.csv").mkdir()
    (tmp_path / "file").write_text("")
    for target, sentence in [
        ("articles.csv", "articles.csv is a folder: name a file in it"),
        ("file/articles.jsonl", "cannot be written"),
        ("/proc/articles.jsonl", "cannot be written"),
    ]:
        code, said = crawl("-O", target)
        assert (code, sentence in said, "Traceback" in said) == (2, True, False), said
    for target, sentence in [
        ("articles.json", "write -O articles.json"),
        ("gopher://paper.example/a.csv", "Scrapy has no storage for gopher://"),
        ("ftp:///articles.csv", "cannot be written"),
    ]:
        code, said = crawl("-o", target)
        assert (code, sentence in said, "Traceback" in said) == (2, True, False), said
    assert not list((tmp_path / ".newscrawl").glob("*/shards/*"))


@pytest.mark.parametrize("suffix", ["csv", "json", "xml"])
def test_any_format_is_published_from_what_the_job_holds(crawl, tmp_path, suffix):
    one = ("-O", f"articles.{suffix}", "-s", "NEWSCRAWL_JOB=one")
    assert crawl(*one)[0] == 0
    whole = (tmp_path / f"articles.{suffix}").read_bytes()
    assert whole.count(b"Ferry") >= 5
    assert crawl(*one)[0] == 0
    assert (tmp_path / f"articles.{suffix}").read_bytes().count(b"Ferry") == whole.count(b"Ferry")
    assert crawl(*one, "-a", "count=0")[0] == 4
    assert (tmp_path / f"articles.{suffix}").read_bytes().count(b"Ferry") == whole.count(b"Ferry")


def test_rows_are_appended_to_a_table_once_and_under_one_head(crawl, tmp_path):
    one = ("-o", "articles.csv", "-s", "NEWSCRAWL_JOB=one")
    for first in ("0", "3", "3"):
        assert crawl(*one, "-a", f"first={first}")[0] == 0
    assert len((tmp_path / "articles.csv").read_text().splitlines()) == 1 + 8


def test_a_device_or_pipe_is_written_through_and_a_link_is_followed(crawl, child, tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "articles.jsonl").symlink_to("real/there.jsonl")
    readers = []
    for name in ("pipe", "table"):
        os.mkfifo(tmp_path / name)
        with (tmp_path / f"{name}.seen").open("wb") as seen:
            readers.append(subprocess.Popen(["cat", tmp_path / name], stdout=seen))
    code, said = crawl("-O", "articles.jsonl", "-O", "pipe:jsonlines", "-O", "table:csv", "-O", "/dev/null:csv")
    for reader in readers:
        reader.wait(20)
    assert (code, said) == (0, "")
    assert (tmp_path / "articles.jsonl").is_symlink()
    assert len(headlines(tmp_path / "real/there.jsonl")) == 5
    assert (tmp_path / "pipe").is_fifo()
    assert (tmp_path / "pipe.seen").read_bytes().count(b"\n") == 5
    with (tmp_path / "table.seen").open(encoding="utf-8", newline="") as table:
        assert len(list(csv.DictReader(table))) == 5
    assert Path("/dev/null").is_char_device()


def test_a_pipe_that_nobody_reads_is_a_target_that_failed(crawl, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    code, said = crawl("-O", "pipe:jsonlines")
    assert (code, "not published: " in said, "pipe" in said) == (3, True, True)


@pytest.mark.parametrize("reason", ["frontier_failed", "tired", "memusage_exceeded"])
def test_a_run_that_did_not_come_to_its_end_publishes_nothing(crawl, tmp_path, reason):
    code, said = crawl("-O", "articles.jsonl", "-a", f"reason={reason}")
    assert code in {3, 8}
    assert "nothing was published" in said
    assert not (tmp_path / "articles.jsonl").exists()


def test_wrong_arguments_end_with_code_2_and_a_sentence(crawl, tmp_path):
    for wrong, sentence in [
        (("-a", "count=many"), "count is a number, not 'many'"),
        (("-s", "NEWSCRAWL_EXPORT_COMPRESSION=rar"), "NEWSCRAWL_EXPORT_COMPRESSION is one of none, gzip, zstd"),
        (("-s", "NEWSCRAWL_EXPORT_DELIVER=ftp://x"), "an address such as s3://bucket/prefix"),
    ]:
        code, said = crawl(*wrong)
        assert (code, sentence in said, "Traceback" in said) == (2, True, False), said


def test_an_interrupted_run_publishes_nothing_and_the_same_command_goes_on(child, crawl, tmp_path):
    slow = ("-O", "articles.jsonl", "-s", "DOWNLOAD_DELAY=.2", "-s", "NEWSCRAWL_JOB=one")
    process = child("crawled_site.py", "crawl", "made", *slow, "-a", "count=50", cwd=tmp_path, stderr=-3)
    part = tmp_path / ".newscrawl/one/shards/articles-00001.jsonl.part"
    while not part.exists() or part.read_bytes().count(b"\n") < 2:
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=20)
    assert process.returncode == 130
    assert not (tmp_path / "articles.jsonl").exists()
    assert crawl(*slow, "-a", "count=5")[0] == 0
    assert set("01234") <= set(headlines(tmp_path / "articles.jsonl"))
    assert [(run["run"], run["exit"]) for run in records_in(tmp_path / ".newscrawl/one/runs.jsonl")] == [
        (1, 130),
        (2, 0),
    ]
    with sqlite3.connect(tmp_path / ".newscrawl/one/runs.sqlite") as db:
        assert db.execute("SELECT number, since FROM runs").fetchall() == [(1, 1), (2, 1)]  # the second goes on
    db.close()


@pytest.mark.parametrize("option", ["-O", "-o"])
def test_crawls_killed_with_signal_9_hold_every_article_once(child, crawl, tmp_path, option):
    one = (option, "articles.jsonl", "-s", "NEWSCRAWL_JOB=one", "-s", "NEWSCRAWL_EXPORT_SHARD_LINES=7")
    for lines in (3, 12, 25):
        process = child(
            "crawled_site.py", "crawl", "made", *one, "-a", "count=40", "-s", "DOWNLOAD_DELAY=.02", cwd=tmp_path
        )
        shards = tmp_path / ".newscrawl/one"
        while not shards.exists() or len(shard_records(shards)) < lines:
            assert process.poll() is None
        process.kill()
        process.wait()
        assert not (tmp_path / "articles.jsonl").exists()
    assert crawl(*one, "-a", "count=40")[0] == 0
    assert headlines(tmp_path / "articles.jsonl") == sorted(map(str, range(40)))


def test_a_full_disk_stops_the_crawl_at_once_with_whole_lines(crawl, small_disk, tmp_path):
    folder, resize = small_disk
    full = ("-s", f"NEWSCRAWL_STATE={folder}", "-s", "NEWSCRAWL_JOB=one", "-a", "words=4000", "-O", "articles.jsonl")
    code, said = crawl(*full, "-a", "count=300")
    assert code == 5
    assert "the disk is full" in said.splitlines()[-1]
    assert "Traceback" not in said
    assert len(said.splitlines()) < 12, said
    assert not (tmp_path / "articles.jsonl").exists()
    assert 0 < len(shard_records(folder / "one")) < 300
    resize("40m")
    assert crawl(*full, "-a", "count=300")[0] == 0
    assert len(headlines(tmp_path / "articles.jsonl")) == 300
