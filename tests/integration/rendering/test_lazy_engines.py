"""A crawl that may render loads nothing of an engine before a page asks for one."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from tests.running import PROJECT

_CHILD = """
import atexit, json, sys
from newscrawl.__main__ import main
atexit.register(lambda: print(json.dumps(sorted(sys.modules))))
main()
"""
_OF_ENGINES = ("playwright", "scrapy_playwright", "newscrawl.rendering.playwright", "newscrawl.rendering.splash",
               "newscrawl.rendering.scrapy_splash", "newscrawl.rendering.growing")  # fmt: skip


def test_no_engine_is_loaded_for_a_site_whose_pages_show_what_they_have(site, tmp_path):
    settings = ["-s", "NEWSCRAWL_RENDER_ENGINES=splash", "-s", "TELNETCONSOLE_ENABLED=0"]
    done = subprocess.run(
        [sys.executable, "-c", _CHILD, "crawl", "site", "-a", f"url={site.url('/plain')}", *settings],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(PROJECT)}, capture_output=True, text=True, timeout=120,
        check=False,
    )  # fmt: skip
    loaded = set(json.loads(done.stdout.splitlines()[-1]))
    assert "newscrawl.rendering.middleware" in loaded
    assert "/plain" in site.paths()
    assert not loaded.intersection(_OF_ENGINES)
