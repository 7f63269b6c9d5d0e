"""A server sees no request sooner than its delay, whatever becomes of the connections."""

from __future__ import annotations

import ssl
import threading
import time
from collections import Counter
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise

import pytest

from tests.certificates import write_certificate
from tests.running import newscrawl

DELAY = 0.4
PAGES = 6
PACE = ("-s", f"DOWNLOAD_DELAY={DELAY}", "-s", "DOWNLOAD_DELAY_JITTER=0")


def page(pages: int) -> bytes:
    links = "".join(f"<h2><a href='/news/a-story-of-the-pier-number-{n}'>Story {n}</a></h2>" for n in range(pages))
    return f"<html><body><main>{links}</main></body></html>".encode()


class Newsroom(BaseHTTPRequestHandler):
    """Answers every path but robots.txt with links to ``PAGES`` articles, and keeps its connection."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        body = page(PAGES)
        self.send_response(404 if self.path == "/robots.txt" else 200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@contextmanager
def serving(handler):
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    yield f"127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def closing_server():
    """Answers ``/`` with links, and each other path only when it is asked for a second time."""
    seen: list[tuple[float, str]] = []
    times: Counter[str] = Counter()

    class Handler(Newsroom):
        def do_GET(self):
            seen.append((time.monotonic(), self.path))
            times[self.path] += 1
            if self.path.startswith("/news/") and times[self.path] == 1:
                self.close_connection = True
                return
            super().do_GET()

    with serving(Handler) as address:
        yield f"http://{address}", seen


def test_a_request_that_was_not_answered_comes_again_after_the_delay_only(closing_server, tmp_path):
    url, seen = closing_server
    run = newscrawl("crawl", "site", "-a", f"url={url}", "-a", "sources=recent,pages", *PACE, cwd=tmp_path)
    asked = Counter(path for _, path in seen if path.startswith("/news/"))
    assert len(asked) == PAGES, run.stderr[-3000:]
    assert set(asked.values()) == {2}
    assert min(gaps(seen)) >= 0.9 * DELAY, gaps(seen)


def gaps(seen: list[tuple[float, str]]) -> list[float]:
    return [later - sooner for (sooner, _), (later, _) in pairwise(seen)]


@pytest.fixture
def slow_to_shake_hands(tmp_path):
    """A server of HTTPS that takes most of the delay for the handshake, and keeps every other connection."""
    seen: list[tuple[float, str]] = []
    write_certificate(tmp_path / "tls")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "tls" / "cert", tmp_path / "tls" / "key")

    class Handler(Newsroom):
        def setup(self):
            time.sleep(0.75 * DELAY)
            self.request = context.wrap_socket(self.request, server_side=True)
            super().setup()

        def finish(self):
            super().finish()
            self.request.close()

        def do_GET(self):
            seen.append((time.monotonic(), self.path))
            self.close_connection = len(seen) % 2 == 0
            super().do_GET()

    with serving(Handler) as address:
        yield f"https://{address}", seen


def test_the_delay_counts_from_when_a_request_was_sent_and_not_from_when_its_connection_was_begun(
    slow_to_shake_hands, tmp_path
):
    url, seen = slow_to_shake_hands
    trust = ("-s", "DOWNLOAD_VERIFY_CERTIFICATES=False")
    run = newscrawl("crawl", "site", "-a", f"url={url}", "-a", "sources=recent,pages", *PACE, *trust, cwd=tmp_path)
    assert len({path for _, path in seen if path.startswith("/news/")}) == PAGES, run.stderr[-3000:]
    assert min(gaps(seen)) >= 0.9 * DELAY, gaps(seen)
