"""Papers built with today's frameworks from npm: how many of 15 articles a crawl finds whole, by engine.

    python benchmarks/built_sites --home FOLDER --engines both chromium

Node 20 or newer with npm; the packages are installed below the folder once (some minutes, 900 MB). An article is whole
when its headline and all its paragraphs are as they were published, and nothing else stands in its body. Splash is the
one of ``newscrawl splash start``; Chromium is the system's.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(PROJECT), str(PROJECT / "benchmarks")]

from built_sites.building import SITES, STORIES
from built_sites.serving import PaperServer

from newscrawl.rendering.server import SplashServer, default_home
from tests.integration.rendering.conftest import free_port

ENGINES = {"both": "splash,playwright", "chromium": "playwright", "splash": "splash", "none": ""}


def whole(records: list[dict[str, Any]]) -> int:
    """Return how many stories were read as they were published."""
    found = {(record["headline"], tuple((record["articleBody"] or "").split("\n\n"))) for record in records}
    return len(found & {(story["title"], tuple(story["body"])) for story in STORIES})


def crawl(url: str, settings: dict[str, str], folder: Path, project: Path) -> dict[str, Any]:
    """Crawl a paper once; return what the table shows."""
    given = [part for key, value in settings.items() for part in ("-s", f"{key}={value}")]
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "newscrawl", "crawl", "site", "-a", f"url={url}", "-O", "out.jsonl", *given],
        cwd=folder, env={**os.environ, "PYTHONPATH": str(project)}, capture_output=True, text=True, timeout=400,
        check=False,
    )  # fmt: skip
    (folder / "log").write_text(done.stdout + done.stderr)
    out = folder / "out.jsonl"
    records = [json.loads(line) for line in out.read_text().splitlines()] if out.exists() else []
    by = sorted({str(record["metadata"]["crawl"].get("renderedBy") or "plain") for record in records})
    says = "JavaScript" in done.stdout + done.stderr
    return {"whole": whole(records), "lines": len(records), "by": "+".join(by), "exit": done.returncode,
            "seconds": round(time.monotonic() - started), "names JavaScript": says}  # fmt: skip


def settings_of(name: str, engines: str, splash: SplashServer | None) -> dict[str, str]:
    """Return the settings of a crawl; a paper behind a consent wall is the one whose wall is answered."""
    settings = {"DOWNLOAD_DELAY": "0", "TELNETCONSOLE_ENABLED": "0", "NEWSCRAWL_RENDER": "auto"}
    if splash is not None and "splash" in ENGINES[engines]:
        settings["SPLASH_URL"] = splash.url
    if ENGINES[engines]:
        settings["NEWSCRAWL_RENDER_ENGINES"] = ENGINES[engines]
    if "playwright" not in ENGINES[engines]:
        settings["NEWSCRAWL_RENDER_CHROMIUM"] = "/nowhere"
    if name == "consent-wall":
        settings["NEWSCRAWL_RENDER_CONSENT"] = "refuse"
    return settings


def main() -> None:
    """Print a line for each paper and choice of engines."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help=", ".join(site.name for site in SITES))
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--engines", nargs="*", default=list(ENGINES), choices=list(ENGINES))
    parser.add_argument("--splash-home", type=Path, default=default_home())
    parser.add_argument("--project", type=Path, default=PROJECT, help="crawl with the newscrawl of this folder")
    parser.add_argument("--logs", type=Path)
    given = parser.parse_args()
    needs_splash = any("splash" in ENGINES[engines] for engines in given.engines)
    splash = SplashServer(given.splash_home, free_port()) if needs_splash else None
    try:
        if splash is not None:
            splash.start()
        for site in SITES:
            if given.names and site.name not in given.names:
                continue
            built = site.build(given.home.resolve())
            for engines in given.engines:
                with tempfile.TemporaryDirectory() as folder, PaperServer(built) as server:
                    row = crawl(server.url, settings_of(site.name, engines, splash), Path(folder), given.project)
                    if given.logs:
                        given.logs.mkdir(exist_ok=True, parents=True)
                        (given.logs / f"{site.name}-{engines}.log").write_text((Path(folder) / "log").read_text())
                print(f"{site.name:16} {engines:9} {row['whole']:>2} of {len(STORIES)}  {row}", flush=True)
    finally:
        if splash is not None:
            splash.stop()


if __name__ == "__main__":
    main()
