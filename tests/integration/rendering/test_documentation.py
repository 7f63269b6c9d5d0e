"""The commands that a page prints for Splash start one, and crawl with it."""

from __future__ import annotations

import subprocess

from newscrawl.demo import DemoNewsroom
from tests.docs.given import as_given, shell
from tests.docs.pages import titled
from tests.running import records


def test_the_commands_for_splash_run(splash_server, tmp_path):
    [(page, text)] = titled("Splash")
    assert page.name == "javascript.md"
    where = f"--home {splash_server.home} --port {splash_server.url.rpartition(':')[2]}"
    address = f"-s SPLASH_URL={splash_server.url} -a max_articles=3 "
    with DemoNewsroom() as newsroom:
        block = as_given(text, newsroom.url).replace("splash start", f"splash start {where}")
        block = block.replace("crawl site ", f"crawl site {address}")
        done = subprocess.run(
            ["/bin/sh", "-e", "-c", block],
            cwd=tmp_path,
            env=shell(tmp_path) | {"PATH": f"{tmp_path / 'bin'}:/usr/bin:/bin"},
            capture_output=True,
            text=True,
            timeout=200,
            check=False,
        )
    splash_server.stop()
    assert done.returncode in {0, 6}, done.stderr
    assert len(records(tmp_path / "paper.jsonl")) == 3
