"""CPU and memory of a process and all its children, as the kernel counts them."""

from __future__ import annotations

import os
import threading
from pathlib import Path

from tests.integration.rendering.conftest import descendants


class Meter(threading.Thread):
    """Follows processes and theirs: CPU seconds since it began, and the most memory at any time (PSS, in MB)."""

    def __init__(self, *roots: int) -> None:
        super().__init__(daemon=True)
        self._roots = roots
        self._is_over = threading.Event()
        self._before: dict[int, float] = {}
        self._used: dict[int, float] = {}
        self.memory = 0.0
        self._look()
        self._before = dict(self._used)

    def run(self) -> None:
        """Look five times a second."""
        while not self._is_over.wait(0.2):
            self._look()

    def stop(self) -> None:
        """End."""
        self._is_over.set()
        self.join()

    @property
    def cpu(self) -> float:
        """CPU seconds of all."""
        return sum(self._used.values()) - sum(self._before.values())

    def _look(self) -> None:
        memory = 0.0
        for root in self._roots:
            try:
                pids = [root, *descendants(root)]
            except OSError:  # it has ended
                continue
            for pid in pids:
                try:
                    self._used[pid], used = cpu_of(pid), pss_of(pid)
                except (OSError, StopIteration):  # it has ended since it was listed
                    continue
                memory += used
        self.memory = max(self.memory, memory)


def cpu_of(pid: int) -> float:
    """CPU seconds of one process."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def pss_of(pid: int) -> float:
    """Memory of one process, what it shares divided by those who share it, in MB."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) / 1000 for line in lines if line.startswith("Pss:"))
