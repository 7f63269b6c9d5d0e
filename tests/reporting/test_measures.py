"""Measures of a long run take little memory and tell the truth."""

from __future__ import annotations

import random

import pytest

from newscrawl.reporting.measures import BOUNDS, Spread, Timeline


def test_quantiles_of_few_values_are_exact():
    spread = Spread()
    for value in (0.3, 0.1, 0.2):
        spread.add(value)
    assert (spread.quantile(0.5), spread.least, spread.most, len(spread)) == (0.2, 0.1, 0.3, 3)


@pytest.mark.parametrize("share", [0.5, 0.95])
def test_quantiles_of_many_values_lie_in_the_right_bucket(share):
    chance, spread = random.Random(8), Spread()
    values = sorted(chance.lognormvariate(-1, 1) for _ in range(20_000))
    for value in values:
        spread.add(value)
    true = values[int(share * len(values))]
    bounds = (0.0, *BOUNDS)
    below = max(bound for bound in bounds if bound <= true)
    above = min((bound for bound in bounds if bound > true), default=spread.most)
    assert below <= spread.quantile(share) <= above


def test_what_is_beyond_the_last_bound_counts():
    spread = Spread()
    for _ in range(600):
        spread.add(250.0)
    assert spread.counts[-1] == 600
    assert 100 <= spread.quantile(0.5) <= 250


def test_nothing_has_no_median():
    assert Spread().quantile(0.5) is None


@pytest.mark.parametrize("last", [5, 119, 120, 3_600, 1_000_000])
def test_a_timeline_keeps_every_count_in_at_most_120_stretches(last):
    timeline, moments = Timeline(), [0, last // 2, last]
    for moment in moments:
        timeline.add(moment)
    assert sum(timeline.counts) == 3
    assert len(timeline.counts) <= 120
    assert (len(timeline.counts) - 1) * timeline.seconds <= last
