"""How the bundled newsroom answers: its clock, conditions, compression, robots.txt, its own command."""

from __future__ import annotations

import gzip
import signal
import subprocess
import sys
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import partial
from urllib.error import HTTPError
from urllib.request import Request, urlopen
from urllib.robotparser import RobotFileParser

import pytest

from newscrawl.demo import NOW, DemoNewsroom, truth
from tests.demo.asking import get, status


@pytest.mark.parametrize("now", [NOW, datetime(2025, 3, 20, 7, 30, tzinfo=UTC)])
def test_every_response_carries_the_newsrooms_clock(now):
    with DemoNewsroom(now=now) as newsroom:
        assert parsedate_to_datetime(get(newsroom.url).headers["Date"]) == now
        with pytest.raises(HTTPError) as error:
            get(newsroom.url + "nothing-here/")
        with error.value as missing:
            assert missing.code == 404
            assert parsedate_to_datetime(missing.headers["Date"]) == now


def test_an_unchanged_page_answers_304(newsroom):
    first = get(newsroom.url)
    assert status(newsroom.url, If_None_Match=first.headers["ETag"]) == 304
    assert status(newsroom.url, If_None_Match='"other"', If_Modified_Since=first.headers["Last-Modified"]) == 200
    assert status(newsroom.url, If_Modified_Since=first.headers["Last-Modified"]) == 304
    assert status(newsroom.url, If_Modified_Since="Wed, 01 Jan 2020 00:00:00 GMT") == 200
    assert status(newsroom.url, If_Modified_Since="soon") == 200


def test_a_page_is_compressed_only_for_those_who_accept_it(newsroom):
    with urlopen(Request(newsroom.url, headers={"Accept-Encoding": "gzip"}), timeout=10) as response:
        assert response.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(response.read()).decode() == get(newsroom.url).text


def test_head_sends_no_body(newsroom):
    with urlopen(Request(newsroom.url, method="HEAD"), timeout=10) as response:
        assert int(response.headers["Content-Length"]) > 1000
        assert response.read() == b""


def test_hits_list_the_requests_in_order():
    with DemoNewsroom() as newsroom:
        get(newsroom.url + "about/")
        get(newsroom.url + "search/?s=ferry")
        assert newsroom.hits == ["/about/", "/search/?s=ferry"]


def test_robots_keeps_search_and_login_closed_and_names_the_sitemap(newsroom):
    robots = RobotFileParser()
    robots.parse(get(newsroom.url + "robots.txt").text.splitlines())
    assert robots.site_maps() == [newsroom.url + "sitemap.xml"]
    assert not robots.can_fetch("newscrawl", newsroom.url + "search/?s=ferry")
    assert not robots.can_fetch("newscrawl", newsroom.url + "login/")
    assert all(robots.can_fetch("newscrawl", article.url) for article in truth(newsroom.url))


def test_the_module_serves_in_the_foreground_until_interrupted():
    command = [sys.executable, "-m", "newscrawl.demo"]
    # Whoever runs these tests in the background may have told their children to ignore it.
    listen = partial(signal.signal, signal.SIGINT, signal.default_int_handler)
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, preexec_fn=listen, **pipes) as process:  # noqa: PLW1509 - it takes no lock
        try:
            url = next(word for word in process.stdout.readline().split() if word.startswith("http"))
            assert status(url) == 200
            process.send_signal(2)
            assert process.wait(timeout=10) == 0
            assert process.stderr.read() == ""
        finally:
            process.kill()


def test_a_port_that_is_taken_is_a_sentence_and_exit_code_1(newsroom):
    port = newsroom.url.rstrip("/").rpartition(":")[2]
    done = subprocess.run(
        [sys.executable, "-m", "newscrawl.demo", "--port", port],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith(f"Port {port}: ")
