"""One site crawled again and again in random order and concurrency: how many records differ, and where.

    python benchmarks/order.py --runs 5 --seed 1

The demo newsroom's answers are held back for random times, so that another source names an article first in every
run. Each run begins with an empty folder; what tells of the run itself (when and through what a page was met) is left
out. Ends with 1 if any record differs from that of the first run.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newscrawl.demo import DemoNewsroom

if TYPE_CHECKING:
    from newscrawl.demo.pages import Page

PROJECT = Path(__file__).parent.parent
LONGEST = 0.15  # seconds that an answer waits
CONCURRENCY = (1, 2, 4, 8, 16)
OF_THE_RUN = frozenset({"crawl", "dateDownloaded", "firstSeen", "lastSeen"})


class SlowNewsroom(DemoNewsroom):
    """The demo's newsroom, every answer late by a time of its own."""

    chance = random.Random(1)

    def page(self, path: str) -> Page | None:
        """Return the page after a while."""
        time.sleep(self.chance.random() * LONGEST)
        return super().page(path)


def crawl(url: str, concurrency: int) -> dict[str, dict[str, Any]]:
    """Crawl into an empty folder; return the records by address, without what tells of the run."""
    options = {"CONCURRENT_REQUESTS": concurrency, "CONCURRENT_REQUESTS_PER_DOMAIN": concurrency, "DOWNLOAD_DELAY": 0}
    settings = [part for name, value in options.items() for part in ("-s", f"{name}={value}")]
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "newscrawl", "crawl", "site", "-a", f"url={url}", "-a", "render=never"]
        command += ["-O", "out.jsonl", *settings]
        environment = {"PYTHONPATH": str(PROJECT), "PATH": "/usr/bin:/bin"}
        subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
        lines = (Path(folder) / "out.jsonl").read_text(encoding="utf-8").splitlines()
    records = map(json.loads, lines)
    return {record["url"]: without_run(record) for record in records}


def without_run(record: dict[str, Any]) -> dict[str, Any]:
    """Return the record without what tells of this run: when, from where and by whom the page was asked."""
    kept = {name: value for name, value in record["metadata"].items() if name not in OF_THE_RUN}
    return {**record, "metadata": kept}


def differences(one: Any, other: Any, path: str = "") -> list[str]:
    """Return the places where two records differ, with both values."""
    if isinstance(one, dict) and isinstance(other, dict):
        keys = sorted({*one, *other})
        return [found for key in keys for found in differences(one.get(key), other.get(key), f"{path}.{key}")]
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        pairs = enumerate(zip(one, other, strict=True))
        return [found for number, pair in pairs for found in differences(*pair, f"{path}[{number}]")]
    return [] if one == other else [f"{path}: {str(one)[:150]} | {str(other)[:150]}"]


def main() -> int:
    """Crawl, compare, print one line a run and the places that differ."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    first: dict[str, dict[str, Any]] = {}
    are_equal = True
    with SlowNewsroom() as newsroom:
        newsroom.chance = random.Random(arguments.seed)
        for run in range(arguments.runs):
            concurrency = chance.choice(CONCURRENCY)
            records = crawl(newsroom.url, concurrency)
            first = first or records
            told = [differences(first.get(url), records.get(url), url) for url in sorted({*first, *records})]
            differ = [places for places in told if places]
            are_equal &= not differ
            print(f"run {run + 1}: {concurrency:2} at once, {len(records)} records, {len(differ)} differ", flush=True)
            for place in [place for places in differ for place in places][:20]:
                print(f"    {place}")
    return 0 if are_equal else 1


if __name__ == "__main__":
    sys.exit(main())
