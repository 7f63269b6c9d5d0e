"""A site on loopback while a test wants one: what all of its kinds share."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self


class QuietHandler(BaseHTTPRequestHandler):
    """Hands each request to its site's ``serve``; keeps connections open, as sites do, and writes no log."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.take(b"")

    def do_POST(self) -> None:
        self.take(self.rfile.read(int(self.headers.get("Content-Length") or 0)))

    def take(self, body: bytes) -> None:
        """Answer a request, which came with *body*."""
        self.server.site.serve(self, body)

    def give(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        """Answer; without a Content-Type among *headers* the body is HTML in UTF-8."""
        self.send_response(status)
        for name, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class LoopbackSite:
    """Is served at ``url`` while the ``with`` block runs, by a handler whose ``server.site`` it is.

    A subclass without a handler of its own has ``serve(handler, body)``, which answers.
    """

    def __init__(
        self,
        handler: type[BaseHTTPRequestHandler] = QuietHandler,
        host: str = "127.0.0.1",
        port: int = 0,
        server: type[ThreadingHTTPServer] = ThreadingHTTPServer,
    ) -> None:
        self._server = server((host, port), handler)
        self._server.daemon_threads = True
        self._server.site = self
        self.host, self.port = host, self._server.server_port

    @property
    def url(self) -> str:
        """The address of its first page."""
        return f"http://{self.host}:{self.port}/"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


class HangingUp(ThreadingHTTPServer):
    """A server whose clients, renderers that are killed, may hang up."""

    def handle_error(self, *_: object) -> None:
        """Say nothing."""
