"""Recall, precision and requests on a running WordPress of ../shared/tools/sites: first run, second run, pages only.

python benchmarks/discovery.py http://127.0.0.1:18101/ STATE/truth.jsonl
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).parent.parent
JUDGE = PROJECT.parent / "shared" / "tools" / "sites" / "check_crawl.py"
RUNS: dict[str, tuple[str, ...]] = {"first": (), "second": (), "pages only": ("-a", "sources=recent,pages")}


def main() -> int:
    """Print one line a run."""
    if len(sys.argv) != 3 or not JUDGE.exists():
        print("skipped: needs ../shared and the address and truth of a running site; see the head of this file")
        return 0
    url, truth = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        for name, options in RUNS.items():
            state = Path(folder) / ("pages" if options else "all")
            state.mkdir(exist_ok=True)
            log = crawl(url, state, options)
            judged = judge(truth, state / "out.jsonl")
            requests = re.search(r"'downloader/request_count': (\d+)", log)
            print(
                f"{name:12} recall {judged['recall']}  precision {judged['precision']}  "
                f"requests {requests[1] if requests else '?'} for {judged['articles_in_truth']} articles"
            )
    return 0


def judge(truth: str, output: Path) -> dict[str, str]:
    """Return the judge's figures by name; it knows the spellings of an address."""
    command = [sys.executable, str(JUDGE), truth, str(output)]
    printed = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return dict(line.split()[:2] for line in printed.splitlines() if len(line.split()) == 2)


def crawl(url: str, folder: Path, options: tuple[str, ...]) -> str:
    """Run the crawl and return its log."""
    command = [sys.executable, "-m", "newscrawl", "crawl", "site", "-a", f"url={url}", "-O", "out.jsonl"]
    command += ["-s", "DOWNLOAD_DELAY=0.01", *options]
    environment = {"PYTHONPATH": str(PROJECT), "PATH": "/usr/bin:/bin"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False).stderr


if __name__ == "__main__":
    sys.exit(main())
