"""CPU seconds as they would be on the machine on which the limits of tests were set, however slow this one is now.

A machine that shares its cores with others takes two or three times the CPU seconds for the same work, and a minute
later another share. So a piece of work that always is the same is timed right before and right after what is measured.
"""

from __future__ import annotations

import re
import time

USUAL = 0.004  # CPU seconds of the piece of work on a core that nothing else slows
MOST = 6.0  # times as slow as that; beyond it a limit is kept as for such a machine
_WORDS = re.compile(r"[a-z]+(?:-[a-z]+)*")
_TEXT = "the ferry crossed the bay again, and nobody-at-all stood on pier 4 to watch it come in. " * 40


class CpuClock:
    """Begins with its making; ``seconds()`` gives what has been taken since."""

    def __init__(self) -> None:
        self._pace = pace()
        self._began = time.process_time()

    def seconds(self) -> float:
        """Return the CPU seconds since the beginning, as on the usual machine; on a faster one they are its own."""
        taken = time.process_time() - self._began
        return taken / min(MOST, max(1.0, self._pace, pace()))


def pace() -> float:
    """Return how many times as long as usual the piece of work takes."""
    began = time.process_time()
    for _ in range(12):
        counts: dict[str, int] = {}
        for match in _WORDS.finditer(_TEXT):
            counts[match[0]] = counts.get(match[0], 0) + 1
    return (time.process_time() - began) / USUAL
