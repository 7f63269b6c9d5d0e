"""A crawl keeps what servers answered: every page that has a line has a record, also after kills."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from scrapy import Request
from scrapy.http import Response

from newscrawl.archives.compression import plain_chunks
from newscrawl.archives.keeper import OPEN, Limits, PageKeeper, kept_files
from newscrawl.archives.record import read_records
from newscrawl.archives.writer import Exchange
from newscrawl.demo import DemoNewsroom
from newscrawl.middlewares.keep_pages import _exchange
from tests.archives.made import PAGE
from tests.running import PROJECT, QUICK, newscrawl

FASTWARC = shutil.which("fastwarc", path=Path(sys.executable).parent)
HEADERS = [(b"Content-Type", b"text/html")]


def records(folder):
    found = []
    for path in kept_files(folder):
        with path.open("rb") as file:
            found += list(read_records(plain_chunks(file)))
    return found


def urls(folder):
    return {record.target for record in records(folder) if record.kind in {"response", "revisit"}}


def pages_of(state):
    (folder,) = state.glob("*/pages")
    return folder


def check(folder):
    """Let both tools of others check each file."""
    for path in kept_files(folder):
        done = subprocess.run(
            [sys.executable, "-m", "warcio.cli", "check", path], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout
        if FASTWARC:
            done = subprocess.run([FASTWARC, "check", path], capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stdout + done.stderr


def test_a_crawl_keeps_every_answer_and_a_second_one_keeps_revisits(tmp_path):
    with DemoNewsroom() as newsroom:
        command = ("crawl", "site", "-a", f"url={newsroom.url}", "-a", "max_articles=15", "-O", "out.jsonl", *QUICK)
        for _ in range(2):
            done = newscrawl(*command, "-s", "NEWSCRAWL_KEEP=warc.gz", cwd=tmp_path)
            assert done.returncode in {0, 6}, done.stderr
    folder = pages_of(tmp_path / ".newscrawl")
    lines = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {line["url"] for line in lines} <= urls(folder)
    assert any(url.endswith("/robots.txt") for url in urls(folder))
    assert any(record.kind == "revisit" for record in records(folder))
    check(folder)


def test_what_is_kept_gives_the_pages_of_the_crawl_again(tmp_path):
    with DemoNewsroom() as newsroom:
        newscrawl(
            *("crawl", "site", "-a", f"url={newsroom.url}", "-a", "max_articles=15", "-O", "out.jsonl", *QUICK),
            *("-s", "NEWSCRAWL_KEEP=warc.zst"),
            cwd=tmp_path,
        )
    done = newscrawl("extract", str(pages_of(tmp_path / ".newscrawl")), "--articles", cwd=tmp_path)
    read = {record["url"]: record for record in map(json.loads, done.stdout.splitlines())}
    for line in map(json.loads, (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()):
        assert read[line["url"]]["articleBody"] == line["articleBody"]


def kill_after(process, state, more):
    """Kill a crawl as soon as it has kept so many more bytes."""

    def kept():
        return sum(path.stat().st_size for path in state.glob("*/pages/pages-*"))

    begun = kept()
    end = time.monotonic() + 60
    while kept() < begun + more and process.poll() is None and time.monotonic() < end:
        time.sleep(0.002)
    process.send_signal(signal.SIGKILL)
    process.wait()


def test_kills_leave_valid_files_and_no_line_without_its_page(tmp_path):
    command = [
        sys.executable,
        "-m",
        "newscrawl",
        "crawl",
        "site",
        "-s",
        "NEWSCRAWL_KEEP=warc.gz",
        *QUICK,
        "-O",
        "out.jsonl",
    ]
    with DemoNewsroom() as newsroom:
        command += ["-a", f"url={newsroom.url}"]
        for more in (1, 40_000, 120_000):  # bytes that each run may keep before it is killed
            process = subprocess.Popen(
                command, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(PROJECT)}, stderr=subprocess.DEVNULL
            )
            kill_after(process, tmp_path / ".newscrawl", more)
            assert process.returncode == -signal.SIGKILL
        done = newscrawl(*command[3:], cwd=tmp_path)
    assert done.returncode in {0, 6}, done.stderr
    folder = pages_of(tmp_path / ".newscrawl")
    assert not list(folder.glob(f"*{OPEN}"))
    lines = [json.loads(line)["url"] for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(lines) == len(set(lines)) > 50
    assert set(lines) <= urls(folder)
    assert all(record.is_whole for record in records(folder))
    check(folder)


def exchange(number, body=PAGE):
    return Exchange(f"http://p.example/{number}", 200, HEADERS, body, datetime(2026, 11, 1, tzinfo=UTC))


def test_files_are_rotated_by_size_and_deleted_by_sum(tmp_path):
    keeper = PageKeeper(tmp_path, "warc", Limits(file_bytes=3_000, total_bytes=9_000))
    for number in range(20):
        keeper.keep(exchange(number, PAGE + b"%d" % number))
    keeper.close()
    files = kept_files(tmp_path)
    assert 1 < len(files) < 8
    assert sum(path.stat().st_size for path in files) <= 9_000
    assert "http://p.example/19" in urls(tmp_path)


def test_files_that_are_too_old_are_deleted(tmp_path):
    for days in (0, 1):
        keeper = PageKeeper(tmp_path, "warc", Limits(days=days))
        keeper.keep(exchange(days, PAGE + b"%d" % days))
        keeper.close()
        os.utime(kept_files(tmp_path)[0], (0, 0))
    assert urls(tmp_path) == {"http://p.example/1"}


@pytest.mark.parametrize("form", ["warc", "warc.gz"])
@pytest.mark.parametrize("cut", [1, 50, 400])
def test_a_last_record_that_is_not_whole_is_cut_off(tmp_path, form, cut):
    keeper = PageKeeper(tmp_path, form, Limits())
    for number in range(3):
        keeper.keep(exchange(number, PAGE + b"%d" % number))
    keeper.sync()
    (path,) = tmp_path.glob(f"*{OPEN}")
    left = tmp_path / ("pages-20260101000000-1-00001." + form + OPEN)
    left.write_bytes(path.read_bytes()[:-cut])
    PageKeeper(tmp_path, form, Limits()).close()
    assert path.exists()  # another process writes it
    keeper.close()
    mended = left.with_name(left.name.removesuffix(OPEN))
    with mended.open("rb") as file:
        found = list(read_records(plain_chunks(file)))
    assert all(record.is_whole for record in found)
    assert [record.target for record in found if record.kind == "response"][:2] == [
        f"http://p.example/{n}" for n in range(2)
    ]


def test_what_was_sent_to_log_in_is_not_kept(tmp_path):
    request = Request(
        "http://p.example/", headers={"Cookie": "secret", "Authorization": "Basic x", "Accept": "text/html"}
    )
    assert _exchange(request, Response("http://p.example/")).request_headers == [(b"Accept", b"text/html")]


def test_the_demo_whose_folder_goes_at_its_end_keeps_no_pages(tmp_path):
    done = newscrawl("crawl", "site", "-s", "NEWSCRAWL_KEEP=warc", "-O", "out.jsonl", cwd=tmp_path)
    assert done.returncode == 2
    assert "NEWSCRAWL_KEEP needs a site: -a url=https://example.com" in done.stderr
    assert not list(tmp_path.rglob("*.jsonl"))
