"""Bad luck with a few articles raises no alarm, in thousands of runs."""

from __future__ import annotations

import random

import pytest

from newscrawl.reporting.coverage import fallen_fields
from tests.reporting.made_runs import signed


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9, 0.98])
def test_steady_sites_raise_no_alarm_in_thousands_of_runs(share):
    chance = random.Random(8)
    alarms = runs = 0
    for _ in range(20):
        history = []
        for number in range(1, 101):
            articles = chance.choice([0, 1, 1, 2, 3, 5, 20])
            now = signed(number, sum(chance.random() < share for _ in range(articles)), articles)
            alarms += bool(fallen_fields(now, history))
            runs += 1
            history.append(now)
    assert alarms / runs <= 0.001, f"{alarms} of {runs} runs"
