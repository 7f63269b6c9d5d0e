"""Crawls a small paper while something breaks, again and again, and counts what was lost, doubled, or told wrongly.

    python benchmarks/chaos.py --pairs 200 --seed 1
    python benchmarks/chaos.py --pairs 20 --only kill,flip --jobs 2 --verbose

Each pair is a fault and a moment, drawn by the seed, in a job of its own. Afterwards everything is as it should be
again, and the same command is run until it ends well, at most five times (newscrawl doctor --repair between two runs
where the last one says so). Printed: articles lost and doubled after the last run, and lies: runs that end with 0
without all articles, runs that fail and leave a worse file, runs that never end well, tracebacks.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from chaos_faults import FAULTS
from chaos_scene import Scene

from tests.paper import Paper


def pair(name: str, seed: int, posts: int) -> Scene:
    """Play one pair."""
    with Paper(posts) as paper, tempfile.TemporaryDirectory(prefix="newscrawl-chaos-") as folder:
        scene = Scene(paper, Path(folder), random.Random(seed))
        FAULTS[name](scene)
        if not scene.runs or scene.runs[-1][0] != 0 or name not in {"disk", "server"}:
            scene.finish()
        scene.count()
        return scene


def main() -> None:
    """Play them all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--posts", type=int, default=24)
    parser.add_argument("--jobs", type=int, default=1, help="pairs at once: most of the time they wait")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--only", default=",".join(FAULTS))
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    chance, end = random.Random(arguments.seed), time.monotonic() + 60 * arguments.minutes
    drawn = [(chance.choice(arguments.only.split(",")), chance.randrange(2**32)) for _ in range(arguments.pairs)]
    totals: dict[str, Counter[str]] = {}

    def play(number: int) -> None:
        name, seed = drawn[number]
        if time.monotonic() > end:
            totals.setdefault("not played", Counter()).update(pairs=1)
            return
        scene = pair(name, seed, arguments.posts)
        count = totals.setdefault(name, Counter())
        count.update(pairs=1, runs=len(scene.runs), lost=scene.lost, doubled=scene.doubled, lies=len(scene.lies))
        if arguments.verbose or scene.lost or scene.doubled or scene.lies:
            lines = [f"pair {number} {name} {scene.damaged} seed {seed}: runs (exit, articles) {scene.runs}"]
            print("\n".join([*lines, *(f"    {lie}" for lie in scene.lies)]), flush=True)

    with ThreadPoolExecutor(arguments.jobs) as pool:
        list(pool.map(play, range(arguments.pairs)))
    _table(totals)


def _table(totals: dict[str, Counter[str]]) -> None:
    columns = ("pairs", "runs", "lost", "doubled", "lies")
    print(f"{'fault':15}" + "".join(f"{column:>9}" for column in columns))
    for name, count in [*sorted(totals.items()), ("all", sum(totals.values(), Counter()))]:
        print(f"{name:15}" + "".join(f"{count[column]:9}" for column in columns))


if __name__ == "__main__":
    main()
