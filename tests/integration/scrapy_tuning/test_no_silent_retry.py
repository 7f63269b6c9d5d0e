"""A server sees no request sooner than its delay, whatever becomes of the connections."""

from __future__ import annotations

import ssl
import subprocess
import sys
import time
from collections import Counter
from itertools import pairwise

import pytest

from tests.certificates import write_certificate
from tests.loopback import QuietHandler
from tests.running import newscrawl
from tests.servers import serving

DELAY = 0.4
PAGES = 6
PACE = ("-s", f"DOWNLOAD_DELAY={DELAY}", "-s", "DOWNLOAD_DELAY_JITTER=0")


def page(pages: int) -> bytes:
    links = "".join(f"<h2><a href='/news/a-story-of-the-pier-number-{n}'>Story {n}</a></h2>" for n in range(pages))
    return f"<html><body><main>{links}</main></body></html>".encode()


class Newsroom(QuietHandler):
    """Answers every path but robots.txt with links to ``PAGES`` articles, and keeps its connection."""

    def take(self, _body):
        headers = {"Connection": "close"} if self.close_connection else {}
        self.give(404 if self.path == "/robots.txt" else 200, headers, page(PAGES))


@pytest.fixture
def closing_server():
    """Answers ``/`` with links, and each other path only when it is asked for a second time."""
    seen: list[tuple[float, str]] = []
    times: Counter[str] = Counter()

    class Handler(Newsroom):
        def take(self, body):
            seen.append((time.monotonic(), self.path))
            times[self.path] += 1
            if self.path.startswith("/news/") and times[self.path] == 1:
                self.close_connection = True
                return
            super().take(body)

    with serving(Handler) as address:
        yield f"http://{address}", seen


def test_a_request_that_was_not_answered_comes_again_after_the_delay_only(closing_server, tmp_path):
    url, seen = closing_server
    run = newscrawl("crawl", "site", "-a", f"url={url}", "-a", "sources=recent,pages", *PACE, cwd=tmp_path)
    assert run.returncode == 4, run.stderr[-3000:]
    asked = Counter(path for _, path in seen if path.startswith("/news/"))
    assert len(asked) == PAGES, run.stderr[-3000:]
    assert set(asked.values()) == {2}
    assert min(_gaps_sent(seen)) >= 0.9 * DELAY, seen
    for path in asked:  # the server's own times, with nothing taken off for a request that it saw late
        first, again = (at for at, each in seen if each == path)
        assert again - first >= 0.9 * DELAY, seen


def _gaps_sent(seen: list[tuple[float, str]]) -> list[float]:
    """Return how far apart the requests were sent at most: a busy server sees one late, and the next one on time."""
    gaps = [later - sooner for (sooner, _), (later, _) in pairwise(seen)]
    return [gap + max(0.0, before - DELAY) for before, gap in pairwise([DELAY, *gaps])]


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

        def take(self, body):
            seen.append((time.monotonic(), self.path))
            self.close_connection = len(seen) % 2 == 0
            super().take(body)

    with serving(Handler) as address:
        yield f"https://{address}", seen


def test_the_delay_counts_from_when_a_request_was_sent_and_not_from_when_its_connection_was_begun(
    slow_to_shake_hands, tmp_path
):
    url, seen = slow_to_shake_hands
    trust = ("-s", "DOWNLOAD_VERIFY_CERTIFICATES=False")
    run = newscrawl("crawl", "site", "-a", f"url={url}", "-a", "sources=recent,pages", *PACE, *trust, cwd=tmp_path)
    assert len({path for _, path in seen if path.startswith("/news/")}) == PAGES, run.stderr[-3000:]
    assert min(_gaps_sent(seen)) >= 0.9 * DELAY, seen


KEPT = 3
MANY_THEN_FEW = """
import asyncio, sys
from scrapy import Request, Spider
from scrapy.crawler import AsyncCrawlerProcess
from newscrawl.scrapy_tuning import no_silent_retry

no_silent_retry.MAX_IDLE = int(sys.argv[2])

class Asking(Spider):
    name = "asking"

    async def start(self):
        at_once = await asyncio.gather(*(self.ask(f"/slow/{n}") for n in range(10)))
        await self.ask("/one-more")
        await asyncio.sleep(0.5)
        print(max(at_once), await self.ask("/and-another"), flush=True)
        return
        yield

    async def ask(self, path):
        return int((await self.crawler.engine.download_async(Request(sys.argv[1] + path))).text)

settings = {"CONCURRENT_REQUESTS_PER_DOMAIN": 10, "ADDONS": {"newscrawl.addon.Addon": 0}, "NEWSCRAWL_STATE": ""}
process = AsyncCrawlerProcess(settings)
process.crawl(Asking)
process.start()
"""


@pytest.fixture
def counting_server():
    """Says how many connections are open."""
    opened: set[object] = set()

    class Handler(Newsroom):
        def setup(self):
            opened.add(self)
            super().setup()

        def finish(self):
            super().finish()
            opened.discard(self)

        def take(self, body):
            time.sleep(0.3 if self.path.startswith("/slow") else 0)
            body = str(len(opened)).encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/plain; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    with serving(Handler) as address:
        yield f"http://{address}".rstrip("/")


def test_of_idle_connections_only_the_last_few_are_kept(counting_server):
    command = [sys.executable, "-c", MANY_THEN_FEW, counting_server, str(KEPT)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    before, after = map(int, done.stdout.split()[-2:])
    assert before == 10, done.stderr  # when this is less, the next assertion says nothing
    assert after <= KEPT + 1  # those that are idle, and the one that asks
