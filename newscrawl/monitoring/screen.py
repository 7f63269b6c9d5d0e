"""The live panel of a terminal, and the log beneath it; imported where there is one, for rich takes 30 ms."""

from __future__ import annotations

import logging
import sys
import time
from collections import deque
from threading import RLock
from typing import TYPE_CHECKING, Any

from rich.console import Console, Group
from rich.control import Control
from rich.live import Live
from rich.text import Text

from newscrawl.monitoring.panel import crawl_panel

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import RenderableType

    from newscrawl.monitoring.snapshot import Snapshot

_REMEMBERED = 200  # lines of the log that are shown again when the terminal gets another size
_SECONDS = 0.1  # between two drawings for the log's sake


class Screen:
    """The panel on the terminal's standard error with the last lines of the log beneath it.

    Both fill the terminal. Lines that no longer fit go to what can be scrolled back; when the panel goes, the others
    follow: the terminal then holds the whole log. A terminal that gets another width may wrap what stands on it or may
    not, so nobody can know how much of it the old panel takes: then the screen is begun anew.
    """

    def __init__(self) -> None:
        self._console = Console(stderr=True)
        self._live = self._new()
        self._size = self._console.size
        self._panel: RenderableType = ""
        self._lines = _Lines(self._console)
        self._log = _Log(self._took)
        self._handlers: list[logging.StreamHandler[Any]] = []
        self._drawn = 0.0
        self._lock = RLock()  # threads log, too

    def start(self) -> None:
        """Draw, and lead the log beneath the panel."""
        real = sys.stderr
        self._live.start()
        for handler in logging.root.handlers:
            if isinstance(handler, logging.StreamHandler) and handler.stream is real:
                handler.setStream(self._log)
                self._handlers.append(handler)

    def show(self, snapshot: Snapshot) -> None:
        """Draw the snapshot, and the lines that came since the last drawing."""
        with self._lock:
            self._panel = crawl_panel(snapshot)
            self._draw()

    def stop(self) -> None:
        """Remove the panel; the log goes where it went before."""
        with self._lock:
            self._end()
            self._lines.print_all()
        for handler in self._handlers:
            handler.setStream(sys.stderr)
        self._handlers.clear()

    def _took(self, lines: list[str]) -> None:
        with self._lock:
            self._lines.add(lines)
            if time.monotonic() - self._drawn >= _SECONDS:
                self._draw()

    def _draw(self) -> None:
        if self._console.size != self._size:
            self._begin_anew()
        room = self._size.height
        if self._panel:
            room -= len(self._console.render_lines(self._panel))
        shown = self._lines.fitting(room)
        self._live.update(Group(self._panel, *shown) if self._panel else Group(*shown), refresh=True)
        self._drawn = time.monotonic()

    def _begin_anew(self) -> None:
        self._end()
        self._size = self._console.size
        self._console.control(Control.home(), Control.clear())
        self._lines.show_again(self._size.height)
        self._live = self._new()
        self._live.start()

    def _end(self) -> None:
        """Take the panel away, emptied: rich begins a new line first, which would scroll the top of a full one off."""
        self._live.update("", refresh=True)
        self._live.stop()

    def _new(self) -> Live:
        return Live(console=self._console, auto_refresh=False, transient=True, redirect_stdout=False)


class _Lines:
    """The last lines of the log: those beneath the panel, and before them some that went off the screen."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._gone: deque[str] = deque(maxlen=_REMEMBERED)
        self._shown: deque[str] = deque()

    def add(self, lines: list[str]) -> None:
        """Take lines that are to be shown."""
        self._shown.extend(lines)

    def fitting(self, room: int) -> list[Text]:
        """Return the last lines that fit into so many lines of the terminal, filled up; print those before them."""
        found: list[Text] = []
        for line in reversed(self._shown):
            text = _text(line)
            height = len(self._console.render_lines(text, pad=False))
            if height > room:
                break
            room -= height
            found.append(text)
        self._print(len(self._shown) - len(found))
        return [*found[::-1], *[Text()] * room]

    def show_again(self, most: int) -> None:
        """Take back lines that went off the screen: what stood on it was cleared."""
        while self._gone and len(self._shown) < most:
            self._shown.appendleft(self._gone.pop())

    def print_all(self) -> None:
        """Print what was beneath the panel."""
        self._print(len(self._shown))

    def _print(self, count: int) -> None:
        lines = [self._shown.popleft() for _ in range(count)]
        if lines:
            self._console.print(_text("\n".join(lines)), soft_wrap=True)
        self._gone.extend(lines)


class _Log:
    """A stream for the log, which hands on whole lines."""

    def __init__(self, take: Callable[[list[str]], None]) -> None:
        self._take = take
        self._begun = ""

    def write(self, text: str) -> int:
        """Take text; the beginning of a line waits for its end."""
        *lines, self._begun = (self._begun + text).split("\n")
        if lines:
            self._take(lines)
        return len(text)

    def flush(self) -> None:
        """Do nothing: a line is on the terminal at the next drawing, within a second."""


def _text(line: str) -> Text:
    """Return a line with its colours, to be folded where it is longer than the terminal is wide."""
    return Text.from_ansi(line, overflow="fold")
