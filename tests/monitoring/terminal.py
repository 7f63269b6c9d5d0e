"""A command on a terminal, as a person sees it: a real pseudo-terminal, read by an emulator (pyte)."""

from __future__ import annotations

import os
import select
import subprocess
import termios
import time
from contextlib import contextmanager

import pyte

from tests.running import PROJECT


class Terminal:
    """The emulator's screen, with what has scrolled off its top."""

    def __init__(self, process, ours, columns, rows):
        self.process = process
        self._ours = ours
        self.screen = pyte.HistoryScreen(columns, rows, history=5000)
        self._stream = pyte.ByteStream(self.screen)

    def read(self):
        """Read until nothing was written for a tenth of a second, and return the screen as text."""
        while select.select([self._ours], [], [], 0.1)[0]:
            try:
                self._stream.feed(os.read(self._ours, 65536))
            except OSError:  # the process has ended
                break
        return "\n".join(line.rstrip() for line in self.screen.display)

    def wait(self, is_so, seconds=300):
        """Read until the screen is so; the screen."""
        until = time.monotonic() + seconds
        while not is_so(text := self.read()):
            assert time.monotonic() < until, text
            assert self.process.poll() is None, text
        return text

    def resize(self, columns, rows):
        """Give the terminal another size, as who drags its window; what stands on it stays where it can."""
        self.read()
        self.screen.resize(rows, columns)
        termios.tcsetwinsize(self._ours, (rows, columns))

    def history(self):
        """The lines that have scrolled off the top."""
        return ["".join(line[at].data for at in sorted(line)).rstrip() for line in self.screen.history.top]


@contextmanager
def terminal(command, folder, columns=100, rows=40):
    """A process whose terminal is ours."""
    ours, theirs = os.openpty()
    termios.tcsetwinsize(theirs, (rows, columns))
    plain = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES"}}  # ours, not its
    environment = {**plain, "PYTHONPATH": str(PROJECT), "TERM": "xterm-256color"}
    with subprocess.Popen(command, cwd=folder, env=environment, stdin=theirs, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        try:
            yield Terminal(process, ours, columns, rows)
        finally:
            process.terminate()
            os.close(ours)
