"""A job's kept pages are read again: what today's rules read otherwise is shown, and with --publish published."""

import json
import shutil
from contextlib import closing

import pytest

from newscrawl.demo import DemoNewsroom
from newscrawl.export.exporter import Exporter
from tests.made_papers import MadePaper, plain
from tests.running import QUICK, newscrawl


@pytest.fixture(scope="module")
def crawled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("replay")
    with DemoNewsroom() as newsroom:
        done = newscrawl(
            *("crawl", "site", "-a", f"url={newsroom.url}", "-a", "max_articles=12", "-O", "out.jsonl", *QUICK),
            *("-s", "NEWSCRAWL_KEEP=warc.gz", "-s", "NEWSCRAWL_JOB=kept"),
            cwd=folder,
        )
    assert done.returncode in {0, 6}, done.stderr
    return folder


def job(folder):
    (found,) = folder.glob(".newscrawl/*/pages")
    return found.parent


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_pages_that_are_read_as_before_change_nothing(crawled):
    done = newscrawl("replay", job(crawled).name, cwd=crawled)
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    assert done.stderr.strip().endswith("0 articles are read otherwise")


def test_articles_whose_pages_are_gone_are_counted(crawled, tmp_path):
    shutil.copytree(crawled, tmp_path / "copy")
    for path in (tmp_path / "copy").glob(".newscrawl/*/pages/*.warc.gz"):
        path.unlink()
    done = newscrawl("replay", job(crawled).name, cwd=tmp_path / "copy")
    number = len(lines(crawled / "out.jsonl"))
    assert f"; of {number} no page is kept, or its archive is damaged" in done.stderr


def test_what_is_read_otherwise_is_shown_and_published_as_a_new_version(crawled):
    folder = job(crawled)
    (first, *_) = lines(crawled / "out.jsonl")
    with closing(Exporter(folder)) as exporter:  # as a rule of last year would have read it
        wrong = {
            **first,
            "headline": "A headline of the menu",
            "changeType": "updated",
            "contentHash": "sha256:" + "0" * 64,
        }
        exporter.take(wrong)
    done = newscrawl("replay", folder.name, cwd=crawled)
    (change,) = map(json.loads, done.stdout.splitlines())
    assert (change["field"], change["before"], change["after"]) == (
        "headline",
        "A headline of the menu",
        first["headline"],
    )
    done = newscrawl("replay", folder.name, "--publish", "-O", "again.jsonl", cwd=crawled)
    assert done.returncode == 0, done.stderr
    again = {line["id"]: line for line in lines(crawled / "again.jsonl")}
    assert again[first["id"]]["headline"] == first["headline"]
    assert again[first["id"]]["changeType"] == "reread"
    assert again[first["id"]]["version"] == 3
    assert newscrawl("replay", folder.name, cwd=crawled).stdout == ""


def test_times_that_say_no_zone_are_read_in_the_zone_of_the_crawl(tmp_path):
    zone = ("-s", "NEWSCRAWL_TIMEZONE=Asia/Tokyo")
    text = (
        "<p>The ferry to the island was late again on Friday, by an hour or more, and nobody on the pier knew why.</p>"
        * 5
    )
    head = "<h1>The ferry is late again</h1><p>By Ada Lane</p><p>March 14, 2025, 6:05 am</p>"
    with MadePaper(template=plain) as paper:
        page = f"<html lang=en><body><article>{head}{text}</article></body></html>"
        paper.answer = lambda handler, _body: (200, {}, page) if handler.path == "/late" else None
        done = newscrawl(
            *(
                "crawl",
                "site",
                "-a",
                f"url={paper.url.rstrip('/')}/late",
                "-a",
                "scope=page",
                "-O",
                "out.jsonl",
                *QUICK,
            ),
            *(*zone, "-s", "NEWSCRAWL_KEEP=warc.gz", "-s", "NEWSCRAWL_JOB=kept"),
            cwd=tmp_path,
        )
    assert done.returncode in {0, 6}, done.stderr
    assert [line["datePublished"] for line in lines(tmp_path / "out.jsonl")] == ["2025-03-13T21:05:00Z"]
    assert newscrawl("replay", "kept", *zone, cwd=tmp_path).stdout == ""
    assert '"field":"datePublished"' in newscrawl("replay", "kept", cwd=tmp_path).stdout


def test_a_job_that_kept_no_pages_ends_with_a_sentence_and_code_2(tmp_path):
    with closing(Exporter(tmp_path / ".newscrawl" / "bare")):
        pass
    done = newscrawl("replay", "bare", cwd=tmp_path)
    assert done.returncode == 2
    assert "NEWSCRAWL_KEEP" in done.stderr
