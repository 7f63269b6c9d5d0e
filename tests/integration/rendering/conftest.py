"""The real engines, where there are any, and crawls that use them."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from scrapy.settings import Settings

from newscrawl.rendering.chromium import browser
from newscrawl.rendering.server import SplashServer, default_home
from tests.rendering.scripted_site import ScriptedSite

ROOT = Path(__file__).parents[3]
CHILD = Path(__file__).parents[2].joinpath("rendering", "rendering_child.py")


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]


def descendants(pid: int) -> list[int]:
    """The processes that a process started, and theirs."""
    found = [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    for child in list(found):
        found += descendants(child)
    return found


@pytest.fixture(scope="session")
def splash_server(tmp_path_factory):
    """A Splash that is installed and not started, in a folder of its own."""
    installed = SplashServer(Path(os.environ.get("NEWSCRAWL_SPLASH_HOME") or default_home()))
    if not installed.is_installed:
        pytest.skip("Splash is not installed here: newscrawl splash start --install")
    home = tmp_path_factory.mktemp("splash")
    (home / "venv").symlink_to(installed.home / "venv")
    server = SplashServer(home, free_port())
    yield server
    server.stop()


@pytest.fixture
def splash(splash_server):
    """A Splash that answers."""
    splash_server.start()
    return splash_server


@pytest.fixture(scope="session")
def chromium():
    """The path of a Chromium."""
    path = browser(Settings())
    if path is None:
        pytest.skip("there is no Chromium here: apt-get install chromium")
    return path


@pytest.fixture(params=["splash", "playwright"])
def engine(request):
    """Settings of a crawl that uses one engine."""
    if request.param == "splash":
        server = request.getfixturevalue("splash")
        return {"NEWSCRAWL_RENDER_ENGINES": "splash", "SPLASH_URL": server.url}
    request.getfixturevalue("chromium")
    return {"NEWSCRAWL_RENDER_ENGINES": "playwright"}


@pytest.fixture
def site():
    with ScriptedSite() as running:
        yield running


class Crawl:
    """One job's crawls: each with the same pages and settings, as a process of its own."""

    def __init__(self, folder: Path, pages: list[tuple[str, str | None]], **settings: object) -> None:
        self.out = folder / "out.jsonl"
        self._log = folder / "log.txt"
        given = {"NEWSCRAWL_STATE": str(folder / "state"), "DOWNLOAD_DELAY": 0, **settings}
        plan = {"pages": pages, "out": str(self.out), "settings": given}
        self._command = [sys.executable, str(CHILD), json.dumps(plan)]

    def begin(self) -> subprocess.Popen[str]:
        with self._log.open("ab") as log:
            env = {**os.environ, "PYTHONPATH": str(ROOT)}
            return subprocess.Popen(self._command, stdout=subprocess.PIPE, stderr=log, text=True, env=env)

    def end(self, process: subprocess.Popen[str], seconds: float = 90) -> dict:
        try:
            printed, _ = process.communicate(timeout=seconds)
        finally:
            process.kill()
            process.wait()
        assert process.returncode == 0, self.log()
        return json.loads(printed.splitlines()[-1])

    def run(self) -> dict:
        return self.end(self.begin())

    def log(self) -> str:
        return self._log.read_text()[-8000:]

    def items(self) -> list[dict]:
        return [json.loads(line) for line in self.out.read_text().splitlines()] if self.out.exists() else []


@pytest.fixture
def crawl(tmp_path):
    """Make a crawl: ``crawl([(URL, class)], SETTING=value)``."""
    return lambda pages, **settings: Crawl(tmp_path, pages, **settings)
