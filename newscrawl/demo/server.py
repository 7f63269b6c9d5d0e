"""The newsroom's server: loopback only, quiet, one clock for every response."""

from __future__ import annotations

import gzip
from datetime import UTC
from email.utils import format_datetime, parsedate_to_datetime
from hashlib import sha256
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import unquote, urlsplit

from newscrawl.demo.moments import NOW
from newscrawl.demo.newsroom import Newsroom
from newscrawl.demo.site import missing_page, site

if TYPE_CHECKING:
    from datetime import datetime

    from newscrawl.demo.pages import Page

HOST = "127.0.0.1"
IDLE_SECONDS = 30


class DemoNewsroom:
    """The demo newsroom, served while the ``with`` block runs or between ``start()`` and ``stop()``.

    ``url`` is the home page's address and ends in "/". ``hits`` lists the path and query of every request
    in the order of arrival. ``now`` is the clock that the pages count from; every response sends it as its ``Date``.
    Raises OSError where the port is taken.
    """

    def __init__(self, now: datetime = NOW, port: int = 0) -> None:
        self.now = now
        self.hits: list[str] = []
        self._server = _Server((HOST, port), _Handler)
        self._server.newsroom = self
        self.url = f"http://{HOST}:{self._server.server_port}/"
        newsroom = Newsroom(self.url.rstrip("/"), now)
        self._pages = site(newsroom)
        self._missing = missing_page(newsroom)
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)

    def page(self, path: str) -> Page | None:
        """Return the page under a path that is not percent-encoded."""
        return self._pages.get(path)

    @property
    def missing(self) -> Page:
        """The page for addresses that do not exist."""
        return self._missing

    def start(self) -> Self:
        """Serve from a thread of its own."""
        self._thread.start()
        return self

    def stop(self) -> None:
        """End the thread and close the port."""
        if self._thread.is_alive():
            self._server.shutdown()
            self._thread.join()
        self._server.server_close()

    def serve(self) -> None:
        """Serve in this thread until interrupted."""
        self._server.serve_forever()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()


class _Server(ThreadingHTTPServer):
    newsroom: DemoNewsroom
    request_queue_size = 128

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a client that hangs up is nothing to report."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # head and body leave in two writes
    timeout = IDLE_SECONDS

    def do_GET(self) -> None:
        newsroom = self.server.newsroom
        newsroom.hits.append(self.path)
        page = newsroom.page(unquote(urlsplit(self.path).path))
        status = HTTPStatus.NOT_FOUND if page is None else HTTPStatus.OK
        self._send(status, page or newsroom.missing)

    def do_HEAD(self) -> None:
        self.do_GET()

    def _send(self, status: HTTPStatus, page: Page) -> None:
        body = page.text.encode()
        tag = f'"{sha256(body).hexdigest()[:16]}"'
        if status is HTTPStatus.OK and self._is_known(tag, page):
            status, body = HTTPStatus.NOT_MODIFIED, b""
        headers = {"Content-Type": page.media, "ETag": tag, "Last-Modified": _http_date(page.changed)}
        if status is not HTTPStatus.NOT_MODIFIED:
            body = self._encoded(body, headers)
            headers["Content-Length"] = str(len(body))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _is_known(self, tag: str, page: Page) -> bool:
        tags = self.headers.get("If-None-Match")
        if tags is not None:  # RFC 9110, 13.1.3: then If-Modified-Since is ignored
            return tag in tags or tags.strip() == "*"
        try:
            since = parsedate_to_datetime(self.headers.get("If-Modified-Since", ""))
            return page.changed.replace(microsecond=0) <= since
        except (TypeError, ValueError):
            return False

    def _encoded(self, body: bytes, headers: dict[str, str]) -> bytes:
        headers["Vary"] = "Accept-Encoding"
        if "gzip" not in self.headers.get("Accept-Encoding", ""):
            return body
        headers["Content-Encoding"] = "gzip"
        return gzip.compress(body, 1, mtime=0)

    def date_time_string(self, timestamp: float | None = None) -> str:  # noqa: ARG002 -- the signature is the base class's
        return _http_date(self.server.newsroom.now)

    def version_string(self) -> str:
        return "demo-newsroom"

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 -- the signature is the base class's
        """Say nothing on standard error."""


def _http_date(moment: datetime) -> str:
    return format_datetime(moment.astimezone(UTC), usegmt=True)
