"""The live panel at the foot of a terminal; imported where there is one, for rich takes 30 ms."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.live import Live

from newscrawl.monitoring.panel import crawl_panel

if TYPE_CHECKING:
    from newscrawl.monitoring.snapshot import Snapshot


class Screen:
    """The panel at the foot of the terminal's standard error, and the log above it."""

    def __init__(self) -> None:
        console = Console(stderr=True)
        self._live = Live(console=console, auto_refresh=False, transient=True, redirect_stdout=False)
        self._handlers: list[logging.StreamHandler[Any]] = []

    def start(self) -> None:
        """Draw, and lead the log through the console."""
        real = sys.stderr
        self._live.start()
        for handler in logging.root.handlers:
            if isinstance(handler, logging.StreamHandler) and handler.stream is real:
                handler.setStream(sys.stderr)
                self._handlers.append(handler)

    def show(self, snapshot: Snapshot) -> None:
        """Draw the snapshot."""
        self._live.update(crawl_panel(snapshot), refresh=True)

    def stop(self) -> None:
        """Remove the panel; the log goes where it went before."""
        self._live.stop()
        for handler in self._handlers:
            handler.setStream(sys.stderr)
        self._handlers.clear()
