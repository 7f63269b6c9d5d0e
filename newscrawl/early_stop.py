"""A stop that is asked for while the program starts: Scrapy hears Ctrl-C and SIGTERM only when its event loop runs.

Python's own answer to Ctrl-C, an exception at whatever line is reached, is lost where that line is in a callback of the
interpreter, of which imports have many: it says "Exception ignored", and the program goes on as if nobody had asked.
"""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

CODE = 130  # what a shell calls a program that was ended by Ctrl-C; job.outcome has it for runs
SENTENCE = "newscrawl: interrupted before the start: nothing was requested; run the same command again"

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_PYTHONS = (signal.SIG_DFL, signal.default_int_handler)


class _Asked:
    """The signal that asked for a stop; 0 while none did."""

    number = 0


def end_at_once() -> None:
    """End the program at a signal, from now on: only while it imports, and has nothing open."""
    _hear(_end)


def remember() -> None:
    """Raise ``KeyboardInterrupt`` at a signal, from now on, and remember it, for the exception may be lost."""
    _hear(_note)


def leave_to_python() -> None:
    """Let signals do what they do in any program of Python, from now on."""
    for number in _SIGNALS:
        if signal.getsignal(number) in {_end, _note}:
            signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)


def is_asked() -> bool:
    """Whether a signal came."""
    return _Asked.number != 0


def obey(task: object) -> None:
    """Raise ``KeyboardInterrupt`` where a stop was asked for; hand what comes from now on over when *task* runs."""
    import asyncio  # noqa: PLC0415 - this file is read first, and brings nothing with it

    if _Asked.number:
        raise KeyboardInterrupt
    if isinstance(task, asyncio.Task):
        task.get_loop().call_soon(_hand_over)


def _hand_over() -> None:
    """Send this process the signal that came meanwhile, if one did: Scrapy hears it now."""
    if _Asked.number and all(signal.getsignal(number) not in {_end, _note} for number in _SIGNALS):
        os.kill(os.getpid(), _Asked.number)


def _hear(handler: Callable[[int, FrameType | None], None]) -> None:
    """Set a handler where there is Python's or one of ours: what somebody else hears, or ignores, stays."""
    for number in _SIGNALS:
        if signal.getsignal(number) in {*_PYTHONS, _end, _note}:
            signal.signal(number, handler)


def _end(_number: int, _frame: FrameType | None) -> None:
    os.write(2, f"{SENTENCE}\n".encode())  # a stream of Python's may be in the middle of a write
    os._exit(CODE)


def _note(number: int, _frame: FrameType | None) -> None:
    _Asked.number = number
    raise KeyboardInterrupt
