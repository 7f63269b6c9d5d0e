"""A Splash server on this machine: installed on demand, on loopback only, known by its pid."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from importlib.resources import as_file, files
from pathlib import Path
from urllib.request import urlopen

from newscrawl.errors import NewscrawlError

HOST, PORT = "127.0.0.1", 8050
CONTAINER = "docker run -d -p 127.0.0.1:8050:8050 scrapinghub/splash:3.5"
#: What Debian has and the package index has not.
SYSTEM_PACKAGES = ("python3-venv", "python3-pyqt5", "python3-pyqt5.qtwebkit")
#: What runs together on Debian 12's Python 3.11; Splash itself names no versions.
PINS = (
    "splash==3.5 lupa==2.8 Twisted==26.10.0 qt5reactor==0.6.3 adblockparser==0.7 funcparserlib==1.0.1 "
    "xvfbwrapper==0.2.37 Pillow==13.0.0 psutil==7.2.2 attrs==26.1.0"
).split()

#: MB, beyond which Splash ends and is started again: QtWebKit's memory only grows.
MEMORY = 1000
_OPTIONS = "--browser-engines webkit --disable-xvfb --disable-ui --verbosity 0"
_START_SECONDS, _STOP_SECONDS = 40.0, 10.0
_LAUNCHER = "splash_launcher.py"
_IMPORTS = "import ensurepip, PyQt5.QtWebKitWidgets"


class ServerError(NewscrawlError):
    """It cannot be done; the message is one sentence that says what to do instead."""


def default_home() -> Path:
    """Return the folder of this user's Splash: its environment, pid and log."""
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(cache) / "newscrawl" / "splash"


class SplashServer:
    """One server of one *home* folder at one *port* of the loopback address; *memory* in MB."""

    def __init__(self, home: Path, port: int = PORT, memory: int = MEMORY) -> None:
        self.home = home
        self.url = f"http://{HOST}:{port}"
        self._port = port
        self._memory = memory
        self._python = home / "venv" / "bin" / "python"
        self._process: subprocess.Popen[bytes] | None = None
        self._pid_file = home / f"{port}.pid"
        self.log = home / f"{port}.log"

    @property
    def is_installed(self) -> bool:
        """Whether there is an environment with Splash in it."""
        return any((self.home / "venv" / "lib").glob("python3*/site-packages/splash/server.py"))

    @property
    def answers(self) -> bool:
        """Whether a Splash answers at the address, ours or another's."""
        try:
            with urlopen(f"{self.url}/_ping", timeout=2) as response:  # noqa: S310 - our own address
                return bool(response.status == 200)
        except OSError:  # what urllib raises is one
            return False

    @property
    def pid(self) -> int | None:
        """The process that we started, if it lives."""
        if self._process is not None:
            return self._process.pid if self._process.poll() is None else None
        try:
            pid = int(self._pid_file.read_text())
            command = Path(f"/proc/{pid}/cmdline").read_bytes() if Path("/proc/self").exists() else _LAUNCHER.encode()
            os.kill(pid, 0)
        except (OSError, ValueError):  # none was started here, or it has ended
            return None
        return pid if _LAUNCHER.encode() in command else None

    def install(self) -> None:
        """Make the environment; Debian's packages are installed too, where that is allowed."""
        python = shutil.which("python3", path=os.confstr("CS_PATH"))
        if python is None or not _runs(python, "-c", _IMPORTS):
            _install_system_packages()
            python = shutil.which("python3", path=os.confstr("CS_PATH"))
        if python is None or not _runs(python, "-c", _IMPORTS):
            raise ServerError(f"the system's Python has no QtWebKit; elsewhere than on Debian 12 use: {CONTAINER}")
        self.home.mkdir(parents=True, exist_ok=True)
        _run(python, "-m", "venv", "--clear", "--system-site-packages", str(self.home / "venv"))
        _run(str(self._python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PINS)

    def start(self) -> None:
        """Start it and wait until it answers; nothing happens when it does already."""
        if self.answers:
            return
        if not self.is_installed:
            raise ServerError(
                f"Splash is not installed; on Debian 12: newscrawl splash start --install; elsewhere: {CONTAINER}"
            )
        if self.pid is None:  # else it has just been started, or starts again
            self._process = self._spawn()
            self._pid_file.write_text(f"{self._process.pid}\n")
        ends = time.monotonic() + _START_SECONDS
        while not self.answers:
            if self.pid is None or time.monotonic() > ends:
                self.stop()
                raise ServerError(f"Splash does not start; the end of {self.log} says why")
            time.sleep(0.1)

    def stop(self) -> bool:
        """End it and wait until it is gone; return whether it ran."""
        pid = self.pid
        if pid is None:
            return False
        os.kill(pid, signal.SIGTERM)
        ends = time.monotonic() + _STOP_SECONDS
        while self.pid is not None:
            if time.monotonic() > ends:
                os.kill(pid, signal.SIGKILL)
            time.sleep(0.05)
        self._pid_file.unlink(missing_ok=True)
        return True

    def _spawn(self) -> subprocess.Popen[bytes]:
        run = self.home / "run"
        run.mkdir(mode=0o700, parents=True, exist_ok=True)
        options = f"--ip {HOST} --port {self._port} --maxrss {self._memory} {_OPTIONS}"
        with as_file(files(__package__).joinpath(_LAUNCHER)) as launcher, self.log.open("ab") as log:
            return subprocess.Popen(  # noqa: S603 - our own file
                [str(self._python), "-I", str(launcher), *options.split()],
                env={**os.environ, "XDG_RUNTIME_DIR": str(run), "QT_QPA_PLATFORM": "offscreen"},
                cwd=self.home,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )


def _install_system_packages() -> None:
    # Another apt-get may be at work, as it is on a new machine.
    command = ("apt-get", "-o", "DPkg::Lock::Timeout=300", "install", "-y", "--no-install-recommends", *SYSTEM_PACKAGES)
    if shutil.which("apt-get") is None:
        raise ServerError(f"Splash is installed here on Debian 12 only; elsewhere use its container image: {CONTAINER}")
    if os.geteuid() != 0:
        raise ServerError(f"packages are missing: run sudo {' '.join(command)}, then the same command again")
    _run("apt-get", "update")
    _run(*command)


def _run(*command: str) -> None:
    sys.stderr.write(f"newscrawl: {' '.join(command)}\n")
    if not _runs(*command):
        raise ServerError(f"this failed: {' '.join(command)}")


def _runs(*command: str) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False)  # noqa: S603 - constant commands
    return done.returncode == 0
