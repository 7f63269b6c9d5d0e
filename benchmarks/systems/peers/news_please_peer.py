"""news-please: its program with its settings as they come. ``PYTHON news_please_peer.py URL CRAWLER``.

It does not end by itself: it is stopped when it wrote nothing new for a while.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import newsplease
from giving import give

QUIET, LONGEST = 25, 120  # seconds without a new file, and in all


def configure(folder: Path, url: str, crawler: str) -> None:
    """Write its two files of settings: nothing but the address, the crawler and the folder is set."""
    config = (Path(newsplease.__file__).parent / "config" / "config.cfg").read_text()
    config = config.replace("working_path = ~/news-please-repo/", f"working_path = {folder}/out/")
    (folder / "config.cfg").write_text(config)
    (folder / "sitelist.hjson").write_text(json.dumps({"base_urls": [{"url": url, "crawler": crawler}]}))


def wait(running: subprocess.Popen[bytes], out: Path) -> None:
    """Return when nothing new comes."""
    begin = last = time.monotonic()
    number = 0
    while running.poll() is None and time.monotonic() < min(last + QUIET, begin + LONGEST):
        time.sleep(1)
        now = len(list(out.rglob("*.json")))
        last, number = (time.monotonic(), now) if now != number else (last, number)


with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    configure(folder, *sys.argv[1:3])
    command = [Path(sys.executable).with_name("news-please"), "-c", folder]
    with (folder / "log").open("wb") as log:
        running = subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        try:
            wait(running, folder / "out" / "data")
        finally:
            running.terminate()
            try:
                running.wait(timeout=10)
            except subprocess.TimeoutExpired:
                running.kill()
                running.wait()
    told = [json.loads(path.read_text()) for path in (folder / "out" / "data").rglob("*.json")]
    give((one["url"], one.get("title"), one.get("maintext")) for one in told)
