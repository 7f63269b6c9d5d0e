"""Real publishing systems with content of our own, crawled on loopback: recall, precision, fields, second run.

    python benchmarks/systems.py --tools DIR --install      # once: some minutes, about 1.5 GB
    python benchmarks/systems.py --tools DIR --only hugo --wrong --min 1.0

Each system is built twice, as its documentation shows it: the second edition has one edited post and one new one. The
table says how many requests an article cost, which shares were right, and how many lines the second run wrote.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from systems.blog_generators import Hexo, IkiWiki, MkDocs, Pelican
from systems.content import first_edition, second_edition
from systems.crawling import PROJECT, crawl
from systems.ghost_site import Ghost
from systems.judging import FIELDS, Score, judge
from systems.lektor_site import Lektor
from systems.mezzanine_site import Mezzanine
from systems.node_sites import Astro, Docusaurus, Eleventy
from systems.plone_site import Plone
from systems.serving import file_server, free_port
from systems.static_sites import ABlog, Hugo, Jekyll, Nikola
from systems.tools import Tools
from systems.wagtail_site import Wagtail
from systems.wordpress_site import WordPress

SYSTEMS: tuple[Any, ...] = (
    Hugo(), Jekyll(), Eleventy(), Astro(), Docusaurus(), Nikola("bootblog4"), Nikola("base"), ABlog(), Lektor(),
    Pelican("simple"), Pelican("notmyidea"), MkDocs(), Hexo(), IkiWiki(), Wagtail(), Mezzanine(),
    Ghost("casper"), Ghost("source"),
    WordPress("twentytwentyone"), WordPress("twentytwentytwo"), WordPress("twentytwentythree"), Plone(),
)  # fmt: skip


@dataclass
class Row:
    """What came of one system."""

    name: str
    version: str
    first: Score
    second: Score
    posts: int
    requests: tuple[int, int]
    changes: str
    is_right: bool


def main() -> int:
    """Build, crawl, judge and print; 1 when a share is below ``--min``."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tools", type=Path, required=True, help="folder with the installed systems")
    parser.add_argument("--install", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--wrong", action="store_true", help="print what was wrong")
    parser.add_argument("--keep", type=Path, help="keep sites and crawls in this folder")
    parser.add_argument("--project", type=Path, default=PROJECT, help="crawl with the newscrawl of this folder")
    parser.add_argument("--min", type=float, default=0.0)
    options = parser.parse_args()
    tools = Tools(options.tools.resolve())
    if options.install:
        tools.install()
    rows = []
    print(_HEAD)
    for system in SYSTEMS:
        if options.only in system.name:
            row = measure(system, tools, options)
            rows.append(row)
            print(_line(row), flush=True)
            if options.wrong:
                for problem in (*row.first.wrong, *(f"second run: {text}" for text in row.second.wrong)):
                    print(f"    {problem}")
    shares = [share for row in rows for share in (row.first.recall, row.first.precision, *row.first.fields.values())]
    return int(not rows or min(shares) < options.min)


def measure(system: Any, tools: Tools, options: argparse.Namespace) -> Row:
    """Crawl both editions of a system with one job."""
    root = Path(options.keep or tempfile.mkdtemp()) / system.name.replace(" ", "-")
    shutil.rmtree(root, ignore_errors=True)
    (root / "job").mkdir(parents=True)
    with file_server() as files:
        editions = [first_edition(), second_edition()]
        if not getattr(system, "has_undated", True):
            editions = [[post for post in posts if post.published] for posts in editions]
        scores, requests = [], []
        own = f"http://127.0.0.1:{free_port()}" if hasattr(system, "stop") else ""
        for number, posts in enumerate(editions):
            source = root / "site"
            source.mkdir(exist_ok=True)
            built = system.build(tools, source, posts, own or files.url)
            if built is not None:
                files.serve(built)
            crawl(own or files.url, root / "job", options.project)
            requests.append(_requests(root / "job") if own else len(files.hits))
            shutil.copy(root / "job" / "log", root / f"log-{number + 1}")  # says each request
            scores.append(judge(_records(root / "job" / "out.jsonl"), posts, system.facts))
            time.sleep(1.1 if number == 0 else 0)
    if own:
        system.stop()
    changes = Counter(record["changeType"] for record in _lines(root / "job"))
    is_right = (changes["new"], changes["updated"]) == (len(editions[1]), 1)
    row = Row(
        system.name, system.version(tools, root), scores[0], scores[1], len(editions[0]), (requests[0], requests[1]),
        " ".join(f"{count} {name}" for name, count in sorted(changes.items())), is_right,
    )  # fmt: skip
    if not options.keep:
        shutil.rmtree(root.parent)
    return row


def _requests(job: Path) -> int:
    found = re.findall(r"(\d+) requests? \(", (job / "log").read_text())
    return int(found[-1]) if found else 0


def _records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def _lines(job: Path) -> list[dict[str, Any]]:
    return [record for shard in sorted(job.glob(".newscrawl/*/shards/articles-*.jsonl*")) for record in _records(shard)]


_HEAD = (
    f"{'system':18} {'version':10} {'recall':>6} {'prec.':>6} "
    + " ".join(f"{name[:9]:>9}" for name in FIELDS)
    + (f" {'req/art':>8} {'again':>6}  second run")
)


def _line(row: Row) -> str:
    shares = " ".join(f"{row.first.fields[name]:9.3f}" for name in FIELDS)
    posts = row.posts
    verdict = "right" if row.is_right else f"WRONG: {row.changes}"
    second = "" if row.second.recall == row.second.precision == 1 else f" recall {row.second.recall:.3f}"
    return (
        f"{row.name:18} {row.version:10} {row.first.recall:6.3f} {row.first.precision:6.3f} {shares}"
        f" {row.requests[0] / posts:8.2f} {row.requests[1]:6}  {verdict}{second}"
    )


if __name__ == "__main__":
    sys.exit(main())
