"""Resident memory of one crawl by the articles it has read, on a made-up site whose every page has lines of its own.

    python benchmarks/memory.py --articles 5000

Prints a line at each of 250, 500, 1,000 … articles. What is there once per article is on disk; what is
in memory is bounded: 103 to 107 MB at 1,500 articles, 104 to 107 at 5,000 and 108 at 10,000 (with all
of the development's packages installed, whose pydantic takes 10 MB of it: itemadapter imports that where it
is there).
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import threading
from datetime import UTC, datetime, timedelta
from functools import partial
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

PROJECT = Path(__file__).parent.parent
WORDS = "harbour council ferry bridge school market winter budget library river teacher engine museum garden".split()
STEPS = (250, 500, 1_000, 1_500, 2_000, 2_500, 3_000, 3_500, 4_000, 4_500, 5_000, 7_500, 10_000, 12_500, 15_000)
NEWEST = datetime(2025, 3, 14, 12, tzinfo=UTC)
OPTIONS = "DOWNLOAD_DELAY=0.001", "NEWSCRAWL_RENDER=never"


def words(number: int, count: int) -> str:
    """Return words that are always the same for a number."""
    digest = sha256(str(number).encode()).digest()
    return " ".join(WORDS[digest[n % 32] % len(WORDS)] for n in range(count))


def title(number: int) -> str:
    """Return the headline of an article."""
    return f"{words(number, 5).capitalize()} number {number}"


def address(number: int) -> str:
    """Return the path of an article."""
    return f"/news/{title(number).lower().replace(' ', '-')}/"


def article(number: int, last: int) -> str:
    """Return a page of about 9 KB with cards of five others."""
    cards = "".join(card((number * 7 + step) % last) for step in range(1, 6))
    text = "".join(f"<p>{words(number * 31 + line, 60).capitalize()} {number}.</p>" for line in range(12))
    return (
        f"<html lang=en><head><title>{title(number)} | The Paper</title></head><body><header><a href='/'>Home</a>"
        f"</header><main><article id='post-{number}'><h1>{title(number)}</h1>"
        f"<p class=byline>By {words(number % 40, 2).title()}</p><p class=date>{day(number):%B %d, %Y at %H:%M}</p>"
        f"{text}</article><aside><h2>Recent Posts</h2><ul>{cards}</ul></aside></main></body></html>"
    )


def card(number: int) -> str:
    """Return an article's entry in a list of recent posts."""
    return (
        f"<li class='post-{number}'><a href='{address(number)}'>{title(number)}</a> "
        f"<time>{day(number):%B %d, %Y}</time><p>{words(number, 20)} …</p></li>"
    )


def day(number: int) -> datetime:
    """Return when an article was published."""
    return NEWEST - timedelta(hours=7 * number)


class Site(ThreadingHTTPServer):
    """``read`` counts the articles that were asked for; ``when(read)`` hears of each."""

    def __init__(self, articles: int) -> None:
        super().__init__(("127.0.0.1", 0), Page)
        self.articles = articles
        self.read = 0
        self.numbers = {address(number): number for number in range(articles)}
        self.when: Callable[[int], None] = lambda _: None


class Page(BaseHTTPRequestHandler):
    """Serves the home page, a sitemap and the articles."""

    server: Site
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # an answer in one write: two would wait for the client's delayed acknowledgement, 40 ms

    def do_GET(self) -> None:
        """Answer."""
        number = self.server.numbers.get(self.path)
        if number is not None:
            self.server.read += 1
            self.server.when(self.server.read)
            self._send(article(number, self.server.articles), "text/html")
        elif self.path == "/sitemap.xml":
            host = f"http://127.0.0.1:{self.server.server_port}"
            entries = "".join(f"<url><loc>{host}{path}</loc></url>" for path in self.server.numbers)
            self._send(f"<urlset>{entries}</urlset>", "text/xml")
        elif self.path == "/":
            links = "".join(f"<h2><a href='{address(n)}'>{title(n)}</a></h2>" for n in range(10))
            self._send(f"<html lang=en><body><main>{links}</main></body></html>", "text/html")
        else:
            self._send("no such page", "text/plain", 404)

    def _send(self, text: str, media: str, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{media}; charset=utf-8")
        self.send_header("Content-Length", str(len(text.encode())))
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def resident(pid: int) -> float:
    """Return the megabytes that a process has in memory."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


def show(pid: int, read: int) -> None:
    """Print a line where one is due."""
    if read in STEPS:
        print(f"{read:6} articles {resident(pid):6.1f} MB", flush=True)


def main() -> None:
    """Crawl, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=5_000)
    options = parser.parse_args()
    site = Site(options.articles)
    threading.Thread(target=site.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "newscrawl", "crawl", "site", "-O", "out.jsonl"]
        command += ["-a", f"url=http://127.0.0.1:{site.server_port}/"]
        command += [part for option in OPTIONS for part in ("-s", option)]
        environment = {"PYTHONPATH": str(PROJECT), "PATH": "/usr/bin:/bin"}
        with subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.DEVNULL) as crawl:
            site.when = partial(show, crawl.pid)
        found = sum(1 for _ in (Path(folder) / "out.jsonl").open(encoding="utf-8"))
    print(f"{found} of {options.articles} articles exported, exit code {crawl.returncode}")
    site.shutdown()


if __name__ == "__main__":
    main()
