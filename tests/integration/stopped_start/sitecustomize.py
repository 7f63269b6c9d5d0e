"""Sends a signal to a newscrawl that starts, at a moment counted in files and modules, not in seconds.

It comes while an object dies, as imports let many: what a handler of signals raises there is lost.
"""

import os
import sys

_EVENTS = {"import", "open", "exec", "os.listdir", "os.mkdir", "sqlite3.connect"}
_AT, _SIGNAL, _TOLD = int(os.environ["STOP_AT"]), int(os.environ["STOP_WITH"]), os.environ["STOP_TOLD"]
_FIRST, _PORT = "newscrawl.garbage", int(os.environ["STOP_PORT"])


class _Dying:
    def __del__(self) -> None:
        os.kill(os.getpid(), _SIGNAL)
        sum(range(100))  # Python calls the handler here


class _Count:
    """Events since newscrawl's first line; none is counted any more after the signal or the first request."""

    number = -1
    is_over = False


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    if _Count.is_over:
        return
    if event == "socket.connect" and arguments[1] == ("127.0.0.1", _PORT):
        _end(str(_Count.number))
    elif event == "import" and arguments[0] == _FIRST:
        _Count.number = 0
    elif event in _EVENTS and _Count.number >= 0:
        _Count.number += 1
        if _Count.number == _AT:
            _end("sent")
            _Dying()


def _end(told: str) -> None:
    _Count.is_over = True
    with open(_TOLD, "w", encoding="utf-8") as file:  # noqa: PTH123 - pathlib would be imported, which is counted
        file.write(told)


sys.addaudithook(_hear)
