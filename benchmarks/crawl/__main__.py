"""Races newscrawl against bare Scrapy over a net of made-up news sites, interleaved; CPU of all processes.

    python benchmarks/crawl --hosts 10 --articles 200 --rounds 3 bare newscrawl any uvloop processes2

``NAME=TREE`` is newscrawl of another tree, or of an unpacked wheel, as a compiled one; ``any`` allows all addresses.
``× CPU`` is taken round by round against ``bare``, then the median: quote it, not the pages of a busy machine.
Pages are home pages, lists and articles. ``hosts.py`` compares nets of few and of many hosts.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from statistics import median
from sys import path, stderr

path.insert(0, str(Path(__file__).parent))
from race import CRAWLERS, Cost, run, served


def main() -> None:
    """Race, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "crawlers", nargs="*", help=f"of {', '.join(CRAWLERS)}, or NAME=FOLDER; the first is the measure"
    )
    parser.add_argument("--hosts", type=int, default=10)
    parser.add_argument("--articles", type=int, default=200, help="of each host")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    options.crawlers = options.crawlers or ["bare", "newscrawl", "processes2"]
    costs: dict[str, list[Cost]] = {name: [] for name in options.crawlers}
    with served(options.hosts, options.articles) as net:
        for number in range(options.rounds):
            for name in options.crawlers:
                costs[name].append(run(name, net))
                print(f"round {number + 1}: {name} {costs[name][-1]}", file=stderr)
    print(f"{options.hosts} hosts x {options.articles} articles, medians of {options.rounds} rounds\n")
    print("| crawler | pages/s | × | CPU-ms/article | × CPU | peak MB a process | recall | full |\n" + "|---" * 8 + "|")
    base = costs[options.crawlers[0]]
    count = options.hosts * options.articles
    for name, rounds in costs.items():
        speed = median(cost.pages / cost.wall for cost in rounds)
        faster = median(cost.pages / cost.wall / (b.pages / b.wall) for cost, b in zip(rounds, base, strict=True))
        cpu = median(1_000 * cost.cpu / count for cost in rounds)
        ratio = median(cost.cpu / b.cpu for cost, b in zip(rounds, base, strict=True))
        worst = min(cost.recall for cost in rounds), min(cost.full for cost in rounds)
        memory = max(cost.memory for cost in rounds)
        print(
            f"| {name} | {speed:.0f} | {faster:.2f} | {cpu:.1f} | {ratio:.2f} | {memory:.0f} | {worst[0]:.3f} "
            f"| {worst[1]:.3f} |"
        )


if __name__ == "__main__":
    main()
