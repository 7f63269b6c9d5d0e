import pytest

from newscrawl.export.publish_check import Limits, publish_check
from newscrawl.export.seen import Figures

USUAL = [Figures(100, 95, 90), Figures(110, 104, 100), Figures(90, 86, 81)]


@pytest.mark.parametrize(
    ("now", "history", "reason"),
    [
        (Figures(1, 0, 0), [], None),
        (Figures(0, 0, 0), [], "0 articles seen, at least 1 expected"),
        (Figures(49, 49, 49), USUAL, "49 articles seen, under 50% of the usual 100"),
        (Figures(50, 48, 45), USUAL, None),
        (Figures(100, 20, 90), USUAL, "20% of the articles have a date, usually 95%"),
        (Figures(100, 95, 3), USUAL, "3% of the articles have an author, usually 90%"),
        (Figures(100, 0, 0), [Figures(100, 0, 0)], None),
        (Figures(10, 0, 0), [Figures(10, 10, 10)], None),
    ],
)
def test_the_gate_measures_a_run_by_the_last_ones(now, history, reason):
    assert publish_check(now, history, Limits()) == reason
