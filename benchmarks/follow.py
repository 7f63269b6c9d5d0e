"""Follow mode against a paper on loopback that posts while it is crawled: what is found, how soon, at what cost.

    python benchmarks/follow.py --minutes 10 --every 60 --least 10

The lag of an article is measured from outside: from the moment it is published to that at which its line is in a
shard on the disk. ``--least`` is the least interval between two visits of a source, in seconds (300 by default).
"""

from __future__ import annotations

import argparse
import json
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).parent.parent
sys.path.insert(0, str(PROJECT))

from tests.spiders.changing_site import ChangingSite

OLD = 40  # articles that are there before
LOOK = 0.2  # seconds between two looks at the shards


def main() -> int:
    """Print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--every", type=float, default=60, help="seconds between two posts")
    parser.add_argument("--least", type=float, default=10, help="NEWSCRAWL_FOLLOW_MIN_INTERVAL")
    wanted = parser.parse_args()
    with ChangingSite(OLD) as paper, tempfile.TemporaryDirectory() as folder:
        crawl = begin(paper.url, Path(folder), wanted.least)
        try:
            lags, requests = watch(paper, Path(folder), wanted.minutes * 60, wanted.every)
        finally:
            crawl.send_signal(signal.SIGINT)
            crawl.wait(60)
        report(lags, requests, crawl.returncode)
    return 0


def begin(url: str, folder: Path, least: float) -> subprocess.Popen[bytes]:
    """Start the crawl that follows."""
    command = [sys.executable, "-m", "newscrawl", "crawl", "site", "-a", f"url={url}", "-a", "follow=true"]
    for setting in (f"NEWSCRAWL_FOLLOW_MIN_INTERVAL={least}", "DOWNLOAD_DELAY=0.2", "LOG_LEVEL=WARNING"):
        command += ["-s", setting]
    environment = {"PYTHONPATH": str(PROJECT), "PATH": "/usr/bin:/bin"}
    return subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.DEVNULL)


def watch(paper: ChangingSite, folder: Path, seconds: float, every: float) -> tuple[dict[int, float | None], int]:
    """Publish, and return each post's lag in seconds (``None``: never came) and the number of requests meanwhile."""
    while len(on_disk(folder)) < OLD:
        time.sleep(LOOK)
    asked, begun = len(paper.hits), time.time()
    published: dict[int, float] = {}
    lags: dict[int, float | None] = {}
    while time.time() < begun + seconds or (None in lags.values() and time.time() < begun + seconds + every):
        if time.time() >= begun + every * len(published) and time.time() < begun + seconds:
            number = OLD + len(published)
            published[number], lags[number] = time.time(), None
            paper.publish(number)
        for number in on_disk(folder) & {number for number, lag in lags.items() if lag is None}:
            lags[number] = time.time() - published[number]
        time.sleep(LOOK)
    return lags, len(paper.hits) - asked


def on_disk(folder: Path) -> set[int]:
    """Return the numbers of the articles in the shards."""
    lines = [line for part in folder.rglob("articles-*.jsonl*") for line in part.read_bytes().splitlines(keepends=True)]
    whole = (json.loads(line)["headline"] for line in lines if line.endswith(b"\n"))
    return {int("".join(filter(str.isdigit, headline))) for headline in whole}


def report(lags: dict[int, float | None], requests: int, code: int) -> None:
    """Print what came of it."""
    found = sorted(lag for lag in lags.values() if lag is not None)
    p50, p95 = (found[min(len(found) - 1, int(share * len(found)))] if found else 0 for share in (0.5, 0.95))
    print(f"posted {len(lags)}  found {len(found)}  lag p50 {p50:.1f} s  p95 {p95:.1f} s  exit code {code}")
    print(f"requests {requests}  {requests / max(1, len(found)):.1f} per new article")


if __name__ == "__main__":
    sys.exit(main())
