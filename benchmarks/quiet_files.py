"""Files served without a word: no list of a folder, no line for a request."""

from __future__ import annotations

from http.server import SimpleHTTPRequestHandler
from typing import Any


class QuietFiles(SimpleHTTPRequestHandler):
    """A handler of HTTP/1.1 for files."""

    protocol_version = "HTTP/1.1"

    def list_directory(self, _path: Any) -> None:
        """List no folders."""
        self.send_error(404)

    def log_message(self, *_: object) -> None:
        """Print nothing."""
