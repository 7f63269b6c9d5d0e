"""A browser that is ended while it renders a page, and when its crawl says so."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.integration.rendering.conftest import Crawl, descendants
from tests.rendering.scripted_site import ARTICLE, ScriptedSite

if TYPE_CHECKING:
    from tests.rendering.scripted_site import Answer

SAYS = "does not answer"
LIMIT = 50  # seconds that a page may take: what is noticed sooner was not waited for
RESTLESS = (
    '<html><body><div id="app"></div><script>setInterval(function () { document.body.appendChild('
    'document.createElement("i")); }, 100)</script></body></html>'
)


class RestlessSite(ScriptedSite):
    """Its page goes on changing when it is asked for first, and shows its text from then on."""

    def answer(self, path: str) -> Answer:
        is_first = sum(hit.path == "/restless" for hit in self.hits) < 2
        return (200, {}, RESTLESS if is_first else ARTICLE) if path == "/restless" else super().answer(path)


def is_browser(pid: int) -> bool:
    """Whether a process is a Chromium's first one, the parent of those that run pages."""
    try:
        line = (Path("/proc") / str(pid) / "cmdline").read_bytes()
    except OSError:
        return False
    return b"--remote-debugging-pipe" in line and b"--type=" not in line


def noticed_after(folder: Path, sent: int) -> tuple[float, Crawl, dict]:
    """End the browser during a page; return the seconds until the crawl says so, the crawl and its stats at its end."""
    settings = {
        "NEWSCRAWL_RENDER_ENGINES": "playwright",
        "NEWSCRAWL_RENDER_TIMEOUT": LIMIT,
        "NEWSCRAWL_RENDER_WAIT": 40,
    }
    with RestlessSite() as site:
        run = Crawl(folder, [(site.url("/restless"), "article")], NEWSCRAWL_RENDER="always",
                    LOG_FORMAT="%(created).3f %(message)s", ROBOTSTXT_OBEY=False, **settings)  # fmt: skip
        process = run.begin()
        while "/restless" not in site.paths():
            assert process.poll() is None, run.log()
            time.sleep(0.05)
        time.sleep(0.5)  # the page is under way
        browsers = [pid for pid in descendants(process.pid) if is_browser(pid)]
        assert browsers
        ended = time.time()
        for pid in browsers:
            os.kill(pid, sent)
        stats = run.end(process)
    (line,) = (line for line in run.log().splitlines() if SAYS in line)
    return float(line.split()[0]) - ended, run, stats
