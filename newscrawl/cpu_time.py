"""What the CPU is spent on, by part of the work: at any moment a thread works for one part, ``fetch`` if none is named.

Two looks at the thread's clock for each piece of work, 1 µs together.
"""

from __future__ import annotations

import functools
import threading
import time
from typing import TYPE_CHECKING, Literal, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Part = Literal["fetch", "parse", "extract", "export"]
PARTS: tuple[Part, ...] = ("fetch", "parse", "extract", "export")

_P = ParamSpec("_P")
_R = TypeVar("_R")


class _Meter(threading.local):
    """The seconds that this thread spent on each part, and which it works for."""

    def __init__(self) -> None:
        self.cpu_spent: dict[Part, float] = dict.fromkeys(PARTS, 0.0)
        self.part: Part = "fetch"
        self.since = time.thread_time()

    def turn(self, part: Part) -> Part:
        """Work for *part* from now on; return the part that was worked for."""
        now, before = time.thread_time(), self.part
        self.cpu_spent[before] += now - self.since
        self.since, self.part = now, part
        return before


_METER = _Meter()


def cpu_spent() -> dict[Part, float]:
    """Return the seconds of CPU that this thread spent on each part since its first question."""
    _METER.turn(_METER.part)
    return dict(_METER.cpu_spent)


def timed_as(part: Part) -> Callable[[Callable[_P, _R]], Callable[_P, _R]]:
    """Count what a function spends for *part*; what it calls may count for another. Not for coroutines."""

    def decorate(function: Callable[_P, _R]) -> Callable[_P, _R]:
        @functools.wraps(function)
        def counted(*args: _P.args, **kwargs: _P.kwargs) -> _R:
            before = _METER.turn(part)
            try:
                return function(*args, **kwargs)
            finally:
                _METER.turn(before)

        return counted

    return decorate
