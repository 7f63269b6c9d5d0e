"""Articles whose last paragraphs their page does not show: how many of six are read whole, by form and engine.

    python benchmarks/cut_articles.py --engines none chromium

"marked" are records that say that the rest of their text is missing; "said" is whether the run's log does. Chromium is
the system's, Splash the one of ``newscrawl splash start``.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).parent.parent
sys.path.insert(0, str(PROJECT))

from newscrawl.rendering.server import SplashServer, default_home
from tests.integration.rendering.conftest import free_port
from tests.rendering.cut_pages import FORMS, LOCKED, NUMBER, SHOWN, paragraphs, site_of
from tests.rendering.scripted_site import ScriptedSite

ENGINES = {"none": "", "chromium": "playwright", "both": "splash,playwright"}


def crawled(form: str, settings: dict[str, str], folder: Path, number: int = NUMBER) -> dict[str, Any]:
    """Crawl a paper of so many articles of one form; return how many are as they were written and what was said."""
    out, shown = folder / "out.jsonl", SHOWN if form in LOCKED else None
    with ScriptedSite(site_of(form, number)) as site:
        given = [part for key, value in settings.items() for part in ("-s", f"{key}={value}")]
        done = subprocess.run(
            [sys.executable, "-m", "newscrawl", "crawl", "site", "-a", f"url={site.url('/')}", "-O", str(out),
             "-s", "DOWNLOAD_DELAY=0", "-s", "TELNETCONSOLE_ENABLED=0", *given],
            cwd=folder, env={**os.environ, "PYTHONPATH": str(PROJECT)}, capture_output=True, text=True, check=False,
            timeout=300,
        )  # fmt: skip
        hits = len(site.hits)
    log = done.stdout + done.stderr
    (folder / "log.txt").write_text(log)
    lines = [json.loads(line) for line in out.read_text().splitlines()] if out.exists() else []
    wanted = {"\n\n".join(paragraphs(n)[:shown]) for n in range(1, NUMBER + 1)}
    marked = sum(
        any(each["rule"] == "script" for each in line["evidence"]["articleBody"]["rejected"]) for line in lines
    )
    said = [what for what in ("are cut where", "may go on by JavaScript") if what in log]
    return {"whole": sum(line["articleBody"] in wanted for line in lines), "lines": len(lines), "marked": marked,
            "said": said, "requests": hits, "exit": done.returncode}  # fmt: skip


def main() -> None:
    """Print a line for each form and choice of engines."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("forms", nargs="*", default=list(FORMS))
    parser.add_argument("--engines", nargs="*", default=["none", "chromium"], choices=list(ENGINES))
    parser.add_argument("--home", type=Path, default=default_home())
    parser.add_argument("--logs", type=Path)
    given = parser.parse_args()
    splash = SplashServer(given.home, free_port()) if "both" in given.engines else None
    try:
        if splash is not None:
            splash.start()
        for form in given.forms:
            for engines in given.engines:
                settings = {"NEWSCRAWL_RENDER_ENGINES": ENGINES[engines]}
                if splash is not None and engines == "both":
                    settings["SPLASH_URL"] = splash.url
                if engines == "none":
                    settings = {"NEWSCRAWL_RENDER_CHROMIUM": "/nowhere"}
                with tempfile.TemporaryDirectory() as folder:
                    row = crawled(form, settings, Path(folder))
                    if given.logs:
                        given.logs.mkdir(parents=True, exist_ok=True)
                        (given.logs / f"{form}-{engines}.txt").write_text((Path(folder) / "log.txt").read_text())
                print(f"{form:<22}{engines:<10}{row['whole']} of {NUMBER}  {row}", flush=True)
    finally:
        if splash is not None:
            splash.stop()


if __name__ == "__main__":
    main()
