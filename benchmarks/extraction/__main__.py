"""One table: newscrawl beside every peer that is installed, measured now, on the public sets of pages.

    pip install --group peers
    python benchmarks/extraction --data FOLDER
    python benchmarks/extraction --only newscrawl,trafilatura --limit 50      # a quick look
    python benchmarks/extraction --second                                     # pages that no rule was made with
    python benchmarks/extraction --second --bare                              # … without the names of their elements
    python benchmarks/extraction --second --boxes                             # … and with a div for each telling tag
    python benchmarks/extraction --second --bare --printed                    # … and without what machines are told
    python benchmarks/extraction --rules authors --write                      # the ledger of rules: see rules.py

Rows are the measures with their goals, columns the extractors. Each extractor has a process of its own and one core;
times are CPU milliseconds of its call, pages over 2 s are counted, and a crash is a wrong answer. All of it takes
about 20 minutes, nearly all of them the peers'.
"""

from __future__ import annotations

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING

import rules
from extractors import EXTRACTORS, version_of
from pages import ASIDE, CHANGES, GOALS, SECOND_GOALS, path_of
from runs import Run, run

if TYPE_CHECKING:
    from collections.abc import Sequence

DEFAULT_DATA = Path(__file__).parents[3] / "shared" / "data" / "extraction"
OFFERS = {
    "body F1": "body",
    "body exact": "body",
    "exact, standfirst joined": "body",
    "snippets F1": "body",
    "snippets, standfirst joined": "body",
    "authors F1": "authors",
    "invented persons a 100 pages": "authors",
    "same day": "date",
    "wrong days a 100 pages": "date",
    "wrong days, the last update's aside": "date",
    "day as printed": "date",
    "same instant": "date",
    "title": "title",
    "article or not": "is_article",
}


def main() -> int:
    """Print the table; exit code 0 also where there is nothing to measure with."""
    options = _options()
    if options.rules:
        return _print_rules(options)
    goals = SECOND_GOALS if options.second else GOALS
    sets = tuple(dict.fromkeys(place for place, _, _ in goals))
    missing = [name for name in sets if not path_of(options.data, name).is_file()]
    if missing:
        print(f"skipped: {options.data} lacks the sets {', '.join(missing)}; name their folder with --data")
        return 0
    runs: dict[str, Run] = {}
    for name in (options.only or ("newscrawl" if options.second else ",".join(EXTRACTORS))).split(","):
        try:
            print(f"{name} {version_of(name)} …", file=sys.stderr)
            runs[name] = _alone(name, options, sets)
        except ImportError as error:
            print(f"{name} is left out: {error}; 'pip install --group peers' brings the peers", file=sys.stderr)
        except BrokenProcessPool:
            print(f"{name} is left out: its process died", file=sys.stderr)
    print("\n".join(_table(runs, goals)))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DEFAULT_DATA, help="folder of the sets, <set>.jsonl.xz")
    parser.add_argument("--only", help="extractors, between commas; all of them, with --second newscrawl alone")
    parser.add_argument("--limit", type=int, default=0, help="at most so many pages a set")
    parser.add_argument("--second", action="store_true", help="the pages that no rule was made with, newscrawl alone")
    parser.add_argument("--bare", action="store_true", help="take the names of elements away: class, id, itemprop")
    parser.add_argument("--boxes", action="store_true", help="… and make a div of each part and paragraph")
    parser.add_argument("--printed", action="store_true", help="take away what machines are told: metadata, scripts")
    parser.add_argument("--rules", nargs="?", const=",".join(rules.FIELDS), help="fields whose rules are measured")
    parser.add_argument(
        "--write",
        nargs="?",
        const="all",
        choices=("all", "new"),
        help="with --rules: renew the ledger in the package; 'new' adds only the rules that it lacks",
    )
    return parser.parse_args()


def _print_rules(options: argparse.Namespace) -> int:
    wanted = options.rules.split(",")
    unknown = [name for name in wanted if name not in rules.FIELDS]
    lacking = [name for name in (*rules.SHOWN, *rules.SECOND) if not path_of(options.data, name).is_file()]
    if unknown:
        print(f"there are no rules of {', '.join(unknown)}; write one of {', '.join(rules.FIELDS)}", file=sys.stderr)
        return 2
    if lacking:
        print(f"skipped: {options.data} lacks the sets {', '.join(lacking)}; name their folder with --data")
        return 0
    found = rules.measure(options.data, wanted, options.limit)
    print("\n".join(_aligned(rules.table(found))))
    if options.write:
        rules.write(found, only_new=options.write == "new")
    return 0


def _alone(name: str, options: argparse.Namespace, sets: tuple[str, ...]) -> Run:
    """Run one extractor in a fresh process, so that nobody pays for another's imports, memory or crash."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        changes = tuple(change for change in CHANGES if getattr(options, change))
        return pool.submit(run, name, str(options.data), options.limit, sets, changes).result()


def _table(runs: dict[str, Run], goals: Sequence[tuple[str, str, float | None]]) -> list[str]:
    rows = [["set", "measure", "goal", *runs]]
    for place, measure, goal in goals:
        cells = [_cell(name, done.results.get((place, measure)), measure) for name, done in runs.items()]
        rows.append([place, measure, "" if goal is None else f"{goal:g}", *cells])
    rows.append(["all", "ms a page, median", "8", *(f"{median(done.times):.1f}" for done in runs.values())])
    rows.append(["all", "ms a page, p95", "40", *(f"{quantiles(done.times, n=20)[-1]:.1f}" for done in runs.values())])
    rows.append(["all", "crashes", "0", *(str(done.crashes) for done in runs.values())])
    rows.append(["all", "pages over 2 s", "0", *(str(done.slow) for done in runs.values())])
    rows.append(["all", "pages", "", *(str(len(done.times)) for done in runs.values())])
    rows.append(["", "version", "", *map(version_of, runs)])
    return _aligned(rows)


def _cell(name: str, value: float | None, measure: str) -> str:
    offered = OFFERS[measure.removesuffix(ASIDE)] in EXTRACTORS[name][2].split()
    return f"{value:.1f}" if offered and value is not None else "-"


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(f"{cell:<{width}}" if place < 2 else f"{cell:>{width}}" for place, (cell, width) in line).rstrip()
        for line in (enumerate(zip(row, widths, strict=True)) for row in rows)
    ]


if __name__ == "__main__":
    sys.exit(main())
