"""What the processes of a browser take of the machine's memory, read from Linux's /proc; elsewhere nobody knows."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PROC = Path("/proc")
_PAGE = os.sysconf("SC_PAGE_SIZE")
_RENDERER = b"--type=renderer"  # how Chromium calls the process that a page's scripts run in


def page_processes() -> Iterator[int]:
    """Yield the processes below this one in which a Chromium runs pages."""
    for pid in _descendants(os.getpid()):
        try:
            if _RENDERER in (_PROC / str(pid) / "cmdline").read_bytes():
                yield pid
        except OSError:  # it has ended since it was listed
            continue


def resident(pid: int) -> float:
    """Return the memory of a process in MB, 0.0 when it is gone."""
    try:
        return int((_PROC / str(pid) / "statm").read_text().split()[1]) * _PAGE / 1e6
    except (OSError, IndexError):
        return 0.0


def _descendants(pid: int) -> Iterator[int]:
    for thread in _entries(_PROC / str(pid) / "task"):
        try:
            children = (thread / "children").read_text().split()
        except OSError:  # the thread has ended since it was listed
            continue
        for child in map(int, children):
            yield child
            yield from _descendants(child)


def _entries(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:  # the process is gone, or this system has no /proc
        return []
