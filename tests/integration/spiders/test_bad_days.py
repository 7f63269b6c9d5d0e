"""Days on which a site is down, broken or redesigned: yesterday's file stays, and the exit code tells."""

from __future__ import annotations

import pytest

from newscrawl.demo import DemoNewsroom
from tests.loopback import LoopbackSite, QuietHandler
from tests.running import QUICK, newscrawl, records

FAST = (*QUICK, "-s", "RETRY_TIMES=0", "-s", "NEWSCRAWL_COURTESY_TIMES=0", "-s", "DOWNLOAD_TIMEOUT=5")
REDESIGNED = b"<html><body><h1>The Courier</h1><div id=app></div><p>All new.</p></body></html>"


def site(port, status, body):
    class Handler(QuietHandler):
        def take(self, _body):
            self.give(404 if self.path == "/robots.txt" else status, {}, body)

    return LoopbackSite(Handler, port=port)


def crawl(url, folder):
    arguments = ("-a", f"url={url}", "-s", "NEWSCRAWL_JOB=paper", "-O", "out.jsonl", *FAST)
    return newscrawl("crawl", "site", *arguments, cwd=folder)


@pytest.fixture
def yesterday(tmp_path):
    """A good run of yesterday: its folder, the newsroom's address, and the file it left."""
    with DemoNewsroom() as newsroom:
        assert crawl(newsroom.url, tmp_path).returncode == 0
        url = newsroom.url
    assert len(records(tmp_path / "out.jsonl")) == 60
    return tmp_path, url, (tmp_path / "out.jsonl").read_bytes()


def test_a_site_that_is_down_leaves_yesterdays_file_and_exit_code_4(yesterday):
    folder, url, before = yesterday
    run = crawl(url, folder)
    assert run.returncode == 4
    assert (folder / "out.jsonl").read_bytes() == before
    assert [line for line in run.stderr.splitlines() if line.startswith("newscrawl: not published:")]


@pytest.mark.parametrize(("status", "body"), [(500, b"oops"), (200, REDESIGNED), (200, b"")])
def test_a_site_that_answers_nonsense_leaves_yesterdays_file_and_exit_code_4(yesterday, status, body):
    folder, url, before = yesterday
    with site(int(url.rsplit(":", 1)[1].strip("/")), status, body):
        run = crawl(url, folder)
    assert run.returncode == 4, run.stderr[-2000:]
    assert (folder / "out.jsonl").read_bytes() == before
    assert "Traceback" not in run.stderr


def test_a_site_that_was_never_up_is_empty_and_leaves_no_file(tmp_path):
    run = crawl("http://127.0.0.1:9/", tmp_path)
    assert run.returncode == 4
    assert not (tmp_path / "out.jsonl").exists()
