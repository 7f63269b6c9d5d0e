"""The server of one look: loopback, until Ctrl-C; it reads a database that nobody writes."""

from __future__ import annotations

import signal
import socket
import threading
import webbrowser
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any

import uvicorn
from datasette.app import Datasette
from datasette.plugins import pm

from newscrawl.browsing.plugin import Plugin

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from newscrawl.browsing.pages import RecordPages

HOST = "127.0.0.1"
_FACETS = ["site", {"array": "authors"}, {"array": "missing"}, {"array": "sections"}, "month", "language"]
_METADATA = {
    "databases": {
        "articles": {
            "tables": {
                "articles": {"facets": _FACETS, "sort_desc": "published", "size": 25},
                "records": {"hidden": True},
                "texts": {"hidden": True},
            }
        }
    }
}
_SETTINGS = {
    "suggest_facets": False,
    "default_facet_size": 10,
    "facet_time_limit_ms": 2_000,  # for 100,000 articles
    "sql_time_limit_ms": 5_000,
    "truncate_cells_html": 2_000,
    "allow_download": False,
}


def listen(port: int) -> socket.socket:
    """Return a socket of the port on this machine only; 0: of a free one. ``OSError`` where it is taken."""
    taken = socket.socket()
    try:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind((HOST, port))
    except OSError:
        taken.close()
        raise
    return taken


def serve(database: Path, pages: RecordPages, listening: socket.socket, ready: Callable[[], None]) -> None:
    """Serve until Ctrl-C, or SIGTERM; *ready* is called when the first page can be asked for."""
    port = listening.getsockname()[1]
    hosts = frozenset(f"{name}:{port}".encode() for name in (HOST, "localhost"))
    pm.unregister(name="datasette.handle_exception")  # it prints each wrong address with the values of all variables
    pm.register(Plugin(pages, hosts), name="newscrawl")
    with as_file(files("newscrawl.browsing") / "templates") as templates:
        app = Datasette(
            immutables=[str(database)], metadata=_METADATA, settings=_SETTINGS, template_dir=str(templates)
        ).app()
        _run(app, listening, ready)


def show(url: str) -> None:
    """Open the page in the browser of this desktop, without waiting for it."""
    threading.Thread(target=webbrowser.open, args=(url,), daemon=True).start()


def _run(app: Any, listening: socket.socket, ready: Callable[[], None]) -> None:
    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            ready()

    config = uvicorn.Config(
        app, loop="asyncio", ws="none", log_level="warning", access_log=False, timeout_graceful_shutdown=2
    )
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # it ends as Ctrl-C does: the database is removed
    try:
        Server(config).run(sockets=[listening])
    except KeyboardInterrupt:  # uvicorn has ended by then, and tells that it was asked to
        return
