"""The same number of pages on few and on many hosts, one crawl after the other; the delay is 0.

    python benchmarks/crawl/hosts.py --hosts 1,10,200,2000 --pages 4000 --rounds 3

A page is a home page, a list or an article. Each host costs a robots.txt, a sitemap that is not there and a connection
besides, which are not counted. ``×`` is against the first number of hosts in the same round, then the median.
"""

from __future__ import annotations

import argparse
from statistics import median
from sys import stderr

from race import Cost, run, served


def main() -> None:
    """Crawl, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hosts", default="1,10,200,2000", help="the first is the measure")
    parser.add_argument("--pages", type=int, default=4_000, help="of all hosts together, their home pages included")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    hosts = [int(number) for number in options.hosts.split(",")]
    costs: dict[int, list[Cost]] = {number: [] for number in hosts}
    for number in range(options.rounds):
        for count in hosts:
            with served(count, max(1, options.pages // count - 1)) as net:
                costs[count].append(run("newscrawl", net))
            print(f"round {number + 1}: {count} hosts {costs[count][-1]}", file=stderr)
    print("| hosts | pages | pages/s | × | CPU-ms/page | × | peak MB | recall |\n" + "|---" * 8 + "|")
    for count, rounds in costs.items():
        base = costs[hosts[0]]
        speeds, prices = ([_speed(cost) for cost in rounds], [_price(cost) for cost in rounds])
        faster = median(speed / _speed(cost) for speed, cost in zip(speeds, base, strict=True))
        dearer = median(price / _price(cost) for price, cost in zip(prices, base, strict=True))
        memory, recall = max(cost.memory for cost in rounds), min(cost.recall for cost in rounds)
        print(
            f"| {count} | {rounds[0].pages} | {median(speeds):.0f} | {faster:.2f} "
            f"| {median(prices):.1f} | {dearer:.2f} | {memory:.0f} | {recall:.3f} |"
        )


def _speed(cost: Cost) -> float:
    """Return pages a second."""
    return cost.pages / cost.wall


def _price(cost: Cost) -> float:
    """Return CPU-ms a page."""
    return 1_000 * cost.cpu / cost.pages


if __name__ == "__main__":
    main()
