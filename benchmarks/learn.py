"""``newscrawl new`` on real publishing systems: what it writes, how long it takes, whether a crawl by it is as right.

    python benchmarks/learn.py --tools DIR      # DIR as for benchmarks/systems.py

For each system a line: seconds of ``new``, fields it wrote, then recall, precision and the least right field of a crawl
without and with the site file.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from systems.content import first_edition
from systems.demo_site import Demo
from systems.judging import judge
from systems.node_sites import Astro, Docusaurus, Eleventy
from systems.serving import file_server, free_port
from systems.static_sites import ABlog, Hugo, Jekyll, Nikola
from systems.tools import Tools
from systems.wagtail_site import Wagtail
from systems.wordpress_site import WordPress

if TYPE_CHECKING:
    from systems.content import Post
    from systems.judging import Score

SYSTEMS: tuple[Any, ...] = (
    Demo(), Hugo(), Jekyll(), Eleventy(), Astro(), Docusaurus(), Nikola("bootblog4"), Nikola("base"), ABlog(),
    Wagtail(),
    WordPress("twentytwentyone"), WordPress("twentytwentytwo"), WordPress("twentytwentythree"),
)  # fmt: skip
QUICK = ("-s", "DOWNLOAD_DELAY=0.01", "-s", "NEWSCRAWL_RENDER=never", "--loglevel", "WARNING")


def run(folder: Path, *words: str) -> float:
    """Run a newscrawl command; return its seconds."""
    began = time.monotonic()
    subprocess.run([sys.executable, "-m", "newscrawl", *words, *QUICK], cwd=folder, check=False, capture_output=True)
    return time.monotonic() - began


def records(path: Path) -> list[dict[str, Any]]:
    """Return the records of a file; none where there is no file."""
    return [json.loads(line) for line in path.read_bytes().splitlines()] if path.exists() else []


def shown(score: Score) -> str:
    """Return recall, precision and the least right field."""
    name, least = min(score.fields.items(), key=lambda pair: pair[1], default=("-", 0.0))
    return f"{score.recall:.3f} {score.precision:.3f} {least:.3f} ({name})"


def measure(system: Any, tools: Tools) -> str:
    """Return the line of one system."""
    posts = [post for post in first_edition() if post.published or getattr(system, "has_undated", True)]
    own = f"http://127.0.0.1:{free_port()}" if hasattr(system, "stop") else ""
    with file_server() as files, tempfile.TemporaryDirectory() as name:
        folder, url = Path(name), own or files.url
        (folder / "source").mkdir()
        try:
            built = system.build(tools, folder / "source", posts, url)
            if built is not None:
                files.serve(built)
            return compare(system, folder, url, posts)
        finally:
            if own:
                system.stop()


def compare(system: Any, folder: Path, url: str, posts: list[Post]) -> str:
    """Crawl a served system without a site file, learn one, crawl by it, and return the line."""
    run(folder, "crawl", "site", "-a", f"url={url}", "-O", "plain.jsonl")
    seconds = run(folder, "new", url, "--name", "paper")
    facts = tomllib.loads((folder / "sites" / "paper.toml").read_text(encoding="utf-8"))
    run(folder, "crawl", "site", "-a", "site=paper", "-O", "ruled.jsonl")
    judged = getattr(system, "judge", lambda found: judge(found, posts, system.facts))
    without, ruled = (judged(records(folder / f"{each}.jsonl")) for each in ("plain", "ruled"))
    before, after = (
        {name: share * score.recall for name, share in score.fields.items()} for score in (without, ruled)
    )  # of all articles, not of those that were found
    worse = [name for name, share in before.items() if after.get(name, 0.0) < share - 1e-9]
    better = [name for name, share in before.items() if after.get(name, 0.0) > share + 1e-9]
    fields = ", ".join(facts.get("fields", {})) or "no selector"
    scores = f"{shown(without):<34} {shown(ruled):<34}"
    return f"{system.name:<17} {seconds:>5.1f} s  {fields:<24} {scores} worse: {worse}, better: {better}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tools", type=Path, required=True)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    tools = Tools(options.tools)
    print(f"{'system':<17} {'new':>7}  {'written':<24} {'without: recall precision least':<34} with")
    for system in SYSTEMS:
        if options.only in system.name:
            try:
                print(measure(system, tools), flush=True)
            except (OSError, RuntimeError, subprocess.SubprocessError) as error:
                print(f"{system.name:<17} cannot be built here: {str(error)[:90]}", flush=True)


if __name__ == "__main__":
    main()
