"""What a crawl may cost, held as a ratio to bare Scrapy's cost on the same pages in the same minute."""

from __future__ import annotations

from statistics import median

from benchmarks.crawl.race import run, served

# CPU of newscrawl over CPU of bare Scrapy, start-up included, on this small net: nine pairs of rounds gave 1.34 to 1.56
# with a median of 1.44. Lower it when the crawl gets cheaper.
MEASURED = 1.48
REGRESSION = 1.15
ROUNDS, MAX_ROUNDS = 5, 13


def test_a_crawl_costs_no_more_cpu_beside_bare_scrapy_than_it_did():
    """Single pairs scatter by a fifth on a busy machine: a median above the limit is looked at for longer."""
    ratios = []
    with served(hosts=4, articles=40) as net:
        while len(ratios) < ROUNDS or (median(ratios) > MEASURED * REGRESSION and len(ratios) < MAX_ROUNDS):
            bare, ours = run("bare", net), run("newscrawl", net)
            assert ours.full == 1.0
            ratios.append(ours.cpu / bare.cpu)
    assert median(ratios) <= MEASURED * REGRESSION, ratios
