"""A field that fell is told from bad luck, with the run in which it began."""

from __future__ import annotations

import pytest

from newscrawl.reporting.coverage import at_most, fallen_fields
from tests.cpu_clock import CpuClock
from tests.reporting.made_runs import run, signed


def found(*shares, site="a.example"):
    """(field, filled, articles, first run) of what the last of these (filled, articles) runs shows."""
    *history, now = [signed(number, *share, site) for number, share in enumerate(shares, 1)]
    return [(fall.field, fall.filled, fall.articles, fall.first.run) for fall in fallen_fields(now, history)]


@pytest.mark.parametrize(
    ("shares", "expected"),
    [
        # at once, where the run is large enough to tell
        ([(40, 40), (0, 6)], [("authors", 0, 6, 2)]),
        ([(40, 40), (2, 20)], [("authors", 2, 20, 2)]),
        # a run after another, where each is too small; the first of them is named
        ([(30, 30), (0, 1), (0, 1)], []),
        ([(30, 30), (0, 1), (0, 1), (0, 1), (0, 1)], [("authors", 0, 4, 2)]),
        # runs without articles say nothing, neither good nor bad
        ([(30, 30), (0, 8), (0, 0), (0, 0)], [("authors", 0, 8, 2)]),
        # what came back is well, also when it was away for long
        ([(40, 40), (0, 20), (0, 20), (9, 10)], []),
        # half of it came back: not well yet
        ([(40, 40), (0, 20), (5, 10)], [("authors", 5, 30, 2)]),
        # the time of trouble has not become the usual share: the next fall is seen
        ([(40, 40), (0, 90), (0, 90), (20, 20), (0, 10)], [("authors", 0, 10, 5)]),
        # chance
        ([(40, 40), (0, 1)], []),
        ([(20, 40), (1, 4)], []),
        ([(3, 60), (0, 20)], []),
        ([(9, 9), (0, 9)], []),  # nine articles make no usual share
        ([(0, 50), (0, 50)], []),
        ([(40, 40), (30, 40)], []),
    ],
)
def test_a_fall_is_named_with_the_run_it_began_in(shares, expected):
    assert found(*shares) == expected


def test_each_site_is_measured_by_itself():
    both = {"a.example": {"articles": 20, "filled": {"authors": 20}}, "b.example": {"articles": 20}}
    worse = {"a.example": {"articles": 20}, "b.example": {"articles": 20}}
    (fall,) = fallen_fields(run(2, worse), [run(1, both)])
    assert (fall.site, fall.field, round(fall.usual, 2)) == ("a.example", "authors", 1.0)


@pytest.mark.parametrize(("successes", "trials", "share", "expected"), [(0, 3, 0.5, 0.125), (2, 2, 0.5, 1.0)])
def test_the_binomial_tail_is_exact(successes, trials, share, expected):
    assert at_most(successes, trials, share) == pytest.approx(expected)


def test_a_long_history_of_many_sites_is_read_in_moments():
    sites = {f"{number}.example": {"articles": 5, "filled": {"authors": 5}} for number in range(50)}
    gone = {name: {"articles": 5} for name in sites}
    history = [run(number, sites) for number in range(100)] + [run(number, gone) for number in range(100, 200)]
    began = CpuClock()
    assert len(fallen_fields(run(201, gone), history)) == 50
    assert began.seconds() < 3
