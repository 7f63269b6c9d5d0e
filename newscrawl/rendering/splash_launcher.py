"""Runs Splash 3.5 on a current Python, mended where that moved on; started again whenever it ends, until SIGTERM.

``newscrawl splash start`` runs this file with the Python that Splash is installed for. That Python has no newscrawl, so
nothing of it is imported here; ``-I`` keeps this folder, which has a splash.py of its own, off the path. Arguments
are Splash's.
"""

from __future__ import annotations

import ctypes
import importlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.request import urlopen

_ONCE = "--once"
_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG
# Seconds. One that lived shorter is given a break; between looks at the child and questions to it, the wait for its
# answer; silence after which it hangs (a page may keep it busy for a while).
_LEAST_LIFE, _BREATH = 5.0, 1.0
_LOOK, _ASK, _PATIENCE, _HANGS = 0.1, 2.0, 2.0, 8.0
_FULL = 1.5  # times --maxrss: Splash itself looks once a minute, and a page may take gigabytes in between


def mend_json() -> None:
    """Splash passes ``encoding``, which json.loads has not taken since Python 3.9 (scrapinghub/splash#1052)."""
    module: Any = json
    loads = json.loads

    def tolerant(text: Any, *args: Any, encoding: str | None = None, **named: Any) -> Any:  # noqa: ARG001 - ignored on purpose
        return loads(text, *args, **named)

    module.loads = tolerant


def mend_lua() -> None:
    """Splash's Lua modules are for Lua 5.2; lupa 2 bundles several and takes the newest (scrapinghub/splash#502)."""
    sys.modules["lupa"] = importlib.import_module("lupa.lua52")


def mend_web_engine() -> None:
    """Splash imports QtWebEngine even where only WebKit is used; a stand-in saves 50 MB and a sandbox."""
    stand_in: Any = ModuleType("PyQt5.QtWebEngineWidgets")

    class Absent:
        def __init__(self, *_: Any, **__: Any) -> None: ...

        def httpUserAgent(self) -> str:  # noqa: N802 - Qt's name
            return ""

    statuses = {f"{name}TerminationStatus": n for n, name in enumerate(("Normal", "Abnormal", "Crashed", "Killed"))}
    for name in ("QWebEngineView", "QWebEngineProfile", "QWebEngineSettings"):
        setattr(stand_in, name, type(name, (Absent,), {}))
    stand_in.QWebEnginePage = type("QWebEnginePage", (Absent,), statuses)
    sys.modules[stand_in.__name__] = stand_in


def mend_qt() -> None:
    """Splash passes floats where Qt takes whole numbers, which Python does not round since 3.10."""
    core: Any = importlib.import_module("PyQt5.QtCore")
    timer, point = core.QTimer, core.QPoint

    def start(self: Any, *milliseconds: float) -> None:
        timer.start(self, *map(int, milliseconds))

    def init(self: Any, *values: Any) -> None:
        point.__init__(self, *(int(value) if isinstance(value, float) else value for value in values))

    core.QTimer = type("QTimer", (timer,), {"start": start})
    core.QPoint = type("QPoint", (point,), {"__init__": init})


def mend_log() -> None:
    """Splash logs each request with all its arguments, our script among them: 10 kB a page, at any verbosity."""
    log: Any = importlib.import_module("twisted.python.log")
    write = log.msg

    def msg(*parts: Any, **named: Any) -> None:
        if named.get("system") != "events":
            write(*parts, **named)

    log.msg = msg


def serve() -> None:
    """Run Splash in this process, which ends with the one that started it."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    for mend in (mend_json, mend_lua, mend_web_engine, mend_qt, mend_log):
        mend()
    importlib.import_module("splash.server").main()


def resident(pid: int) -> float:
    """Return the memory of a process in MB; 0.0 where that cannot be read."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    except (OSError, IndexError):
        return 0.0


class Supervisor:
    """Runs Splash in a child, again and again: it crashes, it hangs, it ends by itself beyond ``--maxrss`` (MB).

    A page whose script never ends takes the only thread that Splash has; nothing but its end helps then.
    """

    def __init__(self, arguments: list[str]) -> None:
        self._arguments = arguments
        self._ping = f"http://127.0.0.1:{arguments[arguments.index('--port') + 1]}/_ping"
        self._most = _FULL * float(arguments[arguments.index("--maxrss") + 1])
        self._is_stopping = False

    def keep_serving(self) -> None:
        """Go on until SIGTERM or SIGINT."""
        signal.signal(signal.SIGTERM, self._stop)
        signal.signal(signal.SIGINT, self._stop)
        while not self._is_stopping:
            child = subprocess.Popen([sys.executable, "-I", __file__, _ONCE, *self._arguments])  # noqa: S603 - our own file
            started = time.monotonic()
            self._watch(child)
            child.kill()
            child.wait()
            if not self._is_stopping and time.monotonic() - started < _LEAST_LIFE:
                time.sleep(_BREATH)

    def _stop(self, *_: object) -> None:
        self._is_stopping = True

    def _watch(self, child: subprocess.Popen[bytes]) -> None:
        """Return when the child has ended, hangs, or is to end."""
        answered = time.monotonic()
        while child.poll() is None and not self._is_stopping:
            time.sleep(_LOOK)
            if (size := resident(child.pid)) > self._most:
                print(f"Splash took {size:.0f} MB of memory and is started again", file=sys.stderr, flush=True)  # noqa: T201 - its log
                return
            if time.monotonic() - answered > _ASK and self._answers():
                answered = time.monotonic()
            if time.monotonic() - answered > _HANGS:
                print("Splash hangs and is started again", file=sys.stderr, flush=True)  # noqa: T201 - its log
                return

    def _answers(self) -> bool:
        try:
            with urlopen(self._ping, timeout=_PATIENCE) as response:  # noqa: S310 - our own address
                return bool(response.status == 200)
        except OSError:
            return False


if __name__ == "__main__":
    if _ONCE in sys.argv:
        sys.argv.remove(_ONCE)
        serve()
    else:
        Supervisor(sys.argv[1:]).keep_serving()
