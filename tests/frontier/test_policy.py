from __future__ import annotations

import pytest

from newscrawl.frontier import policy


def test_classes_go_before_priorities_and_priorities_before_order():
    in_order = [
        policy.score("listing", 900),
        policy.score("listing", 1),
        policy.score("listing"),
        policy.score("listing", -5),
        policy.score("listing", -9999),
        policy.score("fresh", 9999),
        policy.score("fresh"),
        policy.score("article"),
        policy.score("archive", 10_000),
        policy.score("archive", -10_000),
    ]
    assert in_order == sorted(in_order)
    assert len(set(in_order)) == len(in_order)


def test_an_unknown_class_is_an_article():
    assert policy.score("surprise") == policy.score("article")


@pytest.mark.parametrize(
    ("kind", "budget", "room"),
    [
        ("listing", 10, policy.ENDLESS),
        ("listing", 0, None),
        ("fresh", 10, 10),
        ("article", 10, 9),
        ("archive", 10, 5),
        ("archive", 0, None),
        ("x", 10, 9),
    ],
)
def test_a_budget_refuses_the_least_important_first(kind, budget, room):
    assert policy.room(kind, budget) == room


@pytest.mark.parametrize(
    ("delay", "jitter", "asked", "spacing"),
    [(0, 0.5, 0, 0), (1, 0.5, 0, 0.5), (1, 0, 0, 1), (1, 0.5, 2, 2), (5, 0.5, 2, 2.5), (1, 3, 0, 0)],
)
def test_hosts_are_spaced_by_the_least_delay_or_by_what_they_ask(delay, jitter, asked, spacing):
    assert policy.spacing(delay, jitter, asked) == spacing


@pytest.mark.parametrize(
    ("hosts", "workers", "share"), [(10, 3, 4), (1, 4, 1), (0, 1, 1), (10, 0, 10), (10_000, 2, 5_000)]
)
def test_workers_share_hosts_fairly(hosts, workers, share):
    assert policy.fair_share(hosts, workers) == share
