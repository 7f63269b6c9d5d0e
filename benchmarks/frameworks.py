"""Papers as today's frameworks build them: how many of 15 articles a crawl finds, by engine.

    python benchmarks/frameworks.py --engines splash playwright --mode auto

Splash is the one of ``newscrawl splash start``; Chromium is the system's.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).parent.parent
sys.path.insert(0, str(PROJECT))

from newscrawl.rendering.server import SplashServer, default_home
from tests.integration.rendering.conftest import free_port
from tests.rendering.framework_pages import NAMES
from tests.rendering.framework_sites import FrameworkSite


def crawled(name: str, settings: dict[str, object], folder: Path, log: Path | None = None) -> dict[str, object]:
    """Crawl one site; return the number of articles with a text, the exit code, seconds and CPU seconds."""
    out = folder / "out.jsonl"
    with FrameworkSite(name) as site:
        given = [part for key, value in settings.items() for part in ("-s", f"{key}={value}")]
        command = [sys.executable, "-m", "newscrawl", "crawl", "site", "-a", f"url={site.url}", "-O", str(out)]
        common = [
            "-s",
            f"NEWSCRAWL_STATE={folder / 'state'}",
            "-s",
            "DOWNLOAD_DELAY=0",
            "-s",
            "TELNETCONSOLE_ENABLED=0",
        ]
        before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        done = subprocess.run(
            [*command, *common, *given], cwd=folder, env={**os.environ, "PYTHONPATH": str(PROJECT)},
            capture_output=True, text=True, check=False, timeout=300,
        )  # fmt: skip
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        hits = len([path for path in site.hits if path.startswith("/api/page")])
    if log is not None:
        log.write_text(done.stdout + done.stderr)
    lines = [json.loads(line) for line in out.read_text().splitlines()] if out.exists() else []
    whole = {line["headline"] for line in lines if len(line.get("articleBody") or "") > 300}
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    engines = sorted({str(line["metadata"]["crawl"].get("renderedBy")) for line in lines})
    return {"articles": len(whole), "lines": len(lines), "exit": done.returncode, "cpu": round(cpu, 1),
            "seconds": round(time.monotonic() - began, 1), "by": "+".join(engines), "list data": hits}  # fmt: skip


def main() -> None:
    """Print a line for each site."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", default=list(NAMES))
    parser.add_argument("--engines", nargs="*", default=["splash", "playwright"])
    parser.add_argument("--mode", default="auto")
    parser.add_argument("--set", action="append", default=[])
    parser.add_argument("--home", type=Path, default=default_home())
    parser.add_argument("--logs", type=Path)
    given = parser.parse_args()
    server = SplashServer(given.home, free_port()) if "splash" in given.engines else None
    settings: dict[str, object] = {"NEWSCRAWL_RENDER": given.mode, **dict(pair.split("=", 1) for pair in given.set)}
    try:
        if server is not None:
            server.start()
            settings["SPLASH_URL"] = server.url
        if given.engines:
            settings["NEWSCRAWL_RENDER_ENGINES"] = ",".join(given.engines)
        else:
            settings["NEWSCRAWL_RENDER_CHROMIUM"] = "/nowhere"
        for name in given.names:
            own = {"NEWSCRAWL_RENDER_CONSENT": "refuse"} if name == "consent-wall" else {}
            with tempfile.TemporaryDirectory() as folder:
                log = given.logs / f"{name}.log" if given.logs else None
                print(f"{name:20}", crawled(name, {**settings, **own}, Path(folder), log), flush=True)
    finally:
        if server is not None:
            server.stop()


if __name__ == "__main__":
    main()
