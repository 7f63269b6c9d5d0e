"""A site that publishes at every tick, who is told of failures, and what is seen of the runs meanwhile."""

from __future__ import annotations

import json
import threading
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from newscrawl.job.lock import is_held

if TYPE_CHECKING:
    from pathlib import Path

BODY = "<p>" + "The harbour master counted the boats again, and the number had not changed since noon. " * 12 + "</p>"


class Paper:
    """A site that publishes an article each tick, and can be down: then it accepts no connection.

    It begins with as many articles as asked for, one every seven minutes until now.
    """

    def __init__(self, articles: int = 20, host: str = "127.0.0.1") -> None:
        self.host = host
        self.published: list[str] = []
        self._dates: list[datetime] = []
        self._server: ThreadingHTTPServer | None = None
        self.port = 0
        for number in range(articles):
            self.publish(timedelta(minutes=7 * (articles - number)))

    @property
    def url(self) -> str:
        """The home page."""
        return f"http://{self.host}:{self.port}/"

    def open(self) -> None:
        """Serve, at the same port as ever."""
        paper = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                paper.answer(self)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer((self.host, self.port), Handler)
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        """Go down."""
        assert self._server is not None
        self._server.shutdown()
        self._server.server_close()

    def publish(self, ago: timedelta = timedelta(0)) -> None:
        """Bring one more article."""
        self._dates.append(datetime.now(UTC) - ago)
        self.published.append(f"/{self._dates[-1]:%Y/%m/%d}/story-number-{len(self.published)}/")

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        """Send the home page, an article, or 404."""
        path, status = handler.path, 200
        if path == "/":
            cards = "".join(
                f"<li><article><h3><a href='{p}'>Story number {n} of the quay</a></h3>"
                f"<time datetime='{self._dates[n]:%Y-%m-%d}'>{self._dates[n]:%B %d, %Y}</time></article></li>"
                for n, p in reversed(list(enumerate(self.published)))
            )
            text = f"<h1>The Paper</h1><h2>Recent Posts</h2><ul>{cards}</ul>"
        elif path in self.published:
            n = self.published.index(path)
            text = (
                f"<article><h1>Story number {n} of the quay</h1><p class=byline>By Nora Vale</p>"
                f"<time datetime='{self._dates[n]:%Y-%m-%dT%H:%M:%SZ}'>{self._dates[n]:%B %d, %Y}</time>"
                f"{BODY}</article>"
            )
        else:
            status, text = (200, "") if path == "/robots.txt" else (404, "no")
        body = f"<!doctype html><html lang=en><body>{text}</body></html>".encode()
        handler.send_response(status)
        handler.send_header("Content-Type", "text/html; charset=utf-8")
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)


class Webhook:
    """Takes what the health check tells, if this build has one."""

    def __init__(self) -> None:
        self.told: list[dict[str, Any]] = []
        hook = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                hook.told.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()


class Watcher(threading.Thread):
    """Looks ten times a second: how many crawls at once, was the published file ever less than it was."""

    def __init__(self, folder: Path) -> None:
        super().__init__(daemon=True)
        self.folder, self.most_at_once, self.shrunk, self.torn = folder, 0, 0, 0
        self.over = threading.Event()
        self._lines = 0

    def run(self) -> None:
        """Look until it is over."""
        while not self.over.wait(0.1):
            locks = (self.folder / ".newscrawl/paper/live").glob("*.lock")
            self.most_at_once = max(self.most_at_once, sum(map(is_held, locks)))
            with suppress(FileNotFoundError):  # nothing is published yet
                data = (self.folder / "out.jsonl").read_bytes()
                self.torn += bool(data) and not data.endswith(b"\n")
                self.shrunk += data.count(b"\n") < self._lines
                self._lines = data.count(b"\n")
