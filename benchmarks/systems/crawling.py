"""A crawl by newscrawl, as a user starts it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
QUICK = ("-s", "DOWNLOAD_DELAY=0.01", "-s", "NEWSCRAWL_RENDER=never", "--loglevel", "DEBUG")


def crawl(url: str, folder: Path, project: Path) -> None:
    """Run a crawl of the site into ``out.jsonl``."""
    command = [sys.executable, "-m", "newscrawl", "crawl", "site", "-a", f"url={url}/", "-O", "out.jsonl", *QUICK]
    done = subprocess.run(
        command, cwd=folder, env={"PYTHONPATH": str(project), "PATH": "/usr/bin:/bin", "HOME": str(folder)},
        capture_output=True, text=True, timeout=600, check=False,
    )  # fmt: skip
    (folder / "log").write_text(done.stderr)
    if done.returncode not in (0, 6):
        print(f"    exit {done.returncode}: {done.stderr[-800:]}")
