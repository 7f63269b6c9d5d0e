"""A built site on loopback, as a plain file server sends it."""

from __future__ import annotations

import socket
import threading
import time
import urllib.request
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quiet_files import QuietFiles

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator


class _Handler(QuietFiles):
    extensions_map = {**QuietFiles.extensions_map, ".xml": "application/xml"}  # noqa: RUF012 - as the base has it

    def parse_request(self) -> bool:
        """Take whole addresses, too, as a proxy is asked."""
        is_good = super().parse_request()
        if is_good and "://" in self.path:
            self.path = f"/{self.path.split('/', 3)[-1]}" if self.path.count("/") > 2 else "/"
        return is_good

    def translate_path(self, path: str) -> str:
        """Find ``page.html`` for ``/page``, as file servers for such sites do."""
        found = super().translate_path(path)
        return f"{found}.html" if Path(f"{found}.html").exists() and not Path(found, "index.html").exists() else found

    def log_request(self, code: Any = "-", _size: Any = "-") -> None:
        """Note the path and its status."""
        self.server.hits.append((self.path, int(code)))


class Files:
    """A server whose folder is set before each run; ``hits`` are paths with their status."""

    def __init__(self, server: ThreadingHTTPServer) -> None:
        self._server = server
        self.url = f"http://127.0.0.1:{server.server_port}"
        self.hits: list[tuple[str, int]] = []

    def serve(self, folder: Path) -> None:
        """Serve *folder* from now on."""
        self.hits.clear()
        self._server.hits = self.hits
        self._server.RequestHandlerClass = partial(_Handler, directory=str(folder))


class _Server(ThreadingHTTPServer):
    def handle_error(self, _request: Any, _address: Any) -> None:
        """Say nothing of a client that went away."""


@contextmanager
def file_server() -> Iterator[Files]:
    """Give a server on a free port of 127.0.0.1."""
    server = _Server(("127.0.0.1", 0), _Handler)
    server.hits = []
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield Files(server)
    finally:
        server.shutdown()
        server.server_close()


class _Front(BaseHTTPRequestHandler):
    """Asks another server under a path of its own, as a web server before an application does."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        asked = {name: value for name, value in self.headers.items() if name.lower() not in {"host", "connection"}}
        behind = HTTPConnection("127.0.0.1", self.server.behind, timeout=60)
        try:
            behind.request("GET", f"{self.server.folder}{self.path}", headers=asked)
            answer = behind.getresponse()
        except OSError:  # it is not up yet
            self.send_error(HTTPStatus.BAD_GATEWAY)
            return
        body = answer.read()
        behind.close()
        self.send_response(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in {"content-length", "connection", "transfer-encoding", "date", "server"}:
                self.send_header(name, value)
        if answer.status != HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Print nothing."""


def front(port: int, behind: int, folder: str) -> ThreadingHTTPServer:
    """Start a server on *port* that asks the one on *behind* below *folder*."""
    server = ThreadingHTTPServer(("127.0.0.1", port), _Front)
    server.behind, server.folder = behind, folder
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    return server


class OwnServer:
    """A system that serves itself, by a process that runs from its first edition on."""

    process: subprocess.Popen[bytes] | None = None

    def stop(self) -> None:
        """Stop the server."""
        if self.process is not None:
            self.process.terminate()
            self.process.wait()
            self.process = None


def free_port() -> int:
    """Return a port of loopback that nobody listens at."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def wait_for(url: str) -> None:
    """Return when an address answers. Raises ``RuntimeError`` where it does not within two minutes."""
    for _ in range(600):
        try:
            urllib.request.urlopen(url, timeout=10).close()  # noqa: S310 - our own server
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError(f"{url} does not answer")
