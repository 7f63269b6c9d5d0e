"""How many requests go out at once."""

from __future__ import annotations

from newscrawl.frontier.adaptive_concurrency import AdaptiveConcurrency


def size(window: AdaptiveConcurrency, now: float) -> int:
    """Return how many requests may be out at once."""
    return next(downloads for downloads in range(1_000) if not window.is_open(downloads, now))


def grown(most: int) -> AdaptiveConcurrency:
    window = AdaptiveConcurrency(most)
    for _ in range(most):
        window.answered(1.0, is_behind=False)
    return window


def test_sixteen_go_out_at_first_if_so_many_may():
    assert [size(AdaptiveConcurrency(most), 1_000.0) for most in (4, 16, 64)] == [4, 16, 16]


def test_a_crawl_that_is_behind_asks_for_less_but_keeps_eight_under_way():
    window = grown(64)
    for _ in range(50):
        window.answered(1.0, is_behind=True)
    assert size(window, 1.0) == 14
    for _ in range(50):
        window.answered(1.0, is_behind=True)
    assert size(window, 1.0) == 8


def test_a_crawl_that_keeps_up_asks_for_more_up_to_what_is_allowed():
    window = grown(16)
    for _ in range(10):
        window.answered(1.0, is_behind=True)
    for _ in range(5):
        window.answered(1.0, is_behind=False)
    assert size(window, 1.0) == 13
    for _ in range(50):
        window.answered(1.0, is_behind=False)
    assert size(window, 1.0) == 16


def test_fewer_than_eight_are_never_more_than_allowed():
    window = AdaptiveConcurrency(2)
    window.answered(1.0, is_behind=True)
    assert size(window, 1.0) == 2


def test_servers_that_do_not_answer_hold_up_nobody_for_long():
    window = grown(64)
    for _ in range(100):
        window.answered(1.0, is_behind=True)
    assert [size(window, now) for now in (1.5, 2.1, 2.2, 3.2, 4.3, 9.0)] == [8, 16, 16, 32, 64, 64]


def test_without_a_limit_there_is_no_window():
    window = AdaptiveConcurrency(0)
    window.answered(1.0, is_behind=True)
    assert window.is_open(10_000, 1.0)
