"""Runs the real command line in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).parent.parent
QUICK = ("-s", "DOWNLOAD_DELAY=0.005", "-s", "NEWSCRAWL_EXPORT_SYNC_SECONDS=0.005", "-s", "NEWSCRAWL_RENDER=never")


def newscrawl(*arguments: str, cwd: Path, seconds: float = 120, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run ``newscrawl …`` in *cwd* and return its output and exit code."""
    return subprocess.run(
        [sys.executable, "-m", "newscrawl", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(PROJECT), **environment},
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )


def records(path: Path) -> list[dict[str, Any]]:
    """Return the records of a JSON lines file; every line must be whole."""
    text = path.read_text(encoding="utf-8")
    assert text.endswith("\n") or not text
    return [json.loads(line) for line in text.splitlines()]
