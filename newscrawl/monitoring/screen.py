"""The live panel at the foot of a terminal; imported where there is one, for rich takes 30 ms."""

from __future__ import annotations

import logging
import sys
from collections import deque
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.control import Control
from rich.live import Live
from rich.text import Text

from newscrawl.monitoring.panel import crawl_panel

if TYPE_CHECKING:
    from collections.abc import Callable

    from newscrawl.monitoring.snapshot import Snapshot

_LINES = 200  # of the log that are kept, to be written again when the terminal gets another size


class Screen:
    """The panel at the foot of the terminal's standard error, and the log above it.

    A terminal that gets another width may wrap what stands on it or may not, so nobody can know how much of it the old
    panel takes. Then the screen is begun anew: the last lines of the log, and the panel beneath them.
    """

    def __init__(self) -> None:
        self._console = Console(stderr=True)
        self._live = self._new()
        self._size = self._console.size
        self._log = _Log(self._console, self._fit)
        self._handlers: list[logging.StreamHandler[Any]] = []

    def start(self) -> None:
        """Draw, and lead the log through the console."""
        real = sys.stderr
        self._live.start()
        for handler in logging.root.handlers:
            if isinstance(handler, logging.StreamHandler) and handler.stream is real:
                handler.setStream(self._log)
                self._handlers.append(handler)

    def show(self, snapshot: Snapshot) -> None:
        """Draw the snapshot."""
        self._fit()
        self._live.update(crawl_panel(snapshot), refresh=True)

    def stop(self) -> None:
        """Remove the panel; the log goes where it went before."""
        self._live.stop()
        for handler in self._handlers:
            handler.setStream(sys.stderr)
        self._handlers.clear()

    def _fit(self) -> None:
        """Begin the screen anew where the terminal has got another size."""
        if self._console.size != self._size:
            self._begin_anew()

    def _begin_anew(self) -> None:
        self._size = self._console.size
        self._live.stop()
        self._console.control(Control.home(), Control.clear())
        self._log.again(self._size.height)
        self._live = self._new()
        self._live.start()

    def _new(self) -> Live:
        return Live(console=self._console, auto_refresh=False, transient=True, redirect_stdout=False)


class _Log:
    """A stream for the log: its lines go above the panel, and the last ones are remembered."""

    def __init__(self, console: Console, fit: Callable[[], None]) -> None:
        self._console = console
        self._fit = fit
        self._lines: deque[str] = deque(maxlen=_LINES)
        self._begun = ""

    def write(self, text: str) -> int:
        """Write whole lines; the beginning of one waits for its end."""
        *lines, self._begun = (self._begun + text).split("\n")
        self._fit()
        self._lines.extend(lines)
        if lines:
            self._console.print(Text.from_ansi("\n".join(lines)), soft_wrap=True)
        return len(text)

    def flush(self) -> None:
        """Do nothing: a line is on the terminal when it has ended."""

    def again(self, most: int) -> None:
        """Write the last lines again, *most* of them."""
        for line in list(self._lines)[-most:]:
            self._console.print(Text.from_ansi(line), soft_wrap=True)
