"""A server that closes kept connections instead of answering sees no request sooner than its delay."""

from __future__ import annotations

import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise

import pytest

from tests.running import newscrawl

DELAY = 0.4
PAGES = 6


@pytest.fixture
def closing_server():
    """Answers ``/`` with links, and each other path only when it is asked for a second time."""
    seen: list[tuple[float, str]] = []
    times: Counter[str] = Counter()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            seen.append((time.monotonic(), self.path))
            times[self.path] += 1
            if self.path.startswith("/news/") and times[self.path] == 1:
                self.close_connection = True
                return
            links = "".join(
                f"<h2><a href='/news/a-story-of-the-pier-number-{n}'>Story {n}</a></h2>" for n in range(PAGES)
            )
            body = f"<html><body><main>{links}</main></body></html>".encode()
            self.send_response(404 if self.path == "/robots.txt" else 200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", seen
    server.shutdown()
    server.server_close()


def test_a_request_that_was_not_answered_comes_again_after_the_delay_only(closing_server, tmp_path):
    url, seen = closing_server
    pace = ("-s", f"DOWNLOAD_DELAY={DELAY}", "-s", "DOWNLOAD_DELAY_JITTER=0")
    run = newscrawl("crawl", "site", "-a", f"url={url}", "-a", "sources=recent,pages", *pace, cwd=tmp_path)
    asked = Counter(path for _, path in seen if path.startswith("/news/"))
    assert len(asked) == PAGES, run.stderr[-3000:]
    assert set(asked.values()) == {2}
    moments = [moment for moment, _ in seen]
    # A request waits for its connection longer than the next one may: half the delay tells the two apart.
    assert min(later - sooner for sooner, later in pairwise(moments)) > DELAY / 2
