"""What a browser that speaks WebDriver shows of the built papers, and what a page costs in it.

    python benchmarks/built_sites/webdriver.py --home FOLDER --driver WebKitWebDriver

Debian's webkit2gtk-driver needs a display: start it below ``xvfb-run``. Each paper's front page and five articles
are opened one after the other; an article is whole when its headline and its paragraphs are as they were published.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

PROJECT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(PROJECT), str(PROJECT / "benchmarks")]

from built_sites.building import SITES, STORIES
from built_sites.serving import PaperServer

from benchmarks.process_meter import Meter
from newscrawl.pipelines.record import read_record
from newscrawl.rendering.engine import FULL, SIGN
from newscrawl.rendering.page_scripts import script
from tests.integration.rendering.conftest import free_port

ARTICLES = 5
PATIENCE, STILL = 5.0, 0.3  # seconds until a page is taken as it is, and for how long one keeps still that is done
BROWSER = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser"


class Driver:
    """A session of a WebDriver program (w3.org/TR/webdriver2)."""

    def __init__(self, program: str, options: dict[str, Any]) -> None:
        self._base = f"http://127.0.0.1:{(port := free_port())}"
        self.process = subprocess.Popen([program, f"--port={port}", "--host=127.0.0.1"])
        for _ in range(100):
            time.sleep(0.1)
            try:
                self._call("GET", "/status")
                break
            except OSError:  # it is not up yet; if it never is, the session below fails
                continue
        answer = self._call("POST", "/session", {"capabilities": {"alwaysMatch": options}})
        self._base += f"/session/{answer['sessionId']}"

    def page(self, url: str) -> str:
        """Open a page; return it as it stands when it keeps still and shows something."""
        self._call("POST", "/url", {"url": "about:blank"})  # another route of a page is not another page
        self._call("POST", "/url", {"url": url})
        ends, since, last = time.monotonic() + PATIENCE, time.monotonic(), ""
        while time.monotonic() < ends:
            sign = self._run(SIGN)
            since, last = (since, last) if sign == last else (time.monotonic(), sign)
            if time.monotonic() - since >= STILL and self._run(FULL):
                break
            time.sleep(0.05)
        return str(self._run(script("snapshot.js")) or self._call("GET", "/source"))

    def end(self) -> None:
        """End the session and its program."""
        try:
            self._call("DELETE", "")
        finally:
            self.process.terminate()
            self.process.wait(10)

    def _run(self, program: str) -> Any:
        lines = [line for line in program.strip().splitlines() if not line.startswith("//")]
        return self._call("POST", "/execute/sync", {"script": "return " + "\n".join(lines), "args": []})

    def _call(self, method: str, path: str, value: dict[str, Any] | None = None) -> Any:
        body = None if value is None else json.dumps(value).encode()
        request = Request(self._base + path, body, {"Content-Type": "application/json"}, method=method)  # noqa: S310 - loopback
        with urlopen(request, timeout=60) as answer:  # noqa: S310 - loopback
            return json.load(answer)["value"]


def shown(driver: Driver, url: str, *, hashed: bool) -> int:
    """Open the front page and five articles, *hashed*: at routes behind "#"; return how many of these are whole."""
    driver.page(url)
    whole = 0
    for story in STORIES[:ARTICLES]:
        address = url.rstrip("/") + ("/#" if hashed else "") + str(story["url"])
        record = read_record(address, driver.page(address))
        found = (record.headline, tuple((record.articleBody or "").split("\n\n")))
        whole += found == (story["title"], tuple(story["body"]))
    return whole


def main() -> None:
    """Print a line for each paper."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--driver", default="WebKitWebDriver")
    parser.add_argument("--browser", default=BROWSER)
    given = parser.parse_args()
    options = {"webkitgtk:browserOptions": {"binary": given.browser, "args": ["--automation"]}}
    for site in SITES:
        if given.names and site.name not in given.names:
            continue
        with PaperServer(site.build(given.home.resolve())) as server:
            driver = Driver(given.driver, options)
            try:
                meter = Meter(driver.process.pid)
                meter.start()
                whole = shown(driver, server.url, hashed=site.name == "vue-hash")
                meter.stop()
            finally:
                driver.end()
        cost = meter.cpu / (ARTICLES + 1)
        print(f"{site.name:16}{whole} of {ARTICLES}  {cost:.2f} s of CPU a page, {meter.memory:.0f} MB", flush=True)


if __name__ == "__main__":
    main()
