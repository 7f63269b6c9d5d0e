"""Later runs of one job over a site of 300 posts: the requests, and whether the lines are exactly the changes.

    python benchmarks/second_run.py --posts 300

First run, a run in which nothing changed, one after ten new posts, five edits and two deletions, and one more.
Ends with 1 where a run wrote anything else.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from tests.spiders.changing_site import ChangingSite

NEW, EDITED, DELETED = 10, 5, 2


def crawl(paper: ChangingSite, folder: Path) -> tuple[int, int]:
    """Return how many requests came, and how many of them for articles."""
    paper.hits.clear()
    command = [sys.executable, "-m", "newscrawl", "crawl", "site", "-a", f"url={paper.url}/", "-O", "out.jsonl"]
    command += ["-s", "DOWNLOAD_DELAY=0.01", "-s", "NEWSCRAWL_RENDER=never"]
    environment = {"PYTHONPATH": str(PROJECT), "PATH": "/usr/bin:/bin"}
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    return len(paper.hits), sum(path.startswith("/news/") for path, _ in paper.hits)


def state(folder: Path) -> Counter[str]:
    """Return the kinds of lines that the job holds, and of its events; what a feed completed is no change."""
    found: Counter[str] = Counter()
    for shard in folder.glob(".newscrawl/*/shards/articles-*.jsonl"):
        found.update(json.loads(line)["changeType"] for line in shard.read_text().splitlines())
    for events in folder.glob(".newscrawl/*/events.jsonl"):
        found.update(json.loads(line)["event"] for line in events.read_text().splitlines())
    return found - Counter(completed=found["completed"])


def main() -> int:
    """Crawl four times; print one line a run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=300)
    number = parser.parse_args().posts
    wanted, is_right = Counter(new=number), True
    with tempfile.TemporaryDirectory() as name, ChangingSite(number) as paper:
        folder = Path(name)
        for run in ("first", "unchanged", "changed", "unchanged again"):
            if run == "changed":
                slugs = list(paper.posts)
                for post in range(10_000, 10_000 + NEW):
                    paper.publish(post)
                for slug in slugs[number // 2 :][:EDITED]:
                    paper.edit(slug)
                for slug in slugs[number - DELETED : number]:
                    del paper.posts[slug]
                wanted += Counter(new=NEW, updated=EDITED, gone=DELETED)
            requests, articles = crawl(paper, folder)
            found = state(folder)
            is_right &= found == wanted
            print(f"{run:16} {requests:4} requests, {articles:4} of them for articles, lines {dict(found)}", flush=True)
            time.sleep(1.1)  # clocks of HTTP count in seconds
    print("right" if is_right else f"WRONG: {dict(wanted)} were to be written")
    return int(not is_right)


if __name__ == "__main__":
    sys.exit(main())
