"""A newscrawl command in a process of its own: Scrapy's reactor runs once in a process, notebooks have a loop."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

PATIENCE = 15.0  # seconds that a child gets to end by itself
MAX_SENTENCE = 500
_PACKAGES = Path(__file__).parents[2]


class Child:
    """``newscrawl …`` with its messages in ``folder/log``; ends with whoever began it."""

    def __init__(self, arguments: list[str], folder: Path, settings: Mapping[str, object] | None = None) -> None:
        self._log = folder / "log"
        given = [part for name, value in (settings or {}).items() for part in ("-s", f"{name}={value}")]
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(  # noqa: S603 - our own command
                [sys.executable, "-m", "newscrawl", *arguments, *given],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env={**os.environ, "PYTHONPATH": _with_packages(os.environ.get("PYTHONPATH", ""))},
            )

    @property
    def code(self) -> int | None:
        """The exit code; ``None`` while it runs."""
        return self._process.poll()

    def wait(self, seconds: float) -> int:
        """Return the exit code; raises ``TimeoutError``, and the child is ended."""
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.end()
            raise TimeoutError from None

    def end(self) -> None:
        """End it: first as Ctrl-C does, so that what it has is on disk."""
        if self._process.poll() is None:
            with suppress(ProcessLookupError):  # it ended by itself
                self._process.send_signal(signal.SIGINT)
            try:
                self._process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()

    def sentence(self) -> str:
        """Return the last thing that it said, for a person."""
        lines = self._log.read_text(encoding="utf-8", errors="replace").splitlines() if self._log.exists() else []
        said = [line.strip() for line in lines if line.strip()]
        return (said[-1] if said else "it said nothing")[:MAX_SENTENCE]


def _with_packages(path: str) -> str:
    """Return ``PYTHONPATH`` with the folder that this newscrawl was imported from."""
    return os.pathsep.join(filter(None, (str(_PACKAGES), path)))
