"""Python's garbage collector, told that what a process holds stays; the C library, told to keep its heap small."""

from __future__ import annotations

import atexit
import ctypes
import gc
from contextlib import suppress

# Objects made since the last collection before the next.
DEFAULT = 50_000


class _Start:
    """Whether the collector rests because this process starts."""

    rests = False


def rest() -> None:
    """Let the collector rest while a program of ours starts.

    What is imported stays: of 95,000 objects 2,000 are garbage, and to look for them takes 0.15 s, a fifth of a start.
    Nor is there anything to look for at the end: Python would go through all of them three times, in 0.05 s.
    """
    if gc.isenabled():
        atexit.register(gc.freeze)
        gc.disable()
        gc.set_threshold(DEFAULT)  # Python's 700 new objects before each look come several times a page
        _Start.rests = True


def wake() -> None:
    """End the rest: what is there is frozen as it is, so nobody looks through it any more."""
    if _Start.rests:
        _Start.rests = False
        gc.freeze()
        gc.enable()


def tune(threshold: int = DEFAULT) -> tuple[int, int, int]:
    """Freeze what this process holds and make its collector's rounds rare; return the thresholds that it had."""
    before = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(threshold, 20, 100)
    return before


def restore(before: tuple[int, int, int]) -> None:
    """Take back what ``tune`` did."""
    gc.set_threshold(*before)
    gc.unfreeze()


# Options of mallopt(3) and their values: no arenas for threads, blocks from 1 MB on apart, 8 MB kept at the heap's end.
_ARENA_MAX, _MMAP_THRESHOLD, _TRIM_THRESHOLD = -8, -3, -1
_OPTIONS = {_ARENA_MAX: 1, _MMAP_THRESHOLD: 1 << 20, _TRIM_THRESHOLD: 8 << 20}


def keep_heap_small() -> None:
    """Let all threads share one heap, and give large blocks back to the system at once, where the C library is glibc.

    It would give each thread an arena of its own and, after the first large answers, put others into the heap, where
    what is freed between others stays: 100 to 150 MB of a crawl whose pages have megabytes. Threads that have an arena
    by now keep it.
    """
    with suppress(OSError, AttributeError):  # another C library
        library = ctypes.CDLL(None)
        for option, value in _OPTIONS.items():
            library.mallopt(option, value)
