"""Starts that cannot work: exit code 2 and a sentence that says what to write, before anything is requested."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.paper import Paper
from tests.running import PROJECT, QUICK, newscrawl

if TYPE_CHECKING:
    from pathlib import Path

STARTS: dict[str, tuple[tuple[str, ...], str]] = {
    "a class under its old name": (
        ("-s", "SPIDERMON_SPIDER_CLOSE_MONITORS_ACTIONS=newscrawl.extensions.spidermon.FailRun"),
        "is now newscrawl.monitoring.spidermon.FailRun",
    ),
    "a misspelt setting": (
        ("-s", "NEWSCRAWL_STAET=x"),
        "NEWSCRAWL_STAET: did you mean NEWSCRAWL_STATE?",
    ),
    "a setting that is no number": (
        ("-s", "NEWSCRAWL_PROCESSES=two"),
        "NEWSCRAWL_PROCESSES='two' cannot be used",
    ),
    "a setting out of range": (("-s", "NEWSCRAWL_GATE_MIN_SHARE=50"), "write a number, 0 to 1"),
    "a setting that is neither yes nor no": (("-s", "NEWSCRAWL_RUN_ALONE=perhaps"), "write true or false"),
    "a setting of few words": (("-s", "NEWSCRAWL_RENDER=sometimes"), "is one of auto, never, always"),
    "a setting of Scrapy's": (
        ("-s", "CONCURRENT_REQUESTS=many"),
        "CONCURRENT_REQUESTS='many' cannot be used",
    ),
    "a delay that is none": (("-s", "DOWNLOAD_DELAY=slow"), "DOWNLOAD_DELAY='slow' cannot be used: write a number"),
    "an unknown argument": (("-a", "max_artciles=5"), "unknown argument 'max_artciles': did you mean max_articles"),
    "a limit that is no number": (("-a", "max_articles=many"), "write a whole number from 1"),
    "a day that is none": (("-a", "since=yesterday"), "write YYYY-MM-DD"),
    "a source that is none": (("-a", "sources=radio"), "write one or more of"),
    "an address that is none": (("-a", "url=ftp://paper.example"), "ftp"),
    "a site that is not configured": (("-a", "site=courier"), "courier"),
    "a file of addresses that is not there": (("-a", "urls_file=papers.txt"), "papers.txt"),
    "a folder as the output": (("-O", "folder:jsonlines"), "folder is a folder: name a file in it"),
    "an output behind a file": (("-O", "file/out.jsonl"), "cannot be written"),
    "a document to append to": (("-o", "out.json"), "write -O out.json, or -o to a .jsonl"),
    "a format that nobody knows": (("-O", "out.parquet"), "format 'parquet'"),
    "a state folder that is a file": (("-s", "NEWSCRAWL_STATE=file"), "cannot be written"),
    "a state folder where nobody may write": (("-s", "NEWSCRAWL_STATE=/proc/newscrawl"), "cannot be written"),
    "an output without a state folder": (
        ("-s", "NEWSCRAWL_STATE=", "-O", "out.jsonl"),
        "out.jsonl would not be written: NEWSCRAWL_STATE is empty",
    ),
    "pages kept without a state folder": (
        ("-s", "NEWSCRAWL_STATE=", "-s", "NEWSCRAWL_KEEP=warc"),
        "NEWSCRAWL_KEEP would keep no page: NEWSCRAWL_STATE is empty",
    ),
    "a server that is none": (("-s", "REDIS_URL=http://127.0.0.1:1"), "REDIS_URL"),
    "a server that is not there": (("-s", "REDIS_URL=redis://127.0.0.1:1"), "127.0.0.1:1"),
    "a server that speaks HTTP": (("-s", "REDIS_URL=redis://127.0.0.1:{port}"), "not a Redis or Valkey"),
    "a site whose file is broken": (("-a", "site=broken"), "broken.toml"),
    "a file of addresses that is no text": (("-a", "urls_file=nul.txt"), "nul.txt"),
    "an empty address": (("-a", "url="), "no address given"),
    "an address without a host": (("-a", "url=http://"), "is not a web address"),
    "an address with an impossible port": (("-a", "url=http://paper.example:99999/"), "99999"),
    "no file name": (("-O", ""), "Unrecognized output format ''"),
    "an address for shards that is none": (("-s", "NEWSCRAWL_EXPORT_DELIVER=ftp://x"), "s3://"),
}


def start(folder: Path, paper: Paper, name: str) -> subprocess.CompletedProcess[str]:
    """Start a crawl that cannot work, in an empty folder."""
    (folder / "folder").mkdir()
    (folder / "file").write_text("")
    (folder / "nul.txt").write_bytes(b"\x00\xff\xfe")
    (folder / "sites").mkdir()
    (folder / "sites" / "broken.toml").write_text("urls = [\n")
    words = [word.format(port=paper.port) for word in STARTS[name][0]]
    names_one = any(word.startswith(("url=", "site=", "urls_file=")) for word in words)
    url = () if names_one else ("-a", f"url={paper.url}")
    return newscrawl("crawl", "site", *url, *QUICK, *words, cwd=folder)


@pytest.mark.parametrize("name", STARTS)
def test_a_start_that_cannot_work_ends_with_code_2_and_a_sentence(tmp_path, name):
    with Paper(2) as paper:
        done = start(tmp_path, paper, name)
        asked = {path for path in paper.hits if path.startswith("/")}
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    last = done.stderr.strip().splitlines()[-1]
    assert STARTS[name][1].format(port=paper.port) in last, done.stderr
    assert asked == set()


def test_a_pipe_that_is_closed_ends_quietly(tmp_path):
    (tmp_path / "lines.jsonl").write_text('{"url": "https://a.example/", "html": "<h1>x</h1>"}\n' * 500)
    for command in ("settings", "schema", "extract lines.jsonl"):
        done = subprocess.run(
            f"{sys.executable} -m newscrawl {command} | head -1",
            shell=True,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(PROJECT)},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.stdout, command
        assert "Error" not in done.stderr, done.stderr


def test_a_name_that_scrapy_does_not_know_is_told(tmp_path):
    done = newscrawl("crawl", "site", "-a", "url=ftp://x", "-s", "DOWLOAD_DELAY=1", cwd=tmp_path)
    assert re.search(r"Scrapy has no setting DOWLOAD_DELAY: did you mean DOWNLOAD_DELAY\?", done.stderr)
